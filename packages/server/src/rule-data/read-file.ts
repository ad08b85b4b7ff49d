import type { RuleDataKind } from '@minh-an/contract/rule-data'
import { type FileRow, holidayFields, type RuleField, rateFields } from '@minh-an/domain/rule-data'
import { readSmallTable } from '../import/index.ts'
import { problem } from '../platform/index.ts'

/** Names that files of others use for our fields. */
const otherNames: Readonly<Record<string, string>> = {
  ratePercentYear: 'percentYear',
  basis: 'source',
  status: 'confidence',
  to: 'until',
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .trim()
    .replace(/\s*\*$/, '')
    .toLowerCase()

const fieldsOf = (kind: RuleDataKind): readonly RuleField[] => (kind === 'holidays' ? holidayFields : rateFields)

/** Rows of a yearly file by field: a workbook, a CSV file with headings, or JSON as a list of objects. */
export async function readRuleFile(kind: RuleDataKind, fileName: string, bytes: Buffer): Promise<FileRow[]> {
  if (
    /\.json$/i.test(fileName) ||
    /^\s*[[{]/.test(
      bytes
        .subarray(0, 64)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  ) {
    return readJson(bytes)
  }
  const rows = await readSmallTable(bytes)
  const fields = fieldsOf(kind)
  const headings = rows.findIndex(({ cells }) => {
    const known = cells.filter((cell) =>
      fields.some(({ heading, name }) => [plain(heading), plain(name)].includes(plain(cell))),
    )
    return known.length >= 3
  })
  const head = rows[headings]
  if (head === undefined) {
    throw unreadable(
      `Không thấy dòng tiêu đề. Cần các cột: ${fields.map(({ heading }) => heading).join(', ')}. Lấy mẫu rồi điền lại.`,
    )
  }
  const names = head.cells.map(
    (cell) => fields.find(({ heading, name }) => [plain(heading), plain(name)].includes(plain(cell)))?.name,
  )
  const missing = fields.filter(({ name, required }) => required && !names.includes(name))
  if (missing.length > 0) {
    throw unreadable(`Thiếu cột: ${missing.map(({ heading }) => heading).join(', ')}. Lấy mẫu rồi điền lại.`)
  }
  return rows
    .slice(headings + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ row, cells }) => ({
      row,
      values: Object.fromEntries(names.flatMap((name, at) => (name === undefined ? [] : [[name, cells[at] ?? '']]))),
    }))
}

function readJson(bytes: Buffer): FileRow[] {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    throw unreadable('Tệp không phải JSON hợp lệ. Kiểm tra dấu ngoặc, dấu phẩy và dấu nháy.')
  }
  const inside = value as { holidays?: unknown; rates?: unknown } | null
  const list = Array.isArray(value) ? value : (inside?.holidays ?? inside?.rates)
  if (!Array.isArray(list)) throw unreadable('Tệp JSON phải là một danh sách các dòng [ … ]. Lấy mẫu rồi điền lại.')
  return list.map((one: unknown, at) => ({
    row: at + 1,
    values: Object.fromEntries(
      Object.entries(typeof one === 'object' && one !== null ? one : {}).map(([name, member]) => [
        Object.hasOwn(otherNames, name) ? (otherNames[name] as string) : name,
        member === null || typeof member === 'object' ? '' : String(member),
      ]),
    ),
  }))
}

function unreadable(detail: string) {
  return problem('rule-data/unreadable', 422, 'Không đọc được tệp', detail)
}
