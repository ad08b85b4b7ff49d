import { findDeadlineRule } from '@minh-an/law/deadline'
import { calendarInForce, type HolidayCalendar } from '@minh-an/law/holiday'
import type { PlainDate } from '../calendar/index.ts'
import { computeDeadline } from '../deadline/index.ts'

const knownBy = new WeakMap<HolidayCalendar, Map<string, PlainDate | undefined>>()
const limit = 200_000

/**
 * Last day of a period of the law that starts on a day; undefined where the law of that day has no such period, or
 * where it is counted in hours. The rule is the one in force on the day the period starts (procedure §2).
 */
export function dueDate(
  code: string,
  from: PlainDate,
  calendar: HolidayCalendar = calendarInForce(),
): PlainDate | undefined {
  const known = knownBy.get(calendar) ?? new Map<string, PlainDate | undefined>()
  knownBy.set(calendar, known)
  const key = `${code} ${from}`
  if (known.has(key)) return known.get(key)
  const rule = findDeadlineRule(code, from)
  const due =
    rule === undefined || rule.unit === 'hour' ? undefined : computeDeadline({ rule: code, from, calendar }).dueOn
  if (known.size > limit) known.clear()
  known.set(key, due)
  return due
}

/**
 * Last day of a waiting period that started on a day, as the step taken on `stepOn` must respect it. A step that the
 * law of the starting day did not know waits by the law of its own day.
 */
export function waitingPeriodEnd(code: string, from: PlainDate, stepOn: PlainDate): PlainDate | undefined {
  return (
    dueDate(code, from) ??
    (findDeadlineRule(code, stepOn) ? computeDeadline({ rule: code, from, asOfLaw: stepOn }).dueOn : undefined)
  )
}
