/** A difference of two rates, in hundredths of a percentage point. Never the same thing as a change in per cent. */
export interface PointsDelta {
  readonly points: number
}

/** How much a quantity grew, and by how much of what it was, in tenths of a per cent; absent where it was 0. */
export interface QuantityDelta {
  readonly by: bigint
  readonly perThousand: number | undefined
}

/** `18.44` as the server writes a rate → 1844. */
export function hundredthsOf(rate: string): number {
  const [whole = '0', places = ''] = rate.split('.')
  return Number(whole) * 100 + Number(places.padEnd(2, '0').slice(0, 2))
}

export const pointsBetween = (now: string, before: string): PointsDelta => ({
  points: hundredthsOf(now) - hundredthsOf(before),
})

export function quantityBetween(now: bigint, before: bigint): QuantityDelta {
  const by = now - before
  if (before === 0n) return { by, perThousand: undefined }
  const size = by < 0n ? -by : by
  const perThousand = Number((2_000n * size + before) / (2n * before))
  return { by, perThousand: by < 0n ? -perThousand : perThousand }
}

const signed = (value: number, text: string) => (value > 0 ? `+${text}` : value < 0 ? `\u2212${text}` : text)

/** `+1,52` */
export function pointsText({ points }: PointsDelta): string {
  const size = Math.abs(points)
  return signed(points, `${Math.floor(size / 100)},${String(size % 100).padStart(2, '0')}`)
}

/** `−16,4%` */
export function percentText(perThousand: number): string {
  const size = Math.abs(perThousand)
  return signed(perThousand, `${Math.floor(size / 10)},${size % 10}%`)
}
