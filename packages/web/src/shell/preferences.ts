import { useSyncExternalStore } from 'react'

/** Choices of this machine that tell nothing about a person or a file. */
interface Preferences {
  /** Single-key shortcuts (WCAG 2.1.4 wants a switch). */
  readonly singleKeys: boolean
}

const storageKey = 'minh-an-preferences'

function remembered(): Preferences {
  try {
    return { singleKeys: !(localStorage.getItem(storageKey) ?? '').includes('single-keys-off') }
  } catch {
    return { singleKeys: true }
  }
}

let state: Preferences | undefined
const listeners = new Set<() => void>()

export const preferences = {
  now: (): Preferences => {
    state ??= remembered()
    return state
  },
  setSingleKeys: (singleKeys: boolean) => {
    state = { singleKeys }
    try {
      localStorage.setItem(storageKey, singleKeys ? '' : 'single-keys-off')
    } catch {
      // Lasts until the page is left.
    }
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

export const usePreferences = (): Preferences => useSyncExternalStore(preferences.subscribe, preferences.now)
