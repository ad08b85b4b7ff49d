import type { Confidence } from '../instrument/index.ts'
import type { Holiday, HolidayKind } from './holiday.ts'
import rows from './holidays.json' with { type: 'json' }

/** The days that come with the product. */
export const HOLIDAYS: readonly Holiday[] = rows as readonly Holiday[]

/** A day that an office lays over the shipped ones; `ordinary` takes a shipped day away again. */
export type LaidDay = {
  readonly date: string
  readonly kind: HolidayKind | 'ordinary'
  readonly nameVi: string
  readonly reason: 'weekend' | 'swap' | null
  readonly confidence: Confidence
  readonly note: string | null
  readonly source: string
}

/**
 * How well the calendar of a year is known. `announced`: the competent bodies have fixed the days off. `expected`: only
 * what follows from the law, dates of Tết and swaps may still change. `unknown`: only holidays with a fixed solar date.
 */
export type CalendarStatus = 'announced' | 'expected' | 'unknown'

/** Days off as a value: what the law's table says, under what an office has laid over it. */
export interface HolidayCalendar {
  /** What the calendar says about a day, apart from its weekday; nothing for an ordinary day. */
  find(date: string): Holiday | undefined
  status(year: number): CalendarStatus
  /** Every day of a year that the calendar says something about, in order, and where it comes from. */
  daysOf(year: number): readonly CalendarDay[]
}

/** A day with where it comes from: `shipped` with the product, or `laid` over it by the office. */
export type CalendarDay = Holiday & { readonly origin: 'shipped' | 'laid' }

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

const solarByMonthDay = new Map<string, (typeof SOLAR)[number]>(SOLAR.map((holiday) => [holiday.monthDay, holiday]))

const yearOf = (date: string) => Number(date.slice(0, 4))

/** The shipped days with an office's days over them; of two laid days of one date the later in the list holds. */
export function holidayCalendar(laid: readonly LaidDay[] = []): HolidayCalendar {
  const byDate = new Map<string, CalendarDay>(HOLIDAYS.map((day) => [day.date, { ...day, origin: 'shipped' }]))
  for (const day of laid) {
    const { kind } = day
    if (kind === 'ordinary') byDate.delete(day.date)
    else byDate.set(day.date, { ...day, kind, origin: 'laid' })
  }
  const years = new Map<number, CalendarStatus>()
  for (const { date, confidence } of byDate.values()) {
    const year = yearOf(date)
    years.set(year, confidence === 'unknown' || years.get(year) === 'expected' ? 'expected' : 'announced')
  }
  const status = (year: number) => years.get(year) ?? 'unknown'
  const find = (date: string): CalendarDay | undefined => {
    const known = byDate.get(date)
    if (known !== undefined) return known
    const solar = solarByMonthDay.get(date.slice(5))
    const year = yearOf(date)
    if (solar === undefined || year < solar.fromYear || status(year) !== 'unknown') return undefined
    return {
      date,
      kind: 'holiday',
      nameVi: solar.nameVi,
      reason: null,
      confidence: 'unknown',
      note: 'Lịch nghỉ của năm chưa có trong dữ liệu.',
      source: labourLawOn(date),
      origin: 'shipped',
    }
  }
  return {
    find,
    status,
    daysOf: (year) =>
      status(year) === 'unknown'
        ? SOLAR.flatMap(({ monthDay }) => find(`${year}-${monthDay}`) ?? [])
        : [...byDate.values()]
            .filter(({ date }) => yearOf(date) === year)
            .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  }
}

let inForce = holidayCalendar()

/**
 * The calendar that periods are counted by where none is given. Law is data that is read once, like the other tables of
 * this package; an office's days join it when its database is opened (docs/decisions/0061).
 */
export function calendarInForce(): HolidayCalendar {
  return inForce
}

/** Counts by this calendar from now on. Called at the edge alone: where a database is opened, and after a change. */
export function putCalendarInForce(calendar: HolidayCalendar): void {
  inForce = calendar
}

/** What the calendar in force says about a day. */
export function findHoliday(date: string): Holiday | undefined {
  return inForce.find(date)
}

/** How well the calendar in force knows a year. */
export function calendarStatus(year: number): CalendarStatus {
  return inForce.status(year)
}

const FIRST_DAY_OF_TET = /\(mùng 1\)$/

/** Whether a day is called the first of a lunar year: a calendar without one is not the calendar of a year. */
export function isFirstDayOfTet({ kind, nameVi }: Pick<LaidDay, 'kind' | 'nameVi'>): boolean {
  return kind === 'holiday' && FIRST_DAY_OF_TET.test(nameVi)
}

/** The first day of each lunar year that is known. */
export const FIRST_DAYS_OF_TET: readonly string[] = HOLIDAYS.filter(isFirstDayOfTet).map(({ date }) => date)
