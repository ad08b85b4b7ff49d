import { Worker } from 'node:worker_threads'
import { type Database, readOnly } from '../../platform/index.ts'
import { readingLimits } from '../reading/index.ts'
import { selectJobsAtWork } from './job.sql.ts'

/** Works on imports beside the requests, in a thread of its own. */
export interface ImportKeeper {
  /** Says that there is work; what is under way goes on. */
  wake(): void
  stop(): Promise<void>
}

export interface ImportKeeperData {
  readonly url: string | undefined
  readonly dataDirectory: string
}

/** How long to wait after a fault, for example while the database restarts. */
const AGAIN_MS = 10_000
/** How long a portion may take when the application stops. */
const PATIENCE_MS = 5_000

/** Takes up what an earlier process left, then whatever is woken for. */
export function keepImports(
  database: Database,
  place: ImportKeeperData,
  onFault: (error: unknown) => void,
): ImportKeeper {
  let stopped = false
  let wanted = false
  let again: NodeJS.Timeout | undefined
  let worker: Worker | undefined

  function wake(): void {
    if (stopped) return
    wanted = true
    if (worker === undefined) start()
  }

  function start(): void {
    wanted = false
    clearTimeout(again)
    const thread = new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: place,
      resourceLimits: { maxYoungGenerationSizeMb: readingLimits.youngHeapMegabytes },
    })
    worker = thread
    let failed = false
    thread.once('error', (error) => {
      failed = true
      onFault(error)
    })
    thread.once('exit', () => {
      worker = undefined
      if (stopped) return
      if (failed) later()
      else if (wanted) start()
    })
  }

  function later(): void {
    again = setTimeout(wake, AGAIN_MS)
    again.unref()
  }

  const takeUp = async () => {
    const left = await readOnly(database, selectJobsAtWork)
    if (left.length > 0) wake()
  }
  takeUp().catch((error: unknown) => {
    onFault(error)
    later()
  })

  return {
    wake,
    stop: async () => {
      stopped = true
      clearTimeout(again)
      const thread = worker
      if (thread === undefined) return
      // Between two portions it lets go; what it was doing goes on with the next start.
      const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
      thread.postMessage('stop')
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())])
      await thread.terminate()
    },
  }
}
