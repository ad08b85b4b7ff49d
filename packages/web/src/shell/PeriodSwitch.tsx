import { Button, NativeSelect, Popover } from '@mantine/core'
import { formatVi, type PlainDate, statisticalPeriod, statisticalYearOf } from '@minh-an/domain/calendar'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { DateField, todayInVietnam } from '../ui/index.ts'
import { usePlace } from './use-place.ts'
import { words } from './words.vi.ts'

const firstYear = 2011

/** Statistical year and months, and the cut-off of legal dates; on screens with figures. */
export function PeriodSwitch() {
  const t = useWords(words)
  const [place, change] = usePlace()
  const [opened, setOpened] = useState(false)
  const [year, setYear] = useState(place.year)
  const [months, setMonths] = useState(place.months)
  const [legalUntil, setLegalUntil] = useState<PlainDate | undefined>(place.legalUntil)
  const thisYear = statisticalYearOf(todayInVietnam())
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, index) => String(thisYear - index))
  const period = statisticalPeriod(year, months)
  const text = t('period.text', { year: place.year, months: String(place.months).padStart(2, '0') })
  const open = (next: boolean) => {
    setYear(place.year)
    setMonths(place.months)
    setLegalUntil(place.legalUntil)
    setOpened(next)
  }
  const apply = () => {
    change({ year, months, ...(legalUntil ? { legalUntil } : {}) })
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={open} position="bottom-start" trapFocus returnFocus width={320}>
      <Popover.Target>
        <Button
          variant="default"
          aria-label={`${t('period.label')}: ${text}`}
          aria-haspopup="dialog"
          aria-expanded={opened}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          onClick={() => open(!opened)}
        >
          <span className="so">{text}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('period.label')}>
        <NativeSelect
          label={t('period.year')}
          data={years}
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        <NativeSelect
          mt="sm"
          label={t('period.months')}
          data={Array.from({ length: 12 }, (_, index) => String(index + 1))}
          value={String(months)}
          onChange={(event) => setMonths(Number(event.currentTarget.value))}
        />
        <p className="so ma-hint">
          {t('period.range', { from: formatVi(period.from), until: formatVi(period.until) })}
        </p>
        <DateField label={t('period.legalUntil')} value={legalUntil} onChange={setLegalUntil} />
        <Button onClick={apply}>{t('period.apply')}</Button>
      </Popover.Dropdown>
    </Popover>
  )
}
