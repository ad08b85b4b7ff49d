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
}

/** “?” after a value whose rule is not confirmed; on paper the sentence stands in full. */
export function ConfidenceMark({ confidence, note }: ConfidenceMarkProps) {
  const t = useWords(words)
  if (confidence === 'confirmed') return null
  const label = t(`confidence.${confidence}`)
  const sentence = `${label}. ${note ?? t(`confidence.${confidence}Note`)}`
  return (
    <Tooltip label={sentence}>
      {/* Focusable, so that the keyboard reaches the sentence too. */}
      <button type="button" className={`${css['mark']} ${css[confidence]}`} aria-label={sentence}>
        <span aria-hidden>?</span>
        <span className={css['paper']}>{sentence}</span>
      </button>
    </Tooltip>
  )
}
