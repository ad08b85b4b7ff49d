import { withdrawOpening } from '../../enforcement-case/index.ts'
import { type Database, inTransaction } from '../../platform/index.ts'
import { changeJob, closeSpan, type ImportJob } from './job.sql.ts'
import { patiently, registerOf } from './publish-job.ts'
import { readPortion } from './stage.sql.ts'

/**
 * Takes back what a file that cannot be published left in the chain, last portion first: each of its founding acts gets
 * the act that withdraws it. No row that lists or figures read was ever there.
 */
export async function undoJob(db: Database, job: ImportJob): Promise<void> {
  for (let portion = job.published; portion > 0; portion -= 1) {
    await patiently(() => inTransaction(db, (tx) => undoPortion(tx, job, portion)))
  }
  await inTransaction(db, async (tx) => {
    await closeSpan(tx, job, 'undone')
    await changeJob(tx, job.id, { preview: null, draft: null })
  })
}

async function undoPortion(tx: Parameters<typeof readPortion>[0], job: ImportJob, portion: number): Promise<void> {
  const staged = await readPortion(tx, job.id, portion)
  const { rows } = await tx.query<{ id: string; subject_id: string }>(
    `select id, subject_id from act where subject_id = any ($1::uuid[]) and kind = 'opening-entry' and import_id = $2`,
    [staged.map((one) => one.caseId), job.id],
  )
  await withdrawOpening(
    tx,
    { ...registerOf(job), reason: job.problem?.title ?? 'Không đưa được sổ vào', today: job.today },
    rows.map((row) => ({ caseId: row.subject_id, foundingActId: row.id })),
  )
  await changeJob(tx, job.id, { published: portion - 1 })
}
