/** A scale from 0: its top and the values its lines stand at. */
export interface Scale {
  readonly top: number
  readonly ticks: readonly number[]
}

const steps = [1, 2, 2.5, 5, 10]

/**
 * A scale that begins at 0 and ends at a round number at or above the greatest value, with about `wanted` lines. Whole
 * numbers only where the values are counts.
 */
export function scaleFromZero(greatest: number, wanted = 4, whole = false): Scale {
  if (!(greatest > 0)) return { top: 1, ticks: [0, 1] }
  const rough = greatest / wanted
  const size = 10 ** Math.floor(Math.log10(rough))
  const found = (steps.find((step) => step * size >= rough - size * 1e-9) ?? 10) * size
  const step = whole ? Math.max(1, Math.ceil(found)) : found
  const count = Math.ceil(greatest / step - 1e-9)
  const ticks = Array.from({ length: count + 1 }, (_, at) => round(at * step))
  return { top: ticks.at(-1) ?? 1, ticks }
}

/** Away with the dust of binary fractions: 0.1 + 0.2 is a line at 0.3. */
const round = (value: number) => Number(value.toPrecision(12))

/** A rate never passes 100 %, and a scale of rates need not either. */
export function scaleOfRates(greatest: number): Scale {
  const scale = scaleFromZero(Math.min(greatest, 100))
  return scale.top > 100 ? { top: 100, ticks: [0, 25, 50, 75, 100] } : scale
}

export interface Interval {
  readonly from: number
  readonly to: number
}

/**
 * Shares the stretch between marks that lie on it, each at least `least` long where there is room: the area a finger or
 * a pointer hits. Marks come in the order of their centres.
 */
export function shareOut(centres: readonly number[], low: number, high: number, least: number): readonly Interval[] {
  const count = centres.length
  const smallest = Math.min(least, (high - low) / Math.max(count, 1))
  const borders = centres.slice(1).map((centre, at) => (centre + (centres[at] ?? centre)) / 2)
  for (let at = 0; at < borders.length; at += 1) {
    borders[at] = Math.max(borders[at] ?? 0, (at === 0 ? low : (borders[at - 1] ?? low)) + smallest)
  }
  for (let at = borders.length - 1; at >= 0; at -= 1) {
    borders[at] = Math.min(borders[at] ?? 0, (at === borders.length - 1 ? high : (borders[at + 1] ?? high)) - smallest)
  }
  return centres.map((_, at) => ({ from: at === 0 ? low : (borders[at - 1] ?? low), to: borders[at] ?? high }))
}
