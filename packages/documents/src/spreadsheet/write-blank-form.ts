import ExcelJS from 'exceljs'

/** A column of a sheet that people fill in. */
export interface BlankFormColumn {
  readonly heading: string
  readonly width: number
  readonly right?: boolean
  readonly wrap?: boolean
  /** Coloured, because it must be filled in. */
  readonly required?: boolean
  /** Shown when the pointer rests on the heading. */
  readonly note?: string
  /** Where the values stand that the cell may take, `'Danh mục'!$A$2:$A$9`, and what to say about another one. */
  readonly choices?: { readonly range: string; readonly refusal: string }
}

export interface BlankFormSheet {
  readonly name: string
  readonly columns: readonly BlankFormColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** Rows under the headings that carry the drop-down lists. */
  readonly preparedRows?: number
}

/**
 * A small workbook for people to fill in: headings with notes, drop-down lists, all cells as text, so that zeros, days
 * and long sums stay as they were typed. Built in memory; for lists of rows there is `xlsxStream`.
 */
export async function blankFormBytes(sheets: readonly BlankFormSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Minh Án'
  for (const one of sheets) {
    const sheet = book.addWorksheet(one.name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = one.columns.map((column) => ({
      header: column.heading,
      width: column.width,
      style: {
        numFmt: '@',
        alignment: {
          vertical: 'top',
          wrapText: column.wrap ?? false,
          horizontal: column.right === true ? 'right' : 'left',
        },
      },
    }))
    dressHeadings(sheet, one.columns)
    for (const row of one.rows) sheet.addRow([...row])
    addChoices(sheet, one)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function dressHeadings(sheet: ExcelJS.Worksheet, columns: readonly BlankFormColumn[]): void {
  const head = sheet.getRow(1)
  head.height = 34
  columns.forEach((column, index) => {
    const cell = head.getCell(index + 1)
    cell.font = { bold: true }
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
    cell.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: column.required === true ? 'FFFFE8A3' : 'FFE7EEF5' },
    }
    cell.border = { bottom: { style: 'thin' } }
    if (column.note !== undefined) cell.note = column.note
  })
}

function addChoices(sheet: ExcelJS.Worksheet, { columns, preparedRows = 0 }: BlankFormSheet): void {
  columns.forEach(({ choices }, index) => {
    if (choices === undefined) return
    for (let row = 2; row <= preparedRows + 1; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [choices.range],
        showErrorMessage: true,
        errorTitle: 'Không có trong danh mục',
        error: choices.refusal,
      }
    }
  })
}
