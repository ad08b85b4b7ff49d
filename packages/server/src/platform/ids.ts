import { randomBytes, randomFillSync } from 'node:crypto'

/**
 * UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then a 12-bit counter and 62 random bits. Ids made by one
 * process grow strictly, also within a millisecond, so that new rows land at the end of their index.
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastMilliseconds) {
    lastMilliseconds = now
    counter = randomBytes(2).readUInt16BE() & 0x3ff
  } else {
    counter += 1
    if (counter > 0xfff) {
      lastMilliseconds += 1
      counter = 0
    }
  }
  const bytes = drawn()
  bytes.writeUIntBE(lastMilliseconds, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Sixteen random bytes of a larger draw: one draw costs as much as one of many thousands. Each is handed out once. */
function drawn(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return pool.subarray(used - 16, used)
}

const pool = Buffer.alloc(4_096)
let used = pool.length
let lastMilliseconds = 0
let counter = 0
