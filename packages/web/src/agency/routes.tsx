import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  { wing: 'agency', name: { vi: 'Tổ chức', en: 'Units' }, path: '/units', roles: 'all' },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/units',
    component: lazyRouteComponent(() => import('./UnitsPage.tsx'), 'UnitsPage'),
  }),
]
