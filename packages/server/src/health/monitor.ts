import { statfs } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { type Database, type DiskSettings, sqlState } from '../platform/index.ts'

/** Why nothing may be written just now. */
export type ReadOnlyReason = 'disk-low' | 'database-away' | 'database-read-only'

export type HealthState = {
  /** Undefined while writing is allowed. */
  readonly readOnly: ReadOnlyReason | undefined
  /** The disk is getting full, and still takes everything. */
  readonly diskWarning: boolean
  readonly diskFreeBytes: number | undefined
  readonly diskTotalBytes: number | undefined
  readonly databaseAnswers: boolean
}

export type HealthMonitor = {
  state(): HealthState
  stop(): Promise<void>
}

/** What the monitor looks at; tests give their own. */
export type Soundings = {
  disk(): Promise<{ freeBytes: number; totalBytes: number } | undefined>
  /** `away` when no connection can be made; a busy database is not away. */
  database(): Promise<'writes' | 'reads' | 'away'>
}

const EVERY_MS = 2_000
const GIGABYTE = 2 ** 30
/** Broken connections, a refused or missing socket, a server that starts or stops. */
const AWAY = /^(ECONN|ENOENT|EPIPE|ENOTFOUND|ETIMEDOUT|08|57P)/

/**
 * Looks at the disk and the database every two seconds, and says whether writing is safe. PostgreSQL stops altogether
 * when its log cannot grow, so writing ends well before the disk is full (security §3.7); it is allowed again as soon as
 * there is room, with a little more than where it ended so that the two do not take turns.
 */
export function watchHealth(
  soundings: Soundings,
  limits: DiskSettings,
  onChange: (state: HealthState) => void,
): HealthMonitor {
  const stopping = new AbortController()
  let state: HealthState = {
    readOnly: undefined,
    diskWarning: false,
    diskFreeBytes: undefined,
    diskTotalBytes: undefined,
    databaseAnswers: true,
  }
  const look = async (): Promise<void> => {
    const [disk, database] = await Promise.all([soundings.disk(), soundings.database()])
    const next = judge(disk, database, limits, state.readOnly === 'disk-low')
    const changed = next.readOnly !== state.readOnly || next.diskWarning !== state.diskWarning
    state = next
    if (changed) onChange(next)
  }
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look()
      await delay(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    state: () => state,
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

/** Once read-only for want of room, a tenth more than the limit must be free. */
const AGAIN = 1.1

export function judge(
  disk: { freeBytes: number; totalBytes: number } | undefined,
  database: 'writes' | 'reads' | 'away',
  limits: DiskSettings,
  wasLow: boolean,
): HealthState {
  const below = (percent: number, gigabytes: number): boolean =>
    disk !== undefined && disk.freeBytes < (disk.totalBytes * percent) / 100 && disk.freeBytes < gigabytes * GIGABYTE
  const more = wasLow ? AGAIN : 1
  const low = below(limits.readOnlyPercent * more, limits.enoughGigabytes * more)
  const readOnly =
    database === 'away' ? 'database-away' : low ? 'disk-low' : database === 'reads' ? 'database-read-only' : undefined
  return {
    readOnly,
    diskWarning: low || below(limits.warnPercent, limits.enoughGigabytes * 2),
    diskFreeBytes: disk?.freeBytes,
    diskTotalBytes: disk?.totalBytes,
    databaseAnswers: database !== 'away',
  }
}

/** The disk that holds `directory`, and the database as it answers. */
export function soundingsOf(database: Database, directory: string): Soundings {
  return {
    async disk() {
      try {
        const { bavail, blocks, bsize } = await statfs(directory)
        return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
      } catch {
        return undefined
      }
    },
    async database() {
      try {
        const { rows } = await database.pool.query<{ reads: boolean }>(
          `select pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as reads`,
        )
        return rows[0]?.reads === true ? 'reads' : 'writes'
      } catch (error) {
        const broken = AWAY.test(sqlState(error) ?? '') || /terminated unexpectedly/i.test(String(error))
        return broken ? 'away' : 'writes'
      }
    },
  }
}
