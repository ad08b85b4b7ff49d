import type { Tx } from '../platform/index.ts'
import { parseKept } from './canonical.ts'
import { FAULTS_SHOWN, type Fault } from './verify-report.ts'

/** The folder of the files, as far as checking goes. */
export interface StoredFiles {
  check(hash: Buffer, bytes: number): Promise<'sound' | 'missing' | 'changed'>
}

export interface StoredFile {
  readonly hash: Buffer
  readonly bytes: number
  readonly name: string
  readonly caseId: string
}

interface EntryRow {
  readonly case_id: string
  readonly seq: bigint
  readonly kind: string
  readonly recorded_at: string
  readonly recorded_by: string | null
  readonly payload: string
}

interface Added {
  readonly attachmentId: string
  readonly actId?: string
  readonly hash: string
  readonly bytes: number
  readonly kind: string
  readonly pages?: number
  readonly name: string
}

interface AttachmentRow {
  readonly id: string
  readonly case_id: string
  readonly act_id: string | null
  readonly hash: Buffer
  readonly size_bytes: bigint
  readonly kind: string
  readonly pages: number | null
  readonly name: string
  readonly attached_by: string | null
  readonly attached_at: string
  readonly removed_by: string | null
  readonly removed_at: string | null
  readonly removal_reason: string | null
}

/**
 * Compares each attachment of an agency with the entries that say who attached it and who took it off; a file that was
 * taken off may have been so by the agency that took the case over.
 */
export async function verifyAttachments(
  tx: Tx,
  agencyId: string,
): Promise<{ readonly stored: readonly StoredFile[]; readonly faults: readonly Fault[] }> {
  const { rows } = await tx.query<AttachmentRow>('select * from attachment where agency_id = $1 order by id', [
    agencyId,
  ])
  const entries = await entriesOf(tx, agencyId, [...new Set(rows.map((row) => row.case_id))])
  const added = new Map<string, EntryRow>()
  const removed = new Map<string, EntryRow>()
  for (const entry of entries) {
    const { attachmentId } = parseKept(entry.payload) as { attachmentId: string }
    ;(entry.kind === 'attachment-added' ? added : removed).set(attachmentId, entry)
  }
  const faults = rows.flatMap((row) => differing(agencyId, row, added.get(row.id), removed.get(row.id)))
  const standing = new Set(rows.map((row) => row.id))
  for (const [id, entry] of added) {
    if (standing.has(id)) continue
    faults.push(
      faultOf(agencyId, entry.case_id, 'Có bản ghi đính kèm tệp nhưng không có tệp ấy trong hồ sơ.', entry.seq),
    )
  }
  const stored = rows.map((row) => ({
    hash: row.hash,
    bytes: Number(row.size_bytes),
    name: row.name,
    caseId: row.case_id,
  }))
  return { stored, faults: faults.slice(0, FAULTS_SHOWN) }
}

/** Entries of the agency about attachments, and those of others about its cases. */
async function entriesOf(tx: Tx, agencyId: string, caseIds: readonly string[]): Promise<EntryRow[]> {
  const { rows } = await tx.query<EntryRow>(
    `select subject_id as case_id, seq, kind, recorded_at, recorded_by, payload from act
      where subject = 'attachment'
        and (kind = 'attachment-added' and agency_id = $1 or kind = 'attachment-removed' and subject_id = any($2::uuid[]))
      order by recorded_at, seq`,
    [agencyId, caseIds],
  )
  return rows
}

function differing(
  agencyId: string,
  row: AttachmentRow,
  added: EntryRow | undefined,
  removed: EntryRow | undefined,
): Fault[] {
  const fault = (message: string) => [
    faultOf(agencyId, row.case_id, `Tệp đính kèm “${row.name}”: ${message}`, added?.seq),
  ]
  if (added === undefined) return fault('không có bản ghi đính kèm trong chuỗi.')
  const said = parseKept(added.payload) as Added
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['hồ sơ', row.case_id, added.case_id],
    ['tác nghiệp', row.act_id, said.actId],
    ['mã băm', row.hash.toString('hex'), said.hash],
    ['cỡ tệp', row.size_bytes, said.bytes],
    ['loại tệp', row.kind, said.kind],
    ['số trang', row.pages, said.pages],
    ['tên tệp', row.name, said.name],
    ['người đính kèm', row.attached_by, added.recorded_by],
    ['lúc đính kèm', row.attached_at, added.recorded_at],
    ['người thôi đính kèm', row.removed_by, removed?.recorded_by],
    ['lúc thôi đính kèm', row.removed_at, removed?.recorded_at],
    ['lý do thôi đính kèm', row.removal_reason, removed && (parseKept(removed.payload) as { reason: string }).reason],
  ]
  const wrong = pairs.filter(([, found, expected]) => String(found ?? '') !== String(expected ?? ''))
  return wrong.length === 0 ? [] : fault(`${wrong.map(([name]) => name).join(', ')} khác bản ghi trong chuỗi.`)
}

function faultOf(agencyId: string, caseId: string, messageVi: string, seq: bigint | undefined): Fault {
  return { agencyId, check: 'attachment-row', caseId, messageVi, ...(seq === undefined ? {} : { seq: Number(seq) }) }
}

const damage = {
  missing: 'không có trong thư mục tệp đính kèm. Khôi phục từ bản sao lưu.',
  changed: 'nội dung đã bị thay đổi sau khi đính kèm. Khôi phục từ bản sao lưu.',
} as const

/** Reads every file, each content once. */
export async function verifyFiles(
  files: StoredFiles,
  agencyId: string,
  stored: readonly StoredFile[],
): Promise<Fault[]> {
  const faults: Fault[] = []
  const read = new Map<string, 'sound' | 'missing' | 'changed'>()
  for (const { hash, bytes, name, caseId } of stored) {
    const key = hash.toString('hex')
    const standing = read.get(key) ?? (await files.check(hash, bytes))
    read.set(key, standing)
    if (standing === 'sound' || faults.length >= FAULTS_SHOWN) continue
    const messageVi = `Tệp đính kèm “${name}” ${damage[standing]}`
    faults.push({ agencyId, check: 'attachment-file', caseId, hash: key, messageVi })
  }
  return faults
}
