import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'
import { useToProcess } from './queries.ts'

export const rooms: readonly Room[] = [
  {
    wing: 'today',
    name: { vi: 'Hôm nay', en: 'Today' },
    path: '/today',
    roles: 'all',
    goKey: 'h',
    useCount: useToProcess,
  },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/today',
    component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
  }),
]
