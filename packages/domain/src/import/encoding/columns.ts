import type { RegisterCell, RegisterRow } from '../cells.ts'
import { type LegacyEncoding, legacyEncodings, type RegisterEncoding } from './legacy-codes.ts'
import { ColumnEvidence, decodeCell } from './recognize.ts'

/** Encodings that a person chose, by column number from 0. */
export type EncodingChoices = Readonly<Record<string, RegisterEncoding>>

export interface ColumnEncoding {
  readonly index: number
  readonly encoding: RegisterEncoding
  /**
   * `sure`: its own words say so; `inherited`: too little stands in it, it follows the other columns of the file;
   * `chosen`: a person said so; `unclear`: its letters are not Vietnamese and no encoding explains them.
   */
  readonly certainty: 'sure' | 'inherited' | 'chosen' | 'unclear'
  /** Cells in Unicode stand in the same column. */
  readonly mixed: boolean
}

const unicode = { encoding: 'Unicode', certainty: 'sure', mixed: false } as const

/** Turns the old letters of a file into Unicode, column by column, as its first rows show them. */
export class RowDecoder {
  readonly columns: readonly ColumnEncoding[]
  /** The old encoding of most of the file. */
  readonly usual: LegacyEncoding | undefined

  constructor(rows: readonly RegisterRow[], choices: EncodingChoices = {}) {
    const evidence = gather(rows)
    this.usual = usualOf(evidence)
    this.columns = evidence.map((one, index) => ({ index, ...this.decide(one, choices[index]) }))
  }

  private decide(one: ColumnEvidence, choice: RegisterEncoding | undefined): Omit<ColumnEncoding, 'index'> {
    const mixed = one.hasUnicode
    if (choice !== undefined) return { encoding: choice, certainty: 'chosen', mixed }
    const verdict = one.verdict()
    if (verdict.encoding !== 'Unicode') return { encoding: verdict.encoding, certainty: 'sure', mixed }
    const follows = one.isSilent || verdict.certainty !== 'sure'
    if (follows && this.usual !== undefined) return { encoding: this.usual, certainty: 'inherited', mixed }
    return verdict.certainty === 'unclear' ? { encoding: 'Unicode', certainty: 'unclear', mixed } : unicode
  }

  /** Whether anything of the file needs more than Unicode. */
  get isNeeded(): boolean {
    return this.columns.some((one) => one.encoding !== 'Unicode' || one.certainty === 'unclear')
  }

  decode(row: RegisterRow): RegisterRow {
    return { row: row.row, cells: Array.from(row.cells, (cell, index) => this.cell(cell, index)) }
  }

  private cell(cell: RegisterCell | undefined, index: number): RegisterCell | undefined {
    if (cell?.kind !== 'text') return cell
    const column = this.columns[index] ?? unicode
    if (column.certainty === 'unclear') return hasSign.test(cell.text) ? { kind: 'unclear', text: cell.text } : cell
    const decoded = decodeCell(cell.text, column.encoding, column.mixed)
    return decoded.kind === 'text'
      ? { kind: 'text', text: decoded.text }
      : { kind: 'unclear', text: `${decoded.either} / ${decoded.or}` }
  }
}

const hasSign = /[\u0080-\u00ff]/u

function gather(rows: readonly RegisterRow[]): ColumnEvidence[] {
  const columns: ColumnEvidence[] = []
  for (const { cells } of rows) {
    for (let index = 0; index < cells.length; index += 1) {
      columns[index] ??= new ColumnEvidence()
      const cell = cells[index]
      if (cell?.kind === 'text') columns[index]?.see(cell.text)
    }
  }
  return columns
}

function usualOf(columns: readonly ColumnEvidence[]): LegacyEncoding | undefined {
  const sure = columns.filter((one) => {
    const { encoding, certainty } = one.verdict()
    return encoding !== 'Unicode' && certainty === 'sure'
  })
  const goodIn = (encoding: LegacyEncoding) => sure.reduce((sum, one) => sum + one.goodIn(encoding), 0)
  return legacyEncodings.filter((encoding) => goodIn(encoding) > 0).toSorted((a, b) => goodIn(b) - goodIn(a))[0]
}
