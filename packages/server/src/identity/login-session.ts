import { createHash, randomBytes } from 'node:crypto'
import type { OwnLogin } from '@minh-an/contract/identity'
import type { Tx } from '../platform/index.ts'

/** Absolute limit of a login, and its limits without a request (security §6.4). */
const ABSOLUTE_HOURS = 12
export const IDLE_MINUTES = 30
export const IDLE_MINUTES_MONEY = 15

/** A role that handles money ends sooner. */
const IDLE_LIMIT = `case when exists (
    select from user_role r where r.user_id = s.user_id and r.role = 'accountant' and r.revoked_at is null)
  then interval '${IDLE_MINUTES_MONEY} minutes' else interval '${IDLE_MINUTES} minutes' end`

export const LIVE_SESSION = `s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - ${IDLE_LIMIT}`

export interface LoginSource {
  readonly address: string
  readonly userAgent: string | undefined
}

/** The database keeps only the hash: a copy of it opens nothing. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Opens a login with a new token of 256 random bits. */
export async function openSession(tx: Tx, userId: string, source: LoginSource): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.query(
    `insert into login_session (token_hash, user_id, expires_at, address, user_agent)
     values ($1, $2, now() + interval '${ABSOLUTE_HOURS} hours', $3, $4)`,
    [tokenHash(token), userId, source.address, source.userAgent?.slice(0, 300)],
  )
  return token
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.query('update login_session set ended_at = now() where token_hash = $1 and ended_at is null', [
    tokenHash(token),
  ])
}

/** Ends every login of a person, except the one named by its token. @returns how many were not ended before */
export async function endSessionsOf(tx: Tx, userId: string, exceptToken?: string): Promise<number> {
  const { rowCount } = await tx.query(
    'update login_session set ended_at = now() where user_id = $1 and ended_at is null and token_hash is distinct from $2',
    [userId, exceptToken === undefined ? null : tokenHash(exceptToken)],
  )
  return rowCount
}

/** A login of a person that still stands. `id` is half of the token's hash: it names, it does not open. */
export interface LoginRow {
  readonly id: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly address: string | null
  readonly userAgent: string | null
}

const COLUMNS = `s.public_id as id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
            host(s.address) as address, s.user_agent as "userAgent"`

/** One's own logins; the one that asks is marked. */
export async function listOwnLogins(
  tx: Tx,
  userId: string,
  token: string,
): Promise<(LoginRow & { current: boolean })[]> {
  const { rows } = await tx.query<LoginRow & { current: boolean }>(
    `select ${COLUMNS}, s.token_hash = $2 as current
       from login_session s where s.user_id = $1 and ${LIVE_SESSION} order by s.last_seen_at desc`,
    [userId, tokenHash(token)],
  )
  return rows
}

/** Somebody's logins, for who looks after accounts. */
export async function listLogins(tx: Tx, userId: string): Promise<LoginRow[]> {
  const { rows } = await tx.query<LoginRow>(
    `select ${COLUMNS} from login_session s where s.user_id = $1 and ${LIVE_SESSION} order by s.last_seen_at desc`,
    [userId],
  )
  return rows
}

/** A login as the contract has it. */
export function loginView({ address, userAgent, ...login }: LoginRow & { readonly current?: boolean }): OwnLogin {
  return {
    current: false,
    ...login,
    ...(address === null ? {} : { address }),
    ...(userAgent === null ? {} : { userAgent }),
  }
}

/** Ends one login of a person, or all of them. @returns how many were still standing */
export async function endLogins(tx: Tx, userId: string, loginId?: string): Promise<number> {
  const { rowCount } = await tx.query(
    `update login_session s set ended_at = now()
      where s.user_id = $1 and ($2::text is null or s.public_id = $2) and s.ended_at is null and ${LIVE_SESSION}`,
    [userId, loginId ?? null],
  )
  return rowCount
}
