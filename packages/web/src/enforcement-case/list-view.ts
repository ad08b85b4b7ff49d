import type { CaseFilter, CaseSort } from '@minh-an/contract/enforcement-case'
import type { ViewRow } from '@minh-an/contract/view'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import type { ApiProblem } from '../api/index.ts'
import { useUser } from '../identity/index.ts'
import type { ListSearch } from './list-search.ts'
import { savedViewQuery } from './view-queries.ts'

/**
 * Which cases a list shows, in what order and columns. It travels in the state of the browser's history, not in the
 * address: a filter may hold a name, and going back still finds the same list. Of a saved view the address has the id.
 */
export interface ListView {
  readonly filter: CaseFilter
  readonly sort: CaseSort
  /** Chosen for this view; without them the reader's own. */
  readonly columns?: readonly string[] | undefined
  /** Page the list stands at. */
  readonly cursors?: readonly string[] | undefined
}

const byDue: CaseSort = { by: 'due', order: 'asc' }

interface CaseState {
  readonly caseList?: ListView
  /** Act to open the form of, once the case is there. */
  readonly caseAct?: string
  /** The case the reader comes back from. */
  readonly caseBack?: string
}

const asState = (state: CaseState) => state as unknown as Record<string, never>

/** `<Link to="/cases" state={caseListState(filter)}>`: the list of exactly these cases. */
export function caseListState(filter: CaseFilter, sort: CaseSort = byDue) {
  return asState({ caseList: { filter, sort } })
}

/** Back to the list as it was left, with the case in focus. */
export function listState(view: ListView, back?: string) {
  return asState({ caseList: view, ...(back === undefined ? {} : { caseBack: back }) })
}

/** `<Link to="/cases/…" state={caseState(view, 'postponement')}>`: the case, in its list, with a form open. */
export function caseState(view: ListView | undefined, act?: string) {
  return asState({
    ...(view === undefined ? {} : { caseList: view }),
    ...(act === undefined ? {} : { caseAct: act }),
  })
}

const useCaseState = (): CaseState =>
  useRouterState({ select: ({ location }) => location.state as unknown as CaseState })

/** The act whose form was asked for on the way here. */
export const useAskedAct = (): string | undefined => useCaseState().caseAct

export const useGivenListView = (): ListView | undefined => useCaseState().caseList

export const useCaseBack = (): string | undefined => useCaseState().caseBack

interface OpenList {
  /** Undefined while a saved view is on its way, or where it is not to be had. */
  readonly view: ListView | undefined
  /** The saved view the list began with. */
  readonly saved: ViewRow | undefined
  /** The list asks for something else than the saved view. */
  readonly changed: boolean
  readonly problem: ApiProblem | undefined
  readonly change: (next: ListView) => void
  /** Leaves the saved view, or opens another. */
  readonly open: (next: ListView | undefined, viewId: string | undefined) => void
}

/** An officer begins with the own cases, everybody else with those of the unit; both with those that are not ended. */
export function useListView(): OpenList {
  const given = useGivenListView()
  const { view: viewId } = useSearch({ strict: false }) as ListSearch
  const user = useUser()
  const navigate = useNavigate()
  const { data, error } = useQuery({ ...savedViewQuery(viewId ?? ''), enabled: viewId !== undefined })
  const saved = viewId !== undefined && data?.id === viewId ? data : undefined
  const own = user.officerId === undefined ? {} : { officerId: user.officerId }
  const first: ListView | undefined =
    viewId === undefined ? { filter: { ...own, ended: false }, sort: byDue } : saved?.content
  const view = given ?? first
  const open = (next: ListView | undefined, id: string | undefined) =>
    void navigate({
      to: '.',
      replace: true,
      search: ((search: Record<string, unknown>) => ({ ...search, view: id })) as never,
      state: next === undefined ? asState({}) : listState(next),
    })
  return {
    view,
    saved,
    changed: saved !== undefined && given !== undefined && !sameView(given, saved.content),
    problem: viewId !== undefined && given === undefined ? ((error as ApiProblem | null) ?? undefined) : undefined,
    change: (next) => open(next, viewId),
    open,
  }
}

/**
 * The address of a case keeps the id of the saved view, so that the way back leads to it. Another case is looked at as it
 * stands now.
 */
export const viewSearch = (id: string | undefined) =>
  ((search: Record<string, unknown>) => ({ ...search, view: id, asOf: undefined, record: undefined })) as never

/** Two questions are the same whatever the order in which they were put together. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, canonical(member)]),
  )
}

const same = (one: unknown, other: unknown) => JSON.stringify(canonical(one)) === JSON.stringify(canonical(other))

export const sameFilter = (one: CaseFilter, other: CaseFilter): boolean => same(one, other)

const sameView = (one: ListView, other: ListView) =>
  same([one.filter, one.sort, one.columns], [other.filter, other.sort, other.columns])
