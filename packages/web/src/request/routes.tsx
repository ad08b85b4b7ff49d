import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readActSearch } from '../judgment/index.ts'
import { rootRoute } from '../shell/index.ts'

/** Requests have no menu entry of their own: they stand in Thụ lý, and at their judgment. */
export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/requests/$requestId',
    validateSearch: readActSearch,
    component: lazyRouteComponent(() => import('./RequestPage.tsx'), 'RequestPage'),
  }),
]
