import type { ListSettings, ViewRow } from '@minh-an/contract/view'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../api/index.ts'

export const viewsKey = ['list-views'] as const
export const viewsAddress = '/api/list-views'
export const settingsAddress = '/api/list-settings'

export const savedViewsQuery = queryOptions({
  queryKey: [...viewsKey, 'all'],
  queryFn: ({ signal }) =>
    read<{ readonly items: readonly ViewRow[] }>(viewsAddress, signal).then(({ items }) => items),
  staleTime: 60_000,
})

export const savedViewQuery = (id: string) =>
  queryOptions({
    queryKey: [...viewsKey, id],
    queryFn: ({ signal }) => read<ViewRow>(`${viewsAddress}/${id}`, signal),
    // Another view is another question: its filters must not stand under the new name.
    placeholderData: () => undefined,
    staleTime: 60_000,
  })

export const settingsQuery = queryOptions({
  queryKey: ['list-settings'],
  queryFn: ({ signal }) => read<ListSettings>(settingsAddress, signal),
  staleTime: Number.POSITIVE_INFINITY,
})
