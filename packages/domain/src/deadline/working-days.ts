import { calendarInForce, type HolidayCalendar } from '@minh-an/law/holiday'
import { addDays, dayOfWeek, epochDay, fromEpochDay, type PlainDate, yearOf } from '../calendar/index.ts'

export type WorkingDayOptions = {
  /**
   * Whether a Saturday worked in exchange for a swapped day off counts as a working day. Yes for a duty of an agency
   * (the earlier day), no for a right of a party (the later day).
   */
  readonly makeUpSaturdays?: boolean
  /** The days off to count by; without it the calendar in force. */
  readonly calendar?: HolidayCalendar
}

export type NonWorkingReason = 'weekend' | 'holiday' | 'day-off'

/** Why a day is not a working day; nothing for a working day. */
export function nonWorkingReason(
  date: PlainDate,
  { makeUpSaturdays = true, calendar = calendarInForce() }: WorkingDayOptions = {},
): { readonly reason: NonWorkingReason; readonly nameVi: string } | undefined {
  const holiday = calendar.find(date)
  if (holiday?.kind === 'holiday') return { reason: 'holiday', nameVi: holiday.nameVi }
  if (holiday?.kind === 'day-off') return { reason: 'day-off', nameVi: holiday.nameVi }
  const weekday = dayOfWeek(date)
  if (weekday < 6 || (makeUpSaturdays && holiday?.kind === 'make-up-working-day')) return undefined
  return { reason: 'weekend', nameVi: weekday === 6 ? 'thứ Bảy' : 'Chủ nhật' }
}

/** Monday to Friday, not a holiday or granted day off, and make-up Saturdays unless told otherwise. */
export function isWorkingDay(date: PlainDate, options: WorkingDayOptions = {}): boolean {
  return nonWorkingReason(date, options) === undefined
}

/** The day itself where it is a working day, otherwise the next one. */
export function workingDayOnOrAfter(date: PlainDate, options: WorkingDayOptions = {}): PlainDate {
  let day = date
  while (!isWorkingDay(day, options)) day = addDays(day, 1)
  return day
}

/** The `count`-th working day after a day, or before it for a negative count; the day itself is not counted. */
export function addWorkingDays(date: PlainDate, count: number, options: WorkingDayOptions = {}): PlainDate {
  if (!Number.isInteger(count)) throw new RangeError(`Số ngày làm việc phải là số nguyên: ${count}`)
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(day, options)) left -= 1
  }
  return day
}

/**
 * Working days after `from` up to and including `until`; 0 where `until` is not later. Lists ask this for every row, often
 * over years: it is the difference of two running counts, not a walk from day to day.
 */
export function workingDaysBetween(from: PlainDate, until: PlainDate, options: WorkingDayOptions = {}): number {
  if (until <= from) return 0
  const [first, last] = [yearOf(from), yearOf(until)]
  let count = countedUntil(until, options) - countedUntil(from, options)
  for (let year = first; year < last; year += 1) count += runningCount(year, options).at(-1) ?? 0
  return count
}

const newYear = (year: number) => `${year}-01-01` as PlainDate

/** Working days of the day's own year up to and including the day. */
function countedUntil(date: PlainDate, options: WorkingDayOptions): number {
  const year = yearOf(date)
  return runningCount(year, options)[epochDay(date) - epochDay(newYear(year))] ?? 0
}

type Counts = Readonly<Record<'agency' | 'party', Map<number, readonly number[]>>>
const counted = new WeakMap<HolidayCalendar, Counts>()

/** For each day of a year, its working days so far. A calendar does not change, another one is another value: counted once. */
function runningCount(year: number, options: WorkingDayOptions): readonly number[] {
  const calendar = options.calendar ?? calendarInForce()
  const counts = counted.get(calendar) ?? { agency: new Map(), party: new Map() }
  counted.set(calendar, counts)
  const known = counts[options.makeUpSaturdays === false ? 'party' : 'agency']
  const found = known.get(year)
  if (found !== undefined) return found
  const start = epochDay(newYear(year))
  const length = epochDay(newYear(year + 1)) - start
  let soFar = 0
  const days = Array.from({ length }, (_, at) => (soFar += isWorkingDay(fromEpochDay(start + at), options) ? 1 : 0))
  known.set(year, days)
  return days
}

/** How late a step is: working days after the due day, the given day included; 0 while it is not late. */
export function lateWorkingDays(dueOn: PlainDate, on: PlainDate): number {
  return workingDaysBetween(dueOn, on)
}
