import { useEffect, useSyncExternalStore } from 'react'

/** Messages of the strip under the header, gravest first; one shows at a time. */
const stripKinds = ['read-only', 'offline', 'period-closed', 'new-version', 'second-factor', 'calendar'] as const
export type StripKind = (typeof stripKinds)[number]

export interface StripMessage {
  readonly kind: StripKind
  readonly text: string
  readonly action?: { readonly label: string; readonly onClick: () => void }
}

let messages: readonly StripMessage[] = []
const listeners = new Set<() => void>()

function setStrip(next: readonly StripMessage[]): void {
  messages = next
  for (const listener of listeners) listener()
}

/** Shows a message while the component stands: “kỳ đã khóa” on the form of a closed month. */
export function useStrip(kind: StripKind, text: string | undefined): void {
  useEffect(() => {
    if (text === undefined) return
    const message: StripMessage = { kind, text }
    setStrip([...messages, message])
    return () => setStrip(messages.filter((other) => other !== message))
  }, [kind, text])
}

export function gravest(candidates: readonly StripMessage[]): StripMessage | undefined {
  return candidates.toSorted((a, b) => stripKinds.indexOf(a.kind) - stripKinds.indexOf(b.kind))[0]
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useStripMessages = (): readonly StripMessage[] => useSyncExternalStore(subscribe, () => messages)
