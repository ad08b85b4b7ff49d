import { matchesSearch } from '../ui/index.ts'
import type { Room } from './room.ts'

/** Groups of the command box in their order: the exact number first. */
export const hitGroups = ['number', 'act', 'help', 'room', 'case', 'person', 'paper'] as const
export type HitGroup = (typeof hitGroups)[number]

export interface Hit {
  readonly id: string
  readonly group: HitGroup
  readonly title: string
  readonly detail?: string
  /** An address inside the application, without names or free text; or something to do. */
  readonly to: string | (() => void)
}

export interface Found {
  readonly hits: readonly Hit[]
  /** Set when nothing was found as typed and the text was read as raw Telex. */
  readonly telex?: string
}

/** Answers a query. Names and numbers travel in a body (POST), never in an address. */
export type SearchSource = (query: string, signal: AbortSignal) => Promise<Found>

export const shortestQuery = 2
export const askAfterMs = 120

export function roomHits(rooms: readonly Room[], query: string, language: 'vi' | 'en'): readonly Hit[] {
  return rooms
    .filter((room) => matchesSearch(`${room.name.vi} ${room.name.en}`, query))
    .map((room) => ({ id: `room ${room.path}`, group: 'room', title: room.name[language], to: room.path }))
}

/** True where a case number with its year was typed and no case bears exactly this one. */
export function lacksNumber(query: string, hits: readonly Hit[]): boolean {
  return /^\d{1,7}\s*\/\s*\d{4}(?:\s*\/.*)?$/.test(query) && hits.every(({ group }) => group !== 'number')
}

/** In the order of the groups; inside a group the source's own order stays. */
export function orderHits(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((a, b) => hitGroups.indexOf(a.group) - hitGroups.indexOf(b.group))
}
