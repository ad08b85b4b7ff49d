import { z } from 'zod'
import { lineStatus } from '../enforcement-case/index.ts'
import { day, dongAnswer, id, line, type Route } from '../wire/index.ts'

export const searchQuery = z.strictObject({
  /** Number `128/2026`, 12-digit ID, name, address; without marks as well. At least 2 characters. */
  text: line(200).refine((text) => text.length >= 2, { error: 'Nhập ít nhất 2 ký tự.' }),
  limit: z.int().min(1).max(50).optional(),
})

export const caseHit = z.object({
  id,
  shortNumber: z.string(),
  debtors: z.string(),
  creditors: z.string(),
  status: lineStatus,
  outstanding: dongAnswer,
  officer: z.string().optional(),
  unitName: z.string(),
})

/** Groups in this order; an empty group is left out of the screen. `telex`: the reading that was tried, and hit. */
export const searchAnswer = z.object({
  exact: z.array(caseHit),
  cases: z.array(caseHit),
  judgments: z.array(z.object({ id, number: z.string(), court: z.string(), judgedOn: day, debtors: z.string() })),
  requests: z.array(
    z.object({ id, judgmentNumber: z.string(), requester: z.string(), receivedOn: day, status: z.string() }),
  ),
  people: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['creditor', 'debtor', 'related']),
      birthYear: z.number().optional(),
      identifierMasked: z.string().optional(),
      address: z.string().optional(),
      cases: z.array(z.object({ id, shortNumber: z.string() })),
      /** Of how many cases the first are named. */
      total: z.number(),
    }),
  ),
  telex: z.string().optional(),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

export const routes = {
  search: { method: 'POST', path: '/api/search', body: searchQuery, response: searchAnswer },
} as const satisfies Record<string, Route>
