import type { SeriesResponse } from '@minh-an/contract/statistics'
import { formatVi, plainDate } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../api/index.ts'
import { ChartFigure, hundredthsOf, LineChart, Panels, pointsText, RowChart } from '../chart/index.ts'
import { useWords } from '../i18n/index.ts'
import { ErrorState, shortUnitName, todayInVietnam } from '../ui/index.ts'
import {
  type ChartWords,
  isSomebody,
  monthlyRates,
  monthMarks,
  monthsOf,
  type Openers,
  panelTable,
  percent,
  rankedRates,
  rankedRows,
  unitPanels,
} from './chart-models.ts'
import { summaryOf, useNotes } from './chart-notes.ts'
import { findExtremes, findRate } from './findings.ts'
import { seriesQuery } from './queries.ts'
import { type ChartPlace, countedUntil, monthsRequest, officersRequest } from './series-request.ts'
import { words } from './words.vi.ts'

export interface ChartProps {
  readonly place: ChartPlace
  readonly words: ChartWords
  readonly open: Openers
  /** On Hôm nay: lower, fewer rows, no notes. */
  readonly compact?: boolean
}

const rateTick = (value: number) => `${String(value).replace('.', ',')}%`

export const problemOf = (error: unknown, retry: () => void) =>
  error instanceof ApiProblem ? { instead: <ErrorState problem={error} onRetry={retry} /> } : {}

/** Pace: the cumulative rate month by month, this year over last. */
export function RateByMonth({ place, words: chartWords, open, compact }: ChartProps) {
  const t = useWords(words)
  const today = todayInVietnam()
  const { data: answer, error, refetch } = useQuery(seriesQuery(monthsRequest(place, today, 'unit')))
  const found = answer && monthsOf(answer, place.year)
  const data = answer && monthlyRates(answer, place.year, chartWords, open)
  const until = found?.newest?.cutoffs.legalUntil ?? countedUntil(place, today)
  const date = formatVi(plainDate(until))
  const finding = findRate(found?.newest, found?.sameDay)
  const rate = 'rate' in finding ? percent(finding.rate) : ''
  const title =
    answer === undefined
      ? t('chart.rateLabel')
      : finding.kind === 'none'
        ? t('chart.rate.none')
        : 'delta' in finding
          ? t(`chart.rate.${finding.kind}`, { rate, date, points: pointsText(finding.delta).replace(/^[+\u2212]/, '') })
          : t('chart.rate.alone', { rate, date })
  const same = found?.sameDay
  const notes = useNotes(answer, t, place.tree)
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.rate.sub', { unit: answer?.unitName ?? '', what: whatOf(place.form, t), date })}
      summary={summaryOf(title, data, t)}
      notes={[
        ...(typeof same?.cells.R === 'string'
          ? [
              t('chart.rate.same', {
                date: formatVi(plainDate(same.cutoffs.legalUntil)),
                rate: percent(same.cells.R),
                fraction: `${chartWords.sum(place.form, same.cells.F ?? 0).figure}/${chartWords.sum(place.form, same.cells.E ?? 0).figure}`,
              }),
            ]
          : []),
        ...(compact ? [] : notes),
      ]}
      data={data}
      height={compact ? 190 : 270}
      {...problemOf(error, () => void refetch())}
      draw={(drawing) =>
        data &&
        answer && (
          <LineChart
            {...drawing}
            label={title}
            data={data}
            marks={monthMarks(answer, place.year, chartWords)}
            height={compact ? 190 : 270}
            tickText={rateTick}
          />
        )
      }
    />
  )
}

/** The newest point and last year's on the same day, by unit; by officer where nothing stands below the unit. */
export function useRanking(place: ChartPlace) {
  const today = todayInVietnam()
  const months = useQuery(seriesQuery(monthsRequest(place, today, 'unit')))
  const found = months.data && monthsOf(months.data, place.year)
  const isAlone = found?.newest !== undefined && found.newest.rows.length <= 1
  const officers = useQuery({ ...seriesQuery(officersRequest(place, today)), enabled: isAlone })
  if (!isAlone) {
    return { by: 'units' as const, answer: months.data, now: found?.newest, before: found?.sameDay, query: months }
  }
  const points = officers.data?.points ?? []
  const [before, now] = points
  return {
    by: 'officers' as const,
    answer: officers.data,
    now: pointOf(now),
    before: pointOf(before),
    query: officers,
  }
}

const pointOf = (point: SeriesResponse['points'][number] | undefined) => (point && 'cells' in point ? point : undefined)

const compactRows = 8

/** Who: units or officers by their rate, lowest on top, with last year's beside and the whole unit as measure. */
export function RankedRates({ place, words: chartWords, open, compact }: ChartProps) {
  const t = useWords(words)
  const { by, answer, now, before, query } = useRanking(place)
  const all =
    answer && now
      ? rankedRates(
          place.form,
          now,
          before,
          { now: chartWords.year(place.year), before: chartWords.year(place.year - 1) },
          chartWords,
          open,
        )
      : undefined
  const data = all && compact ? firstRows(all, compactRows) : all
  const extremes = now && findExtremes(rankedRows(now).filter(isSomebody), (row) => String(row.cells.R))
  const title = extremes
    ? t('chart.rank.title', {
        worst: shortUnitName(extremes.lowest.label),
        worstRate: percent(String(extremes.lowest.cells.R)),
        best: shortUnitName(extremes.highest.label),
        bestRate: percent(String(extremes.highest.cells.R)),
      })
    : t('chart.rank.alone', { by: t(`chart.rank.${by}`) })
  const whole = typeof now?.cells.R === 'string' ? now.cells.R : undefined
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.rank.sub', {
        unit: answer?.unitName ?? '',
        what: whatOf(place.form, t),
        by: t(`chart.rank.${by}`),
        date: now ? formatVi(plainDate(now.cutoffs.legalUntil)) : '…',
        rate: whole === undefined ? '–' : percent(whole),
      })}
      summary={summaryOf(title, data, t)}
      data={data}
      height={220}
      {...problemOf(query.error, () => void query.refetch())}
      draw={(drawing) =>
        data && (
          <RowChart
            {...drawing}
            label={title}
            data={data}
            kind="dots"
            tickText={rateTick}
            endOf={(at) => data.series[0]?.values[at]?.figure ?? ''}
            {...(whole === undefined ? {} : { measure: hundredthsOf(whole) / 100 })}
          />
        )
      }
    />
  )
}

export const firstRows = <
  D extends { categories: readonly unknown[]; series: readonly { values: readonly unknown[] }[] },
>(
  data: D,
  count: number,
): D => ({
  ...data,
  categories: data.categories.slice(0, count),
  series: data.series.map((series) => ({ ...series, values: series.values.slice(0, count) })),
})

/** Spread: a small drawing for each unit on one common scale. Nothing where there is no unit below. */
export function UnitPanels({ place, words: chartWords, open }: ChartProps) {
  const t = useWords(words)
  const today = todayInVietnam()
  const { data: answer, error } = useQuery(seriesQuery(monthsRequest(place, today, 'unit')))
  if (answer === undefined || error) return null
  const panels = unitPanels(answer, place.year, chartWords, open)
  const { newest } = monthsOf(answer, place.year)
  const whole = newest?.cells.R
  if (panels.length <= 1 || typeof whole !== 'string') return null
  const below = panels.filter(({ head }) => head.value < hundredthsOf(whole) / 100).length
  const title = t('chart.panels.title', { below, all: panels.length, rate: percent(whole) })
  const data = panelTable(panels, chartWords, [place.year, place.year - 1])
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.panels.sub', {
        unit: answer.unitName,
        what: whatOf(place.form, t),
        year: place.year,
        before: place.year - 1,
      })}
      summary={t('chart.summary', {
        title,
        rows: `${panels.map(({ name, head }) => `${name} ${head.figure}`).join('; ')}.`,
      })}
      data={data}
      height={200}
      draw={({ onSay }) => <Panels panels={panels} label={title} headLabel={t('chart.rateLabel')} onSay={onSay} />}
    />
  )
}

export const whatOf = (form: 1 | 2, t: (key: 'chart.unitCases' | 'chart.unitMoney') => string): string =>
  t(form === 1 ? 'chart.unitCases' : 'chart.unitMoney')
