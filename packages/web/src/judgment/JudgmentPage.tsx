import { Button } from '@mantine/core'
import { rolesWith } from '@minh-an/domain/access'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '../api/index.ts'
import { ProofSheet, type ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead } from '../shell/index.ts'
import { DeadlineBadge, ErrorState, LoadingBar, Money, standingOf } from '../ui/index.ts'
import { DecisionDialog, type Proposal } from './DecisionDialog.tsx'
import css from './intake.module.css'
import type { IntakeAct } from './intake-search.ts'
import { judgmentQuery } from './queries.ts'
import { LinesTable, PartiesTable } from './Tables.tsx'
import { words } from './words.vi.ts'

const recorders: readonly string[] = rolesWith('judgment.record')
const deciders: readonly string[] = rolesWith('case.decide')

/** A judgment in the book: what it says, what waits, which decisions can be issued now. */
export function JudgmentPage() {
  const t = useWords(words)
  const user = useUser()
  const navigate = useNavigate()
  const { judgmentId = '' } = useParams({ strict: false }) as { readonly judgmentId?: string }
  const { act } = useSearch({ strict: false }) as { readonly act?: IntakeAct }
  const { data: judgment, error, isFetching, refetch } = useQuery(judgmentQuery(judgmentId))
  const [chosen, setChosen] = useState<Proposal>()
  const [dismissed, setDismissed] = useState(false)
  const [proof, setProof] = useState<ProofSubject>()
  const may = (roles: readonly string[]) => user.roles.some((role) => roles.includes(role))
  const askedFor = act === 'decide' && !dismissed ? judgment?.proposals[0] : undefined
  const proposal = chosen ?? askedFor

  if (judgment === undefined) {
    return (
      <>
        <PageHead title={t('judgment.title')} />
        <LoadingBar shown={isFetching} />
        {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      </>
    )
  }
  const [first] = judgment.proposals
  return (
    <>
      <PageHead
        title={t('judgment.head', { number: judgment.number, date: formatVi(judgment.judgedOn) })}
        actions={
          may(recorders) &&
          judgment.lines.some((line) => line.basis === 'on-request' && line.caseId === undefined) && (
            <Button
              variant="default"
              onClick={() => void navigate({ to: '/intake/new', search: { judgment: judgment.id } as never })}
            >
              {t('request.take')}
            </Button>
          )
        }
        {...(first && may(deciders)
          ? { primary: { label: t('decision.issue'), onClick: () => setChosen(first) } }
          : {})}
      />
      <div className={`${css['columns']} ${css['wide']}`}>
        <div>
          <section className={css['block']}>
            <dl className={css['facts']}>
              <dt>{t('judgment.court')}</dt>
              <dd>{judgment.court}</dd>
              <dt>{t('judgment.kind')}</dt>
              <dd>{t(`kind.${judgment.caseKind}`)}</dd>
              <dt>{t('judgment.effectiveOn')}</dt>
              <dd className="so">
                {judgment.effectiveOn ? formatVi(judgment.effectiveOn) : t('judgment.notEffective')}
              </dd>
              <dt>{t('judgment.receivedOn')}</dt>
              <dd className="so">
                {formatVi(judgment.receivedOn)}
                {judgment.channel && ` · ${t(`channel.${judgment.channel}`)}`}
              </dd>
              <dt>{t('unit')}</dt>
              <dd>{judgment.unit.name}</dd>
              {judgment.requestUntil && (
                <>
                  <dt>{t('request.untilLabel')}</dt>
                  <dd className="so">{formatVi(judgment.requestUntil)}</dd>
                </>
              )}
            </dl>
          </section>
          <PartiesTable parties={judgment.parties} />
          <LinesTable lines={judgment.lines} parties={judgment.parties} owed={judgment.owed} />
        </div>
        <aside className={css['side']}>
          <h2>{t('deadlines')}</h2>
          {judgment.deadlines.length === 0 && <p>{t('deadlines.none')}</p>}
          {judgment.deadlines.map((badge) => (
            <p key={`${badge.code} ${badge.triggerActId}`}>
              {badge.name}
              <br />
              <DeadlineBadge
                standing={standingOf(badge)}
                onProof={() => setProof({ subjectId: judgment.id, code: badge.code, triggerActId: badge.triggerActId })}
              />
            </p>
          ))}
          <h2>{t('proposals')}</h2>
          {judgment.proposals.length === 0 && <p>{t('proposals.none')}</p>}
          {judgment.proposals.map((one) => (
            <div key={one.lines.join()}>
              <p>
                {t('proposals.one', { lines: one.lines.join(', '), debtors: one.debtors.join('; ') })} ·{' '}
                <Money value={one.owed} as="prose" />
              </p>
              <p>
                {one.reason} ({one.legalBasis.join('; ')})
              </p>
              {may(deciders) && (
                <Button variant="light" onClick={() => setChosen(one)}>
                  {t('decision.issueLines', { lines: one.lines.join(', ') })}
                </Button>
              )}
            </div>
          ))}
          {judgment.requests.length > 0 && <h2>{t('requests')}</h2>}
          {judgment.requests.map((one) => (
            <p key={one.id}>
              <Link to={`/requests/${one.id}`}>
                {one.requester}, {formatVi(one.receivedOn)}
              </Link>
            </p>
          ))}
          {judgment.cases.length > 0 && <h2>{t('cases')}</h2>}
          {judgment.cases.map((one) => (
            <p key={one.id}>
              <Link to={`/cases/${one.id}`}>{one.number}</Link>
            </p>
          ))}
        </aside>
      </div>
      {proposal && may(deciders) && (
        <DecisionDialog
          key={proposal.lines.join()}
          from={{ source: 'judgment', judgmentId: judgment.id }}
          proposal={proposal}
          lines={judgment.lines}
          unit={judgment.unit.code}
          onClose={() => {
            setChosen(undefined)
            setDismissed(true)
          }}
        />
      )}
      <ProofSheet subject={proof} onClose={() => setProof(undefined)} />
    </>
  )
}
