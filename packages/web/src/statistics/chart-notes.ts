import type { SeriesPoint, SeriesResponse } from '@minh-an/contract/statistics'
import { formatVi, plainDate } from '@minh-an/domain/calendar'
import type { ChartData } from '../chart/index.ts'
import { type Translate, useSpoken } from '../i18n/index.ts'
import { isPoint } from './chart-models.ts'
import type { words } from './words.vi.ts'

type T = Translate<(typeof words)['vi']>
const date = (day: string) => formatVi(plainDate(day))

/** What a reader must know before comparing the points: trees, a unit without a past, a period that still runs, circulars. */
export function useNotes(answer: SeriesResponse | undefined, t: T, chosenTree: string | undefined): readonly string[] {
  const say = useSpoken()
  if (answer === undefined) return []
  const points = answer.points.filter(isPoint)
  const notes: string[] = []
  const other = points.find(({ cutoffs }) => cutoffs.tree !== cutoffs.legalUntil)
  if (chosenTree !== undefined) notes.push(t('chart.note.treeChosen', { date: date(chosenTree) }))
  else if (other) notes.push(t('chart.note.tree', { date: date(other.cutoffs.tree) }))
  if (answer.points.some((point) => !isPoint(point) && point.missing === 'not-founded')) {
    notes.push(t('chart.note.founded', { date: date(answer.unitFrom) }))
  }
  const partial = points.find(({ period }) => period.from < answer.unitFrom && answer.unitFrom <= period.to)
  if (partial && partial.period.year !== null && partial.cutoffs.tree === partial.cutoffs.legalUntil) {
    notes.push(t('chart.note.partial', { date: date(answer.unitFrom), year: partial.period.year }))
  }
  const running = points.find(({ cutoffs, period }) => cutoffs.provisional && period.to > cutoffs.legalUntil)
  const newest = points.toSorted((a, b) => (a.cutoffs.legalUntil < b.cutoffs.legalUntil ? 1 : -1))[0]
  if (running && newest?.cutoffs.provisional) {
    notes.push(t('chart.note.provisional', { date: date(newest.cutoffs.legalUntil) }))
  }
  notes.push(t('chart.note.definitions', { names: definitionsOf(points).map(say).join(', ') }))
  return notes
}

const definitionsOf = (points: readonly SeriesPoint[]) => [
  ...new Set(
    points.toSorted((a, b) => (a.period.to < b.period.to ? -1 : 1)).map(({ definition }) => definition.circularVi),
  ),
]

/** The chart in words: the finding, then every figure that is drawn; the table says the same. */
export function summaryOf(title: string, data: ChartData | undefined, t: T): string {
  if (data === undefined) return title
  const lines = data.categories.slice(0, 12).flatMap(({ full }, at) => {
    const figures = data.series.flatMap(({ label, values }) => {
      const value = values[at]
      return value === undefined ? [] : [`${label} ${value.figure}`]
    })
    return figures.length === 0 ? [] : [`${full}: ${figures.join(', ')}`]
  })
  return t('chart.summary', { title, rows: `${lines.join('; ')}.` })
}
