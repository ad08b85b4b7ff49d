import { problem } from '../platform/index.ts'

/** Where a list goes on: the sort value and id of its last row, as one short word. */
export function cursorOf(value: string, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

export function readCursor(cursor: string | undefined): readonly [value: string, id: string] | undefined {
  if (cursor === undefined) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (
      Array.isArray(read) &&
      read.length === 2 &&
      read.every((part) => typeof part === 'string') &&
      isId(String(read[1]))
    ) {
      return [String(read[0]), String(read[1])]
    }
  } catch {
    // Not one of ours: refused below like any other.
  }
  throw badCursor()
}

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export function badCursor() {
  return problem('list/cursor', 422, 'Không đọc tiếp được danh sách', 'Mở lại danh sách từ trang đầu.')
}

/** One page of the rows, and the cursor where more follow. `rows` holds one more than the page. */
export function pageOf<R>(rows: readonly R[], limit: number, cursor: (row: R) => string) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return rows.length > limit && last !== undefined ? { items, nextCursor: cursor(last) } : { items }
}
