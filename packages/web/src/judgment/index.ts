export { DecisionDialog, type Proposal } from './DecisionDialog.tsx'
export { type IntakeAct, readActSearch } from './routes.tsx'
export { LinesTable, PartiesTable } from './Tables.tsx'
