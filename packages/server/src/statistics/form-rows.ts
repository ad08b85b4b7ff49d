import type { FormRow, RowKey, RowsBy } from '@minh-an/contract/statistics'
import { bases, type CaseKind, caseKinds } from '@minh-an/domain/case-file'
import { cellsOf, type FormNumber, type FormRules, type Group, type Sums, sumsOf } from '@minh-an/domain/statistics'
import type { UnitPlan } from './unit-plan.ts'

/** A group of points of equal phases, basis and row. */
export type KeyedGroup = Group & {
  readonly caseKind: CaseKind | null
  readonly officerId: string | null
  readonly unitCode: string | null
}

/** A row with its sums, before they are written out. */
export type SummedRow = Omit<FormRow, 'cells'> & { readonly sums: Sums }

const kindNames: Readonly<Record<CaseKind, string>> = {
  civil: 'Dân sự',
  criminal: 'Hình sự',
  administrative: 'Hành chính',
  'marriage-family': 'Hôn nhân và gia đình',
  commercial: 'Kinh doanh, thương mại',
  labour: 'Lao động',
  bankruptcy: 'Phá sản',
  arbitration: 'Trọng tài thương mại',
  other: 'Loại khác',
}
const basisNames = { 'ex-officio': 'Chủ động', 'on-request': 'Theo yêu cầu' } as const
const UNPLACED = 'Chưa quy đổi được'
const UNASSIGNED = 'Chưa phân công'

export type RowsContext = {
  readonly form: FormNumber
  readonly rules: FormRules
  readonly groups: readonly KeyedGroup[]
}

/** The rows of a form: they always sum to its total. */
export function rowsOf(
  by: RowsBy,
  context: RowsContext,
  plan: UnitPlan,
  officers: ReadonlyMap<string, string>,
): SummedRow[] {
  switch (by) {
    case 'kind':
      return kindRows(context)
    case 'unit':
      return unitRows(context, plan)
    case 'officer':
      return officerRows(context, officers)
    default:
      return by satisfies never
  }
}

/** All nine kinds, each split ex officio / on request: the layout of the form does not depend on the data. */
function kindRows({ form, rules, groups }: RowsContext): SummedRow[] {
  return caseKinds.map((kind) => {
    const ofKind = groups.filter((group) => group.caseKind === kind)
    return {
      label: kindNames[kind],
      key: { kind },
      kind,
      sums: sumsOf(form, rules, ofKind),
      parts: bases.map((basis) => ({
        label: basisNames[basis],
        key: { kind, basis },
        basis,
        cells: cellsOf(
          form,
          sumsOf(
            form,
            rules,
            ofKind.filter((group) => group.basis === basis),
          ),
        ),
      })),
    }
  })
}

/**
 * Every unit of the tree below, also without a case; the unit's own row and what has no place only where there is any.
 * Where the unit itself is not on that tree, only the units its cases stand in: the others have nothing to do with it.
 */
function unitRows({ form, rules, groups }: RowsContext, plan: UnitPlan): SummedRow[] {
  const byRow = grouped(groups, (group) => plan.rowOf(group.unitCode))
  const children = plan.rows.filter((row) => !row.own).length
  const isElsewhere = plan.rebased?.selects === false
  const rows = plan.rows
    .filter((row) => byRow.has(row.code) || !(isElsewhere || (row.own && children > 0)))
    .map(({ code, name, own }): SummedRow => {
      const sums = sumsOf(form, rules, byRow.get(code) ?? [])
      const label = own && children > 0 ? `${name} (trực tiếp)` : name
      return { label, key: { unit: code }, unit: code, ...(own ? { own } : {}), sums }
    })
  const unplaced = byRow.get(null)
  if (unplaced === undefined) return rows
  return [...rows, { label: UNPLACED, key: { unit: null }, unit: null, sums: sumsOf(form, rules, unplaced) }]
}

function officerRows({ form, rules, groups }: RowsContext, officers: ReadonlyMap<string, string>): SummedRow[] {
  const byOfficer = grouped(groups, (group) => group.officerId)
  return [...byOfficer]
    .map(([officer, ofOfficer]): SummedRow => {
      const key: RowKey = { officer }
      const label = officer === null ? UNASSIGNED : (officers.get(officer) ?? officer)
      return { label, key, officer, sums: sumsOf(form, rules, ofOfficer) }
    })
    .filter((row) => Object.values(row.sums).some((value) => value !== 0n))
    .sort(byKey)
}

/** By id, unassigned last: names may be corrected later, the order of a form may not move with them. */
function byKey(a: SummedRow, b: SummedRow): number {
  const [left, right] = [a.officer ?? '~', b.officer ?? '~']
  return left < right ? -1 : left > right ? 1 : 0
}

function grouped<R, K>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [row])
    else known.push(row)
  }
  return groups
}
