import { Button } from '@mantine/core'
import type { RequestView } from '@minh-an/contract/request'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, read } from '../api/index.ts'
import { ProofSheet, type ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import { DecisionDialog, type IntakeAct, judgmentQuery, LinesTable, PartiesTable } from '../judgment/index.ts'
import { PageHead } from '../shell/index.ts'
import {
  DeadlineBadge,
  dayInVietnam,
  ErrorState,
  LoadingBar,
  RefusalPanel,
  standingOf,
  timeInVietnam,
} from '../ui/index.ts'
import css from './request.module.css'
import { StepDialog, type StepName } from './StepDialog.tsx'
import { words } from './words.vi.ts'

type ActName = RequestView['acts'][number]['act']

/** One request: what it asks, what may be done with it now and what not yet, and what became of it. */
export function RequestPage() {
  const t = useWords(words)
  const { requestId = '' } = useParams({ strict: false }) as { readonly requestId?: string }
  const { act: asked } = useSearch({ strict: false }) as { readonly act?: IntakeAct }
  const {
    data: request,
    error,
    isFetching,
    refetch,
  } = useQuery({
    queryKey: ['request', requestId],
    queryFn: ({ signal }) => read<RequestView>(`/api/requests/${requestId}`, signal),
  })
  const [chosen, setChosen] = useState<ActName | 'none'>()
  const [proof, setProof] = useState<ProofSubject>()

  if (request === undefined) {
    return (
      <>
        <PageHead title={t('title')} />
        <LoadingBar shown={isFetching} />
        {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      </>
    )
  }
  const allowed = request.acts.filter(
    ({ act, allowed }) => allowed && (act !== 'decide' || request.proposals.length > 0),
  )
  const closed = request.status === 'decided' || request.status === 'refused'
  const refused = closed ? [] : request.acts.filter((act) => !act.allowed && act.refusals.length > 0)
  const open = chosen ?? (allowed.some(({ act }) => act === asked) ? asked : undefined)
  const [proposal] = request.proposals
  const close = () => setChosen('none')
  const mayDecide = allowed.some(({ act }) => act === 'decide') && proposal !== undefined

  return (
    <>
      <PageHead
        title={t('head', { requester: request.requester })}
        {...(mayDecide ? { primary: { label: t('act.decide'), onClick: () => setChosen('decide') } } : {})}
      />
      <div className={css['columns']}>
        <div>
          <Facts request={request} />
          <PartiesTable parties={request.parties} />
          <LinesTable lines={request.lines} parties={request.parties} owed={request.owed} />
          <h2>{t('history')}</h2>
          <ul className={css['history']}>
            {request.history.map((one) => (
              <li key={one.actId}>
                <span className="so">{formatVi(one.effectiveOn)}</span> {one.name}
                {one.text && `: ${one.text}`}{' '}
                <span className={css['dim']}>
                  {t('recordedAt', {
                    time: timeInVietnam(one.recordedAt),
                    date: formatVi(dayInVietnam(one.recordedAt)),
                  })}
                  {one.recordedBy && ` · ${one.recordedBy}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
        <aside className={css['side']}>
          <h2>{t('deadlines')}</h2>
          {request.deadlines.length === 0 && <p>{t('deadlines.none')}</p>}
          {request.deadlines.map((badge) => (
            <p key={`${badge.code} ${badge.triggerActId}`}>
              {badge.name}
              <br />
              <DeadlineBadge
                standing={standingOf(badge)}
                onProof={() => setProof({ subjectId: request.id, code: badge.code, triggerActId: badge.triggerActId })}
              />
            </p>
          ))}
          <h2>{t('acts')}</h2>
          {allowed.length === 0 && <p>{t('acts.none')}</p>}
          {closed && <RestOfJudgment judgmentId={request.judgment.id} />}
          {allowed.map(({ act }) => (
            <Button key={act} variant="default" onClick={() => setChosen(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
          {refused.length > 0 && <h2>{t('acts.refused')}</h2>}
          {refused.map(({ act, refusals }) => (
            <RefusalPanel key={act} act={{ id: act, name: t(`act.${act}`), refusals: refusals.map(plainRefusal) }} />
          ))}
        </aside>
      </div>
      {open === 'decide' && proposal && (
        <DecisionDialog
          from={{ source: 'request', requestId: request.id }}
          proposal={proposal}
          lines={request.lines}
          unit={request.unit.code}
          onClose={close}
        />
      )}
      {open !== undefined && open !== 'none' && open !== 'decide' && (
        <StepDialog key={open} step={open satisfies StepName} request={request} onClose={close} />
      )}
      <ProofSheet subject={proof} onClose={() => setProof(undefined)} />
    </>
  )
}

const plainRefusal = ({ code, message, legalBasis }: RequestView['acts'][number]['refusals'][number]) => ({
  code,
  message,
  legalBasis,
})

/** Once a request is done: lines of its judgment that can still get a decision, so that nobody forgets the court fee. */
function RestOfJudgment({ judgmentId }: { readonly judgmentId: string }) {
  const t = useWords(words)
  const { data } = useQuery(judgmentQuery(judgmentId))
  const lines = data?.proposals.flatMap((proposal) => proposal.lines) ?? []
  if (lines.length === 0) return null
  return (
    <p>
      {t('rest', { lines: lines.join(', ') })} <Link to={`/judgments/${judgmentId}`}>{t('rest.open')}</Link>
    </p>
  )
}

function Facts({ request }: { readonly request: RequestView }) {
  const t = useWords(words)
  const { judgment } = request
  return (
    <dl className={css['facts']}>
      <dt>{t('status')}</dt>
      <dd>
        <strong>{t(`status.${request.status}`)}</strong>, {formatVi(request.statusOn)}
      </dd>
      {request.caseId && (
        <>
          <dt>{t('case')}</dt>
          <dd>
            <Link to={`/cases/${request.caseId}`}>{request.caseNumber}</Link>
          </dd>
        </>
      )}
      <dt>{t('judgment')}</dt>
      <dd>
        <Link to={`/judgments/${judgment.id}`}>
          {t('judgment.text', {
            number: judgment.number,
            date: formatVi(judgment.judgedOn),
            court: judgment.court,
          })}
        </Link>
      </dd>
      <dt>{t('received')}</dt>
      <dd className="so">{formatVi(request.receivedOn)}</dd>
      <dt>{t('unit')}</dt>
      <dd>{request.unit.name}</dd>
      {request.requestUntil && (
        <>
          <dt>{t('until')}</dt>
          <dd className="so">
            {formatVi(request.requestUntil)}
            {request.late && ` · ${t('late')}`}
          </dd>
        </>
      )}
      {request.lateReason && (
        <>
          <dt>{t('late.reason')}</dt>
          <dd>
            {request.lateReason}{' '}
            {request.lateAccepted !== undefined && t(request.lateAccepted ? 'late.accepted' : 'late.rejected')}
          </dd>
        </>
      )}
      {request.missing && (
        <>
          <dt>{t('missing')}</dt>
          <dd>{request.missing}</dd>
        </>
      )}
      {request.refusal && (
        <>
          <dt>{t('refusal')}</dt>
          <dd>
            {request.refusal.text} ({request.refusal.legalBasis}), {formatVi(request.refusal.on)}
          </dd>
        </>
      )}
    </dl>
  )
}
