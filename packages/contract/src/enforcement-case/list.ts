import { z } from 'zod'
import { cursor, day, dongAnswer, dongText, id, line, pageSize, spoken, unitCode } from '../wire/index.ts'
import {
  basis,
  capacity,
  caseKind,
  caseSource,
  lineStatus,
  notificationChannel,
  officerView,
  payee,
  priorityGroup,
  unitView,
} from './words.ts'

const days = z.strictObject({ from: day.optional(), to: day.optional() })
const amount = z.strictObject({
  of: z.enum(['outstanding', 'owed', 'collected', 'held']),
  from: dongText.optional(),
  to: dongText.optional(),
})

/**
 * Which cases. Every member narrows; absent members do not. `unit` includes the units below it. Words of people travel
 * here, by POST, and never in an address.
 */
export const caseFilter = z.strictObject({
  unit: unitCode.optional(),
  /** Only cases that stand in `unit` itself, not below it. */
  unitOnly: z.boolean().optional(),
  /** An officer, or `none` for cases without one. */
  officerId: z.union([id, z.literal('none')]).optional(),
  status: z.array(lineStatus).max(20).optional(),
  /** `present`: under way and counted with conditions; `absent`: without, separate ledger included; `paused`; `ended`. */
  class: z.enum(['present', 'absent', 'paused', 'ended']).optional(),
  ended: z.boolean().optional(),
  groups: z.array(priorityGroup).max(7).optional(),
  basis: basis.optional(),
  caseKind: z.array(caseKind).max(9).optional(),
  source: z.array(caseSource).max(5).optional(),
  /** By the nearest open deadline of the agency. `late`, `today`, `next-5` (working days, today excluded), `later`, `none`. */
  due: z.enum(['late', 'today', 'next-5', 'later', 'none']).optional(),
  /** Has an open deadline of one of these codes; with `due`, one in that state. */
  dueCodes: z
    .array(z.string().regex(/^[a-z0-9-]{1,80}$/))
    .max(20)
    .optional(),
  /** Years since the first decision, at least. */
  ageOver: z.union([z.literal(1), z.literal(3), z.literal(5), z.literal(10)]).optional(),
  /** Years since the first decision, fewer than: with `ageOver` a band of ages. */
  ageUnder: z.union([z.literal(1), z.literal(3), z.literal(5), z.literal(10)]).optional(),
  amount: amount.optional(),
  /** Further sums; all of them must fit. */
  amounts: z.array(amount).min(1).max(4).optional(),
  /** No act for 30 days, not ended. */
  idle: z.boolean().optional(),
  /** Without valid notice of the decision, not ended. */
  notNotified: z.boolean().optional(),
  /** The agency holds money of the case; `over`, `under`: days since the oldest of it came in, at least / fewer than. */
  held: z
    .strictObject({ over: z.int().min(0).max(36500).optional(), under: z.int().min(0).max(36500).optional() })
    .optional(),
  decided: days.optional(),
  endedOn: days.optional(),
  /** First decision of the matter, from which its age counts. */
  firstDecided: days.optional(),
  /** Valid notice of the decision. */
  notified: days.optional(),
  /** Since when it stands where it stands. */
  statusSince: days.optional(),
  lastAct: days.optional(),
  /** Nearest open deadline of the agency. */
  dueOn: days.optional(),
  /** No act for this many days, not ended. */
  idleOver: z.int().min(1).max(3650).optional(),
  /** Some line belongs to one of these. */
  payee: z.array(payee).min(1).max(2).optional(),
  /** One of several officers. */
  officerIds: z.array(id).min(1).max(50).optional(),
  /** Words of one column each, as `text` reads them. */
  debtor: line(200).optional(),
  creditor: line(200).optional(),
  court: line(200).optional(),
  judgmentNumber: line(100).optional(),
  judgmentId: id.optional(),
  importId: id.optional(),
  /** Cases named one by one: a cell of a form, a selection. */
  ids: z.array(id).max(2000).optional(),
  /** Number, name, address: marks, Đ/D, i/y and tone placement do not matter. */
  text: line(200).optional(),
})
export type CaseFilter = z.infer<typeof caseFilter>

export const caseSortKeys = [
  'number',
  'due',
  'debtor',
  'creditor',
  'status',
  'decidedOn',
  'age',
  'owed',
  'collected',
  'outstanding',
  'officer',
  'lastActOn',
] as const
export const caseSort = z.strictObject({ by: z.enum(caseSortKeys), order: z.enum(['asc', 'desc']) })
export type CaseSort = z.infer<typeof caseSort>

export const caseListQuery = z.strictObject({
  filter: caseFilter,
  /** Default: due, ascending. */
  sort: caseSort.optional(),
  cursor: cursor.optional(),
  /** Default 50. */
  limit: pageSize.optional(),
})

export const caseRow = z.object({
  id,
  shortNumber: z.string(),
  number: z.string(),
  debtors: z.string(),
  creditors: z.string(),
  status: lineStatus,
  /** “1/3 khoản: Hoãn”: the part of the lines that stands elsewhere than the case. */
  partial: z.object({ status: lineStatus, lines: z.number(), of: z.number() }).optional(),
  statusSince: day,
  basis,
  caseKind,
  groups: z.array(priorityGroup),
  /** Nearest open deadline of the agency. */
  due: z
    .object({
      code: z.string(),
      name: spoken,
      on: day,
      state: z.enum(['late', 'today', 'soon', 'later']),
      workingDays: z.number(),
      triggerActId: id.optional(),
      act: z.string().optional(),
    })
    .optional(),
  owed: dongAnswer,
  collected: dongAnswer,
  outstanding: dongAnswer,
  held: dongAnswer,
  decidedOn: day,
  firstDecidedOn: day,
  /** Days since the first decision, to the end of the case or today. */
  ageDays: z.number(),
  lastActOn: day,
  endedOn: day.optional(),
  unit: unitView,
  officer: officerView.optional(),
  version: z.number(),
})
export type CaseRow = z.infer<typeof caseRow>

export const caseListAnswer = z.object({
  items: z.array(caseRow),
  nextCursor: cursor.optional(),
  total: z.number(),
  /** Over all matching cases, not only this page. */
  owed: dongAnswer,
  outstanding: dongAnswer,
  today: day,
  /** Instant of the figures, UTC. */
  at: z.string(),
})
export type CaseListAnswer = z.infer<typeof caseListAnswer>

export const caseCountsQuery = z.strictObject({
  filters: z
    .array(z.strictObject({ key: line(40), filter: caseFilter }))
    .min(1)
    .max(30),
})
export const caseCountsAnswer = z.object({
  counts: z.array(z.object({ key: z.string(), cases: z.number(), owed: dongAnswer, outstanding: dongAnswer })),
})
export type CaseCountsAnswer = z.infer<typeof caseCountsAnswer>

/** Cases named one by one with the version that was seen, or all that fit a filter: at most 2,000. */
export const chosenCases = z.union([
  z.strictObject({
    ids: z
      .array(z.strictObject({ id, version: z.int().min(1).optional() }))
      .min(1)
      .max(2000),
  }),
  z.strictObject({ filter: caseFilter }),
])
export type ChosenCases = z.infer<typeof chosenCases>

/**
 * Bulk assignment. `preview` only says what would happen. Always 200: each case has its own result.
 */
export const assignQuery = z.strictObject({
  cases: chosenCases,
  officerId: id,
  /** Legal date of the assignment. */
  on: day,
  capacity: z.enum(['head', 'deputy', 'delegate']),
  preview: z.boolean().optional(),
})
export const assignAnswer = z.object({
  officer: officerView,
  assigned: z.number(),
  skipped: z.number(),
  results: z.array(
    z.object({
      caseId: id,
      shortNumber: z.string().optional(),
      /** `would-assign` in a preview. */
      outcome: z.enum(['assigned', 'would-assign', 'skipped']),
      code: z.string().optional(),
      reason: spoken.optional(),
      legalBasis: z.array(z.string()).optional(),
      version: z.number().optional(),
    }),
  ),
})
export type AssignAnswer = z.infer<typeof assignAnswer>

/**
 * One act recorded on many cases, with a result for each. Only acts that an office records by the batch: a notice that
 * went out the same way on one day, decisions sent to the procuracy with one letter. What needs a paper of its own for
 * each case (a decision, a ground) is not done in bulk.
 */
export const bulkActs = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('decision-notified'),
    effectiveOn: day,
    capacity,
    payload: z.strictObject({ channel: notificationChannel, evidence: line(300).optional() }),
  }),
  /** The enforcement decision of each case. */
  z.strictObject({
    kind: z.literal('sent-to-procuracy'),
    effectiveOn: day,
    capacity,
    payload: z.strictObject({ procuracy: line(200).optional() }),
  }),
])
export type BulkAct = z.infer<typeof bulkActs>

export const bulkQuery = z.strictObject({ cases: chosenCases, act: bulkActs, preview: z.boolean().optional() })
export const bulkAnswer = z.object({
  recorded: z.number(),
  skipped: z.number(),
  results: z.array(
    z.object({
      caseId: id,
      shortNumber: z.string().optional(),
      outcome: z.enum(['recorded', 'would-record', 'skipped']),
      code: z.string().optional(),
      reason: spoken.optional(),
      legalBasis: z.array(z.string()).optional(),
      version: z.number().optional(),
    }),
  ),
})
export type BulkAnswer = z.infer<typeof bulkAnswer>
