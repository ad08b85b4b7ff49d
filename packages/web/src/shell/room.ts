import { createContext, useContext } from 'react'
import type { Language } from '../i18n/index.ts'
import type { SafeLetter } from './keys.ts'
import type { SearchSource } from './search.ts'

/** The wings of the menu, in their order. */
export const wings = [
  'today',
  'cases',
  'assets',
  'money',
  'numbers',
  'oversight',
  'papers',
  'outside',
  'agency',
] as const
export type Wing = (typeof wings)[number]

/** One entry of the menu. A room shows when it is built and its roles match the reader's. */
export interface Room {
  readonly wing: Wing
  readonly name: Readonly<Record<Language, string>>
  /** Address of its first screen, `/cases`. */
  readonly path: string
  /** Further addresses whose screens belong to it, `/judgments`. */
  readonly also?: readonly string[]
  /** Roles that see the entry; the server decides again at every request. */
  readonly roles: 'all' | readonly string[]
  /** `g`, then this letter. */
  readonly goKey?: SafeLetter
  /** Figures: the header shows the statistical period. */
  readonly period?: boolean
  /** What waits here, drawn as a count on the rail; called as a hook. */
  readonly useCount?: () => number | undefined
  /** What the command box finds in this room beside its name; fetched with the first search. */
  readonly search?: () => Promise<SearchSource>
}

export const RoomsContext = createContext<readonly Room[]>([])

/** The rooms this reader sees, in the order of the menu. */
export const useRooms = (): readonly Room[] => useContext(RoomsContext)

export function roomsFor(rooms: readonly Room[], roles: readonly string[]): readonly Room[] {
  return rooms
    .filter((room) => room.roles === 'all' || room.roles.some((role) => roles.includes(role)))
    .toSorted((a, b) => wings.indexOf(a.wing) - wings.indexOf(b.wing))
}

/** The room an address belongs to: the longest path that begins it. */
export function roomAt(rooms: readonly Room[], pathname: string): Room | undefined {
  return rooms
    .filter(({ path, also = [] }) => [path, ...also].some((own) => pathname === own || pathname.startsWith(`${own}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}
