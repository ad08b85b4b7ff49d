/** What a figure came to, in milliseconds. */
export interface Timing {
  readonly runs: number
  readonly median: number
  readonly p95: number
}

/** A comparison of two ways of doing the same, taken in turns: the ratio holds where the machine's speed drifts. */
export interface Pair {
  readonly ours: Timing
  readonly baseline: Timing
  /** Median of ours / baseline, turn by turn. */
  readonly ratio: number
}

export function timingOf(samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b)
  return { runs: sorted.length, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

/** Nearest rank. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN
}

export async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const WARM_UP = 3

/** Runs `work` for each turn, after a warm-up that is not counted. */
export async function repeat(runs: number, work: (turn: number) => Promise<unknown>): Promise<Timing> {
  const samples: number[] = []
  for (let turn = -WARM_UP; turn < runs; turn += 1) {
    const time = await elapsed(() => work(turn + WARM_UP))
    if (turn >= 0) samples.push(time)
  }
  return timingOf(samples)
}

/** Ours and the baseline in turns: A B A B … */
export async function inTurns(
  runs: number,
  ours: (turn: number) => Promise<unknown>,
  baseline: (turn: number) => Promise<unknown>,
): Promise<Pair> {
  const a: number[] = []
  const b: number[] = []
  for (let turn = -WARM_UP; turn < runs; turn += 1) {
    const left = await elapsed(() => ours(turn + WARM_UP))
    const right = await elapsed(() => baseline(turn + WARM_UP))
    if (turn < 0) continue
    a.push(left)
    b.push(right)
  }
  return { ours: timingOf(a), baseline: timingOf(b), ratio: timingOf(a.map((one, at) => one / (b[at] ?? 1))).median }
}

/** Requests answered per second, several under way at once. */
export async function throughput(
  seconds: number,
  atOnce: number,
  request: (turn: number) => Promise<unknown>,
): Promise<number> {
  const until = performance.now() + seconds * 1_000
  let done = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        await request(done)
        done += 1
      }
    }),
  )
  return (done * 1_000) / (performance.now() - start)
}
