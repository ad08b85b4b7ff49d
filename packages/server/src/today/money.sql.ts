import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import { firstOfMonth, formatVi } from '@minh-an/domain/calendar'
import { type Caller, unitsFor } from '../command/index.ts'
import type { Tx } from '../platform/index.ts'

/** Ages of held money, in days since the oldest of it came in. */
const bands = [
  { from: 0, to: 10 },
  { from: 11, to: 30 },
  { from: 31, to: 90 },
  { from: 91, to: 365 },
  { from: 366, to: undefined },
] as const

/** Money the agency holds for cases, by how long it has been held. */
export async function heldByAge(tx: Tx, caller: Caller, unit: string, units: readonly string[]) {
  const { rows } = await tx.query<{ band: number; cases: number; held: string }>(
    `select case when a.age <= 10 then 0 when a.age <= 30 then 1 when a.age <= 90 then 2 when a.age <= 365 then 3 else 4 end as band,
            count(*)::int as cases, sum(c.held)::text as held
     from enforcement_case c cross join lateral (select $3::date - coalesce(c.held_since, c.last_act_on) as age) a
     where c.held > 0 and c.held_since is not null and ($1::text[] is null or c.unit_code = any($1)) and c.unit_code = any($2)
     group by 1`,
    [unitsFor(caller, 'case.list'), units, caller.today],
  )
  return bands.map(({ from, to }, index) => {
    const row = rows.find((one) => one.band === index)
    const filter: CaseFilter = { unit, held: { over: from, ...(to === undefined ? {} : { under: to + 1 }) } }
    return {
      fromDays: from,
      ...(to === undefined ? {} : { toDays: to }),
      cases: row?.cases ?? 0,
      held: row?.held ?? '0',
      filter,
    }
  })
}

/** What came in and went out this month, with the number of papers. */
export async function moneyOfMonth(tx: Tx, caller: Caller, units: readonly string[]) {
  const month = firstOfMonth(caller.today)
  const { rows } = await tx.query<{ kind: 'receipt' | 'disbursement'; papers: number; dong: string }>(
    `select t.kind, count(distinct t.id)::int as papers, coalesce(sum(abs(p.amount)), 0)::text as dong
     from ledger_transfer t join ledger_posting p on p.transfer_id = t.id
     join ledger_account a on a.id = p.account_id and a.kind = 'held' join enforcement_case c on c.id = a.case_id
     where t.kind in ('receipt', 'disbursement') and t.transferred_on between $3::date and $4::date
       and not exists (select from ledger_transfer r where r.reverses = t.id)
       and ($1::text[] is null or c.unit_code = any($1)) and c.unit_code = any($2)
     group by t.kind`,
    [unitsFor(caller, 'case.list'), units, month, caller.today],
  )
  const of = (kind: 'receipt' | 'disbursement') => rows.find((row) => row.kind === kind) ?? { papers: 0, dong: '0' }
  return {
    month: formatVi(month).slice(3),
    collected: of('receipt').dong,
    disbursed: of('disbursement').dong,
    receipts: of('receipt').papers,
    vouchers: of('disbursement').papers,
  }
}
