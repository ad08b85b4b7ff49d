import { setTimeout as delay } from 'node:timers/promises'
import type { ImportCertificate } from '@minh-an/contract/import'
import type { Act } from '@minh-an/domain/case-file'
import { openingActs } from '@minh-an/domain/import'
import {
  appendOpening,
  deriveOpened,
  loadActsOf,
  type OpenedCase,
  type RegisterOfAgency,
  storeOpened,
} from '../../enforcement-case/index.ts'
import { type Database, inTransaction, newId, readOnly, sqlState, type Tx } from '../../platform/index.ts'
import { completeCertificate, sumsInDatabase } from '../certificate.ts'
import { insertImport, insertOfficers, rememberMapping } from '../import.sql.ts'
import { changeJob, closeSpan, type ImportJob, type JobDraft, openSpan } from './job.sql.ts'
import { readPortion, type StagedCase } from './stage.sql.ts'

/** What the tests look into: called after each portion whose acts stand in the chain. */
export type OnPortion = (portion: number) => Promise<void> | void

/**
 * Publishes a checked file. The acts of a portion are appended in a transaction of their own, which holds the chain for
 * a fraction of a second; what follows from them is written beside it in one transaction that holds nothing anybody else
 * waits for and shows its rows only at the very end. Cut off anywhere, the rows are gone with their transaction, and the
 * acts that stand already are found by the next attempt and not written again.
 */
export async function publishJob(db: Database, job: ImportJob, onPortion: OnPortion = () => undefined): Promise<void> {
  const { draft } = job
  if (draft === undefined) throw new Error(`import ${job.id} is not checked`)
  await inTransaction(db, (tx) => openSpan(tx, job))
  const register = registerOf(job)
  await inTransaction(
    db,
    async (tx) => {
      await tx.query(`set local statement_timeout = '600s'`)
      await tx.query(`set local idle_in_transaction_session_timeout = '600s'`)
      await insertOfficers(tx, job.unit, draft.officers)
      let behind = Promise.resolve()
      for (let portion = 1; portion <= job.portions; portion += 1) {
        const opened =
          portion <= job.published
            ? await loadPortion(db, job, portion)
            : await appendPortion(db, job, register, draft, portion)
        const derived = deriveOpened(register, opened)
        await behind
        behind = storeOpened(tx, register, derived)
        // Whoever waits for it next hears of it.
        behind.catch(() => undefined)
        await onPortion(portion)
      }
      await behind
      await finish(tx, job, draft)
    },
    { retry: false },
  )
}

export function registerOf(job: ImportJob): RegisterOfAgency {
  return { agencyId: job.unit.agencyId, importId: job.id, recordedBy: job.startedBy }
}

/** A portion whose acts an earlier attempt wrote. */
async function loadPortion(db: Database, job: ImportJob, portion: number): Promise<OpenedCase[]> {
  return readOnly(db, async (tx) => {
    const cases = await readPortion(tx, job.id, portion)
    const acts = await loadActsOf(
      tx,
      cases.map((one) => one.caseId),
    )
    return cases.map(({ caseId }) => ({ caseId, acts: acts.get(caseId) ?? ([] as Act[]) }))
  })
}

async function appendPortion(
  db: Database,
  job: ImportJob,
  register: RegisterOfAgency,
  draft: JobDraft,
  portion: number,
): Promise<OpenedCase[]> {
  const cases = await readOnly(db, (tx) => readPortion(tx, job.id, portion))
  const place = draft.sheet === undefined ? job.fileName : `${job.fileName}, trang ${draft.sheet}`
  const opening = cases.map((one) => ({ caseId: one.caseId, acts: actsOf(one, job.unit.code, place) }))
  return patiently(() =>
    inTransaction(db, async (tx) => {
      const opened = await appendOpening(tx, register, opening)
      await tx.query('update import_job set published = $2, rows_published = rows_published + $3 where id = $1', [
        job.id,
        portion,
        cases.length,
      ])
      return opened
    }),
  )
}

function actsOf(one: StagedCase, unitCode: string, place: string) {
  return openingActs(one, {
    unitCode,
    issuer: one.numberIssuer,
    officerId: one.officerId,
    origin: `${place}, dòng ${one.row}`,
    newId,
  })
}

/** Others of the agency record as well: who finds the chain held for long tries again. */
const PATIENCE = 20
const PAUSE_MS = 500

export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (sqlState(error) !== '55P03' || attempt >= PATIENCE) throw error
      await delay(PAUSE_MS)
    }
  }
}

async function finish(tx: Tx, job: ImportJob, draft: JobDraft): Promise<void> {
  const after = await sumsInDatabase(tx, job.id)
  const at = new Date().toISOString()
  const certificate = completeCertificate(
    { ...draft.certificate, importedAt: at, goodRowsOnly: job.goodRowsOnly },
    after,
  )
  refuseUnequal(certificate)
  await insertImport(tx, {
    id: job.id,
    unit: job.unit,
    fileName: job.fileName,
    fileHash: job.fileHash,
    mapping: { ...draft.mapping, sheet: draft.sheet },
    certificate,
    userId: job.startedBy,
    at,
  })
  if (job.rememberMapping && draft.mappingSource !== 'template') {
    await rememberMapping(tx, job.unit.code, draft.fingerprint, draft.mapping.columns)
  }
  await closeSpan(tx, job, 'done')
  await changeJob(tx, job.id, { preview: null, draft: null })
}

/** What went in must be what was read, to the đồng; anything else is our fault and keeps nothing. */
export function refuseUnequal(certificate: ImportCertificate): void {
  if (certificate.total.equal && certificate.officers.every((one) => one.equal)) return
  throw new Error(`import of ${certificate.fileName}: database and file differ: ${JSON.stringify(certificate.total)}`)
}
