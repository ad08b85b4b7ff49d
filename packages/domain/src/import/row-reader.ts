import type { PlainDate } from '../calendar/index.ts'
import type { Dong } from '../money/index.ts'
import {
  type CellProblem,
  cellAddress,
  hasForbiddenCharacter,
  legacyEncodingOf,
  type RegisterCell,
  type RegisterRow,
} from './cells.ts'
import type { FieldName } from './fields.ts'
import type { SheetMapping } from './headings.ts'
import { type Reading, readDay, readDong, readText } from './values.ts'

/** Reads the fields of one row and gathers what is wrong with them, each at its cell. */
export class RowReader {
  readonly problems: CellProblem[] = []
  readonly row: RegisterRow
  private readonly columns: SheetMapping['columns']

  constructor(row: RegisterRow, mapping: SheetMapping) {
    this.row = row
    this.columns = mapping.columns
  }

  has(field: FieldName): boolean {
    return this.columns[field] !== undefined
  }

  /** True when something wrong with this field has been named already. */
  refused(field: FieldName): boolean {
    return this.problems.some((problem) => problem.field === field)
  }

  cell(field: FieldName): RegisterCell | undefined {
    const index = this.columns[field]
    return index === undefined ? undefined : this.row.cells[index]
  }

  read<T>(field: FieldName, reader: (cell: RegisterCell | undefined) => Reading<T>): T | undefined {
    const reading = reader(this.cell(field))
    if (reading.ok) return reading.value
    this.refuse(field, reading.code, reading.message)
    return undefined
  }

  day(field: FieldName): PlainDate | undefined {
    return this.read(field, readDay)
  }

  dong(field: FieldName): Dong | undefined {
    return this.read(field, readDong)
  }

  /** Text in NFC; old encodings and characters that do not belong in a register are refused. */
  text(field: FieldName, longest = 500): string | undefined {
    const text = this.read(field, readText)
    if (text === undefined) return undefined
    const legacy = legacyEncodingOf(this.cell(field)?.text ?? '')
    if (legacy !== undefined) {
      this.refuse(
        field,
        'import/legacy-encoding',
        `Ô viết theo bảng mã ${legacy}, không phải Unicode. Chuyển tệp sang Unicode rồi nhập lại.`,
      )
      return undefined
    }
    if (hasForbiddenCharacter(text)) {
      this.refuse(field, 'import/forbidden-character', 'Ô có ký tự điều khiển không dùng trong sổ. Gõ lại ô này.')
      return undefined
    }
    if (text.length > longest) {
      this.refuse(field, 'import/text-too-long', `Ô dài ${text.length} ký tự; tối đa ${longest}. Rút gọn ô này.`)
      return undefined
    }
    return text
  }

  refuse(field: FieldName, code: string, message: string): void {
    const index = this.columns[field]
    this.problems.push({
      row: this.row.row,
      cell: index === undefined ? String(this.row.row) : cellAddress(this.row.row, index),
      field,
      value: (this.cell(field)?.text ?? '').normalize('NFC').slice(0, 200),
      code,
      message,
    })
  }
}
