import { type CalendarDay, type HolidayCalendar, isFirstDayOfTet, type LaidDay } from '@minh-an/law/holiday'
import type { BaseRate, RateInForce } from '@minh-an/law/rate'
import { dayOfWeek, formatVi, type PlainDate, plainDate, weekdayVi, yearOf } from '../calendar/index.ts'
import type { ReadRows, RowProblem } from './file-rows.ts'

/** Two years of days and more are no yearly file. */
const mostRows = 800

export interface DayChange {
  readonly date: PlainDate
  readonly before: CalendarDay | undefined
  readonly after: LaidDay
}

export interface JudgedDays {
  readonly changes: readonly DayChange[]
  /** Days the file says the same about as the calendar does. */
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

/**
 * What a file would change in the calendar. A day that is over stays as it is: periods that ended over it were counted by
 * it. `after` is the calendar as it would be.
 */
export function judgeDays(
  { read, problems: unreadable }: ReadRows<LaidDay>,
  now: HolidayCalendar,
  after: HolidayCalendar,
  today: PlainDate,
): JudgedDays {
  const problems: RowProblem[] = [...unreadable]
  const say = (row: number, code: string, message: string) => problems.push({ row, code: `rule-data/${code}`, message })
  if (read.length + unreadable.length === 0) say(0, 'empty', 'Tệp không có dòng nào. Điền mẫu rồi nạp lại.')
  if (read.length > mostRows) say(0, 'too-many', `Tệp có ${read.length} dòng; mỗi lần tối đa ${mostRows} dòng.`)
  const rowOf = new Map<string, number>()
  const changes: DayChange[] = []
  let unchanged = 0
  for (const { row, ...day } of read) {
    const date = plainDate(day.date)
    const first = rowOf.get(date)
    if (first !== undefined) {
      say(row, 'twice', `Ngày ${formatVi(date)} đã có ở dòng ${first}. Giữ một dòng.`)
      continue
    }
    rowOf.set(date, row)
    const before = now.find(date) as CalendarDay | undefined
    if (saysTheSame(before, day)) {
      unchanged += 1
      continue
    }
    if (date < today) {
      say(row, 'past', `Ngày ${formatVi(date)} đã qua: thời hạn đã tính theo lịch của ngày ấy. Bỏ dòng này.`)
      continue
    }
    const weekend = dayOfWeek(date) >= 6
    if (day.kind === 'make-up-working-day' && !weekend) {
      say(row, 'make-up-weekday', `${capital(weekdayVi(date))}, ${formatVi(date)} là ngày làm việc, không làm bù được.`)
    } else if (day.kind === 'day-off' && weekend) {
      say(row, 'off-weekend', `${capital(weekdayVi(date))}, ${formatVi(date)} đã là ngày nghỉ hằng tuần; bỏ dòng này.`)
    } else {
      changes.push({ date, before, after: day })
    }
  }
  for (const year of [...new Set([...rowOf.keys()].map((date) => yearOf(plainDate(date))))].sort()) {
    problems.push(...withoutTet(year, after))
  }
  return { changes, unchanged, problems }
}

/** The first day of a lunar year falls between 21 January and 20 February. */
function withoutTet(year: number, after: HolidayCalendar): RowProblem[] {
  const first = after.daysOf(year).find(isFirstDayOfTet)
  if (first === undefined) {
    return [
      {
        row: 0,
        code: 'rule-data/no-tet',
        message: `Năm ${year} không có Tết Nguyên đán. Ghi đủ các ngày Tết, trong đó có “Tết Nguyên đán (mùng 1)”.`,
      },
    ]
  }
  const day = first.date.slice(5)
  if (day >= '01-21' && day <= '02-20') return []
  return [
    {
      row: 0,
      code: 'rule-data/tet-day',
      message: `Mùng 1 Tết năm ${year} không thể là ${formatVi(plainDate(first.date))}: mùng 1 rơi vào từ 21/01 đến 20/02.`,
    },
  ]
}

function saysTheSame(before: CalendarDay | undefined, day: LaidDay): boolean {
  if (before === undefined) return day.kind === 'ordinary'
  const members = ['kind', 'nameVi', 'source', 'confidence'] as const
  return members.every((member) => before[member] === day[member])
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export interface RateChange {
  readonly before: RateInForce | undefined
  readonly after: BaseRate
}

export interface JudgedRates {
  readonly changes: readonly RateChange[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

/** What a file would change in the rates of interest. */
export function judgeRates(
  { read, problems: unreadable }: ReadRows<BaseRate>,
  now: readonly RateInForce[],
): JudgedRates {
  const problems: RowProblem[] = [...unreadable]
  const say = (row: number, code: string, message: string) => problems.push({ row, code: `rule-data/${code}`, message })
  if (read.length + unreadable.length === 0) say(0, 'empty', 'Tệp không có dòng nào. Điền mẫu rồi nạp lại.')
  const changes: RateChange[] = []
  let unchanged = 0
  read.forEach(({ row, ...rate }, at) => {
    if (rate.until !== null && rate.until < rate.from) {
      say(row, 'rate-backwards', 'Ngày cuối đứng trước ngày đầu. Sửa “Từ ngày” hoặc “Đến ngày”.')
      return
    }
    const clash = read
      .slice(0, at)
      .find(
        (other) =>
          other.kind === rate.kind &&
          (other.from === rate.from ||
            (other.until !== null && other.until >= rate.from && other.from <= rate.from) ||
            (rate.until !== null && rate.until >= other.from && rate.from <= other.from)),
      )
    if (clash !== undefined) {
      say(row, 'rate-overlap', `Hai lãi suất cùng loại trùng ngày nhau: dòng ${clash.row} và dòng ${row}. Sửa ngày.`)
      return
    }
    const before = now.find((one) => one.kind === rate.kind && one.from === rate.from)
    const same =
      before !== undefined &&
      before.percentYear === rate.percentYear &&
      before.source === rate.source &&
      before.confidence === rate.confidence &&
      (rate.until === null || before.until === rate.until)
    if (same) unchanged += 1
    else changes.push({ before, after: rate })
  })
  return { changes, unchanged, problems }
}
