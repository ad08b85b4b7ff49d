import { useQueryClient } from '@tanstack/react-query'
import { useWords } from '../i18n/index.ts'
import { PageHead } from '../shell/index.ts'
import { OwnLogins } from './OwnLogins.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { useUser } from './session.ts'
import { words } from './words.vi.ts'

/** One's own account: another password, a second factor, and where one is signed in. */
export function AccountPage() {
  const t = useWords(words)
  const user = useUser()
  const queries = useQueryClient()
  const loginsChanged = () => void queries.invalidateQueries({ queryKey: ['logins'] })
  return (
    <>
      <PageHead title={t('account.title')} />
      <p>{[user.fullName, user.title, user.unitName].filter((part) => part).join(' · ')}</p>
      <PasswordForm onChanged={loginsChanged} />
      <SecondFactor />
      <OwnLogins />
    </>
  )
}
