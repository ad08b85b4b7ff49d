import type { CellRequestInput, CellResponse, FormRequestInput, FormResponse } from '@minh-an/contract/statistics'
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
