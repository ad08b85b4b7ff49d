import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/index.ts'
import { matchesSearch } from '../ui/index.ts'
import { useOfferedActs } from './page-acts.ts'
import { type Room, useRooms } from './room.ts'
import { askAfterMs, type Hit, orderHits, roomHits, type SearchSource, shortestQuery } from './search.ts'
import { searchServer } from './search-server.ts'

export interface SearchAnswer {
  readonly query: string
  readonly hits: readonly Hit[]
  /** The query as the server read it when nothing was found under the typed one. */
  readonly readAsTelex: string | undefined
  readonly failed: boolean
}

const sources = new Map<string, Promise<SearchSource>>()

function sourceOf(room: Room): Promise<SearchSource> | undefined {
  if (!room.search) return undefined
  const known = sources.get(room.path) ?? room.search()
  sources.set(room.path, known)
  known.catch(() => sources.delete(room.path))
  return known
}

async function ask(rooms: readonly Room[], query: string, signal: AbortSignal) {
  const asked = [searchServer, ...rooms.map(sourceOf)].map(async (source) => (await source)?.(query, signal))
  const answers = await Promise.allSettled(asked)
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value ? [answer.value] : []))
  return {
    hits: found.flatMap(({ hits }) => hits),
    telex: found.find(({ telex }) => telex !== undefined)?.telex,
    failed: answers.some((answer) => answer.status === 'rejected'),
  }
}

/** Asks 120 ms after the last key; the old hits stay until the new ones are there. */
export function useSearch(typed: string): SearchAnswer | undefined {
  const rooms = useRooms()
  const acts = useOfferedActs()
  const language = useLanguage()
  const [answer, setAnswer] = useState<SearchAnswer>()
  const query = typed.normalize('NFC').trim()

  useEffect(() => {
    if (query.length < shortestQuery) return setAnswer(undefined)
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const { hits, telex, failed } = await ask(rooms, query, stop.signal)
      if (stop.signal.aborted) return
      const offered = acts
        .filter(({ name }) => matchesSearch(name, query))
        .map(({ id, name, run }): Hit => ({ id: `act ${id}`, group: 'act', title: name, to: run }))
      // On an open case its own acts are offered; elsewhere their names say where they are recorded.
      const useful = acts.length === 0 ? hits : hits.filter(({ group }) => group !== 'help')
      const ordered = orderHits([...offered, ...roomHits(rooms, query, language), ...useful])
      setAnswer({ query, hits: ordered, readAsTelex: telex, failed })
    }, askAfterMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, rooms, acts, language])

  return answer
}
