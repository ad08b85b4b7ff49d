import type { PlainDate } from '@minh-an/domain/calendar'
import { type Database, inTransaction, problem } from '../platform/index.ts'
import type { FactorTools } from './factor.ts'
import { endSessionsOf } from './login-session.ts'
import { noteOwnChange } from './own-change.ts'
import { hashPassword } from './password.ts'
import { passwordProblems } from './password-policy.ts'
import { proveOwner } from './prove-owner.ts'

interface PasswordChange {
  readonly userId: string
  readonly current: string
  readonly next: string
  readonly token: string
  readonly address: string
}

/** A person's own new password, noted in the chain. Every other login of the person ends; this one stays. */
export async function changeOwnPassword(database: Database, tools: FactorTools, input: PasswordChange): Promise<void> {
  const { userId, current, next, token, address } = input
  const claim = { userId, password: current, address, at: { password: '/current', code: '/current' } }
  const owner = await proveOwner(database, tools, claim, 'not-asked')
  if (next.normalize('NFC') === current.normalize('NFC')) {
    throw invalidPassword('Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.')
  }
  const [found] = passwordProblems(next, [owner.username, owner.fullName, owner.unitName])
  if (found !== undefined) throw invalidPassword(found)
  const hash = await hashPassword(next)
  await inTransaction(database, async (tx) => {
    await tx.query('update app_user set password_hash = $2, version = version + 1 where id = $1', [userId, hash])
    await endSessionsOf(tx, userId, token)
    await noteOwnChange(tx, owner, 'password-changed', tools.clock.today() as PlainDate)
  })
}

function invalidPassword(detail: string) {
  return problem('identity/password', 422, 'Chưa đổi được mật khẩu', detail, {
    errors: [{ pointer: '/next', detail }],
  })
}
