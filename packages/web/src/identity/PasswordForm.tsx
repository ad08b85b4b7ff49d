import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { ApiProblem, exchange } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ErrorState, Form, FormSection, fieldId, serverErrors, showToast } from '../ui/index.ts'
import { words } from './words.vi.ts'

/** Another password for one's own account. */
export function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const t = useWords(words)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const errors = problem ? serverErrors(problem, ['current', 'next']).fields : []
  const errorAt = (path: string, value: string) =>
    tried && value === '' ? t('account.required') : errors.find((error) => error.path === path)?.message
  const change = async () => {
    setTried(true)
    if (busy || current === '' || next === '') return
    setBusy(true)
    setProblem(undefined)
    try {
      await exchange('/api/session/password', { method: 'POST', body: { current, next } })
      setCurrent('')
      setNext('')
      setTried(false)
      showToast(t('account.password.done'))
      onChanged()
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form label={t('account.password')} onSubmit={() => void change()}>
      <FormSection title={t('account.password')}>
        {problem && <ErrorState problem={problem} />}
        <PasswordInput
          id={fieldId('current')}
          label={t('account.password.current')}
          withAsterisk
          required
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={errorAt('current', current)}
        />
        <PasswordInput
          id={fieldId('next')}
          label={t('account.password.next')}
          description={t('account.password.hint')}
          withAsterisk
          required
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={errorAt('next', next)}
        />
        <div>
          <Button type="submit" data-primary aria-disabled={busy}>
            {t('account.password')}
          </Button>
        </div>
      </FormSection>
    </Form>
  )
}
