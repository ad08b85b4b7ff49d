import type { PlainDate } from '../calendar/index.ts'
import type { Action, RouteAction } from './actions.ts'
import { cellOf } from './role-matrix.ts'
import type { Role, Scope } from './roles.ts'
import { type AccessTree, nowhere, type Reach, reachOf, union } from './unit-reach.ts'

/** A role held in a unit, as the database has it now. */
export interface RoleGrant {
  readonly role: Role
  readonly unitCode: string
}

/** Who asks: read anew on each request (security §5.5). */
export interface Person {
  readonly userId: string
  readonly fullName: string
  readonly roles: readonly RoleGrant[]
  /** The unit the person belongs to, and its agency. */
  readonly unitCode: string
  readonly agencyId: string
  /** The enforcement officer this person is, if any. */
  readonly officerId?: string
  /** A role asks for a second factor and its days of grace are over: only the own sign-in can be set up. */
  readonly factorOverdue?: true
  /** Where a scope reaches from each unit in which a role is held. */
  readonly reach: (unitCode: string, scope: Scope) => Reach
}

export type PersonFacts = Omit<Person, 'reach'>

/** Joins a person with the tree of units of a day; every question about rights is asked of the result. */
export function personOn(facts: PersonFacts, tree: AccessTree, today: PlainDate): Person {
  const known = new Map<string, Reach>()
  const reach = (unitCode: string, scope: Scope): Reach => {
    const key = `${scope} ${unitCode}`
    const found = known.get(key) ?? reachOf(tree, unitCode, scope, today)
    known.set(key, found)
    return found
  }
  return { ...facts, reach }
}

/** True where some role of the person holds the action at all; where it reaches is another question. */
export function mayAnywhere(person: Person, action: Action): boolean {
  return person.roles.some(({ role }) => cellOf(role, action) !== false)
}

/**
 * The units an action reaches, over all roles. `own` counts as the unit here: the cases a person is in charge of lie in
 * the person's units, and which of them are the person's own is asked per case.
 */
export function reachFor(person: Person, action: Action): Reach {
  return union(
    person.roles.map(({ role, unitCode }) => {
      const cell = cellOf(role, action)
      return cell === false ? nowhere : person.reach(unitCode, cell === 'own' ? 'unit' : cell)
    }),
  )
}

/** Units whose cases the person may open; undefined where there is no limit. For `unit_code = any(…)` in every query. */
export function visibleUnits(person: Person, action: RouteAction = 'case.read'): readonly string[] | undefined {
  const reach = reachFor(person, action)
  return reach.nation ? undefined : [...reach.units].sort()
}
