import type { RoleGrantBody } from '@minh-an/contract/access'
import { mayGrant, mayInUnit, type Person, type RouteAction, roleNames } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { appendEntries } from '../audit/index.ts'
import { newId, type ProblemError, problem, type Tx } from '../platform/index.ts'

/** Who changes people and rights; without a person the system itself (the CLI, the demonstration). */
export interface ChangeBy {
  readonly person: Person | undefined
  readonly today: PlainDate
  /** Only the demonstration sets when its accounts were recorded; its chains go on from there. */
  readonly demonstrationRecordedAt?: string
}

/** A change of a person or of rights as an entry of the agency's chain: what changed, never a password. */
export interface PersonnelEntry {
  readonly agencyId: string
  readonly subjectId: string
  readonly kind:
    | 'user-created'
    | 'user-changed'
    | 'user-moved'
    | 'user-disabled'
    | 'user-enabled'
    | 'role-granted'
    | 'role-revoked'
    | 'password-reset'
    | 'factor-reset'
    | 'logins-ended'
    | 'factor-rule-set'
    | 'factor-rule-lifted'
    | 'officer-created'
    | 'officer-changed'
  /** The day it holds from, where that is not the day of recording. */
  readonly effectiveOn?: PlainDate
  readonly payload: object
}

export async function noteChanges(tx: Tx, by: ChangeBy, entries: readonly PersonnelEntry[]): Promise<void> {
  const agencies = [...new Set(entries.map((entry) => entry.agencyId))].sort()
  for (const agencyId of agencies) {
    await appendEntries(
      tx,
      agencyId,
      entries
        .filter((entry) => entry.agencyId === agencyId)
        .map((entry) => ({
          id: newId(),
          subject: 'agency' as const,
          subjectId: entry.subjectId,
          kind: entry.kind,
          effectiveOn: entry.effectiveOn ?? by.today,
          recordedBy: by.person?.userId,
          capacity: by.person === undefined ? 'system' : 'administrator',
          source:
            by.demonstrationRecordedAt !== undefined
              ? ('demonstration' as const)
              : by.person === undefined
                ? ('system' as const)
                : ('entry' as const),
          recordedAt: by.demonstrationRecordedAt,
          payload: entry.payload,
        })),
    )
  }
}

/** The unit must exist today and lie within the reach of the right. */
export async function requireUnit(
  tx: Tx,
  by: ChangeBy,
  action: RouteAction,
  unitCode: string,
  pointer: string,
): Promise<{ readonly code: string; readonly name: string; readonly agencyId: string }> {
  const { rows } = await tx.query<{ name: string; agency_id: string | null }>(
    `select name, agency_id from unit where code = $1 and valid_from <= $2 and (valid_until is null or valid_until >= $2)`,
    [unitCode, by.today],
  )
  const unit = rows[0]
  if (unit === undefined) {
    throw refusedChange(
      'unit/closed',
      422,
      `Đơn vị ${unitCode} không có, hoặc đã khép. Chọn đơn vị đang hoạt động.`,
      pointer,
    )
  }
  requireReachOver(by, action, unitCode, pointer)
  return { code: unitCode, name: unit.name, agencyId: unit.agency_id ?? unitCode }
}

/** The same for a unit that may be closed by now: who belonged to it can still be changed by its successors' administrator. */
export function requireReachOver(by: ChangeBy, action: RouteAction, unitCode: string, pointer: string): void {
  if (by.person === undefined || mayInUnit(by.person, action, unitCode)) return
  throw refusedChange(
    'access/other-unit',
    403,
    `Đơn vị ${unitCode} ngoài phạm vi quản trị. Nhờ người quản trị của đơn vị ấy.`,
    pointer,
  )
}

/** A role may not reach further than the right of who gives it. */
export function requireGrantable(by: ChangeBy, held: RoleGrantBody, pointer: string): void {
  if (by.person === undefined || mayGrant(by.person, { role: held.role, unitCode: held.unit })) return
  throw refusedChange(
    'access/role-too-wide',
    403,
    `Vai trò ${roleNames[held.role]} tại đơn vị này rộng hơn phạm vi quản trị. Nhờ người quản trị cấp trên.`,
    pointer,
  )
}

export function refusedChange(code: string, status: number, detail: string, pointer?: string): ProblemError {
  return problem(
    code,
    status,
    'Chưa thể thay đổi người dùng',
    detail,
    pointer === undefined ? {} : { errors: [{ pointer, detail }] },
  )
}
