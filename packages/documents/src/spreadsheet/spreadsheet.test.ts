import { buffer, text } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { csvStream, neutralText, restoreText, type Sheet, xlsxStream } from './index.ts'

interface Row {
  readonly name: string
  readonly on: string
  readonly dong: string
}

const sheet: Sheet<Row> = {
  name: 'Việc',
  head: ['Danh sách'],
  columns: [
    { heading: 'Tên', kind: 'text', value: (row) => row.name },
    { heading: 'Ngày', kind: 'day', value: (row) => row.on },
    { heading: 'Số tiền', kind: 'dong', value: (row) => row.dong },
  ],
  rows: [
    { name: '=HYPERLINK("http://x")', on: '2026-07-01', dong: '1052000000' },
    { name: 'Ngô Văn; Khải "Ba"', on: '2026-11-20', dong: '9007199254740993' },
  ],
}

describe('spreadsheet', () => {
  it.each(['=1+1', '+84', '-5', '@x', '\tx', '＝1', "'x", 'Ngô'])('neutralises %j and gives it back', (value) => {
    const safe = neutralText(value)
    expect(safe).toMatch(/^['\p{L}]/u)
    expect(restoreText(safe)).toBe(value)
  })

  it('writes a workbook with text, days and whole đồng, and no formula', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await buffer(xlsxStream([sheet]))) as unknown as ArrayBuffer)
    const page = workbook.getWorksheet('Việc')
    expect(page?.getRow(3).getCell(1).value).toBe('Tên')
    expect(page?.getRow(4).getCell(1).value).toBe(`'=HYPERLINK("http://x")`)
    expect(page?.getRow(4).getCell(2).value).toEqual(new Date('2026-07-01T00:00:00Z'))
    expect(page?.getRow(4).getCell(3).value).toBe(1_052_000_000)
    // Past 2^53 a number would lose đồng.
    expect(page?.getRow(5).getCell(3).value).toBe('9007199254740993')
  })

  it('writes CSV that Excel reads under Vietnamese settings', async () => {
    const lines = (await text(csvStream(sheet))).split('\r\n')
    expect(lines[0]).toBe('\ufeffTên;Ngày;Số tiền')
    expect(lines[2]).toBe('"Ngô Văn; Khải ""Ba""";20/11/2026;9007199254740993')
  })
})
