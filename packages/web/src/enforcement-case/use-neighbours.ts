import type { CaseRow } from '@minh-an/contract/enforcement-case'
import { useQuery } from '@tanstack/react-query'
import { usePlace } from '../shell/index.ts'
import { type ListView, useGivenListView } from './list-view.ts'
import { listQuery } from './queries.ts'

interface Neighbours {
  readonly view: ListView
  readonly rows: readonly CaseRow[]
  readonly total: number
  readonly previous: string | undefined
  readonly next: string | undefined
}

const nothing: ListView = { filter: {}, sort: { by: 'due', order: 'asc' } }

/** The list a case was opened from: its first page, and who stands before and after. Without a list, nobody does. */
export function useNeighbours(caseId: string): Neighbours {
  const given = useGivenListView()
  const [{ unit }] = usePlace()
  const view = given ?? nothing
  const asked = { ...view, filter: { unit, ...view.filter } }
  const { data } = useQuery({ ...listQuery(asked), enabled: given !== undefined })
  const rows = given === undefined ? [] : (data?.items ?? [])
  const at = rows.findIndex(({ id }) => id === caseId)
  return {
    view,
    rows,
    total: data?.total ?? 0,
    previous: at > 0 ? rows[at - 1]?.id : undefined,
    next: at >= 0 ? rows[at + 1]?.id : rows[0]?.id,
  }
}
