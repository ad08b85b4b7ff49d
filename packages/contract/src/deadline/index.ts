import { z } from 'zod'
import { day, id, type Route, spoken, unitCode } from '../wire/index.ts'

export const deadlineHolder = z.enum(['agency', 'party'])

/**
 * A deadline as a badge shows it. `late`: past its day and open. `workingDays`: how many working days it is over (late,
 * met-late) or has left; 0 today. A party's own period is never late: it is `over`.
 */
export const deadlineBadge = z.object({
  code: z.string(),
  name: spoken,
  triggerActId: id,
  triggeredOn: day,
  dueOn: day,
  holder: deadlineHolder,
  state: z.enum(['late', 'today', 'soon', 'later', 'met', 'met-late', 'lapsed', 'over']),
  workingDays: z.number(),
  metOn: day.optional(),
  metByActId: id.optional(),
  regime: z.enum(['2008', '2025']),
  /** Printed articles. */
  legalBasis: z.string(),
  confidence: z.enum(['confirmed', 'secondary', 'unknown']),
  note: spoken.optional(),
  /** The act that answers it, for the button of the row. */
  act: z.string().optional(),
})
export type DeadlineBadge = z.infer<typeof deadlineBadge>

/** Proof sheet: what started the period, the article, and each step of the arithmetic. */
export const deadlineProof = z.object({
  subject: z.enum(['case', 'judgment', 'request']),
  subjectId: id,
  /** `128/2026` or the judgment's number. */
  subjectTitle: z.string(),
  badge: deadlineBadge,
  responsible: spoken,
  /** The sentence at the top: “Hết ngày thứ Hai, 16/11/2026”. */
  result: spoken,
  trigger: z.object({ actId: id, kind: z.string(), name: spoken, effectiveOn: day, recordedAt: z.string() }),
  /** `from`–`to` are the days the step covers. */
  steps: z.array(
    z.object({
      text: spoken,
      legalBasis: z.string().optional(),
      from: day.optional(),
      to: day.optional(),
      confidence: z.enum(['confirmed', 'secondary', 'unknown']).optional(),
    }),
  ),
  pauses: z.array(z.object({ from: day, until: day.optional(), reason: spoken })),
  /** The same period under the other law, where it has one. */
  otherRegime: z.object({ regime: z.enum(['2008', '2025']), dueOn: day.optional(), legalBasis: z.string() }).optional(),
  marks: z.array(spoken),
})
export type DeadlineProof = z.infer<typeof deadlineProof>

export const calendarQuery = z.strictObject({
  from: day,
  /** At most 62 days after `from`. */
  to: day,
  unit: unitCode.optional(),
  officerId: id.optional(),
})
export const calendarAnswer = z.object({
  days: z.array(
    z.object({
      on: day,
      workingDay: z.boolean(),
      holiday: spoken.optional(),
      agency: z.number(),
      party: z.number(),
      worst: z.enum(['late', 'today', 'soon', 'later']).optional(),
    }),
  ),
})
export type CalendarAnswer = z.infer<typeof calendarAnswer>

/** Open deadlines of one day of the calendar, each with its subject. */
export const dueListQuery = z.strictObject({
  on: day,
  unit: unitCode.optional(),
  officerId: id.optional(),
})
export const dueListAnswer = z.object({
  items: z.array(
    z.object({
      subject: z.enum(['case', 'judgment', 'request']),
      subjectId: id,
      title: z.string(),
      badge: deadlineBadge,
    }),
  ),
})
export type DueListAnswer = z.infer<typeof dueListAnswer>

export const routes = {
  deadlineProof: {
    method: 'GET',
    path: '/api/deadlines/:subjectId/:code/:triggerActId',
    params: z.strictObject({ subjectId: id, code: z.string().regex(/^[a-z0-9-]{1,80}$/), triggerActId: id }),
    response: deadlineProof,
  },
  deadlineCalendar: { method: 'POST', path: '/api/deadlines/calendar', body: calendarQuery, response: calendarAnswer },
  deadlinesOfDay: { method: 'POST', path: '/api/deadlines/list', body: dueListQuery, response: dueListAnswer },
} as const satisfies Record<string, Route>
