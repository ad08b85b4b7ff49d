import { type FormNumber, type Measure, type Measured, measures } from '@minh-an/domain/statistics'
import type { KeyedGroup } from './form-rows.ts'

/** A group as a statement gives it: sums as text, because they may pass what a number holds. */
export type GroupRow = Pick<KeyedGroup, 'before' | 'end' | 'basis'> & {
  case_kind?: KeyedGroup['caseKind']
  officer_id?: string | null
  unit_code?: string | null
} & Partial<Record<Measure, string>>

export function groupOf(row: GroupRow): KeyedGroup {
  return {
    before: row.before,
    end: row.end,
    basis: row.basis,
    caseKind: row.case_kind ?? null,
    officerId: row.officer_id ?? null,
    unitCode: row.unit_code ?? null,
    measured: Object.fromEntries(measures.map((name) => [name, BigInt(row[name] ?? 0)])) as Measured,
  }
}

/** Columns of the snapshots for the measures of a form. */
export const columnOf = (measure: Measure): string => (measure === 'broughtBack' ? 'brought_back' : measure)

export type SnapshotKey = { readonly form: FormNumber; readonly from: string; readonly legalUntil: string }
