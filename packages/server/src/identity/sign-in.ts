import { type Database, inTransaction, problem, type Tx } from '../platform/index.ts'
import { type Factor, type FactorProof, type FactorTools, findFactor, proveFactor, takeProof } from './factor.ts'
import { endSession, type LoginSource, openSession } from './login-session.ts'
import { hashingInTurn, passwordMatches } from './password.ts'
import { WRONG_CODE } from './prove-owner.ts'
import { type AttemptOutcome, attemptKey, refuseIfThrottled, rememberAttempt } from './throttle.ts'
import { accountName } from './username.ts'

export interface SignInInput {
  readonly username: string
  readonly password: string
  /** The second step, where the account has one: a code of the phone, or a recovery code. */
  readonly code?: string | undefined
  readonly source: LoginSource
  /** A login the browser still has: it ends, the token changes at every sign-in. */
  readonly previousToken?: string | undefined
}

export interface SignedIn {
  readonly userId: string
  readonly token: string
  /** What was proved beside the password. */
  readonly by: 'password' | FactorProof['kind']
}

/**
 * Checks account, password and, where the account has one, the second factor, and opens a login. One answer, after the
 * same work, for an unknown account, a wrong password and a disabled account. A failed try is remembered whatever becomes
 * of the rest; a right password without its code is no success, so that it cannot clear wrong codes.
 *
 * @returns `code-required` where name and password are right and the code is still to come
 */
export async function signIn(
  database: Database,
  tools: FactorTools,
  input: SignInInput,
): Promise<SignedIn | 'code-required'> {
  const account = accountName(input.username)
  const key = attemptKey(account, input.username)
  const { address } = input.source
  const remember = (outcome: AttemptOutcome) =>
    inTransaction(database, (tx) => rememberAttempt(tx, key, address, outcome))
  const found = await inTransaction(database, async (tx) => {
    await refuseIfThrottled(tx, key, address)
    return account === undefined ? undefined : findAccount(tx, account)
  })
  const right = await hashingInTurn(() => passwordMatches(input.password, found?.password_hash ?? undefined))
  if (!right || found === undefined || found.disabled_at !== null) {
    await remember('refused')
    throw refusedSignIn()
  }
  const proof = await secondStep(found, input.code, tools)
  if (proof === 'code-required') return proof
  if (proof === 'wrong') {
    await remember('wrong-code')
    throw refusedCode()
  }
  const token = await inTransaction(database, async (tx) => {
    if (proof !== undefined && !(await takeProof(tx, found.id, proof))) return undefined
    await rememberAttempt(tx, key, address, 'admitted')
    if (input.previousToken !== undefined) await endSession(tx, input.previousToken)
    return openSession(tx, found.id, input.source)
  })
  if (token === undefined) {
    await remember('wrong-code')
    throw refusedCode()
  }
  return { userId: found.id, token, by: proof?.kind ?? 'password' }
}

interface Account {
  readonly id: string
  readonly password_hash: string | null
  readonly disabled_at: string | null
  readonly factor: Factor | undefined
}

async function findAccount(tx: Tx, account: string): Promise<Account | undefined> {
  const { rows } = await tx.query<Omit<Account, 'factor'>>(
    'select id, password_hash, disabled_at from app_user where username = $1',
    [account],
  )
  const row = rows[0]
  return row && { ...row, factor: await findFactor(tx, row.id) }
}

/** Undefined where the account has no second factor. */
async function secondStep({ id, factor }: Account, code: string | undefined, tools: FactorTools) {
  if (factor === undefined) return undefined
  if (code === undefined) return 'code-required'
  return (await proveFactor(factor, id, code, tools)) ?? 'wrong'
}

function refusedSignIn() {
  return problem(
    'identity/refused',
    401,
    'Không đăng nhập được',
    'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps Lock rồi thử lại.',
  )
}

function refusedCode() {
  return problem('identity/code-refused', 401, 'Không đăng nhập được', WRONG_CODE)
}
