import { recordableKinds } from '@minh-an/domain/enforcement-case'
import { wordsNow } from '../i18n/index.ts'
import type { SearchSource } from '../shell/index.ts'
import { matchesSearch } from '../ui/index.ts'
import { words } from './words.vi.ts'

/** The acts by their names, for who types one while no case is open: it says where the act is recorded. */
export const search: SearchSource = async (query) => {
  const t = wordsNow(words)
  return {
    hits: recordableKinds
      .map((kind) => ({ kind, name: t(`act.${kind}`) }))
      .filter(({ name }) => matchesSearch(name, query))
      .map(({ kind, name }) => ({
        id: `act-help ${kind}`,
        group: 'help' as const,
        title: name,
        detail: t('search.openCase'),
        to: '/cases',
      })),
  }
}
