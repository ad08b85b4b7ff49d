import { isPlainDate, type PlainDate } from '@minh-an/domain/calendar'
import { findGround, isAgreedPostponement } from '@minh-an/law/ground'
import { useWords, wordsNow } from '../../../i18n/index.ts'
import { DateField, fieldId } from '../../../ui/index.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, text } from '../act-form.ts'
import { WordsField } from '../fields.tsx'
import { GroundField } from '../GroundField.tsx'
import { missingGround } from './ground-form.tsx'

interface Values {
  readonly ground: string
  readonly until: PlainDate | undefined
  readonly reason: string
}

const isAgreed = (id: string) => {
  const ground = findGround(id)
  return ground !== undefined && isAgreedPostponement(ground)
}

function Fields(props: FieldsProps<Values>) {
  const { values, onChange, on, errorOf } = props
  const t = useWords(words)
  const agreed = isAgreed(values.ground)
  return (
    <>
      <GroundField {...boundTo(props, 'ground')} list="postponement" on={on} />
      <DateField
        id={fieldId('payload.until')}
        label={t(agreed ? 'form.until' : 'form.untilIfAny')}
        required={agreed}
        value={values.until}
        onChange={(until) => onChange({ until })}
        error={errorOf('payload.until')}
      />
      <WordsField {...boundTo(props, 'reason')} label={t('form.reason')} />
    </>
  )
}

/** Hoãn thi hành án: a postponement agreed by the parties names its last day (Law 2008 art. 48; Law 2025 art. 46). */
export const postponement: ActForm<Values> = {
  kind: 'postponement',
  asksLines: true,
  initial: (_file, before) => {
    const until = text(before?.['until'])
    return {
      ground: text(before?.['ground']),
      until: isPlainDate(until) ? until : undefined,
      reason: text(before?.['reason']),
    }
  },
  fields: (props) => <Fields {...props} />,
  payload: (values) => filled({ ...values }),
  missing: ({ ground, until }, { on }) => [
    ...missingGround('postponement', ground, on),
    ...(isAgreed(ground) && until === undefined
      ? [{ path: 'payload.until', label: wordsNow(words)('form.until') }]
      : []),
  ],
}
