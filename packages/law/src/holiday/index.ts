import type { Confidence } from '../instrument/index.ts'
import rows from './holidays.json' with { type: 'json' }

/**
 * - `holiday`: a day of the Labour Code (BLLĐ 1994 Đ73, BLLĐ 2012 Đ115, BLLĐ 2019 Đ112) or of NQ 28/2026/QH16
 * - `day-off`: a day granted because a holiday fell on the weekly rest (BLLĐ 2019 Đ111.3) or by a swap
 * - `make-up-working-day`: a Saturday (once a Sunday, 30 January 2011) worked in exchange for a swapped day off
 */
export const HOLIDAY_KINDS = ['holiday', 'day-off', 'make-up-working-day'] as const
export type HolidayKind = (typeof HOLIDAY_KINDS)[number]

export type Holiday = {
  readonly date: string
  readonly kind: HolidayKind
  readonly nameVi: string
  readonly reason: 'weekend' | 'swap' | null
  readonly confidence: Confidence
  readonly note: string | null
  readonly source: string
}

export const HOLIDAYS: readonly Holiday[] = rows as readonly Holiday[]

/**
 * How well the calendar of a year is known. `announced`: the competent bodies have fixed the days off. `expected`: only
 * what follows from the law, dates of Tết and swaps may still change. `unknown`: only holidays with a fixed solar date.
 */
export type CalendarStatus = 'announced' | 'expected' | 'unknown'

const years = new Map<number, CalendarStatus>()
for (const { date, confidence } of HOLIDAYS) {
  const year = Number(date.slice(0, 4))
  years.set(year, confidence === 'unknown' || years.get(year) === 'expected' ? 'expected' : 'announced')
}

export function calendarStatus(year: number): CalendarStatus {
  return years.get(year) ?? 'unknown'
}

/** Holidays with a fixed solar date, for years whose calendar is not in the table. */
const SOLAR = [
  { monthDay: '01-01', nameVi: 'Tết Dương lịch', fromYear: 1945 },
  { monthDay: '04-30', nameVi: 'Ngày Chiến thắng (30/4)', fromYear: 1976 },
  { monthDay: '05-01', nameVi: 'Ngày Quốc tế lao động (1/5)', fromYear: 1946 },
  { monthDay: '09-02', nameVi: 'Quốc khánh (2/9)', fromYear: 1946 },
  { monthDay: '11-24', nameVi: 'Ngày Văn hóa Việt Nam (24/11)', fromYear: 2026 },
] as const

/** The Labour Code that gave a day off on a day, since 1995. */
const labourLawOn = (date: string): string =>
  date < '2013-05-01' ? 'BLLĐ 1994 Đ73' : date < '2021-01-01' ? 'BLLĐ 2012 Đ115.1' : 'BLLĐ 2019 Đ112.1'

const byDate = new Map(HOLIDAYS.map((holiday) => [holiday.date, holiday]))
const solarByMonthDay = new Map<string, (typeof SOLAR)[number]>(SOLAR.map((holiday) => [holiday.monthDay, holiday]))

/** What the calendar says about a day, apart from its weekday; nothing for an ordinary day. */
export function findHoliday(date: string): Holiday | undefined {
  const known = byDate.get(date)
  if (known !== undefined) return known
  const solar = solarByMonthDay.get(date.slice(5))
  const year = Number(date.slice(0, 4))
  if (solar === undefined || year < solar.fromYear || calendarStatus(year) !== 'unknown') return undefined
  return {
    date,
    kind: 'holiday',
    nameVi: solar.nameVi,
    reason: null,
    confidence: 'unknown',
    note: 'Lịch nghỉ của năm chưa có trong dữ liệu.',
    source: labourLawOn(date),
  }
}
