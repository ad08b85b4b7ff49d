import type { DeadlineProof as ProofAnswer } from '@minh-an/contract/deadline'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem, read } from '../api/index.ts'
import { type Translate, useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { type DeadlineProof, ErrorState, ProofDrawer, SideDrawer, standingOf, todayInVietnam } from '../ui/index.ts'
import type { ProofSheetProps } from './LazyProofSheet.tsx'
import { words } from './words.vi.ts'

type T = Translate<(typeof words)['vi']>

function notesOf(proof: ProofAnswer, t: T): readonly string[] {
  const other = proof.otherRegime
  const compared =
    other === undefined
      ? []
      : other.dueOn === undefined
        ? [t(`proof.otherNone.${other.regime}`)]
        : [t(`proof.other.${other.regime}`, { date: formatVi(other.dueOn), basis: other.legalBasis })]
  return [t('proof.responsible', { who: proof.responsible }), ...compared, ...proof.marks]
}

function printed(proof: ProofAnswer, t: T, onOpenTrigger: ProofSheetProps['onOpenTrigger']): DeadlineProof {
  const { badge, trigger } = proof
  return {
    name: badge.name,
    standing: standingOf(badge),
    lastDay: proof.result,
    legalBasis: badge.legalBasis,
    confidence: badge.confidence,
    ...(badge.note === undefined ? {} : { confidenceNote: badge.note }),
    trigger: {
      text: t('proof.trigger', { name: trigger.name, date: formatVi(trigger.effectiveOn) }),
      ...(onOpenTrigger ? { onOpen: () => onOpenTrigger(trigger.actId) } : {}),
    },
    steps: proof.steps.map(({ text, legalBasis, confidence }) => ({
      text,
      ...(legalBasis === undefined ? {} : { legalBasis }),
      ...(confidence === undefined ? {} : { confidence }),
    })),
    pauses: proof.pauses.map(({ from, until, reason }) =>
      until === undefined
        ? t('proof.pauseOpen', { from: formatVi(from), reason })
        : t('proof.pause', { from: formatVi(from), until: formatVi(until), reason }),
    ),
    regime: t(`proof.regime.${badge.regime}`),
    notes: notesOf(proof, t),
  }
}

export function LoadedProofSheet({ subject, onClose, onOpenTrigger }: ProofSheetProps) {
  const t = useWords(words)
  const user = useUser()
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'proof', subject],
    queryFn: ({ signal }) =>
      read<ProofAnswer>(`/api/deadlines/${subject?.subjectId}/${subject?.code}/${subject?.triggerActId}`, signal),
    enabled: subject !== undefined,
    placeholderData: () => undefined,
  })
  if (error instanceof ApiProblem) {
    return (
      <SideDrawer opened onClose={onClose} title={error.facts.title}>
        <ErrorState problem={error} onRetry={() => void refetch()} />
      </SideDrawer>
    )
  }
  const head = data && (
    <>
      <p>{user.unitName}</p>
      <p>
        {t('proof.subject', { title: data.subjectTitle })} · {user.fullName} · {formatVi(todayInVietnam())}
      </p>
    </>
  )
  return (
    <ProofDrawer
      proof={data && printed(data, t, onOpenTrigger)}
      onClose={onClose}
      {...(head ? { printHead: head } : {})}
    />
  )
}
