import { Button } from '@mantine/core'
import type { UserView } from '@minh-an/contract/access'
import type { OwnLogin } from '@minh-an/contract/identity'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem, read } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { deviceName, LoginTable } from '../identity/index.ts'
import { dayInVietnam } from '../ui/index.ts'
import css from './access.module.css'
import type { Change } from './ChangeDialog.tsx'
import { words } from './words.vi.ts'

interface UserSignInProps {
  readonly user: UserView
  readonly onChange: (change: Change) => void
}

/** How somebody signs in, for who looks after accounts: the second factor, and where they are signed in. */
export function UserSignIn({ user, onChange }: UserSignInProps) {
  const t = useWords(words)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['user-logins', user.id],
    queryFn: ({ signal }) => read<{ readonly items: readonly OwnLogin[] }>(`/api/users/${user.id}/logins`, signal),
  })
  const endOne = (login: OwnLogin) => {
    const machine = [deviceName(login.userAgent), login.address].filter((part) => part).join(' · ')
    onChange({ kind: 'logins', login: login.id, machine })
  }
  const since = user.secondFactorSince
  return (
    <>
      <h2 className={css['heading']}>{t('factor')}</h2>
      <p className={css['note']}>
        {since ? t('factor.on', { date: formatVi(dayInVietnam(since)) }) : t('factor.off')}{' '}
        {since && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ kind: 'factor' })}>
            {t('factor.remove')}
          </Button>
        )}
      </p>
      <h2 className={css['heading']}>{t('logins')}</h2>
      <LoginTable
        logins={data?.items}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        onEnd={endOne}
      />
      {(data?.items.length ?? 0) > 1 && (
        <Button variant="default" mt={12} onClick={() => onChange({ kind: 'logins' })}>
          {t('logins.endAll')}
        </Button>
      )}
    </>
  )
}
