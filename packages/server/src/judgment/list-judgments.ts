import type { JudgmentRow, judgmentSearch, lookAlikeAnswer, lookAlikeQuery } from '@minh-an/contract/judgment'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { z } from 'zod'
import { type Caller, cursorOf, pageOf, readCursor, unitsBelow, unitsFor } from '../command/index.ts'
import { badgeOf, dueCondition, dueRange, nearestOf } from '../deadline/index.ts'
import { likePatterns, maskIdentifier } from '../party/index.ts'
import type { Tx } from '../platform/index.ts'

type Search = z.infer<typeof judgmentSearch>

interface Row {
  id: string
  number: string
  court: string
  judged_on: PlainDate | null
  received_on: PlainDate
  case_kind: string
  debtors: string | null
  creditors: string | null
  owed: bigint | string | null
  ex_officio: boolean
  unit_code: string
  unit_name: string
  cases: number
}

const names = (role: string) =>
  `(select string_agg(p->>'name', '; ') from jsonb_array_elements(j.parties) p where p->>'role' = '${role}')`

const selected = `j.id, j.number, j.court, j.judged_on, j.received_on, j.case_kind, j.ex_officio, j.unit_code, u.name as unit_name,
  ${names('debtor')} as debtors, ${names('creditor')} as creditors,
  (select sum((l->>'amountDong')::numeric)::text from jsonb_array_elements(j.lines) l) as owed,
  (select count(*)::int from enforcement_case c where c.judgment_id = j.id) as cases`

const openDeadline = 'exists (select from deadline d where d.subject_id = j.id and not d.closed)'
const hasCase = 'exists (select from enforcement_case c where c.judgment_id = j.id)'
const states: Readonly<Record<NonNullable<Search['state']>, string>> = {
  undecided: openDeadline,
  waiting: `not ${openDeadline} and not ${hasCase}`,
  decided: `not ${openDeadline} and ${hasCase}`,
}

/** The book of judgments within the person's units, newest receipt first. */
export async function listJudgments(tx: Tx, caller: Caller, search: Search) {
  const values: unknown[] = [unitsFor(caller, 'judgment.read')]
  const parameter = (value: unknown) => `$${values.push(value)}`
  const where = ['($1::text[] is null or j.unit_code = any($1))']
  if (search.unit !== undefined)
    where.push(`j.unit_code = any(${parameter(await unitsBelow(tx, search.unit))}::text[])`)
  if (search.state !== undefined) where.push(`(${states[search.state]})`)
  if (search.received?.from !== undefined) where.push(`j.received_on >= ${parameter(search.received.from)}::date`)
  if (search.received?.to !== undefined) where.push(`j.received_on <= ${parameter(search.received.to)}::date`)
  const range = dueRange(search.due, caller.today)
  if (range !== undefined) {
    where.push(
      `exists (select from deadline d where d.subject_id = j.id and not d.closed and ${dueCondition('d.due_on', range, parameter)})`,
    )
  }
  for (const pattern of likePatterns(search.text ?? '')) where.push(`j.search_key like vn_norm(${parameter(pattern)})`)
  const counted = await tx.query<{ total: number }>(
    `select count(*)::int as total from judgment j where ${where.join(' and ')}`,
    values,
  )
  const cursor = readCursor(search.cursor)
  if (cursor !== undefined)
    where.push(`(j.received_on, j.id) < (${parameter(cursor[0])}::date, ${parameter(cursor[1])}::uuid)`)
  const limit = search.limit ?? 50
  const { rows } = await tx.query<Row>(
    `select ${selected} from judgment j join unit u on u.code = j.unit_code
     where ${where.join(' and ')} order by j.received_on desc, j.id desc limit ${limit + 1}`,
    values,
  )
  const page = pageOf(rows, limit, (row) => cursorOf(row.received_on, row.id))
  return { ...page, items: await rowsOf(tx, caller, page.items), total: counted.rows[0]?.total ?? 0 }
}

async function rowsOf(tx: Tx, caller: Caller, rows: readonly Row[]): Promise<JudgmentRow[]> {
  const due = await nearestOf(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const facts = due.get(row.id)
    return {
      id: row.id,
      number: row.number,
      court: row.court,
      judgedOn: row.judged_on ?? row.received_on,
      receivedOn: row.received_on,
      caseKind: row.case_kind as JudgmentRow['caseKind'],
      debtors: row.debtors ?? '',
      creditors: row.creditors ?? '',
      owed: String(row.owed ?? '0'),
      exOfficio: row.ex_officio,
      unit: { code: row.unit_code, name: row.unit_name },
      ...(facts === undefined ? {} : { due: badgeOf(facts, caller.today) }),
      cases: row.cases,
    }
  })
}

/** Judgments and people that look like what is being typed, so that nothing is entered twice. */
export async function findLookAlikes(
  tx: Tx,
  caller: Caller,
  query: z.infer<typeof lookAlikeQuery>,
): Promise<z.infer<typeof lookAlikeAnswer>> {
  const units = unitsFor(caller, 'judgment.read')
  const judgments =
    query.number === undefined
      ? []
      : (
          await tx.query<Row>(
            `select ${selected} from judgment j join unit u on u.code = j.unit_code
             where ($1::text[] is null or j.unit_code = any($1)) and vn_norm(j.number) = vn_norm($2)
               and ($3::date is null or j.judged_on = $3) order by j.received_on desc limit 10`,
            [units, query.number, query.judgedOn ?? null],
          )
        ).rows
  const identifier = query.identifier?.trim() ?? ''
  const people =
    query.name === undefined && identifier === ''
      ? []
      : (
          await tx.query<{
            name: string
            birth_year: number | null
            identifier: string | null
            address: string | null
            cases: number
          }>(
            `select p.name, p.birth_year, p.identifier, min(p.address) as address, count(distinct p.case_id)::int as cases
             from case_party p join enforcement_case c on c.id = p.case_id
             where ($1::text[] is null or c.unit_code = any($1))
               and (($2 <> '' and p.identifier = $2) or ($3::text is not null and vn_norm(p.name) = vn_norm($3)))
             group by p.name, p.birth_year, p.identifier order by count(distinct p.case_id) desc limit 10`,
            [unitsFor(caller, 'case.search'), identifier, query.name ?? null],
          )
        ).rows
  return {
    judgments: await rowsOf(tx, caller, judgments),
    people: people.map((row) => ({
      name: row.name,
      ...(row.birth_year === null ? {} : { birthYear: row.birth_year }),
      ...(row.identifier === null ? {} : { identifierMasked: maskIdentifier(row.identifier) }),
      ...(row.address === null ? {} : { address: row.address }),
      sameIdentifier: identifier !== '' && row.identifier === identifier,
      cases: row.cases,
    })),
  }
}
