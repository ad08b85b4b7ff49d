import type { ActKind } from '../../act-button.ts'
import type { AnyActForm } from '../act-form.ts'
import { cancellation } from './cancellation.tsx'
import { conditionsAbsent, enforcementResumed, requestReturned, separateLedgerEntry } from './classification.tsx'
import { completion, endedOtherwise } from './completion.ts'
import { entrustmentOut } from './entrustment.tsx'
import { decisionNotified, sentToProcuracy } from './notification.tsx'
import { officerAssigned } from './officer-assigned.tsx'
import { paymentCollected, paymentDisbursed } from './payment.tsx'
import { postponement } from './postponement.tsx'
import { recall } from './recall.ts'
import { suspension } from './suspension.ts'
import { termination, terminationRecalled } from './termination.ts'
import { verificationRecorded } from './verification.tsx'

/** A form for every act that changes the file; `correction` stands on top of these. */
export const actForms: Readonly<Record<Exclude<ActKind, 'correction'>, AnyActForm>> = {
  'officer-assigned': officerAssigned,
  'decision-notified': decisionNotified,
  'sent-to-procuracy': sentToProcuracy,
  'verification-recorded': verificationRecorded,
  'payment-collected': paymentCollected,
  'payment-disbursed': paymentDisbursed,
  completion,
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
  'ended-otherwise': endedOtherwise,
}
