import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import { type ProblemError, problem } from '../platform/index.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { deriveKey, type Key, keyCheck } from './sealed.ts'

/** A folder that keeps the backups of one database: base backups in `base/`, the archived log in `wal/`. */
export type BackupTarget = {
  readonly directory: string
  readonly systemIdentifier: string
  readonly key: Key
}

type Descriptor = {
  readonly format: 1
  readonly systemIdentifier: string
  readonly encryption: { readonly salt: string; readonly check: string } | null
}

const DESCRIPTOR = 'minh-an-backup.json'

export const baseDirectory = (target: BackupTarget): string => path.join(target.directory, 'base')
export const walDirectory = (target: BackupTarget): string => path.join(target.directory, 'wal')

/** Opens a backup folder for reading. */
export function openTarget(directory: string, passphrase: string | undefined): BackupTarget {
  const descriptor = readDescriptor(directory)
  if (descriptor === undefined) {
    throw problem(
      'backup/not-a-backup',
      422,
      'Thư mục này không phải kho sao lưu của Minh Án',
      `Không thấy ${DESCRIPTOR} trong ${directory}. Chọn đúng thư mục đã dùng với "db backup --to".`,
    )
  }
  return {
    directory,
    systemIdentifier: descriptor.systemIdentifier,
    key: keyOf(descriptor, passphrase),
  }
}

/**
 * Opens the backup folder of a database, or makes it. A folder is encrypted or not from its first backup on; one that
 * belongs to another database is left alone.
 */
export async function prepareTarget(
  directory: string,
  systemIdentifier: string,
  options: { readonly encrypt: boolean; readonly passphrase: string | undefined },
): Promise<BackupTarget> {
  const known = existsSync(directory) ? readDescriptor(directory) : undefined
  if (known !== undefined) {
    if (known.systemIdentifier !== systemIdentifier) {
      throw problem(
        'backup/target-of-another-database',
        409,
        'Thư mục này giữ bản sao lưu của cơ sở dữ liệu khác',
        `${directory} thuộc về một cơ sở dữ liệu khác. Chọn thư mục khác bằng --to.`,
      )
    }
    if (options.encrypt && known.encryption === null) {
      throw problem(
        'backup/target-not-encrypted',
        409,
        'Kho sao lưu này không mã hóa',
        `${directory} đã có bản không mã hóa. Chọn thư mục khác bằng --to để lập kho mã hóa.`,
      )
    }
    return openTarget(directory, options.passphrase)
  }
  return makeTarget(directory, systemIdentifier, options)
}

async function makeTarget(
  directory: string,
  systemIdentifier: string,
  options: { readonly encrypt: boolean; readonly passphrase: string | undefined },
): Promise<BackupTarget> {
  const salt = randomBytes(16)
  if (options.encrypt && options.passphrase === undefined) throw passphraseMissing()
  const key = options.encrypt && options.passphrase !== undefined ? deriveKey(options.passphrase, salt) : undefined
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const strangers = readdirSync(directory).filter((name) => name !== 'lost+found')
    if (strangers.length > 0) {
      throw problem(
        'backup/target-not-empty',
        409,
        'Thư mục sao lưu đang chứa thứ khác',
        `${directory} không trống và không phải kho sao lưu của Minh Án. Chọn thư mục trống bằng --to.`,
      )
    }
    const descriptor: Descriptor = {
      format: 1,
      systemIdentifier,
      encryption: key === undefined ? null : { salt: salt.toString('hex'), check: keyCheck(key) },
    }
    for (const name of ['base', 'wal']) mkdirSync(path.join(directory, name), { recursive: true, mode: 0o700 })
    await writeDurably(path.join(directory, DESCRIPTOR), `${JSON.stringify(descriptor, null, 2)}\n`)
  } catch (error) {
    throw targetProblem(error, directory)
  }
  return { directory, systemIdentifier, key }
}

function readDescriptor(directory: string): Descriptor | undefined {
  let text: string
  try {
    text = readFileSync(path.join(directory, DESCRIPTOR), 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw targetProblem(error, directory)
  }
  try {
    const read = JSON.parse(text) as Descriptor
    if (read.format === 1 && typeof read.systemIdentifier === 'string') return read
  } catch {
    // Falls through: a broken descriptor is damage.
  }
  throw damaged(DESCRIPTOR)
}

function keyOf(descriptor: Descriptor, passphrase: string | undefined): Key {
  if (descriptor.encryption === null) return undefined
  if (passphrase === undefined) throw passphraseMissing()
  const key = deriveKey(passphrase, Buffer.from(descriptor.encryption.salt, 'hex'))
  if (keyCheck(key) !== descriptor.encryption.check) {
    throw problem(
      'backup/wrong-passphrase',
      422,
      'Cụm mật khẩu không mở được kho sao lưu',
      'Kiểm tra lại cụm mật khẩu hoặc tệp giữ nó. Không có cụm đúng thì không ai mở được kho này.',
    )
  }
  return key
}

function passphraseMissing(): ProblemError {
  return problem(
    'backup/passphrase-missing',
    422,
    'Kho sao lưu mã hóa cần cụm mật khẩu',
    'Ghi cụm mật khẩu vào một tệp rồi nêu tệp bằng --passphrase-file (hoặc backup.passphraseFile trong minh-an.json).',
  )
}

/** Finished base backups, oldest first, with those whose manifest is broken named apart. */
export function listBackups(target: BackupTarget): { manifests: Manifest[]; broken: string[] } {
  const manifests: Manifest[] = []
  const broken: string[] = []
  const base = baseDirectory(target)
  const names = existsSync(base) ? readdirSync(base).filter((name) => !name.startsWith('.')) : []
  for (const name of names.sort()) {
    const manifest = readManifest(path.join(base, name), target.key)
    if (manifest === undefined) broken.push(name)
    else manifests.push(manifest)
  }
  return { manifests, broken }
}

/** Writes beside and moves in, so that a file is there whole or not at all, also after a power cut. */
export async function writeDurably(file: string, content: string | Buffer): Promise<void> {
  const half = `${file}.${process.pid}.half`
  try {
    const handle = await open(half, 'w', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(half, file)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
  await syncDirectory(path.dirname(file))
}

/** A new name in a folder survives a power cut only after the folder itself was written; Windows does it by itself. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize
}

/** What a failing write into the backup folder means to a person; other errors pass as they are. */
export function targetProblem(error: unknown, directory: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return problem(
      'backup/target-full',
      503,
      'Ổ đĩa giữ bản sao lưu đã đầy',
      `Bản đang lập dở đã bị xóa; các bản trước còn nguyên. Giải phóng chỗ trống ở ${directory}, giảm số bản giữ lại (--keep), hoặc chọn thư mục khác bằng --to.`,
      { cause: error },
    )
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) {
    return problem(
      'backup/target-not-writable',
      503,
      'Không dùng được thư mục sao lưu',
      `Tài khoản đang chạy không được đọc, ghi ở ${directory}. Cấp quyền, hoặc chọn thư mục khác bằng --to.`,
      { cause: error },
    )
  }
  return error
}

export function damaged(part: string, cause?: unknown): ProblemError {
  return problem(
    'backup/damaged',
    422,
    'Bản sao lưu bị hỏng',
    `Nội dung của ${part} không còn như lúc lập. Chưa có gì được khôi phục; dùng bản sao lưu khác.`,
    cause === undefined ? {} : { cause },
  )
}
