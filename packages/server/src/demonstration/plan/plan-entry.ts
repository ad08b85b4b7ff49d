import { daysBetween } from '@minh-an/domain/calendar'
import { GROUNDS, isWithdrawnUp } from '@minh-an/law/ground'
import { findFormDefinition } from '@minh-an/law/statistics'
import { randomOf } from '../people/random.ts'
import { type CaseGroup, groupsOf, sumOf } from './case-groups.ts'
import { type OriginPart, type OutcomePart, originParts, outcomeParts, type PlannedColumn } from './column-line.ts'
import {
  type CountMeasure,
  type FormMeasures,
  type MeasureForm,
  type NotCovered,
  type RateMeasure,
  readMeasures,
} from './measures.ts'
import { type ColumnPlan, planColumns, type Unreachable } from './plan-columns.ts'
import { type EntryPeriod, entryPeriod, type PublishedEntry } from './published-entry.ts'
import { type UsualColumns, usualCases, usualMoney } from './usual.ts'

export interface EntryPlan {
  readonly entry: PublishedEntry
  readonly period: EntryPeriod
  readonly groups: readonly CaseGroup[]
  readonly kept: Readonly<Record<MeasureForm, readonly CountMeasure[]>>
  readonly keptRates: Readonly<Record<MeasureForm, readonly RateMeasure[]>>
  readonly measures: Readonly<Record<MeasureForm, FormMeasures>>
  readonly unreachable: readonly Unreachable[]
  readonly notCovered: readonly NotCovered[]
}

/** Days in an average month, for how much of a year a range of days is. */
const MONTH = 30.44

/** Plans the cases and the money of a published report; draws what it leaves open, the same each time. */
export function planEntry(entry: PublishedEntry): EntryPlan {
  const period = entryPeriod(entry)
  const { forms, notCovered } = readMeasures(entry)
  const months = period.months ?? Math.max(0.1, (daysBetween(period.from, period.to) + 1) / MONTH)
  const empty = { entry, period, measures: forms, notCovered }
  if (
    forms.cases.counts.length +
      forms.moneyVnd.counts.length +
      forms.cases.rates.length +
      forms.moneyVnd.rates.length ===
    0
  ) {
    const none = { cases: [], moneyVnd: [] }
    return { ...empty, groups: [], kept: none, keptRates: none, unreachable: [] }
  }
  const plans = attempts.map((attempt) => () => planBoth(entry, period, forms, months, attempt))
  let best = (plans[0] as () => BothPlans)()
  for (const plan of plans.slice(1)) {
    if (missed(best) === 0) break
    const other = plan()
    if (missed(other) < missed(best)) best = other
  }
  const { cases, money, groups, failed } = best
  const reached = (one: { readonly measure: string }) => !failed.includes(one.measure)
  return {
    ...empty,
    groups,
    kept: { cases: cases.kept, moneyVnd: money.kept.filter(reached) },
    keptRates: { cases: cases.keptRates, moneyVnd: money.keptRates.filter(reached) },
    unreachable: [
      ...cases.unreachable,
      ...money.unreachable,
      ...failed.map((measure) => ({ measure, why: 'Không có cách xếp số tiền này vào số việc đã công bố.' })),
    ],
  }
}

/** Measures that do not come out; some would, had the cases been drawn otherwise. */
const missed = ({ cases, money, failed }: BothPlans) =>
  cases.unreachable.length + money.unreachable.length + failed.length

/** Columns that a report rarely prints and that may be left empty. */
const rare: readonly PlannedColumn[] = ['B', 'C', 'F2', 'Eagreed', 'K', 'A1paused']

interface Attempt {
  readonly seed: number
  /** Columns to leave empty. */
  readonly cases: readonly PlannedColumn[]
  readonly money: readonly PlannedColumn[]
  /** Cases wanted in each of the common outcomes, so that every origin finds some. */
  readonly everyOutcome?: bigint
}

const common: readonly OutcomePart[] = ['completed', 'inProgress', 'absent']

/** Ways of drawing what a report leaves open, from lifelike to plain: money must find cases of its kind. */
const attempts: readonly Attempt[] = [
  { seed: 0, cases: [], money: [] },
  { seed: 1, cases: [], money: rare },
  { seed: 2, cases: rare, money: rare },
  { seed: 3, cases: [...rare, 'A1no'], money: [...rare, 'A1no'], everyOutcome: 6n },
  { seed: 4, cases: [...rare, 'A1no', 'H'], money: [...rare, 'A1no', 'H'], everyOutcome: 6n },
  { seed: 5, cases: rare, money: rare, everyOutcome: 30n },
]

interface BothPlans {
  readonly cases: ColumnPlan
  readonly money: ColumnPlan
  readonly groups: readonly CaseGroup[]
  /** Money measures that agree with each other but find no cases. */
  readonly failed: readonly string[]
}

function planBoth(
  entry: PublishedEntry,
  period: EntryPeriod,
  forms: Readonly<Record<MeasureForm, FormMeasures>>,
  months: number,
  attempt: (typeof attempts)[number],
): BothPlans {
  const random = randomOf(attempt.seed === 0 ? `plan ${entry.id}` : `plan ${entry.id} ${attempt.seed}`)
  const closed = closedParts(period)
  const cases = planColumns({
    measures: forms.cases,
    usual: usualCases(months),
    usualTotal: usualTotal(entry, forms, months),
    closed,
    wanted: new Set([
      ...wantedParts(forms.moneyVnd, closed),
      ...(attempt.everyOutcome === undefined
        ? []
        : common.filter((part) => !attempt.cases.includes('H') || part !== 'absent')),
    ]),
    wantedLeast: attempt.everyOutcome ?? 1n,
    avoided: new Set(attempt.cases),
    random,
    grain: 1n,
  })
  const usualMoneyTotal = sumOf(cases.origins) * AVERAGE_CASE_DONG
  let measures = forms.moneyVnd
  const failed: string[] = []
  for (;;) {
    const money = planColumns({
      measures,
      usual: usualMoney(months),
      usualTotal: usualMoneyTotal,
      closed: new Map([...closed, ...withoutCases(cases)]),
      wanted: new Set(),
      wantedLeast: 0n,
      avoided: new Set([...attempt.money, ...avoidedColumns(cases)]),
      random,
      grain: 1_000n,
    })
    const { groups, failed: unplaced } = groupsOf(cases, money)
    const last = unplaced ? (money.keptRates.at(-1) ?? money.kept.at(-1)) : undefined
    if (last === undefined) return { cases, money, groups, failed }
    failed.push(last.measure)
    measures = {
      ...measures,
      counts: measures.counts.filter((one) => one.measure !== last.measure),
      rates: measures.rates.filter((one) => one.measure !== last.measure),
    }
  }
}

/** đồng owed in an average case, where a report says nothing of money. */
const AVERAGE_CASE_DONG = 110_000_000n

const USUAL_TOTAL = { district: 700, province: 6_000, national: 60_000 } as const

function usualTotal(entry: PublishedEntry, forms: Readonly<Record<MeasureForm, FormMeasures>>, months: number): bigint {
  const total = forms.moneyVnd.counts.find((one) => one.column === 'A' || one.column === 'D' || one.column === 'F')
  const plain = BigInt(USUAL_TOTAL[entry.level])
  if (total === undefined) return plain
  const share = usualMoney(months)[total.column as keyof UsualColumns]
  const byMoney = BigInt(Math.round(Number(total.value) / share)) / AVERAGE_CASE_DONG
  return byMoney < 20n ? 20n : byMoney > plain ? plain : byMoney
}

function closedParts({ from, to }: EntryPeriod): Map<OriginPart | OutcomePart, string> {
  const closed = new Map<OriginPart | OutcomePart, string>()
  if (!GROUNDS.some((one) => isWithdrawnUp(one) && one.inForceUntil !== null && from <= one.inForceUntil))
    closed.set('withdrawnUp', 'B2 = 0 (từ 01/07/2025 không còn cấp huyện để Cục rút lên)')
  if (findFormDefinition(1, to)?.pausesIn !== 'K') closed.set('paused', 'K = 0 (chế độ báo cáo của kỳ này: D = E + H)')
  return closed
}

/** Money has to lie in cases: a column whose money is published wants at least one case. */
function wantedParts(
  money: FormMeasures,
  closed: ReadonlyMap<OriginPart | OutcomePart, string>,
): Set<OriginPart | OutcomePart> {
  const wanted = new Set<OriginPart | OutcomePart>()
  const byColumn: Readonly<Record<string, OriginPart | OutcomePart>> = {
    A1: 'carriedPresent',
    A1has: 'carriedPresent',
    A1no: 'carriedAbsent',
    A2: 'newExOfficio',
    A2a: 'newExOfficio',
    A2b: 'newOnRequest',
    B: 'entrusted',
    B2: 'withdrawnUp',
    C: 'recalled',
    F: 'completed',
    F1: 'completed',
    G: 'inProgress',
    L1: 'inProgress',
    K: 'paused',
    H: 'absent',
  }
  for (const measure of money.counts) {
    const part = byColumn[measure.column]
    if (part !== undefined && measure.value > 0n && !closed.has(part)) wanted.add(part)
  }
  return wanted
}

/** Money is not drawn into a column that has no case, though a case under way could hold it. */
function avoidedColumns(cases: ColumnPlan): Set<PlannedColumn> {
  const columns: readonly (readonly [PlannedColumn, OriginPart | OutcomePart])[] = [
    ['B', 'entrusted'],
    ['B2', 'withdrawnUp'],
    ['C', 'recalled'],
    ['F2', 'terminated'],
    ['Eagreed', 'postponedAgreed'],
    ['K', 'paused'],
    ['H', 'absent'],
    ['A1paused', 'carriedPaused'],
  ]
  const parts: Readonly<Record<string, bigint>> = { ...cases.origins, ...cases.outcomes }
  return new Set(columns.filter(([, part]) => parts[part] === 0n).map(([column]) => column))
}

/** Where there is no case there is no money; a case under way may hold lines of any other state beside. */
function withoutCases(cases: ColumnPlan): [OriginPart | OutcomePart, string][] {
  const none: [OriginPart | OutcomePart, string][] = []
  for (const part of originParts) {
    if (cases.origins[part] === 0n) none.push([part, `biểu 1 không có việc nào ở nguồn ${originNames[part]}`])
  }
  if (cases.outcomes.inProgress > 0n) return none
  const any = sumOf(cases.outcomes) > 0n
  for (const part of outcomeParts) {
    if (cases.outcomes[part] > 0n) continue
    // Money is collected in cases of any outcome but recalled ones.
    if (part === 'completed' && any) continue
    none.push([part, `biểu 1 không có việc nào ở cột ${outcomeNames[part]}`])
  }
  return none
}

const originNames: Readonly<Record<OriginPart, string>> = {
  carriedPresent: 'A1 có điều kiện',
  carriedAbsent: 'A1 chưa có điều kiện',
  carriedPaused: 'A1 hoãn',
  newExOfficio: 'A2a',
  newOnRequest: 'A2b',
}
const outcomeNames: Readonly<Record<OutcomePart, string>> = {
  entrusted: 'B',
  withdrawnUp: 'B2',
  recalled: 'C',
  completed: 'F1',
  terminated: 'F2',
  inProgress: 'G',
  postponedAgreed: 'hoãn theo thỏa thuận',
  paused: 'K',
  absent: 'H',
}
