import type { CaseFilter, CaseSort } from '@minh-an/contract/enforcement-case'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useUser } from '../identity/index.ts'

/**
 * Which cases a list shows and in what order. It travels in the state of the browser's history, not in the address: a
 * filter may hold a name, and going back still finds the same list.
 */
export interface ListView {
  readonly filter: CaseFilter
  readonly sort: CaseSort
}

const byDue: CaseSort = { by: 'due', order: 'asc' }

interface CaseState {
  readonly caseList?: ListView
  /** Act to open the form of, once the case is there. */
  readonly caseAct?: string
}

/** `<Link to="/cases" state={caseListState(filter)}>`: the list of exactly these cases. */
export function caseListState(filter: CaseFilter, sort: CaseSort = byDue) {
  return { caseList: { filter, sort } } as unknown as Record<string, never>
}

/** `<Link to="/cases/…" state={caseState(view, 'postponement')}>`: the case, in its list, with a form open. */
export function caseState(view: ListView | undefined, act?: string) {
  return {
    ...(view === undefined ? {} : { caseList: view }),
    ...(act === undefined ? {} : { caseAct: act }),
  } as unknown as Record<string, never>
}

const useCaseState = (): CaseState =>
  useRouterState({ select: ({ location }) => location.state as unknown as CaseState })

/** The act whose form was asked for on the way here. */
export const useAskedAct = (): string | undefined => useCaseState().caseAct

export const useGivenListView = (): ListView | undefined => useCaseState().caseList

/** An officer begins with the own cases, everybody else with those of the unit; both with those that are not ended. */
export function useListView(): readonly [view: ListView, change: (next: ListView) => void] {
  const given = useGivenListView()
  const user = useUser()
  const navigate = useNavigate()
  const own = user.officerId === undefined ? {} : { officerId: user.officerId }
  const view = given ?? { filter: { ...own, ended: false }, sort: byDue }
  const change = (next: ListView) =>
    void navigate({
      to: '.',
      replace: true,
      search: ((search: unknown) => search) as never,
      state: caseListState(next.filter, next.sort),
    })
  return [view, change]
}
