import { Button, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { ActInput, CaseView } from '@minh-an/contract/enforcement-case'
import type { RefusalAnswer } from '@minh-an/contract/wire'
import { capacitiesFor } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { dong, formatDong } from '@minh-an/domain/money'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiProblem, fieldPath } from '../../api/index.ts'
import { useWords } from '../../i18n/index.ts'
import { useUser } from '../../identity/index.ts'
import {
  ActDialog,
  DateField,
  ErrorState,
  ErrorSummary,
  fieldId,
  RefusalPanel,
  StalePanel,
  type SummaryError,
  TypedTextOf,
  useStateNames,
} from '../../ui/index.ts'
import { type ActKind, knownKind, useActButton, useActName } from '../act-button.ts'
import { caseQuery, previewQuery } from '../queries.ts'
import { words } from '../words.vi.ts'
import { AfterBlock } from './AfterBlock.tsx'
import type { AnyActForm, FormContext } from './act-form.ts'
import css from './acts.module.css'
import { type ActDraft, dropDraft, keepDraft, keptDraft } from './drafts.ts'
import { LinesField } from './fields.tsx'
import { correction } from './forms/correction.tsx'
import { actForms } from './forms/table.ts'
import { useRecord } from './use-record.ts'

interface RecordDialogProps {
  readonly file: CaseView
  readonly kind: ActKind
  readonly aboutActId: string | undefined
  readonly onClose: () => void
  /** Goes to the act that supplies what is missing. */
  readonly onOther: (kind: ActKind) => void
}

type Capacity = ActInput['capacity']

const formFor = (kind: ActKind): AnyActForm => (kind === 'correction' ? correction : actForms[kind])

const ofRole: Readonly<Record<string, Capacity>> = {
  officer: 'officer',
  clerk: 'clerk',
  accountant: 'accountant',
  'unit-head': 'head',
  'provincial-leader': 'head',
}

/** Who may sign this act, the reader's own capacity first where it is one of them. */
function signersOf(file: CaseView, kind: ActKind, roles: readonly string[]): readonly Capacity[] {
  const signer = file.acts.find((act) => act.kind === kind)?.signer ?? 'agency'
  const allowed = capacitiesFor(kind, signer).filter((one) => one !== 'system')
  const own = roles.map((role) => ofRole[role]).find((one) => one !== undefined && allowed.includes(one))
  return own === undefined ? allowed : [own, ...allowed.filter((one) => one !== own)]
}

/** One act: lines, day, ground, signer, and what will be true afterwards. One frame for all kinds. */
export function RecordDialog({ file: opened, kind, aboutActId, onClose, onOther }: RecordDialogProps) {
  const t = useWords(words)
  const nameOf = useActName()
  const buttonOf = useActButton()
  const user = useUser()
  const queries = useQueryClient()
  const form = formFor(kind)
  // The file as it was when the form opened; a newer one comes in only when the reader takes it.
  const [file, setFile] = useState(opened)
  const seen = useRef(opened)
  const available = file.acts.find((act) => act.kind === kind)
  const eligible = available?.lines ?? []
  const signers = signersOf(file, kind, user.roles)
  const draftKey = `${file.id} ${kind} ${aboutActId ?? ''}`

  const [fresh] = useState(
    (): ActDraft => ({
      values: form.initial(file, aboutActId === undefined ? undefined : { aboutActId }),
      effectiveOn: file.today,
      capacity: signers[0] ?? 'officer',
      lines: eligible,
    }),
  )
  const [restored, setRestored] = useState(() => keptDraft(draftKey) !== undefined)
  const [draft, setDraft] = useState(() => keptDraft(draftKey) ?? fresh)
  const [attempt, setAttempt] = useState(0)
  const [round, setRound] = useState(0)
  const record = useRecord(file.id)

  const change = (patch: Partial<ActDraft>) => {
    const next = { ...draft, ...patch }
    setDraft(next)
    keepDraft(draftKey, next)
    if (record.problem && !record.problem.isStale) record.forget()
  }
  const on: PlainDate = draft.effectiveOn ?? file.today
  const context: FormContext = { file, on, lines: draft.lines }
  const missing: readonly SummaryError[] = [
    ...(form.asksLines && draft.lines.length === 0
      ? [{ path: 'payload.lines', label: t('form.lines'), message: t('form.noLine') }]
      : []),
    ...(draft.effectiveOn === undefined
      ? [{ path: 'effectiveOn', label: t('form.effectiveOn'), message: t('form.missing') }]
      : []),
    ...form.missing(draft.values, context).map((field) => ({ ...field, message: t('form.missing') })),
  ]
  const body = {
    kind,
    effectiveOn: on,
    capacity: draft.capacity,
    payload: { ...form.payload(draft.values, context), ...(form.asksLines ? { lines: draft.lines } : {}) },
  } as ActInput
  // Asked once typing rests, and never for a form that is not filled.
  const typed = JSON.stringify(body)
  const [settled] = useDebouncedValue(typed, 350)
  const complete = missing.length === 0
  const asked = complete && settled === typed ? (JSON.parse(settled) as ActInput) : undefined
  const preview = useQuery(previewQuery(file.id, file.version, asked))
  const answer = complete ? preview.data : undefined

  const fromServer = record.problem?.facts.errors.map(({ pointer, detail }) => ({ path: fieldPath(pointer), detail }))
  const errorOf = (path: string) =>
    fromServer?.find((error) => error.path === path)?.detail ??
    (attempt > 0 ? missing.find((error) => error.path === path)?.message : undefined)

  const submit = async () => {
    setAttempt(attempt + 1)
    if (!complete) return
    if (!(await record.send(body, file.version))) return
    dropDraft(draftKey)
    onClose()
  }
  const takeNewest = async () => {
    const newest = await queries.fetchQuery({ ...caseQuery(file.id), staleTime: 0 })
    record.forget()
    setFile(newest)
    const still = newest.acts.find((act) => act.kind === kind)?.lines ?? []
    if (form.asksLines) change({ lines: draft.lines.filter((no) => still.includes(no)) })
  }
  const dropTyped = () => {
    dropDraft(draftKey)
    setDraft(fresh)
    setRestored(false)
    setAttempt(0)
    setRound(round + 1)
  }

  const title = t('form.title', { act: nameOf(kind, available?.name), number: file.shortNumber })
  const dayLabel = t(kind === 'verification-recorded' ? 'form.verifiedOn' : 'form.effectiveOn')
  const reasons = new Map(
    (available?.refusals ?? []).flatMap((one) => (one.line === undefined ? [] : [[one.line, one.message] as const])),
  )
  const refusals = refusalsOf(record.problem) ?? (answer && !answer.allowed ? answer.refusals : undefined)
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={title}
      primary={{ label: t('form.record'), onClick: () => void submit(), busy: record.busy }}
    >
      {/* Begun anew when the draft is given up, unreadable text included. */}
      <TypedTextOf key={round} value={draftKey}>
        <div className={css['form']}>
          <ErrorSummary errors={missing} attempt={attempt} />
          {record.problem?.isStale && (
            <StaleCase
              caseId={file.id}
              seen={seen.current}
              problem={record.problem}
              onReuse={() => void takeNewest()}
            />
          )}
          {record.problem && !record.problem.isStale && refusals === undefined && (
            <ErrorState problem={record.problem} onRetry={() => void submit()} />
          )}
          {restored && (
            <p className={css['draft']}>
              {t('form.restored')}
              <Button variant="subtle" onClick={dropTyped}>
                {t('form.dropDraft')}
              </Button>
            </p>
          )}
          {form.asksLines && (
            <LinesField
              file={file}
              eligible={eligible}
              reasons={reasons}
              value={draft.lines}
              onChange={(lines) => change({ lines })}
              error={errorOf('payload.lines')}
            />
          )}
          <div className={css['pair']}>
            <DateField
              id={fieldId('effectiveOn')}
              label={dayLabel}
              required
              notAfterToday
              value={draft.effectiveOn}
              onChange={(effectiveOn) => change({ effectiveOn })}
              error={errorOf('effectiveOn')}
            />
            <Select
              id={fieldId('capacity')}
              label={t('form.paper')}
              data={signers.map((value) => ({ value, label: t(`capacity.${value}`) }))}
              value={draft.capacity}
              allowDeselect={false}
              error={errorOf('capacity')}
              onChange={(value) => change({ capacity: value ?? draft.capacity })}
            />
          </div>
          {form.fields({
            ...context,
            values: draft.values,
            onChange: (patch: object) => change({ values: { ...(draft.values as object), ...patch } }),
            errorOf,
          })}
          {refusals && (
            <RefusalPanel
              act={{ id: kind, name: t('form.cannot'), refusals: refusals.map((one) => withRemedy(one)) }}
            />
          )}
          {preview.error instanceof ApiProblem && record.problem === undefined && (
            <ErrorState problem={preview.error} onRetry={() => void preview.refetch()} />
          )}
          {!preview.isError && (
            <AfterBlock preview={answer} lines={form.asksLines ? draft.lines.length : 0} waiting={!complete} />
          )}
        </div>
      </TypedTextOf>
    </ActDialog>
  )

  function withRemedy({ code, message, legalBasis, supply }: RefusalAnswer) {
    const known = knownKind(supply)
    const possible = known !== undefined && file.acts.some((act) => act.kind === known && act.state !== 'refused')
    return {
      code,
      message,
      legalBasis,
      ...(possible && known !== kind ? { remedy: { button: buttonOf(known), onAct: () => onOther(known) } } : {}),
    }
  }
}

/** All reasons of a refusal by law or right, as the server lists them. */
function refusalsOf(problem: ApiProblem | undefined): readonly RefusalAnswer[] | undefined {
  const list = problem?.facts.extra['refusals']
  return Array.isArray(list) && list.length > 0 ? (list as RefusalAnswer[]) : undefined
}

interface StaleCaseProps {
  readonly caseId: string
  readonly seen: CaseView
  readonly problem: ApiProblem
  readonly onReuse: () => void
}

/** What is different now from when the file was opened. */
function StaleCase({ caseId, seen, problem, onReuse }: StaleCaseProps) {
  const t = useWords(words)
  const stateName = useStateNames()
  const { data: now } = useQuery({ ...caseQuery(caseId), staleTime: 0 })
  const facts = (file: CaseView) => [
    [t('form.stale.status'), stateName(file.status)] as const,
    [t('form.stale.officer'), file.officer?.name ?? t('column.noOfficer')] as const,
    [t('form.stale.outstanding'), formatDong(dong(file.money.outstanding))] as const,
    [t('form.stale.last'), newest(file)] as const,
  ]
  const before = new Map(facts(seen))
  const fields =
    now === undefined
      ? []
      : facts(now).flatMap(([label, theirs]) => {
          const mine = before.get(label) ?? ''
          return mine === theirs ? [] : [{ label, theirs, mine }]
        })
  return <StalePanel detail={problem.facts.detail} fields={fields} mineLabel={t('form.stale.seen')} onReuse={onReuse} />
}

const newest = (file: CaseView) =>
  file.timeline.toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt))[0]?.summary ?? ''
