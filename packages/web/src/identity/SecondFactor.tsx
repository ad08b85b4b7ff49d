import { Button } from '@mantine/core'
import type { FactorView } from '@minh-an/contract/identity'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, read } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { dayInVietnam, ErrorState } from '../ui/index.ts'
import css from './account.module.css'
import { FactorDialog } from './FactorDialog.tsx'
import type { FactorWork } from './FactorSteps.tsx'
import { useReloadSession, useSession } from './session.ts'
import { words } from './words.vi.ts'

/** The second factor of one's own account: on or off, and what may be done about it. */
export function SecondFactor() {
  const t = useWords(words)
  const session = useSession()
  const reloadSession = useReloadSession()
  const [work, setWork] = useState<FactorWork>()
  const { data, error, refetch } = useQuery({
    queryKey: ['second-factor'],
    queryFn: ({ signal }) => read<FactorView>('/api/session/second-factor', signal),
  })
  const changed = () => {
    void refetch()
    void reloadSession()
  }
  return (
    <section className={css['section']} aria-labelledby="second-factor">
      <h2 className={css['heading']} id="second-factor">
        {t('factor.title')}
      </h2>
      {error instanceof ApiProblem && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data?.on === false && (
        <>
          {data.due !== undefined && (
            <p className={css['due']}>
              {t(session.secondFactor?.overdue ? 'factor.overdue' : 'factor.due', { date: formatVi(data.due) })}
            </p>
          )}
          <p className={css['text']}>{t('factor.why')}</p>
          <div>
            <Button variant={data.due === undefined ? 'default' : 'filled'} onClick={() => setWork('enrol')}>
              {t('factor.enrol')}
            </Button>
          </div>
        </>
      )}
      {data?.on && (
        <>
          <p className={css['text']}>
            {t('factor.on', { date: data.since === undefined ? '' : formatVi(dayInVietnam(data.since)) })}{' '}
            {t('factor.recoveryLeft', { n: data.recoveryLeft })}
          </p>
          {data.recoveryLeft <= 2 && <p className={css['due']}>{t('factor.recoveryFew')}</p>}
          <div className={css['buttons']}>
            <Button variant="default" onClick={() => setWork('replace')}>
              {t('factor.replace')}
            </Button>
            <Button variant="default" onClick={() => setWork('renew')}>
              {t('factor.renew')}
            </Button>
            {data.due === undefined && (
              <Button variant="default" onClick={() => setWork('remove')}>
                {t('factor.remove')}
              </Button>
            )}
          </div>
        </>
      )}
      {work && <FactorDialog work={work} onChanged={changed} onClose={() => setWork(undefined)} />}
    </section>
  )
}
