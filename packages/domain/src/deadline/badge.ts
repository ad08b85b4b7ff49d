import { formatVi, type PlainDate } from '../calendar/index.ts'
import { lateWorkingDays, workingDaysBetween } from './working-days.ts'

export type BadgeKind = 'overdue' | 'today' | 'soon' | 'later' | 'paused' | 'done-on-time' | 'done-late'
export type BadgeTone = 'red' | 'orange' | 'yellow' | 'grey' | 'green' | 'stone'

export type DeadlineBadge = {
  readonly kind: BadgeKind
  readonly tone: BadgeTone
  readonly textVi: string
  /** Working days late or left; `null` where none are shown. */
  readonly workingDays: number | null
}

export type BadgeOptions = {
  readonly doneOn?: PlainDate
  readonly paused?: boolean
  /** A party's own period: prefix “Đương sự:”, never red. */
  readonly partyPeriod?: boolean
  /** `HH:MM` for limits in hours. */
  readonly dueTime?: string
}

/** How a deadline shows in a list (design brief §4.2). Late = working days after the due day, today included. */
export function badge(
  dueOn: PlainDate,
  today: PlainDate,
  warnBeforeWorkingDays: number,
  options: BadgeOptions = {},
): DeadlineBadge {
  const plain = plainBadge(dueOn, today, warnBeforeWorkingDays, options)
  if (options.partyPeriod !== true) return plain
  return { ...plain, tone: plain.tone === 'red' ? 'grey' : plain.tone, textVi: `Đương sự: ${plain.textVi}` }
}

function plainBadge(dueOn: PlainDate, today: PlainDate, warnBefore: number, options: BadgeOptions): DeadlineBadge {
  const { doneOn, paused, dueTime } = options
  const hour = dueTime === undefined ? '' : ` ${dueTime}`
  if (doneOn !== undefined) {
    if (doneOn <= dueOn) return { kind: 'done-on-time', tone: 'green', textVi: 'Đúng hạn', workingDays: null }
    const late = lateWorkingDays(dueOn, doneOn)
    return {
      kind: 'done-late',
      tone: 'stone',
      textVi: late === 0 ? 'Trễ hạn' : `Trễ ${late} ngày LV`,
      workingDays: late,
    }
  }
  if (paused === true) return { kind: 'paused', tone: 'grey', textVi: 'Tạm dừng', workingDays: null }
  if (dueOn < today) {
    // on the weekend after the due day no working day has passed yet
    const late = lateWorkingDays(dueOn, today)
    return { kind: 'overdue', tone: 'red', textVi: late === 0 ? 'Quá hạn' : `Quá ${late} ngày LV`, workingDays: late }
  }
  if (dueOn === today) return { kind: 'today', tone: 'orange', textVi: `Hôm nay${hour}`, workingDays: 0 }
  const left = workingDaysBetween(today, dueOn)
  if (left <= warnBefore) {
    return { kind: 'soon', tone: 'yellow', textVi: `Còn ${left} ngày LV${hour}`, workingDays: left }
  }
  return { kind: 'later', tone: 'grey', textVi: `${formatVi(dueOn)}${hour}`, workingDays: left }
}
