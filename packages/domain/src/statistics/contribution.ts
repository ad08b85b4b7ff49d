import type { Phase } from '../enforcement-case/index.ts'
import { type FormNumber, type SumCode, type Sums, sumCodes } from './cells.ts'
import { entryOf, type Points } from './points.ts'

/** What is added up over the cases (form 1) or lines (form 2) that share two phases and a basis. */
export const measures = [
  /** 1 for each case. */
  'count',
  /** Outstanding at the end of the day before the period, and at the cut-off. */
  'opening',
  'closing',
  /** Growth, between these two days, of the cumulative sums. */
  'owed',
  'collected',
  'terminated',
  'entrusted',
  'recalled',
  'returned',
  /** Where a struck sum came back (a termination recalled): the growth would be negative and stands here, positive. */
  'broughtBack',
] as const
export type Measure = (typeof measures)[number]
export type Measured = Readonly<Record<Measure, bigint>>

/** A cell as a sum of measures with signs. */
export type Coefficients = Partial<Record<Measure, 1 | -1>>
export type Contribution = Readonly<Partial<Record<SumCode, Coefficients>>>

/** What a definition in force decides; the rest holds under every circular we know. */
export interface FormRules {
  /** Postponed without the creditor's agreement, suspended: apart (K), or among the work under way (G) as until 2019. */
  readonly pausesIn: 'K' | 'G'
}

/** The cells that are sums of others: `D` here is what remains after the deductions, from below (E + H + K). */
const sumsOfCells: readonly (readonly [SumCode, readonly SumCode[]])[] = [
  ['A2', ['A2a', 'A2b', 'A2c', 'A2d']],
  ['A', ['A1', 'A2']],
  ['F', ['F1', 'F2', 'F3']],
  ['E', ['F', 'G']],
  ['L1', ['G']],
  ['L', ['G', 'H', 'K']],
  ['D', ['E', 'H', 'K']],
]

/** Cells that a case or line with these phases adds to, and which of its measures. */
export function contributionOf(form: FormNumber, rules: FormRules, points: Points): Contribution {
  const cells = new Map<SumCode, Coefficients>(form === 1 ? caseLeaves(rules, points) : lineLeaves(rules, points))
  for (const [code, parts] of sumsOfCells) {
    const sum: Coefficients = {}
    for (const part of parts) Object.assign(sum, cells.get(part))
    if (Object.keys(sum).length > 0) cells.set(code, sum)
  }
  return Object.fromEntries(cells)
}

function caseLeaves(rules: FormRules, points: Points): [SumCode, Coefficients][] {
  const entry = entryOf(points)
  if (entry === 'outside') return []
  const one: Coefficients = { count: 1 }
  const into: Record<typeof entry, SumCode> = {
    carried: 'A1',
    new: newCode(points),
    'from-separate': 'A2c',
    'taken-up': 'A2d',
  }
  return [
    [into[entry], one],
    [outOf(rules, points.end), one],
  ]
}

function newCode(points: Points): 'A2a' | 'A2b' {
  return points.basis === 'ex-officio' ? 'A2a' : 'A2b'
}

/** Where a case stands at the cut-off. */
function outOf(rules: FormRules, end: Phase): SumCode {
  switch (end) {
    case 'entrusted':
      return 'B'
    case 'recalled':
    case 'cancelled':
      return 'C'
    case 'withdrawn-up':
      return 'B2'
    case 'returned':
      return 'C9'
    case 'completed':
      return 'F1'
    case 'terminated':
      return 'F2'
    case 'ended-otherwise':
      return 'F3'
    case 'under-way':
    case 'postponed-agreed':
      return 'G'
    case 'absent':
    case 'separate':
      return 'H'
    case 'postponed':
    case 'suspended':
      return rules.pausesIn
    default:
      return end satisfies never
  }
}

/**
 * Form 2. What came in: outstanding of the lines carried over, sums newly owed, sums that came back. What became of it:
 * collected, struck, entrusted, recalled, returned in the period, and what is outstanding at the cut-off by phase.
 * Money collected stays completed whatever becomes of the line; only the rest moves (design §11).
 */
function lineLeaves(rules: FormRules, points: Points): [SumCode, Coefficients][] {
  const entry = entryOf(points)
  const struckOtherwise = points.end === 'ended-otherwise'
  const leaves: [SumCode, Coefficients][] = [
    ['B', { entrusted: 1 }],
    [points.end === 'withdrawn-up' ? 'B2' : 'C', { recalled: 1 }],
    ['C9', { returned: 1 }],
    ['F1', { collected: 1 }],
    [struckOtherwise ? 'F3' : 'F2', { terminated: 1 }],
    [newCode(points), { owed: 1 }],
  ]
  switch (entry) {
    case 'carried':
      leaves.push(['A1', { opening: 1 }], ['A2d', { broughtBack: 1 }])
      break
    case 'new':
      break
    case 'from-separate':
      leaves.push(['A2c', { opening: 1 }], ['A2d', { broughtBack: 1 }])
      break
    case 'taken-up':
      leaves.push(['A2d', { opening: 1, broughtBack: 1 }])
      break
    case 'outside':
      // Only what left the outside: a line that stays there with all its money adds nothing.
      leaves.push(
        [points.before === 'separate' ? 'A2c' : 'A2d', { opening: 1, closing: -1 }],
        ['A2d', { broughtBack: 1 }],
      )
      break
    default:
      entry satisfies never
  }
  if (entry !== 'outside') leaves.push([outstandingIn(rules, points.end), { closing: 1 }])
  return merged(leaves)
}

/** A line that ended owes nothing, unless a register said so: what it then still owes is work under way. */
function outstandingIn(rules: FormRules, end: Phase): SumCode {
  const code = outOf(rules, end)
  return code === 'H' || code === 'K' ? code : 'G'
}

function merged(leaves: readonly (readonly [SumCode, Coefficients])[]): [SumCode, Coefficients][] {
  const cells = new Map<SumCode, Coefficients>()
  for (const [code, part] of leaves) cells.set(code, { ...cells.get(code), ...part })
  return [...cells]
}

export function noSums(): Record<SumCode, bigint> {
  return Object.fromEntries(sumCodes.map((code) => [code, 0n])) as Record<SumCode, bigint>
}

/** One group of cases or lines of equal phases and basis, added up. */
export interface Group extends Points {
  readonly measured: Measured
}

/**
 * The sums of a form, or of one of its rows.
 * @note The totals are computed by their own formulas (D from above, L = D − F), so that a fault in the leaves shows as
 * a broken relation.
 */
export function sumsOf(form: FormNumber, rules: FormRules, groups: Iterable<Group>): Sums {
  const sums = noSums()
  for (const group of groups) {
    for (const [code, coefficients] of Object.entries(contributionOf(form, rules, group)) as [
      SumCode,
      Coefficients,
    ][]) {
      for (const [measure, sign] of Object.entries(coefficients) as [Measure, 1 | -1][]) {
        sums[code] += BigInt(sign) * group.measured[measure]
      }
    }
  }
  sums.D = sums.A - sums.B - sums.B2 - sums.C - sums.C9
  sums.E = sums.F + sums.G
  sums.L = sums.D - sums.F
  sums.L1 = sums.E - sums.F
  return sums
}
