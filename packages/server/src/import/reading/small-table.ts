import { ProblemError, problem } from '../../platform/index.ts'
import { decodeCsv, notUnicode, readCsv } from './csv-reader.ts'
import { FileRefusal } from './refusal.ts'
import { openWorkbook } from './xlsx-reader.ts'

export interface SmallRow {
  /** 1-based, as a spreadsheet counts. */
  readonly row: number
  readonly cells: readonly string[]
}

const mostRows = 2_000

/**
 * The first sheet of a small workbook, or the lines of a small CSV file, as text. For files of a few hundred rows that an
 * administrator loads; registers are read in a thread of their own.
 * @throws a problem that says what to do with the file
 */
export async function readSmallTable(bytes: Buffer): Promise<readonly SmallRow[]> {
  const rows: SmallRow[] = []
  const take = (row: { readonly row: number; readonly cells: readonly ({ readonly text: string } | undefined)[] }) => {
    rows.push({ row: row.row, cells: Array.from(row.cells, (cell) => cell?.text ?? '') })
    return rows.length < mostRows
  }
  try {
    // A ZIP archive begins with PK; an old .xls with D0 CF, which the reader of workbooks names.
    if (bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes[0] === 0xd0) {
      const book = await openWorkbook(bytes)
      const [first] = book.sheets
      if (first !== undefined) await book.readSheet(first, take)
    } else {
      const { encoding, text } = decodeCsv(bytes)
      if (encoding === '8-bit') throw notUnicode()
      await readCsv(text.replace(/^\uFEFF/, ''), take, () => undefined)
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    if (error instanceof FileRefusal) throw problem(error.code, 422, error.title, error.detail)
    throw error
  }
  return rows
}
