/** What a cell shows: text as typed, a day, whole đồng, a count, a share of one. */
export type CellKind = 'text' | 'day' | 'dong' | 'count' | 'rate'

export type CellValue = string | number | bigint | undefined

export interface SheetColumn<R> {
  readonly heading: string
  readonly kind: CellKind
  /** In characters of the usual font. */
  readonly width?: number
  /** ISO text for a day; `bigint` or decimal text for đồng; a share of one for a rate. */
  value(row: R): CellValue
}

/** How days and sums are written, and what parts the fields of a CSV file. */
export interface CellForms {
  readonly day: 'dd/MM/yyyy' | 'yyyy-MM-dd' | 'yyyyMMdd'
  /** `grouped`: 1.052.000.000; `plain`: 1052000000. */
  readonly dong: 'plain' | 'grouped'
  readonly separator: ';' | ',' | '\t'
}

export interface Sheet<R> {
  readonly name: string
  /** Lines above the headings: title, unit, cut-offs. */
  readonly head?: readonly string[]
  readonly columns: readonly SheetColumn<R>[]
  readonly rows: Iterable<R> | AsyncIterable<R>
  /** Lines below the rows: definitions, marks. */
  readonly foot?: readonly string[]
  /** Without them: days as dd/MM/yyyy; sums grouped in a workbook and as digits in CSV; semicolons. */
  readonly forms?: CellForms
}

/** Rows of one sheet of a workbook, headings and titles included. */
export const SHEET_ROWS = 1_048_576

/** A day as text in one of the forms. */
export function dayText(iso: string, form: CellForms['day']): string {
  if (form === 'yyyy-MM-dd') return iso
  return form === 'yyyyMMdd' ? iso.replaceAll('-', '') : iso.split('-').reverse().join('/')
}

/** Whole đồng as text: digits, or grouped by points. */
export function dongText(digits: string, form: CellForms['dong']): string {
  return form === 'plain' ? digits : digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.')
}
