import { citeTransition } from '@minh-an/law/transition'
import { regimeOn } from '@minh-an/law/instrument'
import type { PlainDate } from '../calendar/index.ts'

/** Articles of a transition as of a legal day, printed in full; the regime belongs to the step (procedure §2). */
export function transitionBasis(code: string, on: PlainDate): readonly string[] {
  return citeTransition(code, regimeOn(on))
}
