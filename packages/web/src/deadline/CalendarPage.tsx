import { Button, SegmentedControl } from '@mantine/core'
import type { CalendarAnswer, DueListAnswer } from '@minh-an/contract/deadline'
import { addDays, addMonths, formatVi, type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, exchange } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import {
  type Column,
  countText,
  DataTable,
  DeadlineBadge,
  ErrorState,
  LoadingBar,
  standingOf,
  todayInVietnam,
} from '../ui/index.ts'
import css from './calendar.module.css'
import { ProofSheet, type ProofSubject } from './LazyProofSheet.tsx'
import { mondayOf } from './month.ts'
import { words } from './words.vi.ts'

type Day = CalendarAnswer['days'][number]
type Due = DueListAnswer['items'][number]

const places = { case: '/cases', judgment: '/judgments', request: '/requests' } as const
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

async function ask<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return (await exchange<T>(path, { method: 'POST', body, signal })).data
}

/** Lịch thời hạn: a month of open deadlines; a day shows its count and what is worst, and opens its list. */
export function CalendarPage() {
  const t = useWords(words)
  const user = useUser()
  const [{ unit }] = usePlace()
  const today = todayInVietnam()
  const [month, setMonth] = useState<PlainDate>(plainDate(`${today.slice(0, 7)}-01`))
  const [chosen, setChosen] = useState<PlainDate>(today)
  const [mine, setMine] = useState(user.officerId !== undefined)
  const who = { unit, ...(mine && user.officerId !== undefined ? { officerId: user.officerId } : {}) }
  const from = mondayOf(month)
  const calendar = { from, to: addDays(from, 41), ...who }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['cases', 'calendar', calendar],
    queryFn: ({ signal }) => ask<CalendarAnswer>('/api/deadlines/calendar', calendar, signal),
  })
  const turn = (months: number) => setMonth(addMonths(month, months))
  const title = t('calendar.month', { month: Number(month.slice(5, 7)), year: month.slice(0, 4) })
  return (
    <>
      <PageHead
        title={<span className="so">{title}</span>}
        actions={
          <>
            {user.officerId !== undefined && (
              <SegmentedControl
                aria-label={t('calendar.scope')}
                size="xs"
                data={[
                  { value: 'mine', label: t('calendar.mine') },
                  { value: 'unit', label: t('calendar.unit') },
                ]}
                value={mine ? 'mine' : 'unit'}
                onChange={(value) => setMine(value === 'mine')}
              />
            )}
            <Button variant="default" onClick={() => turn(-1)}>
              {t('calendar.previous')}
            </Button>
            <Button variant="default" onClick={() => setMonth(plainDate(`${today.slice(0, 7)}-01`))}>
              {t('calendar.thisMonth')}
            </Button>
            <Button variant="default" onClick={() => turn(1)}>
              {t('calendar.next')}
            </Button>
          </>
        }
      />
      <LoadingBar shown={isFetching} />
      {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      <div className={css['page']}>
        <section className={css['month']} aria-label={t('calendar.label')}>
          {weekdays.map((name) => (
            <span key={name} className={css['weekday']} aria-hidden>
              {t(`calendar.${name}`)}
            </span>
          ))}
          {data?.days.map((day) => (
            <DayCell
              key={day.on}
              day={day}
              inMonth={day.on.slice(0, 7) === month.slice(0, 7)}
              isToday={day.on === today}
              chosen={day.on === chosen}
              onChoose={() => setChosen(day.on)}
            />
          ))}
        </section>
        <DayList on={chosen} who={who} />
      </div>
    </>
  )
}

interface DayCellProps {
  readonly day: Day
  readonly inMonth: boolean
  readonly isToday: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
}

function DayCell({ day, inMonth, isToday, chosen, onChoose }: DayCellProps) {
  const t = useWords(words)
  const rest = day.holiday ? t('calendar.holiday', { name: day.holiday }) : day.workingDay ? '' : t('calendar.off')
  return (
    <button
      type="button"
      className={css['day']}
      data-outside={inMonth ? undefined : true}
      data-off={day.workingDay ? undefined : true}
      data-worst={day.agency > 0 ? day.worst : undefined}
      aria-pressed={chosen}
      aria-current={isToday ? 'date' : undefined}
      title={rest}
      onClick={onChoose}
    >
      {/* What is seen is a part of the name: a voice that says “11” finds the day. */}
      <span className="so">
        {Number(day.on.slice(8))}
        <span className="visually-hidden"> {t('calendar.day', { date: formatVi(day.on) })}</span>
      </span>
      {day.agency > 0 && <strong className="so">{t('calendar.count', { n: countText(day.agency) })}</strong>}
      {day.party > 0 && <small className="so">{t('calendar.party', { n: countText(day.party) })}</small>}
      {rest && <span className="visually-hidden">{rest}</span>}
    </button>
  )
}

interface DayListProps {
  readonly on: PlainDate
  readonly who: { readonly unit: string; readonly officerId?: string }
}

function DayList({ on, who }: DayListProps) {
  const t = useWords(words)
  const navigate = useNavigate()
  const [proof, setProof] = useState<ProofSubject>()
  const query = { on, ...who }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['cases', 'due-list', query],
    queryFn: ({ signal }) => ask<DueListAnswer>('/api/deadlines/list', query, signal),
  })
  const columns: readonly Column<Due>[] = [
    {
      key: 'badge',
      header: t('calendar.column.badge'),
      cell: ({ badge, subjectId }) => (
        <DeadlineBadge
          standing={standingOf(badge)}
          ofParty={badge.holder === 'party'}
          onProof={() => setProof({ subjectId, code: badge.code, triggerActId: badge.triggerActId })}
        />
      ),
    },
    {
      key: 'subject',
      header: t('calendar.column.subject'),
      cell: (row) => <span className="so">{row.title}</span>,
      card: 'heading',
    },
    { key: 'what', header: t('calendar.column.what'), cell: (row) => row.badge.name },
  ]
  return (
    <section className={css['list']}>
      <h2 className={`so ${css['heading']}`}>{t('calendar.dayTitle', { date: formatVi(on) })}</h2>
      <DataTable
        label={t('calendar.dayTitle', { date: formatVi(on) })}
        columns={columns}
        rows={data?.items}
        rowId={(row) => `${row.subjectId} ${row.badge.code} ${row.badge.triggerActId}`}
        rowName={(row) => row.title}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t('calendar.empty') }}
        onOpen={(row) => void navigate({ to: `${places[row.subject]}/${row.subjectId}` })}
      />
      <ProofSheet subject={proof} onClose={() => setProof(undefined)} />
    </section>
  )
}
