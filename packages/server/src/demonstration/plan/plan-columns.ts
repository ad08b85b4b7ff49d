import type { Random } from '../people/random.ts'
import {
  columnSpans,
  emptyBounds,
  type OriginPart,
  type OutcomePart,
  originParts,
  outcomeParts,
  type PlannedColumn,
  partSpans,
} from './column-line.ts'
import { fitRates, type RateFit } from './fit-rates.ts'
import { keepMost } from './keep-most.ts'
import type { CountMeasure, FormMeasures, RateMeasure } from './measures.ts'
import { clamp, leastOf, printed } from './numbers.ts'
import type { Range, Span, SumBounds } from './sum-bounds.ts'

export interface Unreachable {
  readonly measure: string
  readonly why: string
}

/** One form's parts, whole and not negative, and what became of each published measure. */
export interface ColumnPlan {
  readonly origins: Readonly<Record<OriginPart, bigint>>
  readonly outcomes: Readonly<Record<OutcomePart, bigint>>
  /** Part of F that comes from the stock carried over, where a report prints it. */
  readonly doneOfCarried: bigint | undefined
  readonly kept: readonly CountMeasure[]
  readonly keptRates: readonly RateMeasure[]
  readonly unreachable: readonly Unreachable[]
}

export interface PlanRequest {
  readonly measures: FormMeasures
  /** Usual size of a column as a share of A; what the report leaves open is drawn around it. */
  readonly usual: Readonly<Record<PlannedColumn, number>>
  /** A, where nothing is published. */
  readonly usualTotal: bigint
  /** Parts that must stay empty, with the reason a reader gets. */
  readonly closed: ReadonlyMap<OriginPart | OutcomePart, string>
  /** Parts that must not be empty unless the published sums say so. */
  readonly wanted: ReadonlySet<OriginPart | OutcomePart>
  /** How many cases such a part wants at least, where the sums leave room. */
  readonly wantedLeast: bigint
  /** Columns to be left empty where the published sums allow it. */
  readonly avoided: ReadonlySet<PlannedColumn>
  readonly random: Random
  /** Drawn sums are multiples of this where the published ones leave room. */
  readonly grain: bigint
}

/** Chooses whole numbers for every part so that as many published sums as possible come out, then as many rates. */
export function planColumns(request: PlanRequest): ColumnPlan {
  const bounds = emptyBounds()
  for (const [part, why] of request.closed) bounds.state(partSpans[part], { least: 0n, most: 0n }, why)
  const unreachable: Unreachable[] = []
  const ofColumns = request.measures.counts.filter((one) => one.column !== 'Fcarried')
  const { kept, dropped } = keepMost(bounds, ofColumns)
  unreachable.push(...dropped)
  const carried = request.measures.counts.find((one) => one.column === 'Fcarried')
  let doneOfCarried: bigint | undefined
  if (carried !== undefined) {
    const why = stateDoneOfCarried(bounds, carried)
    if (why === undefined) {
      doneOfCarried = carried.value
      kept.push(carried)
    } else unreachable.push({ measure: carried.measure, why })
  }
  const fits: RateFit[] = []
  for (const rate of request.measures.rates) {
    const why = fitRates(bounds, rate, request.measures, kept, fits)
    if (why !== undefined) unreachable.push({ measure: rate.measure, why })
  }
  draw(bounds, request, fits)
  return {
    origins: partsOf(bounds, originParts),
    outcomes: partsOf(bounds, outcomeParts),
    doneOfCarried,
    kept,
    keptRates: request.measures.rates.filter((rate) => !unreachable.some((one) => one.measure === rate.measure)),
    unreachable,
  }
}

/** What was done of the carried stock is at most F and at most A1, and the rest of F is at most A2. */
function stateDoneOfCarried(bounds: SumBounds, measure: CountMeasure): string | undefined {
  const f = bounds.range(columnSpans.F)
  const a1 = bounds.range(columnSpans.A1)
  if (measure.value > f.most || measure.value > a1.most) {
    const [column, most] = measure.value > a1.most ? ['A1', a1.most] : ['F', f.most]
    return `Đã xong của số chuyển kỳ trước ${printed(measure.value)} không thể lớn hơn ${column} = ${printed(most)}.`
  }
  bounds.state(columnSpans.F, { least: measure.value, most: f.most }, measure.key)
  bounds.state(columnSpans.A1, { least: measure.value, most: a1.most }, measure.key)
  const fAfter = bounds.range(columnSpans.F)
  const a2 = bounds.range(columnSpans.A2)
  const most = measure.value + a2.most
  if (fAfter.least > most) return `F ít nhất là ${printed(fAfter.least)}, nhưng A2 chỉ cho thêm ${printed(a2.most)}.`
  if (fAfter.most > most) bounds.state(columnSpans.F, { least: fAfter.least, most }, measure.key)
  return undefined
}

/** Columns in the order in which open ones are drawn. */
const drawOrder: readonly PlannedColumn[] = [
  'A',
  'B2',
  'C',
  'B',
  'D',
  'E',
  'F',
  'F2',
  'K',
  'H',
  'Eagreed',
  'G',
  'A1',
  'A1paused',
  'A1no',
  'A1has',
  'A2a',
  'A2b',
]

/** Columns that are small beside their neighbours: never more than an eighth of the room there is. */
const small: ReadonlySet<PlannedColumn> = new Set(['K', 'Eagreed', 'A1paused', 'B', 'C'])

function draw(bounds: SumBounds, request: PlanRequest, fits: readonly RateFit[]): void {
  for (const part of request.wanted) {
    const known = bounds.range(partSpans[part])
    const least = leastOf(known.most, request.wantedLeast)
    if (known.least < least) bounds.state(partSpans[part], { least, most: known.most }, 'wanted')
  }
  const total = totalOf(bounds, request)
  const usual = usualWithRates(request, fits)
  for (const column of drawOrder) {
    const span = columnSpans[column]
    const range = bounds.range(span)
    let wish = BigInt(Math.round(Number(total) * usual[column] * (0.97 + 0.06 * request.random.next())))
    if (small.has(column) && wish > range.most / 8n) wish = range.most / 8n
    if (request.avoided.has(column)) wish = 0n
    const value =
      range.least === range.most ? range.least : choose(bounds, span, grained(wish, range, request.grain), fits)
    bounds.state(span, { least: value, most: value }, column)
    for (const fit of fits) fit.tighten(bounds)
  }
}

/** The wished value, or the nearest one that leaves every open rate a solution. */
function choose(bounds: SumBounds, span: Span, wish: bigint, fits: readonly RateFit[]): bigint {
  const range = bounds.range(span)
  if (solves(bounds, span, wish, fits)) return wish
  const width = range.most - range.least
  const steps = width < 4000n ? width : 4000n
  let best: bigint | undefined
  for (let i = 0n; i <= steps; i += 1n) {
    const value = range.least + (steps === 0n ? 0n : (width * i) / steps)
    if (best !== undefined && distance(value, wish) >= distance(best, wish)) continue
    if (solves(bounds, span, value, fits)) best = value
  }
  return best ?? wish
}

function solves(bounds: SumBounds, span: Span, value: bigint, fits: readonly RateFit[]): boolean {
  if (fits.every((fit) => !fit.open(bounds))) return true
  const trial = bounds.copy()
  trial.state(span, { least: value, most: value }, '')
  return fits.every((fit) => fit.tighten(trial))
}

const distance = (a: bigint, b: bigint) => (a > b ? a - b : b - a)

function grained(wish: bigint, range: Range, grain: bigint): bigint {
  const value = clamp(wish, range)
  const rounded = (value / grain) * grain
  return rounded >= range.least ? rounded : value
}

/** A: from the first published column, by its usual share; otherwise the usual size. */
function totalOf(bounds: SumBounds, request: PlanRequest): bigint {
  for (const column of [
    'A',
    'D',
    'E',
    'F',
    'A1',
    'A2',
    'L',
    'H',
    'G',
    'A2a',
    'A2b',
    'A1has',
    'A1no',
    'L1',
    'B',
  ] as const) {
    const range = bounds.range(columnSpans[column])
    if (range.least === 0n || range.most > range.least * 2n) continue
    return BigInt(Math.round(Number(range.least) / request.usual[column]))
  }
  return request.usualTotal
}

/** Published rates move what is usual, so that draws fall near them. */
function usualWithRates(request: PlanRequest, fits: readonly RateFit[]): Record<PlannedColumn, number> {
  const usual = { ...request.usual }
  for (const { rate } of fits) {
    if (rate.numerator === 'Fcarried') continue
    const before = usual[rate.numerator]
    const after = (usual[rate.denominator] * rate.printed) / 100
    usual[rate.numerator] = after
    if (rate.numerator === 'F') usual.F2 *= after / before
    if (rate.numerator === 'E') {
      usual.F *= after / before
      usual.F2 *= after / before
    }
  }
  return usual
}

function partsOf<P extends OriginPart | OutcomePart>(bounds: SumBounds, parts: readonly P[]): Record<P, bigint> {
  return Object.fromEntries(parts.map((part) => [part, bounds.range(partSpans[part]).least])) as Record<P, bigint>
}
