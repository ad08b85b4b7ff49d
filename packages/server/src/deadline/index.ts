export {
  actOfDeadline,
  badgeOf,
  type DeadlineFacts,
  deadlineName,
  ruleOf,
  standingOn,
  warnBeforeWorkingDays,
} from './badge.ts'
export { dueCondition, dueRange } from './due-range.ts'
export { registerDeadlineRoutes } from './routes.ts'
export { deadlinesOf, factsOfDuty, type IntakeSubject, nearestOf, storeIntakeDuties } from './rows.sql.ts'
