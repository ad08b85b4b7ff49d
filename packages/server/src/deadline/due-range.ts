import type { PlainDate } from '@minh-an/domain/calendar'
import { addWorkingDays } from '@minh-an/domain/deadline'

/** First and last due day of a group of badges; both ends may be open. */
export function dueRange(due: 'late' | 'today' | 'next-5' | 'later' | undefined, today: PlainDate) {
  const inFive = addWorkingDays(today, 5)
  switch (due) {
    case 'late':
      return { before: today }
    case 'today':
      return { from: today, to: today }
    case 'next-5':
      return { after: today, to: inFive }
    case 'later':
      return { after: inFive }
    default:
      return undefined
  }
}

/** Condition on a due day, with its parameters appended. */
export function dueCondition(
  column: string,
  range: NonNullable<ReturnType<typeof dueRange>>,
  parameter: (value: unknown) => string,
): string {
  const parts: string[] = []
  if ('before' in range) parts.push(`${column} < ${parameter(range.before)}::date`)
  if ('from' in range) parts.push(`${column} >= ${parameter(range.from)}::date`)
  if ('after' in range) parts.push(`${column} > ${parameter(range.after)}::date`)
  if ('to' in range) parts.push(`${column} <= ${parameter(range.to)}::date`)
  return parts.join(' and ')
}
