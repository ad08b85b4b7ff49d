import { type Database, inTransaction, type ProblemError, problem, type Tx } from '../platform/index.ts'
import { type FactorTools, findFactor, proveFactor, takeProof } from './factor.ts'
import { hashingInTurn, passwordMatches } from './password.ts'
import { refuseIfThrottled, rememberAttempt } from './throttle.ts'

/** Who sits at a signed-in page and says that it is still the owner. */
export interface OwnerClaim {
  readonly userId: string
  readonly password: string
  /** Typed where the account has a second factor and the change touches it. */
  readonly code?: string | undefined
  readonly address: string
  /** Members of the request, for the answer that says which one is wrong. */
  readonly at: { readonly password: string; readonly code: string }
}

export interface Owner {
  readonly id: string
  readonly username: string
  readonly fullName: string
  readonly unitName: string
  readonly agencyId: string
  readonly hasFactor: boolean
}

/**
 * Asks for the password again, and for the code where the account has a second factor, before something of the sign-in
 * changes. Wrong tries count with those at the sign-in: a page left open is no place to guess.
 *
 * @param factor `asked` where a factor in use must be proved too
 */
export async function proveOwner(
  database: Database,
  tools: FactorTools,
  claim: OwnerClaim,
  factor: 'asked' | 'not-asked',
): Promise<Owner> {
  const { userId, address, at } = claim
  const found = await inTransaction(database, async (tx) => {
    const owner = await findOwner(tx, userId)
    if (owner === undefined) return undefined
    await refuseIfThrottled(tx, owner.username, address)
    return { owner, factor: await findFactor(tx, userId) }
  })
  const right = await hashingInTurn(() => passwordMatches(claim.password, found?.owner.passwordHash ?? undefined))
  if (found === undefined || !right) {
    if (found) await inTransaction(database, (tx) => rememberAttempt(tx, found.owner.username, address, 'refused'))
    throw wrong(at.password, 'Mật khẩu đang dùng không đúng.')
  }
  const { username } = found.owner
  if (factor === 'asked' && found.factor !== undefined) {
    if (claim.code === undefined) throw wrong(at.code, 'Nhập mã xác thực đang dùng, hoặc một mã khôi phục.')
    const proof = await proveFactor(found.factor, userId, claim.code, tools)
    const taken = await inTransaction(database, async (tx) => {
      const good = proof !== undefined && (await takeProof(tx, userId, proof))
      await rememberAttempt(tx, username, address, good ? 'admitted' : 'wrong-code')
      return good
    })
    if (!taken) throw wrong(at.code, WRONG_CODE)
  }
  return { ...found.owner, hasFactor: found.factor !== undefined }
}

export const WRONG_CODE = 'Mã không đúng hoặc đã dùng. Chờ mã kế tiếp trên điện thoại rồi nhập lại.'

async function findOwner(tx: Tx, userId: string) {
  const { rows } = await tx.query<Omit<Owner, 'hasFactor'> & { passwordHash: string | null }>(
    `select u.id, u.username, u.full_name as "fullName", n.name as "unitName", coalesce(n.agency_id, n.code) as "agencyId",
            u.password_hash as "passwordHash"
       from app_user u join unit n on n.code = u.unit_code where u.id = $1`,
    [userId],
  )
  return rows[0]
}

function wrong(pointer: string, detail: string): ProblemError {
  return problem('identity/not-proved', 422, 'Chưa xác nhận được chủ tài khoản', detail, {
    errors: [{ pointer, detail }],
  })
}
