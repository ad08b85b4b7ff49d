import { z } from 'zod'
import { day, id, type Route } from '../wire/index.ts'
import { actInput, recordedAct } from './acts.ts'
import { decisionAnswer, decisionInput } from './decision.ts'
import {
  assignAnswer,
  assignQuery,
  bulkAnswer,
  bulkQuery,
  caseCountsAnswer,
  caseCountsQuery,
  caseListAnswer,
  caseListQuery,
} from './list.ts'
import { actPreview, caseView } from './view.ts'

export * from './acts.ts'
export * from './decision.ts'
export * from './list.ts'
export * from './view.ts'
export * from './words.ts'

const caseId = z.strictObject({ id })

export const caseQuery = z.strictObject({
  /** The file as it stood at the end of this legal day. */
  asOf: day.optional(),
  /** Only acts up to this record number of the owning agency's chain. */
  recordedUntil: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})

/**
 * Changes carry `Idempotency-Key` (UUID); acts on a case also `If-Match` with the version (`"7"`).
 * 404: not there or not to be seen. 403: to be seen, not to be done. 409/422: refused, `errors[]` and `legalBasis`.
 * 412: changed meanwhile, `version` says the current one. 428: If-Match is missing.
 */
export const routes = {
  decide: { method: 'POST', path: '/api/enforcement-decisions', body: decisionInput, response: decisionAnswer },
  case: { method: 'GET', path: '/api/cases/:id', params: caseId, query: caseQuery, response: caseView },
  /** The whole identifier of a party; the look is recorded. */
  identifier: {
    method: 'POST',
    path: '/api/cases/:id/identifier',
    params: caseId,
    body: z.strictObject({ partyNo: z.int().min(1).max(500) }),
    response: z.object({ partyNo: z.number(), identifier: z.string() }),
  },
  recordAct: { method: 'POST', path: '/api/cases/:id/acts', params: caseId, body: actInput, response: recordedAct },
  previewAct: {
    method: 'POST',
    path: '/api/cases/:id/acts/preview',
    params: caseId,
    body: actInput,
    response: actPreview,
  },
  list: { method: 'POST', path: '/api/cases/list', body: caseListQuery, response: caseListAnswer },
  counts: { method: 'POST', path: '/api/cases/counts', body: caseCountsQuery, response: caseCountsAnswer },
  assign: { method: 'POST', path: '/api/cases/assign', body: assignQuery, response: assignAnswer },
  bulk: { method: 'POST', path: '/api/cases/acts', body: bulkQuery, response: bulkAnswer },
} as const satisfies Record<string, Route>
