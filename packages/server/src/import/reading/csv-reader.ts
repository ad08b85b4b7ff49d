import type { RegisterCell, RegisterRow } from '@minh-an/domain/import'
import { CsvError, parse } from 'csv-parse'
import { readingLimits } from './limits.ts'
import { FileRefusal, tooComplex } from './refusal.ts'
import { restoreText } from './restore-text.ts'

export interface CsvText {
  /** `8-bit`: an old encoding; each letter of the text is one code of it, to be told column by column. */
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | '8-bit'
  readonly text: string
}

/** The text of a CSV file: UTF-8, UTF-16, or else the codes of an old encoding one by one. */
export function decodeCsv(bytes: Buffer): CsvText {
  const encoding = encodingOf(bytes)
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    if (encoding !== 'UTF-8') throw notUnicode()
    return { encoding: '8-bit', text: bytes.toString('latin1') }
  }
}

/** A file whose letters nobody can be sure of. */
export function notUnicode(): FileRefusal {
  return new FileRefusal(
    'import/encoding',
    'Không nhận ra bảng mã của tệp',
    'Tệp không phải Unicode, cũng không đọc được theo TCVN3, VNI, VISCII hay Windows-1258. Trong Excel chọn Lưu thành “CSV UTF-8”, hoặc lưu thành .xlsx, rồi nhập lại.',
  )
}

function encodingOf(bytes: Buffer): Exclude<CsvText['encoding'], '8-bit'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  // Without a mark: Latin letters of UTF-16 have a zero byte beside them.
  const head = bytes.subarray(0, 2_000)
  const zerosAt = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const even = zerosAt(0)
  const odd = zerosAt(1)
  if (odd > head.length / 5) return 'UTF-16LE'
  return even > head.length / 5 ? 'UTF-16BE' : 'UTF-8'
}

const separators = [',', ';', '\t'] as const

/** The separator that splits the first lines most evenly; Excel may name it itself in a first line `sep=;`. */
export function separatorOf(text: string): { separator: string; from: number } {
  const named = /^sep=(.)\r?\n/.exec(text)
  if (named?.[1] !== undefined) return { separator: named[1], from: named[0].length }
  const counts = separators.map((separator) => ({ separator, perLine: countPerLine(text.slice(0, 64_000), separator) }))
  const best = counts
    .map(({ separator, perLine }) => {
      const most = Math.max(0, ...perLine)
      return { separator, score: most * perLine.filter((count) => count === most).length }
    })
    .reduce((a, b) => (b.score > a.score ? b : a))
  return { separator: best.separator, from: 0 }
}

/** How often the separator stands outside quotes in each of the first 40 lines. */
function countPerLine(text: string, separator: string): number[] {
  const lines: number[] = []
  let quoted = false
  let count = 0
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === separator) count += 1
    else if (character === '\n') {
      lines.push(count)
      count = 0
      if (lines.length >= 40) break
    }
  }
  if (count > 0) lines.push(count)
  return lines
}

/** Rows of a CSV text; `onRow` ends the reading by answering false. A row keeps the number it has in a spreadsheet. */
export async function readCsv(
  text: string,
  onRow: (row: RegisterRow) => boolean,
  onRead: (characters: number) => void,
): Promise<void> {
  const { separator, from } = separatorOf(text)
  const parser = parse({ delimiter: separator, relax_column_count: true, max_record_size: 1_000_000 })
  const body = from === 0 ? text : text.slice(from)
  const step = 1 << 17
  const feed = async () => {
    for (let at = 0; at < body.length && !parser.destroyed; at += step) {
      onRead(at)
      if (!parser.write(body.slice(at, at + step))) await new Promise((resolve) => parser.once('drain', resolve))
    }
    parser.end()
  }
  const fed = feed()
  let row = 0
  let count = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1
      if (row > readingLimits.rows) throw tooComplex(`Tệp có quá ${readingLimits.rows} dòng.`)
      count += record.length
      if (record.length > readingLimits.columns) throw tooComplex(`Tệp có quá ${readingLimits.columns} cột.`)
      if (count > readingLimits.cells) throw tooComplex(`Tệp có quá ${readingLimits.cells} ô.`)
      if (record.every((one) => one === '')) continue
      if (!onRow({ row, cells: record.map(cellOf) })) return
    }
    await fed
  } catch (error) {
    throw error instanceof CsvError ? refusedCsv(error, row) : error
  }
}

function cellOf(text: string): RegisterCell | undefined {
  if (text.trim() === '') return undefined
  if (text.length > readingLimits.cellCharacters)
    throw tooComplex(`Có ô dài hơn ${readingLimits.cellCharacters} ký tự.`)
  if (text.startsWith('=')) return { kind: 'formula', text }
  return { kind: 'text', text: restoreText(text) }
}

function refusedCsv(error: CsvError, row: number): FileRefusal {
  const where = typeof error['lines'] === 'number' ? error['lines'] : row + 1
  return new FileRefusal(
    'import/csv-damaged',
    'Tệp CSV hỏng',
    `Dòng ${where}: dấu ngoặc kép không khép hoặc đặt sai chỗ. Sửa dòng này, hoặc lưu lại tệp thành .xlsx rồi nhập lại.`,
  )
}
