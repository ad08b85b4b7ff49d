import { formatVi, plainDate } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { ChartFigure, percentText, RowChart } from '../chart/index.ts'
import { useWords } from '../i18n/index.ts'
import { countText, EmptyState } from '../ui/index.ts'
import { ageRows } from './chart-models.ts'
import { summaryOf } from './chart-notes.ts'
import { findOld } from './findings.ts'
import { agesQuery } from './queries.ts'
import { type ChartProps, firstRows, problemOf, useRanking } from './RateCharts.tsx'
import { words } from './words.vi.ts'

interface AgeChartProps extends ChartProps {
  readonly present: boolean
}

/** How old: open cases of today in bands of years, by unit or officer; each band opens its list. */
export function AgeChart({ place, words: chartWords, open, compact, present }: AgeChartProps) {
  const t = useWords(words)
  const { by } = useRanking(place)
  const {
    data: answer,
    error,
    refetch,
  } = useQuery(
    agesQuery({ unit: place.unit, rows: by === 'units' ? 'unit' : 'officer', ...(present ? { present } : {}) }),
  )
  const labels = ([0, 1, 2, 3, 4] as const).map((band) => t(`chart.ages.${band}`))
  const all = answer && ageRows(answer, labels, t('chart.ages.total'), chartWords, open)
  const data = all && compact ? firstRows(all, 6) : all
  const found = answer && findOld(answer)
  const title = found
    ? t('chart.ages.title', {
        old: countText(found.old),
        all: countText(found.all),
        share: percentText(found.perThousand).replace('+', ''),
      })
    : t('charts.ages')
  const sumOf = (at: number) => data?.series.reduce((sum, { values }) => sum + (values[at]?.value ?? 0), 0) ?? 0
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.ages.sub', {
        unit: answer?.unitName ?? '',
        which: t(present ? 'chart.ages.which.present' : 'chart.ages.which.all'),
        date: answer ? formatVi(plainDate(answer.today)) : '…',
      })}
      summary={summaryOf(title, data, t)}
      data={data}
      height={220}
      {...problemOf(error, () => void refetch())}
      {...(found?.all === 0 ? { instead: <EmptyState why={t('chart.ages.none')} /> } : {})}
      draw={(drawing) =>
        data && (
          <RowChart
            {...drawing}
            label={title}
            data={data}
            kind="bars"
            tickText={countText}
            endOf={(at) => countText(sumOf(at))}
          />
        )
      }
    />
  )
}
