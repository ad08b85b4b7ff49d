export { type ActsOfCase, actsOfNumber } from './acts-of-number.ts'
export { caseConditions, idleDays } from './case-filter.sql.ts'
export { caseOrder, caseRows, countCases, listCases, selectCases } from './list-cases.ts'
export { caseNotFound, loadActs, loadActsOf, loadCase } from './load-case.ts'
export {
  appendOpening,
  deriveOpened,
  type OpenedCase,
  type OpeningCase,
  type RegisterOfAgency,
  storeOpened,
  withdrawOpening,
} from './opening-cases.ts'
export { type ActToRecord, type RecordedAct, recordAct } from './record-act.ts'
export { type MovedDeadline, recountDeadlines } from './recount-deadlines.ts'
export { registerCaseRoutes } from './routes.ts'
export { type CasesToTransfer, transferCases } from './transfer-cases.ts'
export { type ImportToWithdraw, withdrawImportedCases } from './withdraw-cases.ts'
export { type ActRecord, type ActsToWrite, type WrittenActs, writeActs } from './write-acts.ts'
