import { mkdirSync } from 'node:fs'
import { type BackupKeeper, dropOtherSlots, keepBackups } from '../backup/index.ts'
import { type HealthMonitor, type Metrics, measure, soundingsOf, watchHealth } from '../health/index.ts'
import type { Database, openLog, Settings } from '../platform/index.ts'

export type Upkeep = {
  readonly monitor: HealthMonitor
  readonly metrics: Metrics
  stop(): Promise<void>
}

/** What runs beside the rooms for as long as the application does: the look at disk and database, and the backups. */
export function startUpkeep(database: Database, settings: Settings, log: ReturnType<typeof openLog>): Upkeep {
  mkdirSync(settings.dataDirectory, { recursive: true, mode: 0o700 })
  const monitor = watchHealth(soundingsOf(database, settings.dataDirectory), settings.disk, (state) =>
    log.warn({ readOnly: state.readOnly ?? null, diskWarning: state.diskWarning }, 'health changed'),
  )
  const { directory } = settings.backup
  const backups: BackupKeeper | undefined =
    directory === undefined || !database.embedded
      ? undefined
      : keepBackups(database, { ...settings.backup, directory, files: settings.attachments.directory }, (error) =>
          log.error({ err: error }, 'backup failed'),
        )
  if (directory === undefined && database.embedded && settings.databaseName === undefined) {
    // A folder that was kept up earlier would hold log back for nobody.
    dropOtherSlots(database, undefined).catch((error) => log.error({ err: error }, 'old slots not dropped'))
  }
  const metrics = measure({ database, monitor, backups: backups && (() => soundingOf(backups)) })
  return {
    monitor,
    metrics,
    stop: async () => {
      await monitor.stop()
      await backups?.stop()
    },
  }
}

function soundingOf(backups: BackupKeeper) {
  const { lastBackupAt, archivedUntil, failure } = backups.health()
  return { lastBackupAt, archivedUntil, failing: failure !== undefined }
}
