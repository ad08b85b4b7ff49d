import '@mantine/dates/styles.css'
import { Indicator } from '@mantine/core'
import '@mantine/core/styles/Indicator.css'
import './calendar.css'
import { DatePicker, DatesProvider } from '@mantine/dates'
import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { findHoliday } from '@minh-an/law/holiday'
import 'dayjs/locale/vi'
import { useEffect, useRef } from 'react'
import { useLanguage, useSpoken, useWords } from '../i18n/index.ts'
import { words } from './words.vi.ts'

interface MonthCalendarProps {
  readonly value: PlainDate | undefined
  readonly today: PlainDate
  readonly onChoose: (date: PlainDate) => void
}

/** Monday first; holidays and made-up working days carry a dot and their name. */
export function MonthCalendar({ value, today, onChoose }: MonthCalendarProps) {
  const language = useLanguage()
  const say = useSpoken()
  const t = useWords(words)
  const box = useRef<HTMLDivElement>(null)
  const first = value ?? today
  // The calendar may come after the layer around it has looked for something to focus: the day takes the focus itself.
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DatePicker
        value={value ?? null}
        ref={box}
        defaultDate={first}
        minDate="1945-01-01"
        maxDate="2100-12-31"
        highlightToday
        ariaLabels={{
          previousMonth: t('date.previousMonth'),
          nextMonth: t('date.nextMonth'),
          previousYear: t('date.previousYear'),
          nextYear: t('date.nextYear'),
          previousDecade: t('date.previousDecade'),
          nextDecade: t('date.nextDecade'),
        }}
        onChange={(date) => date !== null && onChoose(plainDate(date))}
        getDayProps={(date) => {
          const note = findHoliday(date)?.nameVi
          return {
            ...(note ? { title: say(note) } : {}),
            ...(date === first ? { 'data-autofocus': true, tabIndex: 0 } : {}),
          }
        }}
        renderDay={(date) => {
          const note = findHoliday(date)?.nameVi
          const day = Number(date.slice(8, 10))
          return note ? (
            <Indicator size={6} offset={-2}>
              {day}
            </Indicator>
          ) : (
            day
          )
        }}
      />
    </DatesProvider>
  )
}
