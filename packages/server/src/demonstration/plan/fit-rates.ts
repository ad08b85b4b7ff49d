import { columnSpans } from './column-line.ts'
import type { CountMeasure, FormMeasures, RateMeasure } from './measures.ts'
import { percent } from './numbers.ts'
import type { Range, SumBounds } from './sum-bounds.ts'

/** A rate that can come out; keeps the open one of its two sums inside what the printed rate allows. */
export interface RateFit {
  readonly rate: RateMeasure
  /** True while one of the two sums is not settled. */
  open(bounds: SumBounds): boolean
  /** Narrows both sums; false when nothing is left. */
  tighten(bounds: SumBounds): boolean
}

/** A rate printed without decimals still comes out to two, as the forms show it, where the sums allow. */
const CLOSE = 0.005

/** Per cent in millionths of a point, so that no floating quotient decides. */
const SCALE = 1_000_000n

/**
 * Tries to make a published rate come out beside the sums that are kept. Where both sums are printed it is only
 * compared, within the rounding of all three prints; where one is open it is chosen so that the rate rounds to the
 * printed one.
 * @returns a Vietnamese reason where it cannot come out.
 */
export function fitRates(
  bounds: SumBounds,
  rate: RateMeasure,
  measures: FormMeasures,
  kept: readonly CountMeasure[],
  fits: RateFit[],
): string | undefined {
  const numerator = kept.find((one) => one.column === rate.numerator)
  if (rate.numerator === 'Fcarried') {
    const denominator = kept.find((one) => one.column === rate.denominator)
    if (numerator === undefined || denominator === undefined) return 'Thiếu số để tính tỷ lệ trên số chuyển kỳ trước.'
    return compare(rate, exact(numerator.value), exact(denominator.value), measures.step)
  }
  const known = { n: bounds.range(columnSpans[rate.numerator]), d: bounds.range(columnSpans[rate.denominator]) }
  if (settled(known.n) && settled(known.d)) return compare(rate, known.n, known.d, measures.step)
  const fit = [rateFit({ ...rate, half: Math.min(rate.half, CLOSE) }), rateFit(rate)].find((one) => {
    const trial = bounds.copy()
    const all = [...fits, one]
    return all.every((other) => other.tighten(trial)) && all.every((other) => other.tighten(trial))
  })
  if (fit === undefined) {
    return `Tỷ lệ công bố ${comma(rate.printed)} %, nhưng ${rate.numerator} từ ${known.n.least} đến ${known.n.most} và ${rate.denominator} từ ${known.d.least} đến ${known.d.most} không cho tỷ lệ này.`
  }
  fits.push(fit)
  for (const one of fits) one.tighten(bounds)
  return undefined
}

const exact = (value: bigint): Range => ({ least: value, most: value })
const settled = (range: Range) => range.least === range.most
const comma = (value: number) => String(value).replace('.', ',')

function compare(rate: RateMeasure, numerator: Range, denominator: Range, step: bigint): string | undefined {
  const n = numerator.least
  const d = denominator.least
  const half = step > 1n ? Number(step) / 2 : 0
  const lowest = ((Number(n) - half) / (Number(d) + half)) * 100
  const highest =
    d > BigInt(Math.ceil(half)) ? ((Number(n) + half) / (Number(d) - half)) * 100 : Number.POSITIVE_INFINITY
  const slack = rate.half + 1e-9
  if (rate.printed >= lowest - slack && rate.printed <= highest + slack) return undefined
  return `Công bố ${comma(rate.printed)} %, nhưng ${rate.numerator} ÷ ${rate.denominator} = ${n} ÷ ${d} = ${percent(n, d)}.`
}

function rateFit(rate: RateMeasure): RateFit {
  const low = BigInt(Math.max(0, Math.round((rate.printed - rate.half) * Number(SCALE))))
  // Half-up: the upper half no longer rounds to the printed rate.
  const high = BigInt(Math.round((rate.printed + rate.half) * Number(SCALE))) - 1n
  const hundred = 100n * SCALE
  const n = columnSpans[rate.numerator as keyof typeof columnSpans]
  const d = columnSpans[rate.denominator]
  return {
    rate,
    open: (bounds) => !settled(bounds.range(n)) || !settled(bounds.range(d)),
    tighten(bounds) {
      for (let round = 0; round < 3; round += 1) {
        const known = { n: bounds.range(n), d: bounds.range(d) }
        const forN = { least: ceil(known.d.least * low, hundred), most: (known.d.most * high) / hundred }
        if (!bounds.admits(n, forN)) return false
        bounds.state(n, forN, rate.measure)
        const after = bounds.range(n)
        const forD = {
          least: ceil(after.least * hundred, high === 0n ? 1n : high),
          most: low === 0n ? known.d.most : (after.most * hundred) / low,
        }
        if (!bounds.admits(d, forD)) return false
        bounds.state(d, forD, rate.measure)
      }
      return true
    },
  }
}

function ceil(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by
}
