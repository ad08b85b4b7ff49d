import { verificationMethods } from '@minh-an/domain/case-file'
import { useWords, wordsNow } from '../../../i18n/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, missingWords, text } from '../act-form.ts'
import { ChoiceField, LineField, WordsField } from '../fields.tsx'

interface Values {
  readonly method: string
  readonly place: string
  /** `yes`, `no`, or nothing chosen yet. */
  readonly conditions: string
  readonly findings: string
  readonly minutes: string
}

function Fields(props: FieldsProps<Values>) {
  const { values, onChange, errorOf } = props
  const t = useWords(words)
  return (
    <>
      <ChoiceField
        {...boundTo(props, 'method')}
        label={t('form.method')}
        required
        options={verificationMethods.map((value) => ({ value, label: t(`method.${value}`) }))}
      />
      <LineField {...boundTo(props, 'place')} label={t('form.place')} required />
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
      <WordsField {...boundTo(props, 'findings')} label={t('form.findings')} required />
      <LineField {...boundTo(props, 'minutes')} label={t('form.minutes')} description={t('form.evidenceHint')} />
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
      ...missingWords('payload.place', place, t('form.place')),
      ...(conditions === '' ? [{ path: 'payload.conditionsFound', label: t('form.conditions') }] : []),
      ...missingWords('payload.findings', findings, t('form.findings')),
    ]
  },
}
