import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  { wing: 'agency', name: { vi: 'Tập huấn', en: 'Training' }, path: '/training', roles: 'all' },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training',
    component: lazyRouteComponent(() => import('./TrainingPage.tsx'), 'TrainingPage'),
  }),
]
