import type { GroundList } from '@minh-an/law/ground'
import type { PlainDate } from '../calendar/index.ts'
import type { ActKind, ActOf, ActPayloads } from './acts.ts'
import type { CaseFile, LineState, Refusal } from './file.ts'
import type { LineStatus } from './words.ts'

/** The day for which a question about a file is asked, and the day it is asked. */
export interface Moment {
  /** Legal date of the act. */
  readonly on: PlainDate
  /** Today in Việt Nam; a legal date may not lie after it. */
  readonly today: PlainDate
}

/** Who must sign: head of the agency (H), enforcement officer (O), the agency as such, the complaint resolver (R). */
export type Signer = 'head' | 'officer' | 'agency' | 'resolver'

/** A duty that the file shows: this act must be recorded by that day. */
export interface DueAct {
  readonly code: string
  readonly triggerActId: string
  readonly triggeredOn: PlainDate
  readonly dueOn: PlainDate
}

/**
 * Everything the house knows about one kind of act. The server refuses and the screen explains from the same
 * definition; folding a file applies it.
 */
export interface ActDefinition<K extends ActKind = ActKind> {
  readonly kind: K
  /** Row of the transition table that carries document, signer and article; a function where the row depends on the line. */
  readonly transition?: string | ((line: LineState, file: CaseFile) => string)
  readonly signer: Signer
  /** The list of the law from which the content must name a ground (`payload.ground`). */
  readonly grounds?: GroundList
  /** Statuses from which a line can take part; absent for acts on the whole file that change no status. */
  readonly from?: readonly LineStatus[]
  /** What stops one line that has the right status: facts of the line itself. */
  readonly lineRefusals?: (line: LineState, file: CaseFile, moment: Moment) => Refusal[]
  /** What stops the act for the whole file. */
  readonly fileRefusals?: (file: CaseFile, moment: Moment) => Refusal[]
  /** What is wrong with the content of a concrete act; asked only when the act as such is possible. */
  readonly contentRefusals?: (
    file: CaseFile,
    payload: ActPayloads[K],
    moment: Moment,
    lines: readonly LineState[],
  ) => Refusal[]
  /** Changes the file; called while folding, in legal order. */
  readonly apply: (file: CaseFile, act: ActOf<K>, lines: readonly LineState[]) => void
}

/** Erases the payload type so that definitions of all kinds can stand in one list. */
export type AnyActDefinition = { [K in ActKind]: ActDefinition<K> }[ActKind]

/** Moves a line to a status and remembers since when and by which act. */
export function moveLine(line: LineState, status: LineStatus, on: PlainDate, actId: string): void {
  line.status = status
  line.since = on
  line.byActId = actId
}
