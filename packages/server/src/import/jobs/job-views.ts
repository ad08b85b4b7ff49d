import type { ImportJobView } from '@minh-an/contract/import'
import { type Database, readOnly } from '../../platform/index.ts'
import type { ImportActor } from '../import-order.ts'
import { oneJob } from './change-job.ts'
import { type ImportJob, selectOpenJobs } from './job.sql.ts'

/** A job as a page shows it; its preview only where the job itself is asked for. */
export function viewOf(job: ImportJob, withPreview: boolean): ImportJobView {
  return {
    id: job.id,
    unit: { code: job.unit.code, name: job.unit.name },
    fileName: job.fileName,
    startedAt: job.startedAt,
    startedBy: job.startedByName ?? null,
    state: job.state,
    rowsRead: job.rowsRead,
    readPermille: job.readPermille,
    rowsReady: job.rowsReady,
    rowsPublished: job.rowsPublished,
    preview: withPreview ? (job.preview ?? null) : null,
    problem: job.problem === undefined ? null : { ...job.problem },
  }
}

export async function getJob(
  db: Database,
  actor: Pick<ImportActor, 'transaction'>,
  id: string,
  units: readonly string[] | null,
): Promise<ImportJobView> {
  return viewOf(await readOnly(db, (tx) => oneJob(tx, id, units), actor.transaction), true)
}

/** Files on their way into the units, newest first. */
export async function listJobs(
  db: Database,
  actor: Pick<ImportActor, 'transaction'>,
  units: readonly string[] | null,
): Promise<ImportJobView[]> {
  const jobs = await readOnly(db, (tx) => selectOpenJobs(tx, units), actor.transaction)
  return jobs.map((job) => viewOf(job, false))
}
