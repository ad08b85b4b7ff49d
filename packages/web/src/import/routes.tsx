import { rolesWith } from '@minh-an/domain/access'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  {
    wing: 'outside',
    name: { vi: 'Nhập sổ', en: 'Register import' },
    path: '/imports',
    roles: rolesWith('import.read'),
  },
]

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/imports',
    component: lazyRouteComponent(() => import('./ImportListPage.tsx'), 'ImportListPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/imports/new',
    component: lazyRouteComponent(() => import('./NewImportPage.tsx'), 'NewImportPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/imports/jobs/$jobId',
    component: lazyRouteComponent(() => import('./JobPage.tsx'), 'JobPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./CertificatePage.tsx'), 'CertificatePage'),
  }),
]
