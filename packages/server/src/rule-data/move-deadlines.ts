import type { PlainDate } from '@minh-an/domain/calendar'
import { dueDate } from '@minh-an/domain/case-file'
import type { HolidayCalendar } from '@minh-an/law/holiday'
import { type MovedDeadline, recountDeadlines } from '../enforcement-case/index.ts'
import type { Tx } from '../platform/index.ts'

interface Run {
  readonly subject: 'case' | 'judgment' | 'request'
  readonly code: string
  readonly triggered_on: PlainDate
  readonly due_on: PlainDate
}

/**
 * The open periods that end on another day by a calendar that differs from `since` on. With `write` all periods are
 * rewritten that do, also those already met: what stands in the table is what the calendar gives. Doing it again moves
 * nothing, so it also mends what another process wrote by the former calendar.
 */
export async function moveDeadlines(
  tx: Tx,
  calendar: HolidayCalendar,
  since: PlainDate,
  write: boolean,
): Promise<MovedDeadline[]> {
  await tx.query(`set local statement_timeout = '120s'`)
  const { rows } = await tx.query<Run>(
    `select subject, code, triggered_on, due_on from deadline where due_on >= $1 or triggered_on >= $1
      group by subject, code, triggered_on, due_on`,
    [since],
  )
  const wrong = rows.flatMap((run) => {
    const to = dueDate(run.code, run.triggered_on, calendar)
    return to === undefined || to === run.due_on ? [] : [{ ...run, to }]
  })
  const ofCases = wrong.filter(({ subject }) => subject === 'case')
  const ofIntake = wrong.filter(({ subject }) => subject !== 'case')
  const cases = await tx.query<{ id: string }>(
    `select distinct d.subject_id as id from deadline d
       join unnest($1::text[], $2::date[], $3::date[]) as w (code, triggered_on, due_on)
         on d.code = w.code and d.triggered_on = w.triggered_on and d.due_on = w.due_on
      where d.subject = 'case' order by 1`,
    columns(ofCases),
  )
  const moved = await recountDeadlines(
    tx,
    cases.rows.map(({ id }) => id),
    calendar,
    write,
  )
  const intake = await tx.query<{ unitCode: string; code: string; from: PlainDate; to: PlainDate }>(
    `select d.unit_code as "unitCode", d.code, d.due_on as from, w.moved_to as to from deadline d
       join unnest($1::text[], $2::date[], $3::date[], $4::date[]) as w (code, triggered_on, due_on, moved_to)
         on d.code = w.code and d.triggered_on = w.triggered_on and d.due_on = w.due_on
      where d.subject <> 'case' and not d.closed`,
    [...columns(ofIntake), ofIntake.map(({ to }) => to)],
  )
  if (write && ofIntake.length > 0) {
    await tx.query(
      `update deadline d set due_on = w.moved_to
         from unnest($1::text[], $2::date[], $3::date[], $4::date[]) as w (code, triggered_on, due_on, moved_to)
        where d.subject <> 'case' and d.code = w.code and d.triggered_on = w.triggered_on and d.due_on = w.due_on`,
      [...columns(ofIntake), ofIntake.map(({ to }) => to)],
    )
  }
  return [...moved, ...intake.rows]
}

function columns(runs: readonly Run[]): [string[], PlainDate[], PlainDate[]] {
  return [runs.map((run) => run.code), runs.map((run) => run.triggered_on), runs.map((run) => run.due_on)]
}
