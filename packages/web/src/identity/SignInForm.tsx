import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { ApiProblem } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { hasMarks, plainAccountName } from './account-name.ts'
import { type Session, signIn } from './session.ts'
import css from './sign-in.module.css'
import { words } from './words.vi.ts'

const codeRefused = 'identity/code-refused'

interface SignInFormProps {
  readonly onSignedIn: (session: Session) => void
  /** Known when somebody signs in again over an open page. */
  readonly username?: string
}

/** Name and password, then the code where the account has a second factor; drawn without the UI kit: this form is all that the first page needs. */
export function SignInForm({ onSignedIn, username = '' }: SignInFormProps) {
  const t = useWords(words)
  const id = useId()
  const [name, setName] = useState(username)
  const [secret, setSecret] = useState('')
  /** Typed in the second step; undefined in the first. */
  const [code, setCode] = useState<string>()
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const [dropped, setDropped] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [waitSeconds, setWaitSeconds] = useState(0)
  const nameField = useRef<HTMLInputElement>(null)
  const secretField = useRef<HTMLInputElement>(null)
  const codeField = useRef<HTMLInputElement>(null)

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

  const inSecondStep = code !== undefined
  useEffect(() => {
    if (inSecondStep) codeField.current?.focus()
  }, [inSecondStep])

  const toFirstStep = () => {
    setCode(undefined)
    setSecret('')
    setTried(false)
    setProblem(undefined)
    setTimeout(() => nameField.current?.focus())
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || waitSeconds > 0) return
    setTried(true)
    const plain = tidyName()
    if (plain === '') return nameField.current?.focus()
    if (secret === '') return secretField.current?.focus()
    if (code?.trim() === '') return codeField.current?.focus()
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await signIn(plain, secret, code)
      if (answer !== 'code-required') return onSignedIn(answer)
      setCode('')
      setTried(false)
      setBusy(false)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      setWaitSeconds(error.facts.status === 429 ? (error.facts.retryAfterSeconds ?? 30) : 0)
      setBusy(false)
      if (error.facts.code === codeRefused) codeField.current?.select()
      else if (error.facts.status === 401) {
        setCode(undefined)
        setTimeout(() => secretField.current?.select())
      }
    }
  }

  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const nameMissing = tried && name === ''
  const secretMissing = tried && secret === ''
  const codeMissing = tried && code?.trim() === ''

  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <div role="alert">
        {problem && (
          <div className={css['alert']}>
            <p>
              {problem.facts.status === 401
                ? t(problem.facts.code === codeRefused ? 'code.refused' : 'refused')
                : `${problem.facts.title}. ${problem.facts.detail}`}
            </p>
            {waitSeconds > 0 && <p>{t('throttled', { seconds: waitSeconds })}</p>}
            {problem.facts.status !== 401 && problem.facts.requestId && (
              <p>{t('requestId', { id: problem.facts.requestId })}</p>
            )}
          </div>
        )}
      </div>

      {inSecondStep ? (
        <div className={css['field']}>
          <p className={css['hint']}>{t('code.for', { name })}</p>
          <label htmlFor={`${id}-code`}>{t('code')}</label>
          <input
            ref={codeField}
            id={`${id}-code`}
            className={css['input']}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            aria-invalid={codeMissing}
            aria-describedby={`${id}-code-hint`}
          />
          <div id={`${id}-code-hint`}>
            {codeMissing && <p className={css['wrong']}>{t('code.missing')}</p>}
            <p className={css['hint']}>{t('code.hint')}</p>
          </div>
        </div>
      ) : (
        <>
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
        </>
      )}

      <button type="submit" className={css['submit']} data-primary aria-disabled={busy || waitSeconds > 0}>
        {busy ? t('submitting') : t('submit')}
      </button>
      {inSecondStep && username === '' && (
        <button type="button" className={css['quiet']} onClick={toFirstStep}>
          {t('code.back')}
        </button>
      )}
    </form>
  )
}
