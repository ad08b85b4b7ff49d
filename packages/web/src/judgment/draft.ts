import type { JudgmentInput } from '@minh-an/contract/judgment'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { CaseKind, PartyForm, PartyRole } from '@minh-an/domain/case-file'
import type { Dong } from '@minh-an/domain/money'
import { useState } from 'react'
import { askBeforeLeaving, forgetTypedText } from '../ui/index.ts'

export interface PartyDraft {
  /** Lives as long as the draft; the number in the file is the place in the list. */
  readonly key: number
  readonly role: PartyRole
  readonly form: PartyForm
  readonly name: string
  readonly birthYear: string
  readonly identifier: string
  readonly address: string
}

export interface LineDraft {
  readonly key: number
  readonly item: string
  readonly text: string
  readonly amount: Dong | undefined
  /** Keys of parties; no debtor: all of them together. */
  readonly creditor: number | undefined
  readonly debtor: number | undefined
}

export interface JudgmentDraft {
  readonly number: string
  readonly court: string
  readonly judgedOn: PlainDate | undefined
  readonly effectiveOn: PlainDate | undefined
  readonly receivedOn: PlainDate | undefined
  readonly channel: JudgmentInput['channel']
  readonly caseKind: CaseKind
  readonly parties: readonly PartyDraft[]
  readonly lines: readonly LineDraft[]
}

export interface RequestDraft {
  readonly receivedOn: PlainDate | undefined
  readonly channel: 'direct' | 'post' | 'electronic' | 'oral'
  readonly requester: string
  readonly lateReason: string
  /** Of a judgment already in the book: lines asked for, with the sum where it is less. */
  readonly asked: ReadonlyMap<number, Dong | undefined>
}

export interface IntakeDraft {
  /** The judgment is in the book already: only the request is taken in. */
  readonly knownId: string | undefined
  readonly withRequest: boolean
  readonly judgment: JudgmentDraft
  readonly request: RequestDraft
}

let nextKey = 1

export const newParty = (role: PartyRole): PartyDraft => ({
  key: nextKey++,
  role,
  form: 'person',
  name: '',
  birthYear: '',
  identifier: '',
  address: '',
})

export const newLine = (parties: readonly PartyDraft[]): LineDraft => ({
  key: nextKey++,
  item: '',
  text: '',
  amount: undefined,
  creditor: parties.find(({ role }) => role === 'creditor')?.key,
  debtor: parties.find(({ role }) => role === 'debtor')?.key,
})

export function emptyJudgment(today: PlainDate): JudgmentDraft {
  const parties = [newParty('creditor'), newParty('debtor')]
  return {
    number: '',
    court: '',
    judgedOn: undefined,
    effectiveOn: undefined,
    receivedOn: today,
    channel: 'direct',
    caseKind: 'civil',
    parties,
    lines: [newLine(parties)],
  }
}

export const emptyDraft = (today: PlainDate, knownId?: string): IntakeDraft => ({
  knownId,
  withRequest: knownId !== undefined,
  judgment: emptyJudgment(today),
  request: { receivedOn: today, channel: 'direct', requester: '', lateReason: '', asked: new Map() },
})

/** What was typed stays for the life of the page, also when somebody leaves the screen and comes back. */
const kept = new Map<string, unknown>()

/** State that survives leaving the screen; a closed browser window is asked about first. `round` grows with each draft given up. */
export function useKeptDraft<T>(name: string, start: () => T) {
  const [draft, setDraft] = useState<T>(() => (kept.get(name) as T | undefined) ?? start())
  const [touched, setTouched] = useState(kept.has(name))
  const [round, setRound] = useState(0)
  const change = (next: T) => {
    kept.set(name, next)
    askBeforeLeaving(name, true)
    setTouched(true)
    setDraft(next)
  }
  const drop = () => {
    kept.delete(name)
    askBeforeLeaving(name, false)
    forgetTypedText(name)
    setTouched(false)
    setDraft(start())
    setRound(round + 1)
  }
  return { draft, change, drop, touched, round }
}
