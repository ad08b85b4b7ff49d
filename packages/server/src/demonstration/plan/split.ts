import type { Random } from '../people/random.ts'

/**
 * Splits a sum into `count` positive amounts of very different size, as debts are, summing to it exactly. Amounts are
 * whole thousands where the sum is large enough.
 */
export function splitAmount(total: bigint, count: number, random: Random, width = 1.4): bigint[] {
  if (count <= 0) return []
  const n = BigInt(count)
  if (total < n) return Array.from({ length: count }, (_, i) => (BigInt(i) < total ? 1n : 0n))
  const grain = total >= n * 200_000n ? 1_000n : 1n
  const units = total / grain
  const spare = units - n
  const weights = Array.from({ length: count }, () => random.logNormal(width))
  const sum = weights.reduce((a, b) => a + b, 0)
  let largest = 0
  let given = 0n
  const shares = weights.map((weight, i) => {
    if (weight > (weights[largest] as number)) largest = i
    const share = 1n + (spare * BigInt(Math.floor((weight / sum) * 1e12))) / 1_000_000_000_000n
    given += share
    return share * grain
  })
  shares[largest] = (shares[largest] as bigint) + total - given * grain
  return shares
}
