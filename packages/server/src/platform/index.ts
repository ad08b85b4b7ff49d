export { type Clock, fixedClock, systemClock, vietnamTime } from './clock.ts'
export {
  type Database,
  type DatabaseConfig,
  type DatabaseRole,
  dropDatabase,
  inSession,
  inTransaction,
  openDatabase,
  type Result,
  readOnly,
  type Session,
  sqlState,
  type TransactionOptions,
  type Tx,
} from './database.ts'
export { type App, buildHttpServer, type HttpServerOptions, type RegisterRoutes } from './http.ts'
export { newId } from './ids.ts'
export { createLog, openLog } from './log.ts'
export { knownMigrations, type MigrationState, migrate, migrationStatus } from './migrate.ts'
export { packagedMajorVersion } from './postgres-files.ts'
export { type Problem, ProblemError, type ProblemPart, problem } from './problem.ts'
export { type Column, insertRows } from './rows.ts'
export { type BackupSettings, type DiskSettings, readSettings, refuseOpenPlainHttp, type Settings } from './settings.ts'
