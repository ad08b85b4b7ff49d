import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A secret as the database has it: of no use without the key of that name. */
export interface Sealed {
  readonly keyId: string
  readonly bytes: Buffer
}

/** Keeps secrets of accounts unreadable in the database and in its copies. */
export interface SecretKeys {
  /** @param owner whose secret it is; put to another account it no longer opens */
  seal(secret: string, owner: string): Sealed
  /** Undefined where the key is not there, or the bytes are not what was sealed for this owner. */
  open(sealed: Sealed, owner: string): string | undefined
}

/**
 * Keys in a file outside the database, one a line: a name, a blank, 256 random bits. The first line seals, every line
 * opens, so a new key is put in front and the old ones stay until nothing needs them. The file is made when the first
 * secret is sealed, and read each time: it is needed a few times a minute at most.
 */
export function secretKeysIn(file: string): SecretKeys {
  return {
    seal(secret, owner) {
      if (!existsSync(file)) makeFile(file)
      const [active] = readKeys(file)
      if (active === undefined) throw new Error(`no key in ${file}`)
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', active.key, nonce).setAAD(Buffer.from(owner))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return { keyId: active.id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), text]) }
    },
    open({ keyId, bytes }, owner) {
      const found = existsSync(file) ? readKeys(file).find(({ id }) => id === keyId) : undefined
      if (found === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
      const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString()
      } catch {
        return undefined
      }
    },
  }
}

interface Key {
  readonly id: string
  readonly key: Buffer
}

function readKeys(file: string): Key[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', text = ''] = line.trim().split(/\s+/)
      const key = Buffer.from(text, 'base64url')
      if (key.length !== KEY_BYTES) throw new Error(`key ${id} in ${file} is not 256 bits long`)
      return { id, key }
    })
}

/** On disk before anything is sealed with it, and whole: of two processes that make it at once one wins. */
function makeFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(fresh, 'wx', 0o600)
  try {
    writeSync(handle, `${randomBytes(4).toString('hex')} ${randomBytes(KEY_BYTES).toString('base64url')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(fresh)
  }
  if (process.platform !== 'win32') syncDirectory(path.dirname(file))
}

/** The name of a new file is on disk only with its folder. */
function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
