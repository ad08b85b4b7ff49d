import type { UnitRow } from '@minh-an/contract/agency'

export interface UnitLine {
  readonly unit: UnitRow
  readonly depth: number
}

/** The units in the order of their tree; a unit whose parent is out of sight stands at the top. */
export function unitLines(units: readonly UnitRow[]): readonly UnitLine[] {
  const codes = new Set(units.map(({ code }) => code))
  const below = new Map<string | null, UnitRow[]>()
  for (const unit of units) {
    const parent = unit.parent !== null && codes.has(unit.parent) ? unit.parent : null
    below.set(parent, [...(below.get(parent) ?? []), unit])
  }
  const walk = (parent: string | null, depth: number): UnitLine[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.code, depth + 1)])
  return walk(null, 0)
}

/** A unit and everything below it: where an administrator of that unit may change the tree. */
export function unitsUnder(code: string, units: readonly UnitRow[]): ReadonlySet<string> {
  const under = new Set([code])
  for (let before = 0; before !== under.size; ) {
    before = under.size
    for (const unit of units) if (unit.parent !== null && under.has(unit.parent)) under.add(unit.code)
  }
  return under
}
