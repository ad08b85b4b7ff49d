import type { Readable } from 'node:stream'
import {
  type CellForms,
  cellText,
  csvStream,
  SHEET_ROWS,
  type Sheet,
  type SheetColumn,
  xlsxStream,
} from '../spreadsheet/index.ts'

/** One column of a register as a unit takes it out; the value of a row is ISO text, decimal text, or words. */
export interface RegisterPaperColumn {
  readonly key: string
  readonly heading: string
  readonly kind: SheetColumn<unknown>['kind']
}

export type RegisterRow = Readonly<Record<string, string | number | bigint | null>>

export interface RegisterPaper {
  /** Name of the register, at most 31 characters of it on the tab. */
  readonly title: string
  /** Who took it out, when, unit, period: printed above a workbook; absent for a file that a system reads. */
  readonly lines?: readonly string[] | undefined
  readonly columns: readonly RegisterPaperColumn[]
  readonly forms: CellForms
  readonly rows: Iterable<RegisterRow> | AsyncIterable<RegisterRow>
}

const tabLength = 31
/** Characters of a cell that decide how wide its column is drawn. */
const widths = { text: 28, day: 14, dong: 20, count: 12, rate: 12 } as const

/** A register as a file; rows are taken as they come, so that a long one needs no memory of its own. */
export function registerFile(format: 'xlsx' | 'csv', paper: RegisterPaper): Readable {
  const sheet: Sheet<RegisterRow> = {
    name: paper.title.slice(0, tabLength),
    ...(paper.lines === undefined ? {} : { head: [paper.title, ...paper.lines] }),
    columns: paper.columns.map(({ key, heading, kind }) => ({
      heading,
      kind,
      width: Math.max(widths[kind], Math.min(heading.length + 2, 40)),
      value: (row) => row[key] ?? undefined,
    })),
    rows: paper.rows,
    forms: paper.forms,
  }
  return format === 'xlsx' ? xlsxStream([sheet as Sheet<unknown>]) : csvStream(sheet)
}

/** Rows as a CSV file would have them, for a look before the file is made. */
export function registerCells(
  paper: Pick<RegisterPaper, 'columns' | 'forms'>,
  rows: readonly RegisterRow[],
): string[][] {
  return rows.map((row) => paper.columns.map(({ key, kind }) => cellText(row[key] ?? undefined, kind, paper.forms)))
}

/** True where so many rows, with titles and headings, go on one sheet of a workbook. */
export function fitsSheet(rows: number, lines: readonly string[] | undefined): boolean {
  const above = lines === undefined ? 1 : lines.length + 3
  return rows + above <= SHEET_ROWS
}
