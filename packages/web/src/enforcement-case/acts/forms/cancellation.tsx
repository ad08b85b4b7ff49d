import { useWords, wordsNow } from '../../../i18n/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, type FieldsProps, filled, text } from '../act-form.ts'
import { LineField, WordsField } from '../fields.tsx'
import { GroundField } from '../GroundField.tsx'

interface Values {
  readonly by: string
  readonly ground: string
  readonly reason: string
}

function Fields({ values, onChange, on, errorOf }: FieldsProps<Values>) {
  const t = useWords(words)
  return (
    <>
      <LineField
        path="payload.by"
        label={t('form.by')}
        required
        value={values.by}
        onChange={(by) => onChange({ by })}
        error={errorOf('payload.by')}
      />
      <GroundField
        list="cancellation"
        on={on}
        required={false}
        value={values.ground}
        onChange={(ground) => onChange({ ground })}
        error={errorOf('payload.ground')}
      />
      <WordsField
        path="payload.reason"
        label={t('form.reason')}
        required
        value={values.reason}
        onChange={(reason) => onChange({ reason })}
        error={errorOf('payload.reason')}
      />
    </>
  )
}

/** Hủy quyết định về thi hành án: who annulled it, and why. */
export const cancellation: ActForm<Values> = {
  kind: 'cancellation',
  asksLines: true,
  initial: (_file, before) => ({
    by: text(before?.['by']),
    ground: text(before?.['ground']),
    reason: text(before?.['reason']),
  }),
  fields: (props) => <Fields {...props} />,
  payload: (values) => filled({ ...values }),
  missing: ({ by, reason }) => {
    const t = wordsNow(words)
    return [
      ...(by.trim() === '' ? [{ path: 'payload.by', label: t('form.by') }] : []),
      ...(reason.trim() === '' ? [{ path: 'payload.reason', label: t('form.reason') }] : []),
    ]
  },
}
