import { recordableKinds } from '@minh-an/domain/enforcement-case'
import { wordsNow } from '../i18n/index.ts'
import type { SearchSource } from '../shell/index.ts'
import { searchText } from '../ui/index.ts'
import { words } from './words.vi.ts'

/** The acts by their names, for who types one while no case is open: it says where the act is recorded. */
export const search: SearchSource = async (query) => {
  const t = wordsNow(words)
  return {
    hits: recordableKinds
      .map((kind) => ({ kind, name: t(`act.${kind}`) }))
      .filter(({ name }) => means(name, query))
      .map(({ kind, name }) => ({
        id: `act-help ${kind}`,
        group: 'help' as const,
        title: name,
        detail: t('search.openCase'),
        to: '/cases',
      })),
  }
}

/** Whole words of the act's name, with the marks that were typed: “hoa”, “Hoà” and “Hoàng” are people, “hoãn” is an act. */
function means(name: string, query: string): boolean {
  const marked = /\p{M}|đ/u.test(query.normalize('NFD').toLowerCase())
  const fold = (text: string) => (marked ? text.normalize('NFC').toLowerCase() : searchText(text))
  const there = fold(name).split(/\s+/)
  return fold(query.trim())
    .split(/\s+/)
    .every((word) => there.includes(word))
}
