import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type VerifyReport, verifyChain } from '../audit/index.ts'
import {
  type Database,
  knownMigrations,
  migrate,
  openDatabase,
  ProblemError,
  packagedMajorVersion,
  problem,
  readOnly,
  vietnamTime,
} from '../platform/index.ts'
import { restoreCaseFiles } from './case-files.ts'
import { type ChainHead, type Manifest, packName } from './manifest.ts'
import { Damaged, unseal } from './sealed.ts'
import { type BackupTarget, damaged, freeBytes, listBackups, openTarget } from './target.ts'
import { type ArchivedSegment, archivedSegments, nextSegment, readArchiveState, sealedName } from './wal-archive.ts'

export type RestoreOptions = {
  readonly from: string
  /** A new data folder: missing or empty. */
  readonly into: string
  /** An instant with its zone; without it everything the archive holds. */
  readonly until?: string | undefined
  readonly passphrase?: string | undefined
  /** A certain base backup instead of the newest one that serves. */
  readonly id?: string | undefined
  readonly onStep?: (step: 'unpack' | 'replay' | 'verify') => void
  /** Looks at the restored database once everything was proved (the drill). */
  readonly onProved?: (restored: Database) => Promise<void>
  /** Tests only. */
  readonly throwaway?: boolean
}

export type RestoreReport = {
  readonly id: string
  readonly into: string
  readonly until: string | undefined
  /** The archive held everything confirmed before this moment. */
  readonly archiveCompleteUntil: string | undefined
  /** The newest record of the restored database. */
  readonly lastRecordedAt: string | undefined
  readonly migrated: readonly string[]
  readonly headsCompared: number
  /** Files of cases put back into the data folder, and those the backup lacks. */
  readonly caseFilesRestored: number
  readonly caseFilesMissing: readonly string[]
  readonly verification: VerifyReport
  readonly milliseconds: { readonly unpack: number; readonly replay: number; readonly verify: number }
}

const UNFINISHED = 'restore-unfinished'
const HISTORY = /\.history$/

/**
 * Makes a data folder from a backup, as it was at an instant, and proves it: every file against its hash, replay to the
 * end, the whole audit chain, and the chain heads of the backup found in it. Anything else leaves nothing behind.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const into = path.resolve(options.into)
  const target = openTarget(path.resolve(options.from), options.passphrase)
  const manifest = chooseBackup(target, options)
  refuseForeign(target, manifest)
  const archiveCompleteUntil = readArchiveState(target)?.completeUntil
  const { segments, missing } = neededSegments(target, manifest)
  if (missing !== undefined && options.until === undefined && options.id === undefined)
    throw gapAfter(manifest, missing)
  claimFolder(into)
  try {
    refuseFullDisk(into, manifest, segments)
    const begun = performance.now()
    options.onStep?.('unpack')
    await unpack(target, manifest, segments, into)
    const unpacked = performance.now()
    options.onStep?.('replay')
    const database = await replay(into, options, missing === undefined ? undefined : gapAfter(manifest, missing))
    try {
      const replayed = performance.now()
      options.onStep?.('verify')
      const proof = await prove(database, manifest)
      const files = await restoreCaseFiles(database, target, path.join(into, 'attachments'))
      await options.onProved?.(database)
      const verified = performance.now()
      rmSync(path.join(into, UNFINISHED))
      return {
        id: manifest.id,
        into,
        until: options.until,
        archiveCompleteUntil,
        ...proof,
        headsCompared: manifest.heads.length,
        caseFilesRestored: files.restored,
        caseFilesMissing: files.missing,
        milliseconds: {
          unpack: Math.round(unpacked - begun),
          replay: Math.round(replayed - unpacked),
          verify: Math.round(verified - replayed),
        },
      }
    } finally {
      await database.close()
    }
  } catch (error) {
    emptyFolder(into)
    throw restoreProblem(error, into)
  }
}

function chooseBackup(target: BackupTarget, { until, id }: RestoreOptions): Manifest {
  const { manifests, broken } = listBackups(target)
  if (id !== undefined) {
    const found = manifests.find((manifest) => manifest.id === id)
    if (found !== undefined) return found
    if (broken.includes(id)) throw damaged(`base/${id}/manifest.json`)
    throw problem('backup/unknown', 422, 'Không có bản sao lưu này', `Kho không có bản ${id}. Xem "db backups".`)
  }
  if (manifests.length === 0) {
    if (broken.length > 0) throw damaged(`base/${broken[0]}/manifest.json`)
    throw problem('backup/none', 422, 'Kho chưa có bản sao lưu nào', `Chạy "db backup --to ${target.directory}" trước.`)
  }
  const at = until === undefined ? undefined : instantOf(until)
  const serving = manifests.filter((manifest) => at === undefined || Date.parse(manifest.finishedAt) <= at)
  const newest = serving.at(-1)
  if (newest === undefined) {
    throw problem(
      'backup/until-too-early',
      422,
      'Thời điểm này trước bản sao lưu đầu tiên',
      `Kho khôi phục được từ ${vietnamTime(manifests[0]?.finishedAt ?? '')}. Chọn thời điểm từ lúc ấy trở đi.`,
    )
  }
  const complete = readArchiveState(target)?.completeUntil
  if (at !== undefined && (complete === undefined || at > Date.parse(complete))) {
    throw problem(
      'backup/until-too-late',
      422,
      'Kho chưa có nhật ký đến thời điểm này',
      `Nhật ký trong kho đến ${vietnamTime(complete ?? newest.finishedAt)}. Chọn thời điểm sớm hơn, hoặc bỏ --until để lấy đến bản ghi cuối.`,
    )
  }
  return newest
}

/** Milliseconds of an ISO instant; the zone must be said, or nobody knows which ten o'clock is meant. */
function instantOf(text: string): number {
  const at = /T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(at)) return at
  throw problem(
    'backup/until-unreadable',
    422,
    'Không đọc được thời điểm cần khôi phục',
    'Ghi ngày, giờ kèm múi giờ, ví dụ --until "2026-11-24T10:15:00+07:00".',
  )
}

function refuseForeign(target: BackupTarget, manifest: Manifest): void {
  if (manifest.systemIdentifier !== target.systemIdentifier) {
    throw problem(
      'backup/foreign',
      422,
      'Bản sao lưu này của cơ sở dữ liệu khác',
      `Bản ${manifest.id} không cùng cơ sở dữ liệu với kho. Bỏ thư mục ấy khỏi kho rồi chạy lại.`,
    )
  }
  if (manifest.postgresMajor !== packagedMajorVersion()) {
    throw problem(
      'backup/postgres-version',
      422,
      'Bản sao lưu thuộc phiên bản PostgreSQL khác',
      `Bản này của PostgreSQL ${manifest.postgresMajor}; chương trình kèm PostgreSQL ${packagedMajorVersion()}. Khôi phục bằng phiên bản Minh Án đã lập bản này.`,
    )
  }
  const known = new Set(knownMigrations())
  const unknown = manifest.migrations.filter((name) => !known.has(name))
  if (unknown.length > 0) {
    throw problem(
      'backup/newer-program',
      422,
      'Bản sao lưu do phiên bản Minh Án mới hơn lập',
      `Bản này đã chạy các bước ${unknown.join(', ')}. Dùng phiên bản Minh Án mới nhất để khôi phục.`,
    )
  }
}

/** From the first segment on without a hole; what the backup itself needs must be there whole. */
function neededSegments(
  target: BackupTarget,
  manifest: Manifest,
): { segments: ArchivedSegment[]; missing: string | undefined } {
  const there = archivedSegments(target)
  const needed: ArchivedSegment[] = []
  let name = manifest.startWal
  for (let segment = there.get(name); segment !== undefined; segment = there.get(name)) {
    needed.push(segment)
    if (segment.partial) break
    name = nextSegment(name, manifest.walSegmentBytes)
  }
  const last = needed.at(-1)
  if (last === undefined || last.name < manifest.stopWal || (last.partial && last.name <= manifest.stopWal)) {
    throw damaged(`wal/${name}`)
  }
  const timeline = manifest.startWal.slice(0, 8)
  const beyond = [...there.keys()].filter((one) => one.startsWith(timeline) && one > last.name && !HISTORY.test(one))
  // Histories tell the restored server which timelines are taken already.
  return {
    segments: [...needed, ...[...there.values()].filter((one) => HISTORY.test(one.name))],
    missing: beyond.length === 0 ? undefined : sealedName(name, target.key),
  }
}

/** Between backups of a folder that is not kept up there is no log: each restores to its own end. */
function gapAfter(manifest: Manifest, missing: string): ProblemError {
  return problem(
    'backup/archive-gap',
    422,
    'Kho nhật ký thiếu một đoạn',
    `Sau bản ${manifest.id} thiếu tệp ${missing}, nên không đến được thời điểm này. Chọn thời điểm sớm hơn, hoặc bản khác bằng --backup.`,
  )
}

/** Takes an empty folder, or one that an interrupted restore left. */
function claimFolder(into: string): void {
  const entries = existsSync(into) ? readdirSync(into) : []
  if (entries.includes(UNFINISHED)) emptyFolder(into)
  else if (entries.length > 0) {
    throw problem(
      'backup/folder-not-empty',
      409,
      'Thư mục khôi phục không trống',
      `${into} đang có dữ liệu; lệnh này không bao giờ ghi đè. Chọn thư mục mới bằng --into.`,
    )
  }
  try {
    mkdirSync(into, { recursive: true, mode: 0o700 })
    createWriteStream(path.join(into, UNFINISHED), { mode: 0o600 }).end()
  } catch (error) {
    throw restoreProblem(error, into)
  }
}

function emptyFolder(into: string): void {
  for (const name of existsSync(into) ? readdirSync(into) : []) {
    if (name !== UNFINISHED) rmSync(path.join(into, name), { recursive: true, force: true })
  }
  rmSync(path.join(into, UNFINISHED), { force: true })
}

function refuseFullDisk(into: string, manifest: Manifest, segments: readonly ArchivedSegment[]): void {
  const needed = manifest.bytes + segments.length * manifest.walSegmentBytes
  const free = freeBytes(into)
  if (free > needed * 1.02) return
  throw problem(
    'backup/not-enough-room',
    503,
    'Không đủ chỗ trống để khôi phục',
    `Cần ${gigabytes(needed)} GB ở ${into}, đang trống ${gigabytes(free)} GB. Giải phóng chỗ, hoặc chọn ổ đĩa khác bằng --into.`,
  )
}

const gigabytes = (bytes: number): string => (bytes / 2 ** 30).toLocaleString('vi-VN', { maximumFractionDigits: 1 })

async function unpack(
  target: BackupTarget,
  manifest: Manifest,
  segments: readonly ArchivedSegment[],
  into: string,
): Promise<void> {
  const cluster = path.join(into, 'postgres.unpacking')
  for (const name of ['', ...manifest.directories])
    mkdirSync(path.join(cluster, name), { recursive: true, mode: 0o700 })
  for (const pack of new Set(manifest.files.map((file) => file.pack))) {
    const files = manifest.files.filter((file) => file.pack === pack)
    const part = path.join('base', manifest.id, packName(pack))
    const handle = await openPart(target, part)
    try {
      for (const { path: name, size, sha256, offset, length } of files) {
        const place = path.join(cluster, ...name.split('/'))
        const opened = await unseal({ file: handle, offset, length }, `${manifest.id}/${name}`, target.key, place, size)
        if (opened.size !== size || opened.sha256 !== sha256) throw damaged(name)
      }
    } catch (error) {
      throw error instanceof Damaged ? damaged(part, error) : error
    } finally {
      await handle.close()
    }
  }
  for (const segment of segments) await unpackSegment(target, manifest, segment, path.join(cluster, 'pg_wal'))
  await writeFile(path.join(cluster, 'backup_label'), manifest.backupLabel, { mode: 0o600 })
  await writeFile(path.join(cluster, 'recovery.signal'), '', { mode: 0o600 })
  await rename(cluster, path.join(into, 'postgres'))
}

async function openPart(target: BackupTarget, part: string): Promise<FileHandle> {
  try {
    return await open(path.join(target.directory, part), 'r')
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? damaged(part, error) : error
  }
}

async function unpackSegment(
  target: BackupTarget,
  manifest: Manifest,
  segment: ArchivedSegment,
  log: string,
): Promise<void> {
  const place = path.join(log, segment.name)
  const name = segment.partial ? `${segment.name}.partial` : segment.name
  const file = await openPart(target, path.relative(target.directory, segment.file))
  try {
    await unseal({ file, offset: 0, length: segment.bytes }, name, target.key, place, undefined)
  } catch (error) {
    throw error instanceof Damaged ? damaged(`wal/${segment.name}`, error) : error
  } finally {
    await file.close()
  }
  if (HISTORY.test(segment.name)) return
  const size = statSync(place).size
  if (!segment.partial && size !== manifest.walSegmentBytes) throw damaged(`wal/${segment.name}`)
  const handle = await open(place, 'r+')
  try {
    // A log page begins with the identifier of the cluster that wrote it.
    const header = Buffer.alloc(32)
    const { bytesRead } = await handle.read(header, 0, 32, 0)
    if (bytesRead === 32 && header.readBigUInt64LE(24).toString() !== manifest.systemIdentifier) {
      throw problem(
        'backup/foreign',
        422,
        'Nhật ký trong kho của cơ sở dữ liệu khác',
        `Đoạn ${segment.name} do cơ sở dữ liệu khác ghi. Bỏ tệp ấy khỏi kho rồi chạy lại.`,
      )
    }
    if (size < manifest.walSegmentBytes) await handle.truncate(manifest.walSegmentBytes)
  } finally {
    await handle.close()
  }
}

/** Starts the server, which replays the log and goes over to normal work; connections wait until it has. */
async function replay(into: string, options: RestoreOptions, gap: ProblemError | undefined): Promise<Database> {
  const settings = {
    // Everything needed lies in pg_wal already; PostgreSQL asks for a command all the same.
    restore_command: 'exit 1',
    recovery_target_action: 'promote',
    // The backup's own: where a restored copy went on beside its original, each has backups of its own.
    recovery_target_timeline: 'current',
    hot_standby: 'off',
  }
  const start = (recovery: Record<string, string>): Promise<Database> =>
    openDatabase({
      dataDirectory: into,
      as: 'application',
      recovery,
      statementTimeoutMs: 600_000,
      allowUnsafeDurability: options.throwaway ?? false,
    })
  if (options.until === undefined) return start(settings)
  try {
    return await start({ ...settings, recovery_target_time: recoveryTime(options.until) })
  } catch (error) {
    // Nothing was recorded between the last entry and that instant: the end of the log is the state of the instant.
    if (!isTargetBeyondLog(error)) throw error
    if (gap !== undefined) throw gap
    return start(settings)
  }
}

/** As PostgreSQL reads it before its time zones are loaded. */
const recoveryTime = (until: string): string =>
  new Date(instantOf(until)).toISOString().replace('T', ' ').replace('Z', '+00')

function isTargetBeyondLog(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  return /recovery ended before configured recovery target was reached/.test(cause)
}

async function prove(
  database: Database,
  manifest: Manifest,
): Promise<Pick<RestoreReport, 'migrated' | 'verification' | 'lastRecordedAt'>> {
  const { rows } = await database.pool.query<{ replaying: boolean }>('select pg_is_in_recovery() as replaying')
  if (rows[0]?.replaying !== false) throw new Error('the server answers although it still replays')
  const migrated = await migrate(database)
  await compareHeads(database, manifest.heads)
  const verification = await verifyChain(database)
  if (!verification.sound) {
    throw problem(
      'backup/chain-broken',
      422,
      'Dữ liệu khôi phục không qua được kiểm tra chuỗi ghi nhận',
      verification.faults[0]?.messageVi ?? 'Xem "audit verify" trên dữ liệu gốc.',
    )
  }
  const last = await readOnly(database, (tx) =>
    tx.query<{ at: string | null }>('select max(recorded_at) as at from chain_head where seq > 0'),
  )
  return { migrated, verification, lastRecordedAt: last.rows[0]?.at ?? undefined }
}

async function compareHeads(database: Database, heads: readonly ChainHead[]): Promise<void> {
  const { rows } = await readOnly(database, (tx) =>
    tx.query<{ agency_id: string; seq: bigint }>(
      `select v.agency_id, v.seq
         from unnest($1::text[], $2::bigint[], $3::text[]) v (agency_id, seq, hash)
        where not exists (select from act a where a.agency_id = v.agency_id and a.seq = v.seq
                                              and a.entry_hash = decode(v.hash, 'hex'))`,
      [heads.map((head) => head.agencyId), heads.map((head) => head.seq), heads.map((head) => head.hash)],
    ),
  )
  const missing = rows[0]
  if (missing === undefined) return
  throw problem(
    'backup/heads-differ',
    422,
    'Dữ liệu khôi phục không khớp lúc sao lưu',
    `Bản ghi ${missing.seq} của ${missing.agency_id} lúc sao lưu không còn trong dữ liệu khôi phục. Dùng bản sao lưu khác.`,
  )
}

function restoreProblem(error: unknown, into: string): unknown {
  if (error instanceof ProblemError && error.code !== 'database/start-failed') return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return problem(
      'backup/not-enough-room',
      503,
      'Không đủ chỗ trống để khôi phục',
      `Ổ đĩa của ${into} đã đầy; phần đang khôi phục đã bị xóa. Giải phóng chỗ, hoặc chọn ổ đĩa khác bằng --into.`,
      { cause: error },
    )
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) {
    return problem(
      'backup/folder-not-writable',
      503,
      'Không ghi được vào thư mục khôi phục',
      `Tài khoản đang chạy không được ghi vào ${into}. Cấp quyền, hoặc chọn thư mục khác bằng --into.`,
      { cause: error },
    )
  }
  if (error instanceof ProblemError) {
    return problem(
      'backup/replay-failed',
      422,
      'Không phát lại được nhật ký của bản sao lưu',
      'Máy chủ dừng giữa chừng khi phát lại; phần đang khôi phục đã bị xóa. Dùng bản sao lưu khác bằng --backup.',
      { cause: error },
    )
  }
  return error
}
