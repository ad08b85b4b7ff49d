import { setTimeout as delay } from 'node:timers/promises'
import { type BackupSettings, type Database, ProblemError } from '../platform/index.ts'
import { copyCaseFiles } from './case-files.ts'
import { clusterOf } from './cluster.ts'
import { readPassphrase } from './passphrase.ts'
import { takeBackup } from './take-backup.ts'
import { listBackups, prepareTarget } from './target.ts'
import { archiveLog, dropOtherSlots } from './wal-archive.ts'

/** How the backups of a running office stand; the administrator and `/metrics` read it. */
export type BackupHealth = {
  readonly directory: string
  readonly lastBackupAt: string | undefined
  readonly archivedUntil: string | undefined
  /** Why the last attempt failed, until one succeeds. */
  readonly failure: { readonly code: string; readonly sentence: string } | undefined
}

export type BackupKeeper = { health(): BackupHealth; stop(): Promise<void> }

/** After a failure the next try waits this long: a full disk is not asked every ten seconds. */
const AFTER_FAILURE_MS = 60_000
const OVERLAP_MS = 120_000

/**
 * Copies the log every few seconds and takes a base backup when the newest is too old or the log has a hole, for as long
 * as the application runs; a last copy is made when it stops.
 */
export function keepBackups(
  database: Database,
  settings: BackupSettings & { directory: string; files: string },
  report: (error: unknown) => void,
): BackupKeeper {
  const { directory, files } = settings
  const stopping = new AbortController()
  let health: BackupHealth = { directory, lastBackupAt: undefined, archivedUntil: undefined, failure: undefined }

  let tidied = false
  let filesUntil: string | undefined

  const step = async (mayBackUp: boolean): Promise<void> => {
    const passphrase = readPassphrase(settings.passphraseFile)
    const encrypt = settings.passphraseFile !== undefined
    const cluster = await clusterOf(database)
    const target = await prepareTarget(directory, cluster.systemIdentifier, { encrypt, passphrase })
    if (!tidied) await dropOtherSlots(database, target)
    tidied = true
    const archived = await archiveLog(database, cluster, target, { keptUp: true })
    if (archived !== undefined) {
      // A little over, for rows that were being written when the last round looked.
      const since = filesUntil === undefined ? undefined : new Date(Date.parse(filesUntil) - OVERLAP_MS).toISOString()
      await copyCaseFiles(database, target, files, since)
      filesUntil = archived.completeUntil
    }
    const last = listBackups(target).manifests.at(-1)
    let newest = last?.finishedAt
    const isOld = newest === undefined || Date.now() - Date.parse(newest) > settings.everyHours * 3_600_000
    // After a hole, and after a restore, the log stands on no base backup.
    const isCut = archived !== undefined && (archived.gap || archived.timeline !== last?.timeline)
    if (mayBackUp && (isOld || isCut)) {
      newest = (await takeBackup(database, { directory, encrypt, passphrase, files, keep: settings.keep })).finishedAt
    }
    health = {
      directory,
      lastBackupAt: newest,
      archivedUntil: archived?.completeUntil ?? health.archivedUntil,
      failure: undefined,
    }
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      let pause = settings.archiveSeconds * 1_000
      try {
        await step(true)
      } catch (error) {
        // Another backup is under way: the next round looks again.
        if (!(error instanceof ProblemError && error.code === 'backup/under-way')) {
          if (health.failure === undefined) report(error)
          health = { ...health, failure: failureOf(error) }
          pause = Math.max(pause, AFTER_FAILURE_MS)
        }
      }
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    health: () => health,
    stop: async () => {
      stopping.abort()
      await running
      await step(false).catch(report)
    },
  }
}

function failureOf(error: unknown): { code: string; sentence: string } {
  if (error instanceof ProblemError) return { code: error.code, sentence: `${error.title}. ${error.detail}` }
  return { code: 'backup/fault', sentence: 'Sao lưu dừng vì lỗi của chương trình; xem nhật ký của máy chủ.' }
}
