export { caseNotFound, loadActs, loadActsOf, loadCase } from './load-case.ts'
export { type ActToRecord, type RecordedAct, recordAct } from './record-act.ts'
export { type CasesToTransfer, transferCases } from './transfer-cases.ts'
export { type ActRecord, type ActsToWrite, type WrittenActs, writeActs } from './write-acts.ts'
