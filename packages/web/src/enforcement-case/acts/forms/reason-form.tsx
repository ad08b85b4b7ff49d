import { useWords, wordsNow } from '../../../i18n/index.ts'
import type { ActKind } from '../../act-button.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, missingWords, text } from '../act-form.ts'
import { WordsField } from '../fields.tsx'

interface Values {
  readonly reason: string
}

interface ReasonFieldsProps extends FieldsProps<Values> {
  readonly required: boolean
}

function ReasonFields(props: ReasonFieldsProps) {
  const { required } = props
  const t = useWords(words)
  return <WordsField {...boundTo(props, 'reason')} label={t('form.reason')} required={required} />
}

/** The form of an act that stands on the file itself: which lines, and why. */
export function reasonForm(kind: ActKind, required: boolean): ActForm<Values> {
  return {
    kind,
    asksLines: true,
    initial: (_file, before) => ({ reason: text(before?.['reason']) }),
    fields: (props) => <ReasonFields {...props} required={required} />,
    payload: ({ reason }) => filled({ reason }),
    missing: ({ reason }) => (required ? missingWords('payload.reason', reason, wordsNow(words)('form.reason')) : []),
  }
}
