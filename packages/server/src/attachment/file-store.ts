import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { newId, problem } from '../platform/index.ts'

/** How a kept file stands against what the database says of it. */
export type FileStanding = 'sound' | 'missing' | 'changed'

/**
 * Files of attachments, each once, in a folder under the SHA-256 of its content. A file is never changed or removed, and
 * no name that a person gave is ever part of a path.
 */
export interface FileStore {
  /** Largest file, and what the files of one case may come to, in bytes. */
  readonly fileBytes: number
  readonly caseBytes: number
  /** Writes what arrives beside the kept files, to be judged. @throws 413 past the largest size, 503 where it cannot be written */
  receive(source: AsyncIterable<Uint8Array>): Promise<ReceivedFile>
  /** Reads the whole file and compares. */
  check(hash: Buffer, bytes: number): Promise<FileStanding>
  open(hash: Buffer): Readable
  /** Removes what arrived and was never judged because the process ended; younger than a day it may still be arriving. */
  clearArrivals(): Promise<void>
}

/** A file that arrived and is on the disk, but not yet one of those kept. */
export interface ReceivedFile {
  readonly hash: Buffer
  readonly bytes: number
  content(): Promise<Buffer>
  /** Puts it among the kept files, durably; where the same content is kept already, that one stays. */
  keep(): Promise<void>
  /** Afterwards nothing is left of it, unless it was kept. */
  discard(): Promise<void>
}

export interface FileStoreOptions {
  readonly directory: string
  readonly fileBytes: number
  readonly caseBytes: number
}

export function fileStore({ directory, fileBytes, caseBytes }: FileStoreOptions): FileStore {
  const pathOf = (hash: Buffer) => {
    const name = hash.toString('hex')
    return path.join(directory, name.slice(0, 2), name.slice(2, 4), name)
  }
  return {
    fileBytes,
    caseBytes,
    async receive(source) {
      const arriving = path.join(directory, 'arriving')
      const file = path.join(arriving, newId())
      try {
        await mkdir(arriving, { recursive: true, mode: 0o700 })
        const { hash, bytes } = await writeDurably(file, source, fileBytes)
        return {
          hash,
          bytes,
          content: () => readFile(file),
          keep: () => moveInto(file, pathOf(hash), { hash, bytes }).catch(asStoreProblem),
          discard: () => rm(file, { force: true }),
        }
      } catch (error) {
        await rm(file, { force: true }).catch(() => undefined)
        return asStoreProblem(error)
      }
    },
    check: (hash, bytes) => standingOf(pathOf(hash), hash, bytes),
    open: (hash) => createReadStream(pathOf(hash)),
    clearArrivals: () => removeOld(path.join(directory, 'arriving')),
  }
}

const DAY_MS = 86_400_000

async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const file = path.join(folder, name)
    const { mtimeMs } = await stat(file)
    if (Date.now() - mtimeMs > DAY_MS) await rm(file, { force: true })
  }
}

async function writeDurably(file: string, source: AsyncIterable<Uint8Array>, most: number) {
  const hasher = createHash('sha256')
  let bytes = 0
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > most) throw fileTooLarge(most)
      hasher.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { hash: hasher.digest(), bytes }
}

async function moveInto(file: string, kept: string, { hash, bytes }: { hash: Buffer; bytes: number }): Promise<void> {
  // The same content again; a damaged copy is replaced by the sound one that just came.
  if ((await standingOf(kept, hash, bytes)) === 'sound') return
  const folder = path.dirname(kept)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(file, kept)
  await syncFolders(folder)
}

/** A name lives in its folder: without this a power cut may lose the name and keep the content. */
async function syncFolders(folder: string): Promise<void> {
  for (const each of [folder, path.dirname(folder), path.dirname(path.dirname(folder))]) {
    let handle: FileHandle | undefined
    try {
      handle = await open(each, 'r')
      await handle.sync()
    } catch (error) {
      // Windows has no such thing for folders; its journal keeps names.
      if (process.platform !== 'win32') throw error
    } finally {
      await handle?.close()
    }
  }
}

async function standingOf(file: string, hash: Buffer, bytes: number): Promise<FileStanding> {
  try {
    if ((await stat(file)).size !== bytes) return 'changed'
    const hasher = createHash('sha256')
    for await (const chunk of createReadStream(file)) hasher.update(chunk as Buffer)
    return hasher.digest().equals(hash) ? 'sound' : 'changed'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing'
    throw error
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EIO', 'EMFILE', 'ENFILE'])

function asStoreProblem(error: unknown): never {
  const code = String((error as NodeJS.ErrnoException).code)
  if (FULL.has(code)) {
    throw problem(
      'attachment/disk-full',
      503,
      'Ổ đĩa giữ tệp đính kèm đã đầy',
      'Chưa có tệp nào được lưu. Báo người quản trị giải phóng chỗ trống, rồi đính kèm lại.',
      { cause: error },
    )
  }
  if (CLOSED.has(code)) {
    throw problem(
      'attachment/store-closed',
      503,
      'Chưa ghi được vào thư mục tệp đính kèm',
      'Chưa có tệp nào được lưu. Báo người quản trị kiểm tra thư mục tệp đính kèm, rồi đính kèm lại.',
      { cause: error },
    )
  }
  throw error
}

export function fileTooLarge(most: number) {
  return problem(
    'attachment/too-large',
    413,
    'Tệp quá lớn',
    `Mỗi tệp tối đa ${Math.floor(most / 1_048_576)} MB. Quét lại ở 200–300 dpi, hoặc tách thành nhiều tệp.`,
  )
}
