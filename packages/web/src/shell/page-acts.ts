import { useEffect, useSyncExternalStore } from 'react'

/** An act of the open page (the open case): found by the command box and by `.`. */
export interface PageAct {
  readonly id: string
  readonly name: string
  readonly run: () => void
}

let acts: readonly PageAct[] = []
const listeners = new Set<() => void>()

function set(next: readonly PageAct[]): void {
  acts = next
  for (const listener of listeners) listener()
}

/** Offers the acts while the page stands. Keep the array stable (useMemo). */
export function usePageActs(offered: readonly PageAct[]): void {
  useEffect(() => {
    set(offered)
    return () => set([])
  }, [offered])
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useOfferedActs = (): readonly PageAct[] => useSyncExternalStore(subscribe, () => acts)
