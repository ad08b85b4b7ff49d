import { Select, TextInput } from '@mantine/core'
import type { BulkAct, BulkAnswer } from '@minh-an/contract/enforcement-case'
import type { PlainDate } from '@minh-an/domain/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ActDialog, BulkResults, type BulkRow, countText, DateField, ErrorState, todayInVietnam } from '../ui/index.ts'
import type { Chosen } from './BulkAssign.tsx'
import css from './list.module.css'
import { casesKey } from './queries.ts'
import { words } from './words.vi.ts'

interface BulkActsProps {
  readonly kind: BulkAct['kind']
  readonly cases: Chosen
  readonly count: number
  readonly onClose: () => void
  /** Ids that went through; the others stay marked. */
  readonly onDone: (recorded: ReadonlySet<string>) => void
}

const channels = ['direct', 'digital', 'post', 'posting', 'mass-media'] as const
const senders = ['clerk', 'officer', 'head', 'deputy', 'delegate'] as const

const rowsOf = (answer: BulkAnswer): readonly BulkRow[] =>
  answer.results.map(({ caseId, shortNumber = '', outcome, reason, legalBasis }) => ({
    id: caseId,
    name: shortNumber,
    outcome: outcome === 'skipped' ? 'skipped' : 'done',
    ...(reason === undefined ? {} : { reason: legalBasis ? `${reason} (${legalBasis.join('; ')})` : reason }),
  }))

/** One act on many cases: fill in once, see who will be passed over and why, then a result for each. */
export function BulkActs({ kind, cases, count, onClose, onDone }: BulkActsProps) {
  const t = useWords(words)
  const queries = useQueryClient()
  const [on, setOn] = useState<PlainDate | undefined>(todayInVietnam())
  const [channel, setChannel] = useState<(typeof channels)[number]>('post')
  const [evidence, setEvidence] = useState('')
  const [procuracy, setProcuracy] = useState('')
  const [sender, setSender] = useState<(typeof senders)[number]>('clerk')
  const [preview, setPreview] = useState<BulkAnswer>()
  const [result, setResult] = useState<BulkAnswer>()
  const command = useCommand<BulkAnswer>()

  const actOf = (effectiveOn: PlainDate): BulkAct =>
    kind === 'decision-notified'
      ? {
          kind,
          effectiveOn,
          capacity: 'officer',
          payload: { channel, ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }) },
        }
      : {
          kind,
          effectiveOn,
          capacity: sender,
          payload: procuracy.trim() === '' ? {} : { procuracy: procuracy.trim() },
        }
  const send = async (asPreview: boolean) => {
    if (on === undefined) return
    const body = { cases, act: actOf(on), ...(asPreview ? { preview: true } : {}) }
    const answer = await command.mutateAsync({ path: '/api/cases/acts', body }).catch(() => undefined)
    if (answer === undefined) return
    if (asPreview) return setPreview(answer.data)
    setResult(answer.data)
    void queries.invalidateQueries({ queryKey: casesKey })
    void queries.invalidateQueries({ queryKey: ['today'] })
    onDone(new Set(answer.data.results.filter(({ outcome }) => outcome === 'recorded').map(({ caseId }) => caseId)))
  }
  const problem = command.error instanceof ApiProblem ? command.error : undefined
  const ready = preview !== undefined && preview.recorded > 0
  /** Whatever is changed asks for a new preview. */
  const changing =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      set(value)
      setPreview(undefined)
    }

  if (result) {
    return (
      <ActDialog
        opened
        onClose={onClose}
        title={t('bulk.done', { n: countText(result.recorded) })}
        size={480}
        primary={{ label: t('assign.close'), onClick: onClose, readsOnly: true }}
      >
        <BulkResults rows={rowsOf(result)} />
      </ActDialog>
    )
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('bulk.title', { act: t(`act.${kind}`), n: countText(count) })}
      size={480}
      primary={{
        label: t(ready ? 'form.record' : 'assign.preview'),
        busy: command.isPending,
        onClick: () => void send(!ready),
      }}
    >
      <div className={css['flags']}>
        {problem && <ErrorState problem={problem} onRetry={() => void send(!ready)} />}
        <DateField label={t('form.effectiveOn')} required notAfterToday value={on} onChange={changing(setOn)} />
        {kind === 'decision-notified' && (
          <>
            <Select
              label={t('form.channel')}
              data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
              value={channel}
              allowDeselect={false}
              onChange={(value) => changing(setChannel)(channels.find((one) => one === value) ?? 'post')}
            />
            <TextInput
              label={t('form.evidence')}
              description={t('bulk.evidenceHint')}
              autoComplete="off"
              maxLength={300}
              value={evidence}
              onChange={(event) => changing(setEvidence)(event.currentTarget.value)}
            />
          </>
        )}
        {kind === 'sent-to-procuracy' && (
          <>
            <TextInput
              label={t('form.procuracy')}
              autoComplete="off"
              maxLength={200}
              value={procuracy}
              onChange={(event) => changing(setProcuracy)(event.currentTarget.value)}
            />
            <Select
              label={t('form.paper')}
              data={senders.map((value) => ({ value, label: t(`capacity.${value}`) }))}
              value={sender}
              allowDeselect={false}
              onChange={(value) => changing(setSender)(senders.find((one) => one === value) ?? 'clerk')}
            />
          </>
        )}
        {preview && (
          <>
            <p className="so" role="status">
              {preview.recorded === 0 ? t('bulk.none') : t('bulk.will', { n: countText(preview.recorded) })}
            </p>
            <BulkResults rows={rowsOf(preview)} preview />
          </>
        )}
      </div>
    </ActDialog>
  )
}
