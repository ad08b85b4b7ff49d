import { Button } from '@mantine/core'
import type { JudgmentAccepted } from '@minh-an/contract/judgment'
import type { RequestChanged } from '@minh-an/contract/request'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, fieldPath, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import {
  ErrorState,
  ErrorSummary,
  Form,
  holdsUnreadable,
  type SummaryError,
  showToast,
  TypedTextOf,
  todayInVietnam,
} from '../ui/index.ts'
import { CheckStep } from './CheckStep.tsx'
import { emptyDraft, useKeptDraft } from './draft.ts'
import {
  creditorNames,
  faultsOfParties,
  judgmentToSend,
  missingOfJudgment,
  missingOfRequest,
  requesterOf,
  requestToSend,
  stepOf,
} from './draft-input.ts'
import { fieldLabel } from './field-label.ts'
import css from './intake.module.css'
import { NoRight, useMayRecord } from './intake-right.tsx'
import type { IntakeAct } from './intake-search.ts'
import { JudgmentStep } from './JudgmentStep.tsx'
import { KnownJudgment } from './KnownJudgment.tsx'
import { LineList } from './LineFields.tsx'
import { PartyList } from './PartyFields.tsx'
import { judgmentQuery } from './queries.ts'
import { words } from './words.vi.ts'

const steps = ['judgment', 'parties', 'lines', 'check'] as const

/** Thụ lý: judgment, parties, obligation lines, check; with a request, or without. Nothing is typed twice. */
export function IntakePage() {
  const t = useWords(words)
  const user = useUser()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [place] = usePlace()
  const today = todayInVietnam()
  const { judgment: asked } = useSearch({ strict: false }) as { readonly judgment?: string }
  const name = `intake ${asked ?? ''}`
  const { draft, change, drop, touched, round } = useKeptDraft(name, () => emptyDraft(today, asked))
  const [step, setStep] = useState(asked === undefined ? 0 : 3)
  const [attempt, setAttempt] = useState(0)
  const [errors, setErrors] = useState<readonly SummaryError[]>([])
  const [general, setGeneral] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<ApiProblem>()
  // The judgment may be in the book while its request is not yet: then only the request is sent again.
  const [recordedId, setRecordedId] = useState<string>()
  const sendJudgment = useCommand<JudgmentAccepted>()
  const sendRequest = useCommand<RequestChanged>()
  const known = useQuery({ ...judgmentQuery(draft.knownId ?? ''), enabled: draft.knownId !== undefined })
  const busy = sendJudgment.isPending || sendRequest.isPending
  const mayRecord = useMayRecord()
  const unit = place.unit === user.unitCode ? undefined : place.unit
  const creditors = creditorNames(draft.knownId === undefined ? draft.judgment.parties : (known.data?.parties ?? []))
  // As it will be sent: nobody types again the name of the person entitled.
  const whole = { ...draft, request: { ...draft.request, requester: requesterOf(draft.request.requester, creditors) } }
  const fields = useRef<HTMLDivElement>(null)
  /** What cannot be read is mended before the field leaves the screen: its text would be gone with it. */
  const stays = () => holdsUnreadable(fields.current)
  const goTo = (next: number) => {
    if (stays()) return
    setStep(next)
    requestAnimationFrame(() => startOfStep(fields.current))
  }

  const errorAt = (path: string) => errors.find((error) => error.path === path)?.message
  const show = (paths: readonly { readonly path: string; readonly message: string }[]) => {
    setErrors(paths.map((error) => ({ ...error, label: fieldLabel(error.path, t) })))
    setAttempt((n) => n + 1)
    const [first] = paths
    if (first) setStep(draft.knownId === undefined ? stepOf(first.path) : 3)
  }
  const fail = (caught: unknown, prefix: '' | 'request.') => {
    if (!(caught instanceof ApiProblem)) throw caught
    setProblem(caught)
    const all = caught.facts.errors.map(({ pointer, detail }) => ({ path: fieldPath(pointer), message: detail }))
    setGeneral(all.filter(({ path }) => path === '').map(({ message }) => message))
    show(all.filter(({ path }) => path !== '').map(({ path, message }) => ({ path: prefix + path, message })))
  }

  const record = async (act?: IntakeAct) => {
    if (busy || stays()) return
    setProblem(undefined)
    setGeneral([])
    const missing = [
      ...(draft.knownId === undefined && recordedId === undefined ? missingOfJudgment(draft.judgment) : []),
      ...(draft.withRequest ? missingOfRequest(whole.request) : []),
    ].map((path) => ({ path, message: t('missing') }))
    const faults =
      draft.knownId === undefined && recordedId === undefined
        ? faultsOfParties(draft.judgment.parties).map(({ path, word, n }) => ({ path, message: t(word, { n }) }))
        : []
    if (missing.length + faults.length > 0) return show([...missing, ...faults])
    setErrors([])
    let judgmentId = draft.knownId ?? recordedId
    if (judgmentId === undefined) {
      try {
        const body = judgmentToSend(draft.judgment, unit)
        judgmentId = (await sendJudgment.mutateAsync({ path: '/api/judgments', body })).data.id
        setRecordedId(judgmentId)
      } catch (caught) {
        return fail(caught, '')
      }
    }
    let to = `/judgments/${judgmentId}`
    if (draft.withRequest) {
      const parties =
        draft.knownId === undefined
          ? draft.judgment.parties.map(({ name }, index) => ({ no: index + 1, name }))
          : (known.data?.parties ?? [])
      try {
        const body = requestToSend(whole, judgmentId, parties, unit)
        to = `/requests/${(await sendRequest.mutateAsync({ path: '/api/requests', body })).data.id}`
      } catch (caught) {
        return fail(caught, 'request.')
      }
    }
    drop()
    void queries.invalidateQueries()
    showToast(t(draft.withRequest ? 'recorded.request' : 'recorded.judgment'))
    void navigate({ to, search: (act ? { act } : {}) as never })
  }

  const steady = draft.knownId !== undefined
  useEffect(() => {
    if (steady) setStep(3)
  }, [steady])

  if (!mayRecord) return <NoRight title={t('new.title')} />
  const duplicate = problem?.facts.extra['judgmentId']
  return (
    <>
      <PageHead
        title={t(steady ? 'new.request' : 'new.title')}
        actions={
          touched && (
            <Button
              variant="default"
              onClick={() => {
                drop()
                setRecordedId(undefined)
                setErrors([])
                setProblem(undefined)
                setStep(asked === undefined ? 0 : 3)
              }}
            >
              {t('draft.drop')}
            </Button>
          )
        }
      />
      {!steady && (
        <ol className={css['steps']}>
          {steps.map((name, index) => (
            <li key={name}>
              <button
                type="button"
                className={css['step']}
                aria-current={step === index ? 'step' : undefined}
                onClick={() => goTo(index)}
              >
                {index + 1}. {t(`step.${name}`)}
              </button>
            </li>
          ))}
        </ol>
      )}
      <div className={css['columns']} ref={fields}>
        <TypedTextOf key={round} value={name}>
          <Form label={t('new.title')} onSubmit={() => (step < 3 ? goTo(step + 1) : void record('decide'))}>
            {problem && <ErrorState problem={problem} />}
            {typeof duplicate === 'string' && (
              <div className={css['choices']}>
                <Button
                  variant="light"
                  onClick={() => {
                    setProblem(undefined)
                    setErrors([])
                    change({ ...draft, knownId: duplicate, withRequest: true })
                  }}
                >
                  {t('judgment.useKnown')}
                </Button>
              </div>
            )}
            <ErrorSummary errors={errors} general={general} attempt={attempt} />
            {steady && <KnownJudgment judgment={known.data} draft={draft} onChange={change} errorAt={errorAt} />}
            {!steady && step === 0 && <JudgmentStep draft={draft} onChange={change} errorAt={errorAt} />}
            {!steady && step === 1 && (
              <PartyList
                parties={draft.judgment.parties}
                errorAt={errorAt}
                onChange={(parties) => change({ ...draft, judgment: { ...draft.judgment, parties } })}
              />
            )}
            {!steady && step === 2 && (
              <LineList
                lines={draft.judgment.lines}
                parties={draft.judgment.parties}
                on={draft.judgment.receivedOn ?? today}
                errorAt={errorAt}
                onChange={(lines) => change({ ...draft, judgment: { ...draft.judgment, lines } })}
              />
            )}
            {!steady && step === 3 && <CheckStep draft={whole} />}
            <div className={css['foot']}>
              {!steady && step > 0 ? (
                <Button variant="default" onClick={() => goTo(step - 1)}>
                  {t('back')}
                </Button>
              ) : (
                <span />
              )}
              {step === 3 && draft.withRequest && (
                <Button variant="default" onClick={() => void record('supplement')}>
                  {t('act.supplement')}
                </Button>
              )}
              {step === 3 && (
                <Button variant="default" onClick={() => void record()}>
                  {t('act.recordOnly')}
                </Button>
              )}
              <Button type="submit" data-primary aria-keyshortcuts="Control+Enter" aria-disabled={busy}>
                {step < 3 ? t('act.next') : busy ? t('act.recording') : t('act.recordDecide')}
              </Button>
            </div>
          </Form>
        </TypedTextOf>
        {!steady && step < 3 && <Progress draft={whole} />}
      </div>
    </>
  )
}

/** A new step starts at its top, with its first empty field in focus; a step without fields keeps the focus it has. */
function startOfStep(fields: HTMLElement | null): void {
  const typed = [...(fields?.querySelectorAll<HTMLInputElement>('input[type="text"], select, textarea') ?? [])]
  const first = typed.find((field) => field.value === '') ?? typed[0]
  first?.focus({ preventScroll: true })
  globalThis.scrollTo(0, 0)
}

/** What is still missing, beside the form: “Đủ 9/10 mục”. */
function Progress({ draft }: { readonly draft: Parameters<typeof requestToSend>[0] }) {
  const t = useWords(words)
  const { judgment } = draft
  const required = 4 + judgment.parties.length + judgment.lines.length + (draft.withRequest ? 2 : 0)
  const missing = [...missingOfJudgment(judgment), ...(draft.withRequest ? missingOfRequest(draft.request) : [])]
  return (
    <aside className={css['side']}>
      <h2 className="so">{t('progress', { done: required - missing.length, all: required })}</h2>
      {missing.length > 0 && (
        <ul>
          {missing.map((path) => (
            <li key={path}>{fieldLabel(path, t)}</li>
          ))}
        </ul>
      )}
      <p className="so">{t('progress.keys')}</p>
    </aside>
  )
}
