import { keepPreviousData, QueryClient, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { type Answer, exchange, newIdempotencyKey, type Send } from './client.ts'
import { ApiProblem } from './problem.ts'

const mayHelpToRepeat = (error: unknown) =>
  error instanceof ApiProblem && (error.isConnection || error.facts.status === 503)

/** Old rows stay while new ones come; a refusal is not asked again, a broken line is. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 5 * 60_000,
        placeholderData: keepPreviousData,
        refetchOnWindowFocus: false,
        // A dead line shows as an error with Thử lại, not as rows that never come.
        networkMode: 'always',
        retry: (count, error) => count < 2 && mayHelpToRepeat(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

export interface CommandRequest {
  readonly path: string
  readonly method?: Exclude<Send['method'], 'GET' | undefined>
  readonly body?: unknown
  readonly ifMatch?: string
}

/**
 * Sends one act. The same content sent again after a failure carries the same idempotency key, so that a lost answer
 * never becomes a second act; changed content or a success begins a new key.
 */
export function useCommand<T>(): UseMutationResult<Answer<T>, Error, CommandRequest> {
  const open = useRef<{ content: string; key: string } | undefined>(undefined)
  return useMutation<Answer<T>, Error, CommandRequest>({
    mutationFn: async (request) => {
      const content = JSON.stringify([request.path, request.method, request.body])
      if (open.current?.content !== content) open.current = { content, key: newIdempotencyKey() }
      const send: Send = {
        method: request.method ?? 'POST',
        idempotencyKey: open.current.key,
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch }),
      }
      const answer = await exchange<T>(request.path, send)
      open.current = undefined
      return answer
    },
  })
}
