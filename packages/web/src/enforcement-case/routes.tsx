import { roles } from '@minh-an/domain/access'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'
import { readCaseSearch } from './case-search.ts'
import { readListSearch } from './list-search.ts'

/** Everybody but the administrator, who sees no content of cases. */
export const caseReaders: readonly string[] = roles.filter((role) => role !== 'administrator')

export const rooms: readonly Room[] = [
  {
    wing: 'cases',
    name: { vi: 'Danh sách việc', en: 'Case list' },
    path: '/cases',
    roles: caseReaders,
    goKey: 'v',
    search: () => import('./search-acts.ts').then(({ search }) => search),
  },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('./CaseListPage.tsx'), 'CaseListPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseId',
    validateSearch: readCaseSearch,
    component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
  }),
]
