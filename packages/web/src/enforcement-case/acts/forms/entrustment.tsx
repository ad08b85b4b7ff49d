import { useWords, wordsNow } from '../../../i18n/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, missingWords, text } from '../act-form.ts'
import { LineField, WordsField } from '../fields.tsx'
import { GroundField } from '../GroundField.tsx'
import { missingGround } from './ground-form.tsx'

interface Values {
  readonly toAgency: string
  readonly ground: string
  readonly reason: string
}

function Fields(props: FieldsProps<Values>) {
  const { on } = props
  const t = useWords(words)
  return (
    <>
      <LineField {...boundTo(props, 'toAgency')} label={t('form.toAgency')} required />
      <GroundField {...boundTo(props, 'ground')} list="entrustment" on={on} />
      <WordsField {...boundTo(props, 'reason')} label={t('form.reason')} />
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
    ...missingWords('payload.toAgency', toAgency, wordsNow(words)('form.toAgency')),
    ...missingGround('entrustment', ground, on),
  ],
}
