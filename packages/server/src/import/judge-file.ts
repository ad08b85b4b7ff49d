import type { ImportCertificate, ImportResult } from '@minh-an/contract/import'
import { type Database, readOnly } from '../platform/index.ts'
import { draftCertificate, RegisterTally } from './certificate.ts'
import { findSameFile, rememberedMappings } from './import.sql.ts'
import { hashOf, type ImportActor, type ImportOrder, type RegisterFile } from './import-order.ts'
import { type ReadyCase, RegisterJudge } from './judge-cases.ts'
import { type ReadingSummary, readInWorker } from './reading/index.ts'
import { type ImportingUnit, importingUnit } from './unit.ts'

export interface JudgedFile {
  readonly unit: ImportingUnit
  readonly summary: ReadingSummary
  readonly tally: RegisterTally
  readonly judge: RegisterJudge
}

/** Reads a file without keeping anything and holds its rows against the database; `onReady` may keep them. */
export async function judgeFile(
  db: Database,
  actor: ImportActor,
  file: RegisterFile,
  onReady: (ready: readonly ReadyCase[]) => void = () => undefined,
): Promise<JudgedFile> {
  const before = await readOnly(
    db,
    async (tx) => {
      const unit = await importingUnit(tx, file.unitCode, actor.today)
      return { unit, remembered: await rememberedMappings(tx, unit.code) }
    },
    actor.transaction,
  )
  const { unit, remembered } = before
  const judge = new RegisterJudge(unit)
  const tally = new RegisterTally(unit)
  const { bytes, fileName, sheet, mapping } = file
  const summary = await readInWorker(
    { bytes, fileName, today: actor.today, sheet, mapping, remembered },
    async (cases, { columns }) => {
      const judged = await readOnly(db, (tx) => judge.judge(tx, cases, columns), actor.transaction)
      tally.add(judged)
      onReady(judged.ready)
    },
  )
  tally.add({ ready: [], alreadyThere: 0, refused: summary.refused })
  return { unit, summary, tally, judge }
}

/** The answer where the very file was imported before. */
export async function nothingNew(
  db: Database,
  actor: ImportActor,
  file: RegisterFile,
  { unit, summary }: JudgedFile,
): Promise<ImportResult | undefined> {
  const same = await readOnly(
    db,
    (tx) => findSameFile(tx, unit.code, hashOf(file.bytes), summary.sheet),
    actor.transaction,
  )
  return same === undefined ? undefined : { changes: 0, alreadyImported: same.answer, certificate: same.certificate }
}

export function trialCertificate(
  actor: ImportActor,
  order: ImportOrder,
  { unit, summary, tally, judge }: JudgedFile,
): ImportCertificate {
  return draftCertificate(
    {
      importId: null,
      unit,
      fileName: order.fileName,
      fileHash: hashOf(order.bytes).toString('hex'),
      at: actor.now,
      by: actor.name ?? null,
      dryRun: true,
      goodRowsOnly: order.goodRowsOnly ?? false,
    },
    summary,
    tally,
    judge.officers,
  )
}
