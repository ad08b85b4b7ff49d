import type { Regime } from '../instrument/index.ts'
import type { StateId } from '../state/index.ts'
import { TRANSITIONS as ROWS, type Transition } from './transitions.ts'

export type { Signer, Transition, TransitionDocument } from './transitions.ts'

export type TransitionId = (typeof ROWS)[number]['id']
export type TransitionEvent = (typeof ROWS)[number]['event']

export const TRANSITIONS: readonly Transition[] = ROWS

const byId = new Map(TRANSITIONS.map((transition) => [transition.id, transition]))
const byEvent = new Map(TRANSITIONS.map((transition) => [transition.event, transition]))

export function getTransition(id: TransitionId): Transition {
  return byId.get(id) as Transition
}

export function transitionOfEvent(event: TransitionEvent): Transition {
  return byEvent.get(event) as Transition
}

/** The steps the law of a regime knows from a state, in the order of the table. */
export function transitionsFrom(state: StateId, regime: Regime): readonly Transition[] {
  return TRANSITIONS.filter(
    ({ fromStates, legalBasis }) => legalBasis[regime] !== null && (fromStates as readonly string[]).includes(state),
  )
}

/** The papers of a step in a regime. */
export function documentsOf(transition: Transition, regime: Regime): Transition['documents'] {
  return transition.documents.filter(({ regimes }) => regimes === undefined || regimes.includes(regime))
}
