import { createHash, randomBytes } from 'node:crypto'
import { type Column, insertRows, type Tx } from '../platform/index.ts'
import { canonicalHeader, canonicalJson } from './canonical.ts'

/** What an entry says; number, time and hashes are given when it is appended. */
export interface NewEntry {
  readonly id: string
  readonly subject: 'judgment' | 'request' | 'case' | 'agency' | 'attachment'
  readonly subjectId?: string | undefined
  readonly kind: string
  readonly effectiveOn: string
  readonly recordedBy?: string | undefined
  readonly capacity: string
  readonly source: 'entry' | 'import' | 'demonstration' | 'published' | 'system'
  readonly importId?: string | undefined
  readonly payload: object
  /** Only the demonstration may set it: `2025-07-01T02:15:00.000000Z`, never before the entry in front. */
  readonly recordedAt?: string | undefined
}

export interface AppendedEntry {
  readonly seq: number
  readonly recordedAt: string
}

/** An entry with its number and hashes. */
export interface LinkedEntry extends Omit<NewEntry, 'recordedAt'>, AppendedEntry {
  readonly payloadText: string
  readonly salt: Buffer
  readonly prevHash: Buffer
  readonly entryHash: Buffer
}

/** One microsecond later, in the form of {@link instantFormat}: acts of two chains are told apart by their instants. */
export function justAfter(instant: string): string {
  const at = BigInt(Date.parse(`${instant.slice(0, 19)}Z`)) * 1_000n + BigInt(instant.slice(20, 26)) + 1n
  const whole = new Date(Number(at / 1_000_000n) * 1_000).toISOString().slice(0, 19)
  return `${whole}.${String(at % 1_000_000n).padStart(6, '0')}Z`
}

const SALT_BYTES = 16
/** How instants stand in hashed headers: microseconds, UTC. */
const instantFormat = `YYYY-MM-DD"T"HH24:MI:SS.US"Z"`

/** The chain of an agency, held by this transaction. */
export interface OpenChain {
  /** Gives the next numbers and hashes, in the given order. Touches no database. */
  link(entries: readonly NewEntry[]): LinkedEntry[]
  /** Writes what was linked, in that order. */
  store(rows: readonly LinkedEntry[]): Promise<void>
  /** Moves the head to the last entry; afterwards the chain is as long as what was stored. */
  close(): Promise<void>
}

/**
 * Locks the head of an agency's chain, so it comes last in a command (security §3.5). Each entry's hash covers its header,
 * the hash of the entry in front, and its payload through a salted hash, so that a payload can be removed by law without
 * breaking the chain.
 */
export async function openChain(tx: Tx, agencyId: string): Promise<OpenChain> {
  const head = await tx.query<{ seq: bigint; entry_hash: Buffer; recorded_at: string; now: string }>(
    `select seq, entry_hash,
            case when recorded_at = '-infinity' then '' else to_char(recorded_at at time zone 'UTC', '${instantFormat}') end as recorded_at,
            to_char(greatest(clock_timestamp(), recorded_at) at time zone 'UTC', '${instantFormat}') as now
     from chain_head where agency_id = $1 for update`,
    [agencyId],
  )
  const start = head.rows[0]
  if (start === undefined) throw new Error(`agency ${agencyId} has no chain`)
  const { now } = start
  let last = { seq: Number(start.seq), entryHash: start.entry_hash, recordedAt: start.recorded_at }
  const linkOne = (entry: NewEntry, salt: Buffer): LinkedEntry => {
    const seq = last.seq + 1
    const recordedAt = entry.source === 'demonstration' && entry.recordedAt !== undefined ? entry.recordedAt : now
    if (recordedAt < last.recordedAt) {
      throw new Error(`recorded ${recordedAt} before ${last.recordedAt} in the chain of ${agencyId}`)
    }
    const payloadText = canonicalJson(entry.payload)
    const prevHash = last.entryHash
    const entryHash = hashEntry(agencyId, entry, seq, recordedAt, prevHash, salt, payloadText)
    last = { seq, entryHash, recordedAt }
    return { ...entry, seq, recordedAt, payloadText, salt, prevHash, entryHash }
  }
  return {
    link(entries) {
      // One draw for all: a draw of 16 bytes costs as much as one of many thousands.
      const salts = randomBytes(SALT_BYTES * entries.length)
      return entries.map((entry, index) => linkOne(entry, salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES)))
    },
    store: (rows) => insertRows(tx, 'act', columns(agencyId), rows),
    async close() {
      if (last.seq === Number(start.seq)) return
      await tx.query('update chain_head set seq = $2, entry_hash = $3, recorded_at = $4 where agency_id = $1', [
        agencyId,
        last.seq,
        last.entryHash,
        last.recordedAt,
      ])
    },
  }
}

/** Appends entries to the chain of an agency, in the given order, with gapless numbers. */
export async function appendEntries(tx: Tx, agencyId: string, entries: readonly NewEntry[]): Promise<AppendedEntry[]> {
  const chain = await openChain(tx, agencyId)
  const rows = chain.link(entries)
  await chain.store(rows)
  await chain.close()
  return rows
}

function hashEntry(
  agencyId: string,
  entry: NewEntry,
  seq: number,
  recordedAt: string,
  prevHash: Buffer,
  salt: Buffer,
  payloadText: string,
): Buffer {
  // In the order of canonical JSON.
  const header = canonicalHeader([
    ['agencyId', agencyId],
    ['capacity', entry.capacity],
    ['effectiveOn', entry.effectiveOn],
    ['id', entry.id],
    ['importId', entry.importId],
    ['kind', entry.kind],
    ['prevHash', prevHash.toString('hex')],
    ['recordedAt', recordedAt],
    ['recordedBy', entry.recordedBy],
    ['seq', seq],
    ['source', entry.source],
    ['subject', entry.subject],
    ['subjectId', entry.subjectId],
  ])
  const payloadHash = createHash('sha256').update(salt).update(payloadText).digest()
  return createHash('sha256').update(header).update(payloadHash).digest()
}

function columns(agencyId: string): Column<LinkedEntry>[] {
  return [
    { name: 'agency_id', type: 'text', value: () => agencyId },
    { name: 'seq', type: 'bigint', value: (row) => row.seq },
    { name: 'id', type: 'uuid', value: (row) => row.id },
    { name: 'subject', type: 'text', value: (row) => row.subject },
    { name: 'subject_id', type: 'uuid', value: (row) => row.subjectId },
    { name: 'kind', type: 'text', value: (row) => row.kind },
    { name: 'effective_on', type: 'date', value: (row) => row.effectiveOn },
    { name: 'recorded_at', type: 'timestamptz', value: (row) => row.recordedAt },
    { name: 'recorded_by', type: 'uuid', value: (row) => row.recordedBy },
    { name: 'capacity', type: 'text', value: (row) => row.capacity },
    { name: 'source', type: 'text', value: (row) => row.source },
    { name: 'import_id', type: 'uuid', value: (row) => row.importId },
    { name: 'payload', type: 'text', value: (row) => row.payloadText },
    { name: 'salt', type: 'bytea', value: (row) => row.salt },
    { name: 'prev_hash', type: 'bytea', value: (row) => row.prevHash },
    { name: 'entry_hash', type: 'bytea', value: (row) => row.entryHash },
  ]
}
