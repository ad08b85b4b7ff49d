import { rolesWith } from '@minh-an/domain/access'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'
import { readActSearch, readTabSearch } from './intake-search.ts'

export const rooms: readonly Room[] = [
  {
    wing: 'cases',
    name: { vi: 'Thụ lý', en: 'Intake' },
    path: '/intake',
    also: ['/judgments', '/requests'],
    roles: rolesWith('judgment.read'),
    goKey: 'i',
  },
]

const uuid = /^[0-9a-f-]{36}$/

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/intake',
    validateSearch: readTabSearch,
    component: lazyRouteComponent(() => import('./IntakeListPage.tsx'), 'IntakeListPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/intake/new',
    validateSearch: (search: Record<string, unknown>): { readonly judgment?: string } => {
      const judgment = search['judgment']
      return typeof judgment === 'string' && uuid.test(judgment) ? { judgment } : {}
    },
    component: lazyRouteComponent(() => import('./IntakePage.tsx'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/intake/entrustment',
    component: lazyRouteComponent(() => import('./EntrustmentPage.tsx'), 'EntrustmentPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/judgments/$judgmentId',
    validateSearch: readActSearch,
    component: lazyRouteComponent(() => import('./JudgmentPage.tsx'), 'JudgmentPage'),
  }),
]
