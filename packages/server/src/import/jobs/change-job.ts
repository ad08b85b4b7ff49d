import type { SheetMapping } from '@minh-an/domain/import'
import { type Database, inTransaction, newId, type ProblemError, problem, type Tx } from '../../platform/index.ts'
import { hashOf, type ImportActor, type RegisterFile } from '../import-order.ts'
import { columnsMissing, noRows, nothingNew, rowsRejected } from '../refusals.ts'
import { importingUnit } from '../unit.ts'
import { changeJob, type ImportJob, insertJob, type JobState, removeStage, selectJob } from './job.sql.ts'

type Units = readonly string[] | null

/** Takes a file; it is read and checked by itself from here on, whatever becomes of the page. @returns the job's id. */
export async function startImport(db: Database, actor: ImportActor, file: RegisterFile): Promise<string> {
  const id = newId()
  await inTransaction(
    db,
    async (tx) => {
      const unit = await importingUnit(tx, file.unitCode, actor.today)
      const { bytes, fileName, sheet, mapping } = file
      const scope = actor.transaction ?? {}
      const fileHash = hashOf(bytes)
      const { userId, name, today } = actor
      await insertJob(tx, { id, unit, fileName, fileHash, bytes, sheet, mapping, today, userId, name, scope })
    },
    actor.transaction,
  )
  return id
}

export interface ReadingChoice {
  readonly sheet?: string | undefined
  readonly mapping?: SheetMapping | undefined
}

/** Reads a file again with other columns, another sheet or other encodings; it is not sent again. */
export async function rereadImport(
  db: Database,
  actor: ImportActor,
  id: string,
  units: Units,
  { sheet, mapping }: ReadingChoice,
): Promise<ImportJob> {
  return change(db, actor, id, units, ['checked', 'refused'], (tx) =>
    changeJob(tx, id, {
      state: 'reading',
      sheet: sheet ?? null,
      mapping: mapping === undefined ? null : JSON.stringify(mapping),
      rows_read: 0,
      read_permille: 0,
      rows_ready: 0,
      portions: 0,
      problem: null,
    }),
  )
}

export interface PublishingChoice {
  /** Leaves rejected rows out instead of refusing the whole file. */
  readonly goodRowsOnly?: boolean | undefined
  /** Keeps the mapping for files of this unit with the same headings. */
  readonly rememberMapping?: boolean | undefined
}

/** Lets a checked file come in. */
export async function publishImport(
  db: Database,
  actor: ImportActor,
  id: string,
  units: Units,
  choice: PublishingChoice,
): Promise<ImportJob> {
  return change(db, actor, id, units, ['checked'], async (tx, job) => {
    const refused = refusalOf(job, choice)
    if (refused !== undefined) throw refused
    await changeJob(tx, id, {
      state: 'publishing',
      good_rows_only: choice.goodRowsOnly === true,
      remember_mapping: choice.rememberMapping === true,
    })
  })
}

/** Lets go of a file that was not published. */
export async function dropImport(db: Database, actor: ImportActor, id: string, units: Units): Promise<ImportJob> {
  return change(db, actor, id, units, ['checked', 'refused', 'undone', 'dropped'], (tx) => dropJob(tx, id))
}

export async function dropJob(tx: Tx, id: string): Promise<void> {
  await changeJob(tx, id, { state: 'dropped', preview: null, draft: null })
}

async function change(
  db: Database,
  actor: ImportActor,
  id: string,
  units: Units,
  from: readonly JobState[],
  work: (tx: Tx, job: ImportJob) => Promise<void>,
): Promise<ImportJob> {
  const changed = await inTransaction(
    db,
    async (tx) => {
      const job = await oneJob(tx, id, units, true)
      if (!from.includes(job.state)) throw elsewhere(job)
      await work(tx, job)
      return oneJob(tx, id, units)
    },
    actor.transaction,
  )
  // The packed rows are nobody's but the job's: no person's role reaches them.
  if (changed.state === 'dropped') await inTransaction(db, (tx) => removeStage(tx, id))
  return changed
}

export async function oneJob(tx: Tx, id: string, units: Units, lock = false): Promise<ImportJob> {
  const job = await selectJob(tx, id, units, lock)
  if (job !== undefined) return job
  throw problem(
    'import/not-found',
    404,
    'Không tìm thấy lần nhập sổ',
    'Lần nhập này không có, hoặc ngoài phạm vi được xem.',
  )
}

const stateSentences: Readonly<Record<JobState, string>> = {
  reading: 'Tệp đang được đọc. Đợi đọc xong rồi làm tiếp.',
  checked: 'Tệp đã đọc xong, chờ người nhập quyết định.',
  publishing: 'Sổ đang được đưa vào. Đợi xong; cần bỏ thì rút lại lần nhập sau đó.',
  undoing: 'Phần đã đưa vào đang được rút lại. Đợi xong rồi nhập lại.',
  done: 'Sổ đã đưa vào xong. Xem chứng thư; cần bỏ thì rút lại lần nhập.',
  undone: 'Sổ không đưa vào được và đã rút lại hết. Chọn tệp rồi nhập lại.',
  refused: 'Tệp không đọc được. Sửa tệp rồi nhập lại.',
  dropped: 'Lần nhập này đã bỏ. Chọn tệp rồi nhập lại.',
}

function elsewhere(job: ImportJob): ProblemError {
  return problem('import/state', 409, 'Chưa làm được việc này', stateSentences[job.state], {
    extra: { state: job.state },
  })
}

/** Why a checked file cannot come in as it was asked. */
export function refusalOf(job: ImportJob, choice: PublishingChoice): ProblemError | undefined {
  const { preview, draft } = job
  if (preview === undefined || draft === undefined) return elsewhere(job)
  if (preview.missing.length > 0) return columnsMissing(preview.missing)
  const { certificate } = draft
  if (certificate.rowsRejected > 0 && choice.goodRowsOnly !== true) return rowsRejected(certificate)
  if (job.rowsReady > 0 && preview.alreadyImported === null) return undefined
  if (certificate.rowsAlreadyThere > 0 || preview.alreadyImported !== null) return nothingNew()
  return certificate.rowsRejected > 0 ? rowsRejected(certificate) : noRows()
}
