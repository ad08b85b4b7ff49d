import type { UserView } from '@minh-an/contract/access'
import type { ChangeUserBody, MoveUserBody } from '@minh-an/contract/personnel'
import { addDays, formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { newId, type Tx } from '../platform/index.ts'
import type { AccountRow } from './account-rows.sql.ts'
import { changeable, insertRole, viewOf } from './accounts.ts'
import { type ChangeBy, noteChanges, refusedChange, requireGrantable, requireUnit } from './change-by.ts'
import { refuseCasesInHand } from './officers.ts'

/** A new name or title, of the account and of its officer. Papers and entries of the chain keep what they were made with. */
export async function changeUser(tx: Tx, userId: string, change: ChangeUserBody, by: ChangeBy): Promise<UserView> {
  const account = await changeable(tx, userId, by)
  const fullName = change.fullName?.normalize('NFC') ?? account.full_name
  const title = titleAfter(account, change.title)
  if (fullName === account.full_name && title === account.title) {
    throw refusedChange(
      'user/unchanged',
      422,
      'Họ tên và chức danh vẫn như cũ. Sửa một trong hai, hoặc quay lại.',
      '/fullName',
    )
  }
  await tx.query('update app_user set full_name = $2, title = $3, version = version + 1 where id = $1', [
    userId,
    fullName,
    title,
  ])
  if (account.officer_id !== null) {
    await tx.query('update officer set full_name = $2 where id = $1', [account.officer_id, fullName])
  }
  const before = { fullName: account.full_name, title: account.title }
  const payload = { userId, before, after: { fullName, title }, reason: change.reason }
  await noteChanges(tx, by, [{ agencyId: account.agency_id, subjectId: userId, kind: 'user-changed', payload }])
  return viewOf(tx, userId)
}

/**
 * Rotation to another unit from a day on. Roles held in the old unit end, those named are held in the new one; roles in
 * third units stay. An officer's place in the old unit ends the day before and a new one begins, so that acts, figures
 * and lists of earlier days keep the unit of their day. Cases never follow a person: they are handed over before.
 */
export async function moveUser(tx: Tx, userId: string, move: MoveUserBody, by: ChangeBy): Promise<UserView> {
  const account = await changeable(tx, userId, by)
  const unit = await requireUnit(tx, by, 'user.manage', move.unit, '/unit')
  if (unit.code === account.unit_code) {
    throw refusedChange('user/same-unit', 422, `${account.full_name} đang ở đơn vị này. Chọn đơn vị khác.`, '/unit')
  }
  refuseAhead(move.from, by)
  const ended = rolesIn(account, account.unit_code)
  const roles = [...new Set(move.roles ?? ended)]
  for (const role of roles) requireGrantable(by, { role, unit: unit.code }, '/roles')
  const officerId = await moveOfficer(tx, account, unit, roles.includes('officer'), move.from, by)
  await tx.query(
    'update user_role set revoked_at = now() where user_id = $1 and unit_code = $2 and revoked_at is null',
    [userId, account.unit_code],
  )
  const there = rolesIn(account, unit.code)
  for (const role of roles) if (!there.includes(role)) await insertRole(tx, userId, { role, unit: unit.code })
  const title = titleAfter(account, move.title)
  await tx.query('update app_user set unit_code = $2, title = $3, version = version + 1 where id = $1', [
    userId,
    unit.code,
    title,
  ])
  const payload = {
    userId,
    fromUnit: account.unit_code,
    toUnit: unit.code,
    from: move.from,
    rolesEnded: ended,
    roles,
    title,
    reason: move.reason,
    ...(account.officer_id === null ? {} : { officerBefore: account.officer_id }),
    ...(officerId === undefined ? {} : { officerId }),
  }
  // Between agencies both chains say it: one that the person left, the other that the person came.
  await noteChanges(
    tx,
    by,
    [...new Set([account.agency_id, unit.agencyId])].map((agencyId) => ({
      agencyId,
      subjectId: userId,
      kind: 'user-moved',
      effectiveOn: move.from,
      payload,
    })),
  )
  return viewOf(tx, userId)
}

const rolesIn = (account: AccountRow, unitCode: string) =>
  account.roles.filter(({ unit }) => unit.code === unitCode).map(({ role }) => role)

/** Rights change at the moment of recording: for a day to come they would change too early. */
function refuseAhead(from: PlainDate, by: ChangeBy): void {
  if (from <= by.today) return
  throw refusedChange(
    'user/move-ahead',
    422,
    `Ngày ${formatVi(from)} chưa tới. Ghi việc điều động vào ngày ấy, vì quyền đổi ngay khi ghi.`,
    '/from',
  )
}

/** Ends the officer's place in the old unit, begins the one in the new unit where the person stays an officer. */
async function moveOfficer(
  tx: Tx,
  account: AccountRow,
  unit: { readonly code: string; readonly agencyId: string },
  staysOfficer: boolean,
  from: PlainDate,
  by: ChangeBy,
): Promise<string | undefined> {
  const now = account.officer_id === null ? undefined : await lockOfficer(tx, account.officer_id)
  if (now !== undefined) {
    await refuseCasesInHand(tx, now.id, account.full_name)
    if (now.active_from !== null && from <= now.active_from) {
      throw refusedChange(
        'user/moved-later',
        422,
        `${account.full_name} về đơn vị hiện nay từ ngày ${formatVi(now.active_from)}. Chọn ngày sau đó.`,
        '/from',
      )
    }
    await tx.query('update officer set active_until = $2 where id = $1', [now.id, addDays(from, -1)])
  }
  if (!staysOfficer) return undefined
  await requireUnit(tx, by, 'officer.manage', unit.code, '/unit')
  const id = newId()
  await tx.query(
    `insert into officer (id, agency_id, unit_code, full_name, rank, user_id, active_from)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, unit.agencyId, unit.code, account.full_name, now?.rank ?? null, account.id, from],
  )
  return id
}

async function lockOfficer(tx: Tx, officerId: string) {
  const { rows } = await tx.query<{ id: string; rank: string | null; active_from: PlainDate | null }>(
    'select id, rank, active_from from officer where id = $1 for update',
    [officerId],
  )
  return rows[0]
}

function titleAfter(account: AccountRow, title: string | null | undefined): string | null {
  return title === undefined ? account.title : (title?.normalize('NFC') ?? null)
}
