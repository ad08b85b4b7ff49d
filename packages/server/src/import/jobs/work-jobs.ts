import {
  type Database,
  inSession,
  inTransaction,
  ProblemError,
  problem,
  readOnly,
  sqlState,
} from '../../platform/index.ts'
import { findSameFile } from '../import.sql.ts'
import { nothingNew } from '../refusals.ts'
import { checkJob } from './check-job.ts'
import { changeJob, type ImportJob, type JobProblem, selectJob, selectJobsAtWork } from './job.sql.ts'
import { type OnPortion, publishJob } from './publish-job.ts'
import { undoJob } from './undo-job.ts'

/** A file that ends the process each time is not tried for ever. */
const ATTEMPTS = 5

/** Who goes along with a job. */
export interface Along {
  /** May decide on a checked file before anything else of the agency comes in. */
  readonly onChecked?: (job: ImportJob) => Promise<void>
  readonly onPortion?: OnPortion
}

/** Works on every job that goes on by itself, also those that a stopped or killed process left, until none is left. */
export async function workJobs(db: Database, along: Along = {}): Promise<void> {
  for (;;) {
    const ids = await readOnly(db, selectJobsAtWork)
    if (ids.length === 0) return
    for (const id of ids) await advanceJob(db, id, along)
  }
}

/**
 * Takes a job on until it rests. One at a time in an agency, in whatever process: the second sees what the first
 * brought, and two never come in side by side.
 */
export async function advanceJob(db: Database, id: string, along: Along = {}): Promise<void> {
  const before = await readOnly(db, (tx) => selectJob(tx, id, null))
  if (before === undefined) return
  await inSession(db, async (session) => {
    await session.query('select pg_advisory_lock(hashtextextended($1, 0))', [`register-import ${before.unit.agencyId}`])
    for (;;) {
      const job = await readOnly(db, (tx) => selectJob(tx, id, null))
      if (job === undefined || !(await step(db, job, along))) return
    }
  })
}

/** One step. @returns false where the job rests. */
async function step(db: Database, job: ImportJob, along: Along): Promise<boolean> {
  switch (job.state) {
    case 'reading':
      await checkOrRefuse(db, job, along.onPortion)
      if (along.onChecked === undefined) return false
      await decide(db, job.id, along.onChecked)
      return true
    case 'publishing':
      await publishOrTurnBack(db, job, along.onPortion)
      return true
    case 'undoing':
      await undoJob(db, job)
      return true
    default:
      return false
  }
}

async function decide(db: Database, id: string, onChecked: (job: ImportJob) => Promise<void>): Promise<void> {
  const job = await readOnly(db, (tx) => selectJob(tx, id, null))
  if (job?.state === 'checked') await onChecked(job)
}

async function checkOrRefuse(db: Database, job: ImportJob, onPortion: OnPortion | undefined): Promise<void> {
  try {
    if (job.attempts >= ATTEMPTS) throw new Error(`import ${job.id} was cut off ${ATTEMPTS} times`)
    await checkJob(db, job, onPortion)
  } catch (error) {
    if (isCutOff(error)) throw error
    if (!(error instanceof ProblemError)) console.error(error)
    const reason = JSON.stringify(problemOf(error, 'Không đọc được sổ'))
    await inTransaction(db, (tx) => changeJob(tx, job.id, { state: 'refused', problem: reason }))
  }
}

async function publishOrTurnBack(db: Database, job: ImportJob, onPortion: OnPortion | undefined): Promise<void> {
  try {
    if (job.attempts >= ATTEMPTS) throw new Error(`import ${job.id} was cut off ${ATTEMPTS} times`)
    await refuseSameFile(db, job)
    await publishJob(db, job, onPortion)
  } catch (error) {
    if (isCutOff(error)) throw error
    if (!(error instanceof ProblemError) && takenElsewhere(error) === undefined) console.error(error)
    const reason = JSON.stringify(problemOf(error, 'Không đưa được sổ vào'))
    await inTransaction(db, (tx) => changeJob(tx, job.id, { state: 'undoing', problem: reason }))
  }
}

/** The same file may have come in since this one was checked. */
async function refuseSameFile(db: Database, job: ImportJob): Promise<void> {
  const same = await readOnly(db, (tx) => findSameFile(tx, job.unit.code, job.fileHash, job.draft?.sheet))
  if (same !== undefined) throw nothingNew()
}

/** Said by whoever goes along when the process is about to end. */
export class WorkStopped extends Error {}

/** The process or the database is going away: nothing is wrong with the file, the next start goes on. */
function isCutOff(error: unknown): boolean {
  if (error instanceof WorkStopped) return true
  const state = sqlState(error) ?? ''
  const message = error instanceof Error ? error.message : ''
  return /^(?:08|57P|ECONN|EPIPE|ENOTFOUND)/.test(state) || /terminated|ended|timeout exceeded/i.test(message)
}

function problemOf(error: unknown, title: string): JobProblem {
  const found =
    error instanceof ProblemError
      ? error
      : (takenElsewhere(error) ??
        problem(
          'import/fault',
          500,
          title,
          'Hệ thống gặp lỗi ở tệp này. Chưa có việc nào được nhập; phần đã đưa vào được rút lại hết. Nhập lại; còn gặp thì báo quản trị.',
        ))
  return { code: found.code, status: found.status, title: found.title, detail: found.detail }
}

/** A number that somebody else took, or that a case outside the importer's sight bears, shows only when rows are written. */
export function takenElsewhere(error: unknown): ProblemError | undefined {
  if (sqlState(error) !== '23505') return undefined
  const { constraint, detail } = error as { constraint?: string; detail?: string }
  if (constraint !== 'enforcement_case_number_once') return undefined
  const [, year, number, suffix] = /=\((.*)\)/.exec(detail ?? '')?.[1]?.split(', ') ?? []
  return problem(
    'import/number-taken',
    409,
    'Số quyết định đã có',
    `Số ${number}/${year}/${suffix} đã thuộc một việc khác trong cơ quan. Chưa có gì được nhập. Sửa số, hoặc ghi cột “Cơ quan ra quyết định”.`,
  )
}
