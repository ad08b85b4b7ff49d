import type { Regime } from '../instrument/index.ts'
import { type ObligationKind, OBLIGATION_KINDS as ROWS } from './obligations.ts'

export { CASE_MATTERS, type CaseMatter, type CaseMatterId, findCaseMatter } from './matters.ts'
export type { Initiation, ObligationKind, ObligationNature } from './obligations.ts'

export type ObligationKindId = (typeof ROWS)[number]['id']

export const OBLIGATION_KINDS: readonly ObligationKind[] = ROWS

const byId = new Map(OBLIGATION_KINDS.map((kind) => [kind.id, kind]))

export function findObligationKind(id: string): ObligationKind | undefined {
  return byId.get(id)
}

/** The kinds a regime enforces ex officio or on request. */
export function obligationKindsOf(initiation: 'ex-officio' | 'on-request', regime: Regime): readonly ObligationKind[] {
  return OBLIGATION_KINDS.filter(({ by }) => by[regime]?.initiation === initiation)
}
