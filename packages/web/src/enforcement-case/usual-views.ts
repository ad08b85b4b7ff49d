import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import { type PlainDate, statisticalYearOf } from '@minh-an/domain/calendar'
import type { UsualView } from '@minh-an/domain/view'

/** What the views mean that a role begins with; an officer's are those of the own cases. */
export function usualFilter(view: UsualView, officerId: string | undefined, today: PlainDate): CaseFilter {
  const own = officerId === undefined ? {} : { officerId }
  switch (view) {
    case 'mine':
      return { ...own, ended: false }
    case 'all':
      return { ended: false }
    case 'late':
    case 'today':
      return { ...own, due: view }
    case 'unassigned':
      return { ended: false, officerId: 'none' }
    case 'not-notified':
      return { ended: false, notNotified: true }
    case 'over-1':
      return { ...own, ended: false, class: 'present', ageOver: 1 }
    case 'over-5':
      return { ...own, ended: false, ageOver: 5 }
    case 'credit':
      return { ...own, ended: false, groups: ['credit-institution'] }
    case 'held':
      return { ...own, held: {} }
    case 'idle':
      return { ...own, idle: true }
    case 'absent':
    case 'paused':
      return { ended: false, class: view }
    case 'ended-this-year':
      // The statistical year begins on 1 October of the year before.
      return { ended: true, endedOn: { from: `${statisticalYearOf(today) - 1}-10-01` as PlainDate } }
  }
}
