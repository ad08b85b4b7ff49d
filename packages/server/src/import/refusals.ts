import type { CellError, ImportCertificate } from '@minh-an/contract/import'
import { type FieldName, registerField } from '@minh-an/domain/import'
import { type ProblemError, problem } from '../platform/index.ts'

const ERRORS_IN_PROBLEM = 1_000

export function columnsMissing(missing: readonly FieldName[]): ProblemError {
  const labels = missing.map((name) => `“${registerField(name).label}”`)
  return problem(
    'import/columns-missing',
    422,
    'Chưa ghép đủ cột',
    `Chưa có cột cho ${labels.join(', ')}. Chọn cột trong tệp cho từng trường, hoặc thêm cột vào tệp.`,
    {
      errors: missing.map((name) => ({
        pointer: `/mapping/columns/${name}`,
        detail: `Chưa có cột cho “${registerField(name).label}”.`,
      })),
    },
  )
}

export function rowsRejected(one: ImportCertificate): ProblemError {
  const cells: CellError[] = one.rejected.flatMap(({ reasons }) => reasons)
  const shown = cells.slice(0, ERRORS_IN_PROBLEM)
  const more = cells.length > shown.length ? ` Đang hiện ${shown.length} lỗi đầu.` : ''
  return problem(
    'import/rows-rejected',
    422,
    'Tệp có dòng chưa đúng',
    `${one.rowsRejected} trên ${one.rowsRead} dòng có lỗi (${cells.length} lỗi). Chưa có gì được nhập. Sửa các ô được nêu rồi nhập lại, hoặc chọn chỉ nhập dòng đúng.${more}`,
    {
      errors: shown.map((cell) => ({
        pointer: cell.cell,
        detail: cell.message.includes(cell.value) ? cell.message : `“${cell.value}”: ${cell.message}`,
      })),
      extra: {
        cells: shown,
        rows: one.rowsRead,
        rejectedRows: one.rowsRejected,
        goodRows: one.rowsImported,
      },
    },
  )
}

export function noRows(): ProblemError {
  return problem(
    'import/no-rows',
    422,
    'Tệp không có dòng nào để nhập',
    'Điền mỗi việc một dòng dưới dòng tiêu đề, rồi nhập lại.',
  )
}

export function nothingNew(): ProblemError {
  return problem(
    'import/nothing-new',
    409,
    'Sổ không có việc mới',
    'Các việc của tệp đã có trong hệ thống với cùng nội dung. Không có gì thay đổi.',
  )
}
