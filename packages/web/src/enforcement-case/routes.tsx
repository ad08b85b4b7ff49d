import { roles } from '@minh-an/domain/access'
import { type PlainDate, parsePlainDate } from '@minh-an/domain/calendar'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

/** Everybody but the administrator, who sees no content of cases. */
export const caseReaders: readonly string[] = roles.filter((role) => role !== 'administrator')

export const rooms: readonly Room[] = [
  {
    wing: 'cases',
    name: { vi: 'Danh sách việc', en: 'Case list' },
    path: '/cases',
    roles: caseReaders,
    goKey: 'v',
  },
]

export const caseTabs = ['timeline', 'lines', 'deadlines', 'money', 'next'] as const
export type CaseTab = (typeof caseTabs)[number]

/** Part of the file that is open, and the point it is looked at from: codes and days only. */
export interface CaseSearch {
  readonly tab?: CaseTab
  readonly asOf?: PlainDate
  readonly record?: string
}

function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const tab = caseTabs.find((known) => known === search['tab'])
  const asOf = typeof search['asOf'] === 'string' ? parsePlainDate(search['asOf']) : undefined
  const record = /^\d{1,18}$/.test(String(search['record'])) ? String(search['record']) : undefined
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(record === undefined ? {} : { record }),
  }
}

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases',
    component: lazyRouteComponent(() => import('./CaseListPage.tsx'), 'CaseListPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cases/$caseId',
    validateSearch: readCaseSearch,
    component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
  }),
]
