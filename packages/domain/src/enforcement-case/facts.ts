import type { PlainDate } from '../calendar/index.ts'
import {
  type Act,
  type Basis,
  type CaseFile,
  type CaseKind,
  type CaseSource,
  isEnded,
  type LineState,
  type LineStatus,
  outstandingDong,
  type Payee,
} from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'
import { foldCase } from './fold.ts'

/**
 * How statistics see a status (design §11): under way counts with conditions present until classified otherwise;
 * a postponement the creditor agreed to as well; other pauses stand apart.
 */
export const phases = [
  'under-way',
  'postponed-agreed',
  'postponed',
  'suspended',
  'absent',
  'separate',
  'completed',
  'terminated',
  'ended-otherwise',
  'entrusted',
  'recalled',
  'withdrawn-up',
  'cancelled',
  'returned',
] as const
export type Phase = (typeof phases)[number]

const phaseOfStatus: Readonly<Record<LineStatus, Phase>> = {
  decided: 'under-way',
  assigned: 'under-way',
  voluntary: 'under-way',
  verifying: 'under-way',
  'conditions-present': 'under-way',
  'stayed-complaint': 'under-way',
  suspended: 'suspended',
  postponed: 'postponed',
  'conditions-absent': 'absent',
  'separate-ledger': 'separate',
  completed: 'completed',
  terminated: 'terminated',
  entrusted: 'entrusted',
  'request-returned': 'returned',
  'ended-otherwise': 'ended-otherwise',
  recalled: 'recalled',
  'withdrawn-up': 'withdrawn-up',
  cancelled: 'cancelled',
}

export function phaseOf(status: LineStatus, agreed: boolean): Phase {
  return status === 'postponed' && agreed ? 'postponed-agreed' : phaseOfStatus[status]
}

/** The day after every day: a fact that still holds. */
export const endOfTime = '9999-12-31' as PlainDate

/** State of the case (line 0) or of a line from one legal day up to, not including, another. Sums are cumulative. */
export interface StatFact {
  readonly lineNo: number
  readonly legalFrom: PlainDate
  readonly legalUntil: PlainDate
  readonly phase: Phase
  readonly ended: boolean
  readonly unitCode: string
  readonly officerId: string | undefined
  readonly basis: Basis
  readonly caseKind: CaseKind
  readonly source: CaseSource
  readonly payee: Payee | undefined
  readonly acceptedOn: PlainDate
  readonly firstDecidedOn: PlainDate
  readonly owedDong: Dong
  readonly collectedDong: Dong
  readonly terminatedDong: Dong
  readonly entrustedDong: Dong
  readonly recalledDong: Dong
  readonly returnedDong: Dong
  readonly outstandingDong: Dong
}

type Point = Omit<StatFact, 'legalUntil'>

/** Facts of a file: what statistics may know of it, and nothing else. */
export function factsOf(id: string, acts: readonly Act[]): StatFact[] {
  const open = new Map<number, Point>()
  const facts: StatFact[] = []
  foldCase(id, acts, {
    onDay: (file, day) => {
      for (const point of pointsOn(file, day)) {
        const known = open.get(point.lineNo)
        if (known !== undefined) {
          if (samePoint(known, point)) continue
          facts.push({ ...known, legalUntil: day })
        }
        open.set(point.lineNo, point)
      }
    },
  })
  for (const point of open.values()) facts.push({ ...point, legalUntil: endOfTime })
  return facts
}

function pointsOn(file: CaseFile, day: PlainDate): Point[] {
  const common = {
    legalFrom: day,
    unitCode: file.unitCode,
    officerId: file.officerId,
    basis: file.basis,
    caseKind: file.caseKind,
    source: file.source,
    acceptedOn: file.decidedOn,
    firstDecidedOn: file.firstDecidedOn,
  }
  const lines = file.lines.map((line) => ({
    ...common,
    lineNo: line.entry.no,
    phase: phaseOf(line.status, line.agreed),
    ended: isEnded(line.status),
    payee: line.entry.payee,
    ...sumsOf([line]),
  }))
  return [
    {
      ...common,
      lineNo: 0,
      phase: phaseOf(file.status, file.agreed),
      ended: isEnded(file.status),
      payee: undefined,
      ...sumsOf(file.lines),
    },
    ...lines,
  ]
}

function sumsOf(lines: readonly LineState[]) {
  const sums = { owed: 0n, collected: 0n, terminated: 0n, entrusted: 0n, recalled: 0n, returned: 0n, outstanding: 0n }
  for (const line of lines) {
    sums.owed += line.owedDong
    sums.collected += line.collectedDong
    sums.terminated += line.terminatedDong
    sums.entrusted += line.entrustedDong
    sums.recalled += line.recalledDong
    sums.returned += line.returnedDong
    sums.outstanding += outstandingDong(line)
  }
  return {
    owedDong: sums.owed as Dong,
    collectedDong: sums.collected as Dong,
    terminatedDong: sums.terminated as Dong,
    entrustedDong: sums.entrusted as Dong,
    recalledDong: sums.recalled as Dong,
    returnedDong: sums.returned as Dong,
    outstandingDong: sums.outstanding as Dong,
  }
}

function samePoint(a: Point, b: Point): boolean {
  return (
    a.phase === b.phase &&
    a.unitCode === b.unitCode &&
    a.officerId === b.officerId &&
    a.owedDong === b.owedDong &&
    a.collectedDong === b.collectedDong &&
    a.terminatedDong === b.terminatedDong &&
    a.entrustedDong === b.entrustedDong &&
    a.recalledDong === b.recalledDong &&
    a.returnedDong === b.returnedDong &&
    a.acceptedOn === b.acceptedOn &&
    a.firstDecidedOn === b.firstDecidedOn &&
    a.basis === b.basis &&
    a.caseKind === b.caseKind
  )
}
