import { Button } from '@mantine/core'
import type { CalendarDayView, RateView, RevisionView, RuleDataAnswer } from '@minh-an/contract/rule-data'
import { formatVi, yearOf } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, read, withQuery } from '../api/index.ts'
import { useSpoken, useWords } from '../i18n/index.ts'
import { PageHead } from '../shell/index.ts'
import { type Column, countText, DataTable, dayInVietnam, timeInVietnam, todayInVietnam } from '../ui/index.ts'
import { LoadPanel } from './LoadPanel.tsx'
import css from './rule-data.module.css'
import { words } from './words.vi.ts'

/** Days off of a year and rates of interest, with source, confidence and origin; an administrator loads a yearly file. */
export function RuleDataPage() {
  const t = useWords(words)
  const say = useSpoken()
  const [year, setYear] = useState(yearOf(todayInVietnam()))
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['rule-data', year],
    queryFn: ({ signal }) => read<RuleDataAnswer>(withQuery('/api/rule-data', { year }), signal),
  })
  const origins = <R extends Pick<CalendarDayView, 'source' | 'confidence' | 'origin'>>(): readonly Column<R>[] => [
    {
      key: 'source',
      header: t('source'),
      cell: ({ source }) => <span className={css['source']}>{source}</span>,
    },
    { key: 'confidence', header: t('confidence'), cell: ({ confidence }) => t(`confidence.${confidence}`) },
    { key: 'origin', header: t('origin'), cell: ({ origin }) => t(`origin.${origin}`) },
  ]
  const days: readonly Column<CalendarDayView>[] = [
    {
      key: 'date',
      header: t('day'),
      card: 'heading',
      cell: ({ date }) => <span className="so">{formatVi(date)}</span>,
    },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'name', header: t('name'), cell: ({ name }) => say(name) },
    ...origins<CalendarDayView>(),
  ]
  const rates: readonly Column<RateView>[] = [
    { key: 'name', header: t('kind'), card: 'heading', cell: ({ name }) => say(name) },
    {
      key: 'valid',
      header: t('valid'),
      cell: ({ from, until }) => (
        <span className="so">
          {formatVi(from)}–{until ? formatVi(until) : t('now')}
        </span>
      ),
    },
    {
      key: 'percent',
      header: t('percent'),
      cell: ({ percentYear }) => <span className="so">{percentYear.replace('.', ',')}</span>,
    },
    ...origins<RateView>(),
  ]
  const revisions: readonly Column<RevisionView>[] = [
    { key: 'no', header: t('number'), cell: ({ no }) => <span className="so">{no}</span> },
    {
      key: 'time',
      header: t('time'),
      cell: ({ recordedAt }) => (
        <span className="so">
          {timeInVietnam(recordedAt)}, {formatVi(dayInVietnam(recordedAt))}
        </span>
      ),
    },
    { key: 'by', header: t('by'), cell: ({ by }) => by ?? t('by.system') },
    { key: 'reason', header: t('reason'), card: 'heading', cell: ({ reason }) => reason },
    { key: 'file', header: t('file'), cell: ({ fileName }) => fileName },
    { key: 'changed', header: t('changed'), cell: ({ rowsChanged }) => countText(rowsChanged) },
    { key: 'moved', header: t('moved'), cell: ({ deadlinesMoved }) => countText(deadlinesMoved) },
  ]
  const problem = error instanceof ApiProblem ? error : undefined
  const table = { loading: isFetching, problem, onRetry: () => void refetch() }
  return (
    <>
      <PageHead
        title={`${t('title')} · ${t('year', { year })}`}
        actions={
          <>
            <Button variant="default" onClick={() => setYear(year - 1)}>
              {t('previous')}
            </Button>
            <Button variant="default" onClick={() => setYear(year + 1)}>
              {t('next')}
            </Button>
          </>
        }
      />
      {data?.mayChange && <LoadPanel />}
      <h2 className={css['section']}>{t('days')}</h2>
      {data && <p className={css['hint']}>{t(`status.${data.status}`)}</p>}
      <DataTable
        label={t('days')}
        columns={days}
        rows={data?.days}
        rowId={({ date }) => date}
        rowName={({ date }) => formatVi(date)}
        {...table}
        empty={{ why: t('empty.days') }}
      />
      <h2 className={css['section']}>{t('rates')}</h2>
      <DataTable
        label={t('rates')}
        columns={rates}
        rows={data?.rates}
        rowId={({ kind, from }) => `${kind} ${from}`}
        rowName={({ name }) => name}
        {...table}
        empty={{ why: t('preview.none') }}
      />
      <h2 className={css['section']}>{t('revisions')}</h2>
      <DataTable
        label={t('revisions')}
        columns={revisions}
        rows={data?.revisions}
        rowId={({ no }) => String(no)}
        rowName={({ no }) => String(no)}
        {...table}
        empty={{ why: t('empty.revisions') }}
      />
    </>
  )
}
