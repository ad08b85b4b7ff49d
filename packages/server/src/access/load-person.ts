import {
  type AccessTree,
  accessTree,
  type Person,
  personOn,
  type Role,
  type RoleGrant,
  type SuccessionForAccess,
  type UnitForAccess,
} from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { type Database, readOnly, type Tx } from '../platform/index.ts'

/** A change of the tree takes effect within this time in every process (security §5.5). */
const TREE_FOR_MS = 5_000

const trees = new WeakMap<Database, { readonly at: number; readonly tree: Promise<AccessTree> }>()

/** The dated tree as rights need it; read again after five seconds. */
export function loadAccessTree(database: Database): Promise<AccessTree> {
  const known = trees.get(database)
  if (known !== undefined && performance.now() - known.at < TREE_FOR_MS) return known.tree
  const tree = readOnly(database, readTree)
  trees.set(database, { at: performance.now(), tree })
  tree.catch(() => trees.delete(database))
  return tree
}

async function readTree(tx: Tx): Promise<AccessTree> {
  const units = await tx.query<UnitForAccess>(
    `select code, kind, parent_code as "parentCode", agency_id as "agencyId", valid_from as "validFrom",
            valid_until as "validUntil" from unit`,
  )
  const links = await tx.query<SuccessionForAccess>(
    'select from_code as "from", to_code as "to", succeeded_on as "on" from unit_succession',
  )
  return accessTree(units.rows, links.rows)
}

/** After a change of units in this process. */
export function forgetUnitTree(database: Database): void {
  trees.delete(database)
}

export interface PersonRow {
  user_id: string
  full_name: string
  unit_code: string
  agency_id: string | null
  officer_id: string | null
  roles: { role: Role; unitCode: string }[]
}

/** As which officer the account `u` acts on a day; `$today` is the number of the parameter that holds it. */
export function actingOfficer(today: string): string {
  return `(select o.id from officer o
      where o.user_id = u.id and (o.active_from is null or o.active_from <= ${today})
        and (o.active_until is null or o.active_until >= ${today})
      order by o.active_from desc nulls last, o.id desc limit 1) as officer_id`
}

/** Columns and joins that make a person of `app_user u`; `$today` is the number of the parameter that holds today. */
export function personColumns(today: string): string {
  return `u.id as user_id, u.full_name, u.unit_code, n.agency_id,
    ${actingOfficer(today)},
    (select coalesce(json_agg(json_build_object('role', r.role, 'unitCode', r.unit_code) order by r.role, r.unit_code), '[]')
       from user_role r where r.user_id = u.id and r.revoked_at is null) as roles`
}

export function toPerson(row: PersonRow, tree: AccessTree, today: PlainDate): Person {
  return personOn(
    {
      userId: row.user_id,
      fullName: row.full_name,
      roles: row.roles as RoleGrant[],
      unitCode: row.unit_code,
      agencyId: row.agency_id ?? row.unit_code,
      ...(row.officer_id === null ? {} : { officerId: row.officer_id }),
    },
    tree,
    today,
  )
}

/** A person by account id, for the CLI and for jobs that check rights again; undefined where none is active. */
export async function loadPerson(
  tx: Tx,
  userId: string,
  tree: AccessTree,
  today: PlainDate,
): Promise<Person | undefined> {
  const { rows } = await tx.query<PersonRow>(
    `select ${personColumns('$2')} from app_user u join unit n on n.code = u.unit_code
      where u.id = $1 and u.disabled_at is null`,
    [userId, today],
  )
  return rows[0] === undefined ? undefined : toPerson(rows[0], tree, today)
}
