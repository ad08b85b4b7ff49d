import type { UserView } from '@minh-an/contract/access'
import type { Role } from '@minh-an/domain/access'
import type { Tx } from '../platform/index.ts'

export interface AccountRow {
  readonly id: string
  readonly username: string
  readonly full_name: string
  readonly title: string | null
  readonly unit_code: string
  readonly unit_name: string
  readonly agency_id: string
  readonly created_at: string
  readonly disabled_at: string | null
  readonly version: number
  readonly officer_id: string | null
  readonly factor_since: string | null
  /** Cases under way that the officer of this account is in charge of; counted where one account is read. */
  readonly open_cases?: string
  readonly roles: readonly { role: Role; unit: { code: string; name: string }; grantedAt: string }[]
}

const ACCOUNT = `select u.id, u.username, u.full_name, u.title, u.unit_code, n.name as unit_name,
    coalesce(n.agency_id, n.code) as agency_id, u.created_at, u.disabled_at, u.version,
    (select o.id from officer o where o.user_id = u.id and o.active_until is null order by o.id desc limit 1) as officer_id,
    (select f.confirmed_at from totp_factor f where f.user_id = u.id) as factor_since,
    (select coalesce(json_agg(json_build_object('role', r.role, 'unit', json_build_object('code', rn.code, 'name', rn.name),
              'grantedAt', to_char(r.granted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by r.role, rn.code), '[]')
       from user_role r join unit rn on rn.code = r.unit_code where r.user_id = u.id and r.revoked_at is null) as roles
  from app_user u join unit n on n.code = u.unit_code`

export interface AccountsAsked {
  /** Units the reader's right reaches; null for all. */
  readonly units: readonly string[] | null
  readonly role?: string | undefined
  readonly text?: string | undefined
  readonly disabled?: boolean | undefined
  readonly after?: readonly [name: string, id: string] | undefined
  readonly limit: number
}

/** Accounts by name. `text` finds part of a name or account name, marks or not. */
export async function listAccounts(tx: Tx, asked: AccountsAsked): Promise<AccountRow[]> {
  const { rows } = await tx.query<AccountRow>(
    `${ACCOUNT}
      where ($1::text[] is null or u.unit_code = any($1))
        and ($2::text is null or exists (
              select from user_role r where r.user_id = u.id and r.role = $2 and r.revoked_at is null))
        and ($3::text is null or vn_norm(u.full_name) like '%' || replace(replace(vn_norm($3), '%', '\\%'), '_', '\\_') || '%'
             or u.username like '%' || replace(replace(lower($3), '%', '\\%'), '_', '\\_') || '%')
        and ($4::boolean is null or (u.disabled_at is not null) = $4)
        and ($5::text is null or (vn_norm(u.full_name), u.id) > ($5, $6::uuid))
      order by vn_norm(u.full_name), u.id limit $7`,
    [
      asked.units,
      asked.role ?? null,
      asked.text === undefined || asked.text === '' ? null : asked.text,
      asked.disabled ?? null,
      asked.after?.[0] ?? null,
      asked.after?.[1] ?? null,
      asked.limit,
    ],
  )
  return rows
}

/** The sort value of an account's name, for the next page. */
export async function nameKey(tx: Tx, fullName: string): Promise<string> {
  const { rows } = await tx.query<{ key: string }>('select vn_norm($1) as key', [fullName])
  return rows[0]?.key ?? ''
}

export async function findAccount(tx: Tx, userId: string): Promise<AccountRow | undefined> {
  const { rows } = await tx.query<AccountRow>(
    `with account as (${ACCOUNT} where u.id = $1)
     select account.*, case when officer_id is not null then open_cases_of_officer(officer_id) end as open_cases from account`,
    [userId],
  )
  return rows[0]
}

export async function findAccountByName(tx: Tx, username: string): Promise<AccountRow | undefined> {
  const { rows } = await tx.query<AccountRow>(`${ACCOUNT} where u.username = $1`, [username])
  return rows[0]
}

/** Holds the account while it changes. */
export async function lockAccount(tx: Tx, userId: string): Promise<AccountRow | undefined> {
  await tx.query('select from app_user where id = $1 for update', [userId])
  return findAccount(tx, userId)
}

export function accountView(row: AccountRow): UserView {
  return {
    id: row.id,
    username: row.username,
    fullName: row.full_name,
    ...(row.title === null ? {} : { title: row.title }),
    unit: { code: row.unit_code, name: row.unit_name },
    roles: row.roles.map((held) => ({ ...held, unit: { ...held.unit } })),
    ...(row.officer_id === null ? {} : { officerId: row.officer_id }),
    ...(row.open_cases == null ? {} : { openCases: Number(row.open_cases) }),
    ...(row.factor_since === null ? {} : { secondFactorSince: row.factor_since }),
    createdAt: row.created_at,
    ...(row.disabled_at === null ? {} : { disabledAt: row.disabled_at }),
    version: row.version,
  }
}
