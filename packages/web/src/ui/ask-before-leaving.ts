const unsent = new Set<string>()
const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** While any draft is unsent, the browser asks before it closes or reloads the page: drafts live in the page only. */
export function askBeforeLeaving(draft: string, holdsText: boolean): void {
  if (holdsText) unsent.add(draft)
  else unsent.delete(draft)
  if (unsent.size > 0) globalThis.addEventListener('beforeunload', ask)
  else globalThis.removeEventListener('beforeunload', ask)
}
