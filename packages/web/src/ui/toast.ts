import { useSyncExternalStore } from 'react'

/** A toast only confirms and names the next due date. Errors stay in place and are never shown here. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly onClick: () => void }
}

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export function showToast(text: string, action?: Toast['action']): void {
  set([...toasts.slice(-2), { id: nextId++, text, ...(action ? { action } : {}) }])
}

export function closeToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts)
