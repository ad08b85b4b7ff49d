import { NativeSelect, Radio, Textarea } from '@mantine/core'
import type { RequestChanged, RequestView } from '@minh-an/contract/request'
import type { PlainDate } from '@minh-an/domain/calendar'
import { groundsOn } from '@minh-an/law/ground'
import { citeVi } from '@minh-an/law/instrument'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import {
  ActDialog,
  AfterRecording,
  ConfidenceMark,
  DateField,
  ErrorState,
  fieldId,
  IfAny,
  serverErrors,
  showToast,
  todayInVietnam,
} from '../ui/index.ts'
import css from './request.module.css'
import { words } from './words.vi.ts'

export type StepName = Exclude<RequestView['acts'][number]['act'], 'decide'>

interface StepDialogProps {
  readonly step: StepName
  readonly request: RequestView
  readonly onClose: () => void
}

const outcomes = ['opened', 'accepted', 'rejected'] as const

/** One step of a request that is not its decision. What was typed stays when the server refuses. */
export function StepDialog({ step, request, onClose }: StepDialogProps) {
  const t = useWords(words)
  const queries = useQueryClient()
  const [on, setOn] = useState<PlainDate | undefined>(todayInVietnam())
  const [text, setText] = useState('')
  const [ground, setGround] = useState('')
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>(
    request.status === 'late-review' ? 'accepted' : 'opened',
  )
  const [tried, setTried] = useState(false)
  const send = useCommand<RequestChanged>()
  const problem = send.error instanceof ApiProblem ? send.error : undefined
  const errors = problem ? serverErrors(problem, ['on', 'missing', 'note', 'ground', 'reason']).fields : []
  const errorAt = (path: string) => errors.find((error) => error.path === path)?.message
  const field = step === 'supplement' ? 'missing' : step === 'supplemented' ? 'note' : 'reason'
  const needsText = step !== 'supplemented'
  const gap = (empty: boolean) => (tried && empty ? t('required') : undefined)

  const record = async () => {
    setTried(true)
    const empty = needsText && text.trim() === ''
    if (on === undefined || empty || (step === 'refusal' && ground === '')) return
    const body = {
      on,
      ...(text.trim() === '' ? {} : { [field]: text }),
      ...(step === 'refusal' ? { ground } : {}),
      ...(step === 'late-review' ? { outcome } : {}),
    }
    try {
      await send.mutateAsync({
        path: `/api/requests/${request.id}/${step}`,
        body,
        ifMatch: `"${request.version}"`,
      })
      void queries.invalidateQueries()
      showToast(t('recorded', { act: t(`act.${step}`) }))
      onClose()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
    }
  }

  const grounds = on ? groundsOn('request-refusal', on) : []
  const chosen = grounds.find((one) => one.id === ground)
  const label =
    step === 'supplement'
      ? 'missing.label'
      : step === 'supplemented'
        ? 'note'
        : step === 'refusal'
          ? 'refusal.reason'
          : 'reason'
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t(`act.${step}`)}
      primary={{ label: t('record'), onClick: () => void record(), busy: send.isPending }}
    >
      <div className={css['block']}>
        {problem && <ErrorState problem={problem} onRetry={() => void record()} />}
        <DateField
          id={fieldId('on')}
          label={t(step === 'supplemented' ? 'on.supplemented' : 'on')}
          required
          notAfterToday
          value={on}
          onChange={setOn}
          error={gap(on === undefined) ?? errorAt('on')}
        />
        {step === 'refusal' && (
          <NativeSelect
            id={fieldId('ground')}
            label={t('refusal.ground')}
            withAsterisk
            required
            value={ground}
            data={[
              { value: '', label: t('refusal.choose') },
              ...grounds.map((one) => ({ value: one.id, label: `${one.shortVi} (${citeVi(one.legalBasis)})` })),
            ]}
            onChange={(event) => setGround(event.currentTarget.value)}
            error={gap(ground === '') ?? errorAt('ground')}
          />
        )}
        {step === 'refusal' && chosen && (
          <ConfidenceMark confidence={chosen.confidence} {...(chosen.noteVi ? { note: chosen.noteVi } : {})} />
        )}
        {step === 'late-review' && (
          <Radio.Group
            label={t('outcome')}
            value={outcome}
            onChange={(value) => setOutcome(outcomes.find((one) => one === value) ?? 'opened')}
          >
            {outcomes.map((one) => (
              <Radio key={one} value={one} label={t(`outcome.${one}`)} mt={4} />
            ))}
          </Radio.Group>
        )}
        <Textarea
          id={fieldId(field)}
          label={needsText ? t(label) : <IfAny>{t(label)}</IfAny>}
          withAsterisk={needsText}
          required={needsText}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={gap(needsText && text.trim() === '') ?? errorAt(field)}
        />
      </div>
      <AfterRecording title={t('after')}>
        <p>{t(`after.${step}`)}</p>
      </AfterRecording>
    </ActDialog>
  )
}
