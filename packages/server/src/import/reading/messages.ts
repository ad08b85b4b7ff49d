import type { PlainDate } from '@minh-an/domain/calendar'
import type {
  CellProblem,
  ColumnEncoding,
  FieldName,
  GuessedColumn,
  RegisterCase,
  SheetMapping,
} from '@minh-an/domain/import'

/** What the reading thread is asked. */
export interface ReadingOrder {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly today: PlainDate
  readonly sheet: string | undefined
  /** Columns that a person chose; goes before everything else. */
  readonly mapping: SheetMapping | undefined
  /** What the unit chose before, by heading fingerprint. */
  readonly remembered: readonly { readonly key: string; readonly columns: SheetMapping['columns'] }[]
}

/** What the reading thread is given: the order, and how many portions it may send before it waits. */
export interface ReadingData {
  readonly order: ReadingOrder
  readonly credits: Int32Array
}

export interface RefusedRow {
  readonly row: number
  readonly decision: string
  readonly problems: readonly CellProblem[]
}

/** A column whose letters were turned into Unicode, or should be: some cells before and after. */
export interface ColumnConversion extends ColumnEncoding {
  readonly samples: readonly { readonly row: number; readonly before: string; readonly after: string }[]
}

/** What a file says, besides its cases, which travel in portions before it. */
export interface ReadingSummary {
  readonly format: 'xlsx' | 'csv'
  readonly encoding: string
  readonly normalization: 'NFC' | 'NFD' | 'mixed'
  readonly conversions: readonly ColumnConversion[]
  readonly sheets: readonly string[]
  readonly sheet: string | undefined
  readonly mapping: SheetMapping
  readonly mappingSource: 'template' | 'remembered' | 'guessed' | 'given'
  readonly fingerprint: string
  readonly columns: readonly (GuessedColumn & { readonly samples: readonly string[] })[]
  readonly missing: readonly FieldName[]
  readonly sampleRows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** Rows in which a case stands, good or not. */
  readonly rows: number
  readonly refused: readonly RefusedRow[]
  /** Rows with something in them that is no case: totals, signatures. */
  readonly otherRows: readonly number[]
}

export type ReadingMessage =
  /** Sent first: the columns that the cases come from. */
  | { readonly kind: 'columns'; readonly columns: SheetMapping['columns'] }
  /** @param permille how much of the file was read. */
  | {
      readonly kind: 'cases'
      readonly cases: readonly RegisterCase[]
      readonly rows: number
      readonly permille: number
    }
  | { readonly kind: 'summary'; readonly summary: ReadingSummary }
  | { readonly kind: 'refused'; readonly code: string; readonly title: string; readonly detail: string }
