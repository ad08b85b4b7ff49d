/** Random numbers that come out the same on every machine: sfc32 seeded by a text. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole, both ends included. */
  between(least: number, most: number): number
  pick<T>(values: readonly T[]): T
  /** An index, each as likely as its weight. */
  weighted(weights: readonly number[]): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** Around 1, never below 0: e to a normal deviate of this width. */
  logNormal(width: number): number
}

export function randomOf(seed: string): Random {
  const [a0, b0, c0, d0] = hash(seed)
  let a = a0
  let b = b0
  let c = c0
  let d = d0
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i += 1) next()
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number],
    weighted(weights) {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      let left = next() * total
      for (let index = 0; index < weights.length; index += 1) {
        left -= weights[index] as number
        if (left < 0) return index
      }
      return weights.length - 1
    },
    chance: (probability) => next() < probability,
    logNormal: (width) => Math.exp(width * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  }
}

function hash(text: string): [number, number, number, number] {
  let h1 = 1779033703
  let h2 = 3144134277
  let h3 = 1013904242
  let h4 = 2773480762
  for (let i = 0; i < text.length; i += 1) {
    const k = text.charCodeAt(i)
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067)
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233)
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213)
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179)
  }
  return [h1 | 0, h2 | 0, h3 | 0, h4 | 0]
}

/** A UUID of version 7 from random numbers and a millisecond, so that the same case has the same id each time. */
export function idOf(random: Random, milliseconds: number): string {
  const hex = (digits: number) => {
    let text = ''
    while (text.length < digits)
      text += Math.floor(random.next() * 0x1_0000)
        .toString(16)
        .padStart(4, '0')
    return text.slice(0, digits)
  }
  const time = milliseconds.toString(16).padStart(12, '0')
  const variant = (8 + Math.floor(random.next() * 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`
}
