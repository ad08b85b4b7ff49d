import type {
  AgesRequest,
  AgesResponse,
  CellRequestInput,
  CellResponse,
  FormRequestInput,
  FormResponse,
  SeriesRequestInput,
  SeriesResponse,
} from '@minh-an/contract/statistics'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { exchange } from '../api/index.ts'

async function ask<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return (await exchange<T>(path, { method: 'POST', body, signal, timeoutMs: 90_000 })).data
}

export const formQuery = (request: FormRequestInput) =>
  queryOptions({
    queryKey: ['statistics', 'form', request],
    queryFn: ({ signal }) => ask<FormResponse>('/api/statistics/form', request, signal),
  })

/** A chart is not asked for again while it is looked at from all sides. */
const chartMs = 5 * 60_000

export const seriesQuery = (request: SeriesRequestInput) =>
  queryOptions({
    queryKey: ['statistics', 'series', request],
    queryFn: ({ signal }) => ask<SeriesResponse>('/api/statistics/series', request, signal),
    staleTime: chartMs,
  })

export const agesQuery = (request: AgesRequest) =>
  queryOptions({
    queryKey: ['statistics', 'ages', request],
    queryFn: ({ signal }) => ask<AgesResponse>('/api/statistics/ages', request, signal),
    staleTime: chartMs,
  })

/** The cases of a cell, page by page. The record point of the form travels along: the list is that of the figure. */
export const cellQuery = (request: CellRequestInput) =>
  infiniteQueryOptions({
    queryKey: ['statistics', 'cell', request],
    queryFn: ({ signal, pageParam }) =>
      ask<CellResponse>(
        '/api/statistics/cell',
        { ...request, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
