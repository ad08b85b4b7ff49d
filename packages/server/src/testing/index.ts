export {
  addExampleAgency,
  addExampleOfficer,
  type ExampleDecision,
  exampleAct,
  exampleDecision,
  exampleLine,
} from './example-cases.ts'
export { formFromActs, type PlainForm, type PlainRequest } from './forms-from-acts.ts'
export { type TestDatabase, withTestDatabase } from './test-database.ts'
export { type VariedCases, writeVariedCases } from './varied-cases.ts'
