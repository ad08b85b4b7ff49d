import { Button, PasswordInput } from '@mantine/core'
import type { OwnLogin } from '@minh-an/contract/identity'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, exchange, read } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { PageHead } from '../shell/index.ts'
import {
  type Column,
  DataTable,
  dayInVietnam,
  ErrorState,
  Form,
  FormSection,
  fieldId,
  serverErrors,
  showToast,
  timeInVietnam,
} from '../ui/index.ts'
import { useUser } from './session.ts'
import { words } from './words.vi.ts'

/** One's own account: another password, and where one is signed in. */
export function AccountPage() {
  const t = useWords(words)
  const user = useUser()
  const queries = useQueryClient()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['logins'],
    queryFn: ({ signal }) => read<{ readonly items: readonly OwnLogin[] }>('/api/session/logins', signal),
  })
  const [problem, setProblem] = useState<ApiProblem>()
  const end = async (login: OwnLogin) => {
    setProblem(undefined)
    try {
      await exchange(`/api/session/logins/${login.id}`, { method: 'DELETE' })
      showToast(t('account.login.ended'))
      void queries.invalidateQueries({ queryKey: ['logins'] })
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    }
  }
  const moment = (instant: string) => `${timeInVietnam(instant)}, ${formatVi(dayInVietnam(instant))}`
  const columns: readonly Column<OwnLogin>[] = [
    {
      key: 'seen',
      header: t('account.login.seen'),
      card: 'heading',
      cell: (row) => <span className="so">{moment(row.lastSeenAt)}</span>,
    },
    {
      key: 'since',
      header: t('account.login.since'),
      cell: (row) => <span className="so">{moment(row.createdAt)}</span>,
    },
    {
      key: 'address',
      header: t('account.login.address'),
      cell: (row) => <span className="so">{row.address ?? ''}</span>,
    },
    { key: 'agent', header: t('account.login.agent'), cell: (row) => row.userAgent ?? '' },
    {
      key: 'end',
      header: t('account.login.act'),
      cell: (row) =>
        row.current ? (
          t('account.login.current')
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => void end(row)}>
            {t('account.login.end')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <PageHead title={t('account.title')} />
      <p>{[user.fullName, user.title, user.unitName].filter((part) => part).join(' · ')}</p>
      <PasswordForm />
      <h2>{t('account.logins')}</h2>
      {problem && <ErrorState problem={problem} />}
      <DataTable
        label={t('account.logins')}
        columns={columns}
        rows={data?.items}
        rowId={(row) => row.id}
        rowName={(row) => moment(row.lastSeenAt)}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        empty={{ why: t('account.logins.none') }}
      />
    </>
  )
}

function PasswordForm() {
  const t = useWords(words)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const errors = problem ? serverErrors(problem, ['current', 'next']).fields : []
  const errorAt = (path: string, value: string) =>
    tried && value === '' ? t('account.required') : errors.find((error) => error.path === path)?.message
  const change = async () => {
    setTried(true)
    if (busy || current === '' || next === '') return
    setBusy(true)
    setProblem(undefined)
    try {
      await exchange('/api/session/password', { method: 'POST', body: { current, next } })
      setCurrent('')
      setNext('')
      setTried(false)
      showToast(t('account.password.done'))
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form label={t('account.password')} onSubmit={() => void change()}>
      <FormSection title={t('account.password')}>
        {problem && <ErrorState problem={problem} />}
        <PasswordInput
          id={fieldId('current')}
          label={t('account.password.current')}
          withAsterisk
          required
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={errorAt('current', current)}
        />
        <PasswordInput
          id={fieldId('next')}
          label={t('account.password.next')}
          description={t('account.password.hint')}
          withAsterisk
          required
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={errorAt('next', next)}
        />
        <div>
          <Button type="submit" data-primary aria-disabled={busy}>
            {t('account.password')}
          </Button>
        </div>
      </FormSection>
    </Form>
  )
}
