import type { ImportResult } from '@minh-an/contract/import'
import { openingActs } from '@minh-an/domain/import'
import { writeActs } from '../enforcement-case/index.ts'
import { type Database, inTransaction, newId, type Tx } from '../platform/index.ts'
import { completeCertificate, sumsInDatabase } from './certificate.ts'
import { insertOfficers } from './import.sql.ts'
import type { ImportActor, ImportOrder } from './import-order.ts'
import { refuseUnequal } from './jobs/publish-job.ts'
import { takenElsewhere } from './jobs/work-jobs.ts'
import type { ReadyCase } from './judge-cases.ts'
import { type JudgedFile, judgeFile, nothingNew, trialCertificate } from './judge-file.ts'
import { columnsMissing, noRows, rowsRejected } from './refusals.ts'

/** Cases written at once: long enough for few round trips, short enough for the statement and idle limits. */
const PORTION = 2_000

class Trial extends Error {
  readonly result: ImportResult
  constructor(result: ImportResult) {
    super('nothing is kept')
    this.result = result
  }
}

/** Does everything that an import does, reads it back, and keeps nothing. */
export async function tryRegister(db: Database, actor: ImportActor, order: ImportOrder): Promise<ImportResult> {
  const ready: ReadyCase[] = []
  const judged = await judgeFile(db, actor, order, (portion) => void ready.push(...portion))
  const { missing } = judged.summary
  if (missing.length > 0) throw columnsMissing(missing)
  const known = await nothingNew(db, actor, order, judged)
  if (known !== undefined) return known
  const draft = trialCertificate(actor, order, judged)
  if (draft.rowsRejected > 0 && (order.goodRowsOnly !== true || ready.length + draft.rowsAlreadyThere === 0)) {
    throw rowsRejected(draft)
  }
  if (ready.length + draft.rowsAlreadyThere === 0) throw noRows()
  try {
    return await inTransaction(
      db,
      async (tx) => {
        const importId = newId()
        await insertOfficers(tx, judged.unit, judged.judge.officers)
        await writeCases(tx, actor, order, judged, ready, importId)
        const certificate = completeCertificate(draft, await sumsInDatabase(tx, importId))
        refuseUnequal(certificate)
        throw new Trial({ changes: ready.length, alreadyImported: null, certificate })
      },
      { ...actor.transaction, retry: false },
    )
  } catch (error) {
    if (error instanceof Trial) return error.result
    throw takenElsewhere(error) ?? error
  }
}

async function writeCases(
  tx: Tx,
  actor: ImportActor,
  order: ImportOrder,
  { unit, summary }: JudgedFile,
  ready: readonly ReadyCase[],
  importId: string,
): Promise<void> {
  const place = summary.sheet === undefined ? order.fileName : `${order.fileName}, trang ${summary.sheet}`
  for (let start = 0; start < ready.length; start += PORTION) {
    await writeActs(tx, {
      agencyId: unit.agencyId,
      source: 'import',
      importId,
      ...(actor.userId === undefined ? {} : { recordedBy: actor.userId }),
      records: ready.slice(start, start + PORTION).flatMap((one) => {
        const caseId = newId()
        const { numberIssuer: issuer, officerId } = one
        const origin = `${place}, dòng ${one.row}`
        return openingActs(one, { unitCode: unit.code, issuer, officerId, origin, newId }).map((act) => ({
          caseId,
          act,
        }))
      }),
    })
  }
}
