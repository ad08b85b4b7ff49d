import { rolesWith } from '@minh-an/domain/access'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  {
    wing: 'agency',
    name: { vi: 'Người dùng và quyền', en: 'Users and rights' },
    path: '/users',
    roles: rolesWith('user.read'),
  },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/users',
    component: lazyRouteComponent(() => import('./UserListPage.tsx'), 'UserListPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/users/matrix',
    component: lazyRouteComponent(() => import('./MatrixPage.tsx'), 'MatrixPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/users/second-factor',
    component: lazyRouteComponent(() => import('./FactorRulesPage.tsx'), 'FactorRulesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/users/$userId',
    component: lazyRouteComponent(() => import('./UserPage.tsx'), 'UserPage'),
  }),
]
