import { writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'

/**
 * `node scripts/example-register.ts` writes the two example registers in `examples/register`: the same ten cases as a
 * plain CSV and as a workbook in the layout offices keep by hand (title above, headings over two rows, number and day in
 * one cell). Nobody in them exists.
 */

interface Row {
  readonly number: number
  readonly decidedOn: string
  readonly basis: 'Chủ động' | 'Theo yêu cầu'
  readonly judgment: string
  readonly judgedOn: string
  readonly creditor: string
  readonly debtor: string
  readonly address: string
  readonly debt: number
  readonly courtFee: number
  readonly fine: number
  readonly collected: number
  readonly officer: string
  readonly status: string
  readonly statusOn: string
  readonly ground: string
}

const khai = 'Nguyễn Thị Khai'
const vinh = 'Trần Đức Vinh'
const hop = 'Ngân hàng Mẫu Hợp Lực'

const rows: readonly Row[] = [
  row(
    101,
    '06/10/2025',
    'Theo yêu cầu',
    '12/2025/DS-ST',
    hop,
    'Ngô Văn Thạch',
    1_250_000_000,
    49_500_000,
    0,
    300_000_000,
  ),
  row(102, '06/10/2025', 'Chủ động', '31/2025/HS-ST', '', 'Đỗ Mạnh Quyền', 0, 200_000, 30_000_000, 30_200_000),
  row(
    103,
    '09/10/2025',
    'Theo yêu cầu',
    '08/2025/KDTM-ST',
    'Công ty Mẫu Đồng Tâm',
    'Công ty Mẫu Tân Phát',
    742_318_000,
    33_693_000,
    0,
    0,
  ),
  row(
    104,
    '14/10/2025',
    'Theo yêu cầu',
    '55/2025/HNGĐ-ST',
    'Lý Thu Hằng',
    'Phùng Văn Lộc',
    48_000_000,
    300_000,
    0,
    12_300_000,
  ),
  row(105, '20/10/2025', 'Chủ động', '40/2025/HS-ST', '', 'Tạ Quang Minh', 0, 200_000, 5_000_000, 0),
  row(106, '03/11/2025', 'Theo yêu cầu', '19/2025/DS-ST', 'Hà Văn Định', 'Vũ Thị Nhàn', 86_500_000, 4_325_000, 0, 0),
  row(107, '10/11/2025', 'Chủ động', '44/2025/DS-ST', '', 'Lê Hữu Tòng', 0, 1_250_000, 0, 1_250_000),
  row(
    108,
    '17/11/2025',
    'Theo yêu cầu',
    '21/2025/DS-ST',
    'Bùi Thị Sen; Bùi Văn Sáng',
    'Cao Văn Hiến',
    310_000_000,
    15_500_000,
    0,
    75_000_000,
  ),
  row(
    109,
    '01/12/2025',
    'Theo yêu cầu',
    '27/2025/LĐ-ST',
    'Đặng Thu Hà',
    'Công ty Mẫu Hưng Thịnh',
    64_200_000,
    1_926_000,
    0,
    0,
  ),
  row(110, '15/12/2025', 'Chủ động', '52/2025/HS-ST', '', 'Mai Xuân Trường', 0, 200_000, 10_000_000, 0),
]

/** State of the ten cases on the day the register was closed, in the order of their numbers. */
function stateOf(number: number): Pick<Row, 'status' | 'statusOn' | 'ground'> {
  const states: Record<number, readonly [string, string, string?]> = {
    101: ['Có điều kiện', '12/11/2025'],
    102: ['Thi hành xong', '05/01/2026'],
    103: ['Chưa có điều kiện', '15/01/2026', 'điểm a'],
    104: ['Có điều kiện', '20/11/2025'],
    105: ['Chưa có điều kiện', '22/12/2025', 'điểm a'],
    106: ['Đang xác minh', '01/12/2025'],
    107: ['Thi hành xong', '29/12/2025'],
    108: ['Có điều kiện', '30/12/2025'],
    109: ['Đang xác minh', '12/01/2026'],
    110: ['Đã phân công', '17/12/2025'],
  }
  const [status, statusOn, ground = ''] = states[number] ?? ['', '']
  return { status, statusOn, ground }
}

function row(
  number: number,
  decidedOn: string,
  basis: Row['basis'],
  judgment: string,
  creditor: string,
  debtor: string,
  debt: number,
  courtFee: number,
  fine: number,
  collected: number,
): Row {
  return {
    number,
    decidedOn,
    basis,
    judgment,
    judgedOn: '18/08/2025',
    creditor,
    debtor,
    address: 'Xã Mẫu, tỉnh Phú Thọ',
    debt,
    courtFee,
    fine,
    collected,
    officer: number % 2 === 0 ? vinh : khai,
    ...stateOf(number),
  }
}

const owed = ({ debt, courtFee, fine }: Row) => debt + courtFee + fine
const dotted = (dong: number) => (dong === 0 ? '' : String(dong).replaceAll(/\B(?=(\d{3})+$)/g, '.'))

function csv(): string {
  const headings = [
    'Số quyết định',
    'Ngày quyết định',
    'Căn cứ thi hành',
    'Bản án số',
    'Ngày bản án',
    'Người được thi hành án',
    'Người phải thi hành án',
    'Địa chỉ người phải thi hành án',
    'Trả nợ',
    'Án phí, lệ phí',
    'Tiền phạt',
    'Tổng phải thi hành',
    'Đã thu',
    'Còn phải thu',
    'Chấp hành viên',
    'Trạng thái',
    'Ngày trạng thái',
    'Căn cứ trạng thái',
  ]
  const lines = rows.map((one) => [
    `${one.number}/QĐ-THADS`,
    one.decidedOn,
    one.basis,
    one.judgment,
    one.judgedOn,
    one.creditor,
    one.debtor,
    one.address,
    dotted(one.debt),
    dotted(one.courtFee),
    dotted(one.fine),
    dotted(owed(one)),
    dotted(one.collected) || '0',
    dotted(owed(one) - one.collected) || '0',
    one.officer,
    one.status,
    one.statusOn,
    one.ground,
  ])
  const quoted = (cell: string) => (/[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return `${[headings, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sổ thụ lý')
  sheet.addRow(['PHÒNG THI HÀNH ÁN DÂN SỰ MẪU'])
  sheet.addRow(['SỔ THỤ LÝ THI HÀNH ÁN NĂM 2026'])
  sheet.addRow([])
  sheet.addRow([
    'TT',
    'Số, ngày QĐ THA',
    'CĐ/TYC',
    'Số, ngày bản án',
    'Người được THA',
    'Người phải THA (tên, địa chỉ)',
    'Phải thi hành (đồng)',
    null,
    null,
    null,
    'Đã thu',
    'Còn phải thu',
    'CHV',
    'Trạng thái',
    'Ngày trạng thái',
    'Căn cứ trạng thái',
  ])
  sheet.addRow([null, null, null, null, null, null, 'Trả nợ', 'Án phí', 'Tiền phạt', 'Tổng phải thi hành'])
  sheet.mergeCells('G4:J4')
  for (const column of 'ABCDEFKLMNOP') sheet.mergeCells(`${column}4:${column}5`)
  for (const [index, one] of rows.entries()) {
    sheet.addRow([
      index + 1,
      `${one.number}/QĐ-THADS ngày ${one.decidedOn}`,
      one.basis,
      `${one.judgment} ngày ${one.judgedOn}`,
      one.creditor || null,
      `${one.debtor}, ${one.address}`,
      one.debt || null,
      one.courtFee || null,
      one.fine || null,
      owed(one),
      one.collected,
      owed(one) - one.collected,
      one.officer,
      one.status,
      one.statusOn,
      one.ground || null,
    ])
  }
  for (const name of ['G', 'H', 'I', 'J', 'K', 'L']) sheet.getColumn(name).numFmt = '#,##0'
  for (const [index, width] of [5, 30, 14, 30, 26, 44, 16, 14, 14, 18, 16, 16, 20, 20, 16, 18].entries()) {
    sheet.getColumn(index + 1).width = width
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const folder = path.join(import.meta.dirname, '..', 'examples', 'register')
writeFileSync(path.join(folder, 'so-thu-ly.csv'), csv())
writeFileSync(path.join(folder, 'so-thu-ly.xlsx'), await workbook())
