import type { TodayRow } from '@minh-an/contract/today'
import { daysBetween, type PlainDate } from '@minh-an/domain/calendar'
import { type Caller, unitsFor } from '../command/index.ts'
import { badgeOf } from '../deadline/index.ts'
import type { Tx } from '../platform/index.ts'
import { rowsPerTab, type Tab } from './rows.ts'

interface IntakeRow {
  subject: 'judgment' | 'request'
  id: string
  title: string
  debtors: string | null
  owed: string | null
  unit_code: string
  unit_name: string
  version: number
  code: string | null
  trigger_act_id: string | null
  triggered_on: PlainDate | null
  due_on: PlainDate | null
  since: PlainDate
}

const names = `(select string_agg(p->>'name', '; ') from jsonb_array_elements(s.parties) p where p->>'role' = 'debtor')`
const owed = `(select sum((l->>'amountDong')::numeric)::text from jsonb_array_elements(s.lines) l)`
const nearest = `(select d.code, d.trigger_act_id, d.triggered_on, d.due_on from deadline d
  where d.subject_id = s.id and not d.closed and d.holder = 'agency' order by d.due_on, d.code limit 1)`

// Driven from the open deadlines: judgments that are done with have none.
const judgments = `select 'judgment' as subject, s.id, s.number as title, ${names} as debtors, ${owed} as owed, s.unit_code, u.name as unit_name,
    s.version, d.code, d.trigger_act_id, d.triggered_on, d.due_on, s.received_on as since
  from (select distinct on (subject_id) subject_id, code, trigger_act_id, triggered_on, due_on from deadline
        where subject = 'judgment' and not closed and holder = 'agency'
          and ($1::text[] is null or unit_code = any($1)) and unit_code = any($2) order by subject_id, due_on, code) d
  join judgment s on s.id = d.subject_id join unit u on u.code = s.unit_code
  where ($1::text[] is null or s.unit_code = any($1))`

const requests = `select 'request' as subject, s.id, coalesce(j.number, s.requester) as title, ${names} as debtors, ${owed} as owed, s.unit_code,
    u.name as unit_name, s.version, d.code, d.trigger_act_id, d.triggered_on, d.due_on, s.status_on as since
  from request s join unit u on u.code = s.unit_code left join judgment j on j.id = s.judgment_id left join lateral ${nearest} d on true
  where ($1::text[] is null or s.unit_code = any($1)) and s.unit_code = any($2) and s.status = any($3)`

/** Judgments and requests that wait for the decision, the nearest end first. */
export async function undecidedTab(tx: Tx, caller: Caller, units: readonly string[]): Promise<Tab<'undecided'>> {
  const { rows } = await tx.query<IntakeRow>(
    `select * from (${judgments} union all ${requests}) waiting order by due_on nulls last, subject, id`,
    [unitsFor(caller, 'judgment.read'), units, ['received', 'late-review']],
  )
  return { key: 'undecided', count: rows.length, rows: rows.slice(0, rowsPerTab).map((row) => rowOf(row, caller)) }
}

/** Requests sent back for completion. */
export async function supplementTab(tx: Tx, caller: Caller, units: readonly string[]): Promise<Tab<'supplement'>> {
  const { rows } = await tx.query<IntakeRow>(`${requests} order by since, s.id`, [
    unitsFor(caller, 'request.read'),
    units,
    ['supplement'],
  ])
  return {
    key: 'supplement',
    count: rows.length,
    rows: rows.slice(0, rowsPerTab).map((row) => rowOf(row, caller, 'Chờ người yêu cầu bổ sung')),
  }
}

function rowOf(row: IntakeRow, caller: Caller, todo?: string): TodayRow {
  const badge =
    row.code === null || row.trigger_act_id === null || row.triggered_on === null || row.due_on === null
      ? undefined
      : badgeOf(
          {
            code: row.code,
            triggerActId: row.trigger_act_id,
            triggeredOn: row.triggered_on,
            dueOn: row.due_on,
            holder: 'agency',
            lapsed: false,
          },
          caller.today,
        )
  return {
    subject: row.subject,
    subjectId: row.id,
    title: row.title,
    ...(badge === undefined ? {} : { badge }),
    todo: todo ?? badge?.name ?? 'Chưa có quyết định',
    debtors: row.debtors ?? '',
    outstanding: row.owed ?? '0',
    waitedDays: daysBetween(row.since, caller.today),
    ...(todo === undefined ? { act: badge?.act ?? 'decide' } : {}),
    unit: { code: row.unit_code, name: row.unit_name },
    version: row.version,
  }
}

/** How many judgments and requests wait, and how many of them today or late. */
export async function countUndecided(tx: Tx, caller: Caller, units: readonly string[]) {
  const { rows } = await tx.query<{ subject: 'judgment' | 'request'; count: number; urgent: number }>(
    `select subject, count(*)::int as count, count(*) filter (where due_on <= $4::date)::int as urgent
     from (${judgments} union all ${requests}) waiting group by subject`,
    [unitsFor(caller, 'judgment.read'), units, ['received', 'late-review'], caller.today],
  )
  const of = (subject: 'judgment' | 'request') => rows.find((row) => row.subject === subject) ?? { count: 0, urgent: 0 }
  return { judgments: of('judgment'), requests: of('request') }
}

/** Waiting judgments and requests by the unit that received them. */
export async function undecidedByUnit(
  tx: Tx,
  caller: Caller,
  units: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ unit_code: string; count: number }>(
    `select unit_code, count(*)::int as count from (${judgments} union all ${requests}) waiting group by unit_code`,
    [unitsFor(caller, 'judgment.read'), units, ['received', 'late-review']],
  )
  return new Map(rows.map((row) => [row.unit_code, row.count]))
}
