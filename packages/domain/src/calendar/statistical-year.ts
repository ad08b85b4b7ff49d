import { addDays, firstOfMonth, lastOfMonth, monthOf, type PlainDate, plainDate, yearOf } from './plain-date.ts'

export type StatisticalPeriod = { readonly from: PlainDate; readonly until: PlainDate }

/**
 * The statistical year a day belongs to: year Y runs from 1 October Y−1 to 30 September Y.
 * @law Thông tư 05/2024/TT-BTP Đ5.1
 */
export function statisticalYearOf(date: PlainDate): number {
  return monthOf(date) >= 10 ? yearOf(date) + 1 : yearOf(date)
}

/** How many months of its statistical year a day has reached: October 1 … September 12. */
export function statisticalMonthOf(date: PlainDate): number {
  return ((monthOf(date) + 2) % 12) + 1
}

/**
 * The cumulative period of `months` months of a statistical year: always starts on 1 October, ends on a month's last day.
 * @law Thông tư 05/2024/TT-BTP Đ5.1, Đ7
 */
export function statisticalPeriod(year: number, months: number): StatisticalPeriod {
  if (!Number.isInteger(months) || months < 1 || months > 12) {
    throw new RangeError(`Kỳ thống kê có từ 1 đến 12 tháng: ${months}`)
  }
  const from = plainDate(`${year - 1}-10-01`)
  const endMonth = ((months + 8) % 12) + 1
  const until = lastOfMonth(plainDate(`${months <= 3 ? year - 1 : year}-${String(endMonth).padStart(2, '0')}-01`))
  return { from, until }
}

/** The number of whole months where a range is a statistical period, otherwise nothing. */
export function statisticalMonthsOf(from: PlainDate, until: PlainDate): number | undefined {
  if (from.slice(5) !== '10-01' || until !== lastOfMonth(until)) return undefined
  const months = statisticalMonthOf(until)
  return statisticalPeriod(yearOf(from) + 1, months).until === until ? months : undefined
}

/** The first days of the months a range touches. */
export function monthsIn(from: PlainDate, until: PlainDate): readonly PlainDate[] {
  const months: PlainDate[] = []
  let month = firstOfMonth(from)
  while (month <= until) {
    months.push(month)
    const last = lastOfMonth(month)
    if (last >= until) break
    month = addDays(last, 1)
  }
  return months
}
