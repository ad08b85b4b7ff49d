import type { ActDefinition, ActKind, AnyActDefinition } from '../case-file/index.ts'
import { conditionsAbsent, enforcementResumed, requestReturned, separateLedgerEntry } from '../classification/index.ts'
import { completion, endedOtherwise } from '../completion/index.ts'
import { entrustmentOut } from '../entrustment/index.ts'
import { decisionNotified, sentToProcuracy } from '../notification/index.ts'
import { postponement } from '../postponement/index.ts'
import { paymentCollected, paymentDisbursed } from '../receipt/index.ts'
import { suspension } from '../suspension/index.ts'
import { termination, terminationRecalled } from '../termination/index.ts'
import { verificationRecorded } from '../verification/index.ts'
import { correction } from './correction.ts'
import {
  cancellation,
  enforcementDecision,
  officerAssigned,
  openingEntry,
  openingStatus,
  recall,
  unitTransferred,
} from './founding.ts'

/** One definition for every kind of act; the compiler sees to it that none is missing. */
export const definitions: { readonly [K in ActKind]: ActDefinition<K> } = {
  'enforcement-decision': enforcementDecision,
  'opening-entry': openingEntry,
  'opening-status': openingStatus,
  'officer-assigned': officerAssigned,
  'unit-transferred': unitTransferred,
  'decision-notified': decisionNotified,
  'sent-to-procuracy': sentToProcuracy,
  'verification-recorded': verificationRecorded,
  'conditions-absent': conditionsAbsent,
  'enforcement-resumed': enforcementResumed,
  'separate-ledger-entry': separateLedgerEntry,
  'request-returned': requestReturned,
  postponement,
  suspension,
  termination,
  'termination-recalled': terminationRecalled,
  'entrustment-out': entrustmentOut,
  recall,
  cancellation,
  completion,
  'ended-otherwise': endedOtherwise,
  'payment-collected': paymentCollected,
  'payment-disbursed': paymentDisbursed,
  correction,
}

/** Acts a person may record on a file, in the order the screen shows them. */
export const recordableKinds = [
  'officer-assigned',
  'decision-notified',
  'sent-to-procuracy',
  'verification-recorded',
  'payment-collected',
  'payment-disbursed',
  'completion',
  'conditions-absent',
  'enforcement-resumed',
  'separate-ledger-entry',
  'request-returned',
  'postponement',
  'suspension',
  'termination',
  'termination-recalled',
  'entrustment-out',
  'recall',
  'cancellation',
  'ended-otherwise',
  'correction',
] as const satisfies readonly ActKind[]

export type RecordableKind = (typeof recordableKinds)[number]

export function definitionOf(kind: ActKind): AnyActDefinition {
  return definitions[kind] as AnyActDefinition
}
