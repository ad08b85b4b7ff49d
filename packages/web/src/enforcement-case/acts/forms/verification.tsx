import { verificationMethods } from '@minh-an/domain/case-file'
import { useWords, wordsNow } from '../../../i18n/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, type FieldsProps, filled, text } from '../act-form.ts'
import { ChoiceField, LineField, WordsField } from '../fields.tsx'

interface Values {
  readonly method: string
  readonly place: string
  /** `yes`, `no`, or nothing chosen yet. */
  readonly conditions: string
  readonly findings: string
  readonly minutes: string
}

function Fields({ values, onChange, errorOf }: FieldsProps<Values>) {
  const t = useWords(words)
  return (
    <>
      <ChoiceField
        path="payload.method"
        label={t('form.method')}
        required
        options={verificationMethods.map((value) => ({ value, label: t(`method.${value}`) }))}
        value={values.method}
        onChange={(method) => onChange({ method })}
        error={errorOf('payload.method')}
      />
      <LineField
        path="payload.place"
        label={t('form.place')}
        required
        value={values.place}
        onChange={(place) => onChange({ place })}
        error={errorOf('payload.place')}
      />
      <ChoiceField
        path="payload.conditionsFound"
        label={t('form.conditions')}
        required
        options={[
          { value: 'yes', label: t('form.conditionsFound') },
          { value: 'no', label: t('form.conditionsNot') },
        ]}
        value={values.conditions}
        onChange={(conditions) => onChange({ conditions })}
        error={errorOf('payload.conditionsFound')}
      />
      <WordsField
        path="payload.findings"
        label={t('form.findings')}
        required
        value={values.findings}
        onChange={(findings) => onChange({ findings })}
        error={errorOf('payload.findings')}
      />
      <LineField
        path="payload.minutes"
        label={t('form.minutes')}
        description={t('form.evidenceHint')}
        value={values.minutes}
        onChange={(minutes) => onChange({ minutes })}
        error={errorOf('payload.minutes')}
      />
    </>
  )
}

/** Xác minh điều kiện thi hành án: where, how, what was found; the finding decides the class of the lines. */
export const verificationRecorded: ActForm<Values> = {
  kind: 'verification-recorded',
  asksLines: true,
  initial: (_file, before) => ({
    method: text(before?.['method']) || 'on-site',
    place: text(before?.['place']),
    conditions: before === undefined ? '' : before['conditionsFound'] === true ? 'yes' : 'no',
    findings: text(before?.['findings']),
    minutes: text(before?.['minutes']),
  }),
  fields: (props) => <Fields {...props} />,
  payload: ({ conditions, ...rest }) => filled({ ...rest, conditionsFound: conditions === 'yes' }),
  missing: ({ place, conditions, findings }) => {
    const t = wordsNow(words)
    return [
      ...(place.trim() === '' ? [{ path: 'payload.place', label: t('form.place') }] : []),
      ...(conditions === '' ? [{ path: 'payload.conditionsFound', label: t('form.conditions') }] : []),
      ...(findings.trim() === '' ? [{ path: 'payload.findings', label: t('form.findings') }] : []),
    ]
  },
}
