import type { Session } from '@minh-an/contract/identity'
import type { AccessTree } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { actingOfficer } from '../access/index.ts'
import type { Tx } from '../platform/index.ts'
import { FACTOR_COLUMNS, type FactorColumns, factorStanding } from './factor-due.ts'
import { IDLE_MINUTES, IDLE_MINUTES_MONEY, tokenHash } from './login-session.ts'

interface Row extends FactorColumns {
  id: string
  username: string
  full_name: string
  title: string | null
  unit_code: string
  unit_name: string
  roles: string[]
  officer_id: string | null
  expires_at: string
  database: string | null
  filling: string | null
}

/** What the page is told about who is signed in, and as which officer they act today. */
export async function sessionView(
  tx: Tx,
  token: string,
  tree: AccessTree,
  today: PlainDate,
): Promise<Session | undefined> {
  const { rows } = await tx.query<Row>(
    `select u.id, u.username, u.full_name, u.title, u.unit_code, n.name as unit_name, s.expires_at,
            array(select distinct r.role from user_role r where r.user_id = u.id and r.revoked_at is null order by 1) as roles,
            ${actingOfficer('$2')}, ${FACTOR_COLUMNS},
            (select value from app_flag where key = 'database') as database,
            (select value from app_flag where key = 'demonstration') as filling
       from login_session s join app_user u on u.id = s.user_id join unit n on n.code = u.unit_code
      where s.token_hash = $1`,
    [tokenHash(token), today],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const { on, due, overdue } = factorStanding(row, tree, today)
  return {
    user: {
      id: row.id,
      username: row.username,
      fullName: row.full_name,
      ...(row.title === null ? {} : { title: row.title }),
      roles: row.roles,
      unitCode: row.unit_code,
      unitName: row.unit_name,
      ...(row.officer_id === null ? {} : { officerId: row.officer_id }),
    },
    secondFactor: { on, ...(due === undefined ? {} : { due }), overdue },
    ...(row.database === 'demonstration' ? { demonstration: true } : {}),
    ...(row.database === 'training' ? { training: true } : {}),
    ...fillingOf(row.filling),
    idleMinutes: row.roles.includes('accountant') ? IDLE_MINUTES_MONEY : IDLE_MINUTES,
    expiresAt: row.expires_at,
  }
}

/** The demonstration is loaded step by step behind the page; its flag tells how far it is. */
function fillingOf(flag: string | null): Pick<Session, 'filling'> {
  if (flag === null) return {}
  const { done, total, stopped } = JSON.parse(flag) as { done: number; total: number; stopped?: boolean }
  return done < total ? { filling: { done, total, ...(stopped ? { stopped } : {}) } } : {}
}
