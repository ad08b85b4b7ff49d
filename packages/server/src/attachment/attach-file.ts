import type { AttachmentsAnswer, AttachmentView } from '@minh-an/contract/attachment'
import { mayOnCase, type Role } from '@minh-an/domain/access'
import { fileNameOf, type KnownFile, mayAttach, recogniseFile } from '@minh-an/domain/attachment'
import type { Refusal } from '@minh-an/domain/case-file'
import { appendEntries } from '../audit/index.ts'
import { type Caller, forbiddenBy, unitsFor } from '../command/index.ts'
import { newId, problem, type Tx } from '../platform/index.ts'
import {
  attachmentViewOf,
  bytesOfCase,
  type CaseToAttach,
  getAttachment,
  getCase,
  selectAttachments,
} from './attachment.sql.ts'
import type { FileStore, ReceivedFile } from './file-store.ts'

/** Files of a case, what may still be added, and whether this person may. */
export async function listAttachments(
  tx: Tx,
  caller: Caller,
  files: FileStore,
  caseId: string,
): Promise<AttachmentsAnswer> {
  const row = await getCase(tx, caseId, unitsFor(caller, 'case.read'), 'read')
  const refusal = mayAttach(caller.person, row)
  return {
    items: (await selectAttachments(tx, caseId)).map(attachmentViewOf),
    ...(refusal === undefined ? {} : { refused: refusal.message }),
    limits: { fileBytes: files.fileBytes, caseBytes: files.caseBytes, usedBytes: await bytesOfCase(tx, caseId) },
  }
}

/** What can be refused before a byte of the file is taken. */
export async function refuseEarly(tx: Tx, caller: Caller, caseId: string, actId: string | undefined): Promise<void> {
  await caseFor(tx, caller, caseId, 'read')
  if (actId !== undefined) await requireAct(tx, caseId, actId)
}

async function caseFor(tx: Tx, caller: Caller, caseId: string, lock: 'lock' | 'read'): Promise<CaseToAttach> {
  const row = await getCase(tx, caseId, unitsFor(caller, 'case.read'), lock)
  const refusal = mayAttach(caller.person, row)
  if (refusal !== undefined) throw forbiddenBy(refusal)
  return row
}

async function requireAct(tx: Tx, caseId: string, actId: string): Promise<void> {
  const { rowCount } = await tx.query(`select from act where id = $1 and subject = 'case' and subject_id = $2`, [
    actId,
    caseId,
  ])
  if (rowCount === 1) return
  throw problem(
    'attachment/act-not-found',
    422,
    'Hồ sơ không có tác nghiệp này',
    'Mở lại hồ sơ, chọn tác nghiệp trong Diễn biến rồi đính kèm.',
    { errors: [{ pointer: 'query/act', detail: 'Không thuộc hồ sơ này.' }] },
  )
}

export interface FileToAttach {
  readonly caseId: string
  readonly actId: string | undefined
  /** As the sender calls it. */
  readonly name: string
  readonly file: ReceivedFile
}

/** What the content is. @throws 422 with the reason where it is not taken */
export async function judgeFile(file: ReceivedFile): Promise<KnownFile> {
  const found = recogniseFile(await file.content())
  if ('kind' in found) return found
  throw refusedFile(found)
}

export function refusedFile(refusal: Refusal) {
  return problem(refusal.code, 422, 'Không đính kèm được tệp này', refusal.message)
}

/**
 * Adds a judged file to a case: the content is on the disk before the transaction ends, so that every row has its file;
 * one that fails afterwards leaves at most a file without a row.
 */
export async function attachFile(
  tx: Tx,
  caller: Caller,
  files: FileStore,
  { caseId, actId, name, file }: FileToAttach,
  known: KnownFile,
): Promise<AttachmentView> {
  const row = await caseFor(tx, caller, caseId, 'lock')
  if (actId !== undefined) await requireAct(tx, caseId, actId)
  await refuseTwice(tx, caseId, actId, file.hash)
  await refuseOverQuota(tx, files, caseId, file)
  await file.keep()
  const one = {
    id: newId(),
    actId,
    hash: file.hash.toString('hex'),
    bytes: file.bytes,
    kind: known.kind,
    pages: known.pages,
    name: fileNameOf(name, known.kind),
  }
  const entry = await note(tx, caller, row, 'attachment-added', { attachmentId: one.id, ...one, id: undefined })
  await tx.query(
    `insert into attachment (id, agency_id, case_id, act_id, hash, size_bytes, kind, pages, name, attached_by, attached_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      one.id,
      row.agencyId,
      caseId,
      actId ?? null,
      file.hash,
      file.bytes,
      known.kind,
      known.pages ?? null,
      one.name,
      caller.person.userId,
      entry.recordedAt,
    ],
  )
  return attachmentViewOf(await getAttachment(tx, one.id, null))
}

async function refuseTwice(tx: Tx, caseId: string, actId: string | undefined, hash: Buffer): Promise<void> {
  const { rows } = await tx.query<{ name: string }>(
    `select name from attachment
      where case_id = $1 and act_id is not distinct from $2::uuid and hash = $3 and removed_at is null`,
    [caseId, actId ?? null, hash],
  )
  const before = rows[0]
  if (before === undefined) return
  throw problem(
    'attachment/already-there',
    409,
    'Tệp này đã đính kèm',
    `Cùng nội dung với “${before.name}”. Không cần đính kèm lại.`,
  )
}

async function refuseOverQuota(tx: Tx, files: FileStore, caseId: string, file: ReceivedFile): Promise<void> {
  const { rowCount } = await tx.query('select from attachment where case_id = $1 and hash = $2 limit 1', [
    caseId,
    file.hash,
  ])
  if (rowCount === 1) return
  const used = await bytesOfCase(tx, caseId)
  if (used + file.bytes <= files.caseBytes) return
  throw problem(
    'attachment/case-full',
    422,
    'Hồ sơ đã hết chỗ cho tệp đính kèm',
    `Mỗi hồ sơ tối đa ${Math.floor(files.caseBytes / 1_048_576)} MB tệp. Quét lại tệp nhỏ hơn, hoặc nhờ người quản trị nâng mức này.`,
  )
}

/** Takes a file off a case, once. It stays on the disk and readable; the chain keeps who, when and why. */
export async function removeAttachment(tx: Tx, caller: Caller, id: string, reason: string): Promise<AttachmentView> {
  const { case_id } = await getAttachment(tx, id, unitsFor(caller, 'case.read'))
  const row = await caseFor(tx, caller, case_id, 'lock')
  const standing = await getAttachment(tx, id, null)
  if (standing.removed_at !== null) {
    throw problem(
      'attachment/already-removed',
      409,
      'Tệp này đã thôi đính kèm',
      'Tải lại trang để xem ai đã thôi đính kèm và vì sao.',
    )
  }
  const entry = await note(tx, caller, row, 'attachment-removed', { attachmentId: id, reason })
  await tx.query('update attachment set removed_by = $2, removed_at = $3, removal_reason = $4 where id = $1', [
    id,
    caller.person.userId,
    entry.recordedAt,
    reason,
  ])
  return attachmentViewOf(await getAttachment(tx, id, null))
}

async function note(
  tx: Tx,
  caller: Caller,
  row: CaseToAttach,
  kind: 'attachment-added' | 'attachment-removed',
  payload: object,
) {
  const [entry] = await appendEntries(tx, row.agencyId, [
    {
      id: newId(),
      subject: 'attachment',
      subjectId: row.id,
      kind,
      effectiveOn: caller.today,
      recordedBy: caller.person.userId,
      capacity: capacityOf(caller, row),
      source: 'entry',
      payload,
    },
  ])
  if (entry === undefined) throw new Error('one entry was appended')
  return entry
}

const capacities: Readonly<Partial<Record<Role, string>>> = {
  clerk: 'clerk',
  officer: 'officer',
  accountant: 'accountant',
  'unit-head': 'head',
  'provincial-leader': 'head',
}

/** In which of the person's roles the file is attached. */
function capacityOf({ person }: Caller, row: CaseToAttach): string {
  if (person.officerId !== undefined && person.officerId === row.officerId) return 'officer'
  const held = person.roles.find((grant) => mayOnCase({ ...person, roles: [grant] }, 'attachment.change', row))
  return (held && capacities[held.role]) ?? 'officer'
}
