import { z } from 'zod'
import { deadlineBadge } from '../deadline/index.ts'
import {
  basis,
  caseKind,
  lineInput,
  lineKind,
  partyInput,
  partyView,
  payee,
  unitView,
} from '../enforcement-case/index.ts'
import { cursor, day, dongAnswer, id, line, pageSize, type Route, spoken, unitCode } from '../wire/index.ts'

/** How the paper came in. `electronic`: portal, system of the Ministry, VNeID. */
export const receiptChannel = z.enum(['direct', 'post', 'electronic'])

export const judgmentInput = z.strictObject({
  /** The unit that takes it in; where absent, the unit of the person. */
  unit: unitCode.optional(),
  number: line(100),
  court: line(200),
  judgedOn: day,
  /** Absent while it has no legal effect of its own (enforced at once). */
  effectiveOn: day.optional(),
  receivedOn: day,
  channel: receiptChannel,
  caseKind,
  parties: z.array(partyInput).min(1).max(200),
  lines: z.array(lineInput).min(1).max(200),
})
export type JudgmentInput = z.infer<typeof judgmentInput>

export const judgmentLineView = z.object({
  no: z.number(),
  kind: lineKind,
  item: z.string(),
  itemName: z.string(),
  text: z.string(),
  amount: dongAnswer,
  payee,
  creditorNo: z.number().optional(),
  debtorNo: z.number().optional(),
  /** Ex officio or on request, by the law of today, with its article. */
  basis,
  legalBasis: z.string(),
  /** The case whose decision covers it. */
  caseId: id.optional(),
  caseNumber: z.string().optional(),
})

/** A decision that can be issued now: which lines go together and why (one per debtor, joint duty …). */
export const decisionProposal = z.object({
  source: z.enum(['judgment', 'request']),
  basis,
  lines: z.array(z.number()),
  debtors: z.array(z.string()),
  owed: dongAnswer,
  reason: spoken,
  legalBasis: z.array(z.string()),
})

export const judgmentView = z.object({
  id,
  number: z.string(),
  court: z.string(),
  judgedOn: day,
  effectiveOn: day.optional(),
  receivedOn: day,
  channel: receiptChannel.optional(),
  caseKind,
  unit: unitView,
  parties: z.array(partyView),
  lines: z.array(judgmentLineView),
  owed: dongAnswer,
  /** Last day on which a request can be made (thời hiệu), where a line waits for one. */
  requestUntil: day.optional(),
  deadlines: z.array(deadlineBadge),
  proposals: z.array(decisionProposal),
  requests: z.array(z.object({ id, receivedOn: day, requester: z.string(), status: z.string() })),
  cases: z.array(z.object({ id, number: z.string(), status: z.string() })),
  version: z.number(),
})
export type JudgmentView = z.infer<typeof judgmentView>

export const judgmentSearch = z.strictObject({
  unit: unitCode.optional(),
  /** `undecided`: ex-officio lines without a decision; `waiting`: only lines that wait for a request; `decided`. */
  state: z.enum(['undecided', 'waiting', 'decided']).optional(),
  received: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
  due: z.enum(['late', 'today', 'next-5', 'later']).optional(),
  /** Number, court, names: marks do not matter. */
  text: line(200).optional(),
  cursor: cursor.optional(),
  limit: pageSize.optional(),
})

export const judgmentRow = z.object({
  id,
  number: z.string(),
  court: z.string(),
  judgedOn: day,
  receivedOn: day,
  caseKind,
  debtors: z.string(),
  creditors: z.string(),
  owed: dongAnswer,
  exOfficio: z.boolean(),
  unit: unitView,
  due: deadlineBadge.optional(),
  cases: z.number(),
})
export type JudgmentRow = z.infer<typeof judgmentRow>

export const judgmentList = z.object({ items: z.array(judgmentRow), nextCursor: cursor.optional(), total: z.number() })

/** Asked while typing an intake: is this judgment already in the book, does this person look like a known one? */
export const lookAlikeQuery = z.strictObject({
  number: line(100).optional(),
  judgedOn: day.optional(),
  name: line(200).optional(),
  identifier: z.string().max(20).optional(),
})
export const lookAlikeAnswer = z.object({
  judgments: z.array(judgmentRow),
  people: z.array(
    z.object({
      name: z.string(),
      birthYear: z.number().optional(),
      identifierMasked: z.string().optional(),
      address: z.string().optional(),
      sameIdentifier: z.boolean(),
      cases: z.number(),
    }),
  ),
})

export const judgmentAccepted = z.object({
  id,
  version: z.number(),
  exOfficio: z.boolean(),
  deadlines: z.array(deadlineBadge),
})
export type JudgmentAccepted = z.infer<typeof judgmentAccepted>

export const routes = {
  receive: { method: 'POST', path: '/api/judgments', body: judgmentInput, response: judgmentAccepted },
  judgment: { method: 'GET', path: '/api/judgments/:id', params: z.strictObject({ id }), response: judgmentView },
  search: { method: 'POST', path: '/api/judgments/search', body: judgmentSearch, response: judgmentList },
  lookAlikes: { method: 'POST', path: '/api/judgments/look-alikes', body: lookAlikeQuery, response: lookAlikeAnswer },
} as const satisfies Record<string, Route>
