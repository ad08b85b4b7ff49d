import { useEffect, useRef } from 'react'
import { connection } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { SignInForm } from './SignInForm.tsx'
import { type Session, signOut } from './session.ts'
import css from './sign-in.module.css'
import { words } from './words.vi.ts'

interface SignInAgainProps {
  readonly session: Session
  readonly onSignedIn: (session: Session) => void
}

/**
 * Opens over the page when the signed-in time ran out; the page below, with all that was typed, stays as it is. The
 * browser's own modal dialog stands above every other layer and keeps the keyboard inside.
 */
export function SignInAgain({ session, onSignedIn }: SignInAgainProps) {
  const t = useWords(words)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const signedIn = (next: Session) => {
    // Another person must not continue in somebody else's page.
    if (next.user.id !== session.user.id) return globalThis.location.assign('/')
    connection.sessionEnded(false)
    onSignedIn(next)
  }

  return (
    <dialog
      ref={dialog}
      className={css['again']}
      aria-labelledby="sign-in-again"
      onCancel={(event) => event.preventDefault()}
    >
      <h1 className={css['title']} id="sign-in-again">
        {t('again.title')}
      </h1>
      <p>{t('again.detail')}</p>
      <SignInForm onSignedIn={signedIn} />
      <div className={css['foot']}>
        <button type="button" className={css['quiet']} onClick={() => void signOut()}>
          {t('again.other')}
        </button>
      </div>
    </dialog>
  )
}
