import type { ImportCertificate, ImportPreview } from '@minh-an/contract/import'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { SheetMapping } from '@minh-an/domain/import'
import type { TransactionOptions, Tx } from '../../platform/index.ts'
import type { OfficerOfImport } from '../judge-cases.ts'
import type { ImportingUnit } from '../unit.ts'

/**
 * A job runs by itself from `reading` to `checked` (or `refused`), and from `publishing` to `done`, or over `undoing` to
 * `undone`; only a person takes it from `checked` to `publishing` or `dropped`.
 */
export type JobState = 'reading' | 'checked' | 'publishing' | 'undoing' | 'done' | 'undone' | 'refused' | 'dropped'

/** A refusal as it is kept and shown. */
export interface JobProblem {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
}

/** What the check leaves for the publishing. */
export interface JobDraft {
  readonly certificate: ImportCertificate
  readonly mapping: SheetMapping
  readonly sheet: string | undefined
  readonly mappingSource: string
  readonly fingerprint: string
  readonly officers: readonly OfficerOfImport[]
}

export interface ImportJob {
  readonly id: string
  readonly unit: ImportingUnit
  readonly fileName: string
  readonly fileHash: Buffer
  readonly sheet: string | undefined
  readonly mapping: SheetMapping | undefined
  readonly goodRowsOnly: boolean
  readonly rememberMapping: boolean
  readonly today: PlainDate
  readonly startedBy: string | undefined
  readonly startedByName: string | undefined
  readonly scope: TransactionOptions
  readonly startedAt: string
  readonly state: JobState
  readonly attempts: number
  readonly rowsRead: number
  readonly readPermille: number
  readonly rowsReady: number
  readonly portions: number
  readonly published: number
  readonly rowsPublished: number
  readonly preview: ImportPreview | undefined
  readonly draft: JobDraft | undefined
  readonly problem: JobProblem | undefined
}

interface JobRow {
  id: string
  agency_id: string
  unit_code: string
  unit_name: string
  agency_since: PlainDate
  file_name: string
  file_hash: Buffer
  sheet: string | null
  mapping: SheetMapping | null
  good_rows_only: boolean
  remember_mapping: boolean
  started_on: PlainDate
  started_by: string | null
  started_by_name: string | null
  scope: TransactionOptions
  started_at: string
  state: JobState
  attempts: number
  rows_read: number
  read_permille: number
  rows_ready: number
  portions: number
  published: number
  rows_published: number
  preview: ImportPreview | null
  draft: JobDraft | null
  problem: JobProblem | null
}

const columns = `j.id, j.agency_id, j.unit_code, u.name as unit_name, a.valid_from as agency_since, j.file_name, j.file_hash,
  j.sheet, j.mapping, j.good_rows_only, j.remember_mapping, j.started_on, j.started_by, j.started_by_name, j.scope,
  j.started_at, j.state, j.attempts, j.rows_read, j.read_permille, j.rows_ready, j.portions, j.published, j.rows_published,
  j.preview, j.draft, j.problem`
const source = 'import_job j join unit u on u.code = j.unit_code join agency a on a.id = j.agency_id'

function toJob(row: JobRow): ImportJob {
  return {
    id: row.id,
    unit: { code: row.unit_code, name: row.unit_name, agencyId: row.agency_id, agencySince: row.agency_since },
    fileName: row.file_name,
    fileHash: row.file_hash,
    sheet: row.sheet ?? undefined,
    mapping: row.mapping ?? undefined,
    goodRowsOnly: row.good_rows_only,
    rememberMapping: row.remember_mapping,
    today: row.started_on,
    startedBy: row.started_by ?? undefined,
    startedByName: row.started_by_name ?? undefined,
    scope: row.scope,
    startedAt: row.started_at,
    state: row.state,
    attempts: row.attempts,
    rowsRead: row.rows_read,
    readPermille: row.read_permille,
    rowsReady: row.rows_ready,
    portions: row.portions,
    published: row.published,
    rowsPublished: row.rows_published,
    preview: row.preview ?? undefined,
    draft: row.draft ?? undefined,
    problem: row.problem ?? undefined,
  }
}

export interface NewJob {
  readonly id: string
  readonly unit: ImportingUnit
  readonly fileName: string
  readonly fileHash: Buffer
  readonly bytes: Uint8Array
  readonly sheet: string | undefined
  readonly mapping: SheetMapping | undefined
  readonly today: PlainDate
  readonly userId: string | undefined
  readonly name: string | undefined
  readonly scope: TransactionOptions
}

export async function insertJob(tx: Tx, job: NewJob): Promise<void> {
  await tx.query(
    `insert into import_job (id, agency_id, unit_code, file_name, file_hash, sheet, mapping, started_on, started_by,
                             started_by_name, scope)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      job.id,
      job.unit.agencyId,
      job.unit.code,
      job.fileName,
      job.fileHash,
      job.sheet ?? null,
      job.mapping === undefined ? null : JSON.stringify(job.mapping),
      job.today,
      job.userId ?? null,
      job.name ?? null,
      JSON.stringify(job.scope),
    ],
  )
  await tx.query('insert into import_job_file (job_id, bytes) values ($1, $2)', [job.id, job.bytes])
}

/** A job of the units (`null`: any); locked where it is about to change. */
export async function selectJob(
  tx: Tx,
  id: string,
  units: readonly string[] | null,
  lock = false,
): Promise<ImportJob | undefined> {
  const { rows } = await tx.query<JobRow>(
    `select ${columns} from ${source} where j.id = $1 and ($2::text[] is null or j.unit_code = any ($2))
     ${lock ? 'for update of j' : ''}`,
    [id, units],
  )
  return rows[0] === undefined ? undefined : toJob(rows[0])
}

/** Jobs that a person has still to look at: not done, not dropped; those that failed stay a day. */
export async function selectOpenJobs(tx: Tx, units: readonly string[] | null): Promise<ImportJob[]> {
  const { rows } = await tx.query<JobRow>(
    `select ${columns} from ${source}
      where ($1::text[] is null or j.unit_code = any ($1))
        and (j.state in ('reading', 'checked', 'publishing', 'undoing')
             or j.state in ('undone', 'refused') and j.started_at > now() - interval '1 day')
      order by j.started_at desc limit 50`,
    [units],
  )
  return rows.map(toJob)
}

/** Jobs that go on by themselves, oldest first. */
export async function selectJobsAtWork(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from import_job where state in ('reading', 'publishing', 'undoing') order by started_at`,
  )
  return rows.map((row) => row.id)
}

export async function selectFile(tx: Tx, id: string): Promise<Buffer | undefined> {
  const { rows } = await tx.query<{ bytes: Buffer }>('select bytes from import_job_file where job_id = $1', [id])
  return rows[0]?.bytes
}

type Change = Partial<{
  state: JobState
  sheet: string | null
  mapping: string | null
  good_rows_only: boolean
  remember_mapping: boolean
  attempts: number
  rows_read: number
  read_permille: number
  rows_ready: number
  portions: number
  published: number
  rows_published: number
  preview: string | null
  draft: string | null
  problem: string | null
}>

/** Sets columns of a job. Names come from the type above, never from outside. */
export async function changeJob(tx: Tx, id: string, change: Change): Promise<void> {
  const names = Object.keys(change)
  const sets = names.map((name, index) => `${name} = $${index + 2}`)
  await tx.query(`update import_job set ${sets.join(', ')} where id = $1`, [id, ...Object.values(change)])
}

/** Marks where the chain stood before the first act of the file; a file taken up again keeps its mark. */
export async function openSpan(tx: Tx, job: ImportJob): Promise<void> {
  await tx.query(
    `update import_job set attempts = attempts + 1,
            from_seq = coalesce(from_seq, (select seq from chain_head where agency_id = $2))
      where id = $1`,
    [job.id, job.unit.agencyId],
  )
}

/** From here on every record point shows the whole file, or, undone, nothing of it. */
export async function closeSpan(tx: Tx, job: ImportJob, state: 'done' | 'undone'): Promise<void> {
  await tx.query(
    `update import_job set state = $2, until_seq = (select seq from chain_head where agency_id = $3) where id = $1`,
    [job.id, state, job.unit.agencyId],
  )
  await removeStage(tx, job.id)
}

/** What only the way needed: the file and its packed rows. */
export async function removeStage(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from import_stage where job_id = $1', [id])
  await tx.query('delete from import_job_file where job_id = $1', [id])
}
