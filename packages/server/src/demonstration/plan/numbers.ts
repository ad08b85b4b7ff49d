import { type Dong, formatDong } from '@minh-an/domain/money'
import type { Range } from './sum-bounds.ts'

export function clamp(value: bigint, range: Range): bigint {
  return value < range.least ? range.least : value > range.most ? range.most : value
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
