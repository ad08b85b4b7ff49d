import { matchesSearch } from '../ui/index.ts'
import type { Room } from './room.ts'

/** Groups of the command box in their order: the exact number first. */
export const hitGroups = ['number', 'act', 'room', 'person', 'paper'] as const
export type HitGroup = (typeof hitGroups)[number]

export interface Hit {
  readonly id: string
  readonly group: HitGroup
  readonly title: string
  readonly detail?: string
  /** An address inside the application, without names or free text; or something to do. */
  readonly to: string | (() => void)
}

/** Answers a query. Names and numbers travel in a body (POST), never in an address. */
export type SearchSource = (query: string, signal: AbortSignal) => Promise<readonly Hit[]>

export const shortestQuery = 2
export const askAfterMs = 120

export function roomHits(rooms: readonly Room[], query: string, language: 'vi' | 'en'): readonly Hit[] {
  return rooms
    .filter((room) => matchesSearch(`${room.name.vi} ${room.name.en}`, query))
    .map((room) => ({ id: `room ${room.path}`, group: 'room', title: room.name[language], to: room.path }))
}

/** In the order of the groups; inside a group the source's own order stays. */
export function orderHits(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((a, b) => hitGroups.indexOf(a.group) - hitGroups.indexOf(b.group))
}

/**
 * Plain ASCII read as raw Telex, for somebody whose typing tool is off: `nguyeenx` → `nguyen`, `ddoox` → `do`. Marks are
 * dropped, because the search needs none. Undefined where nothing changes.
 */
export function fromRawTelex(query: string): string | undefined {
  if (!/^[ -~]+$/.test(query) || !/[a-z]/i.test(query)) return undefined
  const words = query.split(' ').map((word) => {
    const lower = word.toLowerCase()
    if (!/^[a-z]+$/.test(lower)) return word
    const bare = lower
      .replaceAll('dd', 'd')
      .replace(/([aeo])\1/g, '$1')
      .replace(/([aou])w/g, '$1')
    const toneless = bare.replace(/^(.*[aeiouy].*?)[sfrxj]$/, '$1')
    return toneless.replace(/([aeo])(.*)\1$/, '$1$2')
  })
  const read = words.join(' ')
  return read === query.toLowerCase() ? undefined : read
}
