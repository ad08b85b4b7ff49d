import type { DeadlineUnit } from '@minh-an/law/deadline'
import { calendarInForce, type HolidayCalendar } from '@minh-an/law/holiday'
import { addDays, addMonths, addYears, daysBetween, formatVi, type PlainDate, weekdayVi } from '../calendar/index.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nonWorkingReason,
  type WorkingDayOptions,
  workingDayOnOrAfter,
} from './working-days.ts'

/** A stretch of days, both ends included, that does not count: force majeure, postponement … where the law says so. */
export type Pause = { readonly from: PlainDate; readonly until: PlainDate; readonly reasonVi: string }

export type Period = {
  readonly value: number
  readonly unit: DeadlineUnit
  readonly direction: 'after' | 'before'
  /** The day of the event. */
  readonly from: PlainDate
  /** What happened on that day, for the first sentence of the proof. */
  readonly eventVi?: string
  /** The hour of the event, `HH:MM`, for periods in hours. */
  readonly atTime?: string
  readonly pauses?: readonly Pause[]
  readonly makeUpSaturdays?: boolean
  /** The days off to count by; without it the calendar in force. */
  readonly calendar?: HolidayCalendar
  /** The last day is the day before the counted end. */
  readonly endsBefore?: boolean
}

export type PeriodStepKind =
  | 'trigger'
  | 'first-day'
  | 'count'
  | 'not-counted'
  | 'pause'
  | 'end'
  | 'moved-end'
  | 'safe-day'

/** One step of the arithmetic, for the proof sheet. */
export type PeriodStep = {
  readonly kind: PeriodStepKind
  readonly textVi: string
  readonly from: PlainDate
  readonly until: PlainDate
  /** Compact citation; `null` where no text of law says it. */
  readonly legalBasis: string | null
}

export type CountedPeriod = {
  readonly endsOn: PlainDate
  /** `HH:MM` for a period in hours whose hour of beginning is known. */
  readonly endsAt: string | null
  /** The end before rule 5 (weekend, holiday) moved it. */
  readonly rawEndsOn: PlainDate
  readonly pausedDays: number
  readonly steps: readonly PeriodStep[]
}

const UNIT_VI: Record<DeadlineUnit, string> = {
  day: 'ngày',
  'working-day': 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
  hour: 'giờ',
  now: 'ngay',
}

export function periodVi({ value, unit }: Pick<Period, 'value' | 'unit'>): string {
  return unit === 'now' ? 'ngay' : `${value} ${UNIT_VI[unit]}`
}

/** The counting rules of the Civil Code in force on a day. The 2005 Code has the same rules under other numbers. */
function countingRules(on: PlainDate) {
  return on < '2017-01-01'
    ? {
        hours: 'BLDS 2005 Đ152.1',
        firstDay: 'BLDS 2005 Đ152.2-3',
        endOf: {
          day: 'BLDS 2005 Đ153.1',
          week: 'BLDS 2005 Đ153.2',
          month: 'BLDS 2005 Đ153.3',
          year: 'BLDS 2005 Đ153.4',
        },
        movedEnd: 'BLDS 2005 Đ153.5',
      }
    : {
        hours: 'BLDS 2015 Đ147.1',
        firstDay: 'BLDS 2015 Đ147.2-3',
        endOf: {
          day: 'BLDS 2015 Đ148.1',
          week: 'BLDS 2015 Đ148.2',
          month: 'BLDS 2015 Đ148.3',
          year: 'BLDS 2015 Đ148.4',
        },
        movedEnd: 'BLDS 2015 Đ148.5',
      }
}

const dayVi = (date: PlainDate): string => `${weekdayVi(date)}, ${formatVi(date)}`

/**
 * The end of a period, with every step of the counting.
 *
 * @law BLDS 2015 Đ145–Đ148
 * @note Working days, lead times and make-up Saturdays have no text of law; the choices are in docs/law/counting-periods.md.
 */
export function countPeriod(period: Period): CountedPeriod {
  if (!Number.isInteger(period.value) || period.value < 0)
    throw new RangeError('Độ dài thời hạn phải là số nguyên không âm')
  const trigger: PeriodStep = {
    kind: 'trigger',
    textVi: `Mốc tính${period.eventVi === undefined ? '' : ` (${period.eventVi})`}: ${period.atTime === undefined ? '' : `${period.atTime}, `}${dayVi(period.from)}.`,
    from: period.from,
    until: period.from,
    legalBasis: null,
  }
  if (period.unit === 'now') return countNow(period, trigger)
  if (period.unit === 'hour') return countHours(period, trigger)
  return period.direction === 'before' ? countBack(period, trigger) : countForward(period, trigger)
}

function countNow({ from }: Period, trigger: PeriodStep): CountedPeriod {
  const end: PeriodStep = {
    kind: 'end',
    textVi: `Phải thực hiện ngay, trong ngày ${formatVi(from)}.`,
    from,
    until: from,
    legalBasis: null,
  }
  return { endsOn: from, endsAt: null, rawEndsOn: from, pausedDays: 0, steps: [trigger, end] }
}

/** Hours run from the very hour; holidays do not move them. @law BLDS 2015 Đ147.1 */
function countHours({ from, atTime, value, direction }: Period, trigger: PeriodStep): CountedPeriod {
  const sign = direction === 'before' ? -1 : 1
  const [hour, minute] = atTime === undefined ? [0, 0] : (atTime.split(':').map(Number) as [number, number])
  const minutes = hour * 60 + minute + sign * value * 60
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  const endsOn = addDays(from, days)
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
  const endsAt = atTime === undefined ? null : clock
  const end: PeriodStep = {
    kind: 'end',
    textVi:
      endsAt === null
        ? `${value} giờ ${sign < 0 ? 'trước' : 'sau'} mốc tính, ${sign < 0 ? 'lùi' : 'tính'} từng giờ, không làm tròn: ${dayVi(endsOn)}, cùng giờ với mốc tính (chưa ghi giờ).`
        : `${value} giờ ${sign < 0 ? 'trước' : 'sau'} mốc tính, không làm tròn thành ngày: ${endsAt}, ${dayVi(endsOn)}.`,
    from: sign < 0 ? endsOn : from,
    until: sign < 0 ? from : endsOn,
    legalBasis: countingRules(from).hours,
  }
  return { endsOn, endsAt, rawEndsOn: endsOn, pausedDays: 0, steps: [trigger, end] }
}

function optionsOf({ makeUpSaturdays = true, calendar = calendarInForce() }: Period): WorkingDayOptions {
  return { makeUpSaturdays, calendar }
}

/** At least N days before X: counted back from X, X excluded; the end is not moved forward. */
function countBack(period: Period, trigger: PeriodStep): CountedPeriod {
  const { from, value, unit } = period
  const options = optionsOf(period)
  const endsOn =
    unit === 'working-day'
      ? addWorkingDays(from, -value, options)
      : unit === 'month'
        ? addMonths(from, -value)
        : unit === 'year'
          ? addYears(from, -value)
          : addDays(from, unit === 'week' ? -7 * value : -value)
  const steps: PeriodStep[] = [trigger]
  if (unit === 'working-day') steps.push(...notCounted(endsOn, addDays(from, -1), options))
  steps.push({
    kind: 'end',
    textVi: `Đếm ngược ${periodVi({ value, unit })} từ mốc tính, không tính ngày của mốc: ngày hợp lệ muộn nhất là ${dayVi(endsOn)}.`,
    from: endsOn,
    until: from,
    legalBasis: null,
  })
  return { endsOn, endsAt: null, rawEndsOn: endsOn, pausedDays: 0, steps }
}

function countForward(period: Period, trigger: PeriodStep): CountedPeriod {
  const { from, value, unit } = period
  const options = optionsOf(period)
  const rules = countingRules(from)
  const pauses = mergePauses(period.pauses ?? [], from)
  const start = addDays(from, 1)
  const steps: PeriodStep[] = [
    trigger,
    {
      kind: 'first-day',
      textVi: `Ngày xảy ra sự kiện không tính; tính từ ngày liền kề, ${dayVi(start)}.`,
      from,
      until: start,
      legalBasis: rules.firstDay,
    },
  ]
  if (unit === 'working-day') return countWorkingDays(period, pauses, steps)

  const unpaused =
    unit === 'month'
      ? addMonths(from, value)
      : unit === 'year'
        ? addYears(from, value)
        : addDays(from, unit === 'week' ? 7 * value : value)
  const noSuchDay = (unit === 'month' || unit === 'year') && unpaused.slice(8) !== from.slice(8)
  steps.push({
    kind: 'count',
    textVi: `${periodVi(period)}: ${
      unit === 'day'
        ? `ngày thứ ${value} là`
        : noSuchDay
          ? 'tháng cuối không có ngày tương ứng, lấy ngày cuối tháng'
          : 'ngày tương ứng là'
    } ${dayVi(unpaused)}.`,
    from: start,
    until: unpaused,
    legalBasis: rules.endOf[unit as 'day' | 'week' | 'month' | 'year'],
  })

  let end = unpaused
  let pausedDays = 0
  for (const pause of pauses) {
    if (pause.from > end) break
    const days = daysBetween(pause.from, pause.until) + 1
    end = addDays(end, days)
    pausedDays += days
    steps.push(pauseStep(pause, days, `hạn lùi ${days} ngày, đến ${dayVi(end)}`))
  }
  if (period.endsBefore === true) {
    end = addDays(end, -1)
    steps.push({
      kind: 'end',
      textVi: `Phải xong trước ngày đó; ngày cuối cùng là ${dayVi(end)}.`,
      from: end,
      until: end,
      legalBasis: null,
    })
    return { endsOn: end, endsAt: null, rawEndsOn: end, pausedDays, steps }
  }
  const endsOn = workingDayOnOrAfter(end, options)
  if (endsOn !== end) {
    const reasons = [...new Set(reasonsBetween(end, addDays(endsOn, -1), options))].join(', ')
    steps.push({
      kind: 'moved-end',
      textVi: `Ngày cuối ${dayVi(end)} là ngày nghỉ (${reasons}); thời hạn kết thúc vào ngày làm việc tiếp theo, ${dayVi(endsOn)}.`,
      from: end,
      until: endsOn,
      legalBasis: rules.movedEnd,
    })
  }
  return { endsOn, endsAt: null, rawEndsOn: end, pausedDays, steps }
}

function countWorkingDays(period: Period, pauses: readonly Pause[], before: readonly PeriodStep[]): CountedPeriod {
  const { from, value } = period
  const options = optionsOf(period)
  const steps = [...before]
  const pausedOn = (date: PlainDate) => pauses.some((pause) => pause.from <= date && date <= pause.until)
  let day = from
  let pausedDays = 0
  for (let left = value; left > 0; ) {
    day = addDays(day, 1)
    if (pausedOn(day)) pausedDays += 1
    else if (isWorkingDay(day, options)) left -= 1
  }
  for (const pause of pauses) {
    if (pause.from > day) break
    steps.push(pauseStep(pause, daysBetween(pause.from, pause.until) + 1, 'không đếm các ngày này'))
  }
  steps.push(...notCounted(addDays(from, 1), day, options), {
    kind: 'end',
    textVi: `Đếm ${periodVi(period)}: ngày cuối là ${dayVi(day)}.`,
    from: addDays(from, 1),
    until: day,
    legalBasis: null,
  })
  return { endsOn: day, endsAt: null, rawEndsOn: day, pausedDays, steps }
}

function pauseStep(pause: Pause, days: number, effectVi: string): PeriodStep {
  return {
    kind: 'pause',
    textVi: `Không tính từ ${formatVi(pause.from)} đến ${formatVi(pause.until)} (${days} ngày): ${pause.reasonVi}; ${effectVi}.`,
    from: pause.from,
    until: pause.until,
    legalBasis: null,
  }
}

/** Pauses in order, without overlap, cut to the days that could count (after the day of the event). */
function mergePauses(pauses: readonly Pause[], from: PlainDate): readonly Pause[] {
  const start = addDays(from, 1)
  const merged: Pause[] = []
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (pause.until < pause.from) throw new RangeError('Khoảng tạm dừng kết thúc trước khi bắt đầu')
    if (pause.until < start) continue
    const cut = pause.from < start ? { ...pause, from: start } : pause
    const last = merged.at(-1)
    if (last !== undefined && cut.from <= addDays(last.until, 1)) {
      if (cut.until > last.until) {
        merged[merged.length - 1] = { from: last.from, until: cut.until, reasonVi: `${last.reasonVi}; ${cut.reasonVi}` }
      }
    } else {
      merged.push(cut)
    }
  }
  return merged
}

function reasonsBetween(from: PlainDate, until: PlainDate, options: WorkingDayOptions): string[] {
  const reasons: string[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const why = nonWorkingReason(day, options)
    if (why !== undefined) reasons.push(why.nameVi)
  }
  return reasons
}

/** The runs of days off inside a stretch, each with its reason. */
function notCounted(from: PlainDate, until: PlainDate, options: WorkingDayOptions): PeriodStep[] {
  const steps: PeriodStep[] = []
  let runFrom: PlainDate | undefined
  const close = (runUntil: PlainDate) => {
    if (runFrom === undefined) return
    const reasons = [...new Set(reasonsBetween(runFrom, runUntil, options))].join(', ')
    steps.push({
      kind: 'not-counted',
      textVi:
        runFrom === runUntil
          ? `Không đếm ${formatVi(runFrom)}: ${reasons}.`
          : `Không đếm ${formatVi(runFrom)} đến ${formatVi(runUntil)}: ${reasons}.`,
      from: runFrom,
      until: runUntil,
      legalBasis: null,
    })
    runFrom = undefined
  }
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, options)) close(addDays(day, -1))
    else runFrom ??= day
  }
  close(until)
  return steps
}
