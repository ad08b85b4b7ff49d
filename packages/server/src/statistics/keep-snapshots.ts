import { type PlainDate, statisticalYearOf } from '@minh-an/domain/calendar'
import { resolvePeriod } from '@minh-an/domain/statistics'
import { type Clock, type Database, inTransaction, readOnly } from '../platform/index.ts'
import type { SnapshotKey } from './group-rows.ts'
import { takeSnapshot } from './take-snapshot.ts'

export type SnapshotKeeper = {
  /** Asks for the sums of a period and cut-off; what is asked for twice before it is done is done once. */
  want(key: SnapshotKey, agencies: readonly string[]): void
  /** All that was wanted so far is kept. */
  settled(): Promise<void>
  stop(): Promise<void>
}

type Wanted = { readonly key: SnapshotKey; readonly agencies: Set<string> }

/** Sums up to a day that is not the end of a month serve for that day; the others for as long as people compare. */
const DAYS_OF_A_DAY = 2
const DAYS_OF_A_MONTH = 400

/** How often the keeper looks whether a new day has begun. */
const ROUND_MS = 10 * 60_000

/** Takes snapshots one after another beside the requests; a failure costs speed and nothing else. */
export function keepSnapshots(database: Database, clock: Clock, onError: (error: unknown) => void): SnapshotKeeper {
  const waiting = new Map<string, Wanted>()
  let stopped = false
  let preparedFor = ''
  let working: Promise<void> = Promise.resolve()
  let isWorking = false

  function want(key: SnapshotKey, agencies: readonly string[]): void {
    if (stopped) return
    const id = `${key.form} ${key.from} ${key.legalUntil}`
    const known = waiting.get(id)
    if (known === undefined) waiting.set(id, { key, agencies: new Set(agencies) })
    else for (const agency of agencies) known.agencies.add(agency)
    if (isWorking) return
    isWorking = true
    working = work().finally(() => {
      isWorking = false
    })
  }

  async function work(): Promise<void> {
    for (const [id, { key, agencies }] of waiting) {
      for (const agency of agencies) {
        if (stopped) return
        try {
          await takeSnapshot(database, agency, key)
        } catch (error) {
          onError(error)
        }
      }
      waiting.delete(id)
    }
    if (waiting.size > 0) await work()
  }

  /** Once a day: what is past its use goes, and the running period is summed up to today where forms are asked for at all. */
  async function round(): Promise<void> {
    const today = clock.today()
    if (today === preparedFor || stopped) return
    preparedFor = today
    await inTransaction(database, (tx) =>
      tx.query(
        `delete from stat_snapshot
          where taken_at < now() - make_interval(days => case
            when legal_until = (date_trunc('month', legal_until) + interval '1 month - 1 day')::date then $1::int else $2::int end)`,
        [DAYS_OF_A_MONTH, DAYS_OF_A_DAY],
      ),
    )
    const { rows } = await readOnly(database, (tx) =>
      tx.query<{ agency_id: string }>('select distinct agency_id from stat_snapshot'),
    )
    const year = statisticalYearOf(today as PlainDate)
    const period = resolvePeriod({ year, months: 12 })
    if (rows.length === 0 || 'messageVi' in period) return
    const agencies = rows.map((row) => row.agency_id)
    for (const form of [1, 2] as const) want({ form, from: period.from, legalUntil: today }, agencies)
  }

  const guardedRound = () => round().catch(onError)
  const timer = setInterval(guardedRound, ROUND_MS)
  timer.unref()
  void guardedRound()

  return {
    want,
    settled: async () => {
      while (isWorking) await working
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}
