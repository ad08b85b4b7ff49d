import { formatVi } from '@minh-an/domain/calendar'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { timeInVietnam, todayInVietnam } from '../ui/index.ts'
import css from './frame.module.css'
import { useUnitName } from './use-unit-name.ts'
import { words } from './words.vi.ts'

/** Head of a printed page: whose work it shows. */
export const PaperHead = () => <p className={css['paper']}>{useUnitName()}</p>

/** Foot of a printed page: who printed it, and when: the moment of printing, not of opening the page. */
export function PaperFoot() {
  const t = useWords(words)
  const user = useUser()
  const [at, setAt] = useState(() => new Date())
  useEffect(() => {
    const note = () => flushSync(() => setAt(new Date()))
    globalThis.addEventListener('beforeprint', note)
    return () => globalThis.removeEventListener('beforeprint', note)
  }, [])
  const values = { who: user.fullName, time: timeInVietnam(at), date: formatVi(todayInVietnam()) }
  return <p className={`so ${css['paper']}`}>{t('printed', values)}</p>
}
