import type { AccessTree } from '@minh-an/domain/access'
import { actionNames, cellOf, type Person, type Role, routeActions, scopeNames } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { actNames } from '@minh-an/domain/case-file'
import { recordableKinds } from '@minh-an/domain/enforcement-case'
import { loadPerson } from '../access/index.ts'
import type { Tx } from '../platform/index.ts'
import { type AccountRow, findAccount } from './account-rows.sql.ts'

/** What an account may do, role by role: the action, how far, and the unit it is held in. */
export function rightsOf(account: AccountRow) {
  return account.roles.map(({ role, unit }) => ({
    role,
    unit: { ...unit },
    actions: [...routeRights(role), ...actRights(role)],
  }))
}

function routeRights(role: Role) {
  return routeActions.flatMap((action) => right(role, action, actionNames[action]))
}

function actRights(role: Role) {
  return recordableKinds.flatMap((kind) => right(role, `act.${kind}`, `Ghi nhận: ${actNames[kind]}`))
}

function right(role: Role, action: Parameters<typeof cellOf>[1], name: string) {
  const scope = cellOf(role, action)
  return scope === false ? [] : [{ action, name, scope, scopeName: scopeNames[scope] }]
}

/** Who may open a case, and by which role: the answer of the policy itself, asked for every account with a role. */
export async function readersOfCase(tx: Tx, caseId: string, tree: AccessTree, today: PlainDate) {
  const unitCode = await unitOfCase(tx, caseId)
  if (unitCode === undefined) return undefined
  const { rows } = await tx.query<{ id: string }>(
    `select distinct u.id from app_user u join user_role r on r.user_id = u.id and r.revoked_at is null
      where u.disabled_at is null and r.role <> 'administrator' order by u.id`,
  )
  const readers = []
  for (const { id } of rows) {
    const person = await loadPerson(tx, id, tree, today)
    const account = await findAccount(tx, id)
    if (person === undefined || account === undefined) continue
    readers.push(...grantsThatReach(person, account, unitCode))
  }
  return { unitCode, readers }
}

function grantsThatReach(person: Person, account: AccountRow, unitCode: string) {
  return account.roles.flatMap(({ role, unit }) => {
    const scope = cellOf(role, 'case.read')
    if (scope === false) return []
    const reach = person.reach(unit.code, scope === 'own' ? 'unit' : scope)
    if (!reach.nation && !reach.units.has(unitCode)) return []
    return [
      {
        user: { id: account.id, fullName: account.full_name, username: account.username },
        role,
        unit: { ...unit },
        scopeName: scopeNames[scope],
      },
    ]
  })
}

async function unitOfCase(tx: Tx, caseId: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ unit_code: string }>('select unit_code from enforcement_case where id = $1', [
    caseId,
  ])
  return rows[0]?.unit_code
}
