import type { CalendarAnswer, calendarQuery, DueListAnswer, dueListQuery } from '@minh-an/contract/deadline'
import { addDays, daysBetween, type PlainDate } from '@minh-an/domain/calendar'
import { isWorkingDay, nonWorkingReason } from '@minh-an/domain/deadline'
import type { z } from 'zod'
import { type Caller, unitsBelow, unitsFor } from '../command/index.ts'
import { problem, type Tx } from '../platform/index.ts'
import { badgeOf } from './badge.ts'
import { type DeadlineRow, factsOfRow } from './rows.sql.ts'

const longestDays = 62

interface Scope {
  readonly where: string
  readonly values: unknown[]
}

/** Open deadlines of what the person may see, narrowed to a unit or an officer. */
async function scopeOf(
  tx: Tx,
  caller: Caller,
  query: { unit?: string | undefined; officerId?: string | undefined },
): Promise<Scope> {
  const values: unknown[] = [unitsFor(caller, 'case.list')]
  const where = ['not d.closed', '($1::text[] is null or d.unit_code = any($1))']
  if (query.unit !== undefined) {
    values.push(await unitsBelow(tx, query.unit))
    where.push(`d.unit_code = any($${values.length}::text[])`)
  }
  if (query.officerId !== undefined) {
    values.push(query.officerId)
    where.push(
      `exists (select from enforcement_case c where c.id = d.subject_id and c.officer_id = $${values.length}::uuid)`,
    )
  }
  return { where: where.join(' and '), values }
}

/** How many periods end on each day, and how the worst of them stands. */
export async function calendarOf(
  tx: Tx,
  caller: Caller,
  query: z.infer<typeof calendarQuery>,
): Promise<CalendarAnswer> {
  const length = daysBetween(query.from, query.to)
  if (length < 0 || length > longestDays) {
    throw problem(
      'deadline/calendar-range',
      422,
      'Khoảng ngày không hợp lệ',
      `Chọn từ ngày đến ngày, tối đa ${longestDays} ngày.`,
      {
        errors: [{ pointer: '/to', detail: `Trong vòng ${longestDays} ngày từ ngày đầu.` }],
      },
    )
  }
  const { where, values } = await scopeOf(tx, caller, query)
  const { rows } = await tx.query<{ due_on: PlainDate; agency: number; party: number }>(
    `select d.due_on, count(*) filter (where d.holder = 'agency')::int as agency, count(*) filter (where d.holder = 'party')::int as party
     from deadline d where ${where} and d.due_on between $${values.length + 1} and $${values.length + 2} group by d.due_on`,
    [...values, query.from, query.to],
  )
  const byDay = new Map(rows.map((row) => [row.due_on, row]))
  return {
    days: Array.from({ length: length + 1 }, (_, index) => {
      const on = addDays(query.from, index)
      const row = byDay.get(on)
      const off = nonWorkingReason(on)
      return {
        on,
        workingDay: isWorkingDay(on),
        ...(off === undefined || off.reason === 'weekend' ? {} : { holiday: off.nameVi }),
        agency: row?.agency ?? 0,
        party: row?.party ?? 0,
        ...((row?.agency ?? 0) === 0
          ? {}
          : { worst: on < caller.today ? 'late' : on === caller.today ? 'today' : 'later' }),
      }
    }),
  }
}

/** The periods that end on one day, each with its file. */
export async function deadlinesOfDay(
  tx: Tx,
  caller: Caller,
  query: z.infer<typeof dueListQuery>,
): Promise<DueListAnswer> {
  const { where, values } = await scopeOf(tx, caller, query)
  const { rows } = await tx.query<DeadlineRow & { subject: 'case' | 'judgment' | 'request'; title: string | null }>(
    `select d.*, coalesce(c.number || '/' || c.number_year, j.number, r.requester) as title
     from deadline d
     left join enforcement_case c on d.subject = 'case' and c.id = d.subject_id
     left join judgment j on d.subject = 'judgment' and j.id = d.subject_id
     left join request r on d.subject = 'request' and r.id = d.subject_id
     where ${where} and d.due_on = $${values.length + 1} order by d.holder, d.code, d.subject_id limit 200`,
    [...values, query.on],
  )
  return {
    items: rows.map((row) => ({
      subject: row.subject,
      subjectId: row.subject_id,
      title: row.title ?? '',
      badge: badgeOf(factsOfRow(row), caller.today),
    })),
  }
}
