import { lineStatusNames } from '@minh-an/domain/enforcement-case'
import {
  agreedPostponementName,
  basisNames,
  caseKindNames,
  columnLetter,
  type FieldName,
  groupNames,
  type RegisterField,
  registerFields,
} from '@minh-an/domain/import'
import { dong, formatDong } from '@minh-an/domain/money'
import ExcelJS from 'exceljs'

/** File name under which the template is saved. */
export const REGISTER_TEMPLATE_NAME = 'Mẫu nhập sổ thụ lý thi hành án.xlsx'

export const registerSheetName = 'Sổ'
export const exampleSheetName = 'Ví dụ'

/** Rows of the sheet that carry formats and drop-down lists. */
const PREPARED_ROWS = 2_000
const WIDE: ReadonlySet<FieldName> = new Set([
  'debtor',
  'creditor',
  'debtorAddress',
  'creditorAddress',
  'otherObligation',
  'court',
])

const lists: Partial<Record<FieldName, readonly string[]>> = {
  basis: Object.values(basisNames),
  caseKind: Object.values(caseKindNames),
  status: [...Object.values(lineStatusNames), agreedPostponementName],
}

type Example = Partial<Record<FieldName, string>>

/** Cases nobody lived: one of each kind that a register usually holds. */
const examples: readonly Example[] = [
  Object.fromEntries(
    registerFields
      .filter((field) => field.example !== '' && field.name !== 'groups')
      .map((field) => [field.name, field.example]),
  ),
  {
    decisionNumber: '57/QĐ-THADS',
    decidedOn: '15/03/2024',
    receivedOn: '11/03/2024',
    basis: basisNames['ex-officio'],
    caseKind: caseKindNames.criminal,
    judgmentNumber: '12/2024/HS-ST',
    judgedOn: '05/02/2024',
    court: 'Tòa án nhân dân huyện Tam Dương',
    debtor: 'Phùng Văn Lộc',
    debtorAddress: 'Xã Hoàng Đan, tỉnh Phú Thọ',
    courtFee: formatDong(dong(200_000)),
    fine: formatDong(dong(30_000_000)),
    owed: formatDong(dong(30_200_000)),
    collected: formatDong(dong(200_000)),
    collectedOn: '20/05/2024',
    outstanding: formatDong(dong(30_000_000)),
    officer: 'Lê Thị Hoa',
    status: lineStatusNames['conditions-absent'],
    statusOn: '10/07/2024',
    statusGround: 'điểm a',
  },
  {
    decisionNumber: '91/QĐ-THADS',
    decidedOn: '02/06/2025',
    basis: basisNames['on-request'],
    caseKind: caseKindNames['marriage-family'],
    judgmentNumber: '33/2025/HNGĐ-ST',
    judgedOn: '28/04/2025',
    court: 'Tòa án nhân dân thành phố Vĩnh Yên',
    creditor: 'Đặng Thu Hà',
    debtor: 'Tạ Quang Minh',
    maintenance: formatDong(dong(24_000_000)),
    owed: formatDong(dong(24_000_000)),
    collected: formatDong(dong(24_000_000)),
    collectedThisYear: formatDong(dong(10_000_000)),
    collectedOn: '14/01/2026',
    outstanding: '0',
    officer: 'Nguyễn Đức Thịnh',
    status: lineStatusNames.completed,
    statusOn: '15/01/2026',
  },
]

/**
 * The XLSX that an office fills in: one row per case, drop-down lists where words are fixed, text and day formats that
 * keep zeros and days, an examples sheet and a sheet of notes.
 */
export async function buildRegisterTemplate(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Minh Án'
  const sheet = book.addWorksheet(registerSheetName, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  layOut(sheet)
  addLists(book, sheet)
  const shown = book.addWorksheet(exampleSheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
  layOut(shown)
  for (const example of examples) shown.addRow(registerFields.map((field) => example[field.name] ?? null))
  addNotes(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function layOut(sheet: ExcelJS.Worksheet): void {
  sheet.columns = registerFields.map((field: RegisterField & { readonly name: FieldName }) => ({
    header: field.label,
    width: WIDE.has(field.name) ? 32 : Math.max(14, Math.min(24, field.label.length + 2)),
    // Text keeps leading zeros and long amounts; a day typed as 22/10/2026 stays what was typed.
    style: {
      numFmt: '@',
      alignment: {
        vertical: 'top',
        wrapText: WIDE.has(field.name),
        horizontal: field.kind === 'dong' ? 'right' : 'left',
      },
    },
  }))
  const head = sheet.getRow(1)
  head.height = 34
  registerFields.forEach((field, index) => {
    const cell = head.getCell(index + 1)
    cell.font = { bold: true }
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: field.required ? 'FFFFE8A3' : 'FFE7EEF5' } }
    cell.border = { bottom: { style: 'thin' } }
    cell.note = field.note
  })
}

/** Choices stand in a sheet of their own; lists typed into the cell would end at 255 characters. */
function addLists(book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet): void {
  const source = book.addWorksheet('Danh mục')
  const columns = Object.entries(lists) as [FieldName, readonly string[]][]
  columns.push(['groups', Object.values(groupNames)])
  columns.forEach(([name, values], index) => {
    const letter = columnLetter(index)
    const label = registerFields.find((field) => field.name === name)?.label ?? name
    source.getColumn(index + 1).values = [label, ...values]
    source.getColumn(index + 1).width = 28
    source.getCell(`${letter}1`).font = { bold: true }
    if (lists[name] === undefined) return
    const target = registerFields.findIndex((field) => field.name === name) + 1
    for (let row = 2; row <= PREPARED_ROWS; row += 1) {
      sheet.getCell(row, target).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`'Danh mục'!$${letter}$2:$${letter}$${values.length + 1}`],
        showErrorMessage: true,
        errorTitle: 'Không có trong danh mục',
        error: `Chọn một giá trị của trang “Danh mục”, cột “${label}”.`,
      }
    }
  })
}

const rules = [
  'Mỗi việc (một quyết định thi hành án) một dòng ở trang “Sổ”. Không gộp ô, không thêm dòng cộng ở giữa.',
  'Cột nền vàng là bắt buộc. Không đổi tên tiêu đề; cột không dùng có thể để trống hoặc xóa.',
  'Ngày dạng ngày/tháng/năm, ví dụ 22/10/2026. Số tiền là số nguyên đồng, ví dụ 1.052.000.000; không ghi nghìn đồng, triệu đồng.',
  'Không dùng công thức: chép rồi dán dưới dạng giá trị.',
  'Phải thi hành = đã thu + còn phải thu. Việc đình chỉ, ủy thác, thu hồi, gửi lại yêu cầu: còn phải thu ghi 0 hoặc ghi số đã thôi không thu.',
  'Nhiều người thì ngăn bằng dấu chấm phẩy (;), địa chỉ và số định danh theo cùng thứ tự.',
  'Chấp hành viên phải thuộc đơn vị nhập sổ; tên chưa có được thêm vào danh sách.',
  'Tệp sai ô nào, phần mềm nêu địa chỉ ô và cách sửa; không có dòng nào được nhập cho đến khi sửa xong, trừ khi chọn chỉ nhập dòng đúng.',
] as const

function addNotes(book: ExcelJS.Workbook): void {
  const notes = book.addWorksheet('Hướng dẫn')
  notes.getColumn(1).width = 34
  notes.getColumn(2).width = 14
  notes.getColumn(3).width = 96
  notes.getColumn(3).alignment = { wrapText: true, vertical: 'top' }
  notes.addRow(['Cách điền sổ']).font = { bold: true, size: 13 }
  rules.forEach((rule, index) => {
    notes.addRow([`${index + 1}.`, null, rule])
  })
  notes.addRow([])
  notes.addRow(['Ý nghĩa từng cột', 'Bắt buộc', 'Cách ghi']).font = { bold: true }
  for (const field of registerFields) notes.addRow([field.label, field.required ? 'Có' : '', field.note])
}
