import type { AgesResponse, CellsOut, SeriesPoint, SeriesResponse } from '@minh-an/contract/statistics'
import { daysBetween, plainDate, statisticalPeriod } from '@minh-an/domain/calendar'
import { dong, formatDong } from '@minh-an/domain/money'
import type { SumCode } from '@minh-an/domain/statistics'
import {
  type ChartData,
  type ChartMark,
  type ChartSeries,
  type ChartValue,
  hundredthsOf,
  type Tone,
} from '../chart/index.ts'
import { countText } from '../ui/index.ts'

export type Row = SeriesPoint['rows'][number]

/** What a mark does: opens the form it is a figure of, or the cases of a cell. */
export interface Openers {
  form(point: SeriesPoint, row?: Row): () => void
  cell(point: SeriesPoint, code: SumCode, row?: Row): () => void
  list(filter: AgesResponse['bands'][number]['filter']): () => void
}

/** Figures and words in the language of the reader. */
export interface ChartWords {
  /** `1.613`, or `877,50 tỷ` with the exact sum beside it. */
  sum(form: 1 | 2, value: number | string): Pick<ChartValue, 'figure' | 'detail'>
  month(month: number): { readonly label: string; readonly full: string }
  year(year: number): string
  readonly corner: { readonly month: string; readonly year: string; readonly row: string }
  event(kind: SeriesResponse['marks'][number]['kind'], on: string): string
}

export const isPoint = (point: SeriesResponse['points'][number] | undefined): point is SeriesPoint =>
  point !== undefined && 'cells' in point

export const percent = (rate: string): string => `${rate.replace('.', ',')}%`

const fraction = (form: 1 | 2, cells: CellsOut, words: ChartWords): string =>
  `${words.sum(form, cells.F ?? 0).figure}/${words.sum(form, cells.E ?? 0).figure}`

function rateValue(form: 1 | 2, cells: CellsOut, words: ChartWords, onOpen: () => void): ChartValue | undefined {
  if (typeof cells.R !== 'string') return undefined
  return { value: hundredthsOf(cells.R) / 100, figure: percent(cells.R), detail: fraction(form, cells, words), onOpen }
}

/** Where the answer of the months has what. */
export function monthsOf(answer: SeriesResponse, year: number) {
  const ofYear = (wanted: number) => answer.points.slice(0, -1).filter((point) => point.period.year === wanted)
  const own = ofYear(year)
  const newest = own.findLast(isPoint)
  const sameDay = answer.points.at(-1)
  return { own, last: ofYear(year - 1), newest, sameDay: isPoint(sameDay) ? sameDay : undefined }
}

/** Cumulative rate month by month: this year over last. */
export function monthlyRates(answer: SeriesResponse, year: number, words: ChartWords, open: Openers): ChartData {
  const { own, last } = monthsOf(answer, year)
  const line = (key: string, wanted: number, tone: Tone, points: SeriesResponse['points']): ChartSeries => ({
    key,
    label: words.year(wanted),
    tone,
    values: Array.from({ length: 12 }, (_, at) => {
      const point = points.find(({ period }) => period.months === at + 1)
      return isPoint(point) ? rateValue(answer.form, point.cells, words, open.form(point)) : undefined
    }),
  })
  return {
    corner: words.corner.month,
    categories: Array.from({ length: 12 }, (_, at) => {
      const point = own.find(({ period }) => period.months === at + 1)
      const { label, full } = words.month(at + 1)
      return {
        key: String(at + 1),
        label,
        full,
        ...(isPoint(point) && point.cutoffs.provisional ? { provisional: true } : {}),
      }
    }),
    series: [line('now', year, 'ours', own), line('before', year - 1, 'last', last)],
  }
}

/** Days to be known, on an axis of the months of a statistical year. */
export function monthMarks(answer: SeriesResponse, year: number, words: ChartWords): ChartMark[] {
  return answer.marks.flatMap(({ on, kind }) => {
    const day = plainDate(on)
    for (const of of [year, year - 1]) {
      const { from, until } = statisticalPeriod(of, 12)
      // Tết falls in both years at about the same place: one of them is enough.
      if (day < from || day > until || (kind === 'tet' && of !== year)) continue
      return [{ at: (daysBetween(from, day) / (daysBetween(from, until) + 1)) * 12, label: words.event(kind, on) }]
    }
    return []
  })
}

export function yearMarks(answer: SeriesResponse, words: ChartWords): ChartMark[] {
  const [first] = answer.points
  if (first?.period.year == null) return []
  const { from } = statisticalPeriod(first.period.year, 12)
  return answer.marks
    .filter(({ kind, on }) => kind !== 'tet' && on >= from)
    .map(({ on, kind }) => ({ at: daysBetween(from, plainDate(on)) / 365.25, label: words.event(kind, on) }))
}

function yearCategories(answer: SeriesResponse, words: ChartWords): ChartData['categories'] {
  return answer.points.map((point) => {
    const text = words.year(point.period.year ?? 0)
    const provisional = isPoint(point) && point.cutoffs.provisional && point.period.months === 12
    return { key: text, label: text, full: text, ...(provisional ? { provisional } : {}) }
  })
}

export function yearlyRates(answer: SeriesResponse, label: string, words: ChartWords, open: Openers): ChartData {
  const values = answer.points.map((point) =>
    isPoint(point) ? rateValue(answer.form, point.cells, words, open.form(point)) : undefined,
  )
  return {
    corner: words.corner.year,
    categories: yearCategories(answer, words),
    series: [{ key: 'rate', label, tone: 'ours', values }],
  }
}

export interface SumSeries {
  readonly code: SumCode
  readonly label: string
  readonly tone: Tone
}

/** Cells of the form of each year, as bars. */
export function yearlySums(
  answer: SeriesResponse,
  wanted: readonly SumSeries[],
  words: ChartWords,
  open: Openers,
): ChartData {
  return {
    corner: words.corner.year,
    categories: yearCategories(answer, words),
    series: wanted.map(({ code, label, tone }) => ({
      key: code,
      label,
      tone,
      values: answer.points.map((point) => {
        if (!isPoint(point)) return undefined
        const value = point.cells[code] ?? 0
        return { value: Number(value), ...words.sum(answer.form, value), onOpen: open.cell(point, code) }
      }),
    })),
  }
}

const rowId = (row: Row): string => row.unit ?? row.officer ?? 'none'

/** A row has a past only from the day its unit was there. */
const rowOf = (point: SeriesPoint | undefined, wanted: Row): Row | undefined =>
  point?.rows.find((row) => rowId(row) === rowId(wanted) && row.founded !== true)

/** Cases nobody is assigned to answer for no officer: they stand last and are nobody's rate. */
export const isSomebody = (row: Row): boolean => row.officer !== null

/** Rows that have something to enforce, lowest rate first: what matters stands on top. */
export function rankedRows(point: SeriesPoint): readonly Row[] {
  return point.rows
    .filter((row) => typeof row.cells.R === 'string')
    .toSorted(
      (a, b) =>
        Number(isSomebody(b)) - Number(isSomebody(a)) ||
        hundredthsOf(String(a.cells.R)) - hundredthsOf(String(b.cells.R)),
    )
}

export function rankedRates(
  form: 1 | 2,
  now: SeriesPoint,
  before: SeriesPoint | undefined,
  years: { readonly now: string; readonly before: string },
  words: ChartWords,
  open: Openers,
): ChartData {
  const rows = rankedRows(now)
  return {
    corner: words.corner.row,
    categories: rows.map((row) => ({ key: rowId(row), label: row.label, full: row.label })),
    series: [
      {
        key: 'now',
        label: years.now,
        tone: 'ours',
        values: rows.map((row) => rateValue(form, row.cells, words, open.form(now, row))),
      },
      {
        key: 'before',
        label: years.before,
        tone: 'last',
        values: rows.map((row) => {
          const then = rowOf(before, row)
          return before && then ? rateValue(form, then.cells, words, open.form(before, then)) : undefined
        }),
      },
    ],
  }
}

/** A small drawing for each unit: its months this year over last, all on one scale. */
export function unitPanels(answer: SeriesResponse, year: number, words: ChartWords, open: Openers) {
  const { own, last, newest } = monthsOf(answer, year)
  if (newest === undefined) return []
  return rankedRows(newest).map((row) => {
    const line = (key: string, wanted: number, tone: Tone, points: SeriesResponse['points']): ChartSeries => ({
      key,
      label: words.year(wanted),
      tone,
      values: Array.from({ length: 12 }, (_, at) => {
        const point = points.find(({ period }) => period.months === at + 1)
        const then = isPoint(point) ? rowOf(point, row) : undefined
        return isPoint(point) && then ? rateValue(answer.form, then.cells, words, open.form(point, then)) : undefined
      }),
    })
    const head = rateValue(answer.form, row.cells, words, open.form(newest, row)) as ChartValue
    return {
      key: rowId(row),
      name: row.label,
      head,
      series: [line('now', year, 'ours', own), line('before', year - 1, 'last', last)],
    }
  })
}

/** The panels as one table: units down, months of both years across. */
export function panelTable(
  panels: ReturnType<typeof unitPanels>,
  words: ChartWords,
  years: readonly [now: number, before: number],
): ChartData {
  const columns = years.flatMap((year, series) =>
    Array.from({ length: 12 }, (_, at) => ({ year, series, at })).filter(({ at }) =>
      panels.some((panel) => panel.series[series]?.values[at] !== undefined),
    ),
  )
  return {
    corner: words.corner.row,
    categories: panels.map(({ key, name }) => ({ key, label: name, full: name })),
    series: columns.map(({ year, series, at }) => ({
      key: `${year} ${at}`,
      label: `${words.month(at + 1).label}/${year}`,
      tone: series === 0 ? 'ours' : 'last',
      values: panels.map((panel) => panel.series[series]?.values[at]),
    })),
  }
}

const ageTones = ['age0', 'age1', 'age2', 'age3', 'age4'] as const satisfies readonly Tone[]

const MOST_BESIDE_ALL = 8

/** Bands of age, youngest first; rows with most of the oldest on top. */
export function ageRows(
  answer: AgesResponse,
  labels: readonly string[],
  all: string,
  words: ChartWords,
  open: Openers,
): ChartData {
  const old = (bands: AgesResponse['bands']) => bands.slice(3).reduce((sum, band) => sum + band.cases, 0)
  const sum = (bands: AgesResponse['bands']) => bands.reduce((total, band) => total + band.cases, 0)
  const rows = answer.rows
    .filter((row) => sum(row.bands) > 0)
    .toSorted((a, b) => old(b.bands) - old(a.bands) || sum(b.bands) - sum(a.bands))
  const lines = [
    { key: 'all', label: all, bands: answer.bands },
    ...rows.map((row) => ({ ...row, key: row.unit ?? row.officer ?? 'none' })),
  ]
  // One row is the whole; beside many, the whole would press every other bar to nothing: the title says it.
  const shown = rows.length === 1 || rows.length > MOST_BESIDE_ALL ? lines.slice(1) : lines
  return {
    corner: words.corner.row,
    categories: shown.map(({ key, label }) => ({ key, label, full: label })),
    series: labels.map((label, band) => ({
      key: String(band),
      label,
      tone: ageTones[band] ?? 'age4',
      values: shown.map(({ bands }) => {
        const here = bands[band]
        return (
          here && {
            value: here.cases,
            figure: countText(here.cases),
            detail: `${formatDong(dong(here.outstanding))} đồng`,
            onOpen: open.list(here.filter),
          }
        )
      }),
    })),
  }
}
