import { findHoliday } from '@minh-an/law/holiday'
import { addDays, dayOfWeek, type PlainDate } from '../calendar/index.ts'

export type WorkingDayOptions = {
  /**
   * Whether a Saturday worked in exchange for a swapped day off counts as a working day. Yes for a duty of an agency
   * (the earlier day), no for a right of a party (the later day).
   */
  readonly makeUpSaturdays?: boolean
}

export type NonWorkingReason = 'weekend' | 'holiday' | 'day-off'

/** Why a day is not a working day; nothing for a working day. */
export function nonWorkingReason(
  date: PlainDate,
  { makeUpSaturdays = true }: WorkingDayOptions = {},
): { readonly reason: NonWorkingReason; readonly nameVi: string } | undefined {
  const holiday = findHoliday(date)
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

/** Working days after `from` up to and including `until`; 0 where `until` is not later. */
export function workingDaysBetween(from: PlainDate, until: PlainDate, options: WorkingDayOptions = {}): number {
  let count = 0
  for (let day = from; day < until; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, options)) count += 1
  }
  return count
}

/** How late a step is: working days after the due day, the given day included; 0 while it is not late. */
export function lateWorkingDays(dueOn: PlainDate, on: PlainDate): number {
  return workingDaysBetween(dueOn, on)
}
