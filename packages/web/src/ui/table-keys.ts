/** What the keyboard does in a list: which row is current, which are marked. Rows are named by their position. */
export interface TableCursor {
  readonly current: number
  /** Where a range began (Shift+↑↓). */
  readonly anchor: number
  readonly marked: ReadonlySet<number>
}

export interface TableKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
}

export type TableEffect = 'move' | 'mark' | 'open' | 'open-tab' | 'acts'

export interface TableStep {
  readonly cursor: TableCursor
  readonly effect: TableEffect
}

function range(from: number, to: number): ReadonlySet<number> {
  const first = Math.min(from, to)
  return new Set(Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => first + index))
}

function moved(cursor: TableCursor, to: number, rows: number, extend: boolean): TableStep {
  const current = Math.max(0, Math.min(rows - 1, to))
  if (!extend) return { cursor: { ...cursor, current, anchor: current }, effect: 'move' }
  return { cursor: { current, anchor: cursor.anchor, marked: range(cursor.anchor, current) }, effect: 'mark' }
}

/**
 * ↑ ↓ Home End move, with Shift they mark a range; Space marks; Enter opens, Ctrl+Enter in a new tab; `.` lists acts.
 * Once rows are marked, Ctrl+Enter belongs to the main button of the bar that acts on them.
 * Nothing for any other key, so that the page gets it.
 */
export function tableStep(cursor: TableCursor, key: TableKey, rows: number): TableStep | undefined {
  if (rows === 0) return undefined
  if (key.key === 'Enter' && key.ctrlKey && cursor.marked.size > 0) return undefined
  if (key.key === 'Enter') return { cursor, effect: key.ctrlKey ? 'open-tab' : 'open' }
  if (key.ctrlKey) return undefined
  switch (key.key) {
    case 'ArrowDown':
      return moved(cursor, cursor.current + 1, rows, key.shiftKey)
    case 'ArrowUp':
      return moved(cursor, cursor.current - 1, rows, key.shiftKey)
    case 'Home':
      return moved(cursor, 0, rows, key.shiftKey)
    case 'End':
      return moved(cursor, rows - 1, rows, key.shiftKey)
    case ' ': {
      const marked = new Set(cursor.marked)
      if (!marked.delete(cursor.current)) marked.add(cursor.current)
      return { cursor: { ...cursor, anchor: cursor.current, marked }, effect: 'mark' }
    }
    case '.':
      return { cursor, effect: 'acts' }
    default:
      return undefined
  }
}
