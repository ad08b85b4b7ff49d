import { rolesWith } from '@minh-an/domain/access'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  { wing: 'agency', name: { vi: 'Nhật ký', en: 'Log' }, path: '/audit', roles: rolesWith('audit.read') },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/audit',
    component: lazyRouteComponent(() => import('./AuditPage.tsx'), 'AuditPage'),
  }),
]
