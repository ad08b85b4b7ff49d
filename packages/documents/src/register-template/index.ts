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
import { type BlankFormColumn, type BlankFormSheet, blankFormBytes } from '../spreadsheet/index.ts'

/** File name under which the template is saved. */
export const REGISTER_TEMPLATE_NAME = 'Mẫu nhập sổ thụ lý thi hành án.xlsx'

const registerSheetName = 'Sổ'
const exampleSheetName = 'Ví dụ'

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

/** Lists without a drop-down: the cell may hold several of their values. */
const listed = [...Object.entries(lists), ['groups', Object.values(groupNames)]] as [FieldName, readonly string[]][]
const LISTS_SHEET = 'Danh mục'

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

/**
 * The XLSX that an office fills in: one row per case, drop-down lists where words are fixed, text and day formats that
 * keep zeros and days, an examples sheet and a sheet of notes.
 */
export async function buildRegisterTemplate(): Promise<Uint8Array> {
  const columns = registerFields.map(columnOf)
  return blankFormBytes([
    { name: registerSheetName, columns, rows: [], preparedRows: PREPARED_ROWS },
    {
      name: exampleSheetName,
      columns,
      rows: examples.map((example) => registerFields.map((field) => example[field.name] ?? null)),
    },
    { name: LISTS_SHEET, columns: listed.map(([name]) => ({ heading: labelOf(name), width: 28 })), rows: listRows() },
    notesSheet(),
  ])
}

function columnOf(field: RegisterField & { readonly name: FieldName }): BlankFormColumn {
  const place = listed.findIndex(([name]) => name === field.name)
  const values = lists[field.name]
  return {
    heading: field.label,
    width: WIDE.has(field.name) ? 32 : Math.max(14, Math.min(24, field.label.length + 2)),
    wrap: WIDE.has(field.name),
    right: field.kind === 'dong',
    required: field.required,
    note: field.note,
    ...(values === undefined
      ? {}
      : {
          choices: {
            range: `'${LISTS_SHEET}'!$${columnLetter(place)}$2:$${columnLetter(place)}$${values.length + 1}`,
            refusal: `Chọn một giá trị của trang “${LISTS_SHEET}”, cột “${field.label}”.`,
          },
        }),
  }
}

const labelOf = (name: FieldName) => registerFields.find((field) => field.name === name)?.label ?? name

/** Choices stand in a sheet of their own: a list typed into a cell ends at 255 characters. */
function listRows(): (string | null)[][] {
  const longest = Math.max(...listed.map(([, values]) => values.length))
  return Array.from({ length: longest }, (_, row) => listed.map(([, values]) => values[row] ?? null))
}

function notesSheet(): BlankFormSheet {
  return {
    name: 'Hướng dẫn',
    columns: [
      { heading: 'Cột', width: 34 },
      { heading: 'Bắt buộc', width: 12 },
      { heading: 'Cách ghi', width: 100, wrap: true },
    ],
    rows: [
      ...registerFields.map((field) => [field.label, field.required ? 'Có' : '', field.note]),
      [null, null, null],
      ...rules.map((rule, index) => [`Quy tắc ${index + 1}`, null, rule]),
    ],
  }
}
