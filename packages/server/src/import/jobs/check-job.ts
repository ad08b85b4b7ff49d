import type { ImportPreview } from '@minh-an/contract/import'
import { type Database, inTransaction, readOnly } from '../../platform/index.ts'
import { draftCertificate, RegisterTally } from '../certificate.ts'
import { findSameFile, rememberedMappings } from '../import.sql.ts'
import { RegisterJudge } from '../judge-cases.ts'
import { previewOf } from '../preview.ts'
import { readInWorker } from '../reading/index.ts'
import { changeJob, type ImportJob, type JobDraft, selectFile } from './job.sql.ts'
import type { OnPortion } from './publish-job.ts'
import { insertPortion, packCases } from './stage.sql.ts'

/** Reads a file, holds every row against the database and keeps what passed, portion by portion, until all is read. */
export async function checkJob(db: Database, job: ImportJob, onPortion: OnPortion = () => undefined): Promise<void> {
  const { preview, draft, ready, portions } = await check(db, job, onPortion)
  await inTransaction(db, (tx) =>
    changeJob(tx, job.id, {
      state: 'checked',
      attempts: 0,
      rows_read: preview.rows,
      read_permille: 1_000,
      rows_ready: ready,
      portions,
      preview: JSON.stringify(preview),
      draft: JSON.stringify(draft),
    }),
  )
}

interface Checked {
  readonly preview: ImportPreview
  readonly draft: JobDraft
  readonly ready: number
  readonly portions: number
}

async function check(db: Database, job: ImportJob, onPortion: OnPortion): Promise<Checked> {
  const start = await inTransaction(db, async (tx) => {
    // A reading that was cut off begins anew.
    await tx.query('delete from import_stage where job_id = $1', [job.id])
    await changeJob(tx, job.id, { attempts: job.attempts + 1 })
    return { bytes: await selectFile(tx, job.id), remembered: await rememberedMappings(tx, job.unit.code) }
  })
  if (start.bytes === undefined) throw new Error(`import ${job.id}: its file is not there`)
  const judge = new RegisterJudge(job.unit)
  const tally = new RegisterTally(job.unit)
  let portions = 0
  const summary = await readInWorker(
    {
      bytes: start.bytes,
      fileName: job.fileName,
      today: job.today,
      sheet: job.sheet,
      mapping: job.mapping,
      remembered: start.remembered,
    },
    async (cases, { rows, permille, columns }) => {
      const judged = await readOnly(db, (tx) => judge.judge(tx, cases, columns), job.scope)
      tally.add(judged)
      await onPortion(portions)
      const packed = await packCases(judged.ready)
      await inTransaction(db, async (tx) => {
        if (judged.ready.length > 0) {
          portions += 1
          await insertPortion(tx, job.id, portions, judged.ready.length, packed)
        }
        await changeJob(tx, job.id, { rows_read: rows, read_permille: permille, rows_ready: tally.total.cases })
      })
    },
  )
  tally.add({ ready: [], alreadyThere: 0, refused: summary.refused })
  const same = await readOnly(db, (tx) => findSameFile(tx, job.unit.code, job.fileHash, summary.sheet), job.scope)
  const hash = job.fileHash.toString('hex')
  const certificate = draftCertificate(
    {
      importId: job.id,
      unit: job.unit,
      fileName: job.fileName,
      fileHash: hash,
      at: job.startedAt,
      by: job.startedByName ?? null,
      dryRun: false,
      goodRowsOnly: false,
    },
    summary,
    tally,
    judge.officers,
  )
  return {
    preview: previewOf(job.unit, { name: job.fileName, hash }, summary, tally, judge.officers, same?.answer ?? null),
    draft: {
      certificate,
      mapping: summary.mapping,
      sheet: summary.sheet,
      mappingSource: summary.mappingSource,
      fingerprint: summary.fingerprint,
      officers: judge.officers,
    },
    ready: tally.total.cases,
    portions,
  }
}
