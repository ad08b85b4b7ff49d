import { mkdirSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { daysAgo, printedDay } from './people.ts'

const headings = [
  'Số QĐ',
  'Ngày QĐ',
  'Căn cứ',
  'Bản án số',
  'Họ tên người được THA',
  'Họ tên người PTHA',
  'Án phí',
  'Số tiền phải thi hành',
  'Đã thu',
  'Còn lại',
  'CHV',
  'Tình trạng',
  'Ngày tình trạng',
]

export interface RegisterRow {
  readonly number: number
  readonly debtor: string
  readonly owed: string
  readonly officer: string
  readonly status: string
  /** As the office wrote it; usually `dd/MM/yyyy`. */
  readonly decidedOn?: string
}

/** A register as an office keeps it in Excel: Vietnamese headings of its own, sums with dots, days as text. */
export async function writeRegister(folder: string, name: string, rows: readonly RegisterRow[]): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sổ thụ lý')
  sheet.addRow(headings)
  for (const { number, debtor, owed, officer, status, decidedOn } of rows) {
    sheet.addRow([
      `${number}/QĐ-THADS`,
      decidedOn ?? printedDay(daysAgo(20)),
      'Chủ động',
      `${number}/${daysAgo(60).slice(0, 4)}/HS-ST`,
      'Nhà nước',
      debtor,
      owed,
      owed,
      '0',
      owed,
      officer,
      status,
      printedDay(daysAgo(5)),
    ])
  }
  const file = path.join(folder, name)
  mkdirSync(folder, { recursive: true })
  await workbook.xlsx.writeFile(file)
  return file
}
