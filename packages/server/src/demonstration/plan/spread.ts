import { leastOf } from './numbers.ts'

/**
 * A table of whole numbers with given row and column sums: near the product of both where `liking` is 1, more where it
 * is larger, nothing where it is 0.
 * @returns undefined where the zeros of `liking` leave no such table.
 */
export function spread(
  rows: readonly bigint[],
  columns: readonly bigint[],
  liking: (row: number, column: number) => number,
): bigint[][] | undefined {
  const left = [...columns]
  const table = rows.map((row, r) => {
    const weights = left.map((sum, c) => Number(sum) * liking(r, c))
    const shares = capped(row, weights, left, (c) => liking(r, c) > 0)
    for (let c = 0; c < left.length; c += 1) left[c] = (left[c] as bigint) - (shares[c] as bigint)
    return shares
  })
  const short = rows.map((row, r) => row - total(table[r] as bigint[]))
  return settle(table, short, left, liking) ? table : undefined
}

/** Shares of `amount` by weight, none above its limit. */
function capped(
  amount: bigint,
  weights: readonly number[],
  limits: readonly bigint[],
  open: (index: number) => boolean,
): bigint[] {
  const shares = weights.map(() => 0n)
  let rest = amount
  for (let round = 0; round < 8 && rest > 0n; round += 1) {
    const room = weights.map((weight, i) => ((shares[i] as bigint) < (limits[i] as bigint) ? weight : 0))
    const sum = room.reduce((a, b) => a + b, 0)
    if (sum <= 0) break
    const start = rest
    for (let i = 0; i < room.length; i += 1) {
      if (room[i] === 0) continue
      const wish = (start * BigInt(Math.round(((room[i] as number) / sum) * 1e9))) / 1_000_000_000n
      const most = (limits[i] as bigint) - (shares[i] as bigint)
      const given = leastOf(wish, most, rest)
      shares[i] = (shares[i] as bigint) + given
      rest -= given
    }
  }
  const byWeight = shares.map((_, i) => i).toSorted((a, b) => (weights[b] as number) - (weights[a] as number))
  for (const i of byWeight) {
    if (rest === 0n) break
    if (!open(i)) continue
    const most = (limits[i] as bigint) - (shares[i] as bigint)
    const given = leastOf(most, rest)
    shares[i] = (shares[i] as bigint) + given
    rest -= given
  }
  return shares
}

/** Moves amounts along alternating paths until no row is short (augmenting paths of a flow). */
function settle(
  table: bigint[][],
  short: bigint[],
  left: bigint[],
  liking: (row: number, column: number) => number,
): boolean {
  for (let row = 0; row < short.length; row += 1) {
    while ((short[row] as bigint) > 0n) {
      const path = findPath(table, left, liking, row)
      if (path === undefined) return false
      let amount = short[row] as bigint
      const end = path.at(-1)?.column as number
      if ((left[end] as bigint) < amount) amount = left[end] as bigint
      for (const step of path) if (step.taken !== undefined && step.taken < amount) amount = step.taken
      for (const [index, step] of path.entries()) {
        const line = table[step.row] as bigint[]
        line[step.column] = (line[step.column] as bigint) + amount
        const next = path[index + 1]
        if (next !== undefined) {
          const giver = table[next.row] as bigint[]
          giver[step.column] = (giver[step.column] as bigint) - amount
        }
      }
      left[end] = (left[end] as bigint) - amount
      short[row] = (short[row] as bigint) - amount
    }
  }
  return left.every((sum) => sum === 0n)
}

interface Step {
  readonly row: number
  readonly column: number
  /** What the next row of the path can give back in this column. */
  taken: bigint | undefined
}

function findPath(
  table: readonly bigint[][],
  left: readonly bigint[],
  liking: (row: number, column: number) => number,
  start: number,
): Step[] | undefined {
  const cameFrom = new Map<number, { row: number; column: number }>()
  const queue = [start]
  const seen = new Set([start])
  while (queue.length > 0) {
    const row = queue.shift() as number
    for (let column = 0; column < left.length; column += 1) {
      if (liking(row, column) <= 0) continue
      if ((left[column] as bigint) > 0n) return pathTo(table, cameFrom, start, row, column)
      for (let other = 0; other < table.length; other += 1) {
        if (seen.has(other) || ((table[other] as bigint[])[column] as bigint) === 0n) continue
        seen.add(other)
        cameFrom.set(other, { row, column })
        queue.push(other)
      }
    }
  }
  return undefined
}

function pathTo(
  table: readonly bigint[][],
  cameFrom: ReadonlyMap<number, { row: number; column: number }>,
  start: number,
  row: number,
  column: number,
): Step[] {
  const path: Step[] = [{ row, column, taken: undefined }]
  let now = row
  while (now !== start) {
    const from = cameFrom.get(now) as { row: number; column: number }
    path.unshift({ row: from.row, column: from.column, taken: (table[now] as bigint[])[from.column] as bigint })
    now = from.row
  }
  return path
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n)
}
