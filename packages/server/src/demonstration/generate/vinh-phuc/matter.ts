import type { Basis } from '@minh-an/domain/case-file'

/** What happens to a case beside its ordinary first weeks. Days count from 1970-01-01. */
export interface MatterEvent {
  readonly day: number
  readonly kind:
    | 'completed'
    | 'partly-collected'
    | 'absent'
    | 'resumed'
    | 'separate'
    | 'returned'
    | 'paused'
    | 'postponed-agreed'
    | 'terminated'
    | 'entrusted'
    | 'recalled'
  /** đồng, of a partial payment. */
  readonly amount?: bigint
  readonly until?: number
}

/** What the coming year does with a case that is open with conditions. */
export type Fate = 'completes' | 'stays' | 'turns-absent'

/** One case of the demonstration before it becomes acts. */
export interface Matter {
  readonly index: number
  readonly basis: Basis
  /** Place in the list of former agencies. */
  readonly agency: number
  readonly decided: number
  /** Outstanding đồng, once settled; 0 is a duty to hand over or to do. */
  amount: bigint | undefined
  /** Collected before the rest. */
  partly: bigint
  readonly events: MatterEvent[]
  fate: Fate | undefined
  absentSince: number | undefined
  /** Never comes to an end in the demonstration: the oldest cases of today. */
  readonly stubborn: boolean
}

export const isBudget = (matter: Matter) => matter.basis === 'ex-officio'
