import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Argon2id, 19 MiB, two passes, one lane: OWASP's floor; about 25 ms here (security §6.2, §12.7). */
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const TAG_BYTES = 32

const derive = promisify(argon2)

/** Hash in the PHC form, with its parameters, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, salt, MEMORY_KIB, PASSES, LANES)
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(tag)}`
}

/**
 * Compares a password with a kept hash in constant time. Without a hash (no such user, no password yet) it does the same
 * work and answers no, so that the time tells nothing.
 */
export async function passwordMatches(password: string, kept: string | undefined): Promise<boolean> {
  const parsed = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(kept ?? '')
  if (parsed === null) {
    await tagOf(password, Buffer.alloc(16), MEMORY_KIB, PASSES, LANES)
    return false
  }
  const [, memory, passes, lanes, salt = '', expected = ''] = parsed
  const tag = await tagOf(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes), Number(lanes))
  const wanted = Buffer.from(expected, 'base64')
  return wanted.length === tag.length && timingSafeEqual(wanted, tag)
}

/** NFC first: the same Vietnamese letters come composed from one keyboard and decomposed from another. */
function tagOf(password: string, nonce: Buffer, memory: number, passes: number, parallelism: number) {
  return derive('argon2id', {
    message: Buffer.from(password.normalize('NFC'), 'utf8'),
    nonce,
    parallelism,
    tagLength: TAG_BYTES,
    memory,
    passes,
  })
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

/** No 0 o 1 l i: read aloud and typed without mistake. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** So many letters at random, each of the 31 as likely as the others. */
export function randomLetters(count: number): string {
  let letters = ''
  while (letters.length < count) {
    const byte = randomBytes(1).readUInt8(0)
    // 248 = 8 × 31: bytes above it would favour the first letters.
    if (byte < 248) letters += ALPHABET[byte % ALPHABET.length] ?? ''
  }
  return letters
}

/** A password to be shown once and typed once: five groups of four, about 99 bits. */
export function oneTimePassword(): string {
  const letters = randomLetters(20)
  return [0, 4, 8, 12, 16].map((start) => letters.slice(start, start + 4)).join('-')
}

/** Hashing costs memory: at most so many at once, the rest wait their turn. */
const AT_ONCE = 4
let running = 0
const waiting: (() => void)[] = []

/** Runs work that hashes, a few at once over the whole process. */
export async function hashingInTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
