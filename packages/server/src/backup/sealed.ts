import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, scryptSync } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, writeFile } from 'node:fs/promises'
import { PassThrough, type Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { problem } from '../platform/index.ts'

/**
 * How one file lies in a backup: a zstd frame with its own checksum, readable with the `zstd` tool; in an encrypted
 * backup that frame under AES-256-GCM, with a nonce of its own in front and the tag behind. The name of the file is
 * authenticated with it, so that two files cannot change places.
 */
export type Key = Buffer | undefined

const NONCE_BYTES = 12
const TAG_BYTES = 16
/** 32 MiB and about 0.1 s a guess. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }
const SHORTEST_PASSPHRASE = 12

/** The key of a backup folder from its passphrase. */
export function deriveKey(passphrase: string, salt: Buffer): Buffer {
  const text = passphrase.normalize('NFC')
  if (text.length < SHORTEST_PASSPHRASE) {
    throw problem(
      'backup/passphrase-short',
      422,
      'Cụm mật khẩu sao lưu quá ngắn',
      `Dùng cụm mật khẩu từ ${SHORTEST_PASSPHRASE} ký tự; giữ nó ở nơi khác kho sao lưu.`,
    )
  }
  return scryptSync(text, salt, 32, SCRYPT)
}

/** Tells a wrong passphrase from a damaged file, without saying anything about the key. */
export const keyCheck = (key: Buffer): string => createHmac('sha256', key).update('minh-an backup key').digest('hex')

/** Seals a document (the manifest): with the key nobody else can make it, without one it only shows damage. */
export function sealText(text: string, key: Key): string {
  return createHmac('sha256', key ?? 'minh-an backup manifest')
    .update(text)
    .digest('hex')
}

export type Written = { size: number; sha256: string }
type Write = (chunk: Buffer) => Promise<void>

/** Files up to this size go through memory whole: a cluster has a thousand of a few kilobytes. */
const SMALL_BYTES = 2 ** 20
const ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } }

/** Reads a plain file (its first `bytes`) and hands its sealed form to `write`; answers what was read. Closes the file. */
export async function seal(plain: FileHandle, name: string, key: Key, write: Write, bytes?: number): Promise<Written> {
  try {
    const { size } = await plain.stat()
    if (Math.min(size, bytes ?? size) <= SMALL_BYTES) return await sealSmall(plain, name, key, write, bytes)
    const end = bytes === undefined ? {} : { end: bytes - 1 }
    return await sealStream(plain.createReadStream({ highWaterMark: 256 * 1_024, ...end }), name, key, write)
  } finally {
    await plain.close()
  }
}

async function sealSmall(
  plain: FileHandle,
  name: string,
  key: Key,
  write: Write,
  bytes: number | undefined,
): Promise<Written> {
  const content = (await plain.readFile()).subarray(0, bytes)
  const frame = zstdCompressSync(content, ZSTD)
  if (key === undefined) await write(frame)
  else {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
    await write(Buffer.concat([nonce, cipher.update(frame), cipher.final(), cipher.getAuthTag()]))
  }
  return { size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

async function sealStream(plain: Readable, name: string, key: Key, write: Write): Promise<Written> {
  const count = new Counter()
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = key === undefined ? undefined : createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
  if (cipher !== undefined) await write(nonce)
  await pipeline(
    plain,
    count.through,
    createZstdCompress(ZSTD),
    (cipher ?? new PassThrough()) as Transform,
    async (sealed) => {
      for await (const chunk of sealed as AsyncIterable<Buffer>) await write(chunk)
    },
  )
  if (cipher !== undefined) await write(cipher.getAuthTag())
  return count.result()
}

/** Size and hash of what passes. */
class Counter {
  #size = 0
  readonly #hash = createHash('sha256')

  readonly through = async function* (this: Counter, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      this.#hash.update(chunk)
      this.#size += chunk.length
      yield chunk
    }
  }.bind(this)

  result(): Written {
    return { size: this.#size, sha256: this.#hash.digest('hex') }
  }
}

/** Thrown by {@link unseal} for bytes that are not what was sealed. */
export class Damaged extends Error {}

/** Sealed bytes inside a file. */
export type SealedPart = { readonly file: FileHandle; readonly offset: number; readonly length: number }

/**
 * Opens sealed bytes into a new file. What was written there must be thrown away when this fails: of a large file the
 * tag is known only at the end. `size` is what the plain file should have, where that is known.
 */
export async function unseal(
  part: SealedPart,
  name: string,
  key: Key,
  place: string,
  size: number | undefined,
): Promise<Written> {
  try {
    if (size !== undefined && size <= SMALL_BYTES && part.length <= 2 * SMALL_BYTES) {
      return await unsealSmall(part, name, key, place, size)
    }
    return await unsealStream(part, name, key, place)
  } catch (error) {
    if (isOfDisk(error)) throw error
    throw new Damaged(name, { cause: error })
  }
}

async function unsealSmall(part: SealedPart, name: string, key: Key, place: string, size: number): Promise<Written> {
  const sealed = Buffer.alloc(part.length)
  const { bytesRead } = await part.file.read(sealed, 0, part.length, part.offset)
  if (bytesRead < part.length) throw new Damaged(name)
  let frame = sealed
  if (key !== undefined) {
    const { nonce, inner, tag } = splitSealed(sealed, name)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name)).setAuthTag(tag)
    frame = Buffer.concat([decipher.update(inner), decipher.final()])
  }
  const content = zstdDecompressSync(frame, { maxOutputLength: Math.max(size, 1) })
  await writeFile(place, content, { mode: 0o600 })
  return { size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

function splitSealed(sealed: Buffer, name: string): { nonce: Buffer; inner: Buffer; tag: Buffer } {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Damaged(name)
  return {
    nonce: sealed.subarray(0, NONCE_BYTES),
    inner: sealed.subarray(NONCE_BYTES, -TAG_BYTES),
    tag: sealed.subarray(-TAG_BYTES),
  }
}

async function unsealStream(part: SealedPart, name: string, key: Key, place: string): Promise<Written> {
  const count = new Counter()
  const into = createWriteStream(place, { mode: 0o600 })
  const read = (from: number, to: number): Readable =>
    createReadStream('', { fd: part.file.fd, autoClose: false, start: part.offset + from, end: part.offset + to - 1 })
  if (key === undefined) await pipeline(read(0, part.length), createZstdDecompress(), count.through, into)
  else {
    if (part.length < NONCE_BYTES + TAG_BYTES) throw new Damaged(name)
    const ends = Buffer.alloc(NONCE_BYTES + TAG_BYTES)
    await part.file.read(ends, 0, NONCE_BYTES, part.offset)
    await part.file.read(ends, NONCE_BYTES, TAG_BYTES, part.offset + part.length - TAG_BYTES)
    const { nonce, tag } = splitSealed(ends, name)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name)).setAuthTag(tag)
    await pipeline(read(NONCE_BYTES, part.length - TAG_BYTES), decipher, createZstdDecompress(), count.through, into)
  }
  return count.result()
}

/** A disk that is full or closed is no damage of the backup. */
function isOfDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EMFILE'].includes(code)
}
