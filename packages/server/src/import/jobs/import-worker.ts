import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../../platform/index.ts'
import type { ImportKeeperData } from './keep-imports.ts'
import { WorkStopped, workJobs } from './work-jobs.ts'

const LONGEST_STATEMENT_MS = 120_000

const { url, dataDirectory } = workerData as ImportKeeperData
const database = await openDatabase({
  url,
  dataDirectory,
  as: 'tool',
  statementTimeoutMs: LONGEST_STATEMENT_MS,
  maxConnections: 5,
})
let stopping = false
parentPort?.once('message', () => {
  stopping = true
})
try {
  await workJobs(database, {
    onPortion: () => {
      if (stopping) throw new WorkStopped()
    },
  })
} catch (error) {
  if (!(error instanceof WorkStopped)) throw error
} finally {
  await database.close()
  parentPort?.unref()
}
