export { type Clock, fixedClock, systemClock } from './clock.ts'
export {
  type Database,
  type DatabaseConfig,
  type DatabaseRole,
  inTransaction,
  openDatabase,
  type Result,
  readOnly,
  sqlState,
  type TransactionOptions,
  type Tx,
} from './database.ts'
export { newId } from './ids.ts'
export { type MigrationState, migrate, migrationStatus } from './migrate.ts'
export { type Problem, ProblemError, type ProblemPart, problem } from './problem.ts'
