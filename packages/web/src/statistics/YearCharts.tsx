import type { SeriesPoint, SeriesResponse } from '@minh-an/contract/statistics'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { BarChart, type ChartData, ChartFigure, LineChart, percentText } from '../chart/index.ts'
import { useWords } from '../i18n/index.ts'
import { todayInVietnam } from '../ui/index.ts'
import { isPoint, percent, type SumSeries, yearlyRates, yearlySums, yearMarks } from './chart-models.ts'
import { summaryOf, useNotes } from './chart-notes.ts'
import { findExtremes, findFlow, findRate, findStock } from './findings.ts'
import { seriesQuery } from './queries.ts'
import { type ChartProps, problemOf, whatOf } from './RateCharts.tsx'
import { countedUntil, yearsRequest } from './series-request.ts'
import { words } from './words.vi.ts'

interface YearProps extends ChartProps {
  readonly span: 'same' | 'whole'
}

const height = 250

function useYears({ place, span }: YearProps) {
  const t = useWords(words)
  const today = todayInVietnam()
  const query = useQuery(seriesQuery(yearsRequest(place, today, span)))
  const date = formatVi(countedUntil(span === 'whole' ? { ...place, months: 12 } : place, today))
  const points = query.data?.points ?? []
  const last = points.at(-1)
  const before = points.at(-2)
  return {
    t,
    query,
    answer: query.data,
    now: isPoint(last) ? last : undefined,
    before: isPoint(before) ? before : undefined,
    notes: useNotes(query.data, t, place.tree),
    about: {
      unit: query.data?.unitName ?? '',
      what: whatOf(place.form, t),
      span: span === 'same' ? t('chart.span.same', { months: place.months, date }) : t('chart.span.whole', { date }),
    },
  }
}

/** Rate over years, each point a form. */
export function RateByYear(props: YearProps) {
  const { t, query, answer, now, about, notes } = useYears(props)
  const { words: chartWords, open } = props
  const data = answer && yearlyRates(answer, t('chart.rateLabel'), chartWords, open)
  const title = now ? yearsTitle(answer, now, t) : t('chart.rateLabel')
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.years.sub', about)}
      summary={summaryOf(title, data, t)}
      notes={notes}
      data={data}
      height={height}
      {...problemOf(query.error, () => void query.refetch())}
      draw={(drawing) =>
        data &&
        answer && (
          <LineChart
            {...drawing}
            label={title}
            data={data}
            marks={yearMarks(answer, chartWords)}
            height={height}
            tickText={(value) => `${String(value).replace('.', ',')}%`}
          />
        )
      }
    />
  )
}

function yearsTitle(answer: SeriesResponse | undefined, now: SeriesPoint, t: ReturnType<typeof useYears>['t']): string {
  const finding = findRate(now, undefined)
  if (!('rate' in finding)) return t('chart.rate.none')
  const points = (answer?.points ?? []).filter(isPoint)
  const extremes = findExtremes(points, (point) => (typeof point.cells.R === 'string' ? point.cells.R : undefined))
  const rate = percent(finding.rate)
  const year = now.period.year ?? 0
  if (!extremes) return `${t('chart.rateLabel')} ${year}: ${rate}`
  return t('chart.years.title', {
    year,
    rate,
    bestYear: extremes.highest.period.year ?? 0,
    best: percent(String(extremes.highest.cells.R)),
    worstYear: extremes.lowest.period.year ?? 0,
    worst: percent(String(extremes.lowest.cells.R)),
  })
}

/** Stock: what was to be enforced, and where it stands at the cut-off. */
export function StockByYear(props: YearProps) {
  const { t, query, answer, now, before, about } = useYears(props)
  const { place, words: chartWords, open } = props
  const parts: readonly SumSeries[] = [
    { code: 'F', label: t('chart.stock.F'), tone: 'done' },
    { code: 'G', label: t('chart.stock.G'), tone: 'going' },
    { code: 'H', label: t('chart.stock.H'), tone: 'absent' },
    { code: 'K', label: t('chart.stock.K'), tone: 'paused' },
  ]
  const data = answer && yearlySums(answer, parts, chartWords, open)
  const finding = now && findStock(now, before)
  const sum = (value: bigint) => sumText(place.form, value, t, chartWords)
  const title =
    finding === undefined
      ? t('view.charts')
      : finding.delta === undefined || finding.delta.perThousand === undefined
        ? t('chart.stock.alone', { left: sum(finding.left) })
        : t(finding.delta.by > 0n ? 'chart.stock.more' : 'chart.stock.less', {
            left: sum(finding.left),
            by: sum(finding.delta.by < 0n ? -finding.delta.by : finding.delta.by),
            percent: percentText(finding.delta.perThousand),
          })
  return (
    <YearBars
      title={title}
      subtitle={t('chart.stock.sub', about)}
      kind="stacked"
      data={data}
      answer={answer}
      query={query}
      {...props}
    />
  )
}

/** Flow: taken in against done. */
export function FlowByYear(props: YearProps) {
  const { t, query, answer, now, about } = useYears(props)
  const { place, words: chartWords, open } = props
  const parts: readonly SumSeries[] = [
    { code: 'A2', label: t('chart.flow.A2'), tone: 'going' },
    { code: 'F', label: t('chart.flow.F'), tone: 'done' },
  ]
  const data = answer && yearlySums(answer, parts, chartWords, open)
  const flow = now && findFlow(now)
  const title = flow
    ? t(flow.done >= flow.taken ? 'chart.flow.shrinks' : 'chart.flow.grows', {
        done: sumText(place.form, flow.done, t, chartWords),
        taken: sumText(place.form, flow.taken, t, chartWords),
      })
    : t('view.charts')
  return (
    <YearBars
      title={title}
      subtitle={t('chart.flow.sub', about)}
      kind="beside"
      data={data}
      answer={answer}
      query={query}
      {...props}
    />
  )
}

/** `1.613 việc`, `877,50 tỷ`. */
function sumText(form: 1 | 2, value: bigint, t: ReturnType<typeof useYears>['t'], chartWords: ChartProps['words']) {
  const { figure } = chartWords.sum(form, String(value))
  return form === 1 ? `${figure} ${t('chart.unitCases')}` : figure
}

interface YearBarsProps extends YearProps {
  readonly title: string
  readonly subtitle: string
  readonly kind: 'stacked' | 'beside'
  readonly data: ChartData | undefined
  readonly answer: SeriesResponse | undefined
  readonly query: ReturnType<typeof useYears>['query']
}

function YearBars({ title, subtitle, kind, data, answer, query, place, words: chartWords }: YearBarsProps) {
  const t = useWords(words)
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      summary={summaryOf(title, data, t)}
      data={data}
      height={height}
      {...problemOf(query.error, () => void query.refetch())}
      draw={(drawing) =>
        data &&
        answer && (
          <BarChart
            {...drawing}
            label={title}
            data={data}
            kind={kind}
            marks={yearMarks(answer, chartWords)}
            height={height}
            whole={place.form === 1}
            tickText={(value) => chartWords.sum(place.form, String(Math.round(value))).figure.replace(/,00(?= )/, '')}
          />
        )
      }
    />
  )
}
