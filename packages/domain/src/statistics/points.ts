import type { Basis } from '../case-file/index.ts'
import type { Phase } from '../enforcement-case/index.ts'

/**
 * A case or a line as a form sees it: its phase at the end of the day before the period (null: not yet accepted), and
 * at the legal cut-off.
 */
export interface Points {
  readonly before: Phase | null
  readonly end: Phase
  readonly basis: Basis
}

/** How a case or line comes into a form. */
export type Entry = 'carried' | 'new' | 'from-separate' | 'taken-up' | 'outside'

const endedPhases: ReadonlySet<Phase> = new Set([
  'completed',
  'terminated',
  'ended-otherwise',
  'entrusted',
  'recalled',
  'withdrawn-up',
  'cancelled',
  'returned',
])

/**
 * Carried over: accepted before the period, not ended and not in the separate ledger. Those that were there and left
 * it, and those that had ended and were taken up again, are new under their own sub-codes (design §11). What ended
 * before the period, or stayed in the separate ledger all through it, is outside the form.
 * @law Thông tư 10/2017/TT-BTP, phụ lục II, chỉ tiêu 1902, 1905
 */
export function entryOf(points: Points): Entry {
  const { before, end } = points
  if (before === null) return 'new'
  if (before === 'separate') return end === 'separate' ? 'outside' : 'from-separate'
  if (endedPhases.has(before)) return before === end ? 'outside' : 'taken-up'
  return 'carried'
}
