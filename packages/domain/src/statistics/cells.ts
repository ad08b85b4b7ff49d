/**
 * Codes of the column tree of forms 1 and 2, in printing order. The codes are ours: the official column numbers were
 * not seen. What each one means under a circular is in `law/statistics`.
 */
export const cellCodes = [
  'A',
  'A1',
  'A2',
  'A2a',
  'A2b',
  'A2c',
  'A2d',
  'B',
  'B2',
  'C',
  'C9',
  'D',
  'E',
  'F',
  'F1',
  'F2',
  'F3',
  'G',
  'H',
  'K',
  'L',
  'L1',
  'R',
] as const
export type CellCode = (typeof cellCodes)[number]

/** Every cell but the rate: these are sums over cases or lines, and each opens the cases it is the sum of. */
export type SumCode = Exclude<CellCode, 'R'>
export const sumCodes: readonly SumCode[] = cellCodes.filter((code) => code !== 'R')

/** 1 counts cases (việc), 2 sums đồng over obligation lines. */
export const formNumbers = [1, 2] as const
export type FormNumber = (typeof formNumbers)[number]

/** The sums of a form or of a row: cases, or đồng. */
export type Sums = Readonly<Record<SumCode, bigint>>

/** Cells as they travel: cases as numbers, đồng as decimal text, the rate as text with two decimals or null. */
export type Cells = Readonly<Record<CellCode, number | string | null>>

/**
 * Rate of completion, F over E in per cent, two decimals, half up; null where nothing had conditions.
 * @note Integer arithmetic: 2 × 10⁴ × F + E over 2 × E never passes through floating point.
 */
export function rateText(done: bigint, withConditions: bigint): string | null {
  if (withConditions === 0n) return null
  const hundredths = (20_000n * done + withConditions) / (2n * withConditions)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

export function cellsOf(form: FormNumber, sums: Sums): Cells {
  const values = sumCodes.map((code) => [code, form === 1 ? Number(sums[code]) : sums[code].toString()] as const)
  return { ...(Object.fromEntries(values) as Record<SumCode, number | string>), R: rateText(sums.F, sums.E) }
}
