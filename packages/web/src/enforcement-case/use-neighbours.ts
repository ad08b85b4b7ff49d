import type { CaseRow } from '@minh-an/contract/enforcement-case'
import { useQuery } from '@tanstack/react-query'
import { usePlace } from '../shell/index.ts'
import { type ListView, useGivenListView } from './list-view.ts'
import { listQuery } from './queries.ts'

/** A case of the list, and the list turned to the page it stands on. */
export interface Neighbour {
  readonly id: string
  readonly view: ListView
}

interface Neighbours {
  readonly view: ListView
  readonly rows: readonly CaseRow[]
  readonly total: number
  /** Place in the whole list, from 1; undefined for a case that is not on the page. */
  readonly position: number | undefined
  readonly previous: Neighbour | undefined
  readonly next: Neighbour | undefined
}

const nothing: ListView = { filter: {}, sort: { by: 'due', order: 'asc' } }
const pageRows = 50

/** The page of the list a case was opened from, and who stands before and after, over its ends too. */
export function useNeighbours(caseId: string): Neighbours {
  const given = useGivenListView()
  const [{ unit }] = usePlace()
  const view = given ?? nothing
  const cursors = view.cursors ?? []
  const asked = { filter: { unit, ...view.filter }, sort: view.sort }
  const { data } = useQuery({ ...listQuery(asked, cursors.at(-1)), enabled: given !== undefined })
  const rows = given === undefined ? [] : (data?.items ?? [])
  const at = rows.findIndex(({ id }) => id === caseId)
  const isLast = at >= 0 && at === rows.length - 1
  const after = data?.nextCursor
  const before = at === 0 && cursors.length > 0
  const nextPage = useQuery({ ...listQuery(asked, after), enabled: isLast && after !== undefined })
  const previousPage = useQuery({ ...listQuery(asked, cursors.at(-2)), enabled: before })
  const here = (row: CaseRow | undefined) => row && { id: row.id, view }
  const onNextPage = nextPage.data?.items[0]
  const onPreviousPage = previousPage.data?.items.at(-1)
  const next =
    isLast && after !== undefined
      ? onNextPage && !nextPage.isPlaceholderData
        ? { id: onNextPage.id, view: { ...view, cursors: [...cursors, after] } }
        : undefined
      : here(at >= 0 ? rows[at + 1] : rows[0])
  const previous = before
    ? onPreviousPage && !previousPage.isPlaceholderData
      ? { id: onPreviousPage.id, view: { ...view, cursors: cursors.slice(0, -1) } }
      : undefined
    : here(at > 0 ? rows[at - 1] : undefined)
  return {
    view,
    rows,
    total: data?.total ?? 0,
    position: at < 0 ? undefined : cursors.length * pageRows + at + 1,
    previous,
    next,
  }
}
