import type { FactorSecret, RecoveryCodes } from '@minh-an/contract/identity'
import { useState } from 'react'
import { ApiProblem, exchange } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ActDialog, showToast } from '../ui/index.ts'
import { CodesStep, type FactorWork, PhoneStep, ProofStep } from './FactorSteps.tsx'
import { words } from './words.vi.ts'

interface FactorDialogProps {
  readonly work: FactorWork
  /** Something of the factor is another now. */
  readonly onChanged: () => void
  readonly onClose: () => void
}

const base = '/api/session/second-factor'

type Step =
  | { readonly at: 'proof' }
  | { readonly at: 'phone'; readonly secret: FactorSecret }
  | { readonly at: 'codes'; readonly codes: readonly string[] }

/** Password first, then the square and its first code, then the recovery codes; what is not needed is left out. */
export function FactorDialog({ work, onChanged, onClose }: FactorDialogProps) {
  const t = useWords(words)
  const [step, setStep] = useState<Step>({ at: 'proof' })
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const wantsCode = step.at === 'phone' || (step.at === 'proof' && work !== 'enrol')

  const post = async <T,>(path: string, body: object) =>
    (await exchange<T>(`${base}${path}`, { method: 'POST', body })).data

  const next = async (): Promise<void> => {
    if (step.at === 'phone') {
      const { codes } = await post<RecoveryCodes>('/confirm', { code })
      onChanged()
      return setStep({ at: 'codes', codes })
    }
    if (work === 'enrol' || work === 'replace') {
      const proof = work === 'enrol' ? { password } : { password, code }
      setStep({ at: 'phone', secret: await post<FactorSecret>('', proof) })
      return setCode('')
    }
    if (work === 'renew') {
      const { codes } = await post<RecoveryCodes>('/recovery-codes', { password, code })
      onChanged()
      return setStep({ at: 'codes', codes })
    }
    await post('/remove', { password, code })
    showToast(t('factor.removed'))
    onChanged()
    onClose()
  }

  const press = async () => {
    if (step.at === 'codes') return onClose()
    setTried(true)
    if (busy || (step.at === 'proof' && password === '') || (wantsCode && code.trim() === '')) return
    setBusy(true)
    setProblem(undefined)
    try {
      await next()
      setTried(false)
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy(false)
    }
  }

  const label =
    step.at === 'codes' ? 'factor.kept' : step.at === 'phone' ? 'factor.confirm' : (`factor.${work}.do` as const)
  const codeField = { value: code, onChange: setCode, tried, problem }
  return (
    <ActDialog
      opened
      size={480}
      onClose={onClose}
      title={t(step.at === 'codes' ? 'factor.codes' : `factor.${work}`)}
      primary={{
        label: t(label),
        onClick: () => void press(),
        busy,
        busyLabel: t('factor.checking'),
        readsOnly: step.at === 'codes',
      }}
    >
      {step.at === 'proof' && (
        <ProofStep
          work={work}
          password={{ value: password, onChange: setPassword, tried, problem }}
          code={wantsCode ? codeField : undefined}
          onSubmit={() => void press()}
        />
      )}
      {step.at === 'phone' && <PhoneStep secret={step.secret} code={codeField} onSubmit={() => void press()} />}
      {step.at === 'codes' && <CodesStep codes={step.codes} />}
    </ActDialog>
  )
}
