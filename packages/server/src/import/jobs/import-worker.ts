import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../../platform/index.ts'
import { takeUpRuleData } from '../../rule-data/index.ts'
import type { ImportKeeperData } from './keep-imports.ts'
import { WorkStopped, workJobs } from './work-jobs.ts'

const LONGEST_STATEMENT_MS = 120_000
/** How long the thread stays without work. */
const IDLE_MS = 120_000

const { url, dataDirectory, name } = workerData as ImportKeeperData
const database = await openDatabase({
  url,
  dataDirectory,
  name,
  as: 'tool',
  statementTimeoutMs: LONGEST_STATEMENT_MS,
  maxConnections: 5,
})
let stopping = false
let woken: () => void = () => undefined
parentPort?.on('message', (message: 'wake' | 'stop') => {
  if (message === 'stop') stopping = true
  woken()
})

/** Waits for the next file; a thread that is there already starts on it at once. */
function nextFile(): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), IDLE_MS)
    woken = () => {
      clearTimeout(timer)
      resolve(true)
    }
    if (stopping) woken()
  })
}

try {
  do {
    await takeUpRuleData(database)
    await workJobs(database, {
      onPortion: () => {
        if (stopping) throw new WorkStopped()
      },
    })
  } while (!stopping && (await nextFile()) && !stopping)
} catch (error) {
  if (!(error instanceof WorkStopped)) throw error
} finally {
  await database.close()
  parentPort?.close()
}
