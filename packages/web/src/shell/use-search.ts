import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/index.ts'
import { matchesSearch } from '../ui/index.ts'
import { useOfferedActs } from './page-acts.ts'
import { type Room, useRooms } from './room.ts'
import { askAfterMs, fromRawTelex, type Hit, orderHits, roomHits, type SearchSource, shortestQuery } from './search.ts'

export interface SearchAnswer {
  readonly query: string
  readonly hits: readonly Hit[]
  /** The query as it was read when nothing was found under the typed one. */
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
  const asked = rooms.map(async (room) => (await sourceOf(room))?.(query, signal) ?? [])
  const answers = await Promise.allSettled(asked)
  return {
    hits: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
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
    const find = async (text: string) => {
      const offered: Hit[] = acts
        .filter(({ name }) => matchesSearch(name, text))
        .map(({ id, name, run }) => ({ id: `act ${id}`, group: 'act', title: name, to: run }))
      const remote = await ask(rooms, text, stop.signal)
      return { ...remote, hits: orderHits([...offered, ...roomHits(rooms, text, language), ...remote.hits]) }
    }
    const timer = setTimeout(async () => {
      const first = await find(query)
      const telex = first.hits.length === 0 ? fromRawTelex(query) : undefined
      const second = telex === undefined ? undefined : await find(telex)
      if (stop.signal.aborted) return
      const found = second && second.hits.length > 0 ? second : first
      setAnswer({ query, ...found, readAsTelex: found === second ? telex : undefined })
    }, askAfterMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, rooms, acts, language])

  return answer
}
