import type { ActKind } from '@minh-an/domain/case-file'
import { z } from 'zod'
import { day, dongText, id, line, paragraph, unitCode } from '../wire/index.ts'
import {
  basis,
  capacity,
  caseKind,
  caseSource,
  identifier,
  lineKind,
  notificationChannel,
  partyForm,
  partyRole,
  payee,
  paymentMethod,
  priorityGroup,
  verificationMethod,
} from './words.ts'

const lineNo = z.int().min(1).max(500)
/** Lines the act is about; absent means every line it can reach. */
const lines = z.array(lineNo).min(1).max(500).optional()
const ground = line(60)
const reason = paragraph()
const allocations = z
  .array(z.strictObject({ no: lineNo, amount: dongText }))
  .min(1)
  .max(500)

const founding = {
  officialNumber: z.strictObject({
    number: z.int().min(1).max(9_999_999),
    year: z.int().min(1945).max(2100),
    suffix: line(60),
    issuer: line(60),
  }),
  basis,
  caseKind,
  unitCode,
  judgment: z.strictObject({ id: id.optional(), number: line(100), judgedOn: day.optional(), court: line(200) }),
  parties: z
    .array(
      z.strictObject({
        no: lineNo,
        role: partyRole,
        form: partyForm,
        name: line(200),
        birthYear: z.int().min(1900).max(2100).optional(),
        identifier: identifier.optional(),
        address: line(300).optional(),
      }),
    )
    .max(500),
  lines: z
    .array(
      z.strictObject({
        no: lineNo,
        kind: lineKind,
        item: line(61),
        text: line(1000),
        amount: dongText,
        payee,
        creditorNo: lineNo.optional(),
        debtorNo: lineNo.optional(),
      }),
    )
    .min(1)
    .max(500),
  groups: z.array(priorityGroup).max(7),
  firstDecidedOn: day.optional(),
  source: caseSource,
  requestId: id.optional(),
  triggeredOn: day.optional(),
  entrustedFrom: line(200).optional(),
}

/**
 * Content of each act as it travels; đồng as decimal text under `amount`, otherwise the members of `ActPayloads`
 * (domain/case-file). `enforcement-decision` is here for corrections only: it is made by `/api/enforcement-decisions`.
 */
export const actPayloads = {
  'enforcement-decision': z.strictObject(founding),
  'officer-assigned': z.strictObject({ officerId: id }),
  'decision-notified': z.strictObject({
    channel: notificationChannel,
    partyNo: lineNo.optional(),
    evidence: line(300).optional(),
  }),
  'sent-to-procuracy': z.strictObject({ aboutActId: id, procuracy: line(200).optional() }),
  'verification-recorded': z.strictObject({
    lines,
    method: verificationMethod,
    place: line(300),
    conditionsFound: z.boolean(),
    findings: paragraph(),
    minutes: line(300).optional(),
  }),
  'conditions-absent': z.strictObject({ lines, ground, verificationActId: id.optional() }),
  'enforcement-resumed': z.strictObject({ lines, ground: ground.optional(), reason }),
  'separate-ledger-entry': z.strictObject({ lines }),
  'request-returned': z.strictObject({ lines, reason }),
  postponement: z.strictObject({ lines, ground, until: day.optional(), reason: reason.optional() }),
  suspension: z.strictObject({ lines, ground, reason: reason.optional() }),
  termination: z.strictObject({ lines, ground, reason: reason.optional() }),
  'termination-recalled': z.strictObject({ lines, reason }),
  'entrustment-out': z.strictObject({ lines, toAgency: line(200), ground, reason: reason.optional() }),
  recall: z.strictObject({ lines, ground, reason: reason.optional() }),
  cancellation: z.strictObject({ lines, ground: ground.optional(), reason, by: line(200) }),
  completion: z.strictObject({ lines, reason: reason.optional() }),
  'ended-otherwise': z.strictObject({ lines, ground, reason: reason.optional() }),
  'payment-collected': z.strictObject({ allocations, payer: line(200), method: paymentMethod }),
  'payment-disbursed': z.strictObject({ allocations, recipient: line(200), method: paymentMethod }),
  /**
   * Names the act it corrects. `withdrawn` takes that act out of the file; otherwise `effectiveOn`, `payload` (in the
   * shape of that act's own content, whole) or both are replaced.
   */
  correction: z.strictObject({
    aboutActId: id,
    reason,
    withdrawn: z.boolean().optional(),
    effectiveOn: day.optional(),
    payload: z.record(z.string().max(60), z.unknown()).optional(),
  }),
} as const satisfies Partial<Record<ActKind, z.ZodType>>

export type ActPayloadInput<K extends keyof typeof actPayloads> = z.infer<(typeof actPayloads)[K]>
export type EnterableKind = Exclude<keyof typeof actPayloads, 'enforcement-decision'>

const entry = <K extends EnterableKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    /** Legal date: what the paper says. */
    effectiveOn: day,
    capacity,
    payload: actPayloads[kind],
  })

/** One act as a person enters it, told apart by `kind`. */
export const actInput = z.discriminatedUnion('kind', [
  entry('officer-assigned'),
  entry('decision-notified'),
  entry('sent-to-procuracy'),
  entry('verification-recorded'),
  entry('conditions-absent'),
  entry('enforcement-resumed'),
  entry('separate-ledger-entry'),
  entry('request-returned'),
  entry('postponement'),
  entry('suspension'),
  entry('termination'),
  entry('termination-recalled'),
  entry('entrustment-out'),
  entry('recall'),
  entry('cancellation'),
  entry('completion'),
  entry('ended-otherwise'),
  entry('payment-collected'),
  entry('payment-disbursed'),
  entry('correction'),
])
export type ActInput = z.infer<typeof actInput>

/** Answer to a recorded act. `version` also stands in the ETag. */
export const recordedAct = z.object({
  caseId: id,
  actId: id,
  /** Record number in the agency's chain. */
  seq: z.string(),
  version: z.number(),
  status: z.string(),
  receiptNumber: z.number().optional(),
  voucherNumber: z.number().optional(),
})
export type RecordedAct = z.infer<typeof recordedAct>
