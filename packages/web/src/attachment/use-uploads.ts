import type { AttachmentView } from '@minh-an/contract/attachment'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, newIdempotencyKey, upload } from '../api/index.ts'
import { attachmentAddress, attachmentsQuery } from './queries.ts'

/** A file on its way. What was refused stays until it is sent again or let go. */
export interface UploadRow {
  /** Key of the request as well: a repeat is the same request. */
  readonly key: string
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'failed'
  /** Part that has left, 0 to 1. */
  readonly sent: number
  readonly problem?: ApiProblem
}

export interface Uploads {
  readonly rows: readonly UploadRow[]
  add(files: readonly File[]): void
  retry(key: string): void
  drop(key: string): void
}

/**
 * Sends files to a case, or to one of its acts, one after the other, and asks for the list anew after each. What `judge`
 * finds wrong is never sent.
 */
export function useUploads(
  caseId: string,
  actId: string | undefined,
  judge: (file: File) => ApiProblem | undefined,
  onDone: (attached: AttachmentView) => void,
): Uploads {
  const queries = useQueryClient()
  const [rows, setRows] = useState<readonly UploadRow[]>([])
  const running = useRef<{ readonly key: string; readonly stop: AbortController } | undefined>(undefined)
  const done = useRef(onDone)
  done.current = onDone

  const change = useCallback((key: string, next: Partial<UploadRow>) => {
    setRows((old) => old.map((row) => (row.key === key ? { ...row, ...next } : row)))
  }, [])
  const drop = useCallback((key: string) => {
    if (running.current?.key === key) running.current.stop.abort()
    setRows((old) => old.filter((row) => row.key !== key))
  }, [])

  const next = rows.find((row) => row.state === 'sending') ?? rows.find((row) => row.state === 'waiting')
  useEffect(() => {
    if (next === undefined || running.current !== undefined) return
    const { key, file } = next
    const stop = new AbortController()
    running.current = { key, stop }
    change(key, { state: 'sending', sent: 0 })
    upload<AttachmentView>(attachmentAddress(caseId, actId), {
      file,
      idempotencyKey: key,
      signal: stop.signal,
      onProgress: (sent) => change(key, { sent }),
    })
      .then((attached) => {
        done.current(attached)
        return queries.invalidateQueries({ queryKey: attachmentsQuery(caseId).queryKey })
      })
      .then(
        () => {
          running.current = undefined
          drop(key)
        },
        (problem: unknown) => {
          running.current = undefined
          if (problem instanceof ApiProblem) change(key, { state: 'failed', problem })
          else drop(key)
        },
      )
  }, [next, caseId, actId, queries, change, drop])

  // Leaving the file ends what is on its way: nobody would see its answer.
  useEffect(() => () => running.current?.stop.abort(), [])

  return {
    rows,
    add: (files) =>
      setRows((old) => [
        ...old,
        ...files.map((file): UploadRow => {
          const problem = judge(file)
          const row = { key: newIdempotencyKey(), file, sent: 0 } as const
          return problem === undefined ? { ...row, state: 'waiting' } : { ...row, state: 'failed', problem }
        }),
      ]),
    retry: (key) => change(key, { state: 'waiting' }),
    drop,
  }
}
