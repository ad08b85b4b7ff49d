import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'
import { type Database, inSession, migrationStatus, problem, type Session } from '../platform/index.ts'
import { copyCaseFiles } from './case-files.ts'
import { type Cluster, clusterOf } from './cluster.ts'
import { type ChainHead, MANIFEST, type Manifest, manifestText, type PackedFile, packName } from './manifest.ts'
import { seal } from './sealed.ts'
import {
  type BackupTarget,
  baseDirectory,
  damaged,
  listBackups,
  prepareTarget,
  syncDirectory,
  targetProblem,
  writeDurably,
} from './target.ts'
import { archivedSegments, archiveLog, nextSegment, pruneLog } from './wal-archive.ts'

export type BackupOptions = {
  readonly directory: string
  readonly encrypt: boolean
  readonly passphrase: string | undefined
  /** Folder of the cases' files. */
  readonly files: string
  /** Base backups kept, this one included. */
  readonly keep: number
}

export type BackupReport = {
  readonly id: string
  readonly directory: string
  readonly encrypted: boolean
  readonly finishedAt: string
  readonly files: number
  readonly bytes: number
  readonly packedBytes: number
  readonly logSegments: number
  readonly removedBackups: readonly string[]
  /** Files of cases copied now, and those the database names and the store has lost. */
  readonly caseFilesCopied: number
  readonly caseFilesMissing: readonly string[]
  readonly milliseconds: number
}

const BACKUP_LOCK = 4_711_004
/** A new pack is begun beyond this, so that no file grows past what a simple disk or a network share takes. */
const PACK_BYTES = 2 ** 30
/** Of these folders only the folder is kept: the server makes their content anew, or the archive has it. */
const EMPTIED = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const SKIPPED =
  /^(postmaster\.(pid|opts)|backup_(label|manifest)(\.old)?|current_logfiles|pg_internal\.init.*|pgsql_tmp.*|.*\.tmp)$/
const CONTROL = path.join('global', 'pg_control')

/**
 * A base backup of the running embedded server, with the log it needs, into a backup folder; older ones beyond `keep`
 * are removed afterwards. Whatever fails, what lies in `base/` under its own name is whole.
 */
export async function takeBackup(database: Database, options: BackupOptions): Promise<BackupReport> {
  const start = performance.now()
  const cluster = await clusterOf(database)
  const target = await prepareTarget(options.directory, cluster.systemIdentifier, options)
  // PostgreSQL ends a backup under way with its session.
  return inSession(database, async (session) => {
    await holdBackups(session)
    sweepHalves(target)
    const { id, finishedAt, files, bytes, packedBytes } = await copyCluster(database, session, cluster, target)
    const caseFiles = await copyCaseFiles(database, target, options.files)
    const removedBackups = prune(target, options.keep)
    return {
      id,
      directory: target.directory,
      encrypted: target.key !== undefined,
      finishedAt,
      files: files.length,
      bytes,
      packedBytes,
      logSegments: archivedSegments(target).size,
      removedBackups,
      caseFilesCopied: caseFiles.copied,
      caseFilesMissing: caseFiles.missing,
      milliseconds: Math.round(performance.now() - start),
    }
  }).catch((error: unknown) => {
    throw targetProblem(error, target.directory)
  })
}

async function holdBackups(session: Session): Promise<void> {
  const { rows } = await session.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [BACKUP_LOCK])
  if (rows[0]?.got === true) return
  throw problem(
    'backup/under-way',
    409,
    'Đang có lần sao lưu khác',
    'Đợi lần sao lưu đang chạy kết thúc rồi chạy lại nếu còn cần.',
  )
}

/** Nobody else is at it: what lies half-made was left by a process that died. */
function sweepHalves(target: BackupTarget): void {
  const base = baseDirectory(target)
  for (const name of existsSync(base) ? readdirSync(base) : []) {
    if (name.startsWith('.')) rmSync(path.join(base, name), { recursive: true, force: true })
  }
}

async function copyCluster(
  database: Database,
  session: Session,
  cluster: Cluster,
  target: BackupTarget,
): Promise<Manifest> {
  const from = await holdLog(session)
  const heads = await chainHeads(session)
  const begun = await session.query<{ at: string; lsn: string; wal: string }>(
    `select clock_timestamp() as at, lsn::text, pg_walfile_name(lsn) as wal from pg_backup_start('minh-an', true) lsn`,
  )
  const { at, lsn, wal } = first(begun.rows)
  const id = `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${randomBytes(3).toString('hex')}`
  const half = path.join(baseDirectory(target), `.half-${id}`)
  try {
    await mkdir(half, { recursive: true, mode: 0o700 })
    const { directories, files, packedBytes } = await packFiles(cluster, target, id, half)
    const ended = await session.query<{ lsn: string; label: string }>(
      'select lsn::text, labelfile as label from pg_backup_stop(false)',
    )
    const { lsn: stopLsn, label } = first(ended.rows)
    const stopped = await session.query<{ wal: string; at: string }>(
      'select pg_walfile_name($1::pg_lsn - 1) as wal, clock_timestamp() as at',
      [stopLsn],
    )
    const stop = first(stopped.rows)
    await archiveLog(database, cluster, target, { wait: true, from })
    requireLog(target, wal, stop.wal, cluster.walSegmentBytes)
    const manifest: Manifest = {
      format: 1,
      id,
      startedAt: at,
      finishedAt: stop.at,
      program: '0.1.0',
      postgresMajor: cluster.majorVersion,
      systemIdentifier: cluster.systemIdentifier,
      timeline: Number.parseInt(stop.wal.slice(0, 8), 16),
      startLsn: lsn,
      stopLsn,
      startWal: wal,
      stopWal: stop.wal,
      walSegmentBytes: cluster.walSegmentBytes,
      backupLabel: label,
      migrations: (await migrationStatus(database))
        .filter((one) => one.executedAt !== undefined)
        .map((one) => one.name),
      heads,
      directories,
      files,
      bytes: files.reduce((sum, file) => sum + file.size, 0),
      packedBytes,
    }
    await writeDurably(path.join(half, MANIFEST), manifestText(manifest, target.key))
    await rename(half, path.join(baseDirectory(target), id))
    await syncDirectory(baseDirectory(target))
    return manifest
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    throw error
  }
}

/** Keeps the server from recycling log for as long as this session lasts; answers from where on. */
async function holdLog(session: Session): Promise<string> {
  const { rows } = await session.query<{ lsn: string }>(
    `select (pg_create_physical_replication_slot($1, true, true)).lsn::text as lsn`,
    [`minh_an_backup_${randomBytes(4).toString('hex')}`],
  )
  return first(rows).lsn
}

/** What was recorded before the backup began is in every database restored from it. */
async function chainHeads(session: Session): Promise<ChainHead[]> {
  const there = await session.query<{ there: boolean }>(`select to_regclass('chain_head') is not null as there`)
  if (!first(there.rows).there) return []
  const { rows } = await session.query<{ agency_id: string; seq: bigint; hash: string }>(
    `select agency_id, seq, encode(entry_hash, 'hex') as hash from chain_head where seq > 0 order by agency_id`,
  )
  return rows.map((row) => ({ agencyId: row.agency_id, seq: String(row.seq), hash: row.hash }))
}

type Packed = { directories: string[]; files: PackedFile[]; packedBytes: number }

async function packFiles(cluster: Cluster, target: BackupTarget, id: string, into: string): Promise<Packed> {
  const { directories, files: names } = clusterFiles(cluster.directory)
  const packs = new Packs(into)
  const files: PackedFile[] = []
  try {
    for (const name of names) {
      const plain = await openIfThere(path.join(cluster.directory, name))
      if (plain === undefined) continue
      const place = await packs.begin()
      const portable = name.replaceAll(path.sep, '/')
      const written = await seal(plain, `${id}/${portable}`, target.key, (chunk) => packs.write(chunk))
      files.push({ path: portable, ...written, ...place, length: packs.offset - place.offset })
    }
  } finally {
    await packs.close()
  }
  return { directories, files, packedBytes: files.reduce((sum, file) => sum + file.length, 0) }
}

/** A table dropped while we copy takes its file along: the log knows. */
async function openIfThere(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The running pack. */
class Packs {
  offset = 0
  #pack = -1
  #handle: FileHandle | undefined
  readonly #directory: string

  constructor(directory: string) {
    this.#directory = directory
  }

  /** Where the next file begins. */
  async begin(): Promise<{ pack: number; offset: number }> {
    if (this.#handle === undefined || this.offset > PACK_BYTES) {
      await this.close()
      this.#pack += 1
      this.offset = 0
      this.#handle = await open(path.join(this.#directory, packName(this.#pack)), 'wx', 0o600)
    }
    return { pack: this.#pack, offset: this.offset }
  }

  async write(chunk: Buffer): Promise<void> {
    for (let done = 0; done < chunk.length; ) {
      const { bytesWritten } = (await this.#handle?.write(chunk, done)) ?? { bytesWritten: 0 }
      if (bytesWritten === 0) throw new Error('nothing written')
      done += bytesWritten
    }
    this.offset += chunk.length
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = undefined
    if (handle === undefined) return
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

/** Folders and files of the cluster, relative; `pg_control` last, as PostgreSQL asks. */
function clusterFiles(root: string): { directories: string[]; files: string[] } {
  const directories: string[] = []
  const files: string[] = []
  const walk = (relative: string): void => {
    for (const entry of readdirSync(path.join(root, relative), { withFileTypes: true })) {
      const name = path.join(relative, entry.name)
      if (SKIPPED.test(entry.name)) continue
      if (entry.isDirectory()) {
        directories.push(name.replaceAll(path.sep, '/'))
        if (!EMPTIED.has(name)) walk(name)
      } else if (entry.isFile()) {
        files.push(name)
      } else {
        throw new Error(`${name} is neither file nor folder: tablespaces are not backed up`)
      }
    }
  }
  walk('')
  directories.push('pg_wal/archive_status', 'pg_wal/summaries')
  return { directories, files: [...files.filter((name) => name !== CONTROL), CONTROL] }
}

/** Without its log a base backup is nothing. */
function requireLog(target: BackupTarget, from: string, to: string, segmentBytes: number): void {
  const there = archivedSegments(target)
  for (let name = from; name <= to; name = nextSegment(name, segmentBytes)) {
    if (there.get(name)?.partial !== false) throw damaged(`wal/${name}`)
  }
}

/** Keeps the newest `keep` base backups and the log from the oldest of them on. */
function prune(target: BackupTarget, keep: number): string[] {
  const { manifests } = listBackups(target)
  const removed = manifests.slice(0, Math.max(0, manifests.length - keep))
  for (const { id } of removed) {
    const place = path.join(baseDirectory(target), id)
    // The manifest goes first: what is left half-removed is no backup.
    rmSync(path.join(place, MANIFEST), { force: true })
    rmSync(place, { recursive: true, force: true })
  }
  const oldest = manifests[removed.length]
  if (removed.length > 0 && oldest !== undefined) pruneLog(target, oldest.startWal)
  return removed.map((manifest) => manifest.id)
}

function first<T>(rows: readonly T[]): T {
  const row = rows[0]
  if (row === undefined) throw new Error('the server answered no row')
  return row
}
