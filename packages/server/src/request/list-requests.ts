import type { RequestRow, requestSearch } from '@minh-an/contract/request'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { z } from 'zod'
import { type Caller, cursorOf, pageOf, readCursor, unitsBelow, unitsFor } from '../command/index.ts'
import { badgeOf, dueCondition, dueRange, nearestOf } from '../deadline/index.ts'
import { likePatterns } from '../party/index.ts'
import type { Tx } from '../platform/index.ts'

interface Row {
  id: string
  judgment_number: string | null
  court: string | null
  received_on: PlainDate
  requester: string
  debtors: string | null
  owed: string | null
  status: RequestRow['status']
  status_on: PlainDate
  unit_code: string
  unit_name: string
  case_id: string | null
}

/** The requests within the person's units, newest receipt first. */
export async function listRequests(tx: Tx, caller: Caller, search: z.infer<typeof requestSearch>) {
  const values: unknown[] = [unitsFor(caller, 'request.read')]
  const parameter = (value: unknown) => `$${values.push(value)}`
  const where = ['($1::text[] is null or r.unit_code = any($1))']
  if (search.unit !== undefined)
    where.push(`r.unit_code = any(${parameter(await unitsBelow(tx, search.unit))}::text[])`)
  if (search.status !== undefined) where.push(`r.status = any(${parameter(search.status)}::text[])`)
  if (search.received?.from !== undefined) where.push(`r.received_on >= ${parameter(search.received.from)}::date`)
  if (search.received?.to !== undefined) where.push(`r.received_on <= ${parameter(search.received.to)}::date`)
  const range = dueRange(search.due, caller.today)
  if (range !== undefined) {
    where.push(
      `exists (select from deadline d where d.subject_id = r.id and not d.closed and ${dueCondition('d.due_on', range, parameter)})`,
    )
  }
  for (const pattern of likePatterns(search.text ?? '')) where.push(`r.search_key like vn_norm(${parameter(pattern)})`)
  const counted = await tx.query<{ total: number }>(
    `select count(*)::int as total from request r where ${where.join(' and ')}`,
    values,
  )
  const cursor = readCursor(search.cursor)
  if (cursor !== undefined)
    where.push(`(r.received_on, r.id) < (${parameter(cursor[0])}::date, ${parameter(cursor[1])}::uuid)`)
  const limit = search.limit ?? 50
  const { rows } = await tx.query<Row>(
    `select r.id, j.number as judgment_number, j.court, r.received_on, r.requester, r.status, r.status_on, r.unit_code,
            u.name as unit_name, r.case_id,
            (select string_agg(p->>'name', '; ') from jsonb_array_elements(r.parties) p where p->>'role' = 'debtor') as debtors,
            (select sum((l->>'amountDong')::numeric)::text from jsonb_array_elements(r.lines) l) as owed
     from request r join unit u on u.code = r.unit_code left join judgment j on j.id = r.judgment_id
     where ${where.join(' and ')} order by r.received_on desc, r.id desc limit ${limit + 1}`,
    values,
  )
  const page = pageOf(rows, limit, (row) => cursorOf(row.received_on, row.id))
  const due = await nearestOf(
    tx,
    page.items.map((row) => row.id),
  )
  const items = page.items.map((row): RequestRow => {
    const facts = due.get(row.id)
    return {
      id: row.id,
      judgmentNumber: row.judgment_number ?? '',
      court: row.court ?? '',
      receivedOn: row.received_on,
      requester: row.requester,
      debtors: row.debtors ?? '',
      owed: row.owed ?? '0',
      status: row.status,
      statusOn: row.status_on,
      unit: { code: row.unit_code, name: row.unit_name },
      ...(facts === undefined ? {} : { due: badgeOf(facts, caller.today) }),
      ...(row.case_id === null ? {} : { caseId: row.case_id }),
    }
  })
  return { ...page, items, total: counted.rows[0]?.total ?? 0 }
}
