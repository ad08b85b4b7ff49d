import { useWords } from '../i18n/index.ts'
import type { CaseState } from './case-state.ts'
import { words } from './words.vi.ts'

/** Short words of the states, for sentences and lists; on a chip they stand with their shape. */
export function useStateNames(): (state: CaseState) => string {
  const t = useWords(words)
  return (state) => t(`state.${state}`)
}
