import { addDays, maxDate, minDate, type PlainDate } from '../calendar/index.ts'
import type { Role } from './roles.ts'

/** From a day on, who holds the role in the unit or below it signs in with a second factor. */
export interface SecondFactorRule {
  readonly role: Role
  readonly unitCode: string
  readonly since: PlainDate
  /** Days in which the password alone still opens everything. */
  readonly graceDays: number
}

/** A role as far as the rule needs it: where it is held, and since which day. */
export interface HeldRole {
  readonly role: Role
  readonly unitCode: string
  readonly grantedOn: PlainDate
}

/**
 * Last day on which a person without a second factor still works, by the rule that ends soonest; undefined where no rule
 * concerns the person. The days of grace run from the rule, or from the grant where the role came later: nobody is shut
 * out on the first day of a new role.
 *
 * @param covers whether the second unit is the first or lies below it
 */
export function secondFactorDue(
  held: readonly HeldRole[],
  rules: readonly SecondFactorRule[],
  covers: (upper: string, unitCode: string) => boolean,
): PlainDate | undefined {
  const [first, ...others] = rules.flatMap((rule) =>
    held
      .filter(({ role, unitCode }) => role === rule.role && covers(rule.unitCode, unitCode))
      .map(({ grantedOn }) => addDays(maxDate(rule.since, grantedOn), rule.graceDays)),
  )
  return first === undefined ? undefined : minDate(first, ...others)
}
