import { mayInUnit, type Person, type Role } from '../access/index.ts'

/** Whom a saved view is shared with: everybody of a unit and below it, or of these only who hold a role. */
export interface Sharing {
  readonly unitCode: string
  readonly role?: Role | undefined
}

export interface KeptView {
  readonly ownerId: string
  readonly shared?: Sharing | undefined
}

/** Unit in which a person works or holds a role, and every unit above it: where views shared with the person stand. */
export type UnitsAbove = ReadonlySet<string>

/**
 * May the person open the view? A view is only a question; what it answers is asked anew under the rights of whoever
 * opens it.
 */
export function mayOpenView(person: Person, view: KeptView, above: UnitsAbove): boolean {
  if (view.ownerId === person.userId) return true
  if (view.shared === undefined || !above.has(view.shared.unitCode)) return false
  const { role } = view.shared
  return role === undefined || person.roles.some((grant) => grant.role === role)
}

/** Its owner, or who leads the unit that the view is shared with. */
export function mayChangeView(person: Person, view: KeptView): boolean {
  if (view.ownerId === person.userId) return true
  return view.shared !== undefined && mayInUnit(person, 'view.manage', view.shared.unitCode)
}

/** A view may be shared only as far as its owner sees. */
export function mayShareWith(person: Person, sharing: Sharing): boolean {
  return mayInUnit(person, 'view.keep', sharing.unitCode)
}
