import type { Person } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { FastifyRequest } from 'fastify'
import { loadAccessTree, type PersonRow, personColumns, toPerson } from '../access/index.ts'
import type { Database } from '../platform/index.ts'
import { FACTOR_COLUMNS, type FactorColumns, factorStanding } from './factor-due.ts'
import { LIVE_SESSION, tokenHash } from './login-session.ts'
import { tokenOfRequest } from './session-cookie.ts'

/**
 * Who sent the request, by its cookie; undefined where nobody is signed in, or no longer. Account, roles and officer are
 * read anew each time, so that a revoked role or a disabled account takes effect at once (security §5.5).
 */
export async function personOfRequest(
  database: Database,
  request: FastifyRequest,
  today: PlainDate,
): Promise<Person | undefined> {
  const token = tokenOfRequest(request)
  if (token === undefined) return undefined
  const [hash, tree] = [tokenHash(token), await loadAccessTree(database)]
  // One statement outside a transaction: it runs before everything else, on every request.
  const { rows } = await database.pool.query<PersonRow & FactorColumns & { stale: boolean }>(
    `select ${personColumns('$2')}, ${FACTOR_COLUMNS}, s.last_seen_at < now() - interval '30 seconds' as stale
       from login_session s join app_user u on u.id = s.user_id join unit n on n.code = u.unit_code
      where s.token_hash = $1 and u.disabled_at is null and ${LIVE_SESSION}`,
    [hash, today],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  if (row.stale)
    await database.pool.query('update login_session set last_seen_at = now() where token_hash = $1', [hash])
  const person = toPerson(row, tree, today)
  return factorStanding(row, tree, today).overdue ? { ...person, factorOverdue: true } : person
}
