import type { CellRequest, FormRequest, FormResponse, RowKey } from '@minh-an/contract/statistics'
import { addDays, type PlainDate, plainDate } from '@minh-an/domain/calendar'
import type { Act, CaseFile } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'
import { encodeRecordPoint, sumCodes } from '@minh-an/domain/statistics'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, readOnly, type Tx } from '../platform/index.ts'
import {
  formFromActs,
  type PlainForm,
  type PlainRequest,
  type VariedCases,
  withTestDatabase,
  writeVariedCases,
} from '../testing/index.ts'
import { computeForm, openCell, type StatisticsCaller } from './index.ts'

const test = withTestDatabase()
const caller: StatisticsCaller = { today: plainDate('2027-02-01'), mayReadUnit: () => true }
const day = plainDate
const mergedOn = day('2025-07-01')
let files: Map<string, Act[]>

beforeAll(async () => {
  const written: VariedCases = await inTransaction(test.db, (tx) => writeVariedCases(tx, 24, 260))
  files = await readOnly(test.db, (tx) => written.acts(tx))
}, 120_000)

const inTx = <T>(fn: (tx: Tx) => Promise<T>) => readOnly(test.db, fn)
const compute = (request: FormRequest) => inTx((tx) => computeForm(tx, request, caller))

/** Old units of the province, and the province and its offices since the merger. */
const oldProvince = (code: string) => code === 'pre2025:26' || code.startsWith('pre2025:26.')
const newProvince = (code: string) => code === '2025:25' || code.startsWith('2025:25.')

/** The unit that counts the case on the tree of the cut-off itself. */
function belongs(unit: string, legalUntil: PlainDate): (end: CaseFile) => boolean {
  return ({ unitCode }) => {
    if (unit === 'VN') return true
    if (legalUntil < mergedOn) return unitCode === unit || unitCode.startsWith(`${unit}.`)
    // Files that ended under the old units count for the province they merged into.
    return unit === '2025:25' ? true : unitCode === unit
  }
}

const stems = ['A1', 'A2a', 'A2b', 'A2c', 'A2d', 'B', 'B2', 'C', 'C9', 'F1', 'F2', 'F3', 'G', 'H', 'K'] as const

function expectSame(answer: FormResponse, plain: PlainForm, row: string, cells = answer.cells): void {
  const got = Object.fromEntries(stems.map((code) => [code, String(cells[code])]))
  const wanted = Object.fromEntries(stems.map((code) => [code, String(plain.get(`${row}|${code}`) ?? 0n)]))
  expect(got).toEqual(wanted)
}

const units = fc.constantFrom('VN', 'pre2025:26', 'pre2025:26.01', '2025:25', '2025:25.01')
const periods = fc.record({ start: fc.integer({ min: 0, max: 2700 }), length: fc.integer({ min: 0, max: 500 }) })

describe('forms from the facts', () => {
  it('equal the forms told case by case from the acts, for any unit, period, cut-off and record point', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1 as const, 2 as const),
        units,
        periods,
        fc.option(fc.integer({ min: 0, max: 3300 }), { nil: undefined }),
        fc.constantFrom(undefined, 'kind', 'officer'),
        async (form, unit, { start, length }, recorded, rows) => {
          const from = addDays(day('2018-10-01'), start)
          const to = addDays(from, length)
          fc.pre(unit === 'VN' || unit.startsWith('2025') === to >= mergedOn)
          const recordedOn = recorded === undefined ? undefined : addDays(day('2018-10-01'), recorded)
          const known = recordedOn === undefined ? undefined : await headsOn(recordedOn)
          const answer = await compute({
            form,
            unit,
            period: { from, to },
            ...(recordedOn === undefined ? {} : { recordedUntil: `${recordedOn}T23:59:59+07` }),
            ...(rows === undefined ? {} : { rows: rows as 'kind' }),
          })
          const inUnit = belongs(unit, to)
          const request: PlainRequest = {
            form,
            from,
            legalUntil: to,
            pausedInE: to < day('2020-01-05'),
            ...(known === undefined ? {} : { known }),
            rowOf: (end) => (inUnit(end) ? 'all' : undefined),
          }
          expectSame(answer, formFromActs(files, request), 'all')
          expect(answer.relations.filter((one) => !one.holds && one.severity === 'error')).toEqual([])
          if (rows !== undefined) {
            const keyed = formFromActs(files, {
              ...request,
              rowOf: (end) => (inUnit(end) ? (rows === 'kind' ? end.caseKind : (end.officerId ?? 'none')) : undefined),
            })
            for (const row of answer.rows) expectSame(answer, keyed, row.kind ?? row.officer ?? 'none', row.cells)
          }
        },
      ),
      { numRuns: 150, seed: 7 },
    )
  }, 120_000)

  async function headsOn(recordedOn: PlainDate): Promise<Map<string, number>> {
    const { rows } = await inTx((tx) =>
      tx.query<{ agency_id: string; seq: bigint }>(
        'select agency_id, max(seq) as seq from act where recorded_at <= $1::timestamptz group by 1',
        [`${recordedOn}T23:59:59+07`],
      ),
    )
    return new Map(rows.map((row) => [row.agency_id, Number(row.seq)]))
  }

  it('counts nothing twice and loses nothing when the province merged', async () => {
    const before = await compute({ form: 1, unit: 'VN', period: { from: day('2024-10-01'), to: day('2025-06-30') } })
    expect(Number(before.cells.A)).toBeGreaterThan(50)
    const after = await compute({
      form: 1,
      unit: '2025:25',
      period: { from: day('2025-07-01'), to: day('2025-07-01') },
    })
    const open = await compute({ form: 1, unit: 'VN', period: { from: day('2025-06-30'), to: day('2025-06-30') } })
    expect(Number(after.cells.A1)).toBe(Number(open.cells.G) + Number(open.cells.K) + countAbsent(open))
  })

  /** H without what stands in the separate ledger. */
  function countAbsent(open: FormResponse): number {
    const inLedger = [...files].filter(
      ([id, acts]) => foldCase(id, acts, { until: day('2025-06-30') })?.status === 'separate-ledger',
    )
    const outside = inLedger.filter(
      ([id, acts]) => foldCase(id, acts, { until: day('2025-06-29') })?.status === 'separate-ledger',
    )
    return Number(open.cells.H) - (inLedger.length - outside.length)
  }
})

describe('unit tree of another day', () => {
  const period = { from: day('2025-10-01'), to: day('2026-09-30') }

  it('shows today’s files under the unit each one came from, and apart what the old tree has no place for', async () => {
    const answer = await compute({ form: 1, unit: '2025:25', period, rows: 'unit', tree: day('2025-06-30') })
    const plain = formFromActs(files, {
      form: 1,
      from: period.from,
      legalUntil: period.to,
      pausedInE: false,
      rowOf: (end, acts) => {
        if (end.unitCode.startsWith('pre2025')) return end.unitCode.slice(0, 10)
        const then = foldCase(end.id, acts, { until: day('2025-06-30') })?.unitCode
        return then?.startsWith('pre2025') ? then.slice(0, 10) : 'none'
      },
    })
    expect(answer.rows.map((row) => row.unit)).toContain('pre2025:26')
    for (const row of answer.rows) expectSame(answer, plain, row.unit ?? 'none', row.cells)
    expect(answer.rows.at(-1)?.label).toBe('Chưa quy đổi được')
    expect(answer.cutoffs.tree).toBe('2025-06-30')
  })

  it('reads the old province on its own tree after the merger', async () => {
    const answer = await compute({ form: 2, unit: 'pre2025:26', period, rows: 'unit', tree: day('2025-06-30') })
    const place = (end: CaseFile, acts: readonly Act[]) => {
      if (!newProvince(end.unitCode)) return end.unitCode
      return foldCase(end.id, acts, { until: day('2025-06-30') })?.unitCode ?? 'none'
    }
    const plain = formFromActs(files, {
      form: 2,
      from: period.from,
      legalUntil: period.to,
      pausedInE: false,
      rowOf: (end, acts) => (oldProvince(place(end, acts)) ? place(end, acts) : undefined),
    })
    for (const row of answer.rows) expectSame(answer, plain, row.unit ?? 'none', row.cells)
    expect(answer.relations.every((one) => one.holds || one.severity === 'warning')).toBe(true)
  })

  it('places an old year on today’s offices through each file’s own later unit, else through succession', async () => {
    const old = { from: day('2022-10-01'), to: day('2023-09-30') }
    const tree = day('2026-11-20')
    const answer = await compute({ form: 1, unit: '2025:25', period: old, rows: 'unit', tree })
    const plain = formFromActs(files, {
      form: 1,
      from: old.from,
      legalUntil: old.to,
      pausedInE: false,
      rowOf: (end, acts) => {
        const later = foldCase(end.id, acts, { until: tree })?.unitCode ?? ''
        return newProvince(later) ? later : '2025:25'
      },
    })
    for (const row of answer.rows) expectSame(answer, plain, row.unit ?? 'none', row.cells)
    expect(answer.rows.map((row) => row.unit)).toEqual(['2025:25', '2025:25.01', '2025:25.02'])
  })

  it('refuses a unit that the tree does not have', async () => {
    await expect(compute({ form: 1, unit: 'pre2025:26', period })).rejects.toMatchObject({
      code: 'statistics/unit-not-on-tree',
    })
    await expect(compute({ form: 1, unit: '26', period })).rejects.toMatchObject({ status: 422 })
  })
})

describe('drill-down', () => {
  const requests: [string, FormRequest][] = [
    ['newest, by kind', { form: 1, unit: '2025:25', period: { year: 2026, months: 12 }, rows: 'kind' }],
    ['money, by officer', { form: 2, unit: '2025:25', period: { year: 2026, months: 8 }, rows: 'officer' }],
    ['old units', { form: 2, unit: 'pre2025:26', period: { year: 2024, months: 12 }, rows: 'unit' }],
    ['before 2020', { form: 1, unit: 'pre2025:26', period: { year: 2019, months: 12 }, rows: 'kind' }],
    [
      'old record point',
      {
        form: 2,
        unit: 'pre2025:26',
        period: { year: 2023, months: 6 },
        rows: 'officer',
        recordedUntil: '2023-03-01T00:00+07',
      },
    ],
    [
      'another tree',
      { form: 1, unit: '2025:25', period: { year: 2026, months: 12 }, rows: 'unit', tree: day('2025-06-30') },
    ],
    [
      'nation on an old tree',
      { form: 2, unit: 'VN', period: { year: 2026, months: 12 }, rows: 'unit', tree: day('2025-06-30') },
    ],
  ]

  it.each(requests)(
    'every cell of every row opens exactly its cases: %s',
    async (_name, request) => {
      const answer = await compute(request)
      const { rows: _, ...asked } = { ...request, recordedUntil: answer.cutoffs.recordedUntil }
      const places: { key: RowKey | undefined; cells: FormResponse['cells'] }[] = [
        { key: undefined, cells: answer.cells },
        ...answer.rows.filter((row) =>
          Object.values(row.cells).some((value) => value !== 0 && value !== '0' && value !== null),
        ),
        ...answer.rows.flatMap((row) => row.parts ?? []).slice(0, 4),
      ].slice(0, 5)
      expect(places.length).toBeGreaterThan(1)
      for (const { key, cells } of places) {
        for (const cell of sumCodes) {
          const all = await pages({
            ...asked,
            cell,
            limit: cell === 'L' ? 7 : 200,
            ...(key === undefined ? {} : { row: key }),
          })
          expect([cell, all.sum]).toEqual([cell, String(cells[cell])])
          expect(all.items.reduce((sum, item) => sum + BigInt(item.amount), 0n).toString()).toBe(String(cells[cell]))
          expect(new Set(all.items.map((item) => item.caseId)).size).toBe(all.total)
        }
      }
    },
    120_000,
  )

  async function pages(request: CellRequest) {
    const answer = await inTx((tx) => openCell(tx, request, caller))
    const items = [...answer.items]
    for (let cursor = answer.nextCursor; cursor !== undefined; ) {
      const next = await inTx((tx) => openCell(tx, { ...request, cursor: cursor as string }, caller))
      items.push(...next.items)
      cursor = next.nextCursor
    }
    return { ...answer, items }
  }
})

describe('receipt of a form', () => {
  const request: FormRequest = { form: 2, unit: '2025:25', period: { year: 2026, months: 11 }, rows: 'officer' }

  it('gives the same bytes for its record point, also after more was recorded', async () => {
    const first = await compute(request)
    const again = await compute({ ...request, recordedUntil: first.cutoffs.recordedUntil })
    expect(again).toEqual(first)
    const instant = await compute({ ...request, recordedUntil: '2026-09-01T00:00+07' })
    expect(instant.fingerprint).not.toBe(first.fingerprint)
    const national = encodeRecordPoint(new Map((await heads()).map((one) => [one.agency_id, one.seq])))
    expect((await compute({ ...request, recordedUntil: national })).fingerprint).toBe(first.fingerprint)
    await inTransaction(test.db, (tx) => writeVariedCases(tx, 3, 20, 3_300))
    const later = await compute({ ...request, recordedUntil: first.cutoffs.recordedUntil })
    expect(later.fingerprint).toBe(first.fingerprint)
    expect(later.cells).toEqual(first.cells)
    expect((await compute(request)).fingerprint).not.toBe(first.fingerprint)
    expect((await compute({ ...request, recordedUntil: '2026-09-01T00:00+07' })).fingerprint).toBe(instant.fingerprint)
  })

  const heads = async () =>
    (
      await inTx((tx) =>
        tx.query<{ agency_id: string; seq: bigint }>('select agency_id, seq from chain_head where seq > 0'),
      )
    ).rows

  it.each([
    ['hôm qua', 'statistics/record-point'],
    ['2026-02-30T00:00+07', 'statistics/record-point'],
    ['2026-11-01', 'statistics/record-point'],
    ['2025:25~zzzzz', 'statistics/record-point-ahead'],
  ])('refuses the record point %s', async (recordedUntil, code) => {
    await expect(compute({ ...request, recordedUntil })).rejects.toMatchObject({ code, status: 422 })
  })

  it('says which definition, and that a running period is provisional', async () => {
    const running = await inTx((tx) =>
      computeForm(
        tx,
        { form: 1, unit: '2025:25', period: { year: 2027, months: 12 } },
        { ...caller, today: day('2026-11-20') },
      ),
    )
    expect(running.cutoffs).toMatchObject({ legalUntil: '2026-11-20', provisional: true })
    expect(running.definition).toMatchObject({ circular: 'TT 05/2026', confidence: 'unknown' })
    await expect(
      inTx((tx) => computeForm(tx, { form: 1, unit: 'VN', period: { year: 2029, months: 1 } }, caller)),
    ).rejects.toMatchObject({ code: 'statistics/period-not-begun' })
    await expect(inTx((tx) => computeForm(tx, request, { ...caller, mayReadUnit: () => false }))).rejects.toMatchObject(
      { status: 403 },
    )
  })
})
