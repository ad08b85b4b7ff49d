import { type Database, inTransaction, problem, type Tx } from '../platform/index.ts'
import { endSession, type LoginSource, openSession } from './login-session.ts'
import { passwordMatches } from './password.ts'
import { attemptKey, refuseIfThrottled, rememberAttempt } from './throttle.ts'
import { accountName } from './username.ts'

export interface SignInInput {
  readonly username: string
  readonly password: string
  readonly source: LoginSource
  /** A login the browser still has: it ends, the token changes at every sign-in. */
  readonly previousToken?: string | undefined
}

export interface SignedIn {
  readonly userId: string
  readonly token: string
}

/** Hashing costs memory: at most so many at once, the rest wait their turn. */
const AT_ONCE = 4

/**
 * Checks account and password and opens a login. One answer, after the same work, for an unknown account, a wrong
 * password and a disabled account. The try is remembered whatever becomes of the rest.
 */
export async function signIn(database: Database, input: SignInInput): Promise<SignedIn> {
  const account = accountName(input.username)
  const key = attemptKey(account, input.username)
  const { address } = input.source
  const found = await inTransaction(database, async (tx) => {
    await refuseIfThrottled(tx, key, address)
    return account === undefined ? undefined : findAccount(tx, account)
  })
  const right = await queued(() => passwordMatches(input.password, found?.password_hash ?? undefined))
  const admitted = right && found !== undefined && found.disabled_at === null ? found : undefined
  return inTransaction(database, async (tx) => {
    await rememberAttempt(tx, key, address, admitted !== undefined)
    if (admitted === undefined) return undefined
    if (input.previousToken !== undefined) await endSession(tx, input.previousToken)
    return { userId: admitted.id, token: await openSession(tx, admitted.id, input.source) }
  }).then((signedIn) => {
    if (signedIn === undefined) throw refusedSignIn()
    return signedIn
  })
}

interface AccountRow {
  id: string
  password_hash: string | null
  disabled_at: string | null
}

async function findAccount(tx: Tx, account: string): Promise<AccountRow | undefined> {
  const { rows } = await tx.query<AccountRow>(
    'select id, password_hash, disabled_at from app_user where username = $1',
    [account],
  )
  return rows[0]
}

function refusedSignIn() {
  return problem(
    'identity/refused',
    401,
    'Không đăng nhập được',
    'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps Lock rồi thử lại.',
  )
}

let running = 0
const waiting: (() => void)[] = []

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
