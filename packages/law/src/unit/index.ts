import rows from './units.json' with { type: 'json' }

/**
 * - `nation` the whole country; the managing agency (Tổng cục, since 2025-07-01 Cục Quản lý THADS) totals here
 * - `province` until 2025-06-30 a Cục THADS, since 2025-07-01 THADS tỉnh, thành phố
 * - `district` a Chi cục THADS, until 2025-06-30
 * - `regional-office` a Phòng THADS khu vực, since 2025-07-01
 */
export type UnitKind = 'nation' | 'province' | 'district' | 'regional-office'

/** A node of the dated tree of units. Codes are era-qualified, because a GSO code alone does not tell the period. */
export type UnitRow = {
  /** `VN`, `pre2025:26`, `pre2025:26.08`, `2025:25`, `2025:24.03`. District numbers are their place in the list. */
  readonly code: string
  readonly kind: UnitKind
  readonly parent: string | null
  readonly nameVi: string
  readonly provinceVi?: string
  /** Code of the General Statistics Office for the area (two digits province, three digits district). */
  readonly gso: string | null
  /** `inferred`: built from a pattern, not seen in a decision. */
  readonly nameConfidence: 'confirmed' | 'secondary' | 'inferred'
  /** `null`: before the data begin. */
  readonly validFrom: string | null
  /** The last day; `null` while it exists. */
  readonly validUntil: string | null
  /** Who took over. One successor means the whole; a province where the office is not known. */
  readonly successors: readonly string[]
  /** That a regional office covers a former district is inferred from the courts: `secondary`. */
  readonly successorConfidence?: 'confirmed' | 'secondary'
  /** For provinces since 2025: how many regional offices are known to exist. */
  readonly offices?: {
    readonly known: number | null
    readonly atLeast?: number | null
    readonly confidence: string
  }
}

/** The last day of Cục and Chi cục. @law QĐ 1898/QĐ-BTP */
export const OLD_TREE_UNTIL = '2025-06-30'
export const NEW_TREE_FROM = '2025-07-01'
export const NATION = 'VN'

export const UNITS: readonly UnitRow[] = rows as readonly UnitRow[]

const byCode = new Map(UNITS.map((unit) => [unit.code, unit]))

export function findUnit(code: string): UnitRow | undefined {
  return byCode.get(code)
}

export function isUnitValidOn(unit: Pick<UnitRow, 'validFrom' | 'validUntil'>, on: string): boolean {
  return (unit.validFrom === null || unit.validFrom <= on) && (unit.validUntil === null || on <= unit.validUntil)
}

/** The units of the tree of a day (ISO text). */
export function unitsOn(on: string): readonly UnitRow[] {
  return UNITS.filter((unit) => isUnitValidOn(unit, on))
}

export type UnitCodeProblem = { readonly messageVi: string; readonly candidates: readonly string[] }

/**
 * A unit from what a person typed. A bare code (`26`) is accepted only where one tree knows it; otherwise the answer
 * lists what it may mean.
 */
export function resolveUnitCode(text: string): UnitRow | UnitCodeProblem {
  const code = text.trim()
  const exact = byCode.get(code)
  if (exact !== undefined) return exact
  const candidates = UNITS.filter((unit) => unit.code.endsWith(`:${code}`))
  if (candidates.length === 1) return candidates[0] as UnitRow
  if (candidates.length > 1) {
    const list = candidates.map((unit) => `${unit.code} (${unit.nameVi})`).join(', ')
    return {
      messageVi: `Mã đơn vị “${code}” có ở nhiều thời kỳ: ${list}. Ghi rõ thời kỳ, ví dụ ${candidates[0]?.code}.`,
      candidates: candidates.map((unit) => unit.code),
    }
  }
  return {
    messageVi: `Không có đơn vị mã “${code}”. Mã có dạng VN, 2025:24, 2025:24.03, pre2025:26 hoặc pre2025:26.08.`,
    candidates: [],
  }
}
