import { calendarInForce, type HolidayCalendar } from '@minh-an/law/holiday'
import type { PlainDate } from '../calendar/index.ts'
import { type CaseFile, dueDate, type LineStatus } from '../case-file/index.ts'

/** Last day of the voluntary period; undefined while the decision has not been validly notified. */
export function voluntaryUntil(file: CaseFile, calendar: HolidayCalendar = calendarInForce()): PlainDate | undefined {
  return file.notifiedOn === undefined ? undefined : dueDate('voluntary-period', file.notifiedOn, calendar)
}

/**
 * True from the day after the voluntary period ended. Where the law of that time is not in the table (before 2015-07-01),
 * the period counts as over once notice was given.
 */
export function isVoluntaryOver(file: CaseFile, on: PlainDate): boolean {
  const until = voluntaryUntil(file)
  return file.notifiedOn !== undefined && (until === undefined || on > until)
}

/**
 * The status a person reads on a day: once the voluntary period is over, verification is what the file is at, though
 * no act says so (T10: the period itself carries the file on).
 */
export function statusOn(status: LineStatus, until: PlainDate | undefined, on: PlainDate): LineStatus {
  return status === 'voluntary' && until !== undefined && on > until ? 'verifying' : status
}
