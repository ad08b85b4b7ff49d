export { DecisionDialog, type Proposal } from './DecisionDialog.tsx'
export { type IntakeAct, readActSearch } from './intake-search.ts'
export { judgmentQuery } from './queries.ts'
export { LinesTable, PartiesTable } from './Tables.tsx'
