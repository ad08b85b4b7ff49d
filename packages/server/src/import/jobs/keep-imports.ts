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
  /** Another database of the same server (training). */
  readonly name?: string | undefined
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
  let again: NodeJS.Timeout | undefined
  let worker: Worker | undefined

  function wake(): void {
    if (stopped) return
    if (worker === undefined) start()
    else worker.postMessage('wake')
  }

  function start(): void {
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
      else takeUp()
    })
  }

  function later(): void {
    again = setTimeout(takeUp, AGAIN_MS)
    again.unref()
  }

  /** Also what came while a thread was ending. */
  function takeUp(): void {
    readOnly(database, selectJobsAtWork).then(
      (left) => {
        if (left.length > 0) wake()
      },
      (error: unknown) => {
        if (stopped) return
        onFault(error)
        later()
      },
    )
  }

  takeUp()

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
