import { createHash } from 'node:crypto'
import { problem, type Tx } from '../platform/index.ts'

/** Failures that count, and the waits they lead to. */
const WINDOW = `interval '15 minutes'`
const FREE_FAILURES = 5
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 900
/** Many accounts tried from one address, or one account from many: only addresses the account is known at get through. */
const FAILURES_OF_SOURCE = 60
const FAILURES_OF_ACCOUNT = 100
/** A wrong code follows a right password: whoever guesses codes knows it, and gets few tries from all addresses together. */
const WRONG_CODES_OF_ACCOUNT = 10
const KNOWN_FOR = `interval '30 days'`

/** A typed name may be a password by mistake: what cannot be an account name is kept only as a hash. */
export function attemptKey(account: string | undefined, typed: string): string {
  return account ?? `#${createHash('sha256').update(typed).digest('hex').slice(0, 32)}`
}

interface Counts {
  pair: number
  pair_wait: number
  source: number
  account: number
  codes: number
  known: boolean
}

/**
 * Refuses further tries for a while. Waits grow per account and address together, so that a stranger who guesses at a
 * colleague's account stops himself, not the colleague: at an address where the account got in during the last 30 days
 * only that address's own failures count. The answer is the same for accounts that do not exist.
 */
export async function refuseIfThrottled(tx: Tx, key: string, address: string): Promise<void> {
  const { rows } = await tx.query<Counts>(
    `with recent as (
       select a.username_key = $1 as of_account, a.address = $2 as of_source, a.wrong_code, a.at from login_attempt a
        where not a.succeeded and a.at > now() - ${WINDOW} and (a.username_key = $1 or a.address = $2)
     ), last_success as (
       select max(at) as at from login_attempt where username_key = $1 and address = $2 and succeeded and at > now() - ${KNOWN_FOR}
     ), pair as (
       select count(*)::int as failures, max(r.at) as last_at from recent r, last_success s
        where r.of_account and r.of_source and (s.at is null or r.at > s.at)
     )
     select pair.failures as pair,
            coalesce(ceil(extract(epoch from pair.last_at - now())), 0)::int as pair_wait,
            (select count(*)::int from recent where of_source) as source,
            (select count(*)::int from recent where of_account) as account,
            (select count(*)::int from recent where of_account and wrong_code) as codes,
            (select at is not null from last_success) as known
       from pair`,
    [key, address],
  )
  const counts = rows[0]
  if (counts === undefined) return
  const wait = waitOf(counts)
  if (wait > 0) throw throttled(wait)
}

function waitOf({ pair, pair_wait, source, account, codes, known }: Counts): number {
  if (pair >= FREE_FAILURES) {
    const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (pair - FREE_FAILURES), LONGEST_WAIT_SECONDS)
    return wait + pair_wait
  }
  const many = source >= FAILURES_OF_SOURCE || account >= FAILURES_OF_ACCOUNT || codes >= WRONG_CODES_OF_ACCOUNT
  return !known && many ? LONGEST_WAIT_SECONDS : 0
}

function throttled(seconds: number) {
  return problem(
    'identity/throttled',
    429,
    'Đăng nhập sai nhiều lần',
    `Thử lại sau ${seconds} giây. Quên mật khẩu thì nhờ người quản trị đặt lại.`,
    { extra: { retryAfterSeconds: seconds } },
  )
}

export type AttemptOutcome = 'admitted' | 'refused' | 'wrong-code'

export async function rememberAttempt(tx: Tx, key: string, address: string, outcome: AttemptOutcome): Promise<void> {
  await tx.query('insert into login_attempt (username_key, address, succeeded, wrong_code) values ($1, $2, $3, $4)', [
    key,
    address,
    outcome === 'admitted',
    outcome === 'wrong-code',
  ])
  // Old attempts go as new ones come; a handful at a time keeps the sign-in quick.
  await tx.query(
    `delete from login_attempt where ctid = any (array(
       select ctid from login_attempt where at < now() - ${KNOWN_FOR} - interval '1 day' limit 20))`,
  )
}
