import { cellCodes, type FormNumber, rateText, type SumCode, type Sums } from './cells.ts'

export interface RelationResult {
  readonly rule: string
  readonly holds: boolean
  readonly severity: 'error' | 'warning'
  readonly detail?: string
}

type Term = { readonly sign: 1n | -1n; readonly code: SumCode }

const known: ReadonlySet<string> = new Set(cellCodes)

/**
 * Reads a linear rule of the law room: `D = A − B − B2 − C − C9`. Minus may be U+2212 or a hyphen.
 * @throws where it names no cell or cannot be read: a rule nobody checks must not stand in the law.
 */
export function parseRule(rule: string): { readonly left: SumCode; readonly terms: readonly Term[] } {
  const [left, right, more] = rule.split('=').map((side) => side.trim())
  const parts = right?.replaceAll('−', '-').match(/[+-]|[A-Z][0-9a-z]*|\S/g) ?? []
  const terms: Term[] = []
  let sign: 1n | -1n = 1n
  let wantsCode = true
  for (const part of parts) {
    if (wantsCode && known.has(part) && part !== 'R') {
      terms.push({ sign, code: part as SumCode })
      wantsCode = false
    } else if (!wantsCode && (part === '+' || part === '-')) {
      sign = part === '+' ? 1n : -1n
      wantsCode = true
    } else throw new Error(`Hệ thức không đọc được: “${rule}”`)
  }
  if (left === undefined || !known.has(left) || left === 'R' || more !== undefined || wantsCode) {
    throw new Error(`Hệ thức không đọc được: “${rule}”`)
  }
  return { left: left as SumCode, terms }
}

/** Checks a rule on the total and on every row; the first place where it fails is told. */
export function checkRule(
  rule: string,
  places: readonly { readonly label: string; readonly sums: Sums }[],
): RelationResult {
  const { left, terms } = parseRule(rule)
  for (const { label, sums } of places) {
    const right = terms.reduce((total, term) => total + term.sign * sums[term.code], 0n)
    if (sums[left] !== right) {
      return { rule, holds: false, severity: 'error', detail: `${label}: ${left} = ${sums[left]}, vế phải = ${right}` }
    }
  }
  return { rule, holds: true, severity: 'error' }
}

/** The rows of a form sum to its total, in every cell. */
export function checkRowsSum(total: Sums, rows: readonly Sums[]): RelationResult {
  const rule = 'Tổng các dòng = tổng của biểu'
  const broken = (Object.keys(total) as SumCode[]).find(
    (code) => rows.reduce((sum, row) => sum + row[code], 0n) !== total[code],
  )
  return broken === undefined
    ? { rule, holds: true, severity: 'error' }
    : { rule, holds: false, severity: 'error', detail: `Cột ${broken}` }
}

/** No case and no đồng is counted below zero. */
export function checkNotNegative(places: readonly { readonly label: string; readonly sums: Sums }[]): RelationResult {
  const rule = 'Mọi cột ≥ 0'
  for (const { label, sums } of places) {
    const broken = (Object.keys(sums) as SumCode[]).find((code) => sums[code] < 0n)
    if (broken !== undefined) {
      return { rule, holds: false, severity: 'error', detail: `${label}: ${broken} = ${sums[broken]}` }
    }
  }
  return { rule, holds: true, severity: 'error' }
}

/** R is F over E. Stated so that a reader sees it was checked; the text is made from the same two cells. */
export function checkRate(total: Sums, printed: string | null): RelationResult {
  return { rule: 'R = F / E × 100', holds: rateText(total.F, total.E) === printed, severity: 'error' }
}

/**
 * Cumulative periods of a year: a column of n months is not below that of n − 1. May lawfully fail (a termination
 * recalled, a case moved to another unit), so it only warns (design §11).
 */
export function checkCumulative(
  column: SumCode,
  form: FormNumber,
  months: number,
  before: Sums,
  now: Sums,
): RelationResult {
  const rule = `${column}(${months}) ≥ ${column}(${months - 1})`
  if (now[column] >= before[column]) return { rule, holds: true, severity: 'warning' }
  const unit = form === 1 ? 'việc' : 'đồng'
  return {
    rule,
    holds: false,
    severity: 'warning',
    detail: `Lũy kế giảm từ ${before[column]} xuống ${now[column]} ${unit}: xem lại việc thu hồi đình chỉ, đính chính, chuyển đơn vị.`,
  }
}
