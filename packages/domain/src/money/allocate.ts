import type { Dong } from './dong.ts'

/**
 * Who takes the đồng that do not divide. `order` decides between equal remainders or equal weights: the smaller key
 * first (for enforcement decisions: the earliest decision number, design §11).
 *
 * - `largest-share`: the whole remainder goes to the largest weight.
 * - `largest-remainder`: one đồng each to the largest cut-off fractions.
 */
export type AllocationRule = 'largest-share' | 'largest-remainder'

export type Weight = { readonly order: string | number; readonly weight: bigint }

/**
 * Splits `total` by `weights`. The shares sum to `total` exactly, stand in the order of the weights given, and do not
 * depend on that order as long as the `order` keys differ.
 */
export function allocate(total: Dong, weights: readonly Weight[], rule: AllocationRule): readonly Dong[] {
  if (total < 0n) throw new RangeError('Số tiền đem chia không được âm')
  if (weights.some(({ weight }) => weight < 0n)) throw new RangeError('Tỷ lệ chia không được âm')
  const sum = weights.reduce((running, { weight }) => running + weight, 0n)
  if (sum === 0n) throw new RangeError('Tổng tỷ lệ chia phải lớn hơn 0')

  const shares = weights.map(({ weight }) => (total * weight) / sum)
  const rank = weights.map((_, index) => index)
  const measure = (index: number): bigint => {
    const weight = (weights[index] as Weight).weight
    return rule === 'largest-share' ? weight : (total * weight) % sum
  }
  rank.sort((a, b) => {
    const difference = measure(b) - measure(a)
    if (difference !== 0n) return difference > 0n ? 1 : -1
    return compareOrder((weights[a] as Weight).order, (weights[b] as Weight).order)
  })

  let rest = total - shares.reduce((running, share) => running + share, 0n)
  if (rule === 'largest-share') {
    const first = rank[0] as number
    shares[first] = (shares[first] as bigint) + rest
  } else {
    for (const index of rank) {
      if (rest === 0n) break
      shares[index] = (shares[index] as bigint) + 1n
      rest -= 1n
    }
  }
  return shares as unknown as readonly Dong[]
}

function compareOrder(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const left = String(a)
  const right = String(b)
  return left < right ? -1 : left > right ? 1 : 0
}
