import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import type { RouteAction } from '@minh-an/domain/access'
import { addDays, addYears } from '@minh-an/domain/calendar'
import { type Caller, unitsBelow, unitsFor } from '../command/index.ts'
import { dueCondition, dueRange } from '../deadline/index.ts'
import { likePatterns } from '../party/index.ts'
import type { Tx } from '../platform/index.ts'

/** Conditions on `enforcement_case c` and their parameters. The first is always what the person may see. */
export interface CaseConditions {
  readonly where: string
  readonly values: unknown[]
}

export const idleDays = 30

const underWay = `'decided', 'assigned', 'voluntary', 'verifying', 'conditions-present', 'stayed-complaint'`

/** A postponement the creditor agreed to counts with conditions present (design §11, statistics.md). */
const classes: Readonly<Record<NonNullable<CaseFilter['class']>, string>> = {
  present: `(c.status in (${underWay}) or (c.status = 'postponed' and c.agreed_postponement))`,
  absent: `c.status in ('conditions-absent', 'separate-ledger')`,
  paused: `(c.status = 'suspended' or (c.status = 'postponed' and not c.agreed_postponement))`,
  ended: 'c.ended_on is not null',
}

const amounts = { outstanding: 'c.outstanding', owed: 'c.owed', collected: 'c.collected', held: 'c.held' } as const

/** A filter as SQL: names of columns come from here, every value travels as a parameter. */
export async function caseConditions(
  tx: Tx,
  caller: Caller,
  filter: CaseFilter,
  action: RouteAction = 'case.list',
): Promise<CaseConditions> {
  const values: unknown[] = [unitsFor(caller, action)]
  const add = (value: unknown) => `$${values.push(value)}`
  const where = ['($1::text[] is null or c.unit_code = any($1))']
  if (filter.unit !== undefined && filter.unitOnly === true) where.push(`c.unit_code = ${add(filter.unit)}`)
  else if (filter.unit !== undefined) {
    where.push(`c.unit_code = any(${add(await unitsBelow(tx, filter.unit))}::text[])`)
  }
  where.push(...whoAndWhat(filter, caller, add), ...howOld(filter, caller, add), ...whichMoney(filter, caller, add))
  const due = dueConditions(filter, caller, add)
  if (due !== undefined) where.push(due)
  where.push(...textConditions(filter.text, add), ...wordConditions(filter, add))
  return { where: where.join(' and '), values }
}

type Add = (value: unknown) => string

function whoAndWhat(filter: CaseFilter, { today }: Caller, add: Add): string[] {
  const found: string[] = []
  if (filter.officerId === 'none') found.push('c.officer_id is null')
  else if (filter.officerId !== undefined) found.push(`c.officer_id = ${add(filter.officerId)}::uuid`)
  if (filter.status !== undefined) {
    // As lists show it: a voluntary period that is over reads as verification (domain `statusOn`).
    const over = `c.status = 'voluntary' and c.voluntary_until < ${add(today)}::date`
    found.push(`case when ${over} then 'verifying' else c.status end = any(${add(filter.status)}::text[])`)
  }
  if (filter.officerIds !== undefined) found.push(`c.officer_id = any(${add(filter.officerIds)}::uuid[])`)
  if (filter.payee !== undefined) {
    found.push(
      `exists (select from case_line l where l.case_id = c.id and l.payee = any(${add(filter.payee)}::text[]))`,
    )
  }
  if (filter.class !== undefined) found.push(classes[filter.class])
  if (filter.ended !== undefined) found.push(`c.ended_on is ${filter.ended ? 'not ' : ''}null`)
  if (filter.groups !== undefined) found.push(`c.groups && ${add(filter.groups)}::text[]`)
  if (filter.basis !== undefined) found.push(`c.basis = ${add(filter.basis)}`)
  if (filter.caseKind !== undefined) found.push(`c.case_kind = any(${add(filter.caseKind)}::text[])`)
  if (filter.source !== undefined) found.push(`c.source = any(${add(filter.source)}::text[])`)
  if (filter.judgmentId !== undefined) found.push(`c.judgment_id = ${add(filter.judgmentId)}::uuid`)
  if (filter.importId !== undefined) found.push(`c.import_id = ${add(filter.importId)}::uuid`)
  if (filter.ids !== undefined) found.push(`c.id = any(${add(filter.ids)}::uuid[])`)
  return found
}

function howOld(filter: CaseFilter, { today }: Caller, add: Add): string[] {
  const found: string[] = []
  if (filter.ageOver !== undefined) {
    found.push(`c.first_decided_on < ${add(addYears(today, -filter.ageOver))}::date`)
  }
  if (filter.ageUnder !== undefined) {
    found.push(`c.first_decided_on >= ${add(addYears(today, -filter.ageUnder))}::date`)
  }
  if (filter.idle === true) {
    found.push(`c.ended_on is null and c.last_act_on <= ${add(addDays(today, -idleDays))}::date`)
  }
  if (filter.idleOver !== undefined) {
    found.push(`c.ended_on is null and c.last_act_on <= ${add(addDays(today, -filter.idleOver))}::date`)
  }
  if (filter.notNotified === true) found.push('c.ended_on is null and c.notified_on is null')
  return [...found, ...ranges.flatMap(([key, column]) => between(column, filter[key], add))]
}

const ranges = [
  ['decided', 'c.decided_on'],
  ['endedOn', 'c.ended_on'],
  ['firstDecided', 'c.first_decided_on'],
  ['notified', 'c.notified_on'],
  ['statusSince', 'c.status_since'],
  ['lastAct', 'c.last_act_on'],
  ['dueOn', 'c.due_on'],
] as const

function between(
  column: string,
  range: { from?: string | undefined; to?: string | undefined } | undefined,
  add: Add,
): string[] {
  const found: string[] = []
  if (range?.from !== undefined) found.push(`${column} >= ${add(range.from)}::date`)
  if (range?.to !== undefined) found.push(`${column} <= ${add(range.to)}::date`)
  return found
}

function whichMoney(filter: CaseFilter, { today }: Caller, add: Add): string[] {
  const found: string[] = []
  for (const { of, from, to } of [...(filter.amount === undefined ? [] : [filter.amount]), ...(filter.amounts ?? [])]) {
    if (from !== undefined) found.push(`${amounts[of]} >= ${add(from)}::bigint`)
    if (to !== undefined) found.push(`${amounts[of]} <= ${add(to)}::bigint`)
  }
  if (filter.held !== undefined) {
    found.push('c.held > 0')
    const { over, under } = { over: filter.held.over, under: filter.held.under }
    if (over !== undefined) found.push(`c.held_since <= ${add(addDays(today, -over))}::date`)
    if (under !== undefined) found.push(`c.held_since > ${add(addDays(today, -under))}::date`)
  }
  return found
}

/** By nearest open deadline of the agency; with codes, by an open deadline of one of these. */
function dueConditions(filter: CaseFilter, { today }: Caller, add: Add): string | undefined {
  if (filter.due === 'none') return 'c.due_on is null'
  const range = dueRange(filter.due, today)
  if (filter.dueCodes === undefined) return range === undefined ? undefined : dueCondition('c.due_on', range, add)
  const within = range === undefined ? '' : ` and ${dueCondition('d.due_on', range, add)}`
  return `exists (select from deadline d where d.subject_id = c.id and not d.closed
    and d.code = any(${add(filter.dueCodes)}::text[])${within})`
}

/** `128/2026` is a number; anything else is words, each of which must occur. */
function textConditions(text: string | undefined, add: Add): string[] {
  if (text === undefined) return []
  const number = /^(\d{1,7})\/(\d{4})$/.exec(text)
  if (number !== null)
    return [`c.number = ${add(Number(number[1]))}::int and c.number_year = ${add(Number(number[2]))}::int`]
  return likePatterns(text).map((pattern) => `c.search_key like vn_norm(${add(pattern)})`)
}

const wordColumns = [
  ['debtor', 'c.debtor_names'],
  ['creditor', 'c.creditor_names'],
  ['court', 'c.court'],
  ['judgmentNumber', 'c.judgment_number'],
] as const

/** Words that must all occur in one column; the index over all of them finds the few cases that are looked at. */
function wordConditions(filter: CaseFilter, add: Add): string[] {
  return wordColumns.flatMap(([key, column]) => {
    const text = filter[key]
    if (text === undefined) return []
    return likePatterns(text).map((pattern) => {
      const like = `like vn_norm(${add(pattern)})`
      return key === 'debtor' || key === 'creditor'
        ? `(c.search_key ${like} and vn_norm(${column}) ${like})`
        : `vn_norm(${column}) ${like}`
    })
  })
}
