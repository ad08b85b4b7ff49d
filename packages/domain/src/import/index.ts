export * from './cells.ts'
export * from './encoding/index.ts'
export * from './fields.ts'
export * from './headings.ts'
export * from './opening-acts.ts'
export * from './read-row.ts'
export * from './register-case.ts'
export * from './totals.ts'
export {
  agreedPostponementName,
  basisNames,
  caseKindNames,
  groupNames,
  readDay,
  readDecisionNumber,
  readDong,
  readStatus,
} from './values.ts'
