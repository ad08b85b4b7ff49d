import { citeVi, regimeOn } from '@minh-an/law/instrument'
import { TRANSITIONS } from '@minh-an/law/transition'
import type { PlainDate } from '../calendar/index.ts'

/**
 * Articles of a transition (`T18`) as of a legal day, in words; empty where that day's law does not know the step.
 * The regime belongs to the step, not to the case (procedure §2).
 */
export function transitionBasis(code: string, on: PlainDate): readonly string[] {
  const regime = regimeOn(on)
  const cited = TRANSITIONS.filter((row) => row.paperCode === code || row.id === code)
    .map((row) => row.legalBasis[regime])
    .filter((basis) => basis !== null)
  return [...new Set(cited)].map(citeVi)
}
