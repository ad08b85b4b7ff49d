import type { Dong } from './dong.ts'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const digit = (value: number): string => DIGITS[value] as string

/**
 * Three digits read aloud. `full` says that higher groups stand before it, so hundreds and tens are spoken even when
 * zero: “không trăm”, “linh”.
 */
function readGroup(group: number, full: boolean): string {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor((group % 100) / 10)
  const units = group % 10
  const words: string[] = []
  if (hundreds > 0 || full) words.push(digit(hundreds), 'trăm')
  if (tens === 0) {
    if (units > 0 && words.length > 0) words.push('linh')
  } else if (tens === 1) {
    words.push('mười')
  } else {
    words.push(digit(tens), 'mươi')
  }
  if (units > 0) words.push(readUnits(tens, units))
  return words.join(' ')
}

function readUnits(tens: number, units: number): string {
  if (units === 1 && tens >= 2) return 'mốt'
  if (units === 4 && tens >= 2) return 'tư'
  if (units === 5 && tens >= 1) return 'lăm'
  return digit(units)
}

const SCALES = ['', 'nghìn', 'triệu'] as const

/** Below one tỷ. `full` as in {@link readGroup}. */
function readNineDigits(value: number, full: boolean): string {
  const words: string[] = []
  let spoken = full
  for (let scale = 2; scale >= 0; scale -= 1) {
    const group = Math.floor(value / 1000 ** scale) % 1000
    if (group === 0) continue
    words.push(readGroup(group, spoken))
    const name = SCALES[scale]
    if (name) words.push(name)
    spoken = true
  }
  return words.join(' ')
}

/**
 * A sum in Vietnamese words, capital at the front, ending in “đồng”: Một tỷ không trăm năm mươi hai triệu đồng.
 *
 * Above 999.999.999 tỷ the groups of nine digits each take their own “tỷ” (một tỷ tỷ), as in the school rule.
 */
export function dongInWords(value: Dong): string {
  if (value === 0n) return 'Không đồng'
  const absolute: bigint = value < 0n ? -value : value
  const groups: number[] = []
  for (let rest = absolute; rest > 0n; rest /= 1_000_000_000n) groups.push(Number(rest % 1_000_000_000n))
  const words: string[] = []
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] as number
    if (group !== 0) words.push(readNineDigits(group, index < groups.length - 1), ...Array<string>(index).fill('tỷ'))
  }
  const sentence = `${value < 0n ? 'âm ' : ''}${words.join(' ')} đồng`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
