import type { CellCase, CellRequest, CellResponse, RowKey } from '@minh-an/contract/statistics'
import { bases, type caseKinds } from '@minh-an/domain/case-file'
import { phases } from '@minh-an/domain/enforcement-case'
import { type Coefficients, contributionOf, type Points, type SumCode } from '@minh-an/domain/statistics'
import { problem, type Tx } from '../platform/index.ts'
import { type DefiniteForm, type StatisticsCaller, settleForm } from './form-scope.ts'
import { giveMemory, measuresOf, pointSql, Values } from './points.sql.ts'
import { unitsOfRow } from './unit-plan.ts'

/**
 * The cases a cell is the sum of, a page at a time, with what each gives to it. It asks the same points as the form and
 * weighs them by the same rule, so the amounts sum to the cell.
 */
export async function openCell(tx: Tx, request: CellRequest, caller: StatisticsCaller): Promise<CellResponse> {
  const definite = await settleForm(tx, request, caller)
  await giveMemory(tx)
  const values = new Values()
  const counted = countedSql(definite, request.cell, request.row ?? {}, values)
  const after = readCursor(request.cursor)
  const beyond =
    after === undefined
      ? ''
      : `where (coalesce(c.number_year, 9999), coalesce(c.number, 0), counted.case_id) > (${values.add(after.year, 'int')}, ${values.add(after.number, 'int')}, ${values.add(after.id, 'uuid')})`
  const day = values.add(definite.legalUntil, 'date')
  const { rows } = await tx.query<CaseRow>(
    `with ${counted}, totals as (select count(*)::int as total, coalesce(sum(amount), 0)::text as sum from counted),
     page as (
       select counted.case_id as id, coalesce(c.number_year, 9999) as number_year, coalesce(c.number, 0) as number,
              c.number_suffix, c.creditor_names, c.debtor_names,
              counted.amount::text as amount
         from counted left join enforcement_case c on c.id = counted.case_id ${beyond}
        order by 2, 3, 1 limit ${values.add(request.limit + 1, 'int')}
     )
     select totals.total, totals.sum, page.*, f.unit_code, u.name as unit_name, f.officer_id, o.full_name as officer_name,
            f.case_kind, f.basis, f.source, f.accepted_on, f.phase, f.legal_from
       from totals left join page on true
       left join lateral (
         select * from stat_fact f
          where f.case_id = page.id and f.line_no = 0 and f.legal_from <= ${day} and f.legal_until > ${day}
            and ${knownSql(definite, values)}
          limit 1
       ) f on true
       left join unit u on u.code = f.unit_code
       left join officer o on o.id = f.officer_id
      order by page.number_year, page.number, page.id`,
    values.list,
  )
  const first = rows[0]
  const found = rows.filter((row) => row.id !== null)
  const shown = found.slice(0, request.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(caseOut),
    ...(found.length > shown.length && last !== undefined ? { nextCursor: cursorOf(last) } : {}),
    total: first?.total ?? 0,
    sum: first?.sum ?? '0',
    cutoffs: {
      legalUntil: definite.cutoff.legalUntil,
      recordedUntil: definite.records.token,
      provisional: definite.cutoff.provisional,
      tree: definite.units.tree,
    },
  }
}

/** Cases of the cell and the row with their amounts: `counted (case_id, amount)`. */
function countedSql(form: DefiniteForm, cell: SumCode, row: RowKey, values: Values): string {
  const point = pointSql(form, values)
  const measured = measuresOf(form.form)
  const weights = weightsOf(form, cell)
  const arrays = [
    values.add(
      weights.map((one) => one.points.before ?? ''),
      'text[]',
    ),
    values.add(
      weights.map((one) => one.points.end),
      'text[]',
    ),
    values.add(
      weights.map((one) => one.points.basis),
      'text[]',
    ),
    ...measured.map((name) =>
      values.add(
        weights.map((one) => one.coefficients[name] ?? 0),
        'int[]',
      ),
    ),
  ]
  const amount = measured.map((name) => `w."${name}" * p."${name}"`).join(' + ')
  return `${point}, counted as (
    select p.case_id, sum(${amount}) as amount
      from point p
      join unnest(${arrays.join(', ')}) w (before, "end", basis, ${measured.map((name) => `"${name}"`).join(', ')})
        on w.before = coalesce(p.before, '') and w."end" = p."end" and w.basis = p.basis
     where ${rowSql(form, row, values)}
     group by p.case_id
    having sum(${amount}) <> 0
  )`
}

type Weight = { readonly points: Points; readonly coefficients: Coefficients }

/** Every combination of phases and basis that adds to the cell. */
function weightsOf(form: DefiniteForm, cell: SumCode): Weight[] {
  return [null, ...phases].flatMap((before) =>
    phases.flatMap((end) =>
      bases.flatMap((basis): Weight[] => {
        const points: Points = { before, end, basis }
        const coefficients = contributionOf(form.form, form.definition, points)[cell]
        return coefficients === undefined ? [] : [{ points, coefficients }]
      }),
    ),
  )
}

function rowSql(form: DefiniteForm, row: RowKey, values: Values): string {
  const conditions = ['true']
  if (row.kind !== undefined) conditions.push(`p.case_kind = ${values.add(row.kind, 'text')}`)
  if (row.basis !== undefined) conditions.push(`p.basis = ${values.add(row.basis, 'text')}`)
  if (row.officer === null) conditions.push('p.officer_id is null')
  if (typeof row.officer === 'string') conditions.push(`p.officer_id = ${values.add(row.officer, 'uuid')}`)
  const units = unitsOfRow(form.units, row)
  if (units !== undefined) {
    // The row of what has no place holds every unit that leads to no other row.
    const codes = units.unplaced ? form.units.treeCodes.filter((code) => form.units.rowOf(code) !== null) : units.codes
    const list = values.add(codes, 'text[]')
    conditions.push(
      units.unplaced ? `(p.unit_code is null or p.unit_code <> all(${list}))` : `p.unit_code = any(${list})`,
    )
  }
  return conditions.join(' and ')
}

function knownSql(form: DefiniteForm, values: Values): string {
  const { agencies, seqs } = form.records
  return seqs === undefined
    ? 'f.rec_until = 9223372036854775807'
    : `exists (select from unnest(${values.add(agencies, 'text[]')}, ${values.add(seqs, 'bigint[]')}) v (agency_id, seq)
                where v.agency_id = f.agency_id and f.rec_from <= v.seq and v.seq < f.rec_until)`
}

type CaseRow = {
  total: number
  sum: string
  id: string | null
  number_year: number
  number: number
  /** Null where the policies of the database hide the file itself. */
  number_suffix: string | null
  creditor_names: string | null
  debtor_names: string | null
  amount: string
  unit_code: string
  unit_name: string | null
  officer_id: string | null
  officer_name: string | null
  case_kind: (typeof caseKinds)[number]
  basis: CellCase['basis']
  source: CellCase['source']
  accepted_on: string
  phase: CellCase['phase']
  legal_from: string
}

function caseOut(row: CaseRow): CellCase {
  return {
    caseId: row.id ?? '',
    number: row.number_suffix === null ? null : `${row.number}/${row.number_year}/${row.number_suffix}`,
    caseKind: row.case_kind,
    basis: row.basis,
    source: row.source,
    unit: { code: row.unit_code, name: row.unit_name ?? row.unit_code },
    officer: row.officer_id === null ? null : { id: row.officer_id, name: row.officer_name ?? row.officer_id },
    decidedOn: row.accepted_on,
    phase: row.phase,
    since: row.legal_from,
    creditorNames: row.creditor_names,
    debtorNames: row.debtor_names,
    amount: row.amount,
  }
}

const cursorOf = (row: CaseRow): string => `${row.number_year}.${row.number}.${row.id}`
const CURSOR = /^(\d{1,4})\.(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function readCursor(cursor: string | undefined): { year: number; number: number; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [, year, number, id] = CURSOR.exec(cursor) ?? []
  if (year === undefined || number === undefined || id === undefined) {
    throw problem('statistics/cursor', 422, 'Không đọc tiếp được danh sách', 'Mở lại danh sách từ đầu.', {
      errors: [{ pointer: '/cursor', detail: 'Con trỏ trang không hợp lệ.' }],
    })
  }
  return { year: Number(year), number: Number(number), id }
}
