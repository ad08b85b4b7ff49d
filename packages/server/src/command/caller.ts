import type { Action, Person, RouteAction } from '@minh-an/domain/access'
import { mayInUnit, visibleUnits } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { Refusal } from '@minh-an/domain/case-file'
import { problem, type Tx } from '../platform/index.ts'

/** Who asks, on which day; read once at the edge and handed inwards. */
export interface Caller {
  readonly person: Person
  readonly today: PlainDate
  readonly requestId: string
}

/** Units an action reaches, as every query takes them: null means no limit. */
export function unitsFor(caller: Caller, action: RouteAction): readonly string[] | null {
  return visibleUnits(caller.person, action) ?? null
}

export interface UnitOfWork {
  readonly code: string
  readonly agencyId: string
}

/**
 * The unit a new paper is entered in: the one named, or the person's own. It must exist today and lie within the reach
 * of the right.
 */
export async function unitOfWork(
  tx: Tx,
  caller: Caller,
  action: Action,
  code: string | undefined,
): Promise<UnitOfWork> {
  const unitCode = code ?? caller.person.unitCode
  if (!mayInUnit(caller.person, action, unitCode)) {
    throw problem(
      'access/other-unit',
      403,
      'Không được vào sổ cho đơn vị này',
      'Chọn đơn vị của mình, hoặc nhờ người của đơn vị ấy vào sổ.',
      { errors: [{ pointer: '/unit', detail: 'Ngoài phạm vi được vào sổ.' }] },
    )
  }
  const { rows } = await tx.query<{ agency_id: string | null }>(
    `select agency_id from unit where code = $1 and valid_from <= $2 and (valid_until is null or valid_until >= $2)`,
    [unitCode, caller.today],
  )
  const agencyId = rows[0]?.agency_id
  if (agencyId === undefined || agencyId === null) {
    throw problem('unit/closed', 422, 'Đơn vị không còn hoạt động', 'Chọn đơn vị đang hoạt động.', {
      errors: [{ pointer: '/unit', detail: 'Đơn vị không có, hoặc đã kết thúc.' }],
    })
  }
  return { code: unitCode, agencyId }
}

/** A refusal by right as an answer: visible, but not to be done by this person. */
export function forbiddenBy(refusal: Refusal) {
  return problem(refusal.code, 403, 'Không được làm việc này', refusal.message)
}
