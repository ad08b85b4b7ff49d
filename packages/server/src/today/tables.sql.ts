import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import { addDays, addYears, firstOfMonth, formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { addWorkingDays } from '@minh-an/domain/deadline'
import { type Caller, unitsFor } from '../command/index.ts'
import { idleDays } from '../enforcement-case/index.ts'
import type { Tx } from '../platform/index.ts'

export interface OwnMonth {
  month: string
  completed: number
  ofCases: number
  collected: string
  ofDong: string
}

/** One row of a table: how many active cases, how old those with conditions are, what is late. */
export interface Group {
  readonly key: string | null
  readonly name: string
  readonly active: number
  readonly present: number
  readonly over1: number
  readonly over3: number
  readonly over5: number
  readonly over10: number
  readonly late: number
  readonly next5: number
  readonly idle: number
  readonly unassigned: number
  readonly outstanding: string
  readonly month: OwnMonth
}

const present = `(c.status in ('decided', 'assigned', 'voluntary', 'verifying', 'conditions-present', 'stayed-complaint')
  or (c.status = 'postponed' and c.agreed_postponement))`

type GroupBy = 'officer' | 'unit'
const keys: Readonly<Record<GroupBy, string>> = { officer: 'c.officer_id::text', unit: 'c.unit_code' }

/**
 * Cases of the units, counted by officer or unit in one pass; the same conditions as the filters of the cells. Cases
 * that ended before this month add to no column and are not read.
 */
export async function groupCases(
  tx: Tx,
  caller: Caller,
  units: readonly string[],
  by: GroupBy,
  officerId?: string,
): Promise<Group[]> {
  const { today } = caller
  const key = keys[by]
  const month = firstOfMonth(today)
  const { rows } = await tx.query<
    Omit<Group, 'month'> & { completed: number; with_conditions: number; open_dong: string }
  >(
    `select ${key} as key, ${by === 'officer' ? `coalesce(min(o.full_name), '')` : 'min(u.name)'} as name,
            count(*) filter (where c.ended_on is null)::int as active,
            count(*) filter (where ${present})::int as present,
            count(*) filter (where ${present} and c.first_decided_on < $4::date)::int as over1,
            count(*) filter (where ${present} and c.first_decided_on < $5::date)::int as over3,
            count(*) filter (where ${present} and c.first_decided_on < $6::date)::int as over5,
            count(*) filter (where ${present} and c.first_decided_on < $7::date)::int as over10,
            count(*) filter (where c.due_on < $3::date)::int as late,
            count(*) filter (where c.due_on > $3::date and c.due_on <= $8::date)::int as next5,
            count(*) filter (where c.ended_on is null and c.last_act_on <= $9::date)::int as idle,
            count(*) filter (where c.ended_on is null and c.officer_id is null)::int as unassigned,
            coalesce(sum(c.outstanding) filter (where c.ended_on is null), 0)::text as outstanding,
            count(*) filter (where c.status = 'completed' and c.ended_on >= $10::date)::int as completed,
            count(*) filter (where ${present} or (c.status = 'completed' and c.ended_on >= $10::date))::int as with_conditions,
            coalesce(sum(c.outstanding) filter (where ${present}), 0)::text as open_dong
     from enforcement_case c join unit u on u.code = c.unit_code left join officer o on o.id = c.officer_id
     where ($1::text[] is null or c.unit_code = any($1)) and c.unit_code = any($2) and ($11::uuid is null or c.officer_id = $11)
       and (c.ended_on is null or c.ended_on >= $10::date)
     group by ${key}`,
    [
      unitsFor(caller, 'case.list'),
      units,
      today,
      ...[1, 3, 5, 10].map((years) => addYears(today, -years)),
      addWorkingDays(today, 5),
      addDays(today, -idleDays),
      month,
      officerId ?? null,
    ],
  )
  const collected = await collectedSince(tx, caller, units, by, month, officerId)
  return rows.map(({ completed, with_conditions: ofCases, open_dong: open, ...row }) => {
    const sum = collected.get(row.key) ?? '0'
    return {
      ...row,
      month: {
        month: formatVi(month).slice(3),
        completed,
        ofCases,
        collected: sum,
        ofDong: String(BigInt(open) + BigInt(sum)),
      },
    }
  })
}

/** Đồng collected from a legal day on, by what each fact adds to the one before it. */
async function collectedSince(
  tx: Tx,
  caller: Caller,
  units: readonly string[],
  by: GroupBy,
  from: PlainDate,
  officerId: string | undefined,
): Promise<Map<string | null, string>> {
  const { rows } = await tx.query<{ key: string | null; collected: string }>(
    `select ${keys[by]} as key, sum(f.collected - coalesce(p.collected, 0))::text as collected
     from stat_fact f join enforcement_case c on c.id = f.case_id
     left join stat_fact p on p.case_id = f.case_id and p.line_no = 0 and p.rec_until = 9223372036854775807 and p.legal_until = f.legal_from
     where f.line_no = 0 and f.rec_until = 9223372036854775807 and f.legal_from >= $3::date and f.legal_from <= $4::date
       and ($1::text[] is null or c.unit_code = any($1)) and c.unit_code = any($2) and ($5::uuid is null or c.officer_id = $5)
     group by ${keys[by]}`,
    [unitsFor(caller, 'case.list'), units, from, caller.today, officerId ?? null],
  )
  return new Map(rows.map((row) => [row.key, row.collected]))
}

export const emptyMonth = (today: PlainDate): OwnMonth => ({
  month: formatVi(firstOfMonth(today)).slice(3),
  completed: 0,
  ofCases: 0,
  collected: '0',
  ofDong: '0',
})

/** The cells of a table, each with the list it opens. */
export function cellsOf(group: Group, base: CaseFilter) {
  const cell = (cases: number, more: CaseFilter) => ({ cases, filter: { ...base, ...more } })
  return {
    active: cell(group.active, { ended: false }),
    present: cell(group.present, { class: 'present' }),
    over1: cell(group.over1, { class: 'present', ageOver: 1 }),
    over3: cell(group.over3, { class: 'present', ageOver: 3 }),
    over5: cell(group.over5, { class: 'present', ageOver: 5 }),
    over10: cell(group.over10, { class: 'present', ageOver: 10 }),
    late: cell(group.late, { due: 'late' }),
  }
}

/** Units right below a unit, each with itself and everything its cases may stand in; the unit itself last. */
export async function partsOf(
  tx: Tx,
  unitCode: string,
  today: PlainDate,
): Promise<{ code: string; name: string; units: string[] }[]> {
  const { rows } = await tx.query<{ code: string; name: string; units: string[] }>(
    `with recursive part as (
       select code as top, code from unit
       where parent_code = $1 and valid_from <= $2 and (valid_until is null or valid_until >= $2)
       union
       select p.top, next.code from part p cross join lateral (
         select u.code from unit u where u.parent_code = p.code
         union all
         select s.from_code from unit_succession s where s.to_code = p.code
       ) next
     )
     select u.code, u.name, array_agg(p.code) as units from part p join unit u on u.code = p.top group by u.code, u.name order by u.code`,
    [unitCode, today],
  )
  const { rows: own } = await tx.query<{ name: string }>('select name from unit where code = $1', [unitCode])
  return [...rows, { code: unitCode, name: own[0]?.name ?? unitCode, units: [unitCode] }]
}
