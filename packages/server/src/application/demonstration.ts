import { Worker } from 'node:worker_threads'
import {
  DEMONSTRATION_FLAG,
  type DemonstrationAccount,
  demonstrationAccounts,
  demonstrationProgress,
  markStopped,
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

/** A load that dies is taken up again by itself this often; then the page says that it stopped, and what to do. */
const RESTARTS = 3
const RESTART_AFTER_MS = 5_000

/**
 * Makes the accounts, then fills the demonstration in a thread of its own, so that the page answers meanwhile. A load
 * that was cut off goes on where it stopped: by itself while this process lives, else at the next start.
 */
export async function runDemonstration(
  database: Database,
  settings: Settings,
  onFault: (error: Error) => void,
): Promise<RunningDemonstration> {
  const accounts = await demonstrationAccounts(database)
  const progress = await demonstrationProgress(database)
  if (progress?.phase === 'complete') return { accounts, filling: false, stop: async () => undefined }
  await markStopped(database, false)
  let stopping = false
  let worker: Worker
  let ended: Promise<void>
  let again: NodeJS.Timeout | undefined
  const fill = (restarts: number) => {
    let fault: Error | undefined
    worker = new Worker(new URL('./demonstration-worker.ts', import.meta.url), {
      workerData: { url: settings.databaseUrl, dataDirectory: settings.dataDirectory },
    })
    worker.once('error', (error) => {
      fault = error
      onFault(error)
    })
    ended = new Promise((resolve) => worker.once('exit', () => resolve()))
    worker.once('exit', (code) => {
      if (stopping || (code === 0 && fault === undefined)) return
      if (restarts > 0) again = setTimeout(() => fill(restarts - 1), RESTART_AFTER_MS)
      else markStopped(database, true).catch(onFault)
    })
  }
  fill(RESTARTS)
  return {
    accounts,
    filling: true,
    stop: async () => {
      stopping = true
      clearTimeout(again)
      worker.postMessage('stop')
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())])
      await worker.terminate()
    },
  }
}
