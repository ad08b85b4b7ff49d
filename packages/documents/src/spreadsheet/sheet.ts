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

export interface Sheet<R> {
  readonly name: string
  /** Lines above the headings: title, unit, cut-offs. */
  readonly head?: readonly string[]
  readonly columns: readonly SheetColumn<R>[]
  readonly rows: Iterable<R> | AsyncIterable<R>
  /** Lines below the rows: definitions, marks. */
  readonly foot?: readonly string[]
}
