import { type Dong, formatDong } from '@minh-an/domain/money'
import type { Range } from './sum-bounds.ts'

export function clamp(value: bigint, range: Range): bigint {
  return value < range.least ? range.least : value > range.most ? range.most : value
}

// Math.min and Math.max know no bigint.
const ascending = (a: bigint, b: bigint) => Number(a > b) - Number(a < b)

export function leastOf(...values: readonly [bigint, ...bigint[]]): bigint {
  return values.toSorted(ascending)[0] as bigint
}

export function mostOf(...values: readonly [bigint, ...bigint[]]): bigint {
  return values.toSorted(ascending).at(-1) as bigint
}

/** 1.052.000 */
export function printed(value: bigint): string {
  return formatDong(value as Dong)
}

/** A per cent with two decimals and a Vietnamese comma. */
export function percent(numerator: bigint, denominator: bigint): string {
  if (denominator === 0n) return 'không tính được'
  const hundredths = (20_000n * numerator + denominator) / (2n * denominator)
  return `${hundredths / 100n},${String(hundredths % 100n).padStart(2, '0')} %`
}
