export { type TestDatabase, withTestDatabase } from './test-database.ts'
