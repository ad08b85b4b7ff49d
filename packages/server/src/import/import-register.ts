import type { ImportPreview, ImportResult } from '@minh-an/contract/import'
import { type Database, inTransaction, type ProblemError, problem, readOnly } from '../platform/index.ts'
import { completeCertificate } from './certificate.ts'
import { findSameFile, rememberMapping, selectImport } from './import.sql.ts'
import { hashOf, type ImportActor, type ImportOrder, type RegisterFile } from './import-order.ts'
import { dropJob, oneJob, publishImport, refusalOf, startImport } from './jobs/change-job.ts'
import { type ImportJob, removeStage } from './jobs/job.sql.ts'
import { advanceJob } from './jobs/work-jobs.ts'
import { judgeFile } from './judge-file.ts'
import { previewOf } from './preview.ts'
import { tryRegister } from './try-register.ts'

/** Looks at a file without changing anything: columns, first rows, what would go in, everything that is wrong. */
export async function previewRegister(db: Database, actor: ImportActor, file: RegisterFile): Promise<ImportPreview> {
  const { unit, summary, tally, judge } = await judgeFile(db, actor, file)
  const hash = hashOf(file.bytes)
  const same = await readOnly(db, (tx) => findSameFile(tx, unit.code, hash, summary.sheet), actor.transaction)
  const named = { name: file.fileName, hash: hash.toString('hex') }
  return previewOf(unit, named, summary, tally, judge.officers, same?.answer ?? null)
}

/**
 * Brings a register in and waits for it: all its rows or none, unless only the good rows are wanted. The file that was
 * imported before changes nothing. Ends with the certificate; where what went in differs from what was read, nothing is
 * kept.
 */
export async function importRegister(db: Database, actor: ImportActor, order: ImportOrder): Promise<ImportResult> {
  if (order.dryRun === true) return tryRegister(db, actor, order)
  const id = await startImport(db, actor, order)
  let result: ImportResult | undefined
  let refused: ProblemError | undefined
  await advanceJob(db, id, {
    // Under the lock of the agency's imports, so that nothing comes between the check and the publishing.
    onChecked: async (job) => {
      refused = refusalOf(job, order)
      if (refused === undefined) await publishImport(db, actor, id, null, order)
      else if (refused.code === 'import/nothing-new') result = await unchanged(db, actor, order, job)
    },
  })
  const job = await readOnly(db, (tx) => oneJob(tx, id, null))
  if (job.state === 'done')
    return { changes: job.rowsReady, alreadyImported: null, certificate: await certificateOf(db, id) }
  await inTransaction(db, async (tx) => {
    if (job.state === 'checked') await dropJob(tx, id)
    await removeStage(tx, id)
  })
  if (result !== undefined) return result
  throw refused ?? problemOf(job)
}

/** What an import answers that has nothing to write. */
async function unchanged(db: Database, actor: ImportActor, order: ImportOrder, job: ImportJob): Promise<ImportResult> {
  const { preview, draft } = job
  if (preview === undefined || draft === undefined) throw new Error(`import ${job.id} is not checked`)
  const same = await readOnly(db, (tx) => findSameFile(tx, job.unit.code, job.fileHash, draft.sheet), actor.transaction)
  if (same !== undefined) return { changes: 0, alreadyImported: same.answer, certificate: same.certificate }
  if (order.rememberMapping === true && draft.mappingSource !== 'template') {
    await inTransaction(
      db,
      (tx) => rememberMapping(tx, job.unit.code, draft.fingerprint, draft.mapping.columns),
      actor.transaction,
    )
  }
  const certificate = completeCertificate({ ...draft.certificate, importId: null }, new Map())
  return { changes: 0, alreadyImported: null, certificate }
}

async function certificateOf(db: Database, id: string) {
  const done = await readOnly(db, (tx) => selectImport(tx, id, null))
  if (done === undefined) throw new Error(`import ${id} left no certificate`)
  return done.certificate
}

function problemOf({ id, problem: kept }: ImportJob): ProblemError {
  if (kept === undefined) throw new Error(`import ${id} rests without a reason`)
  return problem(kept.code, kept.status, kept.title, kept.detail)
}
