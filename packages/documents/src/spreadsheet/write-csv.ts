import { Readable } from 'node:stream'
import { markedHead } from './mark.ts'
import { neutralText } from './neutral-text.ts'
import { type CellForms, type CellKind, type CellValue, dayText, dongText, type Sheet } from './sheet.ts'

const byteOrderMark = '\ufeff'
const usualForms: CellForms = { day: 'dd/MM/yyyy', dong: 'plain', separator: ';' }
/** Rows travel by the piece: one at a time would cost more than what is in it. */
const pieceLength = 32_768

/**
 * A sheet as CSV in UTF-8 with its mark, so that Excel reads Vietnamese; semicolons, because Excel under Vietnamese
 * settings splits at them. Days as dd/MM/yyyy, đồng as digits; text that looks like a formula is neutralised.
 */
export function csvStream<R>(sheet: Sheet<R>): Readable {
  return Readable.from(pieces(sheet), { objectMode: false })
}

async function* pieces<R>({ columns, rows, forms = usualForms }: Sheet<R>): AsyncGenerator<string> {
  const mark = markedHead([]).map((text) => lineOf([neutralText(text)], forms))
  let piece = `${byteOrderMark}${mark.join('')}${lineOf(
    columns.map((column) => neutralText(column.heading)),
    forms,
  )}`
  for await (const row of rows) {
    piece += lineOf(
      columns.map((column) => cellText(column.value(row), column.kind, forms)),
      forms,
    )
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** A cell as a CSV file has it. */
export function cellText(value: CellValue, kind: CellKind, forms: CellForms = usualForms): string {
  if (value === undefined) return ''
  if (kind === 'text') return neutralText(String(value))
  if (kind === 'day') return dayText(String(value), forms.day)
  return kind === 'dong' ? dongText(String(value), forms.dong) : String(value)
}

const lineOf = (cells: readonly string[], { separator }: CellForms) =>
  `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`

const quoted = (cell: string, separator: string) =>
  /["\r\n\t']/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
