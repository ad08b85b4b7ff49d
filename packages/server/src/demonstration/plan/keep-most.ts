import { columnSpans, type PlannedColumn } from './column-line.ts'
import type { CountMeasure } from './measures.ts'
import { printed } from './numbers.ts'
import type { SumBounds } from './sum-bounds.ts'

/** Subsets tried before the search gives up and takes measures one by one. */
const TRIES = 20_000

type Dropped = { readonly measure: string; readonly why: string }

/**
 * The largest set of published sums that agree with each other; among equal ones the set that drops the measures which
 * stand last (totals stand first). What was dropped comes with the arithmetic.
 */
export function keepMost(
  bounds: SumBounds,
  measures: readonly CountMeasure[],
): { kept: CountMeasure[]; dropped: Dropped[] } {
  const drop = smallestDrop(bounds, measures)
  const kept = measures.filter((_, index) => !drop.has(index))
  for (const measure of kept) state(bounds, measure)
  const dropped = measures
    .filter((_, index) => drop.has(index))
    .map((one) => ({ measure: one.measure, why: whyNot(bounds, one) }))
  return { kept, dropped }
}

function smallestDrop(bounds: SumBounds, measures: readonly CountMeasure[]): ReadonlySet<number> {
  let tries = 0
  for (let size = 0; size <= measures.length; size += 1) {
    for (const drop of combinations(measures.length, size)) {
      tries += 1
      if (tries > TRIES) return greedy(bounds, measures)
      const trial = bounds.copy()
      if (measures.every((measure, index) => drop.has(index) || state(trial, measure))) return drop
    }
  }
  return new Set(measures.keys())
}

function greedy(bounds: SumBounds, measures: readonly CountMeasure[]): ReadonlySet<number> {
  const trial = bounds.copy()
  return new Set(measures.flatMap((measure, index) => (state(trial, measure) ? [] : [index])))
}

function state(bounds: SumBounds, measure: CountMeasure): boolean {
  const span = columnSpans[measure.column as PlannedColumn]
  const range = { least: measure.value, most: measure.value }
  if (!bounds.admits(span, range)) return false
  bounds.state(span, range, `${measure.key} = ${printed(measure.value)}`)
  return true
}

/** `Công bố 83.722; từ newlyAccepted = 587.627 và newExOfficio = 494.567 tính ra 93.060.` */
function whyNot(bounds: SumBounds, measure: CountMeasure): string {
  const span = columnSpans[measure.column as PlannedColumn]
  const { least, most } = bounds.range(span)
  const reasons = bounds.reasons(span)
  const low = measure.value < least
  const because = low ? reasons.least : reasons.most
  const bound =
    least === most
      ? `tính ra ${printed(least)}`
      : low
        ? `tính ra ít nhất ${printed(least)}`
        : `tính ra nhiều nhất ${printed(most)}`
  const from = because.length === 0 ? '' : `từ ${because.join('; ')} `
  const gap = low ? least - measure.value : measure.value - most
  return `Công bố ${printed(measure.value)}, nhưng ${from}${bound} (lệch ${printed(gap)}).`
}

/** Index sets of one size, those of the last measures first. */
function* combinations(count: number, size: number): Generator<Set<number>> {
  const chosen: number[] = []
  function* extend(below: number, left: number): Generator<Set<number>> {
    if (left === 0) {
      yield new Set(chosen)
      return
    }
    for (let index = below - 1; index >= left - 1; index -= 1) {
      chosen.push(index)
      yield* extend(index, left - 1)
      chosen.pop()
    }
  }
  yield* extend(count, size)
}
