import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import css from './account.module.css'
import { FactorDialog } from './FactorDialog.tsx'
import { signOut, useReloadSession, useUser } from './session.ts'
import frame from './sign-in.module.css'
import { words } from './words.vi.ts'

/**
 * All that opens for who holds a role that asks for a second factor and whose days of grace are over. Once the factor is on
 * and its recovery codes are put away, the application opens.
 */
export function FactorFirst() {
  const t = useWords(words)
  const user = useUser()
  const reloadSession = useReloadSession()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const close = () => {
    setOpen(false)
    if (done) void reloadSession()
  }
  return (
    <main className={frame['page']}>
      <div className={`${frame['card']} ${css['first']}`}>
        <h1 className={frame['title']}>{t('factor.first')}</h1>
        <p className={css['text']}>{t('factor.firstWhy', { name: user.fullName })}</p>
        <p className={css['text']}>{t('factor.why')}</p>
        <div className={css['buttons']}>
          <Button onClick={() => setOpen(true)}>{t('factor.enrol')}</Button>
          <Button variant="default" onClick={() => void signOut()}>
            {t('signOut')}
          </Button>
        </div>
      </div>
      {open && <FactorDialog work="enrol" onChanged={() => setDone(true)} onClose={close} />}
    </main>
  )
}
