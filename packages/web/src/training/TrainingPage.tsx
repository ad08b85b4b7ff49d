import { Anchor, Button } from '@mantine/core'
import type { Exercise, ExercisesAnswer, TrainingStarted } from '@minh-an/contract/training'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem, read, useCommand } from '../api/index.ts'
import { useSpoken, useWords } from '../i18n/index.ts'
import { useSession } from '../identity/index.ts'
import { PageHead } from '../shell/index.ts'
import { ActDialog, type Column, DataTable, ErrorState } from '../ui/index.ts'
import css from './training.module.css'
import { words } from './words.vi.ts'

/** In an office: opens the practice copy. In the practice copy: its exercises, and the way back to the start. */
export function TrainingPage() {
  return useSession().training ? <Exercises /> : <OpenTraining />
}

function OpenTraining() {
  const t = useWords(words)
  const start = useCommand<TrainingStarted>()
  const port = start.data?.data.port
  const { protocol, hostname } = globalThis.location
  const address = port === undefined ? undefined : `${protocol}//${hostname}:${port}/`
  return (
    <>
      <PageHead title={t('title')} />
      <p className={css['why']}>{t('office.why')}</p>
      {start.error instanceof ApiProblem && <ErrorState problem={start.error} />}
      {address === undefined ? (
        <Button loading={start.isPending} onClick={() => start.mutate({ path: '/api/training/start', body: {} })}>
          {t(start.isPending ? 'office.opening' : 'office.open')}
        </Button>
      ) : (
        <p className={css['why']} role="status">
          {t('office.ready')} <span className="so">{address}</span>{' '}
          <Anchor href={address} target="_blank" rel="noopener">
            {t('office.link')}
          </Anchor>
        </p>
      )}
    </>
  )
}

function Exercises() {
  const t = useWords(words)
  const say = useSpoken()
  const [asking, setAsking] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['training', 'exercises'],
    queryFn: ({ signal }) => read<ExercisesAnswer>('/api/training/exercises', signal),
    staleTime: 0,
  })
  const columns: readonly Column<Exercise>[] = [
    { key: 'title', header: t('exercise'), card: 'heading', cell: ({ title }) => say(title) },
    { key: 'role', header: t('role'), cell: ({ roleName }) => say(roleName) },
    { key: 'how', header: t('how'), cell: ({ how }) => say(how) },
    {
      key: 'state',
      header: t('state'),
      cell: ({ done }) => (done ? <span className={css['done']}>✓ {t('done')}</span> : t('open')),
    },
  ]
  const items = data?.items
  return (
    <>
      <PageHead
        title={t('exercises')}
        actions={
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('reset')}
          </Button>
        }
      />
      <p className={css['why']}>
        {t('exercises.why')}{' '}
        {items && t('exercises.sum', { done: items.filter(({ done }) => done).length, total: items.length })}
      </p>
      <DataTable
        label={t('exercises')}
        columns={columns}
        rows={items}
        rowId={({ code }) => code}
        rowName={({ title }) => title}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t('empty') }}
      />
      {asking && <ResetDialog onClose={() => setAsking(false)} />}
    </>
  )
}

const LOOK_EVERY_MS = 1_500

function ResetDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words)
  const reset = useCommand<{ resetting: true }>()
  const waiting = reset.isSuccess
  useEffect(() => {
    if (!waiting) return
    // The new copy knows nobody's sign-in: its first page is the list of practice people.
    const timer = setInterval(() => {
      read<{ signedIn?: boolean }>('/api/session').then(
        ({ signedIn }) => signedIn === false && globalThis.location.assign('/'),
        () => undefined,
      )
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [waiting])
  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t('reset.title')}
      primary={{
        label: t('reset.do'),
        onClick: () => {
          if (!waiting && !reset.isPending) reset.mutate({ path: '/api/training/reset', body: {} })
        },
        busy: reset.isPending || waiting,
      }}
    >
      {reset.error instanceof ApiProblem && <ErrorState problem={reset.error} />}
      <p role="status">{t(waiting ? 'reset.waiting' : 'reset.why')}</p>
    </ActDialog>
  )
}
