import { plainDate, type PlainDate } from '@minh-an/domain/calendar'
import { ensureAgencies, openChains } from '../../agency/index.ts'
import { transferCases, writeActs } from '../../enforcement-case/index.ts'
import { type Database, inTransaction, type Tx } from '../../platform/index.ts'
import { FORMER_PROVINCE, MERGED_ON, type Offices, regionalOffices, SUCCESSOR } from '../generate/vinh-phuc/offices.ts'
import { type Chunk, type DemonstrationPlan, demonstrationPlan, type Phase, yesterdayOf } from './demonstration-chunks.ts'
import { insertOfficers } from './hosts.ts'
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
    await step(db, progress, (tx) => prepare(tx, plan))
    options.onProgress?.(progress)
  }
  for (let index = progress.done - 1; index < plan.chunks.length; index += 1) {
    if (options.signal?.aborted === true) return progress
    const chunk = plan.chunks[index] as Chunk
    const phase = plan.chunks[index + 1]?.phase ?? 'complete'
    progress = { done: index + 2, total, phase, until, cases: progress.cases + chunk.cases }
    await step(db, progress, (tx) => load(tx, chunk))
    options.onProgress?.(progress)
  }
  return progress
}

/** How far the demonstration is; undefined where none was begun. */
export async function demonstrationProgress(db: Database): Promise<DemonstrationProgress | undefined> {
  return inTransaction(db, async (tx) => {
    const { rows } = await tx.query<{ value: string }>('select value from app_flag where key = $1', [DEMONSTRATION_FLAG])
    const value = rows[0]?.value
    if (value === undefined) return undefined
    const parsed = JSON.parse(value) as DemonstrationProgress
    return { ...parsed, until: plainDate(parsed.until) }
  })
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

async function load(tx: Tx, chunk: Chunk): Promise<void> {
  if (chunk.kind === 'write') {
    await writeActs(tx, { agencyId: chunk.agencyId, source: 'demonstration', records: chunk.records() })
    return
  }
  await transferCases(tx, {
    fromAgencyId: chunk.fromAgencyId,
    toAgencyId: SUCCESSOR,
    on: MERGED_ON,
    source: 'demonstration',
    recordedAt: DIGITISED_AT,
    cases: chunk.transfers,
  })
}

/** Units that the list of agencies does not have, officers, and the numbers that are taken. */
async function prepare(tx: Tx, { offices, lastNumbers }: DemonstrationPlan): Promise<void> {
  await ensureAgencies(tx)
  await tx.query(
    `insert into unit (code, name, kind, parent_code, agency_id, valid_from, valid_until, confidence)
     select code, name, 'regional-office', $1, $1, $2, null, 'demonstration'
       from unnest($3::text[], $4::text[]) as office (code, name) on conflict (code) do nothing`,
    [SUCCESSOR, MERGED_ON, regionalOffices.map((one) => one.code), regionalOffices.map((one) => one.name)],
  )
  await openChains(tx)
  await placeOfficers(tx, offices)
  for (const [year, last] of lastNumbers) {
    await tx.query(
      `insert into number_series (agency_id, series, year, last) values ($1, 'enforcement-decision', $2, $3)
       on conflict (agency_id, series, year) do update set last = greatest(number_series.last, excluded.last)`,
      [SUCCESSOR, year, last],
    )
  }
}

async function placeOfficers(tx: Tx, offices: Offices): Promise<void> {
  for (const agency of offices.former) {
    await insertOfficers(tx, agency.agencyId, agency.staff)
    await insertOfficers(
      tx,
      SUCCESSOR,
      agency.staff.map(({ name, rank, later }) => ({ ...later, name, rank })),
    )
  }
  await tx.query(`update officer set active_until = $2::date - 1 where agency_id like $1 and active_until is null`, [
    `${FORMER_PROVINCE}%`,
    MERGED_ON,
  ])
  await tx.query(`update officer set active_from = $2 where agency_id = $1 and active_from = '1945-01-01'`, [SUCCESSOR, MERGED_ON])
}
