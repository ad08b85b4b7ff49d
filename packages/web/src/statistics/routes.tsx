import { rolesWith } from '@minh-an/domain/access'
import { type PlainDate, parsePlainDate } from '@minh-an/domain/calendar'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Room, rootRoute } from '../shell/index.ts'

export const rooms: readonly Room[] = [
  {
    wing: 'numbers',
    name: { vi: 'Biểu thống kê', en: 'Statistical forms' },
    path: '/statistics',
    roles: rolesWith('statistics.read'),
    goKey: 'b',
    period: true,
    search: () => import('./search.ts').then(({ search }) => search),
  },
]

/** Which form, cut how: beside unit, period and cut-offs in the address, so that a link gives the same figures. */
export interface FormSearch {
  readonly form?: 1 | 2
  readonly rows?: 'kind' | 'unit' | 'officer'
  /** Day of the unit tree. */
  readonly tree?: PlainDate
  readonly all?: true
  /** Charts in place of the form. */
  readonly view?: 'charts'
  /** Years by the same months, which is usual, or whole. */
  readonly span?: 'whole'
  /** Ages of the cases with conditions present, which is usual, or of all that are open. */
  readonly ages?: 'all'
}

function readFormSearch(search: Readonly<Record<string, unknown>>): FormSearch {
  const rows = (['kind', 'unit', 'officer'] as const).find((known) => known === search['rows'])
  const tree = typeof search['tree'] === 'string' ? parsePlainDate(search['tree']) : undefined
  return {
    ...(Number(search['form']) === 2 ? { form: 2 } : {}),
    ...(rows ? { rows } : {}),
    ...(tree ? { tree } : {}),
    ...(search['all'] === true ? { all: true } : {}),
    ...(search['view'] === 'charts' ? { view: 'charts' } : {}),
    ...(search['span'] === 'whole' ? { span: 'whole' } : {}),
    ...(search['ages'] === 'all' ? { ages: 'all' } : {}),
  }
}

export const routes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/statistics',
    validateSearch: readFormSearch,
    component: lazyRouteComponent(() => import('./StatisticsPage.tsx'), 'StatisticsPage'),
  }),
]
