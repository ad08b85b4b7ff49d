import type {
  ActInput,
  ActPreview,
  CaseCountsAnswer,
  CaseFilter,
  CaseListAnswer,
  CaseView,
} from '@minh-an/contract/enforcement-case'
import type { OfficerRow } from '@minh-an/contract/personnel'
import type { PlainDate } from '@minh-an/domain/calendar'
import { queryOptions } from '@tanstack/react-query'
import { exchange, read, withQuery } from '../api/index.ts'
import type { ListView } from './list-view.ts'

async function ask<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return (await exchange<T>(path, { method: 'POST', body, signal })).data
}

const pageRows = 50

const addresses = {
  list: '/api/cases/list',
  counts: '/api/cases/counts',
} as const

export const caseAddress = (id: string): string => `/api/cases/${id}`

/** Everything this room fetches starts with `cases`, so that one recorded act makes all of it old. */
export const casesKey = ['cases'] as const

export const listQuery = (view: ListView, cursor?: string) =>
  queryOptions({
    queryKey: [...casesKey, 'list', view.filter, view.sort, cursor],
    queryFn: ({ signal }) => {
      const body = { ...view, limit: pageRows, ...(cursor === undefined ? {} : { cursor }) }
      return ask<CaseListAnswer>(addresses.list, body, signal)
    },
  })

export const countsQuery = (filters: readonly { readonly key: string; readonly filter: CaseFilter }[]) =>
  queryOptions({
    queryKey: [...casesKey, 'counts', filters],
    queryFn: ({ signal }) => ask<CaseCountsAnswer>(addresses.counts, { filters }, signal),
    enabled: filters.length > 0,
  })

export interface CasePoint {
  readonly asOf?: PlainDate | undefined
  readonly record?: string | undefined
}

export const caseQuery = (id: string, { asOf, record }: CasePoint = {}) =>
  queryOptions({
    queryKey: [...casesKey, 'file', id, asOf, record],
    queryFn: ({ signal }) => read<CaseView>(withQuery(caseAddress(id), { asOf, recordedUntil: record }), signal),
    // Another case is another file: its rows must not stand under the new head.
    placeholderData: () => undefined,
    staleTime: 5_000,
  })

export const previewQuery = (id: string, version: number, body: ActInput | undefined) =>
  queryOptions({
    queryKey: [...casesKey, 'preview', id, version, body],
    queryFn: ({ signal }) => ask<ActPreview>(`${caseAddress(id)}/acts/preview`, body, signal),
    enabled: body !== undefined,
    placeholderData: () => undefined,
    staleTime: 60_000,
  })

export const officersQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['officers', unit],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly OfficerRow[] }>(withQuery('/api/officers', { unit }), signal).then(
        ({ items }) => items,
      ),
    staleTime: 5 * 60_000,
  })
