import { type Dong, dong, formatDong } from '@minh-an/domain/money'

/** đồng come over HTTP as decimal text. */
export type DongValue = Dong | string

export const asDong = (value: DongValue): Dong => (typeof value === 'string' ? dong(value) : value)

const MILLION = 1_000_000n
const BILLION = 1_000_000_000n

/**
 * “1,05” tỷ for tiles and charts: two places, cut off and never rounded up, so that a sum does not look reached before
 * it is. Below a billion in millions without places.
 */
export function shortDong(value: Dong): { readonly figure: string; readonly scale: 'billion' | 'million' | 'one' } {
  const size = value < 0n ? -value : value
  const sign = value < 0n ? '\u2212' : ''
  if (size >= BILLION) {
    const places = ((size % BILLION) / 10_000_000n).toString().padStart(2, '0')
    return { figure: `${sign}${formatDong((size / BILLION) as Dong)},${places}`, scale: 'billion' }
  }
  if (size >= MILLION) return { figure: `${sign}${(size / MILLION).toString()}`, scale: 'million' }
  return { figure: formatDong(value), scale: 'one' }
}
