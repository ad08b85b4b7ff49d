import { type Span, SumBounds } from './sum-bounds.ts'

/**
 * The parts that forms 1 and 2 are sums of. Where a case comes from (left) and what became of it (right) are two
 * chains over the same total; every column is a run of neighbouring parts (statistics.md §4.1).
 */
export const originParts = ['carriedPresent', 'carriedAbsent', 'carriedPaused', 'newExOfficio', 'newOnRequest'] as const
export type OriginPart = (typeof originParts)[number]

export const outcomeParts = [
  'entrusted',
  'withdrawnUp',
  'recalled',
  'completed',
  'terminated',
  'inProgress',
  'postponedAgreed',
  'paused',
  'absent',
] as const
export type OutcomePart = (typeof outcomeParts)[number]

const left = [0, 1, 2, 3, 4, 5]
const right = [0, 6, 7, 8, 9, 10, 11, 12, 13, 5]
const MARKS = 14

export const partSpans: Readonly<Record<OriginPart | OutcomePart, Span>> = {
  ...(Object.fromEntries(originParts.map((part, index) => [part, span(left, index, index + 1)])) as Record<
    OriginPart,
    Span
  >),
  ...(Object.fromEntries(outcomeParts.map((part, index) => [part, span(right, index, index + 1)])) as Record<
    OutcomePart,
    Span
  >),
}

/** Columns of the forms, and the splits of the remaining and of the carried stock that reports print. */
export const columnSpans = {
  A: span(left, 0, 5),
  A1: span(left, 0, 3),
  A1has: partSpans.carriedPresent,
  A1no: partSpans.carriedAbsent,
  A1paused: partSpans.carriedPaused,
  A2: span(left, 3, 5),
  A2a: partSpans.newExOfficio,
  A2b: partSpans.newOnRequest,
  B: partSpans.entrusted,
  B2: partSpans.withdrawnUp,
  C: partSpans.recalled,
  D: span(right, 3, 9),
  E: span(right, 3, 7),
  F: span(right, 3, 5),
  F1: partSpans.completed,
  F2: partSpans.terminated,
  G: partSpans.inProgress,
  Eagreed: partSpans.postponedAgreed,
  /** Everything paused, inside E and outside. */
  GK: span(right, 6, 8),
  K: partSpans.paused,
  H: partSpans.absent,
  L: span(right, 5, 9),
  L1: span(right, 5, 7),
} as const satisfies Record<string, Span>
export type PlannedColumn = keyof typeof columnSpans

function span(chain: readonly number[], from: number, to: number): Span {
  return { from: chain[from] as number, to: chain[to] as number }
}

export function emptyBounds(): SumBounds {
  return new SumBounds(MARKS, [left, right])
}
