import { Button } from '@mantine/core'
import type { EntryView, LookView, verifyAnswer } from '@minh-an/contract/audit'
import { rolesWith } from '@minh-an/domain/access'
import { formatVi, plainDate } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { ApiProblem, read, useCommand, withQuery } from '../api/index.ts'
import { useSpoken, useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { PageHead } from '../shell/index.ts'
import { type Column, countText, DataTable, dayInVietnam, ErrorState, TableFoot, timeInVietnam } from '../ui/index.ts'
import css from './audit.module.css'
import { entryName, lookName } from './names.ts'
import { words } from './words.vi.ts'

type Verdict = z.infer<typeof verifyAnswer>
const verifiers: readonly string[] = rolesWith('audit.verify')

const moment = (instant: string) => `${timeInVietnam(instant)}, ${formatVi(dayInVietnam(instant))}`

/** Who recorded what and who looked at what, without content; and whether the chain is whole. */
export function AuditPage() {
  const t = useWords(words)
  const say = useSpoken()
  const user = useUser()
  const [tab, setTab] = useState<'entries' | 'looks'>('entries')
  const verify = useCommand<Verdict>()
  const verdict = verify.data?.data
  const mayVerify = user.roles.some((role) => verifiers.includes(role))
  return (
    <>
      <PageHead
        title={t('title')}
        {...(mayVerify
          ? {
              primary: {
                label: t(verify.isPending ? 'verifying' : 'verify'),
                onClick: () => {
                  if (!verify.isPending) verify.mutate({ path: '/api/audit/verify', body: {} })
                },
              },
            }
          : {})}
      />
      {verify.error instanceof ApiProblem && <ErrorState problem={verify.error} />}
      {verdict && (
        <section className={css['verdict']} data-sound={verdict.sound ? 'yes' : 'no'} role="status">
          <p>
            {t(verdict.sound ? 'sound' : 'broken', {
              entries: countText(verdict.entries),
              agencies: verdict.agencies,
              cases: countText(verdict.cases),
            })}
          </p>
          <ul>
            {verdict.faults.map((fault) => (
              <li key={`${fault.agencyId} ${fault.check} ${fault.seq ?? ''} ${fault.messageVi}`}>
                {say(fault.messageVi)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={css['tabs']}>
        {(['entries', 'looks'] as const).map((one) => (
          <Button
            key={one}
            variant={one === tab ? 'light' : 'default'}
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => setTab(one)}
          >
            {t(`tab.${one}`)}
          </Button>
        ))}
      </div>
      {tab === 'entries' ? <Entries /> : <Looks />}
    </>
  )
}

function Entries() {
  const t = useWords(words)
  const say = useSpoken()
  const [befores, setBefores] = useState<readonly number[]>([])
  const before = befores.at(-1)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['audit-entries', before],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly EntryView[]; readonly nextBefore?: number }>(
        withQuery('/api/audit/entries', { before, limit: 50 }),
        signal,
      ),
  })
  const next = data?.nextBefore
  const columns: readonly Column<EntryView>[] = [
    { key: 'seq', header: t('seq'), card: 'labelled', figures: true, cell: (row) => countText(row.seq) },
    { key: 'agency', header: t('agency'), card: 'labelled', cell: (row) => <span className="so">{row.agency}</span> },
    { key: 'kind', header: t('kind'), card: 'heading', cell: (row) => entryName(row.kind, t, say) },
    {
      key: 'on',
      header: t('effectiveOn'),
      card: 'labelled',
      cell: (row) => <span className="so">{formatVi(plainDate(row.effectiveOn))}</span>,
    },
    {
      key: 'at',
      header: t('recordedAt'),
      card: 'labelled',
      cell: (row) => <span className="so">{moment(row.recordedAt)}</span>,
    },
    { key: 'who', header: t('who'), cell: (row) => row.recordedBy?.fullName ?? t('system') },
  ]
  return (
    <>
      <DataTable
        label={t('tab.entries')}
        columns={columns}
        rows={data?.items}
        rowId={(row) => `${row.agency} ${row.seq}`}
        rowName={(row) => countText(row.seq)}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t('empty.entries') }}
      />
      <TableFoot
        withKeys={false}
        onReload={() => void refetch()}
        paging={{
          onPrevious: befores.length === 0 ? undefined : () => setBefores(befores.slice(0, -1)),
          onNext: next === undefined ? undefined : () => setBefores([...befores, next]),
        }}
      />
    </>
  )
}

function Looks() {
  const t = useWords(words)
  const [befores, setBefores] = useState<readonly string[]>([])
  const before = befores.at(-1)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['audit-looks', before],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly LookView[]; readonly nextBefore?: string }>(
        withQuery('/api/audit/looks', { before, limit: 50 }),
        signal,
      ),
  })
  const next = data?.nextBefore
  const columns: readonly Column<LookView>[] = [
    { key: 'at', header: t('at'), card: 'heading', cell: (row) => <span className="so">{moment(row.at)}</span> },
    { key: 'who', header: t('who'), cell: (row) => row.user.fullName },
    { key: 'unit', header: t('unit'), cell: (row) => <span className="so">{row.user.unitCode}</span> },
    { key: 'what', header: t('what'), cell: (row) => lookName(row.what, t) },
  ]
  return (
    <>
      <DataTable
        label={t('tab.looks')}
        columns={columns}
        rows={data?.items}
        rowId={(row) => `${row.at} ${row.user.id} ${row.subjectId ?? ''} ${row.what}`}
        rowName={(row) => moment(row.at)}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t('empty.looks') }}
      />
      <TableFoot
        withKeys={false}
        onReload={() => void refetch()}
        paging={{
          onPrevious: befores.length === 0 ? undefined : () => setBefores(befores.slice(0, -1)),
          onNext: next === undefined ? undefined : () => setBefores([...befores, next]),
        }}
      />
    </>
  )
}
