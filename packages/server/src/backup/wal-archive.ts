import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'

import { type Database, inSession, problem, type Session } from '../platform/index.ts'
import type { Cluster } from './cluster.ts'
import { type Key, seal } from './sealed.ts'
import { type BackupTarget, syncDirectory, targetProblem, walDirectory, writeDurably } from './target.ts'

/**
 * The write-ahead log in the backup folder: finished segments under their own names, the one being written as far as it
 * was confirmed (`.partial`). A replication slot keeps the server from recycling what is not copied yet, up to a limit,
 * so that a full backup disk never fills the office's own (decision 0070).
 */
export type Archived = {
  /** Everything confirmed before this moment lies in the archive. */
  readonly completeUntil: string
  readonly segments: number
  readonly timeline: number
  /** The server had to throw log away before it was copied: only a new base backup closes the hole. */
  readonly gap: boolean
}

const SLOTS = 'minh_an_archive_'
const ARCHIVE_LOCK = 4_711_005
const SEGMENT = /^[0-9A-F]{24}$/
const HISTORY = /^[0-9A-F]{8}\.history$/
const STATE = 'state.json'

export const sealedName = (name: string, key: Key): string => (key === undefined ? `${name}.zst` : `${name}.zst.enc`)

export type ArchiveOptions = {
  /** Waits for whoever is at it instead of leaving it to him. */
  readonly wait?: boolean
  /** The folder is kept up for good: its slot is made where it is missing. */
  readonly keptUp?: boolean
  /** Without a slot: from here on, held back by somebody else (the slot of a backup under way). */
  readonly from?: string
}

/** Each backup folder has a slot of its own: what one has copied the other may still lack. */
const slotOf = (target: BackupTarget): string =>
  SLOTS + createHash('sha256').update(path.resolve(target.directory)).digest('hex').slice(0, 16)

/** Lets go of the log that folders no longer kept up would hold back; `kept` is the one that is. */
export async function dropOtherSlots(database: Database, kept: BackupTarget | undefined): Promise<void> {
  await inSession(database, (session) =>
    session.query(
      `select pg_drop_replication_slot(slot_name) from pg_replication_slots
        where starts_with(slot_name, $1) and slot_name <> $2 and not active`,
      [SLOTS, kept === undefined ? '' : slotOf(kept)],
    ),
  )
}

/** Copies what the archive lacks. One process at a time; `undefined` when another one is at it. */
export async function archiveLog(
  database: Database,
  cluster: Cluster,
  target: BackupTarget,
  options: ArchiveOptions = {},
): Promise<Archived | undefined> {
  return inSession(database, async (session) => {
    if (options.wait === true) await session.query('select pg_advisory_lock($1)', [ARCHIVE_LOCK])
    else {
      const { rows } = await session.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [ARCHIVE_LOCK])
      if (rows[0]?.got !== true) return undefined
    }
    return copyLog(session, cluster, target, options)
  }).catch((error: unknown) => {
    throw targetProblem(error, target.directory)
  })
}

async function copyLog(
  session: Session,
  cluster: Cluster,
  target: BackupTarget,
  options: ArchiveOptions,
): Promise<Archived> {
  const archive = walDirectory(target)
  mkdirSync(archive, { recursive: true, mode: 0o700 })
  const { oldest, gap } = await heldBack(session, slotOf(target), options)
  const { rows } = await session.query<{ at: string; lsn: string; current: string; offset: number; first: string }>(
    `with now as materialized (select clock_timestamp() as at),
          flushed as materialized (select at, pg_current_wal_flush_lsn() as lsn from now)
     select at, lsn::text, f.file_name as current, f.file_offset as offset, pg_walfile_name($1::pg_lsn) as first
       from flushed, pg_walfile_name_offset(lsn) f`,
    [oldest],
  )
  const at = rows[0]
  if (at === undefined) throw new Error('the server did not say how far its log goes')
  const known = new Set(readdirSync(archive))
  const log = path.join(cluster.directory, 'pg_wal')
  const timeline = at.current.slice(0, 8)
  await claimTimeline(cluster, target, timeline)
  const finished = readdirSync(log).filter(
    (name) => SEGMENT.test(name) && name.startsWith(timeline) && name >= at.first && name < at.current,
  )
  const histories = readdirSync(log).filter((name) => HISTORY.test(name))
  let segments = 0
  for (const name of [...histories, ...finished.sort()]) {
    if (known.has(sealedName(name, target.key))) continue
    await copySegment(path.join(log, name), name, target, undefined)
    segments += 1
    rmSync(path.join(archive, sealedName(`${name}.partial`, target.key)), { force: true })
  }
  const state = readArchiveState(target)
  if (at.offset > 0 && (state?.lsn !== at.lsn || !known.has(sealedName(`${at.current}.partial`, target.key)))) {
    await copySegment(path.join(log, at.current), `${at.current}.partial`, target, at.offset)
  }
  await writeDurably(
    path.join(archive, STATE),
    `${JSON.stringify({ completeUntil: at.at, lsn: at.lsn, current: at.current })}\n`,
  )
  // Recycling is allowed up to the segment being written.
  await session.query(
    `select pg_replication_slot_advance(slot_name, $2::pg_lsn) from pg_replication_slots
      where slot_name = $1 and restart_lsn < $2::pg_lsn`,
    [slotOf(target), startOfSegment(at.lsn, cluster.walSegmentBytes)],
  )
  return { completeUntil: at.at, segments, timeline: Number.parseInt(timeline, 16), gap }
}

/**
 * Two copies restored from one backup both go on under the next timeline and would take each other's log for their own:
 * the first to write claims it. The mark lies in the data folder, which no backup copies.
 */
async function claimTimeline(cluster: Cluster, target: BackupTarget, timeline: string): Promise<void> {
  const mark = path.join(path.dirname(cluster.directory), 'archive-owner')
  const claim = path.join(walDirectory(target), `${timeline}.owner`)
  if (!existsSync(mark)) await writeDurably(mark, randomUUID())
  const own = readFileSync(mark, 'utf8')
  if (!existsSync(claim)) await writeDurably(claim, own)
  if (readFileSync(claim, 'utf8') === own) return
  throw problem(
    'backup/target-of-another-copy',
    409,
    'Kho sao lưu đang nhận nhật ký của một bản khác',
    `Một dữ liệu khác cùng khôi phục từ kho này đã ghi vào ${target.directory}. Đặt kho riêng cho dữ liệu này bằng --to hoặc backup.directory.`,
  )
}

/** From where on the server still has its log. A slot made anew, or whose log was thrown away, leaves a hole behind. */
async function heldBack(
  session: Session,
  slot: string,
  { keptUp, from }: ArchiveOptions,
): Promise<{ oldest: string; gap: boolean }> {
  const { rows } = await session.query<{ lsn: string | null; wal_status: string | null }>(
    'select restart_lsn::text as lsn, wal_status from pg_replication_slots where slot_name = $1',
    [slot],
  )
  const known = rows[0]
  if (known?.lsn != null && known.wal_status !== 'lost') return { oldest: known.lsn, gap: false }
  if (known !== undefined) await session.query('select pg_drop_replication_slot($1)', [slot])
  if (keptUp !== true) return { oldest: from ?? (await newestLsn(session)), gap: known !== undefined }
  const made = await session.query<{ lsn: string }>(
    `select (pg_create_physical_replication_slot($1, true)).lsn::text as lsn`,
    [slot],
  )
  return { oldest: made.rows[0]?.lsn ?? '0/0', gap: true }
}

async function newestLsn(session: Session): Promise<string> {
  const { rows } = await session.query<{ lsn: string }>('select pg_current_wal_flush_lsn()::text as lsn')
  return rows[0]?.lsn ?? '0/0'
}

function startOfSegment(lsn: string, segmentBytes: number): string {
  const [high = '0', low = '0'] = lsn.split('/')
  const at = (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
  const start = at - (at % BigInt(segmentBytes))
  return `${(start >> 32n).toString(16)}/${(start & 0xffffffffn).toString(16)}`.toUpperCase()
}

async function copySegment(file: string, name: string, target: BackupTarget, bytes: number | undefined): Promise<void> {
  const place = path.join(walDirectory(target), sealedName(name, target.key))
  const half = `${place}.${process.pid}.half`
  try {
    const handle = await open(half, 'w', 0o600)
    try {
      await seal(await open(file, 'r'), name, target.key, (chunk) => handle.writeFile(chunk), bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(half, place)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
  await syncDirectory(walDirectory(target))
}

export type ArchiveState = { readonly completeUntil: string; readonly lsn: string; readonly current: string }

/** How far the archive reaches; undefined before the first copy. */
export function readArchiveState(target: BackupTarget): ArchiveState | undefined {
  try {
    return JSON.parse(readFileSync(path.join(walDirectory(target), STATE), 'utf8')) as ArchiveState
  } catch {
    return undefined
  }
}

export type ArchivedSegment = {
  readonly name: string
  readonly partial: boolean
  readonly file: string
  readonly bytes: number
}

/** Segments and history files of the archive by name; where a segment is there whole, its partial copy is left out. */
export function archivedSegments(target: BackupTarget): Map<string, ArchivedSegment> {
  const found = new Map<string, ArchivedSegment>()
  const archive = walDirectory(target)
  const ending = sealedName('', target.key)
  for (const entry of existsSync(archive) ? readdirSync(archive) : []) {
    if (!entry.endsWith(ending)) continue
    const stem = entry.slice(0, -ending.length)
    const partial = stem.endsWith('.partial')
    const name = partial ? stem.slice(0, -'.partial'.length) : stem
    if (!SEGMENT.test(name) && !HISTORY.test(name)) continue
    if (partial && found.has(name)) continue
    const file = path.join(archive, entry)
    found.set(name, { name, partial, file, bytes: statSync(file).size })
  }
  return found
}

/** Removes the log before the segment that the oldest kept base backup begins with. */
export function pruneLog(target: BackupTarget, firstNeeded: string): number {
  let removed = 0
  for (const { name, file } of archivedSegments(target).values()) {
    // Across timelines the position counts, not the timeline in front of it.
    if (!SEGMENT.test(name) || name.slice(8) >= firstNeeded.slice(8)) continue
    rmSync(file, { force: true })
    removed += 1
  }
  return removed
}

/** The name after `name` on its timeline. */
export function nextSegment(name: string, segmentBytes: number): string {
  const perLog = 0x1_0000_0000n / BigInt(segmentBytes)
  const position = BigInt(`0x${name.slice(8, 16)}`) * perLog + BigInt(`0x${name.slice(16)}`) + 1n
  const part = (value: bigint): string => value.toString(16).toUpperCase().padStart(8, '0')
  return `${name.slice(0, 8)}${part(position / perLog)}${part(position % perLog)}`
}
