import { Button } from '@mantine/core'
import type { OwnLogin } from '@minh-an/contract/identity'
import { formatVi } from '@minh-an/domain/calendar'
import type { ApiProblem } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { type Column, DataTable, dayInVietnam, timeInVietnam } from '../ui/index.ts'
import { deviceName } from './device-name.ts'
import { words } from './words.vi.ts'

interface LoginTableProps {
  readonly logins: readonly OwnLogin[] | undefined
  readonly loading: boolean
  readonly problem: ApiProblem | undefined
  readonly onRetry: () => void
  readonly onEnd: (login: OwnLogin) => void
}

/** Where somebody is signed in: the machine, its address, since when and when last. */
export function LoginTable({ logins, loading, problem, onRetry, onEnd }: LoginTableProps) {
  const t = useWords(words)
  const moment = (instant: string) => `${timeInVietnam(instant)}, ${formatVi(dayInVietnam(instant))}`
  const machine = (login: OwnLogin) => deviceName(login.userAgent) ?? t('account.login.unknown')
  const columns: readonly Column<OwnLogin>[] = [
    {
      key: 'device',
      header: t('account.login.device'),
      card: 'heading',
      cell: (row) => (
        <span title={row.userAgent}>
          {machine(row)}
          {row.current && <strong> · {t('account.login.current')}</strong>}
        </span>
      ),
    },
    {
      key: 'address',
      header: t('account.login.address'),
      cell: (row) => <span className="so">{row.address ?? ''}</span>,
    },
    {
      key: 'since',
      header: t('account.login.since'),
      card: 'labelled',
      cell: (row) => <span className="so">{moment(row.createdAt)}</span>,
    },
    {
      key: 'seen',
      header: t('account.login.seen'),
      card: 'labelled',
      cell: (row) => <span className="so">{moment(row.lastSeenAt)}</span>,
    },
    {
      key: 'end',
      header: t('account.login.act'),
      cell: (row) =>
        !row.current && (
          <Button variant="subtle" size="compact-sm" onClick={() => onEnd(row)}>
            {t('account.login.end')}
          </Button>
        ),
    },
  ]
  return (
    <DataTable
      label={t('account.logins')}
      columns={columns}
      rows={logins}
      rowId={(row) => row.id}
      rowName={(row) => `${machine(row)}, ${moment(row.lastSeenAt)}`}
      loading={loading}
      problem={problem}
      onRetry={onRetry}
      empty={{ why: t('account.logins.none') }}
    />
  )
}
