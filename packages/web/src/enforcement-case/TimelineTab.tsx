import { Button } from '@mantine/core'
import type { CaseView, TimelineAct } from '@minh-an/contract/enforcement-case'
import { formatVi } from '@minh-an/domain/calendar'
import { useState } from 'react'
import { ActFiles, useAttachments } from '../attachment/index.ts'
import { useWords } from '../i18n/index.ts'
import { dayInVietnam, SideDrawer, Timeline, type TimelineEntry, TwoDates, timeInVietnam } from '../ui/index.ts'
import { useActName } from './act-button.ts'
import css from './case.module.css'
import { words } from './words.vi.ts'

const capacities = ['head', 'deputy', 'delegate', 'officer', 'clerk', 'accountant', 'system'] as const

function useCapacityName(): (capacity: string) => string {
  const t = useWords(words)
  return (capacity) => {
    const known = capacities.find((one) => one === capacity)
    return known === undefined ? capacity : t(`capacity.${known}`)
  }
}

interface TimelineTabProps {
  readonly file: CaseView
  /** Opens the correction of an act; absent while nothing may be recorded. */
  readonly onCorrect: ((actId: string) => void) | undefined
}

/** What a correction replaced in an act that stands: the day it bore, the line it was. */
function beforeOf(act: TimelineAct): { readonly before?: string } {
  const day = act.effectiveOnBefore === undefined ? undefined : formatVi(act.effectiveOnBefore)
  const before = [day, act.summaryBefore].filter((part) => part).join(' · ')
  return before === '' ? {} : { before }
}

/** Diễn biến: every act, newest legal date first. */
export function TimelineTab({ file, onCorrect }: TimelineTabProps) {
  const [openId, setOpenId] = useState<string>()
  const capacityName = useCapacityName()
  const files = useAttachments(file.id)
  const filesOf = (actId: string) => files?.filter((one) => one.actId === actId).length ?? 0
  const entries = file.timeline.map(
    (act): TimelineEntry => ({
      id: act.id,
      kind: act.source === 'system' ? 'system' : act.mark,
      effectiveOn: act.effectiveOn,
      recordedOn: dayInVietnam(act.recordedAt),
      text: act.summary,
      actor: [capacityName(act.capacity), act.recordedBy].filter((part) => part).join(' · '),
      ...beforeOf(act),
      ...(filesOf(act.id) === 0 ? {} : { files: filesOf(act.id) }),
      ...(act.lateEntry ? { lateEntry: true } : {}),
      ...(act.correctedBy === undefined ? {} : { correctedBy: act.correctedBy }),
      ...(act.corrects === undefined ? {} : { corrects: act.corrects }),
      ...(act.withdrawn ? { withdrawn: true } : {}),
    }),
  )
  const open = file.timeline.find(({ id }) => id === openId)
  return (
    <>
      <Timeline entries={entries} onOpen={({ id }) => setOpenId(id)} />
      <ActDetail file={file} act={open} onClose={() => setOpenId(undefined)} onCorrect={onCorrect} />
    </>
  )
}

interface ActDetailProps {
  readonly file: CaseView
  readonly act: TimelineAct | undefined
  readonly onClose: () => void
  readonly onCorrect: ((actId: string) => void) | undefined
}

function ActDetail({ file, act, onClose, onCorrect }: ActDetailProps) {
  const t = useWords(words)
  const nameOf = useActName()
  const capacityName = useCapacityName()
  if (!act) return null
  const mayCorrect = onCorrect && act.correctedBy === undefined && !act.withdrawn && act.kind !== 'correction'
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [t('act.summary'), act.summary],
    ...(act.summaryBefore === undefined
      ? []
      : ([[t('act.summaryBefore'), <s key="was">{act.summaryBefore}</s>]] as const)),
    [
      t('form.effectiveOn'),
      <TwoDates key="dates" effectiveOn={act.effectiveOn} recordedOn={dayInVietnam(act.recordedAt)} />,
    ],
    ...(act.effectiveOnBefore === undefined
      ? []
      : ([
          [
            t('act.dateBefore'),
            <s key="before" className="so">
              {formatVi(act.effectiveOnBefore)}
            </s>,
          ],
        ] as const)),
    ...(act.lines === undefined ? [] : ([[t('act.lines'), act.lines.join(', ')]] as const)),
    [t('act.capacity'), capacityName(act.capacity)],
    [t('act.recordedBy'), [act.recordedBy, timeInVietnam(act.recordedAt)].filter((part) => part).join(' · ')],
    [t('act.source'), t(`act.source.${act.source}`)],
    [
      t('act.seq'),
      <span key="seq" className="so">
        {act.seq}
      </span>,
    ],
  ]
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={nameOf(act.kind, act.name)}
      foot={
        mayCorrect && (
          <Button
            variant="default"
            onClick={() => {
              onClose()
              onCorrect(act.id)
            }}
          >
            {t('act.correct')}
          </Button>
        )
      }
    >
      <dl className={css['facts']}>
        {rows.map(([label, value]) => (
          <FactRow key={label} label={label} value={value} struck={act.withdrawn} />
        ))}
      </dl>
      <ActFiles caseId={file.id} actId={act.id} past={file.asOf !== undefined || file.recordedUntil !== undefined} />
    </SideDrawer>
  )
}

interface FactRowProps {
  readonly label: string
  readonly value: React.ReactNode
  readonly struck: boolean
}

function FactRow({ label, value, struck }: FactRowProps) {
  const t = useWords(words)
  return (
    <>
      <dt>{label}</dt>
      <dd className={struck && label === t('act.summary') ? css['struck'] : undefined}>{value}</dd>
    </>
  )
}
