import type { PlainDate } from '../calendar/index.ts'
import type { Scope } from './roles.ts'

export interface UnitForAccess {
  readonly code: string
  readonly kind: string
  readonly parentCode: string | null
  readonly agencyId: string | null
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate | null
}

export interface SuccessionForAccess {
  readonly from: string
  readonly to: string
  readonly on: PlainDate
}

/** The whole tree over all times, indexed once. */
export interface AccessTree {
  readonly units: ReadonlyMap<string, UnitForAccess>
  readonly children: ReadonlyMap<string, readonly string[]>
  readonly predecessors: ReadonlyMap<string, readonly SuccessionForAccess[]>
}

/** Units and agencies that a right reaches; `nation` means no limit, and the sets are then left empty. */
export interface Reach {
  readonly nation: boolean
  readonly units: ReadonlySet<string>
  readonly agencies: ReadonlySet<string>
}

export const nowhere: Reach = { nation: false, units: new Set(), agencies: new Set() }
export const everywhere: Reach = { nation: true, units: new Set(), agencies: new Set() }

export function accessTree(units: readonly UnitForAccess[], successions: readonly SuccessionForAccess[]): AccessTree {
  const children = new Map<string, string[]>()
  for (const unit of units) if (unit.parentCode !== null) push(children, unit.parentCode, unit.code)
  const predecessors = new Map<string, SuccessionForAccess[]>()
  for (const link of successions) push(predecessors, link.to, link)
  return { units: new Map(units.map((unit) => [unit.code, unit])), children, predecessors }
}

/**
 * Where a right of this scope, held in this unit, reaches today. A unit that is closed or not yet there gives nothing:
 * rights do not move to a successor by themselves. What the units reached have succeeded to is reached as well, so that
 * a file keeps its past.
 */
export function reachOf(tree: AccessTree, unitCode: string, scope: Scope, today: PlainDate): Reach {
  const unit = tree.units.get(unitCode)
  if (unit === undefined || !existsOn(unit, today)) return nowhere
  if (scope === 'nation') return everywhere
  if (scope === 'agency') return expand(tree, unitsOfAgency(tree, unit), today)
  const top = scope === 'province' ? provinceOf(tree, unit) : unit
  return top.kind === 'nation' ? everywhere : expand(tree, [top.code], today)
}

export function reaches(reach: Reach, unitCode: string): boolean {
  return reach.nation || reach.units.has(unitCode)
}

/** True where the unit is the upper one or lies below it, at whatever time both existed. */
export function isAtOrBelow(tree: AccessTree, unitCode: string, upper: string): boolean {
  for (let code: string | null | undefined = unitCode; code; code = tree.units.get(code)?.parentCode) {
    if (code === upper) return true
  }
  return false
}

/** True where nothing lies in the first that does not lie in the second. */
export function isWithin(inner: Reach, outer: Reach): boolean {
  if (outer.nation) return true
  return !inner.nation && [...inner.units].every((code) => outer.units.has(code))
}

export function union(reaches: readonly Reach[]): Reach {
  if (reaches.some((reach) => reach.nation)) return everywhere
  return {
    nation: false,
    units: new Set(reaches.flatMap((reach) => [...reach.units])),
    agencies: new Set(reaches.flatMap((reach) => [...reach.agencies])),
  }
}

function existsOn(unit: UnitForAccess, day: PlainDate): boolean {
  return unit.validFrom <= day && (unit.validUntil === null || unit.validUntil >= day)
}

function unitsOfAgency(tree: AccessTree, unit: UnitForAccess): string[] {
  if (unit.agencyId === null) return [unit.code]
  return [...tree.units.values()].filter((one) => one.agencyId === unit.agencyId).map((one) => one.code)
}

/** The nearest province at or above the unit; the unit itself where there is none. */
function provinceOf(tree: AccessTree, unit: UnitForAccess): UnitForAccess {
  let now: UnitForAccess | undefined = unit
  while (now !== undefined) {
    if (now.kind === 'province' || now.kind === 'former-province') return now
    now = now.parentCode === null ? undefined : tree.units.get(now.parentCode)
  }
  return unit
}

/** Everything below the units, and everything they and those succeeded to, whenever it existed. */
function expand(tree: AccessTree, start: readonly string[], today: PlainDate): Reach {
  const units = new Set<string>()
  const agencies = new Set<string>()
  const waiting = [...start]
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (units.has(code)) continue
    units.add(code)
    const agency = tree.units.get(code)?.agencyId
    if (agency !== undefined && agency !== null) agencies.add(agency)
    // The managing agency owns the root of the tree; its own scope is not the whole tree below.
    if (tree.units.get(code)?.kind !== 'nation') waiting.push(...(tree.children.get(code) ?? []))
    for (const link of tree.predecessors.get(code) ?? []) if (link.on <= today) waiting.push(link.from)
  }
  return { nation: false, units, agencies: withPredecessors(tree, agencies, today) }
}

/**
 * Agencies, and those they succeeded to. A file taken over keeps its first acts in the chain of the agency that recorded
 * them, although a single room of the new agency succeeded to no unit: without these it could not be read at all.
 */
function withPredecessors(tree: AccessTree, agencies: ReadonlySet<string>, today: PlainDate): ReadonlySet<string> {
  const all = new Set(agencies)
  let before: number
  do {
    before = all.size
    for (const [code, links] of tree.predecessors) {
      const to = tree.units.get(code)?.agencyId
      if (to === undefined || to === null || !all.has(to)) continue
      for (const link of links) {
        const from = tree.units.get(link.from)?.agencyId
        if (link.on <= today && from !== undefined && from !== null) all.add(from)
      }
    }
  } while (all.size > before)
  return all
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
