export { type BadgeKind, type BadgeOptions, type BadgeTone, badge, type DeadlineBadge } from './badge.ts'
export {
  type ComputedDeadline,
  computeDeadline,
  DeadlineError,
  type DeadlineRefusal,
  type DeadlineRequest,
  tryDeadline,
} from './compute.ts'
export {
  type CountedPeriod,
  countPeriod,
  type Pause,
  type Period,
  type PeriodStep,
  type PeriodStepKind,
  periodVi,
} from './period.ts'
export {
  addWorkingDays,
  isWorkingDay,
  lateWorkingDays,
  type NonWorkingReason,
  nonWorkingReason,
  type WorkingDayOptions,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts'
