import type { MappingRow, RegisterPreviewAnswer, RegisterPreviewQuery } from '@minh-an/contract/register'
import type { RegisterCode } from '@minh-an/law/register'
import { queryOptions } from '@tanstack/react-query'
import { exchange, read } from '../api/index.ts'

export const mappingsAddress = '/api/register-mappings'
export const mappingsKey = ['register-mappings'] as const

export const mappingsQuery = queryOptions({
  queryKey: mappingsKey,
  queryFn: ({ signal }) =>
    read<{ readonly items: readonly MappingRow[] }>(mappingsAddress, signal).then(({ items }) => items),
  staleTime: 60_000,
})

export const previewQuery = (register: RegisterCode, body: RegisterPreviewQuery) =>
  queryOptions({
    queryKey: ['register-preview', register, body],
    queryFn: ({ signal }) =>
      exchange<RegisterPreviewAnswer>(`/api/registers/${register}/preview`, {
        method: 'POST',
        body,
        signal,
        timeoutMs: 60_000,
      }).then(({ data }) => data),
    enabled: body.layout === undefined || body.layout.columns.length > 0,
  })
