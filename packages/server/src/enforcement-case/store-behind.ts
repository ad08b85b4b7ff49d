import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work of the database that goes on while the next portion is computed. */
export interface StoringBehind {
  /** Starts a job once the one in front has ended; waits for that one, so that no more than one lies ahead of the database. */
  push(job: () => Promise<void>): Promise<void>
  /** Lets the job under way send and receive: computing without a pause would leave the database idle. */
  breathe(): Promise<void>
  /** Waits for all jobs. @throws what a job threw. */
  settled(): Promise<void>
}

/** Jobs of one transaction, one after another, behind the caller. After a failed job none is started any more. */
export function storeBehind(): StoringBehind {
  let last = Promise.resolve()
  return {
    push(job) {
      const before = last
      last = before.then(job)
      // Whoever pushes next, or settles, hears of it.
      last.catch(() => undefined)
      return before
    },
    breathe: () => nextTurn(),
    settled: () => last,
  }
}
