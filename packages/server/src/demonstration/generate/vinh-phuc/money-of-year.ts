import type { Random } from '../../people/random.ts'
import { leastOf, mostOf } from '../../plan/numbers.ts'
import { splitAmount } from '../../plan/split.ts'
import type { YearFigures } from './figures.ts'
import { type Fate, isBudget, type Matter } from './matter.ts'

export interface YearMembers {
  /** Completed in the year; `Known` have their amount from an earlier year. */
  readonly completedKnown: readonly Matter[]
  readonly completedFree: readonly Matter[]
  readonly terminated: readonly Matter[]
  /** Open with conditions at the end of the year: from before (amount known) and newly (free). */
  readonly stayed: readonly Matter[]
  readonly newOpen: readonly Matter[]
}

type YearMoney = Pick<
  YearFigures,
  'collectedBudget' | 'collectedCreditors' | 'terminatedDong' | 'openBudget' | 'openCreditors'
> & {
  /** The sums are those of the report: miss none. Otherwise they give way to what the cases already carry. */
  readonly bound: boolean
}

/** Shares of cases that carry money. */
const WITH_MONEY = 0.95

/**
 * Settles the amounts of a year so that what is collected, struck and left open sums to its figures exactly, apart for
 * budget and creditors, and so that the next year can be met as well.
 */
export function moneyOfYear(members: YearMembers, figures: YearMoney, next: YearFigures, random: Random): void {
  const terminated = splitAmount(figures.terminatedDong, members.terminated.length, random, 0.2)
  for (const [index, matter] of members.terminated.entries()) matter.amount = terminated[index] ?? 0n
  for (const budget of [true, false]) {
    const of = (matters: readonly Matter[]) => matters.filter((matter) => isBudget(matter) === budget)
    const newOpen = of(members.newOpen)
    const collected = budget ? figures.collectedBudget : figures.collectedCreditors
    const partly = collectPartly(newOpen, collected, budget, random)
    collect(of(members.completedKnown), of(members.completedFree), collected - partly, figures.bound, random)
    const nextCollected = budget ? next.collectedBudget : next.collectedCreditors
    const nextOpen = budget ? next.openBudget : next.openCreditors
    const stayed = of(members.stayed)
    limitFates(stayed, nextCollected, nextOpen)
    leaveOpen(
      newOpen,
      stayed,
      budget ? figures.openBudget : figures.openCreditors,
      nextCollected,
      nextOpen,
      figures.bound,
      random,
    )
  }
}

const sumOf = (matters: readonly Matter[]) => matters.reduce((sum, matter) => sum + (matter.amount ?? 0n), 0n)

/** A part of what was collected comes from large cases that are not done. */
function collectPartly(newOpen: readonly Matter[], collected: bigint, budget: boolean, random: Random): bigint {
  const paying = newOpen.filter(
    (matter) => matter.fate !== 'completes' && !matter.stubborn && matter.events.length === 0,
  )
  if (budget || paying.length < 4 || collected === 0n) return 0n
  const total = (collected / 30n / 1_000_000n) * 1_000_000n
  const payers = paying.slice(0, Math.max(4, Math.floor(paying.length / 3)))
  for (const [index, amount] of splitAmount(total, payers.length, random).entries()) {
    const matter = payers[index] as Matter
    matter.partly = amount
  }
  return total
}

function collect(
  known: readonly Matter[],
  free: readonly Matter[],
  target: bigint,
  bound: boolean,
  random: Random,
): void {
  const withMoney = Math.ceil(free.length * WITH_MONEY)
  let left = target - sumOf(known)
  if (left < BigInt(withMoney) * 100_000n) {
    if (bound) throw new Error(`collected ${sumOf(known)} of ${target}: nothing left for ${free.length} cases`)
    left = BigInt(withMoney) * 3_000_000n
  }
  const amounts = splitAmount(left, withMoney, random)
  for (const [index, matter] of free.entries()) matter.amount = amounts[index] ?? 0n
}

/** The next year must not be overfull: the largest of those that would complete or stay turn absent instead. */
function limitFates(stayed: readonly Matter[], nextCollected: bigint, nextOpen: bigint): void {
  const limit = (fate: Fate, most: bigint) => {
    const ones = stayed.filter((matter) => matter.fate === fate)
    let sum = sumOf(ones)
    for (const matter of ones.toSorted((a, b) => Number((b.amount ?? 0n) - (a.amount ?? 0n)))) {
      if (sum <= most) return
      if (matter.stubborn) continue
      matter.fate = 'turns-absent'
      sum -= matter.amount ?? 0n
    }
  }
  limit('completes', (nextCollected * 3n) / 10n)
  limit('stays', (nextOpen * 4n) / 10n)
}

function leaveOpen(
  newOpen: readonly Matter[],
  stayed: readonly Matter[],
  target: bigint,
  nextCollected: bigint,
  nextOpen: bigint,
  bound: boolean,
  random: Random,
): void {
  const byFate = (fate: Fate) => newOpen.filter((matter) => matter.fate === fate)
  const [completes, stays, absent] = [byFate('completes'), byFate('stays'), byFate('turns-absent')]
  const ofStayed = (fate: Fate) => sumOf(stayed.filter((matter) => matter.fate === fate))
  let left = target - sumOf(stayed)
  if (left < BigInt(newOpen.length) * 500_000n) {
    if (bound) throw new Error(`open ${sumOf(stayed)} of ${target}: nothing left for ${newOpen.length} cases`)
    left = BigInt(newOpen.length) * 20_000_000n
  }
  let ofCompletes = mostOf(
    leastOf(nextCollected / 2n - ofStayed('completes'), (left * 62n) / 100n),
    BigInt(completes.length) * 1_000n,
  )
  let ofStays = mostOf(
    leastOf(((left - ofCompletes) * 35n) / 100n, nextOpen / 2n - ofStayed('stays')),
    BigInt(stays.length) * 1_000n,
  )
  let ofAbsent = left - ofCompletes - ofStays
  if (absent.length === 0) [ofStays, ofAbsent] = [ofStays + ofAbsent, 0n]
  if (stays.length === 0) [ofCompletes, ofStays] = [ofCompletes + ofStays, 0n]
  for (const [matters, sum] of [
    [completes, ofCompletes],
    [stays, ofStays],
    [absent, ofAbsent],
  ] as const) {
    const amounts = splitAmount(sum, matters.length, random, 1.6)
    for (const [index, matter] of matters.entries()) matter.amount = amounts[index] ?? 0n
  }
}
