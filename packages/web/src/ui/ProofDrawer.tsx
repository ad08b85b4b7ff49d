import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'
import { type Confidence, ConfidenceMark } from './ConfidenceMark.tsx'
import { DeadlineBadge } from './DeadlineBadge.tsx'
import type { DueStanding } from './due-badge.ts'
import css from './proof.module.css'
import { SideDrawer } from './SideDrawer.tsx'
import { words } from './words.vi.ts'

export interface ProofStep {
  readonly text: string
  /** Already printed: “khoản 1 Điều 37 Luật 106/2025/QH15”. */
  readonly legalBasis?: string
  readonly confidence?: Confidence
  readonly note?: string
}

/** Everything the proof sheet says; sentences come from the server, in the order of the calculation. */
export interface DeadlineProof {
  readonly name: string
  readonly standing: DueStanding
  /** “hết ngày thứ Hai, 16/11/2026” */
  readonly lastDay: string
  readonly legalBasis: string
  readonly confidence?: Confidence
  readonly confidenceNote?: string
  readonly trigger: { readonly text: string; readonly onOpen?: () => void }
  readonly steps: readonly ProofStep[]
  readonly pauses: readonly string[]
  readonly regime: string
  /** “Nếu sửa 26/10 → tính lại” and the like. */
  readonly notes?: readonly string[]
}

interface ProofDrawerProps {
  readonly proof: DeadlineProof | undefined
  readonly onClose: () => void
  readonly onCompare?: () => void
  /** Agency, unit and who prints: the head of the sheet on paper. */
  readonly printHead?: ReactNode
}

/** Why the last day is that day: trigger, article, each step. Prints as one portrait page. */
export function ProofDrawer({ proof, onClose, onCompare, printHead }: ProofDrawerProps) {
  const t = useWords(words)
  return (
    <SideDrawer
      opened={proof !== undefined}
      onClose={onClose}
      title={t('proof.title')}
      foot={
        <>
          {onCompare && (
            <Button variant="default" onClick={onCompare}>
              {t('proof.compare')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => globalThis.print()}
          >
            {t('print')}
          </Button>
        </>
      }
    >
      {proof && (
        <article className={css['sheet']} data-print-only>
          <div className={css['printHead']}>{printHead}</div>
          <h2>
            {proof.name} <DeadlineBadge standing={proof.standing} />
          </h2>
          <p className={css['last']}>{t('proof.last', { text: proof.lastDay })}</p>
          <dl className={css['facts']}>
            <dt>{t('proof.basis')}</dt>
            <dd>
              {proof.legalBasis}
              {proof.confidence && (
                <ConfidenceMark
                  confidence={proof.confidence}
                  {...(proof.confidenceNote ? { note: proof.confidenceNote } : {})}
                />
              )}
            </dd>
            <dt>{t('proof.trigger')}</dt>
            <dd>
              {proof.trigger.text}{' '}
              {proof.trigger.onOpen && (
                <Button variant="subtle" onClick={proof.trigger.onOpen}>
                  {t('open')}
                </Button>
              )}
            </dd>
          </dl>
          <h3>{t('proof.steps')}</h3>
          <ol className={css['steps']}>
            {proof.steps.map((step) => (
              <li key={step.text}>
                {step.text}
                {step.legalBasis && <span className={css['article']}> ({step.legalBasis})</span>}
                {step.confidence && (
                  <ConfidenceMark confidence={step.confidence} {...(step.note ? { note: step.note } : {})} />
                )}
              </li>
            ))}
          </ol>
          <dl className={css['facts']}>
            <dt>{t('proof.pauses')}</dt>
            <dd>{proof.pauses.length === 0 ? t('proof.noPause') : proof.pauses.join('; ')}</dd>
            <dt>{t('proof.regime')}</dt>
            <dd>{proof.regime}</dd>
          </dl>
          {proof.notes?.map((note) => (
            <p key={note} className={css['note']}>
              {note}
            </p>
          ))}
        </article>
      )}
    </SideDrawer>
  )
}
