/** Whether the agency starts by itself or waits for a request (Law 2025 art. 33.2, 34.1; Law 2008 art. 36). */
export const bases = ['ex-officio', 'on-request'] as const
export type Basis = (typeof bases)[number]

/** Kinds of judgment that the statistics keep apart (TT 10/2017, indicators 1902 and 1905). */
export const caseKinds = [
  'civil',
  'criminal',
  'administrative',
  'marriage-family',
  'commercial',
  'labour',
  'bankruptcy',
  'arbitration',
  'other',
] as const
export type CaseKind = (typeof caseKinds)[number]

/** What an obligation line demands: a sum, a thing to hand over, or something to do or not to do. */
export const lineKinds = ['money', 'thing', 'act'] as const
export type LineKind = (typeof lineKinds)[number]

/** Whom the money of a line belongs to once it is collected. */
export const payees = ['state-budget', 'creditor'] as const
export type Payee = (typeof payees)[number]

/** Groups of cases that leaders follow apart from the rest (design: side facts of a case). */
export const priorityGroups = [
  'credit-institution',
  'corruption-economic',
  'centrally-tracked',
  'social-insurance',
  'state-money',
  'public-concern',
  'key-case',
] as const
export type PriorityGroup = (typeof priorityGroups)[number]

/** Where the decision of a case comes from (procedure, sources S1–S8). */
export const caseSources = ['judgment', 'request', 'entrustment', 're-request', 'register'] as const
export type CaseSource = (typeof caseSources)[number]

export const partyRoles = ['creditor', 'debtor', 'related'] as const
export type PartyRole = (typeof partyRoles)[number]

export const partyForms = ['person', 'organization', 'state'] as const
export type PartyForm = (typeof partyForms)[number]

/** Statuses of an obligation line. The case's own status is derived from its lines. */
export const lineStatuses = [
  'decided',
  'assigned',
  'voluntary',
  'verifying',
  'conditions-present',
  'stayed-complaint',
  'suspended',
  'postponed',
  'conditions-absent',
  'separate-ledger',
  'completed',
  'terminated',
  'entrusted',
  'request-returned',
  'ended-otherwise',
  'recalled',
  'withdrawn-up',
  'cancelled',
] as const
export type LineStatus = (typeof lineStatuses)[number]

export const endedStatuses = [
  'completed',
  'terminated',
  'entrusted',
  'request-returned',
  'ended-otherwise',
  'recalled',
  'withdrawn-up',
  'cancelled',
] as const satisfies readonly LineStatus[]
export type EndedStatus = (typeof endedStatuses)[number]

const ended: ReadonlySet<LineStatus> = new Set(endedStatuses)

/** True when nothing more happens on the line unless an end is itself taken back. */
export function isEnded(status: LineStatus): status is EndedStatus {
  return ended.has(status)
}

/** The status of a case that has lines in several: the first of this list that one of its lines has. */
export const statusPriority = [
  'conditions-present',
  'verifying',
  'voluntary',
  'assigned',
  'decided',
  'stayed-complaint',
  'suspended',
  'postponed',
  'conditions-absent',
  'separate-ledger',
  // All lines ended: a part that was enforced makes the case a completed one (statistics.md §5.4).
  'completed',
  'entrusted',
  'terminated',
  'ended-otherwise',
  'request-returned',
  'recalled',
  'withdrawn-up',
  'cancelled',
] as const satisfies readonly LineStatus[]

export const notificationChannels = ['direct', 'digital', 'post', 'posting', 'mass-media'] as const
export type NotificationChannel = (typeof notificationChannels)[number]

export const verificationMethods = ['on-site', 'in-writing', 'digital'] as const
export type VerificationMethod = (typeof verificationMethods)[number]

export const paymentMethods = ['cash', 'bank', 'treasury'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** Who acts in what capacity: head, deputy for the head (KT.), delegate (TL., TUQ.), officer, clerk, accountant. */
export const capacities = ['head', 'deputy', 'delegate', 'officer', 'clerk', 'accountant', 'system'] as const
export type Capacity = (typeof capacities)[number]
