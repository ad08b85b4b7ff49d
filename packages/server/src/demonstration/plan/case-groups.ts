import { type OriginPart, type OutcomePart, originParts, outcomeParts } from './column-line.ts'
import type { ColumnPlan } from './plan-columns.ts'
import { spread } from './spread.ts'

/** Cases of one origin that end in one outcome, and the money that goes with them. */
export interface CaseGroup {
  readonly origin: OriginPart
  readonly outcome: OutcomePart
  readonly cases: number
  /** Where the money of these cases is at the end of the period. `completed` is what was collected in it. */
  readonly money: Readonly<Partial<Record<OutcomePart, bigint>>>
}

/** Ends that mostly come before conditions were found absent. */
const leavesEarly: ReadonlySet<OutcomePart> = new Set(['entrusted', 'withdrawnUp', 'recalled'])

/** How much likelier than by chance an origin ends in an outcome. */
function caseLiking(origin: OriginPart, outcome: OutcomePart): number {
  if (origin === 'carriedAbsent') return outcome === 'absent' ? 8 : leavesEarly.has(outcome) ? 0.2 : 0.3
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
export function groupsOf(cases: ColumnPlan, money: ColumnPlan): { groups: CaseGroup[]; failed: boolean } {
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

export function sumOf(parts: Readonly<Record<string, bigint>>): bigint {
  return Object.values(parts).reduce((sum, part) => sum + part, 0n)
}
