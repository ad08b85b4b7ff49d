import { Button, PasswordInput, TextInput } from '@mantine/core'
import type { FactorSecret } from '@minh-an/contract/identity'
import type { ReactNode } from 'react'
import type { ApiProblem } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { ErrorState, serverErrors, showToast } from '../ui/index.ts'
import css from './account.module.css'
import { QrSquare } from './QrSquare.tsx'
import { words } from './words.vi.ts'

/** What is done with one's own factor. */
export type FactorWork = 'enrol' | 'replace' | 'renew' | 'remove'

interface Field {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly tried: boolean
  readonly problem: ApiProblem | undefined
}

function errorOf(field: Field, path: string, missing: string): string | undefined {
  if (field.tried && field.value.trim() === '') return missing
  return field.problem && serverErrors(field.problem, [path]).fields.find((error) => error.path === path)?.message
}

/** Shown above the fields where the answer names none of them. */
function General({ problem }: { readonly problem: ApiProblem | undefined }) {
  if (problem === undefined || serverErrors(problem, ['password', 'code']).fields.length > 0) return null
  return <ErrorState problem={problem} />
}

/** Enter sends, as everywhere a code is typed. */
function Steps({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  return (
    <form
      className={css['steps']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <button type="submit" hidden />
    </form>
  )
}

function CodeField({ field, hint }: { readonly field: Field; readonly hint: string }) {
  const t = useWords(words)
  return (
    <TextInput
      label={t('factor.code')}
      description={hint}
      withAsterisk
      required
      autoComplete="one-time-code"
      inputMode="text"
      spellCheck={false}
      maxLength={40}
      value={field.value}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      error={errorOf(field, 'code', t('factor.codeMissing'))}
    />
  )
}

interface ProofStepProps {
  readonly work: FactorWork
  readonly password: Field
  readonly code: Field | undefined
  readonly onSubmit: () => void
}

/** The owner once more: a page left open is no proof. */
export function ProofStep({ work, password, code, onSubmit }: ProofStepProps) {
  const t = useWords(words)
  return (
    <Steps onSubmit={onSubmit}>
      <General problem={password.problem} />
      <p className={css['text']}>{t(`factor.${work}.note`)}</p>
      <PasswordInput
        label={t('account.password.current')}
        withAsterisk
        required
        autoComplete="current-password"
        value={password.value}
        onChange={(event) => password.onChange(event.currentTarget.value)}
        error={errorOf(password, 'password', t('account.required'))}
      />
      {code && <CodeField field={code} hint={t('factor.codeHint')} />}
    </Steps>
  )
}

interface PhoneStepProps {
  readonly secret: FactorSecret
  readonly code: Field
  readonly onSubmit: () => void
}

/** The square, and the same in letters for who cannot read it with the phone. */
export function PhoneStep({ secret, code, onSubmit }: PhoneStepProps) {
  const t = useWords(words)
  return (
    <Steps onSubmit={onSubmit}>
      <General problem={code.problem} />
      <div className={css['phone']}>
        <QrSquare text={secret.uri} label={t('factor.square')} />
        <div>
          <p className={css['text']}>{t('factor.scan')}</p>
          <code className={css['letters']}>{(secret.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
        </div>
      </div>
      <CodeField field={code} hint={t('factor.firstCodeHint')} />
    </Steps>
  )
}

/** Shown this once: nobody can read them again. */
export function CodesStep({ codes }: { readonly codes: readonly string[] }) {
  const t = useWords(words)
  const copy = () => void navigator.clipboard?.writeText(codes.join('\n')).then(() => showToast(t('factor.copied')))
  return (
    <div className={css['steps']} role="status">
      <p className={css['text']}>{t('factor.codesNote')}</p>
      <ul className={css['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={copy}>
          {t('factor.copy')}
        </Button>
      </div>
    </div>
  )
}
