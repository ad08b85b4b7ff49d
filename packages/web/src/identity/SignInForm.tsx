import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { ApiProblem } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { hasMarks, plainAccountName } from './account-name.ts'
import { type Session, signIn } from './session.ts'
import css from './sign-in.module.css'
import { words } from './words.vi.ts'

interface SignInFormProps {
  readonly onSignedIn: (session: Session) => void
  /** Known when somebody signs in again over an open page. */
  readonly username?: string
}

/** Name and password, drawn without the UI kit: this form is all that the first page needs. */
export function SignInForm({ onSignedIn, username = '' }: SignInFormProps) {
  const t = useWords(words)
  const id = useId()
  const [name, setName] = useState(username)
  const [secret, setSecret] = useState('')
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const [dropped, setDropped] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [waitSeconds, setWaitSeconds] = useState(0)
  const nameField = useRef<HTMLInputElement>(null)
  const secretField = useRef<HTMLInputElement>(null)

  useEffect(() => {
    ;(username === '' ? nameField : secretField).current?.focus()
  }, [username])

  useEffect(() => {
    if (waitSeconds <= 0) return
    const timer = setTimeout(() => setWaitSeconds(waitSeconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [waitSeconds])

  const tidyName = (): string => {
    const plain = plainAccountName(name)
    setDropped(hasMarks(name))
    setName(plain)
    return plain
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || waitSeconds > 0) return
    setTried(true)
    const plain = tidyName()
    if (plain === '') return nameField.current?.focus()
    if (secret === '') return secretField.current?.focus()
    setBusy(true)
    setProblem(undefined)
    try {
      onSignedIn(await signIn(plain, secret))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      setWaitSeconds(error.facts.status === 429 ? (error.facts.retryAfterSeconds ?? 30) : 0)
      setBusy(false)
      if (error.facts.status === 401) secretField.current?.select()
    }
  }

  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const nameMissing = tried && name === ''
  const secretMissing = tried && secret === ''

  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <div role="alert">
        {problem && (
          <div className={css['alert']}>
            <p>{problem.facts.status === 401 ? t('refused') : `${problem.facts.title}. ${problem.facts.detail}`}</p>
            {waitSeconds > 0 && <p>{t('throttled', { seconds: waitSeconds })}</p>}
            {problem.facts.status !== 401 && problem.facts.requestId && (
              <p>{t('requestId', { id: problem.facts.requestId })}</p>
            )}
          </div>
        )}
      </div>

      <div className={css['field']}>
        <label htmlFor={`${id}-name`}>{t('username')}</label>
        <input
          ref={nameField}
          id={`${id}-name`}
          className={css['input']}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onBlur={tidyName}
          aria-invalid={nameMissing}
          aria-describedby={`${id}-name-hint`}
        />
        <div id={`${id}-name-hint`}>
          {nameMissing && <p className={css['wrong']}>{t('username.missing')}</p>}
          {dropped && name !== '' && <p className={css['hint']}>{t('marks.dropped', { name })}</p>}
        </div>
      </div>

      <div className={css['field']}>
        <label htmlFor={`${id}-secret`}>{t('password')}</label>
        <div className={css['secret']}>
          <input
            ref={secretField}
            id={`${id}-secret`}
            className={css['input']}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            spellCheck={false}
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
            onKeyUp={watchCapsLock}
            aria-invalid={secretMissing}
            aria-describedby={`${id}-secret-hint`}
          />
          <button
            type="button"
            className={`${css['quiet']} ${css['reveal']}`}
            aria-label={shown ? t('password.hideLabel') : t('password.showLabel')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? t('password.hide') : t('password.show')}
          </button>
        </div>
        <div id={`${id}-secret-hint`}>
          {secretMissing && <p className={css['wrong']}>{t('password.missing')}</p>}
          {capsLock && <p className={css['hint']}>{t('capsLock')}</p>}
          {hasMarks(secret) && <p className={css['hint']}>{t('marks.password')}</p>}
        </div>
      </div>

      <button type="submit" className={css['submit']} data-primary aria-disabled={busy || waitSeconds > 0}>
        {busy ? t('submitting') : t('submit')}
      </button>
    </form>
  )
}
