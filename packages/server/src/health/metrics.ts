import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../platform/index.ts'
import type { HealthMonitor } from './monitor.ts'

/** What of the backups is measured; the room `backup` keeps it. */
export type BackupSounding = {
  readonly lastBackupAt: string | undefined
  readonly archivedUntil: string | undefined
  readonly failing: boolean
}

export type Metrics = {
  readonly contentType: string
  text(): Promise<string>
  /** One answered request; `route` is the pattern, never an address with its values. */
  answered(method: string, route: string, status: number, seconds: number): void
}

type Measured = {
  readonly database: Database
  readonly monitor: HealthMonitor
  readonly backups?: (() => BackupSounding) | undefined
}

/** Figures of this process in Prometheus' text format. They hold no name, number or content of a case. */
export function measure({ database, monitor, backups }: Measured): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const requests = new Counter({
    name: 'minh_an_http_requests_total',
    help: 'Answered requests',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'minh_an_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  })
  const gauge = (name: string, help: string, value: () => number | undefined): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const now = value()
        if (now === undefined) this.remove()
        else this.set(now)
      },
    })
  }
  const age = (instant: string | undefined): number | undefined =>
    instant === undefined ? undefined : Math.max(0, (Date.now() - Date.parse(instant)) / 1_000)

  gauge('minh_an_database_up', '1 while the database answers', () => Number(monitor.state().databaseAnswers))
  gauge('minh_an_read_only', '1 while nothing may be written', () => Number(monitor.state().readOnly !== undefined))
  gauge('minh_an_disk_warning', '1 when the disk of the data folder gets full', () =>
    Number(monitor.state().diskWarning),
  )
  gauge('minh_an_disk_free_bytes', 'Free bytes on the disk of the data folder', () => monitor.state().diskFreeBytes)
  gauge('minh_an_disk_total_bytes', 'Size of the disk of the data folder', () => monitor.state().diskTotalBytes)
  gauge('minh_an_database_connections', 'Open connections of the pool', () => database.pool.totalCount)
  gauge('minh_an_database_connections_idle', 'Idle connections of the pool', () => database.pool.idleCount)
  gauge('minh_an_database_waiting', 'Requests that wait for a connection', () => database.pool.waitingCount)
  if (backups !== undefined) {
    gauge('minh_an_backup_age_seconds', 'Since the newest base backup', () => age(backups().lastBackupAt))
    gauge('minh_an_backup_archive_lag_seconds', 'Confirmed work not yet in the archive', () =>
      age(backups().archivedUntil),
    )
    gauge('minh_an_backup_failing', '1 while the last attempt failed', () => Number(backups().failing))
  }
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    answered(method, route, status, seconds) {
      requests.inc({ method, route, status: String(status) })
      durations.observe({ method, route }, seconds)
    },
  }
}
