import { type PlainDate, parsePlainDate } from '@minh-an/domain/calendar'
import { type ListSearch, readListSearch } from './list-search.ts'

export const caseTabs = ['timeline', 'lines', 'deadlines', 'money', 'attachments', 'next'] as const
export type CaseTab = (typeof caseTabs)[number]

/** Part of the file that is open, and the point it is looked at from: codes and days only. */
export interface CaseSearch extends ListSearch {
  readonly tab?: CaseTab
  readonly asOf?: PlainDate
  readonly record?: string
}

export function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const tab = caseTabs.find((known) => known === search['tab'])
  const asOf = typeof search['asOf'] === 'string' ? parsePlainDate(search['asOf']) : undefined
  const record = /^\d{1,18}$/.test(String(search['record'])) ? String(search['record']) : undefined
  return {
    ...readListSearch(search),
    ...(tab === undefined ? {} : { tab }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(record === undefined ? {} : { record }),
  }
}
