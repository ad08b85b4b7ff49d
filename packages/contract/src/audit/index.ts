import { z } from 'zod'
import { day, id, type Route, unitCode } from '../wire/index.ts'

/** What was recorded, by whom and when; never what it says (security §4.5). */
export const entryView = z.object({
  agency: z.string(),
  seq: z.number(),
  subject: z.string(),
  subjectId: z.string().optional(),
  kind: z.string(),
  effectiveOn: z.string(),
  recordedAt: z.string(),
  recordedBy: z.object({ id: z.string(), fullName: z.string() }).optional(),
  capacity: z.string(),
  source: z.string(),
})
export type EntryView = z.infer<typeof entryView>

export const entriesQuery = z.strictObject({
  agency: unitCode.optional(),
  subject: z.enum(['judgment', 'request', 'case', 'agency', 'attachment']).optional(),
  subjectId: id.optional(),
  /** Entries in front of this number; for the next page. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

export const lookView = z.object({
  at: z.string(),
  user: z.object({ id: z.string(), fullName: z.string(), unitCode: z.string() }),
  subject: z.string(),
  subjectId: z.string().optional(),
  what: z.string(),
})
export type LookView = z.infer<typeof lookView>

export const looksQuery = z.strictObject({
  subjectId: id.optional(),
  userId: id.optional(),
  from: day.optional(),
  until: day.optional(),
  before: z.iso.datetime({ precision: 6 }).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

export const faultView = z.object({
  agencyId: z.string(),
  check: z.string(),
  seq: z.number().optional(),
  actId: z.string().optional(),
  caseId: z.string().optional(),
  hash: z.string().optional(),
  messageVi: z.string(),
})

export const verifyAnswer = z.object({
  sound: z.boolean(),
  agencies: z.number(),
  entries: z.number(),
  cases: z.number(),
  transfers: z.number(),
  attachments: z.number(),
  milliseconds: z.number(),
  faults: z.array(faultView),
})

export const routes = {
  listEntries: {
    method: 'GET',
    path: '/api/audit/entries',
    query: entriesQuery,
    response: z.object({ items: z.array(entryView), nextBefore: z.number().optional() }),
  },
  listLooks: {
    method: 'GET',
    path: '/api/audit/looks',
    query: looksQuery,
    response: z.object({ items: z.array(lookView), nextBefore: z.string().optional() }),
  },
  verify: {
    method: 'POST',
    path: '/api/audit/verify',
    body: z.strictObject({ agency: unitCode.optional() }),
    response: verifyAnswer,
  },
} as const satisfies Readonly<Record<string, Route>>
