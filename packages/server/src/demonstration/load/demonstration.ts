import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { forgetUnitTree, loadAccessTree } from '../../access/index.ts'
import { justAfter } from '../../audit/index.ts'
import { type ActRecord, transferCases, writeActs } from '../../enforcement-case/index.ts'
import { type Database, inTransaction, type Tx } from '../../platform/index.ts'
import { MERGED_ON, SUCCESSOR } from '../generate/vinh-phuc/offices.ts'
import { type Chunk, demonstrationPlan, type Phase, yesterdayOf } from './demonstration-chunks.ts'
import { enterOpenPapers } from './intake.ts'
import { prepareUnits, reserveNumbers } from './prepare.ts'
import { DIGITISED_AT } from './record-clock.ts'

/** Row of `app_flag` that tells how far the demonstration is. */
export const DEMONSTRATION_FLAG = 'demonstration'

export interface DemonstrationProgress {
  /** Steps done and in all. */
  readonly done: number
  readonly total: number
  readonly phase: Phase | 'prepare' | 'complete'
  /** The last day the demonstration reaches; kept while a load goes on over midnight or is taken up again. */
  readonly until: PlainDate
  /** Cases written so far. */
  readonly cases: number
  /** The load died between two steps; the next one clears it. */
  readonly stopped?: boolean
}

export interface DemonstrationOptions {
  /** Today in Việt Nam; the acts reach up to yesterday. */
  readonly today: PlainDate
  readonly onProgress?: (progress: DemonstrationProgress) => void
  /** Stops between two steps; the next call goes on from there. */
  readonly signal?: AbortSignal
}

const STATEMENT_LIMIT_MS = 300_000

/**
 * Loads the demonstration province step by step: each step is one transaction that also moves the flag, so a load that
 * was killed goes on where it stopped. Does nothing where the demonstration is complete.
 */
export async function loadDemonstration(db: Database, options: DemonstrationOptions): Promise<DemonstrationProgress> {
  let progress = await demonstrationProgress(db)
  if (progress?.phase === 'complete') return progress
  const until = progress?.until ?? yesterdayOf(options.today)
  const plan = demonstrationPlan(until)
  const total = plan.chunks.length + 1
  if (progress === undefined) {
    progress = { done: 1, total, phase: plan.chunks[0]?.phase ?? 'complete', until, cases: 0 }
    await step(db, progress, async (tx) => {
      await prepareUnits(tx)
      await reserveNumbers(tx, plan.lastNumbers)
    })
    forgetUnitTree(db)
    options.onProgress?.(progress)
  }
  for (let index = progress.done - 1; index < plan.chunks.length; index += 1) {
    if (options.signal?.aborted === true) return progress
    const chunk = plan.chunks[index] as Chunk
    const phase = plan.chunks[index + 1]?.phase ?? 'complete'
    progress = { done: index + 2, total, phase, until, cases: progress.cases + chunk.cases }
    await step(db, progress, (tx) => load(db, tx, chunk, until))
    options.onProgress?.(progress)
  }
  return progress
}

/** How far the demonstration is; undefined where none was begun. */
export async function demonstrationProgress(db: Database): Promise<DemonstrationProgress | undefined> {
  return inTransaction(db, async (tx) => {
    const { rows } = await tx.query<{ value: string }>('select value from app_flag where key = $1', [
      DEMONSTRATION_FLAG,
    ])
    const value = rows[0]?.value
    if (value === undefined) return undefined
    const parsed = JSON.parse(value) as DemonstrationProgress
    return { ...parsed, until: plainDate(parsed.until) }
  })
}

/** Tells the page that the load has died, or that it was taken up again; nothing where it is complete or not begun. */
export async function markStopped(db: Database, stopped: boolean): Promise<void> {
  await inTransaction(db, (tx) =>
    tx.query(
      `update app_flag set value = (value::jsonb || jsonb_build_object('stopped', $2::boolean))::text
        where key = $1 and value::jsonb->>'phase' <> 'complete'`,
      [DEMONSTRATION_FLAG, stopped],
    ),
  )
}

async function step(db: Database, progress: DemonstrationProgress, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.query(`set local statement_timeout = ${STATEMENT_LIMIT_MS}`)
    await work(tx)
    await tx.query(
      `insert into app_flag (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`,
      [DEMONSTRATION_FLAG, JSON.stringify(progress)],
    )
  })
}

async function load(db: Database, tx: Tx, chunk: Chunk, until: PlainDate): Promise<void> {
  if (chunk.kind === 'intake') return enterOpenPapers(tx, until, await loadAccessTree(db))
  if (chunk.kind === 'write') {
    const records = notBefore(await headOf(tx, [chunk.agencyId]), chunk.records())
    await writeActs(tx, { agencyId: chunk.agencyId, source: 'demonstration', records })
    return
  }
  const head = await headOf(tx, [chunk.fromAgencyId, SUCCESSOR])
  await transferCases(tx, {
    fromAgencyId: chunk.fromAgencyId,
    toAgencyId: SUCCESSOR,
    on: MERGED_ON,
    source: 'demonstration',
    recordedAt: justAfter([head, DIGITISED_AT].toSorted().at(-1) as string),
    cases: chunk.transfers,
  })
}

/** People may already work while the demonstration loads: what is written behind their acts is recorded after them. */
function notBefore(head: string, records: readonly ActRecord[]): readonly ActRecord[] {
  return records.map((record) =>
    record.recordedAt === undefined || record.recordedAt >= head ? record : { ...record, recordedAt: head },
  )
}

/** The latest time of record in the chains of these agencies, which it locks. */
async function headOf(tx: Tx, agencyIds: readonly string[]): Promise<string> {
  const { rows } = await tx.query<{ at: string | null }>(
    `select case when recorded_at > '-infinity'
                 then to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end as at
       from chain_head where agency_id = any($1::text[]) order by agency_id for update`,
    [agencyIds],
  )
  return rows.reduce((latest, { at }) => (at !== null && at > latest ? at : latest), '')
}
