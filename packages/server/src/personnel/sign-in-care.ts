import type { UserView } from '@minh-an/contract/access'
import { dropFactor, endLogins } from '../identity/index.ts'
import type { Tx } from '../platform/index.ts'
import type { AccountRow } from './account-rows.sql.ts'
import { changeable, viewOf } from './accounts.ts'
import { type ChangeBy, noteChanges, refusedChange } from './change-by.ts'

/**
 * Takes the second factor of somebody away who lost phone and codes: the password alone opens again until a new one is set
 * up. Every login ends. The reason stands in the chain.
 */
export async function removeFactor(tx: Tx, userId: string, reason: string, by: ChangeBy): Promise<UserView> {
  const account = await changeable(tx, userId, by)
  if (!(await dropFactor(tx, userId))) {
    throw refusedChange('user/no-factor', 409, `${account.full_name} chưa bật mã xác thực.`)
  }
  await endLogins(tx, userId)
  await tx.query('update app_user set version = version + 1 where id = $1', [userId])
  await note(tx, by, account, 'factor-reset', { reason })
  return viewOf(tx, userId)
}

export interface EndedLogins {
  readonly user: UserView
  readonly ended: number
}

/** Ends one login of somebody, or all: a machine left open, a device that was stolen. */
export async function endLoginsOf(
  tx: Tx,
  userId: string,
  asked: { readonly login?: string | undefined; readonly reason: string },
  by: ChangeBy,
): Promise<EndedLogins> {
  const account = await changeable(tx, userId, by)
  const ended = await endLogins(tx, userId, asked.login)
  if (ended === 0) throw refusedChange('user/no-login', 409, 'Lần đăng nhập này đã chấm dứt.')
  await note(tx, by, account, 'logins-ended', { reason: asked.reason, ended })
  return { user: await viewOf(tx, userId), ended }
}

async function note(
  tx: Tx,
  by: ChangeBy,
  account: AccountRow,
  kind: 'factor-reset' | 'logins-ended',
  payload: object,
): Promise<void> {
  await noteChanges(tx, by, [
    { agencyId: account.agency_id, subjectId: account.id, kind, payload: { userId: account.id, ...payload } },
  ])
}
