import {
  bases,
  capacities,
  caseKinds,
  caseSources,
  lineKinds,
  lineStatuses,
  notificationChannels,
  partyForms,
  partyRoles,
  payees,
  paymentMethods,
  priorityGroups,
  verificationMethods,
} from '@minh-an/domain/case-file'
import { z } from 'zod'
import { dongText, id, line } from '../wire/index.ts'

export const basis = z.enum(bases)
export const caseKind = z.enum(caseKinds)
export const caseSource = z.enum(caseSources)
export const lineKind = z.enum(lineKinds)
export const lineStatus = z.enum(lineStatuses)
export const payee = z.enum(payees)
export const priorityGroup = z.enum(priorityGroups)
export const partyRole = z.enum(partyRoles)
export const partyForm = z.enum(partyForms)
export const notificationChannel = z.enum(notificationChannels)
export const verificationMethod = z.enum(verificationMethods)
export const paymentMethod = z.enum(paymentMethods)
/** Capacities a person can sign in; `system` is the machine's own. */
export const capacity = z.enum(capacities).exclude(['system'])

/** Personal ID (12 digits, 9 before 2021) or tax code (10 digits, or 10 + 3). */
export const identifier = z.string().regex(/^(?:\d{12}|\d{9}|\d{10}(?:-\d{3})?)$/, {
  error: 'Số CCCD có 12 chữ số (CMND 9); mã số thuế có 10 chữ số, hoặc 10-3.',
})

/** A party as it is taken in. Its number in the file is its place in the list, from 1. */
export const partyInput = z.strictObject({
  role: partyRole,
  form: partyForm,
  name: line(200),
  birthYear: z.int().min(1900).max(2100).optional(),
  identifier: identifier.optional(),
  address: line(300).optional(),
})
export type PartyInput = z.infer<typeof partyInput>

const partyNo = z.int().min(1).max(500)

/**
 * An obligation line as it is taken in. Its number is its place in the list, from 1. Kind and payee follow from `item`
 * (a code of `law/obligation`); `amount` is 0 for things and acts.
 */
export const lineInput = z.strictObject({
  item: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  text: line(1000).optional(),
  amount: dongText,
  creditorNo: partyNo.optional(),
  debtorNo: partyNo.optional(),
})
export type LineInput = z.infer<typeof lineInput>

/** `128/2026`, suffix and issuer apart. */
export const officialNumber = z.object({ number: z.number(), year: z.number(), suffix: z.string(), issuer: z.string() })

export const partyView = z.object({
  no: z.number(),
  role: partyRole,
  form: partyForm,
  name: z.string(),
  birthYear: z.number().optional(),
  /** `0360…123`; the whole is a look of its own, and recorded. */
  identifierMasked: z.string().optional(),
  address: z.string().optional(),
})
export type PartyView = z.infer<typeof partyView>

export const unitView = z.object({ code: z.string(), name: z.string() })
export const officerView = z.object({ id, name: z.string() })
