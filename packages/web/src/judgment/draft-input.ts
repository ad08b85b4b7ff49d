import type { LineInput, PartyInput } from '@minh-an/contract/enforcement-case'
import type { JudgmentInput } from '@minh-an/contract/judgment'
import type { RequestInput } from '@minh-an/contract/request'
import { findObligationKind } from '@minh-an/law/obligation'
import type { IntakeDraft, JudgmentDraft, LineDraft, PartyDraft, RequestDraft } from './draft.ts'

/** Fields that must be filled before the server is asked; paths as the server's pointers name them. */
export function missingOfJudgment(judgment: JudgmentDraft): readonly string[] {
  const missing: string[] = []
  for (const field of ['number', 'court', 'judgedOn', 'receivedOn'] as const) {
    const value = judgment[field]
    if (value === undefined || value.trim() === '') missing.push(field)
  }
  return [...missing, ...missingOfParties(judgment.parties), ...missingOfLines(judgment.lines)]
}

export function missingOfParties(parties: readonly PartyDraft[]): readonly string[] {
  return parties.flatMap(({ name }, index) => (name.trim() === '' ? [`parties.${index}.name`] : []))
}

/** What stands in a field but cannot be what the field asks for. */
export interface PartyFault {
  readonly path: string
  readonly word: 'party.personIdWrong' | 'party.taxCodeWrong' | 'party.birthYearWrong'
  /** Characters typed. */
  readonly n: number
}

const identifierShape = /^(?:\d{12}|\d{9}|\d{10}(?:-\d{3})?)$/
const yearShape = /^(?:19|20)\d\d$/

/** Identifiers of a wrong length and years of birth that are none: nothing typed is sent half or left out silently. */
export function faultsOfParties(parties: readonly PartyDraft[]): readonly PartyFault[] {
  return parties.flatMap(({ form, identifier, birthYear }, index) => {
    const faults: PartyFault[] = []
    const digits = identifier.replaceAll(/\s/g, '')
    if (digits !== '' && !identifierShape.test(digits)) {
      const word = form === 'person' ? 'party.personIdWrong' : 'party.taxCodeWrong'
      faults.push({ path: `parties.${index}.identifier`, word, n: digits.length })
    }
    const year = birthYear.trim()
    if (form === 'person' && year !== '' && !yearShape.test(year)) {
      faults.push({ path: `parties.${index}.birthYear`, word: 'party.birthYearWrong', n: year.length })
    }
    return faults
  })
}

export function missingOfLines(lines: readonly LineDraft[]): readonly string[] {
  return lines.flatMap((line, index) => {
    if (line.item === '') return [`lines.${index}.item`]
    if (isMoney(line.item) && line.amount === undefined) return [`lines.${index}.amount`]
    return []
  })
}

export function missingOfRequest(request: RequestDraft): readonly string[] {
  return [
    ...(request.receivedOn === undefined ? ['request.receivedOn'] : []),
    ...(request.requester.trim() === '' ? ['request.requester'] : []),
  ]
}

export const isMoney = (item: string): boolean => findObligationKind(item)?.nature === 'money'
export const goesToState = (item: string): boolean => findObligationKind(item)?.beneficiary === 'state'

export function partiesToSend(parties: readonly PartyDraft[]): PartyInput[] {
  return parties.map(({ role, form, name, birthYear, identifier, address }) => ({
    role,
    form,
    name,
    ...(form === 'person' && birthYear.trim() !== '' ? { birthYear: Number(birthYear) } : {}),
    ...(identifier.trim() === '' ? {} : { identifier: identifier.replaceAll(/\s/g, '') }),
    ...(address.trim() === '' ? {} : { address }),
  }))
}

export function linesToSend(lines: readonly LineDraft[], parties: readonly PartyDraft[]): LineInput[] {
  const numberOf = (key: number | undefined) => {
    const place = parties.findIndex((party) => party.key === key)
    return place < 0 ? undefined : place + 1
  }
  return lines.map((line) => {
    const creditorNo = goesToState(line.item) ? undefined : numberOf(line.creditor)
    const debtorNo = numberOf(line.debtor)
    return {
      item: line.item,
      amount: isMoney(line.item) ? String(line.amount ?? '') : '0',
      ...(line.text.trim() === '' ? {} : { text: line.text }),
      ...(creditorNo === undefined ? {} : { creditorNo }),
      ...(debtorNo === undefined ? {} : { debtorNo }),
    }
  })
}

/** @throws Error when a required day is missing: `missingOfJudgment` is asked first. */
export function judgmentToSend(judgment: JudgmentDraft, unit: string | undefined): JudgmentInput {
  const { judgedOn, receivedOn, effectiveOn, number, court, channel, caseKind } = judgment
  if (judgedOn === undefined || receivedOn === undefined) throw new Error('A required day is missing')
  return {
    ...(unit === undefined ? {} : { unit }),
    number,
    court,
    judgedOn,
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    receivedOn,
    channel,
    caseKind,
    parties: partiesToSend(judgment.parties),
    lines: linesToSend(judgment.lines, judgment.parties),
  }
}

interface KnownParty {
  readonly no: number
  readonly name: string
}

export function requestToSend(
  { request, knownId }: IntakeDraft,
  judgmentId: string,
  parties: readonly KnownParty[],
  unit: string | undefined,
): RequestInput {
  const { receivedOn, channel, requester, lateReason, asked } = request
  if (receivedOn === undefined) throw new Error('A required day is missing')
  const requesterNo = parties.find(({ name }) => name.trim() === requester.trim())?.no
  return {
    judgmentId,
    ...(unit === undefined ? {} : { unit }),
    receivedOn,
    channel,
    requester,
    ...(requesterNo === undefined ? {} : { requesterNo }),
    ...(knownId === undefined || asked.size === 0
      ? {}
      : {
          lines: [...asked].map(([no, amount]) => ({
            no,
            ...(amount === undefined ? {} : { amount: String(amount) }),
          })),
        }),
    ...(lateReason.trim() === '' ? {} : { lateReason }),
  }
}

/** Who asks: the name typed, or the first person entitled where none was typed. */
export const requesterOf = (typed: string, creditors: readonly string[]): string =>
  typed.trim() === '' ? (creditors[0] ?? '') : typed

export const creditorNames = (parties: readonly Pick<PartyDraft, 'role' | 'name'>[]): readonly string[] =>
  parties.flatMap(({ role, name }) => (role === 'creditor' && name.trim() !== '' ? [name] : []))

/** Step of the intake in which a field stands. */
export function stepOf(path: string): 0 | 1 | 2 | 3 {
  if (path.startsWith('parties')) return 1
  if (path.startsWith('lines') || path.startsWith('request.lines')) return 2
  if (path.startsWith('request.lateReason')) return 3
  return 0
}
