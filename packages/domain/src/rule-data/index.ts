export {
  confidenceNames,
  dayKindNames,
  dayReasonNames,
  type FileRow,
  holidayFields,
  type ReadRows,
  type RowProblem,
  type RuleField,
  rateFields,
  readHolidayRows,
  readRateRows,
  ruleChoices,
} from './file-rows.ts'
export { type DayChange, type JudgedDays, type JudgedRates, judgeDays, judgeRates, type RateChange } from './judge.ts'
export { missingCalendarYear } from './missing-calendar.ts'
