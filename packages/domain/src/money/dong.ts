declare const dongBrand: unique symbol

/** Whole đồng. Decimal text in JSON, `bigint` in SQL. Negative only where a difference is meant. */
export type Dong = bigint & { readonly [dongBrand]: true }

export const ZERO_DONG: Dong = 0n as Dong

/** The largest sum taken from a person or a file: 18 digits. */
export const MOST_DONG: Dong = 999_999_999_999_999_999n as Dong

/** Đồng from a whole number or decimal text; throws on a fraction. */
export function dong(value: bigint | number | string): Dong {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`Số tiền phải là số nguyên đồng: ${value}`)
  }
  if (typeof value === 'string' && !/^-?\d+$/.test(value)) {
    throw new RangeError(`Số tiền phải là số nguyên đồng: ${value}`)
  }
  return BigInt(value) as Dong
}

export function addDong(...sums: readonly Dong[]): Dong {
  return sums.reduce<bigint>((total, sum) => total + sum, 0n) as Dong
}

export function subtractDong(from: Dong, amount: Dong): Dong {
  return (from - amount) as Dong
}

export type DongRefusal = 'empty' | 'not-a-number' | 'negative' | 'fraction' | 'too-large'

export type ParsedDong =
  | { readonly ok: true; readonly value: Dong }
  | {
      readonly ok: false
      readonly reason: 'ambiguous'
      /** The same text read with thousands separators, and read as a number with a fraction (in whole units). */
      readonly readings: { readonly thousands: Dong; readonly fraction: string }
      readonly messageVi: string
    }
  | { readonly ok: false; readonly reason: DongRefusal; readonly messageVi: string }

const MESSAGES: Record<DongRefusal, string> = {
  empty: 'Chưa nhập số tiền. Nhập số nguyên đồng, ví dụ 1.052.000.000.',
  'not-a-number': 'Số tiền là số nguyên đồng, không âm, ví dụ 1.052.000.000.',
  negative: 'Số tiền không được âm. Nhập số nguyên đồng, ví dụ 1.052.000.000.',
  fraction: 'Số tiền không có phần lẻ của đồng. Nhập số nguyên đồng, ví dụ 1.052.000.000.',
  'too-large': 'Số tiền có quá 18 chữ số. Kiểm tra lại số tiền.',
}

const refused = (reason: DongRefusal): ParsedDong => ({ ok: false, reason, messageVi: MESSAGES[reason] })

/**
 * Đồng from what a person typed or a file holds: digits, dots as thousands separators or none, an optional “đồng”, “đ”
 * or “VND” behind. A single comma in a thousands place (`1,052`) has two readings and is never guessed.
 *
 * @note Spaces (also no-break ones) inside a grouped number are accepted as group marks: Excel exports write them.
 */
export function parseDong(text: string): ParsedDong {
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(/\s*(?:đồng|đ|vnđ|vnd|₫)\.?$/iu, '')
    .trim()
  if (bare === '') return refused('empty')
  if (/^[-\u2212\u2013(]/u.test(bare)) return refused(/\d/.test(bare) ? 'negative' : 'not-a-number')
  const plain = bare.replace(/^\+/, '')
  if (/^\d+$/.test(plain)) return whole(plain)
  // 1.052.000.000, 1 052 000 000, and 1.052 (dots group thousands in Vietnam, so this is no doubt)
  if (/^\d{1,3}(?:\.\d{3})+$/.test(plain) || /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/.test(plain)) {
    return whole(plain.replace(/\D/g, ''))
  }
  // 1.052.000,00: a fraction of nothing is no fraction
  const zeroFraction = /^(\d{1,3}(?:\.\d{3})*|\d+),0{1,2}$/.exec(plain)
  if (zeroFraction) return whole((zeroFraction[1] as string).replace(/\D/g, ''))
  // several commas can only group: 1,052,000,000
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(plain)) return whole(plain.replace(/\D/g, ''))
  if (/^\d{1,3},\d{3}$/.test(plain)) {
    const thousands = BigInt(plain.replace(',', '')) as Dong
    return {
      ok: false,
      reason: 'ambiguous',
      readings: { thousands, fraction: plain },
      messageVi: `“${plain}” là ${formatDong(thousands)} đồng hay số lẻ? Chọn một cách đọc.`,
    }
  }
  if (/^\d[\d. ]*,\d+$/.test(plain) || /^\d+\.\d+$/.test(plain)) return refused('fraction')
  return refused('not-a-number')
}

function whole(digits: string): ParsedDong {
  const value = BigInt(digits)
  return value > MOST_DONG ? refused('too-large') : { ok: true, value: value as Dong }
}

/** 1.052.000.000, with the minus sign U+2212. */
export function formatDong(value: Dong): string {
  const digits = (value < 0n ? -value : value).toString().replace(/\B(?=(?:\d{3})+$)/g, '.')
  return value < 0n ? `\u2212${digits}` : digits
}
