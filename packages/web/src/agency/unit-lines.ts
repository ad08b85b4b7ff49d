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

/**
 * A unit with what lies over and under it, in the order of the tree. A unit that does not exist on that day says nothing
 * about where to look: then the whole tree.
 */
export function linesAround(code: string, units: readonly UnitRow[]): readonly UnitLine[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  if (!byCode.has(code)) return unitLines(units)
  const shown = new Set(unitsUnder(code, units))
  for (let up = byCode.get(code)?.parent ?? null; up !== null && !shown.has(up); up = byCode.get(up)?.parent ?? null) {
    shown.add(up)
  }
  return unitLines(units.filter((unit) => shown.has(unit.code)))
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
