import {
  addDays,
  type PlainDate,
  statisticalMonthsOf,
  statisticalPeriod,
  statisticalYearOf,
} from '../calendar/index.ts'

/** What a form counts over: the days from `from` to `to`, both included. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
  /** Statistical year and whole months from 1 October, where the range is such a period. */
  readonly year: number | undefined
  readonly months: number | undefined
}

export type PeriodChoice =
  | { readonly year: number; readonly months: number }
  | { readonly from: PlainDate; readonly to: PlainDate }

export interface Cutoff {
  readonly legalUntil: PlainDate
  /** The cut-off lies before the end of the period: figures will still move. */
  readonly provisional: boolean
}

export type PeriodRefusal = { readonly code: string; readonly messageVi: string }

/** The days of a choice. @law Thông tư 05/2024/TT-BTP Đ5, Đ7 */
export function resolvePeriod(choice: PeriodChoice): Period | PeriodRefusal {
  if ('year' in choice) {
    const { year, months } = choice
    if (!Number.isInteger(months) || months < 1 || months > 12) {
      return {
        code: 'statistics/months',
        messageVi: 'Kỳ thống kê có từ 1 đến 12 tháng, kể từ ngày 01/10. Nhập lại số tháng.',
      }
    }
    if (!Number.isInteger(year) || year < 1946 || year > 2100) {
      return { code: 'statistics/year', messageVi: 'Năm thống kê phải từ 1946 đến 2100. Nhập lại năm.' }
    }
    const { from, until } = statisticalPeriod(year, months)
    return { from, to: until, year, months }
  }
  const { from, to } = choice
  if (to < from) {
    return { code: 'statistics/period-reversed', messageVi: 'Ngày cuối kỳ trước ngày đầu kỳ. Nhập lại hai ngày.' }
  }
  const months = statisticalMonthsOf(from, to)
  return { from, to, year: months === undefined ? undefined : statisticalYearOf(to), months }
}

/** The legal cut-off: what was asked for, else the end of the period, or today where that is earlier. */
export function resolveCutoff(period: Period, asked: PlainDate | undefined, today: PlainDate): Cutoff | PeriodRefusal {
  if (asked !== undefined && (asked < period.from || asked > period.to)) {
    return {
      code: 'statistics/cut-off-outside',
      messageVi: 'Ngày chốt pháp lý phải nằm trong kỳ báo cáo. Chọn ngày trong kỳ.',
    }
  }
  if (asked === undefined && today < period.from) {
    return {
      code: 'statistics/period-not-begun',
      messageVi: 'Kỳ báo cáo chưa bắt đầu nên chưa có số liệu. Chọn kỳ đã bắt đầu.',
    }
  }
  const legalUntil = asked ?? (today < period.to ? today : period.to)
  return { legalUntil, provisional: legalUntil < period.to }
}

/** The day whose evening gives what is carried over. */
export function eveBefore(period: Period): PlainDate {
  return addDays(period.from, -1)
}
