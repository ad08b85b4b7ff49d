import type { CreateUserBody, RoleGrantBody, UserView } from '@minh-an/contract/access'
import { roleNames } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { accountName, hashPassword, oneTimePassword } from '../identity/index.ts'
import { newId, type Tx } from '../platform/index.ts'
import { type AccountRow, accountView, findAccount, findAccountByName, lockAccount } from './account-rows.sql.ts'
import {
  type ChangeBy,
  noteChanges,
  refusedChange,
  requireGrantable,
  requireReachOver,
  requireUnit,
} from './change-by.ts'
import { refuseTakenAccount } from './officers.ts'

export interface AccountWithPassword {
  readonly user: UserView
  /** Random, shown once, never kept. */
  readonly password: string
}

/**
 * A new account with its roles and a random password. Who holds the role officer becomes an officer of that unit, unless
 * one is named.
 */
export async function createUser(tx: Tx, input: CreateUserBody, by: ChangeBy): Promise<AccountWithPassword> {
  const unit = await requireUnit(tx, by, 'user.manage', input.unit, '/unit')
  const username = accountName(input.username)
  if (username !== input.username) {
    throw refusedChange('user/name', 422, 'Tên đăng nhập gồm 3–40 chữ thường không dấu, số, dấu chấm.', '/username')
  }
  if ((await findAccountByName(tx, username)) !== undefined) {
    throw refusedChange('user/exists', 409, `Tên đăng nhập ${username} đã có người dùng. Chọn tên khác.`, '/username')
  }
  for (const [index, held] of input.roles.entries()) {
    await requireUnit(tx, by, 'user.manage', held.unit, `/roles/${index}/unit`)
    requireGrantable(by, held, `/roles/${index}`)
  }
  const [id, password] = [newId(), oneTimePassword()]
  const fullName = input.fullName.normalize('NFC')
  await tx.query(
    'insert into app_user (id, username, full_name, title, unit_code, password_hash) values ($1, $2, $3, $4, $5, $6)',
    [id, username, fullName, input.title?.normalize('NFC') ?? null, unit.code, await hashPassword(password)],
  )
  for (const held of input.roles) await insertRole(tx, id, held)
  const officerId = await linkOfficer(tx, id, fullName, input, by)
  await noteChanges(tx, by, [
    {
      agencyId: unit.agencyId,
      subjectId: id,
      kind: 'user-created',
      payload: { userId: id, username, fullName, unit: unit.code, roles: input.roles, officerId },
    },
  ])
  return { user: await viewOf(tx, id), password }
}

async function linkOfficer(
  tx: Tx,
  userId: string,
  fullName: string,
  input: CreateUserBody,
  by: ChangeBy,
): Promise<string | undefined> {
  if (input.officerId !== undefined) {
    const { rows } = await tx.query<{ unit_code: string; user_id: string | null }>(
      'select unit_code, user_id from officer where id = $1 for update',
      [input.officerId],
    )
    const officer = rows[0]
    if (officer === undefined)
      throw refusedChange('officer/not-found', 422, 'Không có Chấp hành viên này.', '/officerId')
    await requireUnit(tx, by, 'officer.manage', officer.unit_code, '/officerId')
    if (officer.user_id !== null) {
      throw refusedChange(
        'officer/account-taken',
        409,
        'Chấp hành viên này đã có tài khoản. Gỡ trước khi gắn lại.',
        '/officerId',
      )
    }
    await tx.query('update officer set user_id = $2 where id = $1', [input.officerId, userId])
    return input.officerId
  }
  const held = input.roles.find(({ role }) => role === 'officer')
  return held === undefined ? undefined : becomeOfficer(tx, userId, fullName, held.unit, officerFrom(input, by), by)
}

/** Officers served before their office had this software: decisions of earlier days name them. */
function officerFrom({ officerFrom }: CreateUserBody, { today }: ChangeBy): PlainDate {
  if (officerFrom !== undefined && officerFrom > today) {
    throw refusedChange(
      'officer/from-future',
      422,
      'Ngày bắt đầu làm Chấp hành viên chưa tới. Nhập ngày từ hôm nay trở về trước.',
      '/officerFrom',
    )
  }
  return officerFrom ?? today
}

async function becomeOfficer(
  tx: Tx,
  userId: string,
  fullName: string,
  unitCode: string,
  from: PlainDate,
  by: ChangeBy,
): Promise<string> {
  await refuseTakenAccount(tx, userId, undefined)
  const unit = await requireUnit(tx, by, 'user.manage', unitCode, '/unit')
  const id = newId()
  await tx.query(
    'insert into officer (id, agency_id, unit_code, full_name, user_id, active_from) values ($1, $2, $3, $4, $5, $6)',
    [id, unit.agencyId, unit.code, fullName, userId, from],
  )
  return id
}

/** The account can no longer sign in and its logins end at once; its acts and looks stay under its name. */
export async function disableUser(tx: Tx, userId: string, reason: string, by: ChangeBy): Promise<UserView> {
  const account = await changeable(tx, userId, by)
  if (account.disabled_at !== null) throw refusedChange('user/disabled', 409, 'Tài khoản này đã khóa.')
  await tx.query('update app_user set disabled_at = now(), version = version + 1 where id = $1', [userId])
  await endLogins(tx, userId)
  await note(tx, by, account, 'user-disabled', { reason })
  return viewOf(tx, userId)
}

/** Opens a disabled account again, with a new password; its roles are as they were. */
export async function enableUser(tx: Tx, userId: string, reason: string, by: ChangeBy): Promise<AccountWithPassword> {
  const account = await changeable(tx, userId, by)
  if (account.disabled_at === null) throw refusedChange('user/enabled', 409, 'Tài khoản này đang hoạt động.')
  const password = await setRandomPassword(tx, userId)
  await tx.query('update app_user set disabled_at = null where id = $1', [userId])
  await note(tx, by, account, 'user-enabled', { reason })
  return { user: await viewOf(tx, userId), password }
}

/** A new random password; every login of the account ends. */
export async function resetPassword(
  tx: Tx,
  userId: string,
  reason: string,
  by: ChangeBy,
): Promise<AccountWithPassword> {
  const account = await changeable(tx, userId, by)
  if (account.disabled_at !== null) throw refusedChange('user/disabled', 409, 'Tài khoản này đã khóa. Mở khóa trước.')
  const password = await setRandomPassword(tx, userId)
  await endLogins(tx, userId)
  await note(tx, by, account, 'password-reset', { reason })
  return { user: await viewOf(tx, userId), password }
}

export async function grantRole(
  tx: Tx,
  userId: string,
  held: RoleGrantBody,
  reason: string,
  by: ChangeBy,
): Promise<UserView> {
  const account = await changeable(tx, userId, by)
  const unit = await requireUnit(tx, by, 'user.manage', held.unit, '/unit')
  requireGrantable(by, held, '/role')
  if (holds(account, held)) {
    throw refusedChange(
      'user/role-held',
      409,
      `${account.full_name} đã có vai trò ${roleNames[held.role]} tại ${unit.name}.`,
    )
  }
  await insertRole(tx, userId, held)
  const officerId =
    held.role === 'officer' && account.officer_id === null
      ? await becomeOfficer(tx, userId, account.full_name, held.unit, by.today, by)
      : undefined
  await tx.query('update app_user set version = version + 1 where id = $1', [userId])
  await note(tx, by, account, 'role-granted', { ...held, reason, officerId })
  return viewOf(tx, userId)
}

export async function revokeRole(
  tx: Tx,
  userId: string,
  held: RoleGrantBody,
  reason: string,
  by: ChangeBy,
): Promise<UserView> {
  const account = await changeable(tx, userId, by)
  requireReachOver(by, 'user.manage', held.unit, '/unit')
  if (!holds(account, held)) {
    throw refusedChange(
      'user/role-not-held',
      409,
      `${account.full_name} không có vai trò ${roleNames[held.role]} tại đơn vị này.`,
    )
  }
  await tx.query(
    'update user_role set revoked_at = now() where user_id = $1 and role = $2 and unit_code = $3 and revoked_at is null',
    [userId, held.role, held.unit],
  )
  await tx.query('update app_user set version = version + 1 where id = $1', [userId])
  await note(tx, by, account, 'role-revoked', { ...held, reason })
  return viewOf(tx, userId)
}

/** Held by one's own hand a right would have no second pair of eyes: nobody changes his own account here. */
export async function changeable(tx: Tx, userId: string, by: ChangeBy): Promise<AccountRow> {
  const account = await lockAccount(tx, userId)
  if (account === undefined) throw accountNotFound()
  if (by.person?.userId === userId) {
    throw refusedChange('user/own-account', 403, 'Không được tự thay đổi quyền của mình. Nhờ người quản trị khác.')
  }
  requireReachOver(by, 'user.manage', account.unit_code, '/id')
  return account
}

export function accountNotFound() {
  return refusedChange('user/not-found', 404, 'Không có người dùng này, hoặc ngoài phạm vi được xem.')
}

export async function insertRole(tx: Tx, userId: string, held: RoleGrantBody): Promise<void> {
  await tx.query('insert into user_role (user_id, role, unit_code) values ($1, $2, $3)', [userId, held.role, held.unit])
}

async function setRandomPassword(tx: Tx, userId: string): Promise<string> {
  const password = oneTimePassword()
  await tx.query('update app_user set password_hash = $2, version = version + 1 where id = $1', [
    userId,
    await hashPassword(password),
  ])
  return password
}

async function endLogins(tx: Tx, userId: string): Promise<void> {
  await tx.query('update login_session set ended_at = now() where user_id = $1 and ended_at is null', [userId])
}

const holds = (account: AccountRow, held: RoleGrantBody) =>
  account.roles.some((one) => one.role === held.role && one.unit.code === held.unit)

async function note(
  tx: Tx,
  by: ChangeBy,
  account: AccountRow,
  kind: Parameters<typeof noteChanges>[2][number]['kind'],
  payload: object,
): Promise<void> {
  await noteChanges(tx, by, [
    { agencyId: account.agency_id, subjectId: account.id, kind, payload: { userId: account.id, ...payload } },
  ])
}

export async function viewOf(tx: Tx, userId: string): Promise<UserView> {
  const row = await findAccount(tx, userId)
  if (row === undefined) throw accountNotFound()
  return accountView(row)
}
