import { useCallback } from 'react'
import { useWords } from '../i18n/index.ts'
import { words } from './words.vi.ts'

const kinds = [
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
] as const
/** Kinds of acts a form stands for. */
export type ActKind = (typeof kinds)[number]

export const knownKind = (kind: string | undefined): ActKind | undefined => kinds.find((one) => one === kind)

const named = [
  'officer-assigned',
  'decision-notified',
  'sent-to-procuracy',
  'verification-recorded',
  'payment-collected',
  'payment-disbursed',
  'conditions-absent',
  'enforcement-resumed',
] as const

/** What a button says that opens the form of an act: “Ghi xác minh”. */
export function useActButton(): (kind: string) => string {
  const t = useWords(words)
  const nameOf = useActName()
  return (kind) => {
    const own = named.find((one) => one === kind)
    if (own !== undefined) return t(`button.${own}`)
    if (kind === 'decide') return t('act.decide')
    const name = nameOf(kind)
    return t('button.other', { act: name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) })
  }
}

/** Name of an act in the language of the moment; what this page does not know keeps the server's own name. */
export function useActName(): (kind: string, fallback?: string) => string {
  const t = useWords(words)
  return useCallback(
    (kind, fallback) => {
      const known = knownKind(kind)
      if (known !== undefined) return t(`act.${known}`)
      if (kind === 'enforcement-decision') return t('act.enforcement-decision')
      return fallback ?? kind
    },
    [t],
  )
}
