/** The four heaps of the desk: what has no decision, requests at work, what waits for a request, what is decided. */
export const intakeTabs = ['undecided', 'requests', 'waiting', 'decided'] as const
export type IntakeTab = (typeof intakeTabs)[number]

/** Heap to show; an unknown one is dropped. */
export function readTabSearch(search: Readonly<Record<string, unknown>>): { readonly tab?: IntakeTab } {
  const tab = intakeTabs.find((known) => known === search['tab'])
  return tab ? { tab } : {}
}

const intakeActs = ['decide', 'supplement'] as const
export type IntakeAct = (typeof intakeActs)[number]

/** Act to open at once, after intake; a code, never a name. */
export function readActSearch(search: Readonly<Record<string, unknown>>): { readonly act?: IntakeAct } {
  const act = intakeActs.find((known) => known === search['act'])
  return act ? { act } : {}
}
