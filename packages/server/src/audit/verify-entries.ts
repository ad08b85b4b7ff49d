import { createHash } from 'node:crypto'
import type { Tx } from '../platform/index.ts'
import type { Fault } from './verify-report.ts'

/*
 * Reads the chain of an agency back, entry by entry. It shares nothing with the writer in chain.ts: header, canonical text
 * and hashes are built here a second time, so that a mistake of the writer shows as a fault and not as agreement.
 */

const PAGE = 5_000
const GENESIS = Buffer.alloc(32)

interface EntryRow {
  seq: bigint
  id: string
  subject: string
  subject_id: string | null
  kind: string
  effective_on: string
  recorded_at: string
  recorded_by: string | null
  capacity: string
  source: string
  import_id: string | null
  payload: string
  salt: Buffer
  prev_hash: Buffer
  entry_hash: Buffer
}

export interface ChainReading {
  readonly entries: number
  readonly fault: Fault | undefined
}

/** Checks numbers without gap, time that never runs back, every hash, and the head. Stops at the first bad entry. */
export async function verifyEntries(tx: Tx, agencyId: string): Promise<ChainReading> {
  let seq = 0n
  let previous: Buffer = GENESIS
  let recordedAt = ''
  for (;;) {
    const { rows } = await tx.query<EntryRow>(
      `select seq, id, subject, subject_id, kind, effective_on, recorded_by, capacity, source, import_id, payload, salt,
              prev_hash, entry_hash, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at
         from act where agency_id = $1 and seq > $2 order by seq limit ${PAGE}`,
      [agencyId, seq],
    )
    for (const row of rows) {
      const wrong = wrongWith(agencyId, row, seq, previous, recordedAt)
      if (wrong !== undefined) {
        return {
          entries: Number(seq),
          fault: { agencyId, check: wrong.check, seq: Number(row.seq), actId: row.id, messageVi: wrong.messageVi },
        }
      }
      seq = row.seq
      previous = row.entry_hash
      recordedAt = row.recorded_at
    }
    if (rows.length < PAGE)
      return { entries: Number(seq), fault: await wrongHead(tx, agencyId, seq, previous, recordedAt) }
  }
}

function wrongWith(
  agencyId: string,
  row: EntryRow,
  before: bigint,
  previous: Buffer,
  recordedAt: string,
): { check: Fault['check']; messageVi: string } | undefined {
  if (row.seq !== before + 1n) {
    return { check: 'number', messageVi: `Thiếu bản ghi số ${before + 1n}: sau số ${before} là số ${row.seq}.` }
  }
  if (row.recorded_at < recordedAt) {
    return { check: 'time', messageVi: `Bản ghi số ${row.seq} có thời điểm ghi nhận sớm hơn bản ghi trước.` }
  }
  if (!row.prev_hash.equals(previous)) {
    return { check: 'previous-hash', messageVi: `Bản ghi số ${row.seq} không nối tiếp bản ghi trước.` }
  }
  if (!row.entry_hash.equals(hashOf(agencyId, row))) {
    return { check: 'entry-hash', messageVi: `Nội dung của bản ghi số ${row.seq} đã bị thay đổi sau khi ghi nhận.` }
  }
  return undefined
}

/** SHA-256(canonical header ‖ SHA-256(salt ‖ canonical payload)), security §4.1. */
function hashOf(agencyId: string, row: EntryRow): Buffer {
  const payload = createHash('sha256').update(row.salt).update(Buffer.from(row.payload, 'utf8')).digest()
  return createHash('sha256').update(headerOf(agencyId, row), 'utf8').update(payload).digest()
}

/** Members in the order of their names; those without a value are left out. */
function headerOf(agencyId: string, row: EntryRow): string {
  const members: [string, string | null][] = [
    ['agencyId', agencyId],
    ['capacity', row.capacity],
    ['effectiveOn', row.effective_on],
    ['id', row.id],
    ['importId', row.import_id],
    ['kind', row.kind],
    ['prevHash', row.prev_hash.toString('hex')],
    ['recordedAt', row.recorded_at],
    ['recordedBy', row.recorded_by],
    ['source', row.source],
    ['subject', row.subject],
    ['subjectId', row.subject_id],
  ]
  const texts = members.flatMap(([name, value]) => (value === null ? [] : [[name, JSON.stringify(value)] as const]))
  const withNumber = [...texts, ['seq', String(row.seq)] as const].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${withNumber.map(([name, text]) => `"${name}":${text}`).join(',')}}`
}

async function wrongHead(
  tx: Tx,
  agencyId: string,
  seq: bigint,
  hash: Buffer,
  recordedAt: string,
): Promise<Fault | undefined> {
  const { rows } = await tx.query<{ seq: bigint; entry_hash: Buffer; ahead: boolean }>(
    `select seq, entry_hash, recorded_at < nullif($2, '')::timestamptz as ahead from chain_head where agency_id = $1`,
    [agencyId, recordedAt],
  )
  const head = rows[0]
  if (head !== undefined && head.seq === seq && head.entry_hash.equals(hash) && head.ahead !== true) return undefined
  return {
    agencyId,
    check: 'head',
    seq: Number(seq),
    messageVi:
      head === undefined
        ? 'Cơ quan không có đầu chuỗi ghi nhận.'
        : `Đầu chuỗi ghi số ${head.seq}, bản ghi cuối cùng đọc được là số ${seq}.`,
  }
}
