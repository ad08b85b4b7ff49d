import type { ListSettings } from '@minh-an/contract/view'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ApiProblem, exchange } from '../api/index.ts'
import { usualColumns } from './columns.tsx'
import { settingsAddress, settingsQuery } from './view-queries.ts'

interface OpenSettings {
  readonly columns: readonly string[]
  readonly density: 'compact' | 'normal'
  readonly change: (next: ListSettings) => void
}

/** After the last of several clicks the choice is sent. */
const keepAfterMs = 600

/** Columns and height of rows as this reader left them. They show at once and are kept by the server a moment later. */
export function useListSettings(): OpenSettings {
  const queries = useQueryClient()
  const { data } = useQuery(settingsQuery)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<ListSettings>(undefined)
  const send = () => {
    clearTimeout(timer.current)
    const body = waiting.current
    waiting.current = undefined
    if (body === undefined) return
    exchange(settingsAddress, { method: 'PUT', body }).catch((problem: unknown) => {
      // The choice holds for as long as the page is open; that it could not be kept hinders nobody at work.
      if (!(problem instanceof ApiProblem)) throw problem
    })
  }
  const latest = useRef(send)
  latest.current = send
  useEffect(() => () => latest.current(), [])
  const change = (next: ListSettings) => {
    const merged = { ...data, ...next }
    queries.setQueryData(settingsQuery.queryKey, merged)
    waiting.current = merged
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(), keepAfterMs)
  }
  return { columns: data?.columns ?? usualColumns, density: data?.density ?? 'compact', change }
}
