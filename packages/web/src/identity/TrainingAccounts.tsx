import type { TrainingAccount, TrainingAnswer } from '@minh-an/contract/training'
import { useEffect, useState } from 'react'
import { ApiProblem, read } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { type Session, signIn } from './session.ts'
import css from './sign-in.module.css'
import { words } from './words.vi.ts'

/** In the practice copy: who may be tried, each with one click. Elsewhere nothing. */
export function TrainingAccounts({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const t = useWords(words)
  const [accounts, setAccounts] = useState<readonly TrainingAccount[]>()
  const [problem, setProblem] = useState<ApiProblem>()
  useEffect(() => {
    read<TrainingAnswer>('/api/training').then(
      (answer) => answer.training && setAccounts(answer.accounts),
      () => undefined,
    )
  }, [])
  if (accounts === undefined) return null
  const enter = async ({ username, password }: TrainingAccount) => {
    try {
      const answer = await signIn(username, password)
      if (answer !== 'code-required') onSignedIn(answer)
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    }
  }
  return (
    <section className={css['training']} aria-label={t('training')}>
      <div className={css['trainingEdge']} aria-hidden />
      <strong>{t('training')}</strong>
      <p>{t('training.why')}</p>
      {problem && <p role="alert">{problem.facts.detail}</p>}
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" className={css['quiet']} onClick={() => void enter(account)}>
              {account.roleName} · {account.fullName}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
