import { formatVi, plainDate } from '@minh-an/domain/calendar'
import { dong, formatDong } from '@minh-an/domain/money'
import { useMemo } from 'react'
import { useWords } from '../i18n/index.ts'
import { countText, shortDong } from '../ui/index.ts'
import type { ChartWords } from './chart-models.ts'
import { words } from './words.vi.ts'

/** Month 1 of a statistical year is October. */
const calendarMonth = (month: number): number => ((month + 8) % 12) + 1

/** Figures, months and days to be known, as charts write them. */
export function useChartWords(): ChartWords {
  const t = useWords(words)
  return useMemo(
    () => ({
      sum: (form, value) => {
        if (form === 1) return { figure: countText(Number(value)) }
        const sum = dong(String(value))
        const { figure, scale } = shortDong(sum)
        const exact = `${formatDong(sum)} đồng`
        return scale === 'one'
          ? { figure: exact }
          : { figure: t(scale === 'billion' ? 'chart.billion' : 'chart.million', { sum: figure }), detail: exact }
      },
      month: (month) => ({
        label: t('chart.month', { month: calendarMonth(month) }),
        full: t('chart.monthFull', { month: calendarMonth(month), months: month }),
      }),
      year: (year) => String(year),
      corner: { month: t('chart.corner.month'), year: t('chart.corner.year'), row: t('chart.corner.row') },
      event: (kind, on) => t(`chart.event.${kind}`, { date: formatVi(plainDate(on)) }),
    }),
    [t],
  )
}
