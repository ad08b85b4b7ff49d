import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { neutralText } from './neutral-text.ts'
import type { CellKind, CellValue, Sheet } from './sheet.ts'

const formats: Readonly<Partial<Record<CellKind, string>>> = {
  day: 'dd/mm/yyyy',
  dong: '#,##0',
  count: '#,##0',
  rate: '0.00%',
}

/** Above this a spreadsheet's number loses đồng: such an amount is written as text. */
const exactUpTo = 9_007_199_254_740_991n

/**
 * An XLSX workbook, written row by row, so that memory does not grow with its length. No formula, link or macro ever
 * stands in it; text that looks like one is neutralised.
 */
export function xlsxStream(sheets: readonly Sheet<unknown>[]): Readable {
  const output = new PassThrough()
  writeWorkbook(sheets, output).catch((error: Error) => output.destroy(error))
  return output
}

async function writeWorkbook(sheets: readonly Sheet<unknown>[], output: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false })
  workbook.creator = 'Minh Án'
  for (const sheet of sheets) await writeSheet(workbook, sheet)
  await workbook.commit()
}

async function writeSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, sheet: Sheet<unknown>): Promise<void> {
  const headLines = sheet.head ?? []
  const headingRow = headLines.length === 0 ? 1 : headLines.length + 2
  const page = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: headingRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  page.columns = sheet.columns.map(({ width, kind }) => ({
    width: width ?? (kind === 'text' ? 28 : 16),
    style: { numFmt: formats[kind] ?? '@', alignment: { vertical: 'top', wrapText: kind === 'text' } },
  }))
  for (const [index, line] of headLines.entries()) {
    const row = page.addRow([neutralText(line)])
    row.font = { bold: index === 0, size: index === 0 ? 13 : 11 }
    row.commit()
  }
  if (headLines.length > 0) page.addRow([]).commit()
  const headings = page.addRow(sheet.columns.map((column) => neutralText(column.heading)))
  headings.font = { bold: true }
  headings.commit()
  for await (const row of sheet.rows) {
    page.addRow(sheet.columns.map((column) => cellOf(column.value(row), column.kind))).commit()
  }
  if (sheet.foot !== undefined) {
    page.addRow([]).commit()
    for (const line of sheet.foot) page.addRow([neutralText(line)]).commit()
  }
  page.commit()
}

function cellOf(value: CellValue, kind: CellKind): string | number | Date | null {
  if (value === undefined || value === '') return null
  if (kind === 'day') return new Date(`${String(value)}T00:00:00Z`)
  if (kind === 'dong') {
    const sum = BigInt(value)
    return sum <= exactUpTo && sum >= -exactUpTo ? Number(sum) : sum.toString()
  }
  if (kind === 'text') return neutralText(String(value))
  return Number(value)
}
