import type { PlainDate } from '@minh-an/domain/calendar'
import type { IntakeDuty } from '@minh-an/domain/judgment'
import { findDeadlineRule, isPartyPeriod } from '@minh-an/law/deadline'
import { regimeOn } from '@minh-an/law/instrument'
import { type Column, insertRows, type Tx } from '../platform/index.ts'
import type { DeadlineFacts } from './badge.ts'

export interface DeadlineRow {
  subject_id: string
  code: string
  trigger_act_id: string
  triggered_on: PlainDate
  due_on: PlainDate
  holder: 'agency' | 'party'
  met_on: PlainDate | null
  met_by_act_id: string | null
  closed: boolean
}

const selected = 'subject_id, code, trigger_act_id, triggered_on, due_on, holder, met_on, met_by_act_id, closed'

export function factsOfRow(row: DeadlineRow): DeadlineFacts {
  return {
    code: row.code,
    triggerActId: row.trigger_act_id,
    triggeredOn: row.triggered_on,
    dueOn: row.due_on,
    holder: row.holder,
    metOn: row.met_on ?? undefined,
    metByActId: row.met_by_act_id ?? undefined,
    lapsed: row.closed && row.met_on === null,
  }
}

/** All deadlines of the subjects, the earliest due first. */
export async function deadlinesOf(tx: Tx, subjectIds: readonly string[]): Promise<Map<string, DeadlineFacts[]>> {
  const found = new Map<string, DeadlineFacts[]>(subjectIds.map((id) => [id, []]))
  if (subjectIds.length === 0) return found
  const { rows } = await tx.query<DeadlineRow>(
    `select ${selected} from deadline where subject_id = any($1::uuid[]) order by due_on, code`,
    [subjectIds],
  )
  for (const row of rows) found.get(row.subject_id)?.push(factsOfRow(row))
  return found
}

/** Nearest open deadline of the agency, by subject. */
export async function nearestOf(tx: Tx, subjectIds: readonly string[]): Promise<Map<string, DeadlineFacts>> {
  if (subjectIds.length === 0) return new Map()
  const { rows } = await tx.query<DeadlineRow>(
    `select distinct on (subject_id) ${selected} from deadline
     where subject_id = any($1::uuid[]) and not closed and holder = 'agency' order by subject_id, due_on, code`,
    [subjectIds],
  )
  return new Map(rows.map((row) => [row.subject_id, factsOfRow(row)]))
}

export interface IntakeSubject {
  readonly subject: 'judgment' | 'request'
  readonly id: string
  readonly unitCode: string
}

type StoredDuty = { readonly of: IntakeSubject; readonly duty: IntakeDuty }

const columns: Column<StoredDuty>[] = [
  { name: 'subject', type: 'text', value: ({ of }) => of.subject },
  { name: 'subject_id', type: 'uuid', value: ({ of }) => of.id },
  { name: 'unit_code', type: 'text', value: ({ of }) => of.unitCode },
  { name: 'code', type: 'text', value: ({ duty }) => duty.code },
  { name: 'trigger_act_id', type: 'uuid', value: ({ duty }) => duty.triggerActId },
  { name: 'triggered_on', type: 'date', value: ({ duty }) => duty.triggeredOn },
  { name: 'due_on', type: 'date', value: ({ duty }) => duty.dueOn },
  { name: 'holder', type: 'text', value: ({ duty }) => holderOf(duty) },
  { name: 'regime', type: 'text', value: ({ duty }) => regimeOn(duty.triggeredOn) },
  {
    name: 'confidence',
    type: 'text',
    value: ({ duty }) => findDeadlineRule(duty.code, duty.triggeredOn)?.confidence ?? 'unknown',
  },
  { name: 'met_on', type: 'date', value: ({ duty }) => duty.metOn },
  { name: 'met_by_act_id', type: 'uuid', value: ({ duty }) => duty.metByActId },
  { name: 'closed', type: 'boolean', value: ({ duty }) => duty.metOn !== undefined || duty.lapsed },
]

function holderOf(duty: IntakeDuty): 'agency' | 'party' {
  const rule = findDeadlineRule(duty.code, duty.triggeredOn)
  return rule !== undefined && isPartyPeriod(rule) ? 'party' : 'agency'
}

/** Rewrites the deadlines of a judgment or a request from its duties. */
export async function storeIntakeDuties(tx: Tx, of: IntakeSubject, duties: readonly IntakeDuty[]): Promise<void> {
  await tx.query('delete from deadline where subject_id = $1', [of.id])
  await insertRows(
    tx,
    'deadline',
    columns,
    duties.map((duty) => ({ of, duty })),
  )
}

export function factsOfDuty(duty: IntakeDuty): DeadlineFacts {
  return { ...duty, holder: holderOf(duty) }
}
