import type { LaidDaysAnswer } from '@minh-an/contract/rule-data'
import { holidayCalendar, putCalendarInForce } from '@minh-an/law/holiday'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { read } from '../api/index.ts'

const FRESH_MS = 600_000

/**
 * Days off that the office laid over the shipped ones: the calendar of the page marks them as the server counts by them.
 * Answers the year whose calendar is missing.
 */
export function useLaidDays(): number | undefined {
  const { data } = useQuery({
    queryKey: ['rule-data', 'days'],
    queryFn: ({ signal }) => read<LaidDaysAnswer>('/api/rule-data/days', signal),
    staleTime: FRESH_MS,
  })
  useEffect(() => {
    if (data === undefined) return
    putCalendarInForce(
      holidayCalendar(
        data.days.map(({ name, reason, note, ...day }) => ({
          ...day,
          nameVi: name,
          reason: reason ?? null,
          note: note ?? null,
        })),
      ),
    )
  }, [data])
  return data?.missingYear
}
