import { mayInUnit } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { Caller } from '../command/index.ts'
import { problem, type Tx } from '../platform/index.ts'

export interface OfficerRow {
  readonly id: string
  readonly name: string
  readonly unitCode: string
}

/**
 * An officer who can be given a case on a day: of the same agency, in office, in a unit where the person may assign.
 * @throws 422 with a pointer to `officerId`.
 */
export async function getOfficer(
  tx: Tx,
  caller: Caller,
  agencyId: string,
  officerId: string,
  on: PlainDate,
): Promise<OfficerRow> {
  const officer = await findOfficer(tx, officerId, on)
  const inReach = officer !== undefined && mayInUnit(caller.person, 'officer.read', officer.unitCode)
  if (officer === undefined || !inReach) {
    throw officerProblem(
      'officer/not-found',
      'Không có Chấp hành viên này trong phạm vi được phân công. Chọn người khác.',
    )
  }
  if (officer.agencyId !== agencyId) {
    throw officerProblem(
      'officer/other-agency',
      `Chấp hành viên ${officer.name} thuộc cơ quan khác. Chọn người của cơ quan.`,
    )
  }
  if (!officer.inOffice) {
    throw officerProblem(
      'officer/not-in-office',
      `Chấp hành viên ${officer.name} không giữ chức vụ vào ngày này. Chọn người khác.`,
    )
  }
  if (!mayInUnit(caller.person, 'act.officer-assigned', officer.unitCode)) {
    throw officerProblem(
      'officer/other-unit',
      `Chấp hành viên ${officer.name} thuộc đơn vị khác. Chọn người của đơn vị, hoặc trình lãnh đạo tỉnh phân công.`,
    )
  }
  return officer
}

async function findOfficer(tx: Tx, id: string, on: PlainDate) {
  const { rows } = await tx.query<{
    agency_id: string
    unit_code: string
    full_name: string
    in_office: boolean
  }>(
    `select agency_id, unit_code, full_name,
            (active_from is null or active_from <= $2) and (active_until is null or active_until >= $2) as in_office
     from officer where id = $1`,
    [id, on],
  )
  const row = rows[0]
  return row === undefined
    ? undefined
    : { id, name: row.full_name, unitCode: row.unit_code, agencyId: row.agency_id, inOffice: row.in_office }
}

function officerProblem(code: string, detail: string) {
  return problem(code, 422, 'Chưa phân công được Chấp hành viên', detail, {
    errors: [{ pointer: '/officerId', detail }],
  })
}
