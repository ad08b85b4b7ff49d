import type { PlainDate } from '../calendar/index.ts'
import {
  type Act,
  type ActDefinition,
  type CaseFile,
  type LineState,
  type Refusal,
  refusal,
  statusPriority,
} from '../case-file/index.ts'
import { definitionOf } from './definitions.ts'
import { foundFile } from './founding.ts'
import { refusalsOfAct } from './refusals-of-act.ts'

/** Acts as they stand after corrections, in legal order. */
export interface StandingActs {
  readonly acts: readonly Act[]
  /** Id of the corrected act → id of the correction that changed or withdrew it last. */
  readonly correctedBy: Map<string, string>
}

/** Applies corrections: the last one about an act wins; a withdrawn act no longer stands. */
export function standingActs(acts: readonly Act[]): StandingActs {
  const correctedBy = new Map<string, string>()
  const changed = new Map<string, Act | undefined>()
  let ordered = true
  let last: Act | undefined
  for (const act of acts) {
    if (act.kind === 'correction') {
      const about = changed.has(act.payload.aboutActId)
        ? changed.get(act.payload.aboutActId)
        : acts.find((known) => known.id === act.payload.aboutActId)
      if (about === undefined) continue
      correctedBy.set(about.id, act.id)
      changed.set(
        about.id,
        act.payload.withdrawn === true
          ? undefined
          : ({
              ...about,
              effectiveOn: act.payload.effectiveOn ?? about.effectiveOn,
              payload: act.payload.payload ?? about.payload,
            } as Act),
      )
      continue
    }
    if (last !== undefined && last.effectiveOn > act.effectiveOn) ordered = false
    last = act
  }
  if (ordered && changed.size === 0) return { acts: acts.filter((act) => act.kind !== 'correction'), correctedBy }
  const standing: Act[] = []
  for (const act of acts) {
    if (act.kind === 'correction') continue
    const now = changed.has(act.id) ? changed.get(act.id) : act
    if (now !== undefined) standing.push(now)
  }
  standing.sort(inLegalOrder)
  return { acts: standing, correctedBy }
}

/**
 * Legal date first; the founding act opens its day. Acts of one day keep the order in which they are given, which is
 * that of recording: record numbers of two chains (after a succession of agencies) do not compare.
 */
export function inLegalOrder(a: Act, b: Act): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1
  return Number(isFounding(b)) - Number(isFounding(a))
}

function isFounding(act: Act): boolean {
  return act.kind === 'enforcement-decision' || act.kind === 'opening-entry'
}

export interface FoldOptions {
  /** Legal cut-off: acts of later days are left out. */
  readonly until?: PlainDate
  /** Called after the last act of each legal day. */
  readonly onDay?: (file: CaseFile, day: PlainDate) => void
  /** Gathers acts that do not fit where they stand (after a late entry or a correction). */
  readonly conflicts?: Refusal[]
}

/**
 * The file as its acts, given in the order of recording, tell it. Pure: the same acts give the same file.
 * @returns undefined when no founding act stands (nothing known, or not yet on that day).
 */
export function foldCase(id: string, acts: readonly Act[], options: FoldOptions = {}): CaseFile | undefined {
  const standing = standingActs(acts)
  const first = standing.acts[0]
  const file = first === undefined ? undefined : foundFile(id, first)
  if (file === undefined || first === undefined) return undefined
  if (options.until !== undefined && first.effectiveOn > options.until) return undefined
  file.correctedBy = standing.correctedBy
  let day = first.effectiveOn
  for (const act of standing.acts) {
    if (options.until !== undefined && act.effectiveOn > options.until) break
    if (act.effectiveOn !== day) {
      deriveStatus(file)
      options.onDay?.(file, day)
      day = act.effectiveOn
    }
    if (act !== first) step(file, act, options.conflicts)
    file.acts.push(act)
  }
  deriveStatus(file)
  options.onDay?.(file, day)
  return file
}

function step(file: CaseFile, act: Act, conflicts: Refusal[] | undefined): void {
  const definition = definitionOf(act.kind)
  if (conflicts !== undefined && act.kind !== 'opening-status') {
    for (const found of refusalsOfAct(file, act, { on: act.effectiveOn, today: act.effectiveOn })) {
      conflicts.push(
        refusal({
          code: 'case/act-no-longer-fits',
          message: `Tác nghiệp ngày ${act.effectiveOn.split('-').reverse().join('/')} không còn hợp lệ sau thay đổi này: ${found.message}`,
          legalBasis: found.legalBasis,
          facts: { actId: act.id, because: found.code },
        }),
      )
    }
  }
  apply(definition as ActDefinition, file, act, reachedLines(definition as ActDefinition, file, act))
}

function apply(definition: ActDefinition, file: CaseFile, act: Act, lines: readonly LineState[]): void {
  definition.apply(file, act as never, lines)
}

/** Lines an act works on: those it names, or all that have a status it can start from. */
export function reachedLines(
  definition: ActDefinition,
  file: CaseFile,
  act: { readonly payload: object },
): LineState[] {
  const from = definition.from
  if (from === undefined) return []
  const named = 'lines' in act.payload ? (act.payload.lines as readonly number[] | undefined) : undefined
  return file.lines.filter(
    (line) => from.includes(line.status) && (named === undefined || named.includes(line.entry.no)),
  )
}

/** Status of the case from its lines: the first in the order of priority (procedure §5.1). */
export function deriveStatus(file: CaseFile): void {
  for (const status of statusPriority) {
    const lines = file.lines.filter((line) => line.status === status)
    if (lines.length > 0) {
      file.status = status
      file.agreed = status === 'postponed' && lines.some((line) => line.agreed)
      return
    }
  }
}
