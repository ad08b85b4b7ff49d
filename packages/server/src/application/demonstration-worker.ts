import { parentPort, workerData } from 'node:worker_threads'
import { plainDate } from '@minh-an/domain/calendar'
import { loadDemonstration } from '../demonstration/index.ts'
import { openDatabase, systemClock } from '../platform/index.ts'
import { takeUpRuleData } from '../rule-data/index.ts'

const LONGEST_STEP_MS = 300_000

const stop = new AbortController()
parentPort?.once('message', () => stop.abort())

const { url, dataDirectory } = workerData as { url: string | undefined; dataDirectory: string }
const database = await openDatabase({
  url,
  dataDirectory,
  as: 'tool',
  statementTimeoutMs: LONGEST_STEP_MS,
  maxConnections: 2,
})
try {
  await takeUpRuleData(database)
  await loadDemonstration(database, { today: plainDate(systemClock.today()), signal: stop.signal })
} finally {
  await database.close()
  parentPort?.unref()
}
