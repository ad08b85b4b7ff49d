import { statisticalMonthOf, statisticalYearOf } from '@minh-an/domain/calendar'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useUser } from '../identity/index.ts'
import { todayInVietnam } from '../ui/index.ts'
import type { Place } from './place.ts'

export type ChosenPlace = Place & { readonly unit: string; readonly year: number; readonly months: number }

/** Unit and period of the address; without them the reader's own unit and the statistical year up to this month. */
export function usePlace(): readonly [place: ChosenPlace, change: (next: Place) => void] {
  const search = useSearch({ strict: false }) as Place
  const user = useUser()
  const navigate = useNavigate()
  const today = todayInVietnam()
  const place = {
    unit: user.unitCode,
    year: statisticalYearOf(today),
    months: statisticalMonthOf(today),
    ...search,
  }
  const change = useCallback(
    (next: Place) => {
      const merge = (old: Record<string, unknown>) => ({ ...old, ...next })
      void navigate({ to: '.', search: merge as never })
    },
    [navigate],
  )
  return [place, change]
}
