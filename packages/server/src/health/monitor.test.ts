import { describe, expect, it } from 'vitest'
import { judge, type Soundings, watchHealth } from './monitor.ts'

const limits = { warnPercent: 15, readOnlyPercent: 10, enoughGigabytes: 3 }
const disk = (freeGigabytes: number, totalGigabytes: number) => ({
  freeBytes: freeGigabytes * 2 ** 30,
  totalBytes: totalGigabytes * 2 ** 30,
})

describe('monitor', () => {
  it.each([
    ['2 of 100 GB free', disk(2, 100), 'disk-low', true],
    ['4 of 100 GB free: little, and enough for the log', disk(4, 100), undefined, true],
    ['7 of 100 GB free: below a tenth, but plenty', disk(7, 100), undefined, false],
    ['2 of 8 GB free: a small disk with a quarter free', disk(2, 8), undefined, false],
    ['an unknown disk', undefined, undefined, false],
  ] as const)('%s', (_name, found, readOnly, diskWarning) => {
    expect(judge(found, 'writes', limits, false)).toMatchObject({ readOnly, diskWarning })
  })

  it('goes back to writing a little above where it stopped, so that the two do not take turns', () => {
    expect(judge(disk(3.1, 100), 'writes', limits, true).readOnly).toBe('disk-low')
    expect(judge(disk(3.4, 100), 'writes', limits, true).readOnly).toBeUndefined()
  })

  it('says that the database is away, or only reads', () => {
    expect(judge(disk(50, 100), 'away', limits, false)).toMatchObject({
      readOnly: 'database-away',
      databaseAnswers: false,
    })
    expect(judge(disk(50, 100), 'reads', limits, false)).toMatchObject({
      readOnly: 'database-read-only',
      databaseAnswers: true,
    })
  })

  it('tells of a change once', async () => {
    const told: (string | undefined)[] = []
    const soundings: Soundings = { disk: async () => disk(1, 100), database: async () => 'writes' }
    const monitor = watchHealth(soundings, limits, (state) => told.push(state.readOnly))
    await expect.poll(() => monitor.state().readOnly).toBe('disk-low')
    await monitor.stop()
    expect(told).toEqual(['disk-low'])
  })
})
