import type { PlainDate } from '@minh-an/domain/calendar'
import { askBeforeLeaving, forgetTypedText } from '../../ui/index.ts'

/** Everything typed into one form. */
export interface ActDraft {
  readonly values: unknown
  readonly effectiveOn: PlainDate | undefined
  readonly capacity: string
  readonly lines: readonly number[]
}

/**
 * What was typed and not recorded, for as long as the page is open: leaving a form, or going to the act that is missing
 * first, loses no word. Never in the browser's storage.
 */
const drafts = new Map<string, ActDraft>()

export const keptDraft = (key: string): ActDraft | undefined => drafts.get(key)

export function keepDraft(key: string, draft: ActDraft): void {
  drafts.set(key, draft)
  askBeforeLeaving(key, true)
}

export function dropDraft(key: string): void {
  drafts.delete(key)
  askBeforeLeaving(key, false)
  forgetTypedText(key)
}
