import type { PlainDate } from '@minh-an/domain/calendar'
import { dutiesOf, foldCase } from '@minh-an/domain/enforcement-case'
import type { HolidayCalendar } from '@minh-an/law/holiday'
import type { Tx } from '../platform/index.ts'
import { storeDuties } from './case-rows.ts'
import { loadActsOf } from './load-case.ts'

/** An open period whose last day is another one by another calendar. */
export interface MovedDeadline {
  readonly unitCode: string
  readonly code: string
  readonly from: PlainDate
  readonly to: PlainDate
}

const BATCH = 500

/**
 * Counts the periods of cases anew by a calendar, from their acts, and tells the open ones that move. With `write` the
 * rows that lists and calendars read are rewritten; the acts and the case's version stay as they are.
 */
export async function recountDeadlines(
  tx: Tx,
  caseIds: readonly string[],
  calendar: HolidayCalendar,
  write: boolean,
): Promise<MovedDeadline[]> {
  const moved: MovedDeadline[] = []
  for (let at = 0; at < caseIds.length; at += BATCH) {
    const ids = caseIds.slice(at, at + BATCH)
    const acts = await loadActsOf(tx, ids)
    const { rows } = await tx.query<{ subject_id: string; code: string; trigger_act_id: string; due_on: PlainDate }>(
      `select subject_id, code, trigger_act_id, due_on from deadline where subject_id = any($1::uuid[]) and not closed`,
      [ids],
    )
    const before = new Map(rows.map((row) => [`${row.subject_id} ${row.code} ${row.trigger_act_id}`, row.due_on]))
    const files = ids.flatMap((id) => foldCase(id, acts.get(id) ?? []) ?? [])
    const counted = files.map((file) => ({ file, duties: dutiesOf(file, calendar) }))
    for (const { file, duties } of counted) {
      for (const duty of duties) {
        const from = before.get(`${file.id} ${duty.code} ${duty.triggerActId}`)
        if (from === undefined || from === duty.dueOn) continue
        moved.push({ unitCode: file.unitCode, code: duty.code, from, to: duty.dueOn })
      }
    }
    if (write) await storeDuties(tx, counted, calendar)
  }
  return moved
}
