import { Worker } from 'node:worker_threads'
import {
  DEMONSTRATION_FLAG,
  type DemonstrationAccount,
  demonstrationAccounts,
  demonstrationProgress,
} from '../demonstration/index.ts'
import { type Database, inTransaction, type Settings, type Tx } from '../platform/index.ts'

/** What a database is for: decided by its first start and kept. */
type Purpose = 'demonstration' | 'office'

/**
 * Decides on the first start whether this database shows the demonstration or serves an office. A database that
 * already holds people or records is an office's, whatever the settings say: nothing is ever mixed into it.
 */
export async function purposeOf(database: Database, settings: Settings): Promise<Purpose> {
  return inTransaction(database, async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['purpose'])
    const { rows } = await tx.query<{ value: Purpose }>(`select value from app_flag where key = 'database'`)
    if (rows[0] !== undefined) return rows[0].value
    const purpose: Purpose = settings.startEmpty || (await isUsed(tx)) ? 'office' : 'demonstration'
    await tx.query(`insert into app_flag (key, value) values ('database', $1)`, [purpose])
    return purpose
  })
}

async function isUsed(tx: Tx): Promise<boolean> {
  const { rows } = await tx.query<{ used: boolean }>(
    `select exists (select from app_user) or exists (select from act)
            or exists (select from app_flag where key = $1) as used`,
    [DEMONSTRATION_FLAG],
  )
  return rows[0]?.used === true
}

export interface RunningDemonstration {
  /** Made by this start; empty on later ones, since passwords are given out once. */
  readonly accounts: readonly DemonstrationAccount[]
  /** True while the rest still fills in. */
  readonly filling: boolean
  stop(): Promise<void>
}

/**
 * Makes the accounts, then fills the demonstration in a thread of its own, so that the page answers meanwhile. A load
 * that was cut off goes on where it stopped.
 */
export async function runDemonstration(
  database: Database,
  settings: Settings,
  onFault: (error: Error) => void,
): Promise<RunningDemonstration> {
  const accounts = await demonstrationAccounts(database)
  const progress = await demonstrationProgress(database)
  if (progress?.phase === 'complete') return { accounts, filling: false, stop: async () => undefined }
  const worker = new Worker(new URL('./demonstration-worker.ts', import.meta.url), {
    workerData: { url: settings.databaseUrl, dataDirectory: settings.dataDirectory },
  })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.once('error', onFault)
  return {
    accounts,
    filling: true,
    stop: async () => {
      worker.postMessage('stop')
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())])
      await worker.terminate()
    },
  }
}
