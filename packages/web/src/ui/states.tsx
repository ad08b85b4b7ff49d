import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { ApiProblem } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import css from './states.module.css'
import { words } from './words.vi.ts'

/** One sentence why the list is empty and one step on. A filtered list and a truly empty one say different things. */
export interface EmptyText {
  readonly why: string
  readonly next?: ReactNode
}

export function EmptyState({ why, next }: EmptyText) {
  return (
    <div className={css['block']} role="status">
      <p>{why}</p>
      {next}
    </div>
  )
}

interface ErrorStateProps {
  readonly problem: ApiProblem
  /** Repeats the same request; a change carries the same idempotency key again. */
  readonly onRetry?: () => void
}

/** What went wrong, what to do, and the reference to read out; in place, never in a toast. */
export function ErrorState({ problem, onRetry }: ErrorStateProps) {
  const t = useWords(words)
  const { title, detail, legalBasis, requestId } = problem.facts
  return (
    <div className={css['problem']} role="alert">
      <p className={css['title']}>{title}</p>
      <p>{detail}</p>
      {legalBasis.length > 0 && <p>({legalBasis.join('; ')})</p>}
      {requestId && <p className={`so ${css['small']}`}>{t('requestId', { id: requestId })}</p>}
      {onRetry && mayPassLater(problem.facts.status) && (
        <div className={css['actions']}>
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What was refused for its content is refused again: only what failed on the way is offered once more. */
const mayPassLater = (status: number): boolean => ![400, 403, 404, 410, 413, 415, 422].includes(status)

/** Two pixels on top of what stays on the screen while something newer is fetched; its height is always kept. */
export function LoadingBar({ shown }: { readonly shown: boolean }) {
  return <div className={css['bar']} data-shown={useLate(shown) || undefined} aria-hidden />
}

/** True once `waiting` has lasted 150 ms: quick answers draw no placeholder. */
export function useLate(waiting: boolean, delayMs = 150): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return setLate(false)
    const timer = setTimeout(() => setLate(true), delayMs)
    return () => clearTimeout(timer)
  }, [waiting, delayMs])
  return waiting && late
}
