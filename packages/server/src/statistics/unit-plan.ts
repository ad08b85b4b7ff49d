import type { RowKey } from '@minh-an/contract/statistics'
import type { PlainDate } from '@minh-an/domain/calendar'
import { allUnits, descendants, resolveUnitCode, successorMap, type UnitNode, unitTree } from '../agency/index.ts'
import { problem, type Tx } from '../platform/index.ts'

/** Which units a form reads, and where on the tree each case counts. */
export type UnitPlan = {
  readonly unit: UnitNode
  /** Day of the tree. */
  readonly tree: PlainDate
  /** The unit and all below it, on the tree that selects the cases. */
  readonly selected: readonly string[]
  /** Codes at the cut-off that lead there: the selected ones, and those whose successor or predecessor they are. */
  readonly near: readonly string[]
  /** Where a code stands on the tree of the rows; null where it has no place there. */
  readonly map: readonly { readonly code: string; readonly target: string | null }[]
  /** Only on the tree of another day: a case is then looked up in the unit it had on that day. */
  readonly rebased: { readonly selects: boolean } | undefined
  /** Every unit of the tree of the rows. */
  readonly treeCodes: readonly string[]
  /** The nation counts also what has no place on the tree. */
  readonly everything: boolean
  /** Rows by unit, in printing order. */
  readonly rows: readonly UnitRow[]
  /** The row a unit of the tree adds to; null for the row of what has no place. */
  rowOf(unit: string | null): string | null
}

export type UnitRow = {
  readonly code: string
  readonly name: string
  /** The unit's own cases, beside those of the units below it. */
  readonly own: boolean
}

/**
 * @param legalUntil the day whose tree selects the cases, unless the unit exists only on the tree that was asked for.
 * @param treeDay the day whose tree the rows stand on; absent: the cut-off.
 */
export async function planUnits(
  tx: Tx,
  code: string,
  legalUntil: PlainDate,
  treeDay: PlainDate | undefined,
): Promise<UnitPlan> {
  const unit = await resolveUnitCode(tx, code)
  const tree = treeDay ?? legalUntil
  const nodes = await unitTree(tx, tree)
  const onRowTree = nodes.some((node) => node.code === unit.code)
  const selects = onRowTree ? tree : legalUntil
  const selected = await descendants(tx, unit.code, selects)
  if (selected.length === 0) throw notOnTree(unit, tree)
  const placed = await successorMap(tx, tree)
  const leading = selects === tree ? placed : await successorMap(tx, selects)
  const inside = new Set(selected)
  const everything = unit.parentCode === null
  const near = everything
    ? (await allUnits(tx)).map((one) => one.code)
    : [...leading].filter(([, target]) => inside.has(target)).map(([from]) => from)
  const treeCodes = nodes.map((node) => node.code)
  const parents = new Map(nodes.map((node) => [node.code, node.parentCode]))
  const named = onRowTree ? nodes.find((node) => node.code === unit.code) : undefined
  const { rows, rowOf } = onRowTree ? rowsBelow(unit.code, nodes, parents) : rowsElsewhere(unit, nodes, parents)
  return {
    unit: named ?? unit,
    tree,
    selected,
    near,
    map: near.map((one) => ({ code: one, target: placed.get(one) ?? null })),
    rebased: tree === legalUntil ? undefined : { selects: onRowTree },
    treeCodes,
    everything,
    rows,
    rowOf,
  }
}

type Parents = ReadonlyMap<string, string | null>
type Rows = Pick<UnitPlan, 'rows' | 'rowOf'>

/** The unit's children, and itself for the cases it keeps. */
function rowsBelow(code: string, nodes: readonly UnitNode[], parents: Parents): Rows {
  const children = nodes.filter((node) => node.parentCode === code)
  const rows = [
    { code, name: nodes.find((node) => node.code === code)?.name ?? code, own: true },
    ...children.map((node) => ({ code: node.code, name: node.name, own: false })),
  ]
  return { rows, rowOf: (unit) => climb(unit, (at) => at === code || parents.get(at) === code, parents) }
}

/**
 * A unit that does not exist on the tree: its cases on the units that do. Those of a province on the provinces of
 * that day, those of a smaller unit on the units themselves.
 */
function rowsElsewhere(unit: UnitNode, nodes: readonly UnitNode[], parents: Parents): Rows {
  const nation = nodes.find((node) => node.parentCode === null)?.code
  const province = unit.kind === 'province' || unit.kind === 'former-province'
  const isRow = (at: string) => !province || parents.get(at) === nation || at === nation
  return {
    rows: nodes.filter((node) => isRow(node.code)).map((node) => ({ code: node.code, name: node.name, own: false })),
    rowOf: (at) => climb(at, isRow, parents),
  }
}

function climb(unit: string | null, isRow: (code: string) => boolean, parents: Parents): string | null {
  for (let at = unit; at !== null; at = parents.get(at) ?? null) if (isRow(at)) return at
  return null
}

function notOnTree(unit: UnitNode, tree: PlainDate): Error {
  const lifetime =
    unit.validFrom > tree
      ? `chỉ có từ ${formatDay(unit.validFrom)}`
      : `đã kết thúc ngày ${formatDay(unit.validUntil ?? tree)}`
  return problem(
    'statistics/unit-not-on-tree',
    422,
    'Đơn vị không có trên cây đơn vị của ngày chốt',
    `${unit.name} (${unit.code}) ${lifetime}. Chọn đơn vị kế thừa, hoặc chọn cây đơn vị của ngày mà đơn vị này tồn tại.`,
    { errors: [{ pointer: '/unit', detail: 'Đơn vị không có trên cây đơn vị của ngày chốt.' }] },
  )
}

function formatDay(day: PlainDate): string {
  return day.split('-').reverse().join('/')
}

/** Raw units of the tree whose cases stand in a row; undefined where the row is not one by unit. */
export function unitsOfRow(plan: UnitPlan, key: RowKey): { codes: string[]; unplaced: boolean } | undefined {
  if (key.unit === undefined) return undefined
  if (key.unit === null) return { codes: [], unplaced: true }
  return { codes: plan.treeCodes.filter((code) => plan.rowOf(code) === key.unit), unplaced: false }
}
