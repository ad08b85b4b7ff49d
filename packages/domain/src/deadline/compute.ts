import {
  type DeadlineRule,
  deadlineVersions,
  findDeadlineRule,
  isPartyPeriod,
  noteVi,
  triggerVi,
} from '@minh-an/law/deadline'
import { type CalendarStatus, calendarInForce, type HolidayCalendar } from '@minh-an/law/holiday'
import { type Confidence, REGIME_CHANGE, type Regime } from '@minh-an/law/instrument'
import { addDays, formatVi, type PlainDate, weekdayVi, yearOf } from '../calendar/index.ts'
import { countPeriod, type Pause, type Period, type PeriodStep, periodVi } from './period.ts'
import { addWorkingDays } from './working-days.ts'

export type DeadlineRequest = {
  /** A code of the table of periods, or one version of it. */
  readonly rule: string | DeadlineRule
  /** The day of the event that starts the period (for lead times: the day aimed at). */
  readonly from: PlainDate
  /** The hour of the event, `HH:MM`, for periods in hours. */
  readonly atTime?: string
  /** Use the law of this day instead of the law of the event's day. */
  readonly asOfLaw?: PlainDate
  readonly pauses?: readonly Pause[]
  /** The days off to count by; without it the calendar in force. */
  readonly calendar?: HolidayCalendar
}

export type ComputedDeadline = {
  readonly code: string
  readonly nameVi: string
  readonly kind: DeadlineRule['kind']
  readonly direction: 'after' | 'before'
  readonly responsible: string
  /** A party's own period: never shown as a fault of the agency. */
  readonly partyPeriod: boolean
  readonly periodVi: string
  readonly triggerOn: PlainDate
  /** The last lawful day; for a lead time the latest lawful day before the day aimed at. */
  readonly dueOn: PlainDate
  /** `2026-09-02T15:00`, for periods in hours whose hour of beginning is known. */
  readonly dueAt: string | null
  /** For a lead time: one more working day earlier. */
  readonly safeOn: PlainDate | null
  /** For a waiting period: the first day the step is lawful. */
  readonly opensOn: PlainDate | null
  /** The other reading of make-up Saturdays, where it gives another day. */
  readonly makeUpAlternative: { readonly dueOn: PlainDate; readonly noteVi: string } | null
  /** The result under the other law, where the period runs across 2026-07-01 and the results differ. */
  readonly otherRegime: { readonly regime: Regime; readonly dueOn: PlainDate; readonly legalBasis: string } | null
  readonly pausedDays: number
  readonly steps: readonly PeriodStep[]
  readonly legalBasis: string
  readonly regime: Regime
  /** The first day of the rule's version: with the code it names the row of the table. */
  readonly ruleVersion: string
  readonly confidence: Confidence
  readonly calendarConfidence: CalendarStatus
  /** What starts the period, and the note of the rule, in Vietnamese where written; `note` is the English original. */
  readonly triggerVi: string | null
  readonly noteVi: string | null
  readonly note: string | null
  readonly warnings: readonly string[]
}

export type DeadlineRefusal = {
  readonly code: 'deadline/unknown-code' | 'deadline/no-rule-on-date' | 'deadline/date-out-of-range'
  readonly messageVi: string
}

export class DeadlineError extends Error {
  readonly refusal: DeadlineRefusal

  constructor(refusal: DeadlineRefusal) {
    super(refusal.messageVi)
    this.name = 'DeadlineError'
    this.refusal = refusal
  }
}

/** The due day of a period with its proof; throws {@link DeadlineError} where no rule applies. */
export function computeDeadline(request: DeadlineRequest): ComputedDeadline {
  const result = tryDeadline(request)
  if ('messageVi' in result) throw new DeadlineError(result)
  return result
}

/** Like {@link computeDeadline}, with the refusal as a value. */
export function tryDeadline(request: DeadlineRequest): ComputedDeadline | DeadlineRefusal {
  const rule = pickRule(request)
  if ('messageVi' in rule) return rule
  try {
    return compute(rule, request)
  } catch (error) {
    if (error instanceof RangeError) return { code: 'deadline/date-out-of-range', messageVi: error.message }
    throw error
  }
}

function pickRule({ rule, from, asOfLaw }: DeadlineRequest): DeadlineRule | DeadlineRefusal {
  if (typeof rule !== 'string') return rule
  const versions = deadlineVersions(rule)
  const first = versions[0]
  if (first === undefined) {
    return {
      code: 'deadline/unknown-code',
      messageVi: `Không có thời hạn mã “${rule}”. Xem danh sách mã bằng lệnh: minh-an law deadline --list.`,
    }
  }
  const on = asOfLaw ?? from
  const found = findDeadlineRule(rule, on)
  if (found !== undefined) return found
  const known = versions
    .map(({ inForceFrom, inForceUntil }) =>
      inForceUntil === null
        ? `từ ${formatVi(inForceFrom as PlainDate)}`
        : `từ ${formatVi(inForceFrom as PlainDate)} đến ${formatVi(inForceUntil as PlainDate)}`,
    )
    .join('; ')
  return {
    code: 'deadline/no-rule-on-date',
    messageVi: `Thời hạn “${first.nameVi}” (${rule}) không có quy định có hiệu lực ngày ${formatVi(on)}; có quy định ${known}. Kiểm tra ngày, hoặc chọn ngày áp dụng luật khác.`,
  }
}

function compute(rule: DeadlineRule, request: DeadlineRequest): ComputedDeadline {
  const partyPeriod = isPartyPeriod(rule)
  const period = periodOf(rule, request, !partyPeriod)
  const counted = countPeriod(period)
  const warnings: string[] = []

  const other = countPeriod({ ...period, makeUpSaturdays: partyPeriod })
  const makeUpAlternative =
    other.endsOn === counted.endsOn
      ? null
      : {
          dueOn: other.endsOn,
          noteVi: partyPeriod
            ? `Nếu tính ngày thứ Bảy làm bù là ngày làm việc thì hạn là ${formatVi(other.endsOn)}.`
            : `Nếu không tính ngày thứ Bảy làm bù là ngày làm việc thì hạn là ${formatVi(other.endsOn)}.`,
        }
  if (makeUpAlternative !== null) warnings.push(makeUpAlternative.noteVi)

  const otherRegime = acrossRegimes(rule, request, counted.endsOn)
  if (otherRegime !== null) {
    warnings.push(
      `Thời hạn chạy qua 01/07/2026; luật chưa quy định áp dụng độ dài nào. Tính theo luật ngày bắt đầu; theo luật kia hạn là ${formatVi(otherRegime.dueOn)}.`,
    )
  }
  const calendarConfidence = calendarOf(period, counted.rawEndsOn, counted.endsOn)
  if (calendarConfidence !== 'announced') {
    warnings.push('Lịch nghỉ của năm liên quan chưa được công bố đầy đủ trong dữ liệu; kết quả có thể thay đổi.')
  }
  if (rule.confidence !== 'confirmed') warnings.push(confidenceWarning(rule))
  if (rule.kind === 'limitation' && rule.unit === 'year') {
    warnings.push(
      'Chưa rõ ngày đầu của thời hiệu có được tính hay không (chênh một ngày); kết quả theo cách tính muộn hơn.',
    )
  }
  if (rule.unit === 'hour' && request.atTime === undefined) {
    warnings.push('Chưa ghi giờ bắt đầu; thời hạn tính bằng giờ kết thúc đúng giờ đó của ngày đến hạn.')
  }

  const steps = [...counted.steps]
  const safeOn =
    rule.kind === 'lead-time'
      ? addWorkingDays(counted.endsOn, -1, { calendar: request.calendar ?? calendarInForce() })
      : null
  if (safeOn !== null) {
    steps.push({
      kind: 'safe-day',
      textVi: `Ngày an toàn, sớm hơn một ngày làm việc: ${weekdayVi(safeOn)}, ${formatVi(safeOn)}.`,
      from: safeOn,
      until: counted.endsOn,
      legalBasis: null,
    })
  }
  return {
    code: rule.code,
    nameVi: rule.nameVi,
    kind: rule.kind,
    direction: rule.direction,
    responsible: rule.responsible,
    partyPeriod,
    periodVi: periodVi(rule),
    triggerOn: request.from,
    dueOn: counted.endsOn,
    dueAt: counted.endsAt === null ? null : `${counted.endsOn}T${counted.endsAt}`,
    safeOn,
    opensOn: rule.kind === 'waiting-period' ? addDays(counted.endsOn, 1) : null,
    makeUpAlternative,
    otherRegime,
    pausedDays: counted.pausedDays,
    steps,
    legalBasis: rule.legalBasis,
    regime: rule.regime,
    ruleVersion: rule.inForceFrom,
    confidence: rule.confidence,
    calendarConfidence,
    triggerVi: triggerVi(rule.code),
    noteVi: noteVi(rule.code, rule.regime),
    note: rule.note,
    warnings,
  }
}

function periodOf(
  rule: DeadlineRule,
  { from, atTime, pauses, calendar = calendarInForce() }: DeadlineRequest,
  makeUpSaturdays: boolean,
): Period {
  const eventVi = triggerVi(rule.code)
  return {
    value: rule.value,
    unit: rule.unit,
    direction: rule.direction,
    from,
    makeUpSaturdays,
    calendar,
    ...(eventVi === null ? {} : { eventVi }),
    ...(atTime === undefined ? {} : { atTime }),
    ...(pauses === undefined ? {} : { pauses }),
    ...(rule.endsBefore === true ? { endsBefore: true } : {}),
  }
}

/** @note Which length applies to a period running on 2026-07-01 is not regulated; both results are kept. */
function acrossRegimes(
  rule: DeadlineRule,
  request: DeadlineRequest,
  dueOn: PlainDate,
): ComputedDeadline['otherRegime'] {
  const crosses = request.from < REGIME_CHANGE && dueOn >= REGIME_CHANGE
  if (!crosses && request.asOfLaw === undefined) return null
  const otherDay = rule.regime === '2008' ? REGIME_CHANGE : request.from
  const other = findDeadlineRule(rule.code, otherDay)
  if (other === undefined || other.regime === rule.regime) return null
  const counted = countPeriod(periodOf(other, request, !isPartyPeriod(other)))
  if (counted.endsOn === dueOn) return null
  return { regime: other.regime, dueOn: counted.endsOn, legalBasis: other.legalBasis }
}

const WORST: Record<CalendarStatus, number> = { announced: 0, expected: 1, unknown: 2 }

/** How well the days off are known that the result depends on. */
function calendarOf(
  { unit, from, calendar = calendarInForce() }: Period,
  rawEndsOn: PlainDate,
  endsOn: PlainDate,
): CalendarStatus {
  if (unit === 'hour' || unit === 'now') return 'announced'
  const first = unit === 'working-day' ? (from < endsOn ? from : endsOn) : rawEndsOn
  const last = unit === 'working-day' && from > endsOn ? from : endsOn
  let worst: CalendarStatus = 'announced'
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    const status = calendar.status(year)
    if (WORST[status] > WORST[worst]) worst = status
  }
  return worst
}

function confidenceWarning({ confidence }: DeadlineRule): string {
  return confidence === 'unknown'
    ? 'Chưa xác nhận: chưa đọc được văn bản hiện hành, đang dùng quy định cũ.'
    : 'Quy định này lấy từ nguồn gián tiếp; cần đối chiếu văn bản.'
}
