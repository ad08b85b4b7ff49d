import { type Database, inTransaction, problem } from '../platform/index.ts'
import { endSessionsOf } from './login-session.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { passwordProblems } from './password-policy.ts'

/** A person's own new password. Every other login of the person ends; this one stays. */
export async function changeOwnPassword(
  database: Database,
  input: { readonly userId: string; readonly current: string; readonly next: string; readonly token: string },
): Promise<void> {
  const { rows } = await inTransaction(database, (tx) =>
    tx.query<{ username: string; full_name: string; unit_name: string; password_hash: string | null }>(
      `select u.username, u.full_name, n.name as unit_name, u.password_hash
         from app_user u join unit n on n.code = u.unit_code where u.id = $1`,
      [input.userId],
    ),
  )
  const user = rows[0]
  if (user === undefined || !(await passwordMatches(input.current, user.password_hash ?? undefined))) {
    throw invalidPassword('/current', 'Mật khẩu đang dùng không đúng.')
  }
  if (input.next.normalize('NFC') === input.current.normalize('NFC')) {
    throw invalidPassword('/next', 'Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.')
  }
  const [found] = passwordProblems(input.next, [user.username, user.full_name, user.unit_name])
  if (found !== undefined) throw invalidPassword('/next', found)
  const hash = await hashPassword(input.next)
  await inTransaction(database, async (tx) => {
    await tx.query('update app_user set password_hash = $2, version = version + 1 where id = $1', [input.userId, hash])
    await endSessionsOf(tx, input.userId, input.token)
  })
}

function invalidPassword(pointer: string, detail: string) {
  return problem('identity/password', 422, 'Chưa đổi được mật khẩu', detail, { errors: [{ pointer, detail }] })
}
