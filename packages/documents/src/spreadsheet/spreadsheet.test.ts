import { buffer } from 'node:stream/consumers'
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
    const lines = (await buffer(csvStream(sheet))).toString('utf8').split('\r\n')
    expect(lines[0]).toBe('\ufeffTên;Ngày;Số tiền')
    expect(lines[2]).toBe('"Ngô Văn; Khải ""Ba""";20/11/2026;9007199254740993')
  })

  it('writes what another system asks for: other days, grouped sums, tabs', async () => {
    const forms = { day: 'yyyy-MM-dd', dong: 'grouped', separator: '\t' } as const
    const lines = (await buffer(csvStream({ ...sheet, forms }))).toString('utf8').split('\r\n')
    expect(lines[2]).toBe('"Ngô Văn; Khải ""Ba"""\t2026-11-20\t9.007.199.254.740.993')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await buffer(xlsxStream([{ ...sheet, forms }]))) as unknown as ArrayBuffer)
    expect(workbook.getWorksheet('Việc')?.getRow(4).getCell(2).numFmt).toBe('yyyy-mm-dd')
  })

  it('leaves out what XML cannot hold and keeps every letter', async () => {
    const odd = {
      ...sheet,
      rows: [{ name: 'Nguyễn\u0001 <Thị> & "Á" \ud83d\ude00 \ud800', on: '2026-07-01', dong: '1' }],
    }
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await buffer(xlsxStream([odd]))) as unknown as ArrayBuffer)
    expect(workbook.getWorksheet('Việc')?.getRow(4).getCell(1).value).toBe('Nguyễn <Thị> & "Á" \ud83d\ude00 ')
  })

  it('asks for rows only as fast as the file is taken away', async () => {
    let asked = 0
    async function* rows(): AsyncGenerator<Row> {
      for (; asked < 2_000_000; asked += 1)
        yield { name: `Ngô Văn ${asked * 7919}`, on: '2026-07-01', dong: '1052000000' }
    }
    for (const stream of [
      xlsxStream([{ ...sheet, rows: rows() } as Sheet<unknown>]),
      csvStream({ ...sheet, rows: rows() }),
    ]) {
      asked = 0
      const reader = stream[Symbol.asyncIterator]()
      await reader.next()
      await new Promise((done) => setTimeout(done, 300))
      expect(asked).toBeLessThan(20_000)
      stream.destroy()
      await new Promise((done) => setTimeout(done, 50))
      const stopped = asked
      await new Promise((done) => setTimeout(done, 50))
      expect(asked).toBe(stopped)
    }
  })
})
