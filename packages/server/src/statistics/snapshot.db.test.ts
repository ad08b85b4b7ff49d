import type { FormRequest } from '@minh-an/contract/statistics'
import { addDays, plainDate } from '@minh-an/domain/calendar'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock, inTransaction, readOnly, type Tx } from '../platform/index.ts'
import { withTestDatabase, writeVariedCases } from '../testing/index.ts'
import type { SnapshotKey } from './group-rows.ts'
import { computeForm, keepSnapshots, type StatisticsCaller } from './index.ts'
import { sumUp } from './take-snapshot.ts'

const test = withTestDatabase()
const day = plainDate

/** Periods of every shape: months of a year, a whole year, days in between, before and after the merger of 2025-07-01. */
const periods = [
  { from: day('2020-10-01'), to: day('2021-03-31') },
  { from: day('2021-10-01'), to: day('2022-09-30') },
  { from: day('2022-10-01'), to: day('2022-11-17') },
  { from: day('2023-10-01'), to: day('2024-09-30') },
  { from: day('2024-10-01'), to: day('2025-06-30') },
  { from: day('2025-10-01'), to: day('2026-09-30') },
]
const keys: SnapshotKey[] = periods.flatMap(({ from, to }) =>
  [1 as const, 2 as const].map((form) => ({ form, from, legalUntil: to })),
)

const wanted: string[] = []
const caller: StatisticsCaller = {
  today: day('2027-09-01'),
  mayReadUnit: () => true,
  wantSnapshot: (key) => wanted.push(`${key.form} ${key.from} ${key.legalUntil}`),
}

beforeAll(async () => {
  await inTransaction(test.db, async (tx) => {
    const takeAll = async () => {
      const { rows } = await tx.query<{ agency_id: string }>('select agency_id from chain_head where seq > 0')
      for (const key of keys) for (const { agency_id } of rows) await sumUp(tx, agency_id, key)
    }
    // Late entries, corrections and the whole succession come after the snapshots.
    await writeVariedCases(tx, 31, 260, 0, { recordedUntil: day('2024-03-10'), run: takeAll })
    await writeVariedCases(tx, 32, 40, 3_400)
    // Agencies without a record then have nothing to sum up; their snapshots are taken now.
    const { rows } = await tx.query<{ agency_id: string }>(
      'select agency_id from chain_head h where seq > 0 and not exists (select from stat_snapshot s where s.agency_id = h.agency_id)',
    )
    for (const key of keys) for (const { agency_id } of rows) await sumUp(tx, agency_id, key)
  })
}, 120_000)

const compute = (tx: Tx, request: FormRequest) => computeForm(tx, request, caller)

/** The same form with the snapshots out of sight. */
async function fromFacts(request: FormRequest) {
  const undone = new Error('undone')
  let answer: Awaited<ReturnType<typeof compute>> | undefined
  await inTransaction(test.db, async (tx) => {
    await tx.query('delete from stat_snapshot')
    answer = await compute(tx, request)
    throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return answer
}

describe('snapshots and what changed since', () => {
  it('lie behind: hundreds of records are about earlier days', async () => {
    const { rows } = await readOnly(test.db, (tx) =>
      tx.query<{ late: bigint; corrections: bigint }>(
        `select count(*) filter (where a.effective_on < '2024-03-10') as late,
                count(*) filter (where a.kind = 'correction') as corrections
           from stat_snapshot s join act a on a.agency_id = s.agency_id and a.seq > s.seq
          where s.form = 1 and s.period_from = '2021-10-01'`,
      ),
    )
    expect(Number(rows[0]?.late)).toBeGreaterThan(50)
    expect(Number(rows[0]?.corrections)).toBeGreaterThan(5)
  })

  it('give the same bytes as the facts, for any unit, row and record point', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1 as const, 2 as const),
        fc.constantFrom(...periods),
        fc.constantFrom('VN', 'pre2025:26', 'pre2025:26.01', '2025:25', '2025:25.01'),
        fc.constantFrom(undefined, 'kind' as const, 'unit' as const),
        fc.option(fc.integer({ min: 700, max: 3_300 }), { nil: undefined }),
        async (form, period, unit, rows, recorded) => {
          fc.pre(unit === 'VN' || unit.startsWith('2025') === period.to >= day('2025-07-01'))
          const request: FormRequest = {
            form,
            unit,
            period,
            ...(rows === undefined ? {} : { rows }),
            ...(recorded === undefined ? {} : { recordedUntil: `${addDays(day('2018-10-01'), recorded)}T23:59:59+07` }),
          }
          wanted.length = 0
          const answer = await readOnly(test.db, (tx) => compute(tx, request))
          const key = `${form} ${period.from} ${period.to}`
          expect(wanted.filter((one) => one === key)).toEqual([])
          expect(answer).toEqual(await fromFacts(request))
        },
      ),
      { numRuns: 120, seed: 11 },
    )
  }, 180_000)

  it('are kept where somebody asks, and renewed', async () => {
    const faults: unknown[] = []
    const keeper = keepSnapshots(test.db, fixedClock('2027-09-01T02:00:00Z'), (error) => faults.push(error))
    const key: SnapshotKey = { form: 2, from: day('2024-10-01'), legalUntil: day('2025-03-31') }
    keeper.want(key, ['pre2025:26', 'pre2025:26.01'])
    keeper.want(key, ['2025:25', 'pre2025:26.02'])
    await keeper.settled()
    await keeper.stop()
    const { rows } = await readOnly(test.db, (tx) =>
      tx.query<{ agency_id: string; current: boolean }>(
        `select s.agency_id, s.seq = h.seq as current from stat_snapshot s join chain_head h using (agency_id)
          where s.form = 2 and s.legal_until = '2025-03-31' order by 1`,
      ),
    )
    expect(rows.map((row) => row.agency_id)).toEqual(['2025:25', 'pre2025:26', 'pre2025:26.01', 'pre2025:26.02'])
    expect(rows.every((row) => row.current)).toBe(true)
    expect(faults).toEqual([])
  })
})
