import { rolesWith } from '@minh-an/domain/access'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  {
    wing: 'papers',
    name: { vi: 'Sổ, xuất dữ liệu', en: 'Registers, export' },
    path: '/registers',
    roles: rolesWith('register.export'),
  },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/registers',
    component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
  }),
]
