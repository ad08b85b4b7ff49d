import type { PlainDate } from '../calendar/index.ts'
import type { Act, CaseFile, NewAct, Refusal } from '../case-file/index.ts'
import { foldCase } from './fold.ts'
import { refusalsOfAct } from './refusals-of-act.ts'

export type Decision =
  | { readonly allowed: true; readonly file: CaseFile }
  | { readonly allowed: false; readonly refusals: readonly Refusal[] }

/**
 * Decides whether a new act may join the file: possible on the file as it stood on its legal day, and no later
 * act made impossible by it. All refusals come at once.
 * @param nextSeq record number the act would get; only its order matters here.
 */
export function decideAct(id: string, acts: readonly Act[], act: NewAct, today: PlainDate, nextSeq: number): Decision {
  const candidate = { ...act, seq: nextSeq, agencyId: '' } as Act
  if (act.kind === 'correction') return decideCorrection(id, acts, candidate, act, today)
  const before = foldCase(id, acts, { until: act.effectiveOn })
  if (before === undefined) return refuseBeforeDecision(id, acts, act, today)
  const found = refusalsOfAct(before, act, { on: act.effectiveOn, today })
  if (found.length > 0) return { allowed: false, refusals: found }
  return refold(id, [...acts, candidate])
}

function refuseBeforeDecision(id: string, acts: readonly Act[], act: NewAct, today: PlainDate): Decision {
  const file = foldCase(id, acts)
  if (file === undefined) throw new Error(`case ${id} has no founding act`)
  return { allowed: false, refusals: refusalsOfAct(file, act, { on: act.effectiveOn, today }) }
}

function decideCorrection(id: string, acts: readonly Act[], candidate: Act, act: NewAct, today: PlainDate): Decision {
  const now = foldCase(id, acts)
  if (now === undefined) throw new Error(`case ${id} has no founding act`)
  const found = refusalsOfAct(now, act, { on: act.effectiveOn, today })
  if (found.length > 0) return { allowed: false, refusals: found }
  return refold(id, [...acts, candidate], true)
}

/** Folds anew with every act checked where it stands; what was already at odds before is not held against the new act. */
function refold(id: string, acts: readonly Act[], corrected = false): Decision {
  const before: Refusal[] = []
  const after: Refusal[] = []
  foldCase(id, acts.slice(0, -1), { conflicts: before })
  const file = foldCase(id, acts, { conflicts: after })
  const known = new Set(before.map((one) => `${one.facts['actId']} ${one.facts['because']}`))
  const fresh = after.filter((one) => !known.has(`${one.facts['actId']} ${one.facts['because']}`))
  if (fresh.length > 0) return { allowed: false, refusals: fresh }
  if (file === undefined)
    throw new Error(corrected ? 'a correction may not take the founding act away' : 'no founding act')
  return { allowed: true, file }
}
