/** How a series looks: hue, and a hatch that tells it apart where there is no colour. */
export type Tone =
  | 'ours'
  | 'last'
  | 'done'
  | 'going'
  | 'absent'
  | 'paused'
  | 'other'
  | 'age0'
  | 'age1'
  | 'age2'
  | 'age3'
  | 'age4'

/** One figure of a chart. The mark and the cell of the table twin are made of the same one. */
export interface ChartValue {
  /** What is drawn. */
  readonly value: number
  /** As printed: `18,44%`, `1.613`, `877,50 tỷ`. */
  readonly figure: string
  /** More of it, beside it in the table and spoken with it: `1.613/9.001`, the exact sum. */
  readonly detail?: string
  /** Opens the form, or the cases it counts. */
  readonly onOpen?: () => void
}

export interface ChartSeries {
  readonly key: string
  readonly label: string
  readonly tone: Tone
  /** One for each category; undefined where there is no figure. */
  readonly values: readonly (ChartValue | undefined)[]
}

export interface Category {
  readonly key: string
  /** On the axis. */
  readonly label: string
  /** Spoken, and in the table. */
  readonly full: string
  /** The figures of it will still move. */
  readonly provisional?: boolean
}

/** What a chart draws and what its table says: one and the same. */
export interface ChartData {
  /** Head of the first column. */
  readonly corner: string
  readonly categories: readonly Category[]
  readonly series: readonly ChartSeries[]
}

/** A day to be known, at its place among the categories: 0 is the left edge of the first, 1 that of the second. */
export interface ChartMark {
  readonly at: number
  readonly label: string
}

export const greatestOf = (data: ChartData): number =>
  Math.max(0, ...data.series.flatMap(({ values }) => values.map((one) => one?.value ?? 0)))

/** The greatest sum of a category. */
export const greatestSumOf = (data: ChartData): number =>
  Math.max(
    0,
    ...data.categories.map((_, at) => data.series.reduce((sum, { values }) => sum + (values[at]?.value ?? 0), 0)),
  )

/** What is spoken of a mark, and shown while it has focus or the pointer. */
export function saidOfMark(category: Category, series: ChartSeries, value: ChartValue): string {
  const detail = value.detail === undefined ? '' : ` (${value.detail})`
  return `${category.full}, ${series.label}: ${value.figure}${detail}`
}
