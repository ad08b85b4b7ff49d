import { switchLanguage, useLanguage, useWords } from '../i18n/index.ts'
import { SignInForm } from './SignInForm.tsx'
import type { Session } from './session.ts'
import css from './sign-in.module.css'
import { TrainingAccounts } from './TrainingAccounts.tsx'
import { words } from './words.vi.ts'

/** The first page. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <main className={css['page']}>
      <div className={css['card']}>
        <div className={css['brand']}>
          <img src="/mark.svg" width="40" height="40" alt="" />
          <div>
            <strong>{t('product')}</strong>
            <p>{t('tagline')}</p>
          </div>
        </div>
        <h1 className={css['title']}>{t('title')}</h1>
        <TrainingAccounts onSignedIn={onSignedIn} />
        <SignInForm onSignedIn={onSignedIn} />
        <div className={css['foot']}>
          <button
            type="button"
            className={css['quiet']}
            aria-label={t('language.label')}
            onClick={() => void switchLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            {t('language')}
          </button>
        </div>
      </div>
    </main>
  )
}
