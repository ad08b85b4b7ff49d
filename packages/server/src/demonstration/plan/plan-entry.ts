import { daysBetween } from '@minh-an/domain/calendar'
import { findFormDefinition } from '@minh-an/law/statistics'
import { randomOf } from '../people/random.ts'
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
import { spread } from './spread.ts'
import { type UsualColumns, usualCases, usualMoney } from './usual.ts'

/** Cases of one origin that end in one outcome, and the money that goes with them. */
export interface CaseGroup {
  readonly origin: OriginPart
  readonly outcome: OutcomePart
  readonly cases: number
  /** Where the money of these cases is at the end of the period. `completed` is what was collected in it. */
  readonly money: Readonly<Partial<Record<OutcomePart, bigint>>>
}

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
  const random = randomOf(`plan ${entry.id}`)
  const closed = closedParts(period)
  const usual = usualCases(months)
  const cases = planColumns({
    measures: forms.cases,
    usual,
    usualTotal: usualTotal(entry, forms, months),
    closed,
    wanted: wantedParts(forms.moneyVnd, closed),
    avoided: new Set(),
    random,
    grain: 1n,
  })
  const money = planColumns({
    measures: forms.moneyVnd,
    usual: usualMoney(months),
    usualTotal: sumOf(cases.origins) * AVERAGE_CASE_DONG,
    closed: new Map([...closed, ...withoutCases(cases)]),
    wanted: new Set(),
    avoided: avoidedColumns(cases),
    random,
    grain: 1_000n,
  })
  const { groups, failed } = groupsOf(cases, money)
  return {
    ...empty,
    groups,
    kept: { cases: cases.kept, moneyVnd: failed ? [] : money.kept },
    keptRates: { cases: cases.keptRates, moneyVnd: failed ? [] : money.keptRates },
    unreachable: [
      ...cases.unreachable,
      ...money.unreachable,
      ...(failed
        ? money.kept.map(({ measure }) => ({ measure, why: 'Không có cách xếp số tiền này vào số việc đã công bố.' }))
        : []),
    ],
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

function closedParts({ to }: EntryPeriod): Map<OriginPart | OutcomePart, string> {
  const closed = new Map<OriginPart | OutcomePart, string>([
    ['withdrawnUp', 'B2 = 0 (phần mềm không tách số Cục rút lên)'],
  ])
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

/** How much likelier than by chance an origin ends in an outcome. */
function caseLiking(origin: OriginPart, outcome: OutcomePart): number {
  if (origin === 'carriedAbsent')
    return outcome === 'absent' ? 8 : outcome === 'entrusted' || outcome === 'recalled' ? 0.2 : 0.3
  if (origin === 'carriedPaused') {
    if (outcome === 'completed' || outcome === 'terminated') return 0.05
    return outcome === 'paused' || outcome === 'postponedAgreed' ? 4 : 1
  }
  if (outcome === 'entrusted' && origin.startsWith('new')) return 2
  if (outcome === 'inProgress' && origin === 'newOnRequest') return 1.5
  return 1
}

const carried: ReadonlySet<OriginPart> = new Set(['carriedPresent', 'carriedAbsent', 'carriedPaused'])

interface Column {
  readonly part: OutcomePart
  readonly sum: bigint
  /** Which origins may feed the column: all, or carried and new apart where a report prints what was done of the carried. */
  readonly of: 'any' | 'carried' | 'new'
}

function columnsOf(plan: ColumnPlan): Column[] {
  const { outcomes, doneOfCarried } = plan
  if (doneOfCarried === undefined) return outcomeParts.map((part) => ({ part, sum: outcomes[part], of: 'any' }))
  const done = outcomes.completed + outcomes.terminated
  const terminatedCarried = done === 0n ? 0n : (outcomes.terminated * doneOfCarried) / done
  const least =
    doneOfCarried - terminatedCarried > outcomes.completed ? doneOfCarried - outcomes.completed : terminatedCarried
  return outcomeParts.flatMap((part): Column[] => {
    if (part !== 'completed' && part !== 'terminated') return [{ part, sum: outcomes[part], of: 'any' }]
    const ofCarried = part === 'terminated' ? least : doneOfCarried - least
    return [
      { part, sum: ofCarried, of: 'carried' },
      { part, sum: outcomes[part] - ofCarried, of: 'new' },
    ]
  })
}

function mayFeed(column: Column, origin: OriginPart): boolean {
  return column.of === 'any' || (column.of === 'carried') === carried.has(origin)
}

function tableOf(
  plan: ColumnPlan,
  liking: (origin: OriginPart, outcome: OutcomePart) => number,
): Map<OriginPart, Map<OutcomePart, bigint>> | undefined {
  const columns = columnsOf(plan)
  const table = spread(
    originParts.map((part) => plan.origins[part]),
    columns.map((column) => column.sum),
    (row, column) => {
      const origin = originParts[row] as OriginPart
      const target = columns[column] as Column
      return mayFeed(target, origin) ? liking(origin, target.part) : 0
    },
  )
  if (table === undefined) return undefined
  return new Map(
    originParts.map((origin, row) => {
      const cells = new Map<OutcomePart, bigint>()
      for (const [index, column] of columns.entries()) {
        cells.set(column.part, (cells.get(column.part) ?? 0n) + ((table[row] as bigint[])[index] as bigint))
      }
      return [origin, cells]
    }),
  )
}

/** Shares of what was collected that come from cases not yet completed. */
const PARTLY = 0.12

/**
 * Money must find cases of its origin and outcome. Where the plausible table of cases leaves it none, cases are moved so
 * that every origin keeps some under way, which may hold lines of any state.
 */
function groupsOf(cases: ColumnPlan, money: ColumnPlan): { groups: CaseGroup[]; failed: boolean } {
  const plain = groupsWith(cases, money, caseLiking)
  if (!plain.failed) return plain
  const mixed = groupsWith(
    cases,
    money,
    (origin, outcome) => caseLiking(origin, outcome) * (outcome === 'inProgress' ? 40 : 1),
  )
  return mixed.failed ? plain : mixed
}

function groupsWith(
  cases: ColumnPlan,
  money: ColumnPlan,
  liking: (origin: OriginPart, outcome: OutcomePart) => number,
): { groups: CaseGroup[]; failed: boolean } {
  const counts = tableOf(cases, liking)
  if (counts === undefined) throw new Error('a consistent plan has no table of cases')
  const count = (origin: OriginPart, outcome: OutcomePart) => counts.get(origin)?.get(outcome) ?? 0n
  const sums = tableOf(money, (origin, outcome) => {
    if (count(origin, outcome) > 0n) return caseLiking(origin, outcome)
    if (count(origin, 'inProgress') > 0n) return 0.001
    return outcome === 'completed' && collecting.some((other) => count(origin, other) > 0n) ? 0.001 : 0
  })
  const groups: CaseGroup[] = []
  for (const origin of originParts) {
    const of = outcomeParts.filter((outcome) => count(origin, outcome) > 0n)
    const shares = new Map(of.map((outcome) => [outcome, new Map<OutcomePart, bigint>()]))
    const give = (outcome: OutcomePart, part: OutcomePart, amount: bigint) => {
      const share = shares.get(outcome)
      if (share !== undefined && amount > 0n) share.set(part, (share.get(part) ?? 0n) + amount)
    }
    for (const part of outcomeParts) {
      const sum = sums?.get(origin)?.get(part) ?? 0n
      if (sum === 0n) continue
      if (part === 'completed') shareCollected(sum, of, count, origin, give)
      else give(of.includes(part) ? part : 'inProgress', part, sum)
    }
    for (const outcome of of) {
      groups.push({
        origin,
        outcome,
        cases: Number(count(origin, outcome)),
        money: Object.fromEntries(shares.get(outcome) ?? []),
      })
    }
  }
  return { groups, failed: sums === undefined }
}

/** Outcomes of cases on which money may have been collected without completing them. */
const collecting: readonly OutcomePart[] = [
  'inProgress',
  'absent',
  'postponedAgreed',
  'paused',
  'terminated',
  'entrusted',
]

function shareCollected(
  sum: bigint,
  of: readonly OutcomePart[],
  count: (origin: OriginPart, outcome: OutcomePart) => bigint,
  origin: OriginPart,
  give: (outcome: OutcomePart, part: OutcomePart, amount: bigint) => void,
): void {
  const others = collecting.filter(
    (outcome) => of.includes(outcome) && (outcome === 'inProgress' || outcome === 'absent'),
  )
  const fallback = collecting.find((outcome) => of.includes(outcome))
  if (!of.includes('completed')) {
    if (fallback !== undefined) give(fallback, 'completed', sum)
    return
  }
  let left = sum
  for (const outcome of others) {
    const share = outcome === 'inProgress' ? PARTLY : PARTLY / 8
    const part =
      count(origin, outcome) > 5n ? (((sum / 1_000n) * BigInt(Math.round(share * 1_000))) / 1_000n) * 1_000n : 0n
    give(outcome, 'completed', part)
    left -= part
  }
  give('completed', 'completed', left)
}

function sumOf(parts: Readonly<Record<string, bigint>>): bigint {
  return Object.values(parts).reduce((sum, part) => sum + part, 0n)
}
