export {
  addExampleAgency,
  addExampleOfficer,
  type ExampleDecision,
  exampleAct,
  exampleDecision,
  exampleLine,
} from './example-cases.ts'
export { type TestDatabase, withTestDatabase } from './test-database.ts'
