import type { AgesResponse, SeriesPoint } from '@minh-an/contract/statistics'
import { hundredthsOf, type PointsDelta, pointsBetween, type QuantityDelta, quantityBetween } from '../chart/index.ts'

/** What a chart of rates says first: the rate now, and how it differs from the one it is measured by. */
export type RateFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'alone'; readonly rate: string }
  | { readonly kind: 'above' | 'below' | 'equal'; readonly rate: string; readonly delta: PointsDelta }

const rateOf = (point: Pick<SeriesPoint, 'cells'> | undefined): string | undefined =>
  typeof point?.cells.R === 'string' ? point.cells.R : undefined

export function findRate(now: SeriesPoint | undefined, before: SeriesPoint | undefined): RateFinding {
  const [rate, earlier] = [rateOf(now), rateOf(before)]
  if (rate === undefined) return { kind: 'none' }
  if (earlier === undefined) return { kind: 'alone', rate }
  const delta = pointsBetween(rate, earlier)
  return { kind: delta.points > 0 ? 'above' : delta.points < 0 ? 'below' : 'equal', rate, delta }
}

export interface Extremes<T> {
  readonly lowest: T
  readonly highest: T
}

/** The lowest and the highest rate of those that have one; undefined where fewer than two do. */
export function findExtremes<T>(all: readonly T[], rate: (one: T) => string | undefined): Extremes<T> | undefined {
  const rated = all.flatMap((one) => {
    const text = rate(one)
    return text === undefined ? [] : [{ one, hundredths: hundredthsOf(text) }]
  })
  const ordered = rated.toSorted((a, b) => a.hundredths - b.hundredths)
  const [lowest, highest] = [ordered[0], ordered.at(-1)]
  return lowest === undefined || highest === undefined || lowest === highest
    ? undefined
    : { lowest: lowest.one, highest: highest.one }
}

/** What is left, and how it changed since the same day of the year before. */
export interface StockFinding {
  readonly left: bigint
  readonly delta: QuantityDelta | undefined
}

export function findStock(now: SeriesPoint, before: SeriesPoint | undefined): StockFinding {
  const left = BigInt(now.cells.L ?? 0)
  return { left, delta: before && quantityBetween(left, BigInt(before.cells.L ?? 0)) }
}

/** Taken in against done: more done than taken in means that what is left shrinks. */
export function findFlow(now: SeriesPoint): { readonly taken: bigint; readonly done: bigint } {
  return { taken: BigInt(now.cells.A2 ?? 0), done: BigInt(now.cells.F ?? 0) }
}

/** Cases of five years and more, of all that are open; the share in tenths of a per cent. */
export function findOld({ bands }: Pick<AgesResponse, 'bands'>): { old: number; all: number; perThousand: number } {
  const all = bands.reduce((sum, band) => sum + band.cases, 0)
  const old = bands.slice(3).reduce((sum, band) => sum + band.cases, 0)
  return { old, all, perThousand: all === 0 ? 0 : Math.round((old * 1000) / all) }
}
