import type { PlainDate } from '@minh-an/domain/calendar'
import { read } from '../api/index.ts'
import type { UnitOption } from '../ui/index.ts'

interface UnitRow {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly validFrom?: PlainDate | null
  readonly validUntil?: PlainDate | null
  readonly successors?: readonly string[]
}

let asked: Promise<readonly UnitOption[]> | undefined

/** The units this reader may see, as the picker wants them; asked once for the life of the page. */
export function loadUnits(): Promise<readonly UnitOption[]> {
  asked ??= read<{ readonly items: readonly UnitRow[] }>('/api/units').then(({ items }) => unitOptions(items))
  asked.catch(() => {
    asked = undefined
  })
  return asked
}

/** After a change of the tree: the pickers ask again. */
export function forgetUnits(): void {
  asked = undefined
}

/** Paths from the root; living units in the order of the tree, abolished ones after them. */
export function unitOptions(rows: readonly UnitRow[]): readonly UnitOption[] {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const pathOf = (row: UnitRow): readonly string[] => {
    const path: string[] = []
    const seen = new Set([row.code])
    for (let up = row.parent; up !== null && !seen.has(up); ) {
      seen.add(up)
      const parent = byCode.get(up)
      if (!parent) break
      path.unshift(parent.name)
      up = parent.parent
    }
    return path
  }
  const options = rows.map((row): UnitOption => {
    const successor = (row.successors ?? []).map((code) => byCode.get(code)?.name ?? code).join(', ')
    return {
      code: row.code,
      name: row.name,
      path: pathOf(row),
      ...(row.validFrom ? { validFrom: row.validFrom } : {}),
      ...(row.validUntil ? { validUntil: row.validUntil } : {}),
      ...(successor ? { successor } : {}),
    }
  })
  return [...options.filter(({ validUntil }) => !validUntil), ...options.filter(({ validUntil }) => validUntil)]
}
