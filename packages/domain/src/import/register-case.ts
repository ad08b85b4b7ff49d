import type { PlainDate } from '../calendar/index.ts'
import type {
  Basis,
  CaseKind,
  LineAmount,
  LineEntry,
  LineStatus,
  PartyEntry,
  PriorityGroup,
} from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'

/** Money that went in or out before the register came in, on the day it is put to, split over the lines. */
export interface OpeningPayment {
  readonly on: PlainDate
  readonly allocations: readonly LineAmount[]
}

/** What one row of a register says, checked and in the terms of the case file. */
export interface RegisterCase {
  readonly row: number
  readonly number: number
  readonly year: number
  readonly suffix: string
  /** Agency that issued the decision, as written; absent where it is the importing one. */
  readonly issuer: string | undefined
  readonly decidedOn: PlainDate
  readonly firstDecidedOn: PlainDate | undefined
  readonly receivedOn: PlainDate | undefined
  readonly basis: Basis
  readonly caseKind: CaseKind
  readonly judgmentNumber: string
  readonly judgedOn: PlainDate | undefined
  readonly court: string
  readonly parties: readonly PartyEntry[]
  readonly lines: readonly LineEntry[]
  readonly collected: readonly OpeningPayment[]
  readonly disbursed: readonly OpeningPayment[]
  readonly officer: string | undefined
  readonly status: LineStatus
  readonly statusOn: PlainDate
  readonly ground: string | undefined
  readonly agreed: boolean
  readonly until: PlainDate | undefined
  readonly groups: readonly PriorityGroup[]
  readonly owedDong: Dong
  readonly collectedDong: Dong
  /** What the case still demands; 0 once the rest was struck by termination, entrustment, return or recall. */
  readonly outstandingDong: Dong
  readonly heldDong: Dong
}

/** `128/2026/QĐ-THADS`, as rows are named in messages. */
export function decisionTitle(one: {
  readonly number: number
  readonly year: number
  readonly suffix: string
}): string {
  return `${one.number}/${one.year}/${one.suffix}`
}

/** Statuses that strike what is still owed: the register may show the rest as owed or as nothing. */
export const strikingStatuses: ReadonlySet<LineStatus> = new Set([
  'terminated',
  'entrusted',
  'request-returned',
  'ended-otherwise',
  'recalled',
  'withdrawn-up',
  'cancelled',
])
