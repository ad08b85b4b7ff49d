import { Temporal } from 'temporal-polyfill'

declare const plainDateBrand: unique symbol

/**
 * A calendar day in Vietnam, as ISO text: '2026-07-01'. Compares as text.
 *
 * It is text, not a JavaScript Date, because a `date` read in Việt Nam becomes 17:00 UTC of the day before.
 */
export type PlainDate = string & { readonly [plainDateBrand]: true }

export const FIRST_YEAR = 1945
export const LAST_YEAR = 2100

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

function fromParts(year: number, month: number, day: number): PlainDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return undefined
  if (day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A day from `2026-07-01` or `01/07/2026`; nothing for a day that does not exist or lies outside 1945–2100. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso) return fromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const vietnamese = VIETNAMESE.exec(trimmed)
  if (vietnamese) return fromParts(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]))
  return undefined
}

/** A day from ISO text; throws where the day does not exist or lies outside 1945–2100. */
export function plainDate(text: string): PlainDate {
  const date = ISO.test(text) ? parsePlainDate(text) : undefined
  if (date === undefined) throw new RangeError(`Ngày không hợp lệ: “${text}”. Ngày viết theo mẫu 2026-07-01.`)
  return date
}

export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && ISO.test(value) && parsePlainDate(value) !== undefined
}

// Whole-day arithmetic runs millions of times in statistics, so days are counted by the civil-from-days formula;
// months and years, where the rules are delicate, go through Temporal.

/** Days since 1970-01-01, negative before it. */
export function epochDay(date: PlainDate): number {
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The day that lies `epoch` days after 1970-01-01. */
export function fromEpochDay(epoch: number): PlainDate {
  const shifted = epoch + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex + (monthIndex < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return inRange(fromParts(year, month, day))
}

function inRange(date: PlainDate | undefined): PlainDate {
  if (date === undefined) throw new RangeError(`Ngày tính được nằm ngoài các năm ${FIRST_YEAR}–${LAST_YEAR}.`)
  return date
}

export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) throw new RangeError(`Số ngày phải là số nguyên: ${days}`)
  return fromEpochDay(epochDay(date) + days)
}

/**
 * The corresponding day `months` later, or the last day of that month where it has no such day.
 * @law Bộ luật Dân sự 2015 Đ148.3
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return inRange(parsePlainDate(Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString()))
}

/**
 * The corresponding day and month `years` later; 29 February becomes the last day of February.
 * @law Bộ luật Dân sự 2015 Đ148.4
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  return inRange(parsePlainDate(Temporal.PlainDate.from(date).add({ years }, { overflow: 'constrain' }).toString()))
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from)
}

/** 1 = Monday … 7 = Sunday (ISO). */
export function dayOfWeek(date: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** 1 … 12 */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7))
}

export function firstOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}01` as PlainDate
}

export function lastOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}${daysInMonth(yearOf(date), monthOf(date))}` as PlainDate
}

export function minDate(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return [first, ...others].sort()[0] as PlainDate
}

export function maxDate(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return [first, ...others].sort().at(-1) as PlainDate
}

/** dd/MM/yyyy */
export function formatVi(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

const WEEKDAYS_VI = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

/** thứ Hai … Chủ nhật */
export function weekdayVi(date: PlainDate): string {
  return WEEKDAYS_VI[dayOfWeek(date) - 1] as string
}
