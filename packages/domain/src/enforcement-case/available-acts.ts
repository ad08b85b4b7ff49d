import type { PlainDate } from '../calendar/index.ts'
import {
  type ActDefinition,
  type ActKind,
  type CaseFile,
  type Refusal,
  type Signer,
  transitionBasis,
} from '../case-file/index.ts'
import { definitionOf, type RecordableKind, recordableKinds } from './definitions.ts'
import { type Duty, openDuties } from './duties.ts'
import { standingOf, transitionOf } from './refusals-of-act.ts'

/** What may be done with a file now: must (due), may (allowed), cannot yet (refused, with every reason). */
export interface AvailableAct {
  readonly kind: RecordableKind
  readonly state: 'due' | 'allowed' | 'refused'
  readonly transition?: string
  readonly signer: Signer
  readonly legalBasis: readonly string[]
  /** Lines that can take part. */
  readonly lines: readonly number[]
  readonly duty?: Duty
  readonly refusals: readonly Refusal[]
}

/** Which act meets which period. */
const meets: Readonly<Partial<Record<RecordableKind, readonly string[]>>> = {
  'decision-notified': ['notify-parties'],
  'sent-to-procuracy': ['send-decision-to-procuracy'],
  'verification-recorded': ['start-verification', 'no-condition-reverification'],
  'conditions-absent': ['no-condition-decision'],
  'enforcement-resumed': ['deferral-resume'],
  'payment-disbursed': ['pay-out'],
}

/** The act that answers a period, for buttons in lists. */
export function actForDuty(code: string): RecordableKind | undefined {
  return recordableKinds.find((kind) => meets[kind]?.includes(code))
}

/** Asked once per kind: may this person record it, as far as role and assignment go? */
export type PersonPolicy = (kind: ActKind) => Refusal | undefined

/**
 * The one answer that server and screen share: for a file, a person and a day, each act that is due, allowed or
 * refused with its reasons (style: ask once what may be done now).
 */
export function availableActs(file: CaseFile, mayRecord: PersonPolicy, today: PlainDate): AvailableAct[] {
  const duties = openDuties(file)
  return recordableKinds.map((kind) => availableAct(kind, file, mayRecord(kind), duties, today))
}

function availableAct(
  kind: RecordableKind,
  file: CaseFile,
  forbidden: Refusal | undefined,
  duties: readonly Duty[],
  today: PlainDate,
): AvailableAct {
  const definition = definitionOf(kind) as ActDefinition
  const standing = standingOf(definition, file, { on: today, today })
  const transition = transitionOf(definition, standing.eligible[0], file)
  const duty = duties.find((open) => meets[kind]?.includes(open.code))
  const possible = standing.eligible.length > 0 && forbidden === undefined
  const mustAssign = kind === 'officer-assigned' && file.officerId === undefined
  return {
    kind,
    state: possible ? (duty !== undefined || mustAssign ? 'due' : 'allowed') : 'refused',
    ...(transition === undefined ? {} : { transition }),
    signer: definition.signer,
    legalBasis: transition === undefined ? [] : transitionBasis(transition, today),
    lines: standing.eligible.map((line) => line.entry.no),
    ...(duty === undefined ? {} : { duty }),
    refusals: possible ? [] : [...(forbidden === undefined ? [] : [forbidden]), ...standing.refusals],
  }
}
