export { computeForm } from './compute-form.ts'
export { allDefinitions } from './definitions.ts'
export type { StatisticsCaller } from './form-scope.ts'
export { openCell } from './open-cell.ts'
