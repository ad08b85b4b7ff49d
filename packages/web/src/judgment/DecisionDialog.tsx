import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { DecisionAnswer, DecisionInput } from '@minh-an/contract/enforcement-case'
import type { JudgmentView } from '@minh-an/contract/judgment'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { type PriorityGroup, priorityGroups } from '@minh-an/domain/case-file'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, useCommand } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import {
  ActDialog,
  AfterRecording,
  countText,
  DateField,
  ErrorState,
  fieldId,
  IfAny,
  Money,
  serverErrors,
  showToast,
  todayInVietnam,
} from '../ui/index.ts'
import css from './intake.module.css'
import { officersOfUnitQuery } from './queries.ts'
import { words } from './words.vi.ts'

export type Proposal = JudgmentView['proposals'][number]

interface DecisionDialogProps {
  /** `{ source, judgmentId }` or `{ source, requestId }`: the server knows everything else. */
  readonly from:
    | { readonly source: 'judgment'; readonly judgmentId: string }
    | { readonly source: 'request'; readonly requestId: string }
  readonly proposal: Proposal
  /** Lines of the judgment, for their names. */
  readonly lines: JudgmentView['lines']
  readonly unit: string
  readonly onClose: () => void
}

/** An enforcement decision drawn from the intake: nothing known is typed again; the number comes with the record. */
export function DecisionDialog({ from, proposal, lines, unit, onClose }: DecisionDialogProps) {
  const t = useWords(words)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(todayInVietnam())
  const [capacity, setCapacity] = useState<DecisionInput['capacity']>('head')
  const [officerId, setOfficerId] = useState('')
  const [suffix, setSuffix] = useState('')
  const [groups, setGroups] = useState<ReadonlySet<PriorityGroup>>(new Set())
  const [missing, setMissing] = useState<string>()
  const officers = useQuery(officersOfUnitQuery(unit))
  const send = useCommand<DecisionAnswer>()
  const problem = send.error instanceof ApiProblem ? send.error : undefined
  const errors = problem ? serverErrors(problem, ['decidedOn', 'officerId', 'capacity', 'suffix']).fields : []
  const errorAt = (path: string) => errors.find((error) => error.path === path)?.message

  const decide = async () => {
    if (decidedOn === undefined) return setMissing(t('missing'))
    setMissing(undefined)
    const body: DecisionInput = {
      ...from,
      lines: proposal.lines,
      decidedOn,
      capacity,
      ...(groups.size > 0 ? { groups: [...groups] } : {}),
      ...(officerId === '' ? {} : { officerId }),
      ...(suffix.trim() === '' ? {} : { suffix }),
    }
    try {
      const { data } = await send.mutateAsync({ path: '/api/enforcement-decisions', body })
      void queries.invalidateQueries()
      showToast(t('decision.done', { number: data.number }), {
        label: t('decision.openCase'),
        onClick: () => void navigate({ to: `/cases/${data.caseId}` }),
      })
      onClose()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
    }
  }

  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('decision.title')}
      primary={{ label: t('decision.issue'), onClick: () => void decide(), busy: send.isPending }}
    >
      <div className={css['block']}>
        {problem && <ErrorState problem={problem} onRetry={() => void decide()} />}
        <dl className={css['facts']}>
          <dt>{t('decision.basis')}</dt>
          <dd>
            {t(`basis.${proposal.basis}`)}, {proposal.legalBasis.join('; ')}
          </dd>
          <dt>{t('party.debtor')}</dt>
          <dd>{proposal.debtors.join('; ')}</dd>
          <dt>{t('decision.lines')}</dt>
          <dd className="so">
            <ul className={css['named']}>
              {lines
                .filter((line) => proposal.lines.includes(line.no))
                .map((line) => (
                  <li key={line.no}>{t('decision.line', { no: line.no, text: line.text || line.itemName })}</li>
                ))}
            </ul>
            <Money value={proposal.owed} as="prose" />
          </dd>
          <dt>{t('decision.why')}</dt>
          <dd>{proposal.reason}</dd>
        </dl>
        <DateField
          id={fieldId('decidedOn')}
          label={t('decision.decidedOn')}
          required
          notAfterToday
          value={decidedOn}
          onChange={setDecidedOn}
          error={missing ?? errorAt('decidedOn')}
        />
        <div className={css['pair']}>
          <NativeSelect
            label={t('decision.capacity')}
            value={capacity}
            data={(['head', 'deputy', 'delegate'] as const).map((one) => ({
              value: one,
              label: t(`capacity.${one}`),
            }))}
            onChange={(event) => setCapacity(event.currentTarget.value as DecisionInput['capacity'])}
            error={errorAt('capacity')}
          />
          <NativeSelect
            label={<IfAny>{t('decision.officer')}</IfAny>}
            value={officerId}
            data={[
              { value: '', label: t('decision.later') },
              ...(officers.data ?? []).map(({ id, fullName, openCases }) => ({
                value: id,
                label: t('decision.officerLoad', { name: fullName, n: countText(openCases) }),
              })),
            ]}
            onChange={(event) => setOfficerId(event.currentTarget.value)}
            error={errorAt('officerId')}
          />
        </div>
        <TextInput
          label={<IfAny>{t('decision.suffix')}</IfAny>}
          description={t('decision.suffixHint')}
          maw={240}
          value={suffix}
          onChange={(event) => setSuffix(event.currentTarget.value)}
          error={errorAt('suffix')}
        />
        <Checkbox.Group
          label={<IfAny>{t('decision.groups')}</IfAny>}
          value={[...groups]}
          onChange={(chosen) => setGroups(new Set(chosen as PriorityGroup[]))}
        >
          <div className={css['choices']}>
            {priorityGroups.map((group) => (
              <Checkbox key={group} value={group} label={t(`group.${group}`)} />
            ))}
          </div>
        </Checkbox.Group>
      </div>
      <AfterRecording title={t('decision.after')}>
        <p>
          {t('decision.afterText', {
            date: decidedOn ? formatVi(decidedOn) : '…',
            suffix: suffix.trim() || 'QĐ-THADS',
          })}
        </p>
      </AfterRecording>
    </ActDialog>
  )
}
