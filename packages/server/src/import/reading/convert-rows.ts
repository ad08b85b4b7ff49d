import type { EncodingChoices, RegisterCell, RegisterRow } from '@minh-an/domain/import'
import { RowDecoder } from '@minh-an/domain/import'
import type { ColumnConversion } from './messages.ts'

/** Cells shown before and after. */
const SAMPLES = 10

/** Turns old letters into Unicode as the rows are read, and keeps some cells before and after for a person to look at. */
export class RowConversion {
  readonly isNeeded: boolean
  private readonly decoder: RowDecoder
  private readonly samples = new Map<number, { row: number; before: string; after: string }[]>()

  /** @param rows the first rows, as the file has them. */
  constructor(rows: readonly RegisterRow[], choices: EncodingChoices | undefined) {
    this.decoder = new RowDecoder(rows, choices)
    this.isNeeded = this.decoder.isNeeded
  }

  /** The old encoding of most of the file, where it has one. */
  get usual(): string | undefined {
    return this.decoder.usual
  }

  convert(row: RegisterRow): RegisterRow {
    return this.isNeeded ? this.decoder.decode(row) : row
  }

  /** The same, with the cells that changed kept as samples. */
  convertAndKeep(row: RegisterRow): RegisterRow {
    if (!this.isNeeded) return row
    const converted = this.decoder.decode(row)
    for (const [index, cell] of converted.cells.entries()) this.keep(row.row, index, row.cells[index], cell)
    return converted
  }

  private keep(row: number, index: number, before: RegisterCell | undefined, after: RegisterCell | undefined): void {
    if (before === undefined || after === undefined || before === after) return
    if (before.text === after.text && after.kind === before.kind) return
    const kept = this.samples.get(index) ?? []
    this.samples.set(index, kept)
    if (kept.length >= SAMPLES || kept.some((one) => one.before === before.text)) return
    kept.push({
      row,
      before: before.text.slice(0, 200),
      after: after.kind === 'unclear' ? '' : after.text.slice(0, 200),
    })
  }

  /** Columns whose letters changed, or could not be told, and those a person chose an encoding for. */
  conversions(): ColumnConversion[] {
    return this.decoder.columns
      .map((column) => ({ ...column, samples: this.samples.get(column.index) ?? [] }))
      .filter(({ samples, certainty }) => samples.length > 0 || certainty === 'chosen')
  }
}
