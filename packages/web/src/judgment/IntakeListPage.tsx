import { Button, TextInput } from '@mantine/core'
import type { JudgmentRow } from '@minh-an/contract/judgment'
import type { RequestRow, requestList } from '@minh-an/contract/request'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { ApiProblem, exchange } from '../api/index.ts'
import { ProofSheet, type ProofSubject } from '../deadline/index.ts'
import { useWords } from '../i18n/index.ts'
import { PageHead, usePlace } from '../shell/index.ts'
import { type Column, countText, DataTable, DeadlineBadge, Money, standingOf, TableFoot } from '../ui/index.ts'
import css from './intake.module.css'
import { useMayRecord } from './intake-right.tsx'
import { type IntakeTab, intakeTabs } from './intake-search.ts'
import { judgmentListQuery } from './queries.ts'
import { words } from './words.vi.ts'

/** What came in and has no decision, first of all; requests at work, what waits, what is done. */
export function IntakeListPage() {
  const t = useWords(words)
  const navigate = useNavigate()
  const [{ unit }] = usePlace()
  const { tab = 'undecided' } = useSearch({ strict: false }) as { readonly tab?: IntakeTab }
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [cursors, setCursors] = useState<readonly string[]>([])
  const [proof, setProof] = useState<ProofSubject>()
  const cursor = cursors.at(-1)
  const common = { unit, limit: 50, ...(text ? { text } : {}), ...(cursor ? { cursor } : {}) }
  const judgments = useQuery({
    ...judgmentListQuery({ ...common, state: tab === 'requests' ? 'undecided' : tab }),
    enabled: tab !== 'requests',
  })
  const requests = useQuery({
    queryKey: ['requests', common],
    queryFn: async ({ signal }) =>
      (
        await exchange<z.infer<typeof requestList>>('/api/requests/search', {
          method: 'POST',
          body: { ...common, status: ['received', 'supplement', 'late-review'] },
          signal,
        })
      ).data,
    enabled: tab === 'requests',
  })
  const shown = tab === 'requests' ? requests : judgments
  const mayRecord = useMayRecord()
  const show = (next: IntakeTab) => {
    setCursors([])
    void navigate({ to: '/intake', search: (next === 'undecided' ? {} : { tab: next }) as never })
  }
  const due = (row: JudgmentRow | RequestRow) =>
    row.due && (
      <DeadlineBadge
        standing={standingOf(row.due)}
        onProof={() =>
          row.due && setProof({ subjectId: row.id, code: row.due.code, triggerActId: row.due.triggerActId })
        }
      />
    )

  const judgmentColumns: readonly Column<JudgmentRow>[] = [
    { key: 'due', header: t('list.due'), cell: due },
    {
      key: 'number',
      header: t('list.judgment'),
      card: 'heading',
      cell: (row) => <span className="so">{`${row.number}, ${formatVi(row.judgedOn)}`}</span>,
    },
    { key: 'court', header: t('list.court'), card: 'none', cell: (row) => row.court },
    {
      key: 'received',
      header: t('list.received'),
      cell: (row) => <span className="so">{formatVi(row.receivedOn)}</span>,
    },
    { key: 'debtors', header: t('list.debtors'), cell: (row) => row.debtors },
    { key: 'creditors', header: t('list.creditors'), card: 'none', cell: (row) => row.creditors },
    { key: 'owed', header: t('list.owed'), figures: true, cell: (row) => <Money value={row.owed} /> },
    { key: 'cases', header: t('list.cases'), figures: true, card: 'none', cell: (row) => row.cases },
  ]
  const requestColumns: readonly Column<RequestRow>[] = [
    { key: 'due', header: t('list.due'), cell: due },
    {
      key: 'number',
      header: t('list.judgment'),
      card: 'heading',
      cell: (row) => <span className="so">{row.judgmentNumber}</span>,
    },
    { key: 'requester', header: t('list.requester'), cell: (row) => row.requester },
    {
      key: 'received',
      header: t('list.received'),
      cell: (row) => <span className="so">{formatVi(row.receivedOn)}</span>,
    },
    { key: 'debtors', header: t('list.debtors'), cell: (row) => row.debtors },
    { key: 'owed', header: t('list.owed'), figures: true, cell: (row) => <Money value={row.owed} /> },
    {
      key: 'status',
      header: t('list.status'),
      cell: (row) => `${t(`status.${row.status}`)}, ${formatVi(row.statusOn)}`,
    },
  ]
  const problem = shown.error instanceof ApiProblem ? shown.error : undefined
  const open = (address: string, inNewTab: boolean) =>
    inNewTab ? void globalThis.open(address, '_blank', 'noopener') : void navigate({ to: address })
  const common2 = {
    loading: shown.isFetching,
    problem,
    onRetry: () => void shown.refetch(),
    empty: { why: text ? t('list.empty.found', { text }) : t(`list.empty.${tab}`) },
  }

  return (
    <>
      <PageHead
        title={t('list.title')}
        {...(mayRecord
          ? {
              primary: { label: t('list.new'), onClick: () => void navigate({ to: '/intake/new' }) },
              actions: (
                <Button variant="default" onClick={() => void navigate({ to: '/intake/entrustment' })}>
                  {t('list.entrustment')}
                </Button>
              ),
            }
          : {})}
      />
      <div className={css['tabs']}>
        {intakeTabs.map((one) => (
          <Button
            key={one}
            variant={one === tab ? 'light' : 'default'}
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => show(one)}
          >
            {t(`tab.${one}`)}
          </Button>
        ))}
        {shown.data && (
          <span className="so" role="status">
            {t('list.total', { n: countText(shown.data.total) })}
          </span>
        )}
        <form
          className={css['find']}
          onSubmit={(event) => {
            event.preventDefault()
            setCursors([])
            setText(typed.trim())
          }}
        >
          <TextInput
            aria-label={t('list.find')}
            placeholder={t('list.find')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('list.findButton')}
          </Button>
        </form>
      </div>
      {tab === 'requests' ? (
        <DataTable
          {...common2}
          label={t('tab.requests')}
          columns={requestColumns}
          rows={requests.data?.items}
          rowId={(row) => row.id}
          rowName={(row) => row.judgmentNumber}
          onOpen={(row, inNewTab) => open(`/requests/${row.id}`, inNewTab)}
        />
      ) : (
        <DataTable
          {...common2}
          label={t(`tab.${tab}`)}
          columns={judgmentColumns}
          rows={judgments.data?.items}
          rowId={(row) => row.id}
          rowName={(row) => row.number}
          onOpen={(row, inNewTab) => open(`/judgments/${row.id}`, inNewTab)}
        />
      )}
      <TableFoot
        onReload={() => void shown.refetch()}
        paging={{
          onPrevious: cursors.length === 0 ? undefined : () => setCursors(cursors.slice(0, -1)),
          onNext: nextPage(shown.data?.nextCursor, (next) => setCursors([...cursors, next])),
        }}
      />
      <ProofSheet subject={proof} onClose={() => setProof(undefined)} />
    </>
  )
}

function nextPage(next: string | undefined, go: (next: string) => void): (() => void) | undefined {
  return next === undefined ? undefined : () => go(next)
}
