import { useWords, wordsNow } from '../../../i18n/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, missingWords, text } from '../act-form.ts'
import { LineField, WordsField } from '../fields.tsx'
import { GroundField } from '../GroundField.tsx'

interface Values {
  readonly by: string
  readonly ground: string
  readonly reason: string
}

function Fields(props: FieldsProps<Values>) {
  const { on } = props
  const t = useWords(words)
  return (
    <>
      <LineField {...boundTo(props, 'by')} label={t('form.by')} required />
      <GroundField {...boundTo(props, 'ground')} list="cancellation" on={on} required={false} />
      <WordsField {...boundTo(props, 'reason')} label={t('form.reason')} required />
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
      ...missingWords('payload.by', by, t('form.by')),
      ...missingWords('payload.reason', reason, t('form.reason')),
    ]
  },
}
