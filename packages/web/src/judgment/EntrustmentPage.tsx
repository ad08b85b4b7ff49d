import { Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import type { DecisionAnswer, DecisionInput } from '@minh-an/contract/enforcement-case'
import type { PlainDate } from '@minh-an/domain/calendar'
import { bases, caseKinds } from '@minh-an/domain/case-file'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, fieldPath, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import {
  DateField,
  ErrorState,
  ErrorSummary,
  Form,
  FormSection,
  fieldId,
  holdsUnreadable,
  type SummaryError,
  showToast,
  TypedTextOf,
  todayInVietnam,
} from '../ui/index.ts'
import { emptyJudgment, type JudgmentDraft, useKeptDraft } from './draft.ts'
import { faultsOfParties, linesToSend, missingOfLines, missingOfParties, partiesToSend } from './draft-input.ts'
import { fieldLabel } from './field-label.ts'
import { NoRight, useMayRecord } from './intake-right.tsx'
import { LineList } from './LineFields.tsx'
import { PartyList } from './PartyFields.tsx'
import { words } from './words.vi.ts'

interface EntrustmentDraft {
  readonly judgment: JudgmentDraft
  readonly fromAgency: string
  readonly basis: DecisionInput extends { basis: infer B } ? B : 'ex-officio' | 'on-request'
  readonly firstDecidedOn: PlainDate | undefined
  readonly decidedOn: PlainDate | undefined
  readonly capacity: DecisionInput['capacity']
}

/** Entrustment received: the matter of another agency comes with its age, and gets a decision of this one. */
export function EntrustmentPage() {
  const t = useWords(words)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [{ unit }] = usePlace()
  const today = todayInVietnam()
  const mayRecord = useMayRecord()
  const { draft, change, drop, touched, round } = useKeptDraft<EntrustmentDraft>('entrustment', () => ({
    judgment: emptyJudgment(today),
    fromAgency: '',
    basis: 'on-request',
    firstDecidedOn: undefined,
    decidedOn: today,
    capacity: 'head',
  }))
  const [errors, setErrors] = useState<readonly SummaryError[]>([])
  const [attempt, setAttempt] = useState(0)
  const send = useCommand<DecisionAnswer>()
  const problem = send.error instanceof ApiProblem ? send.error : undefined
  const { judgment } = draft
  const set = (next: Partial<EntrustmentDraft>) => change({ ...draft, ...next })
  const setJudgment = (next: Partial<JudgmentDraft>) => set({ judgment: { ...judgment, ...next } })
  const errorAt = (path: string) => errors.find((error) => error.path === path)?.message
  const show = (found: readonly { readonly path: string; readonly message: string }[]) => {
    setErrors(
      found.map((error) => ({
        ...error,
        label: error.path === 'receivedOn' ? t('entrustment.receivedOn') : fieldLabel(error.path, t),
      })),
    )
    setAttempt((n) => n + 1)
  }

  const decide = async () => {
    if (send.isPending || holdsUnreadable(document)) return
    const { receivedOn, judgedOn } = judgment
    const { decidedOn, firstDecidedOn, fromAgency } = draft
    const missing = [
      ...(fromAgency.trim() === '' ? ['fromAgency'] : []),
      ...(receivedOn === undefined ? ['receivedOn'] : []),
      ...(judgment.number.trim() === '' ? ['judgment.number'] : []),
      ...(judgedOn === undefined ? ['judgment.judgedOn'] : []),
      ...(judgment.court.trim() === '' ? ['judgment.court'] : []),
      ...(firstDecidedOn === undefined ? ['firstDecidedOn'] : []),
      ...(decidedOn === undefined ? ['decidedOn'] : []),
      ...missingOfParties(judgment.parties),
      ...missingOfLines(judgment.lines),
    ].map((path) => ({ path, message: t('missing') }))
    const faults = faultsOfParties(judgment.parties).map(({ path, word, n }) => ({ path, message: t(word, { n }) }))
    if (missing.length + faults.length > 0) return show([...missing, ...faults])
    if (!receivedOn || !judgedOn || !firstDecidedOn || !decidedOn) return
    setErrors([])
    const body: DecisionInput = {
      source: 'entrustment',
      unit,
      receivedOn,
      fromAgency,
      judgment: { number: judgment.number, judgedOn, court: judgment.court },
      basis: draft.basis,
      caseKind: judgment.caseKind,
      firstDecidedOn,
      parties: partiesToSend(judgment.parties),
      lines: linesToSend(judgment.lines, judgment.parties),
      decidedOn,
      capacity: draft.capacity,
    }
    try {
      const { data } = await send.mutateAsync({ path: '/api/enforcement-decisions', body })
      drop()
      void queries.invalidateQueries()
      showToast(t('decision.done', { number: data.number }))
      void navigate({ to: `/cases/${data.caseId}` })
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      show(caught.facts.errors.map(({ pointer, detail }) => ({ path: fieldPath(pointer), message: detail })))
    }
  }

  if (!mayRecord) return <NoRight title={t('entrustment.title')} />
  return (
    <>
      <PageHead
        title={t('entrustment.title')}
        actions={
          touched && (
            <Button
              variant="default"
              onClick={() => {
                drop()
                setErrors([])
                send.reset()
              }}
            >
              {t('draft.drop')}
            </Button>
          )
        }
        primary={{
          label: send.isPending ? t('act.recording') : t('decision.issue'),
          onClick: () => void decide(),
        }}
      />
      <TypedTextOf key={round} value="entrustment">
        <Form label={t('entrustment.title')} onSubmit={() => void decide()}>
          {problem && <ErrorState problem={problem} />}
          <ErrorSummary errors={errors} attempt={attempt} />
          <FormSection number={1} title={t('entrustment.paper')}>
            <TextInput
              id={fieldId('fromAgency')}
              label={t('entrustment.from')}
              withAsterisk
              required
              value={draft.fromAgency}
              onChange={(event) => set({ fromAgency: event.currentTarget.value })}
              error={errorAt('fromAgency')}
            />
            <DateField
              id={fieldId('receivedOn')}
              label={t('entrustment.receivedOn')}
              required
              notAfterToday
              value={judgment.receivedOn}
              onChange={(receivedOn) => setJudgment({ receivedOn })}
              error={errorAt('receivedOn')}
            />
            <DateField
              id={fieldId('firstDecidedOn')}
              label={t('entrustment.first')}
              description={t('entrustment.firstHint')}
              required
              notAfterToday
              value={draft.firstDecidedOn}
              onChange={(firstDecidedOn) => set({ firstDecidedOn })}
              error={errorAt('firstDecidedOn')}
            />
            <Radio.Group
              label={t('entrustment.basis')}
              value={draft.basis}
              onChange={(value) => set({ basis: value === 'ex-officio' ? 'ex-officio' : 'on-request' })}
            >
              {bases.map((basis) => (
                <Radio key={basis} value={basis} label={t(`basis.${basis}`)} mt={4} />
              ))}
            </Radio.Group>
          </FormSection>
          <FormSection number={2} title={t('step.judgment')}>
            <TextInput
              id={fieldId('judgment.number')}
              label={t('judgment.number')}
              withAsterisk
              required
              value={judgment.number}
              onChange={(event) => setJudgment({ number: event.currentTarget.value })}
              error={errorAt('judgment.number')}
            />
            <DateField
              id={fieldId('judgment.judgedOn')}
              label={t('judgment.judgedOn')}
              required
              notAfterToday
              value={judgment.judgedOn}
              onChange={(judgedOn) => setJudgment({ judgedOn })}
              error={errorAt('judgment.judgedOn')}
            />
            <TextInput
              id={fieldId('judgment.court')}
              label={t('judgment.court')}
              withAsterisk
              required
              value={judgment.court}
              onChange={(event) => setJudgment({ court: event.currentTarget.value })}
              error={errorAt('judgment.court')}
            />
            <NativeSelect
              label={t('judgment.kind')}
              maw={280}
              value={judgment.caseKind}
              data={caseKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              onChange={(event) => setJudgment({ caseKind: event.currentTarget.value as JudgmentDraft['caseKind'] })}
            />
          </FormSection>
          <PartyList parties={judgment.parties} errorAt={errorAt} onChange={(parties) => setJudgment({ parties })} />
          <LineList
            lines={judgment.lines}
            parties={judgment.parties}
            on={judgment.receivedOn ?? today}
            errorAt={errorAt}
            onChange={(lines) => setJudgment({ lines })}
          />
          <FormSection title={t('decision.title')}>
            <DateField
              id={fieldId('decidedOn')}
              label={t('decision.decidedOn')}
              required
              notAfterToday
              value={draft.decidedOn}
              onChange={(decidedOn) => set({ decidedOn })}
              error={errorAt('decidedOn')}
            />
            <NativeSelect
              label={t('decision.capacity')}
              maw={280}
              value={draft.capacity}
              data={(['head', 'deputy', 'delegate'] as const).map((one) => ({
                value: one,
                label: t(`capacity.${one}`),
              }))}
              onChange={(event) => set({ capacity: event.currentTarget.value as DecisionInput['capacity'] })}
            />
          </FormSection>
        </Form>
      </TypedTextOf>
    </>
  )
}
