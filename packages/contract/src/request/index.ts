import { z } from 'zod'
import { deadlineBadge } from '../deadline/index.ts'
import { partyView, unitView } from '../enforcement-case/index.ts'
import { decisionProposal, judgmentLineView, receiptChannel } from '../judgment/index.ts'
import {
  cursor,
  day,
  dongAnswer,
  dongText,
  id,
  line,
  pageSize,
  paragraph,
  type Route,
  refusalAnswer,
  spoken,
  unitCode,
} from '../wire/index.ts'

export const requestStatus = z.enum(['received', 'supplement', 'late-review', 'refused', 'decided'])

export const requestInput = z.strictObject({
  judgmentId: id,
  unit: unitCode.optional(),
  receivedOn: day,
  /** `oral`: recorded in minutes by the agency. */
  channel: z.enum([...receiptChannel.options, 'oral']),
  /** Who asks: a party of the judgment by number, or a representative by name. */
  requester: line(200),
  requesterNo: z.int().min(1).max(500).optional(),
  /** Lines of the judgment that are asked for; `amount` where less than the judgment gives. Absent: all on-request lines. */
  lines: z
    .array(z.strictObject({ no: z.int().min(1).max(500), amount: dongText.optional() }))
    .min(1)
    .max(500)
    .optional(),
  /** Reason and proof of a request after the limitation. */
  lateReason: paragraph().optional(),
  /** The case whose request was sent back; a new request with proof of conditions knows no limitation. */
  returnedCaseId: id.optional(),
})
export type RequestInput = z.infer<typeof requestInput>

export const requestView = z.object({
  id,
  judgment: z.object({ id, number: z.string(), court: z.string(), judgedOn: day }),
  unit: unitView,
  receivedOn: day,
  channel: z.string(),
  requester: z.string(),
  status: requestStatus,
  statusOn: day,
  parties: z.array(partyView),
  lines: z.array(judgmentLineView),
  owed: dongAnswer,
  /** Last day of the limitation; absent for a request after a return. */
  requestUntil: day.optional(),
  late: z.boolean(),
  lateReason: z.string().optional(),
  lateAccepted: z.boolean().optional(),
  missing: z.string().optional(),
  refusal: z.object({ ground: z.string(), text: z.string(), legalBasis: z.string(), on: day }).optional(),
  caseId: id.optional(),
  caseNumber: z.string().optional(),
  deadlines: z.array(deadlineBadge),
  proposals: z.array(decisionProposal),
  /** What may be done with it now, and what not, with reasons. */
  acts: z.array(
    z.object({
      act: z.enum(['decide', 'supplement', 'supplemented', 'refusal', 'late-review']),
      allowed: z.boolean(),
      refusals: z.array(refusalAnswer),
    }),
  ),
  history: z.array(
    z.object({
      actId: id,
      kind: z.string(),
      name: spoken,
      /** What the paper says: what is missing, why it is refused. */
      text: z.string().optional(),
      effectiveOn: day,
      recordedAt: z.string(),
      recordedBy: z.string().optional(),
    }),
  ),
  version: z.number(),
})
export type RequestView = z.infer<typeof requestView>

export const requestSearch = z.strictObject({
  unit: unitCode.optional(),
  status: z.array(requestStatus).max(5).optional(),
  received: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
  due: z.enum(['late', 'today', 'next-5', 'later']).optional(),
  text: line(200).optional(),
  cursor: cursor.optional(),
  limit: pageSize.optional(),
})

export const requestRow = z.object({
  id,
  judgmentNumber: z.string(),
  court: z.string(),
  receivedOn: day,
  requester: z.string(),
  debtors: z.string(),
  owed: dongAnswer,
  status: requestStatus,
  statusOn: day,
  unit: unitView,
  due: deadlineBadge.optional(),
  caseId: id.optional(),
})
export type RequestRow = z.infer<typeof requestRow>

export const requestList = z.object({ items: z.array(requestRow), nextCursor: cursor.optional(), total: z.number() })

export const requestChanged = z.object({
  id,
  version: z.number(),
  status: requestStatus,
  deadlines: z.array(deadlineBadge),
})
export type RequestChanged = z.infer<typeof requestChanged>

const requestId = z.strictObject({ id })

/** Changes to a request carry If-Match with its version. */
export const routes = {
  receive: { method: 'POST', path: '/api/requests', body: requestInput, response: requestChanged },
  request: { method: 'GET', path: '/api/requests/:id', params: requestId, response: requestView },
  search: { method: 'POST', path: '/api/requests/search', body: requestSearch, response: requestList },
  /** Notice that the request must be corrected or completed (law of 2025). */
  supplement: {
    method: 'POST',
    path: '/api/requests/:id/supplement',
    params: requestId,
    body: z.strictObject({ on: day, missing: paragraph() }),
    response: requestChanged,
  },
  /** It came back complete: periods run from this day. */
  supplemented: {
    method: 'POST',
    path: '/api/requests/:id/supplemented',
    params: requestId,
    body: z.strictObject({ on: day, note: paragraph().optional() }),
    response: requestChanged,
  },
  /** `ground`: point of the law in force on that day (law/ground, list `request-refusal`). */
  refusal: {
    method: 'POST',
    path: '/api/requests/:id/refusal',
    params: requestId,
    body: z.strictObject({ on: day, ground: line(60), reason: paragraph() }),
    response: requestChanged,
  },
  /** The head decides on a late request: `opened` for examination, then `accepted` or `rejected` (then it is refused). */
  lateReview: {
    method: 'POST',
    path: '/api/requests/:id/late-review',
    params: requestId,
    body: z.strictObject({ on: day, outcome: z.enum(['opened', 'accepted', 'rejected']), reason: paragraph() }),
    response: requestChanged,
  },
} as const satisfies Record<string, Route>
