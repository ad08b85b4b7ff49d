import { type AccessTree, isAtOrBelow, type Role, secondFactorDue } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'

/** Columns about the second factor of `app_user u`, as {@link factorStanding} reads them. */
export const FACTOR_COLUMNS = `exists (select from totp_factor f where f.user_id = u.id) as has_factor,
    (select coalesce(json_agg(json_build_object('role', x.role, 'unitCode', g.unit_code, 'ruleUnit', x.unit_code,
              'grantedOn', (g.granted_at at time zone 'Asia/Ho_Chi_Minh')::date, 'since', x.since, 'graceDays', x.grace_days)), '[]')
       from user_role g join second_factor_rule x on x.role = g.role and x.lifted_at is null
      where g.user_id = u.id and g.revoked_at is null) as factor_rules`

export interface FactorColumns {
  readonly has_factor: boolean
  /** Each role of the person with each rule for it, wherever the rule stands. */
  readonly factor_rules: readonly {
    readonly role: Role
    readonly unitCode: string
    readonly ruleUnit: string
    readonly grantedOn: PlainDate
    readonly since: PlainDate
    readonly graceDays: number
  }[]
}

export interface FactorStanding {
  readonly on: boolean
  /** Last day without a second factor, where a role asks for one. */
  readonly due: PlainDate | undefined
  readonly overdue: boolean
}

export function factorStanding(row: FactorColumns, tree: AccessTree, today: PlainDate): FactorStanding {
  const due = secondFactorDue(
    row.factor_rules,
    row.factor_rules.map(({ role, ruleUnit, since, graceDays }) => ({ role, unitCode: ruleUnit, since, graceDays })),
    (upper, unitCode) => isAtOrBelow(tree, unitCode, upper),
  )
  return { on: row.has_factor, due, overdue: !row.has_factor && due !== undefined && today > due }
}
