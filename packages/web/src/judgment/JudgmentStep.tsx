import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { formatVi } from '@minh-an/domain/calendar'
import { caseKinds } from '@minh-an/domain/case-file'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { DateField, FormSection, fieldId, IfAny } from '../ui/index.ts'
import type { IntakeDraft, JudgmentDraft } from './draft.ts'
import { creditorNames } from './draft-input.ts'
import css from './intake.module.css'
import { lookAlikesQuery } from './queries.ts'
import { words } from './words.vi.ts'

interface StepProps {
  readonly draft: IntakeDraft
  readonly onChange: (draft: IntakeDraft) => void
  readonly errorAt: (path: string) => string | undefined
}

/** Step 1: the judgment itself. A number that is already in the book offers what is known instead of a second entry. */
export function JudgmentStep({ draft, onChange, errorAt }: StepProps) {
  const t = useWords(words)
  const { judgment } = draft
  const [asked, setAsked] = useState('')
  const known = useQuery({
    ...lookAlikesQuery({ number: asked.trim(), ...(judgment.judgedOn ? { judgedOn: judgment.judgedOn } : {}) }),
    enabled: asked.trim().length > 1,
  })
  const set = (next: Partial<JudgmentDraft>) => onChange({ ...draft, judgment: { ...judgment, ...next } })

  return (
    <FormSection title={t('step.judgment')}>
      <TextInput
        id={fieldId('number')}
        label={t('judgment.number')}
        description={t('judgment.numberHint')}
        withAsterisk
        required
        autoComplete="off"
        value={judgment.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
        onBlur={() => setAsked(judgment.number)}
        error={errorAt('number')}
      />
      {asked.trim() === judgment.number.trim() &&
        known.data?.judgments.map((row) => (
          <div key={row.id} className={css['known']} role="status">
            <p>
              {t('judgment.known', {
                number: row.number,
                court: row.court,
                judgedOn: formatVi(row.judgedOn),
                debtors: row.debtors,
              })}
            </p>
            <Button variant="light" onClick={() => onChange({ ...draft, knownId: row.id, withRequest: true })}>
              {t('judgment.useKnown')}
            </Button>
            <Link to={`/judgments/${row.id}`}>{t('open')}</Link>
          </div>
        ))}
      <DateField
        id={fieldId('judgedOn')}
        label={t('judgment.judgedOn')}
        required
        notAfterToday
        value={judgment.judgedOn}
        onChange={(judgedOn) => set({ judgedOn })}
        error={errorAt('judgedOn')}
      />
      <TextInput
        id={fieldId('court')}
        label={t('judgment.court')}
        description={t('judgment.courtHint')}
        withAsterisk
        required
        value={judgment.court}
        onChange={(event) => set({ court: event.currentTarget.value })}
        error={errorAt('court')}
      />
      <DateField
        id={fieldId('effectiveOn')}
        label={`${t('judgment.effectiveOn')} ${t('ifAny')}`}
        description={t('judgment.effectiveHint')}
        value={judgment.effectiveOn}
        onChange={(effectiveOn) => set({ effectiveOn })}
        error={errorAt('effectiveOn')}
      />
      <NativeSelect
        id={fieldId('caseKind')}
        label={t('judgment.kind')}
        maw={280}
        value={judgment.caseKind}
        data={caseKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(event) => set({ caseKind: event.currentTarget.value as JudgmentDraft['caseKind'] })}
      />
      <DateField
        id={fieldId('receivedOn')}
        label={t('judgment.receivedOn')}
        required
        notAfterToday
        value={judgment.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
        error={errorAt('receivedOn')}
      />
      <Radio.Group
        label={t('channel')}
        value={judgment.channel}
        onChange={(channel) => set({ channel: channel as JudgmentDraft['channel'] })}
      >
        <div className={css['choices']}>
          {(['direct', 'post', 'electronic'] as const).map((channel) => (
            <Radio key={channel} value={channel} label={t(`channel.${channel}`)} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox
        label={t('request.with')}
        description={t('request.withHint')}
        checked={draft.withRequest}
        onChange={(event) => onChange({ ...draft, withRequest: event.currentTarget.checked })}
      />
      {draft.withRequest && (
        <RequestFields draft={draft} onChange={onChange} errorAt={errorAt} names={creditorNames(judgment.parties)} />
      )}
    </FormSection>
  )
}

interface RequestFieldsProps extends StepProps {
  /** Parties who may ask; their names are offered below the field, never completed inside it. */
  readonly names: readonly string[]
}

/** Who asks, when, how. */
export function RequestFields({ draft, onChange, errorAt, names }: RequestFieldsProps) {
  const t = useWords(words)
  const { request } = draft
  const set = (next: Partial<IntakeDraft['request']>) => onChange({ ...draft, request: { ...request, ...next } })
  return (
    <FormSection title={t('request.title')}>
      <DateField
        id={fieldId('request.receivedOn')}
        label={t('request.receivedOn')}
        required
        notAfterToday
        value={request.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
        error={errorAt('request.receivedOn')}
      />
      <Radio.Group
        label={t('channel')}
        value={request.channel}
        onChange={(channel) => set({ channel: channel as IntakeDraft['request']['channel'] })}
      >
        <div className={css['choices']}>
          {(['direct', 'post', 'electronic', 'oral'] as const).map((channel) => (
            <Radio key={channel} value={channel} label={t(`channel.${channel}`)} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        id={fieldId('request.requester')}
        label={t('request.requester')}
        description={names[0] ? t('request.requesterIs', { name: names[0] }) : t('request.requesterHint')}
        autoComplete="off"
        value={request.requester}
        onChange={(event) => set({ requester: event.currentTarget.value })}
        error={errorAt('request.requester')}
      />
      {names.length > 0 && (
        <div className={css['choices']}>
          {names
            .filter((name) => name !== request.requester)
            .map((name) => (
              <Button key={name} variant="default" onClick={() => set({ requester: name })}>
                {t('request.useName', { name })}
              </Button>
            ))}
        </div>
      )}
      <TextInput
        id={fieldId('request.lateReason')}
        label={<IfAny>{t('request.lateReason')}</IfAny>}
        description={t('request.lateHint')}
        value={request.lateReason}
        onChange={(event) => set({ lateReason: event.currentTarget.value })}
        error={errorAt('request.lateReason')}
      />
    </FormSection>
  )
}
