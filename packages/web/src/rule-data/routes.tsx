import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  { wing: 'agency', name: { vi: 'Lịch nghỉ, lãi suất', en: 'Days off, rates' }, path: '/rule-data', roles: 'all' },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/rule-data',
    component: lazyRouteComponent(() => import('./RuleDataPage.tsx'), 'RuleDataPage'),
  }),
]
