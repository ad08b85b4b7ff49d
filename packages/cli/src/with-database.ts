import { type Database, openDatabase, readSettings, sqlState } from '@minh-an/server/platform'
import { takeUpRuleData } from '@minh-an/server/rule-data'

/** Reports and imports from the command line may take longer than a request. */
const STATEMENT_TIMEOUT_MS = 120_000

/**
 * Opens the database of the settings and `--data`, runs `fn`, and closes it. Where `npm start` runs on the same folder its
 * server is shared; where none runs one is started and stopped again.
 */
export async function withDatabase<T>(
  dataDirectory: string | undefined,
  fn: (database: Database) => Promise<T>,
): Promise<T> {
  const settings = readSettings(process.env, { dataDirectory })
  const database = await openDatabase({
    url: settings.databaseUrl,
    dataDirectory: settings.dataDirectory,
    as: 'tool',
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  })
  try {
    await takeUpRuleData(database).catch(ignoreUnmigrated)
    return await fn(database)
  } finally {
    await database.close()
  }
}

/** A database before its first migration has no days off of its own. */
function ignoreUnmigrated(error: unknown): void {
  if (sqlState(error) !== '42P01') throw error
}
