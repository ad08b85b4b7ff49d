import type { FactorRules, FactorRuleView } from '@minh-an/contract/access'
import { type AccessTree, isAtOrBelow, type Role, roleNames, roles } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { newId, type Tx } from '../platform/index.ts'
import { type ChangeBy, noteChanges, refusedChange, requireUnit } from './change-by.ts'

const USUAL_GRACE_DAYS = 14

interface RuleRow {
  readonly role: Role
  readonly unit_code: string
  readonly unit_name: string
  readonly since: PlainDate
  readonly grace_days: number
}

/**
 * For each role: the rule that binds it in this unit, whether the unit's own or of a unit above, and how many people hold
 * the role there and below, with and without a second factor. Of several rules the nearest one is shown.
 */
export async function factorRulesAt(tx: Tx, tree: AccessTree, unitCode: string): Promise<FactorRules> {
  const { rows } = await tx.query<RuleRow>(
    `select r.role, r.unit_code, n.name as unit_name, r.since, r.grace_days
       from second_factor_rule r join unit n on n.code = r.unit_code where r.lifted_at is null`,
  )
  const above = rows.filter((rule) => isAtOrBelow(tree, unitCode, rule.unit_code))
  const nearest = (role: Role) =>
    above
      .filter((rule) => rule.role === role)
      .sort((a, b) => (isAtOrBelow(tree, a.unit_code, b.unit_code) ? -1 : 1))
      .at(0)
  const below = [...tree.units.keys()].filter((code) => isAtOrBelow(tree, code, unitCode))
  const holders = await tx.query<{ role: Role; holders: number; without: number }>(
    `select g.role, count(distinct g.user_id)::int as holders,
            (count(distinct g.user_id) filter (where not exists (
               select from totp_factor f where f.user_id = g.user_id)))::int as without
       from user_role g join app_user u on u.id = g.user_id
      where g.revoked_at is null and u.disabled_at is null and g.unit_code = any($1) group by g.role`,
    [below],
  )
  return {
    unit: { code: unitCode, name: await nameOf(tx, unitCode) },
    items: roles.map((role): FactorRuleView => {
      const rule = nearest(role)
      const counted = holders.rows.find((row) => row.role === role)
      return {
        role,
        ...(rule === undefined
          ? {}
          : { unit: { code: rule.unit_code, name: rule.unit_name }, since: rule.since, graceDays: rule.grace_days }),
        holders: counted?.holders ?? 0,
        without: counted?.without ?? 0,
      }
    }),
  }
}

export interface FactorRuleChange {
  readonly unit: string
  readonly role: Role
  readonly required: boolean
  readonly graceDays?: number | undefined
  readonly reason: string
}

/** Asks for a second factor of a role, in a unit and below, or lifts that again. The chain keeps who did and why. */
export async function setFactorRule(tx: Tx, change: FactorRuleChange, by: ChangeBy): Promise<void> {
  const { role, required, graceDays = USUAL_GRACE_DAYS, reason } = change
  const unit = await requireUnit(tx, by, 'user.manage', change.unit, '/unit')
  const { rows } = await tx.query<{ id: string }>(
    'select id from second_factor_rule where unit_code = $1 and role = $2 and lifted_at is null for update',
    [unit.code, role],
  )
  const now = rows[0]
  if (required && now !== undefined) {
    throw refusedChange('factor-rule/stands', 409, `${roleNames[role]} tại ${unit.name} đã bắt buộc dùng mã xác thực.`)
  }
  if (!required && now === undefined) {
    throw refusedChange(
      'factor-rule/none',
      409,
      `Đơn vị ${unit.name} không đặt bắt buộc cho ${roleNames[role]}. Bỏ bắt buộc ở đơn vị đã đặt.`,
    )
  }
  const id = now?.id ?? newId()
  if (required) {
    await tx.query(
      'insert into second_factor_rule (id, unit_code, role, since, grace_days) values ($1, $2, $3, $4, $5)',
      [id, unit.code, role, by.today, graceDays],
    )
  } else {
    await tx.query('update second_factor_rule set lifted_at = now() where id = $1', [id])
  }
  await noteChanges(tx, by, [
    {
      agencyId: unit.agencyId,
      subjectId: id,
      kind: required ? 'factor-rule-set' : 'factor-rule-lifted',
      payload: { unit: unit.code, role, reason, ...(required ? { graceDays } : {}) },
    },
  ])
}

async function nameOf(tx: Tx, unitCode: string): Promise<string> {
  const { rows } = await tx.query<{ name: string }>('select name from unit where code = $1', [unitCode])
  return rows[0]?.name ?? unitCode
}
