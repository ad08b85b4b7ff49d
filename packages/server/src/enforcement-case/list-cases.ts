import type { CaseFilter, CaseListAnswer, CaseRow, CaseSort, caseListQuery } from '@minh-an/contract/enforcement-case'
import type { RouteAction } from '@minh-an/domain/access'
import { daysBetween, type PlainDate } from '@minh-an/domain/calendar'
import type { LineStatus } from '@minh-an/domain/case-file'
import { statusOn } from '@minh-an/domain/verification'
import type { z } from 'zod'
import { badCursor, type Caller, cursorOf, pageOf, readCursor } from '../command/index.ts'
import { badgeOf, nearestOf } from '../deadline/index.ts'
import type { Tx } from '../platform/index.ts'
import { caseConditions } from './case-filter.sql.ts'

type Query = z.infer<typeof caseListQuery>

interface Sorting {
  readonly expression: string
  readonly type: 'date' | 'bigint' | 'text'
}

/** Names a list may be sorted by; none of them is ever null, so that a cursor can stand on it. */
const sortings: Readonly<Record<CaseSort['by'], Sorting>> = {
  number: { expression: 'c.number_year::bigint * 10000000 + c.number', type: 'bigint' },
  due: { expression: `coalesce(c.due_on, '9999-12-31'::date)`, type: 'date' },
  debtor: { expression: 'vn_norm(c.debtor_names)', type: 'text' },
  creditor: { expression: 'vn_norm(c.creditor_names)', type: 'text' },
  status: { expression: 'c.status', type: 'text' },
  decidedOn: { expression: 'c.decided_on', type: 'date' },
  age: { expression: 'c.first_decided_on', type: 'date' },
  owed: { expression: 'c.owed', type: 'bigint' },
  collected: { expression: 'c.collected', type: 'bigint' },
  outstanding: { expression: 'c.outstanding', type: 'bigint' },
  officer: { expression: `coalesce(o.name_key, '~')`, type: 'text' },
  lastActOn: { expression: 'c.last_act_on', type: 'date' },
}

const usual: CaseSort = { by: 'due', order: 'asc' }

export interface CaseListRow {
  id: string
  number: number
  number_year: number
  number_suffix: string
  unit_code: string
  unit_name: string
  basis: CaseRow['basis']
  case_kind: CaseRow['caseKind']
  groups: string[]
  status: LineStatus
  voluntary_until: PlainDate | null
  status_since: PlainDate
  debtor_names: string
  creditor_names: string
  owed: bigint
  collected: bigint
  outstanding: bigint
  held: bigint
  decided_on: PlainDate
  first_decided_on: PlainDate
  ended_on: PlainDate | null
  last_act_on: PlainDate
  officer_id: string | null
  officer_name: string | null
  version: number
  sort_value: string
}

/** Age grows the other way than the first decision: the oldest case was decided first. */
function orderOf(sort: CaseSort): 'asc' | 'desc' {
  if (sort.by !== 'age') return sort.order
  return sort.order === 'asc' ? 'desc' : 'asc'
}

/** The order of a list as SQL, the same on every page and in every file taken out of it. */
export function caseOrder(sort: CaseSort): string {
  const order = orderOf(sort)
  return `${sortings[sort.by].expression} ${order}, c.id ${order}`
}

/** A page of the list with what it sums up to over all its pages. */
export async function listCases(tx: Tx, caller: Caller, query: Query, at: string): Promise<CaseListAnswer> {
  const { where, values } = await caseConditions(tx, caller, query.filter)
  const { rows: sums } = await tx.query<{ total: number; owed: string; outstanding: string }>(
    `select count(*)::int as total, coalesce(sum(c.owed), 0)::text as owed, coalesce(sum(c.outstanding), 0)::text as outstanding
     from enforcement_case c where ${where}`,
    values,
  )
  const limit = query.limit ?? 50
  const rows = await selectCases(tx, {
    where,
    values,
    sort: query.sort ?? usual,
    cursor: query.cursor,
    limit: limit + 1,
  })
  const page = pageOf(rows, limit, (row) => cursorOf(row.sort_value, row.id))
  return {
    ...page,
    items: await caseRows(tx, caller, page.items),
    total: sums[0]?.total ?? 0,
    owed: sums[0]?.owed ?? '0',
    outstanding: sums[0]?.outstanding ?? '0',
    today: caller.today,
    at,
  }
}

interface Selection {
  readonly where: string
  readonly values: readonly unknown[]
  readonly sort: CaseSort
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function selectCases(tx: Tx, selection: Selection): Promise<CaseListRow[]> {
  const { expression, type } = sortings[selection.sort.by]
  const order = orderOf(selection.sort)
  const values = [...selection.values]
  const cursor = readCursor(selection.cursor)
  if (cursor !== undefined && !fits(cursor[0], type)) throw badCursor()
  const after =
    cursor === undefined
      ? ''
      : ` and (${expression}, c.id) ${order === 'asc' ? '>' : '<'} ($${values.push(cursor[0])}::${type}, $${values.push(cursor[1])}::uuid)`
  const { rows } = await tx.query<CaseListRow>(
    `select c.id, c.number, c.number_year, c.number_suffix, c.unit_code, u.name as unit_name, c.basis, c.case_kind, c.groups,
            c.status, c.voluntary_until, c.status_since, c.debtor_names, c.creditor_names, c.owed, c.collected, c.outstanding, c.held,
            c.decided_on, c.first_decided_on, c.ended_on, c.last_act_on, c.officer_id, o.full_name as officer_name, c.version,
            (${expression})::text as sort_value
     from enforcement_case c join unit u on u.code = c.unit_code left join officer o on o.id = c.officer_id
     where ${selection.where}${after} order by ${expression} ${order}, c.id ${order} limit ${selection.limit}`,
    values,
  )
  return rows
}

function fits(value: string, type: Sorting['type']): boolean {
  if (type === 'text') return true
  return (type === 'date' ? /^\d{4}-\d{2}-\d{2}$/ : /^-?\d{1,18}$/).test(value)
}

/** Rows as lists show them: nearest deadline and the part that stands elsewhere come with two further queries. */
export async function caseRows(tx: Tx, caller: Caller, rows: readonly CaseListRow[]): Promise<CaseRow[]> {
  const ids = rows.map((row) => row.id)
  const due = await nearestOf(tx, ids)
  const partial = await partialOf(tx, rows)
  return rows.map((row) => {
    const facts = due.get(row.id)
    const badge = facts === undefined ? undefined : badgeOf(facts, caller.today)
    const part = partial.get(row.id)
    return {
      id: row.id,
      shortNumber: `${row.number}/${row.number_year}`,
      number: `${row.number}/${row.number_suffix}`,
      debtors: row.debtor_names,
      creditors: row.creditor_names,
      status: statusOn(row.status, row.voluntary_until ?? undefined, caller.today),
      ...(part === undefined ? {} : { partial: part }),
      statusSince: row.status_since,
      basis: row.basis,
      caseKind: row.case_kind,
      groups: row.groups as CaseRow['groups'],
      ...(badge === undefined
        ? {}
        : {
            due: {
              code: badge.code,
              name: badge.name,
              on: badge.dueOn,
              state: badge.state as NonNullable<CaseRow['due']>['state'],
              workingDays: badge.workingDays,
              triggerActId: badge.triggerActId,
              ...(badge.act === undefined ? {} : { act: badge.act }),
            },
          }),
      owed: String(row.owed),
      collected: String(row.collected),
      outstanding: String(row.outstanding),
      held: String(row.held),
      decidedOn: row.decided_on,
      firstDecidedOn: row.first_decided_on,
      ageDays: daysBetween(row.first_decided_on, row.ended_on ?? caller.today),
      lastActOn: row.last_act_on,
      ...(row.ended_on === null ? {} : { endedOn: row.ended_on }),
      unit: { code: row.unit_code, name: row.unit_name },
      ...(row.officer_id === null ? {} : { officer: { id: row.officer_id, name: row.officer_name ?? '' } }),
      version: row.version,
    }
  })
}

/** Lines that stand elsewhere than their case: the largest such group, for the tail of the chip. */
async function partialOf(tx: Tx, rows: readonly CaseListRow[]): Promise<Map<string, NonNullable<CaseRow['partial']>>> {
  if (rows.length === 0) return new Map()
  const { rows: found } = await tx.query<{ case_id: string; status: LineStatus; lines: number; of: number }>(
    `select distinct on (l.case_id) l.case_id, l.status, count(*)::int as lines,
            (select count(*)::int from case_line a where a.case_id = l.case_id) as of
     from case_line l join enforcement_case c on c.id = l.case_id
     where l.case_id = any($1::uuid[]) and l.status <> c.status
     group by l.case_id, l.status order by l.case_id, count(*) desc, l.status`,
    [rows.map((row) => row.id)],
  )
  return new Map(found.map(({ case_id: id, ...part }) => [id, part]))
}

/** How many cases fit each filter, and their money: one question for all cards of a screen. */
export async function countCases(
  tx: Tx,
  caller: Caller,
  filters: readonly { readonly key: string; readonly filter: CaseFilter }[],
  action: RouteAction = 'case.list',
): Promise<{ key: string; cases: number; owed: string; outstanding: string }[]> {
  const counts = []
  for (const { key, filter } of filters) {
    const { where, values } = await caseConditions(tx, caller, filter, action)
    const { rows } = await tx.query<{ cases: number; owed: string; outstanding: string }>(
      `select count(*)::int as cases, coalesce(sum(c.owed), 0)::text as owed, coalesce(sum(c.outstanding), 0)::text as outstanding
       from enforcement_case c where ${where}`,
      values,
    )
    counts.push({ key, ...(rows[0] ?? { cases: 0, owed: '0', outstanding: '0' }) })
  }
  return counts
}
