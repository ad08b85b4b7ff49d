import type { PlainDate } from '../calendar/index.ts'
import type { Dong } from '../money/index.ts'
import type { Act, ActKind, LineEntry, OfficialNumber, PartyEntry } from './acts.ts'
import type { Basis, CaseKind, CaseSource, LineStatus, PriorityGroup } from './words.ts'

/** State of one obligation line at a point of the file. Money is in whole đồng and cumulative. */
export interface LineState {
  readonly entry: LineEntry
  status: LineStatus
  since: PlainDate
  byActId: string
  ground: string | undefined
  /** A postponement the creditor agreed to: counted with conditions present (Law 2008 art. 48.1.c, Law 2025 art. 46.1.c). */
  agreed: boolean
  until: PlainDate | undefined
  /** Where the line goes back to when the pause ends. */
  before: LineStatus | undefined
  owedDong: Dong
  collectedDong: Dong
  terminatedDong: Dong
  entrustedDong: Dong
  recalledDong: Dong
  returnedDong: Dong
  disbursedDong: Dong
  /** Days on which conditions were verified, oldest first. */
  verifiedOn: PlainDate[]
  /** Verifications that found nothing while no decision on absence stood: the head must decide on each (art. 38.1 of 2025). */
  foundNothingBy: string[]
  absentSince: PlainDate | undefined
  /** The last day on which a decision on absence gave way to enforcement. */
  leftAbsenceOn: PlainDate | undefined
}

/** What is still owed on a line. */
export function outstandingDong(line: LineState): Dong {
  return (line.owedDong -
    line.collectedDong -
    line.terminatedDong -
    line.entrustedDong -
    line.recalledDong -
    line.returnedDong) as Dong
}

/** What the agency holds for a line: collected and not yet paid out. */
export function heldDong(line: LineState): Dong {
  return (line.collectedDong - line.disbursedDong) as Dong
}

/** The file as its acts up to some point tell it. Built only by folding acts. */
export interface CaseFile {
  readonly id: string
  officialNumber: OfficialNumber
  basis: Basis
  caseKind: CaseKind
  source: CaseSource
  /** The request that the decision answers. */
  requestId: string | undefined
  decidedOn: PlainDate
  firstDecidedOn: PlainDate
  judgment: { readonly id?: string; readonly number: string; readonly judgedOn?: PlainDate; readonly court: string }
  unitCode: string
  officerId: string | undefined
  assignedOn: PlainDate | undefined
  notifiedOn: PlainDate | undefined
  parties: readonly PartyEntry[]
  groups: readonly PriorityGroup[]
  lines: LineState[]
  /** Acts in force, in legal order; corrected ones carry their corrected content. */
  acts: Act[]
  /** Acts that a later correction replaced or withdrew, by id. */
  correctedBy: Map<string, string>
  status: LineStatus
  agreed: boolean
}

export interface Citation {
  /** For example `Đ46.1.c`, printed in full by `law/instrument`. */
  readonly article: string
  readonly instrument: string
}

/** Why an act cannot be recorded now: the missing fact, its article, and the act that would supply it. */
export interface Refusal {
  readonly code: string
  readonly facts: Readonly<Record<string, string>>
  /** Vietnamese sentence: fact, then what to do. */
  readonly message: string
  readonly legalBasis: readonly string[]
  /** The act that supplies the missing condition, where there is one. */
  readonly supply?: ActKind
  readonly line?: number
  /** JSON pointer of the field that is wrong, for input-like refusals. */
  readonly pointer?: string
}
