import type { CaseCountsAnswer, CaseFilter, CaseListAnswer } from '@minh-an/contract/enforcement-case'
import type { TodayCard } from '@minh-an/contract/today'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ApiProblem, exchange } from '../api/index.ts'
import { caseListState, caseState } from '../enforcement-case/index.ts'
import { useWords } from '../i18n/index.ts'
import { LeaderCharts, YearFigures } from '../statistics/index.ts'
import { type Column, DataTable, DeadlineBadge, ErrorState, Money, StatusChip, standingOf } from '../ui/index.ts'
import { Cards } from './Cards.tsx'
import css from './today.module.css'
import { words } from './words.vi.ts'

type Row = CaseListAnswer['items'][number]

interface Question {
  readonly key: string
  readonly filter: CaseFilter
}

/** What each reading role looks at first: the procuracy at papers and periods, examiners at rules, the centre at age. */
const questions: Readonly<Record<'prosecutor' | 'examiner' | 'centre', readonly Question[]>> = {
  prosecutor: [
    { key: 'late', filter: { due: 'late' } },
    { key: 'not-sent', filter: { dueCodes: ['send-decision-to-procuracy'], due: 'late' } },
    { key: 'not-notified', filter: { ended: false, notNotified: true } },
    { key: 'idle', filter: { ended: false, idle: true } },
    { key: 'held-over-10', filter: { held: { over: 11 } } },
    { key: 'over1', filter: { ended: false, class: 'present', ageOver: 1 } },
  ],
  examiner: [
    { key: 'late', filter: { due: 'late' } },
    { key: 'idle', filter: { ended: false, idle: true } },
    { key: 'not-notified', filter: { ended: false, notNotified: true } },
    { key: 'held-over-10', filter: { held: { over: 11 } } },
    { key: 'unassigned', filter: { ended: false, officerId: 'none' } },
    { key: 'over1', filter: { ended: false, class: 'present', ageOver: 1 } },
    { key: 'over5', filter: { ended: false, class: 'present', ageOver: 5 } },
  ],
  centre: [
    { key: 'active', filter: { ended: false } },
    { key: 'present', filter: { ended: false, class: 'present' } },
    { key: 'late', filter: { due: 'late' } },
    { key: 'over1', filter: { ended: false, class: 'present', ageOver: 1 } },
    { key: 'over5', filter: { ended: false, class: 'present', ageOver: 5 } },
    { key: 'over10', filter: { ended: false, class: 'present', ageOver: 10 } },
    { key: 'credit', filter: { ended: false, groups: ['credit-institution'] } },
    { key: 'corruption', filter: { ended: false, groups: ['corruption-economic'] } },
    { key: 'central', filter: { ended: false, groups: ['centrally-tracked'] } },
  ],
}

async function ask<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return (await exchange<T>(path, { method: 'POST', body, signal })).data
}

interface ReaderTodayProps {
  readonly role: keyof typeof questions
  readonly unit: string
}

/** First screen of those who read and do not record: numbers that open their lists, then what is late. */
export function ReaderToday({ role, unit }: ReaderTodayProps) {
  const t = useWords(words)
  const navigate = useNavigate()
  const filters = questions[role].map(({ key, filter }) => ({ key, filter: { unit, ...filter } }))
  const counts = useQuery({
    queryKey: ['cases', 'counts', filters],
    queryFn: ({ signal }) => ask<CaseCountsAnswer>('/api/cases/counts', { filters }, signal),
  })
  const lateFilter: CaseFilter = { unit, due: 'late' }
  const late = useQuery({
    queryKey: ['cases', 'reader-late', lateFilter],
    queryFn: ({ signal }) =>
      ask<CaseListAnswer>(
        '/api/cases/list',
        { filter: lateFilter, sort: { by: 'due', order: 'asc' }, limit: 20 },
        signal,
      ),
  })
  const cards = (counts.data?.counts ?? []).flatMap(({ key, cases, outstanding }): TodayCard[] => {
    const filter = filters.find((one) => one.key === key)?.filter
    return filter ? [{ key, count: cases, outstanding, opens: { list: 'cases', filter } }] : []
  })
  const columns: readonly Column<Row>[] = [
    {
      key: 'due',
      header: t('column.due'),
      cell: ({ due }) =>
        due && (
          <DeadlineBadge standing={standingOf({ state: due.state, workingDays: due.workingDays, dueOn: due.on })} />
        ),
    },
    { key: 'todo', header: t('column.todo'), cell: (row) => row.due?.name },
    {
      key: 'number',
      header: t('column.number'),
      cell: (row) => <span className="so">{row.shortNumber}</span>,
      card: 'heading',
    },
    { key: 'debtor', header: t('column.debtor'), cell: (row) => row.debtors },
    { key: 'status', header: t('column.status'), cell: (row) => <StatusChip state={row.status} /> },
    { key: 'officer', header: t('column.officer'), cell: (row) => row.officer?.name ?? t('noOfficer') },
    {
      key: 'outstanding',
      header: t('column.outstanding'),
      figures: true,
      cell: (row) => <Money value={row.outstanding} />,
    },
  ]
  const problem = counts.error ?? late.error
  return (
    <>
      {problem instanceof ApiProblem && <ErrorState problem={problem} onRetry={() => void counts.refetch()} />}
      {role === 'centre' && <YearFigures />}
      <Cards cards={cards} />
      {role === 'centre' && <LeaderCharts />}
      <h2 className={css['heading']}>{t('reader.late')}</h2>
      <DataTable
        label={t('reader.late')}
        columns={columns}
        rows={late.data?.items}
        rowId={(row) => row.id}
        rowName={(row) => row.shortNumber}
        loading={late.isFetching}
        empty={{ why: t('empty.late') }}
        onOpen={(row) =>
          void navigate({
            to: `/cases/${row.id}`,
            state: caseState({ filter: lateFilter, sort: { by: 'due', order: 'asc' } }),
          })
        }
      />
      <p className={css['hint']}>
        <Link to="/cases" state={caseListState(lateFilter)}>
          {t('reader.openAll')}
        </Link>
      </p>
    </>
  )
}
