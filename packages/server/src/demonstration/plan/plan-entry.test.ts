import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { planEntry } from './plan-entry.ts'
import { readPublishedEntry } from './published-entry.ts'

const text = readFileSync(path.join(import.meta.dirname, 'published-results.json'), 'utf8')

/** An entry of our own in the shape of the file. */
function entry(measures: object, more: object = {}) {
  const one = {
    id: 'thu',
    unitVi: 'Tỉnh Vĩnh Phúc',
    level: 'province',
    period: { statYear: 2018, months: 12, from: null, to: null },
    measures,
    ...more,
  }
  return readPublishedEntry(JSON.stringify({ reports: [one] }), 'thu')
}

const unreachableOf = (plan: ReturnType<typeof planEntry>) => plan.unreachable.map((one) => one.measure).sort()

describe('plan-entry', () => {
  // What cannot come out, by arithmetic on the printed numbers (F / E and sums), not by this program.
  const contradictions: Record<string, string[]> = {
    // 587.627 ≠ 494.567 + 83.722 = 578.289: one of the three has to give way.
    'national-2016-new': ['cases.newOnRequest'],
    // D = E + H until 2019: 4.262 − 1.152 = 3.110; 2.036 / 3.110 = 65,47 %, not 67.
    'hungyen-6m-2017': ['cases.published.ratePct'],
    // 6,92 + 79,6 = 86,52 bn > 85,8 bn carried over; 1,78 / 6,92 = 25,72 %, not 28,8.
    'nghixuan-backlog-2020-05': ['moneyVnd.carriedNoCondition', 'moneyVnd.published.ratePct'],
  }

  it.each((JSON.parse(text) as { reports: { id: string }[] }).reports.map(({ id }) => id))('%s', (id) => {
    const plan = planEntry(readPublishedEntry(text, id))
    expect(unreachableOf(plan)).toEqual(contradictions[id] ?? [])
    for (const { why } of plan.unreachable) expect(why).toMatch(/^Công bố [\d.,]+/)
  })

  it('keeps totals where parts contradict them', () => {
    const plan = planEntry(entry({ cases: { totalAccepted: 100, carriedOver: 40, newlyAccepted: 70 } }))
    expect(unreachableOf(plan)).toEqual(['cases.newlyAccepted'])
    expect(plan.unreachable[0]?.why).toBe(
      'Công bố 70, nhưng từ carriedOver = 40; totalAccepted = 100 tính ra 60 (lệch 10).',
    )
  })

  it('drops as little as possible', () => {
    // 90 ≠ 100 − 5 − 1 − 0; with 94 the chain D, F, L holds, so only the odd one goes.
    const cases = {
      totalAccepted: 100,
      delegated: 5,
      withdrawnUp: 0,
      revoked: 1,
      mustEnforce: 90,
      done: 50,
      carriedNext: 44,
    }
    expect(unreachableOf(planEntry(entry({ cases })))).toEqual(['cases.mustEnforce'])
  })

  it('chooses an open sum so that the printed rate comes out to its decimals', () => {
    const plan = planEntry(entry({ cases: { done: 8_003, published: { ratePct: 83.57 } } }))
    const count = (part: string) =>
      plan.groups.filter((group) => group.outcome === part).reduce((sum, group) => sum + group.cases, 0)
    const done = count('completed') + count('terminated')
    const withConditions = done + count('inProgress') + count('postponedAgreed')
    expect(done).toBe(8_003)
    expect(Math.round((done / withConditions) * 10_000) / 100).toBe(83.57)
  })

  it('has no third bucket before Circular 06/2019', () => {
    const cases = { mustEnforce: 100, hasCondition: 70, noCondition: 28 }
    expect(unreachableOf(planEntry(entry({ cases })))).toHaveLength(1)
    const later = planEntry(entry({ cases }, { period: { statYear: 2021, months: 12 } }))
    expect(unreachableOf(later)).toEqual([])
  })

  it('takes up what the province took up, until the districts end (Law 2008 art. 35.2.h)', () => {
    // 700 − 10 − 5 − 3 = 682.
    const cases = { totalAccepted: 700, delegated: 10, withdrawnUp: 5, revoked: 3, mustEnforce: 682 }
    expect(unreachableOf(planEntry(entry({ cases })))).toEqual([])
    const later = planEntry(entry({ cases }, { period: { statYear: 2026, months: 6 } }))
    expect(later.unreachable.map((one) => one.why).join()).toContain('không còn cấp huyện')
  })

  it('puts no money where there is no case', () => {
    const plan = planEntry(
      entry({
        cases: { mustEnforce: 10, hasCondition: 10, done: 10, noCondition: 0 },
        moneyVnd: { done: 5_000_000, noCondition: 7_000 },
      }),
    )
    expect(unreachableOf(plan)).toEqual(['moneyVnd.noCondition'])
  })

  it('takes the day of publication where a report has no end', () => {
    const { period } = planEntry(readPublishedEntry(text, 'honquan-2017h1'))
    expect([period.from, period.to]).toEqual(['2016-10-01', '2017-07-28'])
    expect(period.note).toContain('2017-07-28')
  })

  it('lists what the forms do not have', () => {
    const plan = planEntry(readPublishedEntry(text, 'tuyenquang-6m-2023'))
    expect(plan.notCovered.map((one) => one.measure)).toEqual([
      'cases.published.doneDelta',
      'moneyVnd.published.doneDelta',
      'complaints.published.ratePct',
    ])
  })
})
