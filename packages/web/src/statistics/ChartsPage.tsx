import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import { AgeChart } from './AgeChart.tsx'
import css from './charts.module.css'
import { type FormSearchChange, TreeChoice } from './FormTools.tsx'
import formCss from './form.module.css'
import { PointPanel } from './PointPanel.tsx'
import { RankedRates, RateByMonth, UnitPanels } from './RateCharts.tsx'
import type { FormSearch } from './routes.tsx'
import type { ChartPlace } from './series-request.ts'
import { useChartWords } from './use-chart-words.ts'
import { useOpeners } from './use-openers.ts'
import { ViewTabs } from './ViewTabs.tsx'
import { words } from './words.vi.ts'
import { FlowByYear, RateByYear, StockByYear } from './YearCharts.tsx'

/** Charts of a unit and a period, where a leader would rather look than read; each figure opens. */
export function ChartsPage() {
  const t = useWords(words)
  const navigate = useNavigate()
  const [chosen] = usePlace()
  const search = useSearch({ strict: false }) as FormSearch
  const change = (next: FormSearchChange) => {
    const merge = (old: Record<string, unknown>) => ({ ...old, ...next })
    void navigate({ to: '.', search: merge as never, replace: true })
  }
  const place: ChartPlace = {
    form: search.form ?? 1,
    unit: chosen.unit,
    year: chosen.year,
    months: chosen.months,
    legalUntil: chosen.legalUntil,
    recordedUntil: chosen.recordedUntil,
    tree: search.tree,
  }
  const chartWords = useChartWords()
  const { open, opened, close } = useOpeners(place.form, place.unit, chartWords)
  const span = search.span ?? 'same'
  const shared = { place, words: chartWords, open }
  return (
    <div className={css['screen']}>
      <PageHead
        title={t('charts.title')}
        actions={
          <Button variant="default" onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
        }
      />
      <ViewTabs />
      <div className={formCss['tools']}>
        <SegmentedControl
          aria-label={t('form')}
          value={String(place.form)}
          data={[
            { value: '1', label: t('form1') },
            { value: '2', label: t('form2') },
          ]}
          onChange={(value) => change({ form: value === '2' ? 2 : undefined })}
        />
        <SegmentedControl
          aria-label={t('charts.span')}
          value={span}
          data={[
            { value: 'same', label: t('charts.span.same') },
            { value: 'whole', label: t('charts.span.whole') },
          ]}
          onChange={(value) => change({ span: value === 'whole' ? 'whole' : undefined })}
        />
        <SegmentedControl
          aria-label={t('charts.ages')}
          value={search.ages ?? 'present'}
          data={[
            { value: 'present', label: t('charts.ages.present') },
            { value: 'all', label: t('charts.ages.all') },
          ]}
          onChange={(value) => change({ ages: value === 'all' ? 'all' : undefined })}
        />
        <TreeChoice tree={search.tree} onChange={(tree) => change({ tree })} />
      </div>
      <div className={css['grid']}>
        <RateByMonth {...shared} />
        <RankedRates {...shared} />
        <div className={css['wide']}>
          <UnitPanels {...shared} />
        </div>
        <AgeChart {...shared} present={search.ages !== 'all'} />
        <RateByYear {...shared} span={span} />
        <StockByYear {...shared} span={span} />
        <FlowByYear {...shared} span={span} />
      </div>
      {opened && <PointPanel point={opened} onClose={close} />}
    </div>
  )
}
