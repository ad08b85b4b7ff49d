import type { CellsOut } from '@minh-an/contract/statistics'
import { dong, formatDong } from '@minh-an/domain/money'
import { type CellCode, decodeRecordPoint } from '@minh-an/domain/statistics'
import { countText } from '../ui/index.ts'

/** A cell as it is printed: `1.613`, `877.500.000.000`, `18,44%`; undefined where the figure does not apply. */
export function figureOf(cells: CellsOut, code: CellCode): string | undefined {
  const value = cells[code]
  if (value === null || value === undefined) return undefined
  if (code === 'R') return `${String(value).replace('.', ',')}%`
  return typeof value === 'number' ? countText(value) : formatDong(dong(value))
}

/** “bản ghi 1.271.902” of one agency; with several, how many agencies and how many entries together. */
export function recordPointText(token: string, several: (agencies: string, entries: string) => string): string {
  const point = decodeRecordPoint(token)
  if (point === undefined) return token
  const entries = [...point.values()].reduce((sum, seq) => sum + seq, 0n)
  const text = countText(Number(entries))
  return point.size <= 1 ? text : several(String(point.size), text)
}
