/** A register of an office as it comes from a spreadsheet: our template's headings, every row its own case. */
const HEADINGS = [
  'Số quyết định',
  'Ngày quyết định',
  'Căn cứ thi hành',
  'Loại việc',
  'Bản án số',
  'Ngày bản án',
  'Tòa án',
  'Người được thi hành án',
  'Người phải thi hành án',
  'Địa chỉ người phải thi hành án',
  'CCCD, MST người phải thi hành án',
  'Tổng phải thi hành',
  'Đã thu',
  'Còn phải thu',
  'Chấp hành viên',
  'Trạng thái',
  'Ngày trạng thái',
] as const

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Linh', 'Minh', 'Nam', 'Oanh', 'Phúc']
const STATES = ['Có điều kiện', 'Chưa có điều kiện', 'Đã phân công', 'Thi hành xong']

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
const two = (value: number) => String(value).padStart(2, '0')
const dotted = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** @param from number of the first decision, so that two registers do not name the same case. */
export function registerCsv(rows: number, from: number): Buffer {
  const lines = Array.from({ length: rows }, (_, at) => rowOf(from + at))
  return Buffer.from(`\ufeff${[HEADINGS.map((one) => `"${one}"`).join(','), ...lines].join('\r\n')}\r\n`)
}

function rowOf(n: number): string {
  const month = 1 + (n % 9)
  const owed = 1_000_000 + (n % 997) * 250_000
  const state = pick(STATES, n)
  const collected = state === 'Thi hành xong' ? owed : n % 3 === 0 ? 500_000 : 0
  const fields = [
    `${n}/QĐ-THADS`,
    `${two(1 + (n % 28))}/${two(month)}/2026`,
    n % 3 === 0 ? 'Chủ động' : 'Theo yêu cầu',
    'Dân sự',
    `${n}/2025/DS-ST`,
    `${two(1 + (n % 28))}/12/2025`,
    'Tòa án nhân dân khu vực 3 - Bắc Ninh',
    `${pick(FAMILY, n >> 3)} Thị ${pick(GIVEN, n >> 4)}`,
    `${pick(FAMILY, n)} Văn ${pick(GIVEN, n >> 2)}`,
    `"Xã Tân Yên, tỉnh Bắc Ninh"`,
    String(24_000_000_000 + n).padStart(12, '0'),
    `"${dotted(owed)}"`,
    `"${dotted(collected)}"`,
    `"${dotted(owed - collected)}"`,
    `Chấp hành viên ${pick(FAMILY, n % 10)}`,
    state,
    state === 'Đã phân công' ? '' : `${two(1 + (n % 28))}/10/2026`,
  ]
  return fields.join(',')
}
