import type { AttachmentView } from '@minh-an/contract/attachment'
import type { CaseForAccess } from '@minh-an/domain/access'
import { caseNotFound } from '../enforcement-case/index.ts'
import { problem, type Tx } from '../platform/index.ts'

export interface AttachmentRow {
  readonly id: string
  readonly case_id: string
  readonly act_id: string | null
  readonly hash: Buffer
  readonly size_bytes: bigint
  readonly kind: string
  readonly pages: number | null
  readonly name: string
  readonly attached_at: string
  readonly attached_by: string | null
  readonly removed_at: string | null
  readonly removed_by: string | null
  readonly removal_reason: string | null
}

const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column.slice(2)}`

const columns = `f.id, f.case_id, f.act_id, f.hash, f.size_bytes, f.kind, f.pages, f.name, ${instant('f.attached_at')},
  a.full_name as attached_by, ${instant('f.removed_at')}, r.full_name as removed_by, f.removal_reason`
const joined = `attachment f left join app_user a on a.id = f.attached_by left join app_user r on r.id = f.removed_by`

/** All files of a case, newest first. The case itself was asked for before, under the reader's rights. */
export async function selectAttachments(tx: Tx, caseId: string): Promise<AttachmentRow[]> {
  const { rows } = await tx.query<AttachmentRow>(
    `select ${columns} from ${joined} where f.case_id = $1 order by f.attached_at desc, f.id desc`,
    [caseId],
  )
  return rows
}

/** @throws 404 where it is not there, or its case may not be seen (security §5.3) */
export async function getAttachment(tx: Tx, id: string, units: readonly string[] | null): Promise<AttachmentRow> {
  const { rows } = await tx.query<AttachmentRow>(
    `select ${columns} from ${joined} join enforcement_case c on c.id = f.case_id
      where f.id = $1 and ($2::text[] is null or c.unit_code = any($2))`,
    [id, units],
  )
  if (rows[0] === undefined) {
    throw problem(
      'attachment/not-found',
      404,
      'Không tìm thấy tệp đính kèm',
      'Không có tệp này, hoặc hồ sơ của tệp ngoài phạm vi được xem.',
    )
  }
  return rows[0]
}

export interface CaseToAttach extends CaseForAccess {
  readonly id: string
  readonly agencyId: string
}

/** The case that carries the files; `lock` holds it until the end, so that two uploads count each other's bytes. */
export async function getCase(
  tx: Tx,
  id: string,
  units: readonly string[] | null,
  lock: 'lock' | 'read',
): Promise<CaseToAttach> {
  const { rows } = await tx.query<{ agency_id: string; unit_code: string; officer_id: string | null }>(
    `select agency_id, unit_code, officer_id from enforcement_case
      where id = $1 and ($2::text[] is null or unit_code = any($2)) ${lock === 'lock' ? 'for update' : ''}`,
    [id, units],
  )
  const row = rows[0]
  if (row === undefined) throw caseNotFound()
  return { id, agencyId: row.agency_id, unitCode: row.unit_code, officerId: row.officer_id ?? undefined }
}

/** Bytes that the files of a case take, each content once; files taken off are kept and count. */
export async function bytesOfCase(tx: Tx, caseId: string): Promise<number> {
  const { rows } = await tx.query<{ bytes: string }>(
    `select coalesce(sum(size_bytes), 0)::text as bytes
       from (select distinct hash, size_bytes from attachment where case_id = $1) as kept`,
    [caseId],
  )
  return Number(rows[0]?.bytes ?? 0)
}

export function attachmentViewOf(row: AttachmentRow): AttachmentView {
  return {
    id: row.id,
    ...(row.act_id === null ? {} : { actId: row.act_id }),
    kind: row.kind as AttachmentView['kind'],
    name: row.name,
    bytes: Number(row.size_bytes),
    ...(row.pages === null ? {} : { pages: row.pages }),
    hash: row.hash.toString('hex'),
    attachedAt: row.attached_at,
    ...(row.attached_by === null ? {} : { attachedBy: row.attached_by }),
    ...(row.removed_at === null
      ? {}
      : {
          removed: {
            at: row.removed_at,
            ...(row.removed_by === null ? {} : { by: row.removed_by }),
            reason: row.removal_reason ?? '',
          },
        }),
  }
}
