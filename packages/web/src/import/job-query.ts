import type { ImportJobList, ImportJobView } from '@minh-an/contract/import'
import { queryOptions } from '@tanstack/react-query'
import { read, withQuery } from '../api/index.ts'

/** States that change by themselves. */
export const movesByItself = ({ state }: Pick<ImportJobView, 'state'>): boolean =>
  state === 'reading' || state === 'publishing' || state === 'undoing'

const LOOK_AGAIN_MS = 1_000

/** A file on its way in, looked at each second while it moves. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['import-job', id],
    queryFn: ({ signal }) => read<ImportJobView>(`/api/imports/jobs/${id}`, signal),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data !== undefined && movesByItself(state.data) ? LOOK_AGAIN_MS : (false as const),
  })

/** Files on their way into a unit. */
export const jobsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['import-jobs', unit],
    queryFn: ({ signal }) => read<ImportJobList>(withQuery('/api/imports/jobs', { unit }), signal),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.items.some(movesByItself) === true ? 2 * LOOK_AGAIN_MS : (false as const),
  })
