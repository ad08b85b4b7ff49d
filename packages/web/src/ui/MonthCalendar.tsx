import '@mantine/dates/styles.css'
import { Indicator } from '@mantine/core'
import '@mantine/core/styles/Indicator.css'
import './calendar.css'
import { DatePicker, DatesProvider } from '@mantine/dates'
import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { findHoliday } from '@minh-an/law/holiday'
import 'dayjs/locale/vi'
import { useLanguage, useSpoken } from '../i18n/index.ts'

interface MonthCalendarProps {
  readonly value: PlainDate | undefined
  readonly today: PlainDate
  readonly onChoose: (date: PlainDate) => void
}

/** Monday first; holidays and made-up working days carry a dot and their name. */
export function MonthCalendar({ value, today, onChoose }: MonthCalendarProps) {
  const language = useLanguage()
  const say = useSpoken()
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DatePicker
        value={value ?? null}
        defaultDate={value ?? today}
        minDate="1945-01-01"
        maxDate="2100-12-31"
        highlightToday
        onChange={(date) => date !== null && onChoose(plainDate(date))}
        getDayProps={(date) => {
          const note = findHoliday(date)?.nameVi
          return note ? { title: say(note) } : {}
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
