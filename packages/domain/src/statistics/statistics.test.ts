import { FORM_DEFINITIONS } from '@minh-an/law/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '../calendar/index.ts'
import { bases } from '../case-file/index.ts'
import { phases } from '../enforcement-case/index.ts'
import {
  cellCodes,
  cellsOf,
  checkCumulative,
  checkRule,
  contributionOf,
  decodeRecordPoint,
  encodeRecordPoint,
  type Group,
  type Measured,
  measures,
  noSums,
  type Points,
  parseRule,
  rateText,
  resolveCutoff,
  resolvePeriod,
  sumCodes,
  sumsOf,
} from './index.ts'

const rules = { pausesIn: 'K' } as const
const points: Points[] = [null, ...phases].flatMap((before) =>
  phases.flatMap((end) => bases.map((basis) => ({ before, end, basis }))),
)

describe('rate of completion', () => {
  it.each([
    // Published: Pleiku, nine months of 2024; Hà Nội, half-year 2018.
    [2095n, 2507n, '83.57'],
    [1n, 3n, '33.33'],
    [2n, 3n, '66.67'],
    [1n, 8n, '12.50'],
    [1n, 16n, '6.25'],
    [1n, 20_000n, '0.01'],
    [0n, 5n, '0.00'],
    [5n, 5n, '100.00'],
    [0n, 0n, null],
    [9_007_199_254_740_993n, 9_007_199_254_740_993n, '100.00'],
  ])('%s of %s is %s', (done, withConditions, rate) => {
    expect(rateText(done, withConditions)).toBe(rate)
  })
})

describe('where a case counts', () => {
  const cells = (before: Points['before'], end: Points['end'], pausesIn: 'K' | 'G' = 'K') =>
    Object.keys(contributionOf(1, { pausesIn }, { before, end, basis: 'on-request' })).sort()

  it.each([
    ['carried over and completed', 'under-way', 'completed', ['A', 'A1', 'D', 'E', 'F', 'F1']],
    ['accepted and under way', null, 'under-way', ['A', 'A2', 'A2b', 'D', 'E', 'G', 'L', 'L1']],
    ['postponed by agreement stays inside E', 'under-way', 'postponed-agreed', ['A', 'A1', 'D', 'E', 'G', 'L', 'L1']],
    ['postponed otherwise stands apart', 'under-way', 'postponed', ['A', 'A1', 'D', 'K', 'L']],
    ['no conditions', null, 'absent', ['A', 'A2', 'A2b', 'D', 'H', 'L']],
    ['moved to the separate ledger in the period', 'absent', 'separate', ['A', 'A1', 'D', 'H', 'L']],
    ['stayed in the separate ledger', 'separate', 'separate', []],
    ['came back from the separate ledger', 'separate', 'under-way', ['A', 'A2', 'A2c', 'D', 'E', 'G', 'L', 'L1']],
    ['ended before the period', 'completed', 'completed', []],
    ['termination recalled', 'terminated', 'under-way', ['A', 'A2', 'A2d', 'D', 'E', 'G', 'L', 'L1']],
    ['entrusted out leaves D', 'under-way', 'entrusted', ['A', 'A1', 'B']],
    ['recalled leaves D', null, 'recalled', ['A', 'A2', 'A2b', 'C']],
    ['taken up by the province leaves D under its own column', 'absent', 'withdrawn-up', ['A', 'A1', 'B2']],
    ['request returned leaves D under its own column', 'absent', 'returned', ['A', 'A1', 'C9']],
  ] as const)('%s', (_name, before, end, wanted) => {
    expect(cells(before, end)).toEqual(wanted)
  })

  it('until 2019 a suspended case stays among those with conditions (D = E + H)', () => {
    expect(cells('under-way', 'suspended', 'G')).toEqual(['A', 'A1', 'D', 'E', 'G', 'L', 'L1'])
  })
})

describe('where money counts', () => {
  const measured = (some: Partial<Record<(typeof measures)[number], bigint>>): Measured =>
    ({ ...Object.fromEntries(measures.map((name) => [name, 0n])), ...some }) as Measured

  it('leaves what was collected in E and F when the line is then found without conditions', () => {
    // Carried over with 100 million; 30 collected in the period; then no conditions for the remaining 70.
    const sums = sumsOf(2, rules, [
      {
        before: 'under-way',
        end: 'absent',
        basis: 'on-request',
        measured: measured({ opening: 100_000_000n, collected: 30_000_000n, closing: 70_000_000n }),
      },
    ])
    expect(cellsOf(2, sums)).toMatchObject({
      A1: '100000000',
      F1: '30000000',
      E: '30000000',
      H: '70000000',
      R: '100.00',
    })
  })

  it('balances to the đồng for every pair of phases: what came in is what became of it', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
    fc.assert(
      fc.property(
        fc.constantFrom(...points),
        fc.tuple(amount, amount, amount, amount, amount, amount, amount, amount),
        (
          { before, end, basis },
          [opening, owed, collected, terminated, entrusted, recalled, returned, broughtBack],
        ) => {
          const start = before === null ? 0n : opening
          const back = before === null ? 0n : broughtBack
          const closing = start + owed + back - collected - terminated - entrusted - recalled - returned
          const group: Group = {
            before,
            end,
            basis,
            measured: measured({
              opening: start,
              owed,
              collected,
              terminated,
              entrusted,
              recalled,
              returned,
              closing,
              broughtBack: back,
            }),
          }
          const sums = sumsOf(2, rules, [group])
          expect(sums.A).toBe(sums.B + sums.B2 + sums.C + sums.C9 + sums.F + sums.G + sums.H + sums.K)
          expect(sums.D).toBe(sums.E + sums.H + sums.K)
        },
      ),
    )
  })
})

describe('relations', () => {
  it('of every definition in the law room can be read and hold for every pair of phases', () => {
    for (const definition of FORM_DEFINITIONS) {
      const groups = points.map((one) => ({ ...one, measured: { ...zero(), count: 1n } }))
      const sums = sumsOf(1, definition, groups)
      for (const rule of definition.relations) {
        expect(checkRule(rule, [{ label: 'Tổng', sums }])).toMatchObject({ rule, holds: true })
      }
      expect(definition.columns.map((column) => column.code)).toEqual([...cellCodes])
    }
  })

  const zero = () => Object.fromEntries(measures.map((name) => [name, 0n])) as Measured

  it('a broken one says where', () => {
    const sums = { ...noSums(), A: 3n, A1: 1n, A2: 1n }
    expect(checkRule('A = A1 + A2', [{ label: 'Tổng', sums }])).toEqual({
      rule: 'A = A1 + A2',
      holds: false,
      severity: 'error',
      detail: 'Tổng: A = 3, vế phải = 2',
    })
  })

  it.each(['A = A1 + X9', 'A = ', 'A1 + A2', 'R = F', 'A = A1 A2', 'A = A1 + A2 = A'])('%s is no rule', (rule) => {
    expect(() => parseRule(rule)).toThrow('Hệ thức không đọc được')
  })

  it('F(n) below F(n − 1) warns and does not block: a termination may lawfully be recalled', () => {
    const before = { ...noSums(), F: 10n }
    const now = { ...noSums(), F: 9n }
    expect(checkCumulative('F', 1, 5, before, now)).toMatchObject({ holds: false, severity: 'warning' })
  })
})

describe('drill-down', () => {
  it('weighs each case 0 or 1 in form 1, and the cell is the sum of the weights', () => {
    for (const one of points) {
      const contribution = contributionOf(1, rules, one)
      const sums = sumsOf(1, rules, [
        { ...one, measured: { ...Object.fromEntries(measures.map((m) => [m, 0n])), count: 1n } as Measured },
      ])
      for (const code of sumCodes) expect(BigInt(contribution[code]?.count ?? 0)).toBe(sums[code])
    }
  })
})

describe('period', () => {
  it('a year and months, or any days', () => {
    expect(resolvePeriod({ year: 2026, months: 12 })).toMatchObject({ from: '2025-10-01', to: '2026-09-30' })
    expect(resolvePeriod({ from: plainDate('2025-10-01'), to: plainDate('2026-03-31') })).toMatchObject({
      year: 2026,
      months: 6,
    })
    expect(resolvePeriod({ from: plainDate('2019-10-01'), to: plainDate('2020-05-13') })).toMatchObject({
      months: undefined,
    })
    expect(resolvePeriod({ year: 2026, months: 13 })).toMatchObject({ code: 'statistics/months' })
    expect(resolvePeriod({ from: plainDate('2026-02-01'), to: plainDate('2026-01-31') })).toMatchObject({
      code: 'statistics/period-reversed',
    })
  })

  it('is cut off at its end, or today while it runs, and never outside', () => {
    const period = resolvePeriod({ year: 2027, months: 12 })
    if ('messageVi' in period) throw new Error(period.messageVi)
    expect(resolveCutoff(period, undefined, plainDate('2026-11-24'))).toEqual({
      legalUntil: '2026-11-24',
      provisional: true,
    })
    expect(resolveCutoff(period, undefined, plainDate('2028-01-01'))).toEqual({
      legalUntil: '2027-09-30',
      provisional: false,
    })
    expect(resolveCutoff(period, plainDate('2026-10-31'), plainDate('2028-01-01'))).toEqual({
      legalUntil: '2026-10-31',
      provisional: true,
    })
    expect(resolveCutoff(period, plainDate('2026-09-30'), plainDate('2028-01-01'))).toMatchObject({
      code: 'statistics/cut-off-outside',
    })
  })
})

describe('record point', () => {
  it('reads back what it wrote, whatever the order', () => {
    const agency = fc.constantFrom('VN', '2025:25', '2025:01', 'pre2025:26', 'pre2025:26.01', 'pre2025:64.17')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(agency, fc.bigInt({ min: 1n, max: 2n ** 50n })), { selector: ([code]) => code }),
        (parts) => {
          const token = encodeRecordPoint(new Map(parts))
          expect(new Map(decodeRecordPoint(token))).toEqual(new Map(parts))
          expect(encodeRecordPoint(new Map(parts.toReversed()))).toBe(token)
        },
      ),
    )
    expect(encodeRecordPoint(new Map([['2025:25', 0n]]))).toBe('0')
  })

  it.each(['', 'x', '2025:25', '2025:25~', '2025:25~0', '2025:25~1.', '2025:25~1.2025:25~2', '2026-11-01T00:00+07'])(
    'refuses “%s”',
    (token) => {
      expect(decodeRecordPoint(token)).toBeUndefined()
    },
  )
})
