import { Button } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { DeadlineBadge } from './DeadlineBadge.tsx'
import type { DueStanding } from './due-badge.ts'
import css from './next.module.css'
import { words } from './words.vi.ts'

export interface DueAct {
  readonly id: string
  readonly name: string
  readonly standing?: DueStanding
  readonly legalBasis?: string
  readonly onProof?: () => void
  /** Verb of the button: “Ghi xác minh”. */
  readonly button: string
  readonly onAct: () => void
}

export interface AllowedAct {
  readonly id: string
  readonly name: string
  readonly onAct: () => void
}

/** One missing condition as the server says it: the sentence, its articles, and the step that supplies it. */
export interface Refusal {
  readonly code: string
  readonly message: string
  readonly legalBasis: readonly string[]
  readonly remedy?: { readonly button: string; readonly onAct: () => void }
}

export interface RefusedAct {
  readonly id: string
  readonly name: string
  readonly refusals: readonly Refusal[]
}

interface NextActsProps {
  readonly due: readonly DueAct[]
  readonly allowed: readonly AllowedAct[]
  readonly refused: readonly RefusedAct[]
}

/** What must, may and cannot yet be done: the same answer by which the server refuses. */
export function NextActs({ due, allowed, refused }: NextActsProps) {
  const t = useWords(words)
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a set of fields; the same panel may stand in a dialog over the page
    <div className={css['panel']} role="group" aria-label={t('next.label')}>
      <h2>{t('next.due')}</h2>
      {due.length === 0 && <p className={css['none']}>{t('next.noneDue')}</p>}
      <ul>
        {due.map((act) => (
          <li key={act.id} className={css['due']}>
            <div className={css['head']}>
              <strong>{act.name}</strong>
              {act.standing && (
                <DeadlineBadge standing={act.standing} {...(act.onProof ? { onProof: act.onProof } : {})} />
              )}
            </div>
            {act.legalBasis && <p className={css['basis']}>{act.legalBasis}</p>}
            <Button variant="light" onClick={act.onAct}>
              {act.button}
            </Button>
          </li>
        ))}
      </ul>

      <h2>{t('next.allowed')}</h2>
      {allowed.length === 0 && <p className={css['none']}>{t('next.noneAllowed')}</p>}
      <div className={css['allowed']}>
        {allowed.map((act) => (
          <Button key={act.id} variant="default" onClick={act.onAct}>
            {act.name}
          </Button>
        ))}
      </div>

      {refused.length > 0 && (
        <>
          <h2>{t('next.refused')}</h2>
          <ul>
            {refused.map((act) => (
              <li key={act.id}>
                <RefusalPanel act={act} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** All reasons at once. Act dialogs show the same panel when the server refuses. */
export function RefusalPanel({ act }: { readonly act: RefusedAct }) {
  return (
    <div className={css['refused']}>
      <strong>{act.name}</strong>
      {act.refusals.map(({ code, message, legalBasis, remedy }) => (
        <div key={`${code} ${message}`}>
          <p>
            {message}
            {legalBasis.length > 0 && <span className={css['article']}> ({legalBasis.join('; ')})</span>}
          </p>
          {remedy && (
            <Button variant="default" onClick={remedy.onAct}>
              {remedy.button}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
