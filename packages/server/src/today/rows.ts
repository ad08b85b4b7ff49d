import type { CaseFilter, CaseRow, CaseSort } from '@minh-an/contract/enforcement-case'
import type { TodayRow } from '@minh-an/contract/today'
import { daysBetween } from '@minh-an/domain/calendar'
import type { Caller } from '../command/index.ts'
import { badgeOf, type DeadlineFacts } from '../deadline/index.ts'
import { caseConditions, caseRows, countCases, selectCases } from '../enforcement-case/index.ts'
import type { Tx } from '../platform/index.ts'

/** Rows a tab shows at once; its filter opens the whole list. */
export const rowsPerTab = 50

export interface Tab<K extends string> {
  key: K
  count: number
  rows: TodayRow[]
  filter?: CaseFilter
}

interface TabOptions {
  readonly todo?: string
  readonly codes?: readonly string[]
  readonly sort?: CaseSort
  /** Rows show what the agency holds for the case, and stand by it. */
  readonly withHeld?: boolean
}

/**
 * A tab over cases: its count is the count of the list that its filter opens. `codes` picks the deadline a row shows
 * where it is not simply the nearest.
 */
export async function caseTab<K extends string>(
  tx: Tx,
  caller: Caller,
  key: K,
  filter: CaseFilter,
  options: TabOptions = {},
): Promise<Tab<K>> {
  const [count] = await countCases(tx, caller, [{ key, filter }])
  const { where, values } = await caseConditions(tx, caller, filter)
  const sort = options.sort ?? { by: 'due', order: 'asc' }
  const found = await selectCases(tx, { where, values, sort, limit: rowsPerTab })
  const rows = await caseRows(tx, caller, found)
  const deadlines = await openDeadlines(
    tx,
    caller,
    rows.map((row) => row.id),
    options.codes,
  )
  return {
    key,
    count: count?.cases ?? 0,
    rows: rows.map((row) => rowOfCase(row, deadlines.get(row.id), caller, options)).toSorted(byDueThenDong),
    filter,
  }
}

/** By due time, then by đồng, the larger first (ux §1, wireframe 1). */
function byDueThenDong(a: TodayRow, b: TodayRow): number {
  const due = (row: TodayRow) => row.badge?.dueOn ?? '9999-12-31'
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1
  const sum = (row: TodayRow) => BigInt(row.held ?? row.outstanding)
  const difference = sum(b) - sum(a)
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

function rowOfCase(
  row: CaseRow,
  found: OpenDeadline | undefined,
  caller: Caller,
  { todo, withHeld = false }: TabOptions,
): TodayRow {
  const badge = found === undefined ? undefined : badgeOf(found.facts, caller.today)
  return {
    subject: 'case',
    subjectId: row.id,
    title: row.shortNumber,
    ...(badge === undefined ? {} : { badge }),
    todo: todo ?? badge?.name ?? 'Chưa có thời hạn',
    debtors: row.debtors,
    outstanding: row.outstanding,
    ...(withHeld ? { held: row.held } : {}),
    waitedDays: daysBetween(todo === undefined ? (badge?.triggeredOn ?? row.lastActOn) : row.lastActOn, caller.today),
    ...(badge?.act === undefined ? {} : { act: badge.act }),
    ...(found === undefined || found.others.open === 0 ? {} : { others: found.others }),
    ...(row.officer === undefined ? {} : { officer: row.officer }),
    unit: row.unit,
    version: row.version,
  }
}

interface OpenDeadline {
  readonly facts: DeadlineFacts
  readonly others: { readonly open: number; readonly late: number; readonly today: number }
}

/** Nearest open deadline of the agency, of the given codes where any are given, and how many more the case has. */
async function openDeadlines(
  tx: Tx,
  { today }: Caller,
  ids: readonly string[],
  codes: readonly string[] | undefined,
): Promise<Map<string, OpenDeadline>> {
  if (ids.length === 0) return new Map()
  const { rows } = await tx.query<{
    subject_id: string
    code: string
    trigger_act_id: string
    triggered_on: DeadlineFacts['triggeredOn']
    due_on: DeadlineFacts['dueOn']
    open: number
    late: number
    falling: number
  }>(
    `select distinct on (subject_id) subject_id, code, trigger_act_id, triggered_on, due_on,
            open - 1 as open, late - (due_on < $3::date)::int as late, falling - (due_on = $3::date)::int as falling
     from (select subject_id, code, trigger_act_id, triggered_on, due_on, (count(*) over own)::int as open,
                  (count(*) filter (where due_on < $3::date) over own)::int as late,
                  (count(*) filter (where due_on = $3::date) over own)::int as falling
           from deadline where subject_id = any($1::uuid[]) and not closed and holder = 'agency'
           window own as (partition by subject_id)) d
     where $2::text[] is null or code = any($2)
     order by subject_id, due_on, code`,
    [ids, codes ?? null, today],
  )
  return new Map(
    rows.map((row) => [
      row.subject_id,
      {
        facts: {
          code: row.code,
          triggerActId: row.trigger_act_id,
          triggeredOn: row.triggered_on,
          dueOn: row.due_on,
          holder: 'agency' as const,
          lapsed: false,
        },
        others: { open: row.open, late: row.late, today: row.falling },
      },
    ]),
  )
}
