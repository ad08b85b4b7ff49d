import type { Role } from '@minh-an/domain/access'
import { hashPassword } from '../identity/index.ts'
import { newId, type Tx } from '../platform/index.ts'

/** A password for accounts of tests only; nothing else in the product has one in its source. */
export const EXAMPLE_PASSWORD = 'con trâu đi trước cái cày'

let hash: Promise<string> | undefined

export interface ExampleUser {
  readonly id: string
  readonly username: string
}

/** An account that can sign in with `EXAMPLE_PASSWORD`, holding roles in its unit. */
export async function addExampleUser(
  tx: Tx,
  username: string,
  unitCode: string,
  roles: readonly Role[],
): Promise<ExampleUser> {
  hash ??= hashPassword(EXAMPLE_PASSWORD)
  const id = newId()
  await tx.query(
    'insert into app_user (id, username, full_name, unit_code, password_hash) values ($1, $2, $3, $4, $5)',
    [id, username, `Người dùng ${username}`, unitCode, await hash],
  )
  for (const role of roles) {
    await tx.query('insert into user_role (user_id, role, unit_code) values ($1, $2, $3)', [id, role, unitCode])
  }
  return { id, username }
}
