import { Button } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { showToast } from '../ui/index.ts'
import css from './access.module.css'
import { words } from './words.vi.ts'

/** The password the server made, shown this once: nobody can read it again. */
export function OneTimePassword({ username, password }: { readonly username: string; readonly password: string }) {
  const t = useWords(words)
  return (
    <div className={css['secret']} role="status">
      <p>{t('password.once', { username })}</p>
      <p>
        <output className={css['code']}>{password}</output>
      </p>
      <Button
        variant="default"
        onClick={() => void navigator.clipboard?.writeText(password).then(() => showToast(t('password.copied')))}
      >
        {t('password.copy')}
      </Button>
    </div>
  )
}
