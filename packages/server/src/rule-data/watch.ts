import type { PlainDate } from '@minh-an/domain/calendar'
import { calendarInForce } from '@minh-an/law/holiday'
import { type Clock, type Database, inTransaction, readOnly } from '../platform/index.ts'
import { newestRevision, takeUpRuleData } from './laid.sql.ts'
import { moveDeadlines } from './move-deadlines.ts'

const LOOK_EVERY_MS = 15_000

export interface RuleDataWatch {
  stop(): Promise<void>
}

/**
 * Takes up what another process lays over the rule data (a second server, the command line) within seconds. Whoever takes
 * it up also counts the open periods once more: a command that ended meanwhile may have counted by the former calendar.
 */
export async function watchRuleData(
  db: Database,
  clock: Clock,
  onFault: (error: unknown) => void,
): Promise<RuleDataWatch> {
  let known = await takeUpRuleData(db)
  const look = async () => {
    const newest = await readOnly(db, newestRevision)
    if (newest === known) return
    known = await takeUpRuleData(db)
    await inTransaction(db, (tx) => moveDeadlines(tx, calendarInForce(), clock.today() as PlainDate, true))
  }
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(look).catch(onFault)
  }, LOOK_EVERY_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
