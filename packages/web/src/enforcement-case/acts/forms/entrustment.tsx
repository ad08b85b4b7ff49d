import { useWords, wordsNow } from '../../../i18n/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, type FieldsProps, filled, text } from '../act-form.ts'
import { LineField, WordsField } from '../fields.tsx'
import { GroundField } from '../GroundField.tsx'
import { missingGround } from './ground-form.tsx'

interface Values {
  readonly toAgency: string
  readonly ground: string
  readonly reason: string
}

function Fields({ values, onChange, on, errorOf }: FieldsProps<Values>) {
  const t = useWords(words)
  return (
    <>
      <LineField
        path="payload.toAgency"
        label={t('form.toAgency')}
        required
        value={values.toAgency}
        onChange={(toAgency) => onChange({ toAgency })}
        error={errorOf('payload.toAgency')}
      />
      <GroundField
        list="entrustment"
        on={on}
        value={values.ground}
        onChange={(ground) => onChange({ ground })}
        error={errorOf('payload.ground')}
      />
      <WordsField
        path="payload.reason"
        label={t('form.reason')}
        value={values.reason}
        onChange={(reason) => onChange({ reason })}
        error={errorOf('payload.reason')}
      />
    </>
  )
}

/** Ủy thác thi hành án: to which agency, on which ground. */
export const entrustmentOut: ActForm<Values> = {
  kind: 'entrustment-out',
  asksLines: true,
  initial: (_file, before) => ({
    toAgency: text(before?.['toAgency']),
    ground: text(before?.['ground']),
    reason: text(before?.['reason']),
  }),
  fields: (props) => <Fields {...props} />,
  payload: (values) => filled({ ...values }),
  missing: ({ toAgency, ground }, { on }) => [
    ...(toAgency.trim() === '' ? [{ path: 'payload.toAgency', label: wordsNow(words)('form.toAgency') }] : []),
    ...missingGround('entrustment', ground, on),
  ],
}
