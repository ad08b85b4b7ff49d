import type { PlainDate } from '../calendar/index.ts'
import type { Dong } from '../money/index.ts'
import type {
  Basis,
  Capacity,
  CaseKind,
  CaseSource,
  LineKind,
  LineStatus,
  NotificationChannel,
  PartyForm,
  PartyRole,
  Payee,
  PaymentMethod,
  PriorityGroup,
  VerificationMethod,
} from './words.ts'

/** A party as the decision names it. `no` is its place in the file and stays for ever. */
export interface PartyEntry {
  readonly no: number
  readonly role: PartyRole
  readonly form: PartyForm
  readonly name: string
  readonly birthYear?: number
  /** Personal ID (12 digits) or tax code. */
  readonly identifier?: string
  readonly address?: string
}

/** One duty of one debtor towards one creditor (khoản phải thi hành). `amountDong` is 0 for things and acts. */
export interface LineEntry {
  readonly no: number
  readonly kind: LineKind
  /** Obligation kind code of `law/obligation`, for example `court-fee`. */
  readonly item: string
  readonly text: string
  readonly amountDong: Dong
  readonly payee: Payee
  readonly creditorNo?: number
  readonly debtorNo?: number
}

/** Official number of a decision: running number, year, suffix, and the agency whose series it belongs to. */
export interface OfficialNumber {
  readonly number: number
  readonly year: number
  readonly suffix: string
  readonly issuer: string
}

export interface LineAmount {
  readonly no: number
  readonly amountDong: Dong
}

interface OnLines {
  /** Lines the act is about; absent means every line it can reach. */
  readonly lines?: readonly number[]
}

interface Founding {
  readonly officialNumber: OfficialNumber
  readonly basis: Basis
  readonly caseKind: CaseKind
  readonly unitCode: string
  readonly judgment: {
    readonly id?: string
    readonly number: string
    readonly judgedOn?: PlainDate
    readonly court: string
  }
  readonly parties: readonly PartyEntry[]
  readonly lines: readonly LineEntry[]
  readonly groups: readonly PriorityGroup[]
  /** Date of the first enforcement decision in the life of the matter; age counts from here, through entrustment and merger. */
  readonly firstDecidedOn?: PlainDate
}

/** What each act says beside its date, keyed by kind. A new kind is added here and in its room's definition. */
export interface ActPayloads {
  'enforcement-decision': Founding & {
    readonly source: CaseSource
    readonly requestId?: string
    /** Receipt of the judgment or request that the decision answers; its lateness is measured from here. */
    readonly triggeredOn?: PlainDate
    readonly entrustedFrom?: string
  }
  /** A case that comes with an imported register. Dated on its decision; its state follows in `opening-status`. */
  'opening-entry': Founding & {
    readonly source: CaseSource
    readonly officerId?: string
    /** Day on which the judgment or request was received, where the register gives it. */
    readonly receivedOn?: PlainDate
    /** File, sheet and row that the case was read from. */
    readonly origin: string
  }
  /** The state the register gives, on the day the register gives for it; what lay between is not known. */
  'opening-status': {
    readonly status: LineStatus
    readonly ground?: string
    readonly agreed?: boolean
    readonly until?: PlainDate
  }
  'officer-assigned': { readonly officerId: string; readonly officerName: string; readonly unitCode: string }
  /** Succession of agencies or a move between units: the matter goes on, age and number stay. */
  'unit-transferred': {
    readonly fromUnit: string
    readonly toUnit: string
    readonly reason: 'succession' | 'assignment'
    readonly officerId?: string
  }
  'decision-notified': { readonly channel: NotificationChannel; readonly partyNo?: number; readonly evidence?: string }
  'sent-to-procuracy': { readonly aboutActId: string; readonly procuracy?: string }
  'verification-recorded': OnLines & {
    readonly method: VerificationMethod
    readonly place: string
    readonly conditionsFound: boolean
    readonly findings: string
    readonly minutes?: string
  }
  'conditions-absent': OnLines & { readonly ground: string; readonly verificationActId?: string }
  'enforcement-resumed': OnLines & { readonly ground?: string; readonly reason: string }
  'separate-ledger-entry': OnLines & Record<never, never>
  'request-returned': OnLines & { readonly reason: string }
  postponement: OnLines & { readonly ground: string; readonly until?: PlainDate; readonly reason?: string }
  suspension: OnLines & { readonly ground: string; readonly reason?: string }
  termination: OnLines & { readonly ground: string; readonly reason?: string }
  'termination-recalled': OnLines & { readonly reason: string }
  'entrustment-out': OnLines & { readonly toAgency: string; readonly ground: string; readonly reason?: string }
  recall: OnLines & { readonly ground: string; readonly reason?: string }
  cancellation: OnLines & { readonly ground?: string; readonly reason: string; readonly by: string }
  completion: OnLines & { readonly reason?: string }
  'ended-otherwise': OnLines & { readonly ground: string; readonly reason?: string }
  'payment-collected': {
    readonly allocations: readonly LineAmount[]
    readonly payer: string
    readonly method: PaymentMethod
    readonly receiptNumber?: number
    /** Collected before the register came in: no receipt of ours, opening balance in the ledger. */
    readonly opening?: true
  }
  'payment-disbursed': {
    readonly allocations: readonly LineAmount[]
    readonly recipient: string
    readonly method: PaymentMethod
    readonly voucherNumber?: number
    readonly opening?: true
  }
  /** Names the act it corrects; `withdrawn` takes it out of the file, otherwise date or content are replaced. */
  correction: {
    readonly aboutActId: string
    readonly reason: string
    readonly withdrawn?: boolean
    readonly effectiveOn?: PlainDate
    readonly payload?: unknown
  }
}

export type ActKind = keyof ActPayloads

/** `published`: built from a published report, a whole case at once; `demonstration`: with a record clock of its own. */
export const actSources = ['entry', 'import', 'demonstration', 'published', 'system'] as const
export type ActSource = (typeof actSources)[number]

/**
 * Sources that bring a case with all its acts at once: to the outside these are one record, for nobody could see a point
 * between them.
 */
export function comesAtOnce(source: ActSource): boolean {
  return source === 'import' || source === 'published'
}

/**
 * One entry of a file: what happened, on which legal day, and when and by whom it was recorded.
 * Acts are appended and never changed; a correction is an act of its own.
 */
export interface ActOf<K extends ActKind> {
  readonly id: string
  readonly kind: K
  /** Legal date: what the paper says. */
  readonly effectiveOn: PlainDate
  /** Gapless record number inside the agency's chain, given by the database. */
  readonly seq: number
  readonly agencyId: string
  readonly capacity: Capacity
  readonly source: ActSource
  readonly payload: ActPayloads[K]
}

/** Any act; narrows by `kind`. */
export type Act = { [K in ActKind]: ActOf<K> }[ActKind]

/** An act that is about to be recorded: the database has not numbered it yet. */
export type NewActOf<K extends ActKind> = Omit<ActOf<K>, 'seq' | 'agencyId'>
export type NewAct = { [K in ActKind]: NewActOf<K> }[ActKind]
