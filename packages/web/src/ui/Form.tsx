import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../i18n/index.ts'
import { countText } from './count.ts'
import css from './form.module.css'
import { fieldId, holdsUnreadable } from './form-errors.ts'
import { words } from './words.vi.ts'

interface FormSectionProps {
  /** Sections are numbered in the order of the paper form. */
  readonly number?: number
  readonly title: string
  readonly children: ReactNode
}

export function FormSection({ number, title, children }: FormSectionProps) {
  return (
    <fieldset className={css['section']}>
      <legend>{number === undefined ? title : `${number}. ${title}`}</legend>
      {children}
    </fieldset>
  )
}

interface FormProps {
  readonly onSubmit: () => void
  readonly children: ReactNode
  readonly label: string
}

/** One column, labels above, in the order of the paper. The browser's own bubbles are off: the summary speaks. */
export function Form({ onSubmit, children, label }: FormProps) {
  return (
    <form
      className={css['form']}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (!holdsUnreadable(event.currentTarget)) onSubmit()
      }}
    >
      {children}
    </form>
  )
}

/** “Địa chỉ (nếu có)” */
export function IfAny({ children }: { readonly children: ReactNode }) {
  const t = useWords(words)
  return (
    <>
      {children} <span className={css['optional']}>{t('ifAny')}</span>
    </>
  )
}

export interface SummaryError {
  readonly path: string
  readonly label: string
  readonly message: string
}

interface ErrorSummaryProps {
  readonly errors: readonly SummaryError[]
  /** Sentences that belong to no field. */
  readonly general?: readonly string[]
  /** Grows with every attempt to submit; then the summary takes the focus. */
  readonly attempt: number
}

/** On top of the form after an attempt: takes the focus and leads to each field. */
export function ErrorSummary({ errors, general = [], attempt }: ErrorSummaryProps) {
  const t = useWords(words)
  const box = useRef<HTMLDivElement>(null)
  const count = errors.length + general.length
  useEffect(() => {
    if (attempt > 0 && count > 0) box.current?.focus()
  }, [attempt, count])
  if (attempt === 0 || count === 0) return null
  return (
    <div ref={box} className={css['summary']} tabIndex={-1} role="alert">
      <h3>{t('error.summary', { n: countText(count) })}</h3>
      <ul>
        {general.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {errors.map(({ path, label, message }) => (
          <li key={path}>
            <a
              href={`#${fieldId(path)}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId(path))?.focus()
              }}
            >
              {label}
            </a>
            : {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
