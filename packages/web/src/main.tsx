import './ui/tokens.css'
import { lazy, StrictMode, Suspense, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { watchBrowserConnection } from './api/index.ts'
import { restoreLanguage, useWords } from './i18n/index.ts'
import { findSession, type Session, SignInPage } from './identity/index.ts'
import { words } from './identity/words.vi.ts'
import { restoreColorScheme } from './shell/color-scheme.ts'
import { allowStyleTextOnly, offerStyleNonce } from './shell/content-policy.ts'

const retryMs = 4000

/** The rest of the application; fetched at once, while the password is being typed. */
const loadApp = () => import('./shell/App.tsx').then(({ App }) => ({ default: App }))
const App = lazy(loadApp)

type State = { kind: 'asking' } | { kind: 'signed-out' } | { kind: 'signed-in'; session: Session } | { kind: 'away' }

function Entry() {
  const t = useWords(words)
  const [state, setState] = useState<State>({ kind: 'asking' })

  useEffect(() => {
    if (state.kind !== 'asking' && state.kind !== 'away') return
    const ask = () =>
      findSession().then(
        (session) => setState(session ? { kind: 'signed-in', session } : { kind: 'signed-out' }),
        () => setState({ kind: 'away' }),
      )
    if (state.kind === 'asking') return void ask()
    const timer = setTimeout(ask, retryMs)
    return () => clearTimeout(timer)
  }, [state])

  useEffect(() => {
    if (state.kind === 'signed-out') void loadApp()
  }, [state.kind])

  if (state.kind === 'signed-in') {
    return (
      <Suspense fallback={<p role="status">{t('opening')}</p>}>
        <App session={state.session} />
      </Suspense>
    )
  }
  if (state.kind === 'signed-out')
    return <SignInPage onSignedIn={(session) => setState({ kind: 'signed-in', session })} />
  if (state.kind === 'away') return <p role="status">{t('unreachable')}</p>
  return null
}

allowStyleTextOnly()
offerStyleNonce()
restoreColorScheme()
watchBrowserConnection()

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no #root')
const root = createRoot(container)
void restoreLanguage().finally(() =>
  root.render(
    <StrictMode>
      <Entry />
    </StrictMode>,
  ),
)
