import { useWords, wordsNow } from '../../../i18n/index.ts'
import type { ActKind } from '../../act-button.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, type FieldsProps, filled, text } from '../act-form.ts'
import { WordsField } from '../fields.tsx'

interface Values {
  readonly reason: string
}

interface ReasonFieldsProps extends FieldsProps<Values> {
  readonly required: boolean
}

function ReasonFields({ values, onChange, errorOf, required }: ReasonFieldsProps) {
  const t = useWords(words)
  return (
    <WordsField
      path="payload.reason"
      label={t('form.reason')}
      required={required}
      value={values.reason}
      onChange={(reason) => onChange({ reason })}
      error={errorOf('payload.reason')}
    />
  )
}

/** The form of an act that stands on the file itself: which lines, and why. */
export function reasonForm(kind: ActKind, required: boolean): ActForm<Values> {
  return {
    kind,
    asksLines: true,
    initial: (_file, before) => ({ reason: text(before?.['reason']) }),
    fields: (props) => <ReasonFields {...props} required={required} />,
    payload: ({ reason }) => filled({ reason }),
    missing: ({ reason }) =>
      required && reason.trim() === '' ? [{ path: 'payload.reason', label: wordsNow(words)('form.reason') }] : [],
  }
}
