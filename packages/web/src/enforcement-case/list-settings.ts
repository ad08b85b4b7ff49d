import { useSyncExternalStore } from 'react'
import { usualColumns } from './columns.tsx'

interface ListSettings {
  readonly visible: ReadonlySet<string>
  readonly density: 'compact' | 'normal'
}

let settings: ListSettings = { visible: new Set(usualColumns), density: 'compact' }
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Columns and height of rows, kept for as long as the page is open. */
export function useListSettings(): readonly [ListSettings, (next: Partial<ListSettings>) => void] {
  const now = useSyncExternalStore(subscribe, () => settings)
  const change = (next: Partial<ListSettings>) => {
    settings = { ...settings, ...next }
    for (const listener of listeners) listener()
  }
  return [now, change]
}
