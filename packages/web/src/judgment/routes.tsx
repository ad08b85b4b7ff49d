import { rolesWith } from '@minh-an/domain/access'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  {
    wing: 'cases',
    name: { vi: 'Thụ lý', en: 'Intake' },
    path: '/intake',
    also: ['/judgments', '/requests'],
    roles: rolesWith('judgment.read'),
    goKey: 'i',
  },
]

/** The four heaps of the desk: what has no decision, requests at work, what waits for a request, what is decided. */
export const intakeTabs = ['undecided', 'requests', 'waiting', 'decided'] as const
export type IntakeTab = (typeof intakeTabs)[number]

export const intakeActs = ['decide', 'supplement'] as const
export type IntakeAct = (typeof intakeActs)[number]

/** Act to open at once, after intake; a code, never a name. */
export function readActSearch(search: Readonly<Record<string, unknown>>): { readonly act?: IntakeAct } {
  const act = intakeActs.find((known) => known === search['act'])
  return act ? { act } : {}
}

const uuid = /^[0-9a-f-]{36}$/

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/intake',
    validateSearch: (search: Record<string, unknown>): { readonly tab?: IntakeTab } => {
      const tab = intakeTabs.find((known) => known === search['tab'])
      return tab ? { tab } : {}
    },
    component: lazyRouteComponent(() => import('./IntakeListPage.tsx'), 'IntakeListPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/intake/new',
    validateSearch: (search: Record<string, unknown>): { readonly judgment?: string } => {
      const judgment = search['judgment']
      return typeof judgment === 'string' && uuid.test(judgment) ? { judgment } : {}
    },
    component: lazyRouteComponent(() => import('./IntakePage.tsx'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/intake/entrustment',
    component: lazyRouteComponent(() => import('./EntrustmentPage.tsx'), 'EntrustmentPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/judgments/$judgmentId',
    validateSearch: readActSearch,
    component: lazyRouteComponent(() => import('./JudgmentPage.tsx'), 'JudgmentPage'),
  }),
]
