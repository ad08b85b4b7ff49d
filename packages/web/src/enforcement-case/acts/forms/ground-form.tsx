import { type GroundList, groundsOn } from '@minh-an/law/ground'
import { useWords, wordsNow } from '../../../i18n/index.ts'
import type { ActKind } from '../../act-button.ts'
import { words } from '../../words.vi.ts'
import { type ActForm, boundTo, type FieldsProps, filled, type MissingField, text } from '../act-form.ts'
import { WordsField } from '../fields.tsx'
import { GroundField } from '../GroundField.tsx'

interface Values {
  readonly ground: string
  readonly reason: string
}

interface GroundFormParts {
  readonly kind: ActKind
  readonly list: GroundList
  /** Conditions absent carry a ground and nothing else. */
  readonly withReason?: boolean
}

interface GroundFieldsProps extends FieldsProps<Values> {
  readonly list: GroundList
  readonly withReason: boolean
}

function GroundFields(props: GroundFieldsProps) {
  const { on, list, withReason } = props
  const t = useWords(words)
  return (
    <>
      <GroundField {...boundTo(props, 'ground')} list={list} on={on} />
      {withReason && <WordsField {...boundTo(props, 'reason')} label={t('form.reason')} />}
    </>
  )
}

/** The form of an act that stands on a ground of the law: the ground, and in words why it applies here. */
export function groundForm({ kind, list, withReason = true }: GroundFormParts): ActForm<Values> {
  return {
    kind,
    asksLines: true,
    initial: (_file, before) => ({ ground: text(before?.['ground']), reason: text(before?.['reason']) }),
    fields: (props) => <GroundFields {...props} list={list} withReason={withReason} />,
    payload: ({ ground, reason }) => filled({ ground, reason: withReason ? reason : undefined }),
    missing: ({ ground }, { on }) => missingGround(list, ground, on),
  }
}

/** A ground of yesterday's law is none: with another day the choice must be made again. */
export function missingGround(list: GroundList, ground: string, on: string): readonly MissingField[] {
  if (groundsOn(list, on).some(({ id }) => id === ground)) return []
  return [{ path: 'payload.ground', label: wordsNow(words)('form.ground') }]
}
