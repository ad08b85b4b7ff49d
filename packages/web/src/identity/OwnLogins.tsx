import { Button } from '@mantine/core'
import type { OwnLogin } from '@minh-an/contract/identity'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, exchange, read } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ErrorState, showToast } from '../ui/index.ts'
import css from './account.module.css'
import { LoginTable } from './LoginTable.tsx'
import { words } from './words.vi.ts'

/** Where one is signed in; one of them ended, or all but this one. */
export function OwnLogins() {
  const t = useWords(words)
  const queries = useQueryClient()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['logins'],
    queryFn: ({ signal }) => read<{ readonly items: readonly OwnLogin[] }>('/api/session/logins', signal),
  })
  const [problem, setProblem] = useState<ApiProblem>()
  const end = async (login?: OwnLogin) => {
    setProblem(undefined)
    try {
      await exchange(`/api/session/logins${login === undefined ? '' : `/${login.id}`}`, { method: 'DELETE' })
      showToast(t(login === undefined ? 'account.logins.endedAll' : 'account.login.ended'))
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    }
    void queries.invalidateQueries({ queryKey: ['logins'] })
  }
  const others = data?.items.filter(({ current }) => !current).length ?? 0
  return (
    <section className={css['section']} aria-labelledby="own-logins">
      <h2 className={css['heading']} id="own-logins">
        {t('account.logins')}
      </h2>
      {problem && <ErrorState problem={problem} />}
      <LoginTable
        logins={data?.items}
        loading={isFetching}
        problem={error instanceof ApiProblem ? error : undefined}
        onRetry={() => void refetch()}
        onEnd={(login) => void end(login)}
      />
      {others > 0 && (
        <div>
          <Button variant="default" onClick={() => void end()}>
            {t('account.logins.endAll')}
          </Button>
        </div>
      )}
    </section>
  )
}
