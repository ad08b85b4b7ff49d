import { Readable } from 'node:stream'
import { neutralText } from './neutral-text.ts'
import type { CellKind, CellValue, Sheet } from './sheet.ts'

const byteOrderMark = '\ufeff'

/**
 * A sheet as CSV in UTF-8 with its mark, so that Excel reads Vietnamese; semicolons, because Excel under Vietnamese
 * settings splits at them. Days as dd/MM/yyyy, đồng as digits; text that looks like a formula is neutralised.
 */
export function csvStream<R>(sheet: Sheet<R>): Readable {
  return Readable.from(lines(sheet))
}

async function* lines<R>(sheet: Sheet<R>): AsyncGenerator<string> {
  yield `${byteOrderMark}${line(sheet.columns.map((column) => column.heading))}`
  for await (const row of sheet.rows) yield line(sheet.columns.map((column) => textOf(column.value(row), column.kind)))
}

function textOf(value: CellValue, kind: CellKind): string {
  if (value === undefined) return ''
  if (kind === 'text') return neutralText(String(value))
  return kind === 'day' ? String(value).split('-').reverse().join('/') : String(value)
}

const line = (cells: readonly string[]) => `${cells.map(quoted).join(';')}\r\n`

const quoted = (cell: string) => (/[";\r\n\t']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
