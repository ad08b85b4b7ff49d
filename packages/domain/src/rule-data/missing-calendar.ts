import type { HolidayCalendar } from '@minh-an/law/holiday'
import { monthOf, type PlainDate, yearOf } from '../calendar/index.ts'

/** From this month on the calendar of the year to come is looked for: schedules are usually announced in the autumn. */
const LOOKED_FOR_FROM_MONTH = 11

/**
 * The year whose days off nobody has announced to the program, though periods are counted into it: this year, or from
 * 1 November on the next one. Undefined while all is known.
 */
export function missingCalendarYear(calendar: HolidayCalendar, today: PlainDate): number | undefined {
  const year = yearOf(today)
  if (calendar.status(year) !== 'announced') return year
  if (monthOf(today) >= LOOKED_FOR_FROM_MONTH && calendar.status(year + 1) !== 'announced') return year + 1
  return undefined
}
