import { createHash } from 'node:crypto'
import type { FormRequest, FormResponse, Relation, RowsBy } from '@minh-an/contract/statistics'
import {
  cellsOf,
  checkCumulative,
  checkNotNegative,
  checkRate,
  checkRowsSum,
  checkRule,
  resolvePeriod,
  type Sums,
  sumCodes,
  sumsOf,
} from '@minh-an/domain/statistics'
import { GROWING_COLUMNS } from '@minh-an/law/statistics'
import { canonicalJson } from '../audit/index.ts'
import type { Tx } from '../platform/index.ts'
import { definitionOut } from './definitions.ts'
import { type KeyedGroup, rowsOf, type SummedRow } from './form-rows.ts'
import { type DefiniteForm, type StatisticsCaller, settleForm } from './form-scope.ts'
import { type GroupRow, groupOf } from './group-rows.ts'
import { type FormScope, giveMemory, measuresOf, pointSql, Values } from './points.sql.ts'
import { mayUseSnapshots, readSnapshots, WORTH_RENEWING } from './snapshot-groups.ts'
import type { UnitPlan } from './unit-plan.ts'

/** A form without the check of its relations: what a series of forms needs of each. */
export type FormFigures = Omit<FormResponse, 'relations'>

/**
 * A form from the facts: any period, cut-off, record point and tree. Run it in one read-only snapshot, so that the
 * record point it answers is the one it read.
 */
export async function computeForm(tx: Tx, request: FormRequest, caller: StatisticsCaller): Promise<FormResponse> {
  const { definite, total, rows, figures } = await computeAll(tx, request, caller)
  const relations = [...relationsOf(definite, total, rows, figures.cells.R as string | null)]
  relations.push(...(await cumulativeRelations(tx, definite, total, caller.wantSnapshot)))
  return { ...figures, relations }
}

/** The figures of the same form, to the same fingerprint. */
export async function computeFigures(tx: Tx, request: FormRequest, caller: StatisticsCaller): Promise<FormFigures> {
  return (await computeAll(tx, request, caller)).figures
}

async function computeAll(tx: Tx, request: FormRequest, caller: StatisticsCaller) {
  const definite = await settleForm(tx, request, caller)
  const { form, definition, units, records, period, cutoff } = definite
  const rowsBy = request.rows
  await giveMemory(tx)
  const groups = await loadGroups(tx, { ...definite, units: placedInRows(units, rowsBy) }, rowsBy, caller.wantSnapshot)
  const total = sumsOf(form, definition, groups)
  const officers = rowsBy === 'officer' ? await officerNames(tx, groups) : new Map<string, string>()
  const rows = rowsBy === undefined ? [] : rowsOf(rowsBy, { form, rules: definition, groups }, units, officers)
  const cells = cellsOf(form, total)
  const answer = {
    form,
    unit: units.unit.code,
    unitName: units.unit.name,
    period: { from: period.from, to: period.to, year: period.year ?? null, months: period.months ?? null },
    cutoffs: {
      legalUntil: cutoff.legalUntil,
      recordedUntil: records.token,
      provisional: cutoff.provisional,
      tree: units.tree,
    },
    definition: definitionOut(definition),
    cells,
    rowsBy: rowsBy ?? null,
    rows: rows.map(({ sums, ...row }) => ({ ...row, cells: cellsOf(form, sums) })),
  }
  const figures: FormFigures = { ...answer, fingerprint: fingerprintOf(answer) }
  return { definite, total, rows, figures }
}

/**
 * SHA-256 of what the figures rest on and what they are. Names of units and officers, words of definitions and notes
 * stay out: they may be corrected without a figure changing.
 */
function fingerprintOf(answer: Omit<FormFigures, 'fingerprint'>): string {
  const { form, unit, period, cutoffs, definition, cells, rowsBy, rows } = answer
  const canonical = canonicalJson({
    form,
    definition: definition.id,
    unit,
    tree: cutoffs.tree,
    period: { from: period.from, to: period.to },
    cutoffs: { legalUntil: cutoffs.legalUntil, recordedUntil: cutoffs.recordedUntil },
    cells,
    rowsBy,
    rows: rows.map((row) => ({
      key: row.key,
      cells: row.cells,
      parts: row.parts?.map((part) => ({ key: part.key, cells: part.cells })),
    })),
  })
  return createHash('sha256').update(canonical).digest('hex')
}

const groupedBy: Readonly<Record<RowsBy, string>> = { kind: 'case_kind', unit: 'unit_code', officer: 'officer_id' }

/** By unit each case is placed in its row by the statement: a nation has a row for each of 34, and groups for each of 800. */
function placedInRows(units: UnitPlan, rowsBy: RowsBy | undefined): UnitPlan {
  if (rowsBy !== 'unit' || units.rebased !== undefined) return units
  return { ...units, map: units.map.map(({ code, target }) => ({ code, target: units.rowOf(target) })) }
}

/** A form from the facts that takes longer than this is worth a snapshot. */
const WORTH_KEEPING_MS = 60

/** From the snapshots where they are kept, else from the facts; both give the same groups. */
async function loadGroups(
  tx: Tx,
  scope: FormScope,
  rowsBy: RowsBy | undefined,
  wanted: StatisticsCaller['wantSnapshot'],
): Promise<KeyedGroup[]> {
  const want = () =>
    wanted?.({ form: scope.form, from: scope.from, legalUntil: scope.legalUntil }, scope.records.agencies)
  const kept = await readSnapshots(tx, scope, rowsBy)
  if (kept !== undefined) {
    if (kept.changed >= WORTH_RENEWING) want()
    return [...kept.groups]
  }
  const start = performance.now()
  const groups = await loadGroupsOfFacts(tx, scope, rowsBy)
  if (mayUseSnapshots(scope, rowsBy) && performance.now() - start > WORTH_KEEPING_MS) want()
  return groups
}

async function loadGroupsOfFacts(tx: Tx, scope: FormScope, rowsBy: RowsBy | undefined): Promise<KeyedGroup[]> {
  const values = new Values()
  const keys = ['before', '"end"', 'basis', ...(rowsBy === undefined ? [] : [groupedBy[rowsBy]])].join(', ')
  const sums = measuresOf(scope.form).map((name) => `sum("${name}")::text as "${name}"`)
  const point = pointSql(scope, values)
  const { rows } = await tx.query<GroupRow>(
    `with ${point} select ${keys}, ${sums.join(', ')} from point group by ${keys}`,
    values.list,
  )
  return rows.map(groupOf)
}

async function officerNames(tx: Tx, groups: readonly KeyedGroup[]): Promise<Map<string, string>> {
  const ids = [...new Set(groups.flatMap((group) => group.officerId ?? []))]
  const { rows } = await tx.query<{ id: string; full_name: string }>(
    'select id, full_name from officer where id = any($1::uuid[])',
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.full_name]))
}

function relationsOf(form: DefiniteForm, total: Sums, rows: readonly SummedRow[], rate: string | null): Relation[] {
  const places = [{ label: 'Tổng', sums: total }, ...rows]
  return [
    ...form.definition.relations.map((rule) => checkRule(rule, places)),
    checkRate(total, rate),
    checkNotNegative(places),
    ...(rows.length === 0
      ? []
      : [
          checkRowsSum(
            total,
            rows.map((row) => row.sums),
          ),
        ]),
  ]
}

/** Against the period one month shorter, with the same records: only for a whole, finished period of two months or more. */
async function cumulativeRelations(
  tx: Tx,
  form: DefiniteForm,
  total: Sums,
  wanted: StatisticsCaller['wantSnapshot'],
): Promise<Relation[]> {
  const { year, months } = form.period
  if (year === undefined || months === undefined || months < 2 || form.cutoff.provisional) return []
  const before = resolvePeriod({ year, months: months - 1 })
  if ('messageVi' in before) return []
  const groups = await loadGroups(tx, { ...form, legalUntil: before.to }, undefined, wanted)
  const earlier = sumsOf(form.form, form.definition, groups)
  return sumCodes
    .filter((code) => GROWING_COLUMNS.includes(code))
    .map((code) => checkCumulative(code, form.form, months, earlier, total))
}
