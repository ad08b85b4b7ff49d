import type {
  JudgmentView,
  judgmentList,
  judgmentSearch,
  lookAlikeAnswer,
  lookAlikeQuery,
} from '@minh-an/contract/judgment'
import type { OfficerRow } from '@minh-an/contract/personnel'
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { exchange, read, withQuery } from '../api/index.ts'

export type JudgmentSearch = z.infer<typeof judgmentSearch>
export type LookAlikes = z.infer<typeof lookAlikeAnswer>

async function ask<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return (await exchange<T>(path, { method: 'POST', body, signal })).data
}

export const judgmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['judgment', id],
    queryFn: ({ signal }) => read<JudgmentView>(`/api/judgments/${id}`, signal),
  })

export const judgmentListQuery = (search: JudgmentSearch) =>
  queryOptions({
    queryKey: ['judgments', search],
    queryFn: ({ signal }) => ask<z.infer<typeof judgmentList>>('/api/judgments/search', search, signal),
  })

/** Names travel in the body; asked once a name or a number is whole, not at each key. */
export const lookAlikesQuery = (query: z.infer<typeof lookAlikeQuery>) =>
  queryOptions({
    queryKey: ['look-alikes', query],
    queryFn: ({ signal }) => ask<LookAlikes>('/api/judgments/look-alikes', query, signal),
    staleTime: 60_000,
  })

export const officersOfUnitQuery = (unit: string) =>
  queryOptions({
    queryKey: ['officers', unit],
    queryFn: async ({ signal }) =>
      (await read<{ readonly items: readonly OfficerRow[] }>(withQuery('/api/officers', { unit }), signal)).items,
  })
