import { Select } from '@mantine/core'
import type { AssignAnswer, CaseFilter } from '@minh-an/contract/enforcement-case'
import type { PlainDate } from '@minh-an/domain/calendar'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ActDialog, BulkResults, type BulkRow, countText, DateField, ErrorState, todayInVietnam } from '../ui/index.ts'
import css from './list.module.css'
import { casesKey, officersQuery } from './queries.ts'
import { words } from './words.vi.ts'

export type Chosen =
  | { readonly ids: readonly { readonly id: string; readonly version?: number }[] }
  | { readonly filter: CaseFilter }

interface BulkAssignProps {
  readonly unit: string
  readonly cases: Chosen
  readonly count: number
  readonly onClose: () => void
  /** Ids that went through; the others stay marked. */
  readonly onDone: (assigned: ReadonlySet<string>) => void
}

const signers = ['head', 'deputy', 'delegate'] as const

const rowsOf = (answer: AssignAnswer): readonly BulkRow[] =>
  answer.results.map((one) => ({
    id: one.caseId,
    name: one.shortNumber ?? '',
    outcome: one.outcome === 'skipped' ? 'skipped' : 'done',
    ...(one.reason === undefined ? {} : { reason: one.reason }),
  }))

/** Hand many cases to one officer: choose, see who will be skipped and why, then a result for each. */
export function BulkAssign({ unit, cases, count, onClose, onDone }: BulkAssignProps) {
  const t = useWords(words)
  const queries = useQueryClient()
  const { data: officers = [] } = useQuery(officersQuery(unit))
  const [officerId, setOfficerId] = useState<string | null>(null)
  const [on, setOn] = useState<PlainDate | undefined>(todayInVietnam())
  const [capacity, setCapacity] = useState<(typeof signers)[number]>('head')
  const [preview, setPreview] = useState<AssignAnswer>()
  const [result, setResult] = useState<AssignAnswer>()
  const [tried, setTried] = useState(false)
  const command = useCommand<AssignAnswer>()

  const send = async (asPreview: boolean) => {
    setTried(true)
    if (officerId === null || on === undefined) return
    const body = { cases, officerId, on, capacity, ...(asPreview ? { preview: true } : {}) }
    const answer = await command.mutateAsync({ path: '/api/cases/assign', body }).catch(() => undefined)
    if (answer === undefined) return
    if (asPreview) return setPreview(answer.data)
    setResult(answer.data)
    void queries.invalidateQueries({ queryKey: casesKey })
    void queries.invalidateQueries({ queryKey: ['today'] })
    const assigned = answer.data.results.filter(({ outcome }) => outcome === 'assigned')
    onDone(new Set(assigned.map(({ caseId }) => caseId)))
  }
  const changed = () => setPreview(undefined)
  const problem = command.error instanceof ApiProblem ? command.error : undefined
  const ready = preview !== undefined && preview.assigned > 0

  if (result) {
    return (
      <ActDialog
        opened
        onClose={onClose}
        title={t('assign.done', { n: countText(result.assigned), name: result.officer.name })}
        size={480}
        primary={{ label: t('assign.close'), onClick: onClose, readsOnly: true, closes: true }}
      >
        <BulkResults rows={rowsOf(result)} />
      </ActDialog>
    )
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('assign.title', { n: countText(count) })}
      size={480}
      primary={{
        label: t(ready ? 'assign.go' : 'assign.preview'),
        busyLabel: t('assign.going'),
        busy: command.isPending,
        onClick: () => void send(!ready),
      }}
    >
      <div className={css['flags']}>
        {problem && <ErrorState problem={problem} onRetry={() => void send(!ready)} />}
        <Select
          label={t('assign.officer')}
          withAsterisk
          searchable
          data={officers.map(({ id, fullName, openCases }) => ({
            value: id,
            label: `${fullName} · ${t('assign.officerHint', { n: countText(openCases) })}`,
          }))}
          value={officerId}
          error={tried && officerId === null ? t('assign.chooseOfficer') : undefined}
          onChange={(value) => {
            setOfficerId(value)
            changed()
          }}
        />
        <DateField
          label={t('assign.on')}
          required
          notAfterToday
          value={on}
          onChange={(day) => {
            setOn(day)
            changed()
          }}
        />
        <Select
          label={t('assign.signer')}
          data={signers.map((value) => ({ value, label: t(`capacity.${value}`) }))}
          value={capacity}
          allowDeselect={false}
          onChange={(value) => {
            setCapacity(signers.find((one) => one === value) ?? 'head')
            changed()
          }}
        />
        {preview && (
          <>
            <p className="so">
              {preview.assigned === 0
                ? t('assign.none')
                : t('assign.will', { n: countText(preview.assigned), name: preview.officer.name })}
            </p>
            <BulkResults rows={rowsOf(preview)} preview />
          </>
        )}
      </div>
    </ActDialog>
  )
}
