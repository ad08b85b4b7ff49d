import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import { usePlace } from '../shell/index.ts'
import { AgeChart } from './AgeChart.tsx'
import css from './charts.module.css'
import { PointPanel } from './PointPanel.tsx'
import { RankedRates, RateByMonth } from './RateCharts.tsx'
import type { ChartPlace } from './series-request.ts'
import { useChartWords } from './use-chart-words.ts'
import { useOpeners } from './use-openers.ts'
import { words } from './words.vi.ts'

/** A row of three charts for those who lead: pace, who, how old. */
export function TodayCharts() {
  const t = useWords(words)
  const [{ unit, year, months }] = usePlace()
  const place: ChartPlace = { form: 1, unit, year, months }
  const chartWords = useChartWords()
  const { open, opened, close } = useOpeners(1, unit, chartWords)
  const shared = { place, words: chartWords, open, compact: true }
  return (
    <section aria-label={t('charts.row')}>
      <div className={css['rowHead']}>
        <h2>{t('charts.row')}</h2>
        <Link to="/statistics" search={{ view: 'charts' } as never}>
          {t('charts.open')}
        </Link>
      </div>
      <div className={css['row']}>
        <RateByMonth {...shared} />
        <RankedRates {...shared} />
        <AgeChart {...shared} present />
      </div>
      {opened && <PointPanel point={opened} onClose={close} />}
    </section>
  )
}
