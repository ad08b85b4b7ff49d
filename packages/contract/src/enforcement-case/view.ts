import { z } from 'zod'
import { deadlineBadge } from '../deadline/index.ts'
import { day, dongAnswer, id, refusalAnswer, spoken } from '../wire/index.ts'
import {
  basis,
  caseKind,
  caseSource,
  lineKind,
  lineStatus,
  officerView,
  partyView,
  payee,
  priorityGroup,
  unitView,
} from './words.ts'

export const caseLineView = z.object({
  no: z.number(),
  kind: lineKind,
  item: z.string(),
  itemName: z.string(),
  text: z.string(),
  payee,
  creditorNo: z.number().optional(),
  debtorNo: z.number().optional(),
  owed: dongAnswer,
  collected: dongAnswer,
  disbursed: dongAnswer,
  held: dongAnswer,
  terminated: dongAnswer,
  entrusted: dongAnswer,
  recalled: dongAnswer,
  returned: dongAnswer,
  outstanding: dongAnswer,
  status: lineStatus,
  since: day,
  byActId: id,
  ground: z.string().optional(),
  agreed: z.boolean(),
  until: day.optional(),
})
export type CaseLineView = z.infer<typeof caseLineView>

/** Mark of a timeline item: § decision, ◆ milestone, ₫ money, ✉ notice, ☰ paper. */
export const timelineMark = z.enum(['decision', 'milestone', 'money', 'notice', 'paper'])

export const timelineAct = z.object({
  id,
  kind: z.string(),
  name: spoken,
  mark: timelineMark,
  /** Legal date. */
  effectiveOn: day,
  /** Legal date before a correction changed it. */
  effectiveOnBefore: day.optional(),
  /** Instant of the record, UTC, and its number in the chain. */
  recordedAt: z.string(),
  seq: z.string(),
  agencyId: z.string(),
  recordedBy: z.string().optional(),
  capacity: z.string(),
  source: z.enum(['entry', 'import', 'demonstration', 'published', 'system']),
  /** One line that says what happened. */
  summary: spoken,
  /** The same line as it was first recorded, where a correction changed what it says. */
  summaryBefore: spoken.optional(),
  lines: z.array(z.number()).optional(),
  /** Content in the wire form of `actPayloads`; identifiers masked. */
  payload: z.record(z.string(), z.unknown()),
  /** The correction that replaced or withdrew it; and for a correction, what it corrects. */
  correctedBy: id.optional(),
  withdrawn: z.boolean(),
  corrects: id.optional(),
  /** Recorded more than the allowed working days after its legal date. */
  lateEntry: z.boolean(),
  receiptNumber: z.number().optional(),
  voucherNumber: z.number().optional(),
})
export type TimelineAct = z.infer<typeof timelineAct>

export const availableActView = z.object({
  kind: z.string(),
  name: spoken,
  state: z.enum(['due', 'allowed', 'refused']),
  signer: z.enum(['head', 'officer', 'agency', 'resolver']),
  legalBasis: z.array(z.string()),
  lines: z.array(z.number()),
  duty: deadlineBadge.optional(),
  refusals: z.array(refusalAnswer),
})
export type AvailableActView = z.infer<typeof availableActView>

export const caseMoney = z.object({
  owed: dongAnswer,
  collected: dongAnswer,
  disbursed: dongAnswer,
  held: dongAnswer,
  heldSince: day.optional(),
  outstanding: dongAnswer,
})

export const caseView = z.object({
  id,
  /** `128/QĐ-THADS` and the short `128/2026`. */
  number: z.string(),
  shortNumber: z.string(),
  agency: z.object({ id: z.string(), name: z.string() }),
  unit: unitView,
  officer: officerView.optional(),
  status: lineStatus,
  statusSince: day,
  agreed: z.boolean(),
  ended: z.boolean(),
  basis,
  caseKind,
  source: caseSource,
  decidedOn: day,
  firstDecidedOn: day,
  notifiedOn: day.optional(),
  voluntaryUntil: day.optional(),
  endedOn: day.optional(),
  judgment: z.object({ id: id.optional(), number: z.string(), judgedOn: day.optional(), court: z.string() }),
  requestId: id.optional(),
  groups: z.array(priorityGroup),
  parties: z.array(partyView),
  lines: z.array(caseLineView),
  money: caseMoney,
  /** Newest legal date first; ties by record number. */
  timeline: z.array(timelineAct),
  /** Open ones first, by day; then met and lapsed. */
  deadlines: z.array(deadlineBadge),
  /** Empty when the file is looked at as of another day or record. */
  acts: z.array(availableActView),
  version: z.number(),
  today: day,
  /** Set when the file is shown as of another day or record: tinted, all acts off. */
  asOf: day.optional(),
  recordedUntil: z.string().optional(),
  /** Newest record number of the owning agency's chain that this answer knows. */
  recordSeq: z.string(),
})
export type CaseView = z.infer<typeof caseView>

/** Block “Sau khi ghi nhận”: what the act would change, or every reason why it cannot be recorded. Nothing is written. */
export const actPreview = z.object({
  allowed: z.boolean(),
  refusals: z.array(refusalAnswer),
  statusBefore: lineStatus,
  statusAfter: lineStatus.optional(),
  lines: z.array(z.object({ no: z.number(), before: lineStatus, after: lineStatus })),
  outstandingBefore: dongAnswer,
  outstandingAfter: dongAnswer.optional(),
  closes: z.array(deadlineBadge),
  opens: z.array(deadlineBadge),
})
export type ActPreview = z.infer<typeof actPreview>
