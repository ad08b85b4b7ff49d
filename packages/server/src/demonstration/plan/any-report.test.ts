import { rateText, type SumCode } from '@minh-an/domain/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HostUnit } from '../generate/founding.ts'
import { caseNumbers, wantedCases, writePublishedCase } from '../generate/published-cases.ts'
import { FormsInMemory } from '../load/forms-in-memory.ts'
import { randomOf } from '../people/random.ts'
import { planEntry } from './plan-entry.ts'
import { readPublishedEntry } from './published-entry.ts'

const keys = {
  totalAccepted: 'A',
  carriedOver: 'A1',
  newlyAccepted: 'A2',
  newExOfficio: 'A2a',
  newOnRequest: 'A2b',
  delegated: 'B',
  withdrawnUp: 'B2',
  revoked: 'C',
  mustEnforce: 'D',
  hasCondition: 'E',
  noCondition: 'H',
  done: 'F',
  carriedNext: 'L',
  carriedNextHasCondition: 'L1',
} as const satisfies Record<string, SumCode>
type Key = keyof typeof keys

interface Parts {
  readonly carried: bigint
  readonly exOfficio: bigint
  readonly onRequest: bigint
  /** Cut points of the total into B, B2, C, F, G, K, H, in thousandths. */
  readonly cuts: readonly number[]
}

const partsOf = (most: bigint): fc.Arbitrary<Parts> =>
  fc.record({
    carried: fc.bigInt(0n, most),
    exOfficio: fc.bigInt(0n, most),
    onRequest: fc.bigInt(0n, most),
    cuts: fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 6, maxLength: 6 }),
  })

/** A form that exists, made from any parts. */
function formOf({ carried, exOfficio, onRequest, cuts }: Parts, third: boolean): Record<Key, bigint> {
  const total = carried + exOfficio + onRequest
  const marks = [0n, ...cuts.toSorted((a, b) => a - b).map((cut) => (total * BigInt(cut)) / 1_000n), total]
  const [b, b2, c, f, g, k, h] = marks.slice(1).map((mark, i) => mark - (marks[i] as bigint)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const open = third ? g : g + k
  return {
    totalAccepted: total,
    carriedOver: carried,
    newlyAccepted: exOfficio + onRequest,
    newExOfficio: exOfficio,
    newOnRequest: onRequest,
    delegated: b,
    withdrawnUp: b2,
    revoked: c,
    mustEnforce: total - b - b2 - c,
    hasCondition: f + open,
    noCondition: h,
    done: f,
    carriedNext: total - b - b2 - c - f,
    carriedNextHasCondition: open,
  }
}

const subset = fc.subarray(Object.keys(keys) as Key[])
const officers = [{ id: '0192a000-0000-7000-8000-000000000001', name: 'Trần Văn Mẫu', unitCode: 'thu' }]
const host: HostUnit = { code: 'thu', agencyId: 'thu', place: 'huyện Thử', court: 'Tòa án', suffix: 'QĐ', officers }

function entry(year: number, cases: object, moneyVnd: object) {
  const one = {
    id: 'thu',
    unitVi: 'Tỉnh Thử',
    level: 'district',
    period: { statYear: year, months: 12 },
    measures: { cases, moneyVnd },
  }
  return readPublishedEntry(JSON.stringify({ reports: [one] }), 'thu')
}

const pick = (form: Record<Key, bigint>, chosen: readonly Key[]) =>
  Object.fromEntries(chosen.map((key) => [key, Number(form[key])]))

describe('any report', () => {
  it('shows every sum that was printed from a form that exists, whatever it leaves out', () => {
    const years = fc.constantFrom(2016, 2018, 2021, 2024)
    fc.assert(
      fc.property(
        years,
        partsOf(60n),
        partsOf(4_000_000_000_000n),
        subset,
        subset,
        (year, caseParts, moneyParts, ofCases, ofMoney) => {
          const third = year > 2019
          const [cases, money] = [formOf(caseParts, third), formOf(moneyParts, third)]
          // Money lies in cases: a form of money beside these cases exists for sure where every column has some.
          const enough =
            caseParts.cuts.toSorted((a, b) => a - b).every((cut, i, all) => cut - (all[i - 1] ?? 0) > 60) &&
            caseParts.carried > 8n &&
            caseParts.exOfficio > 8n &&
            caseParts.onRequest > 8n
          const plan = planEntry(entry(year, pick(cases, ofCases), enough ? pick(money, ofMoney) : {}))
          expect(plan.unreachable).toEqual([])
          const forms = new FormsInMemory(plan.period.from, plan.period.to)
          const [numbers, random] = [caseNumbers(), randomOf('thu')]
          for (const wanted of wantedCases(plan, [host])[0] ?? [])
            forms.add(writePublishedCase(wanted, host, plan.period, numbers, random))
          for (const [form, chosen, printed] of [
            [1, ofCases, cases],
            [2, enough ? ofMoney : [], money],
          ] as const) {
            const sums = forms.sums(form)
            expect(Object.fromEntries(chosen.map((key) => [key, sums[keys[key]]]))).toEqual(
              Object.fromEntries(chosen.map((key) => [key, printed[key]])),
            )
          }
        },
      ),
      { numRuns: 150, seed: 20_261_124 },
    )
  }, 60_000)

  it('finds sums for any printed rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 500, max: 40_000 }),
        fc.boolean(),
        (hundredths, sum, ofDone) => {
          const ratePct = hundredths / 100
          const plan = planEntry(entry(2022, { [ofDone ? 'done' : 'hasCondition']: sum, published: { ratePct } }, {}))
          const count = (...outcomes: string[]) =>
            BigInt(
              plan.groups.filter((one) => outcomes.includes(one.outcome)).reduce((total, one) => total + one.cases, 0),
            )
          const done = count('completed', 'terminated')
          const reached = rateText(done, done + count('inProgress', 'postponedAgreed'))
          // Of few cases not every two-decimal rate exists.
          const decimals = String(ratePct).split('.')[1]?.length ?? 0
          if (plan.unreachable.length === 0)
            expect(Math.abs(Number(reached) - ratePct)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 0.005)
          else expect(sum).toBeLessThan(10_000)
        },
      ),
    )
  })
})

it('a period of thirteen months is refused, not taken as a year', () => {
  const period = { statYear: 2021, months: 13, from: null, to: null }
  const report = { id: 'x', unitVi: 'Tỉnh Cao Bằng', level: 'province', period, measures: { cases: { done: 5 } } }
  expect(() => planEntry(readPublishedEntry(JSON.stringify({ reports: [report] }), 'x'))).toThrow(
    /demonstration\/months/,
  )
})
