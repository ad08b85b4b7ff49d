import { addDays, dayOfWeek, firstOfMonth, type PlainDate } from '@minh-an/domain/calendar'

/** The Monday on or before the first of a month: a calendar starts its rows there. */
export function mondayOf(month: PlainDate): PlainDate {
  const first = firstOfMonth(month)
  return addDays(first, 1 - dayOfWeek(first))
}
