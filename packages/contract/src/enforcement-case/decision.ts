import { z } from 'zod'
import { day, id, line, unitCode } from '../wire/index.ts'
import { basis, capacity, caseKind, lineInput, partyInput, priorityGroup } from './words.ts'

const common = {
  /** Date of the decision. */
  decidedOn: day,
  capacity: capacity.exclude(['officer', 'clerk', 'accountant']),
  groups: z.array(priorityGroup).max(7).optional(),
  officerId: id.optional(),
  /** Suffix after the number; “QĐ-THADS” where absent. */
  suffix: line(30).optional(),
}

/**
 * An enforcement decision, from what was taken in: nothing known is typed again. `lines` picks lines of the judgment by
 * number; absent means every line that this decision can cover and no decision covers yet. The number is given by the
 * server, gapless per agency and calendar year.
 */
export const decisionInput = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('judgment'),
    judgmentId: id,
    lines: z.array(z.int().min(1).max(500)).min(1).max(500).optional(),
    ...common,
  }),
  z.strictObject({
    source: z.literal('request'),
    requestId: id,
    lines: z.array(z.int().min(1).max(500)).min(1).max(500).optional(),
    ...common,
  }),
  z.strictObject({
    source: z.literal('entrustment'),
    unit: unitCode,
    receivedOn: day,
    fromAgency: line(200),
    judgment: z.strictObject({ number: line(100), judgedOn: day, court: line(200) }),
    basis,
    caseKind,
    /** First decision in the life of the matter: age counts from here, unbroken by entrustment. */
    firstDecidedOn: day,
    parties: z.array(partyInput).min(1).max(200),
    lines: z.array(lineInput).min(1).max(200),
    ...common,
  }),
])
export type DecisionInput = z.infer<typeof decisionInput>

export const decisionAnswer = z.object({
  caseId: id,
  number: z.string(),
  shortNumber: z.string(),
  version: z.number(),
})
export type DecisionAnswer = z.infer<typeof decisionAnswer>
