import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  {
    wing: 'cases',
    name: { vi: 'Lịch thời hạn', en: 'Deadline calendar' },
    path: '/deadlines',
    roles: ['clerk', 'officer', 'accountant', 'unit-head', 'examiner', 'provincial-leader', 'centre', 'prosecutor'],
    goKey: 'l',
  },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/deadlines',
    component: lazyRouteComponent(() => import('./CalendarPage.tsx'), 'CalendarPage'),
  }),
]
