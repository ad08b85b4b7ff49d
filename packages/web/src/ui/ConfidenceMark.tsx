import { Tooltip } from '@mantine/core'
import type { Confidence } from '@minh-an/law/instrument'
import { useWords } from '../i18n/index.ts'
import css from './confidence.module.css'
import { words } from './words.vi.ts'

export type { Confidence }

interface ConfidenceMarkProps {
  readonly confidence: Confidence
  /** What was not read, what is used meanwhile, who may switch. */
  readonly note?: string
  /** On paper this number stands for the sentence, which stands under the table. */
  readonly footnote?: number | undefined
}

/** The sentence behind a mark; undefined where nothing is left to confirm. */
export function useConfidenceSentence(): (confidence: Confidence, note?: string | null) => string | undefined {
  const t = useWords(words)
  return (confidence, note) =>
    confidence === 'confirmed'
      ? undefined
      : `${t(`confidence.${confidence}`)}. ${note ?? t(`confidence.${confidence}Note`)}`
}

/** “?” after a value whose rule is not confirmed; on paper the sentence stands in full. */
export function ConfidenceMark({ confidence, note, footnote }: ConfidenceMarkProps) {
  const sentence = useConfidenceSentence()(confidence, note)
  if (confidence === 'confirmed' || sentence === undefined) return null
  return (
    <Tooltip label={sentence}>
      {/* Focusable, so that the keyboard reaches the sentence too. */}
      <button type="button" className={`${css['mark']} ${css[confidence]}`} aria-label={sentence}>
        <span aria-hidden className={footnote === undefined ? undefined : css['screen']}>
          ?
        </span>
        <span className={css['paper']} aria-hidden>
          {footnote === undefined ? sentence : <sup>{footnote}</sup>}
        </span>
      </button>
    </Tooltip>
  )
}
