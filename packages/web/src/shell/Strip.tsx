import { Button } from '@mantine/core'
import { formatVi } from '@minh-an/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { read, useConnection } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { findSession, useSession } from '../identity/index.ts'
import { useLaidDays } from '../rule-data/index.ts'
import { countText, timeInVietnam } from '../ui/index.ts'
import css from './frame.module.css'
import { gravest, type StripMessage, useStripMessages } from './strip.ts'
import { words } from './words.vi.ts'

/** One message under the header, the gravest; the band of training data stays always. */
export function Strip() {
  const t = useWords(words)
  const line = useConnection()
  const others = useStripMessages()
  const newVersion = useNewVersion()
  useReturnToWriting(line.readOnly)
  const { demonstration, training, secondFactor, user } = useSession()
  const { pathname } = useLocation()
  const missingYear = useLaidDays()
  const navigate = useNavigate()
  const candidates: StripMessage[] = [...others]
  if (line.readOnly) candidates.push({ kind: 'read-only', text: t('strip.readOnly') })
  if (line.lostAt) candidates.push({ kind: 'offline', text: t('strip.offline', { time: timeInVietnam(line.lostAt) }) })
  if (newVersion) {
    const reload = { label: t('strip.reload'), onClick: () => globalThis.location.reload() }
    candidates.push({ kind: 'new-version', text: t('strip.newVersion'), action: reload })
  }
  if (secondFactor !== undefined && !secondFactor.on && secondFactor.due !== undefined) {
    const action = { label: t('strip.factorAct'), onClick: () => void navigate({ to: '/account' }) }
    candidates.push({ kind: 'second-factor', text: t('strip.factor', { date: formatVi(secondFactor.due) }), action })
  }
  if (missingYear !== undefined && warnsAt(pathname, user.roles)) {
    const action = { label: t('strip.calendarAct'), onClick: () => void navigate({ to: '/rule-data' }) }
    candidates.push({ kind: 'calendar', text: t('strip.calendar', { year: missingYear }), action })
  }
  const message = gravest(candidates)
  return (
    <section aria-label={t('strip.region')}>
      {training && (
        <>
          <div className={css['trainingEdge']} aria-hidden>
            <span>{t('strip.practice')}</span>
          </div>
          <div className={css['training']}>{t('strip.practice')}</div>
        </>
      )}
      {demonstration && (
        <div className={css['training']}>
          {t('strip.training')}
          <Filling />
        </div>
      )}
      <div role="status">
        {message && (
          <div className={css['strip']} data-kind={message.kind}>
            <span>{message.text}</span>
            {message.action && (
              <Button variant="default" onClick={message.action.onClick}>
                {message.action.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

/** Whom a missing calendar concerns: everybody where days are counted, the head and the administrator on their first screen. */
function warnsAt(pathname: string, roles: readonly string[]): boolean {
  if (pathname === '/deadlines') return true
  if (pathname === '/today') return roles.includes('unit-head') || roles.includes('provincial-leader')
  return pathname === '/users' && roles.includes('administrator')
}

/** How far the demonstration is, while it still fills in behind the page. */
function Filling() {
  const t = useWords(words)
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['filling'],
    queryFn: findSession,
    enabled: session.filling !== undefined,
    refetchInterval: (query) => (query.state.data?.filling === undefined ? false : 4_000),
    initialData: session,
  })
  const filling = data?.filling
  if (filling === undefined) return null
  const steps = { done: countText(filling.done), total: countText(filling.total) }
  if (filling.stopped) return <span className={css['filling']}>{t('strip.fillingStopped', steps)}</span>
  return (
    <label className={css['filling']}>
      {t('strip.filling', steps)}
      <progress value={filling.done} max={filling.total} />
    </label>
  )
}

/** While the server only reads, asks it now and then: the answer takes the strip away without a hand. */
function useReturnToWriting(readOnly: boolean): void {
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => read<{ status: string }>('/api/health', signal),
    enabled: readOnly,
    refetchInterval: 10_000,
    retry: false,
  })
}

/** A part of the page that is gone from the server means that a newer build is in place. */
function useNewVersion(): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const note = () => setSeen(true)
    globalThis.addEventListener('vite:preloadError', note)
    return () => globalThis.removeEventListener('vite:preloadError', note)
  }, [])
  return seen
}
