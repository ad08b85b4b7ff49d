import type { FormResponse } from '@minh-an/contract/statistics'
import { useConfidenceSentence } from '../ui/index.ts'
import type { ShownGroup } from './form-columns.ts'

type Marked = Pick<FormResponse['definition'], 'confidence'> & { readonly noteVi?: string | null | undefined }

export interface Footnotes {
  /** In the order of their numbers, from 1; a sentence that several columns share stands once. */
  readonly sentences: readonly string[]
  readonly numberOf: (marked: Marked) => number | undefined
}

/** What is not confirmed of a form, as the footnotes of its paper: the definition first, then the columns in order. */
export function useFootnotes(form: FormResponse | undefined, groups: readonly ShownGroup[]): Footnotes {
  const sentenceOf = useConfidenceSentence()
  const columns = new Map(form?.definition.columns.map((column) => [column.code as string, column]))
  const marked: readonly (Marked | undefined)[] = [
    form?.definition,
    ...groups.flatMap(({ codes }) => codes.map((code) => columns.get(code))),
  ]
  const sentences = [...new Set(marked.flatMap((one) => (one && sentenceOf(one.confidence, one.noteVi)) ?? []))]
  return {
    sentences,
    numberOf: ({ confidence, noteVi }) => {
      const sentence = sentenceOf(confidence, noteVi)
      return sentence === undefined ? undefined : sentences.indexOf(sentence) + 1
    },
  }
}
