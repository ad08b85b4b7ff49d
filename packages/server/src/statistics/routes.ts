import { routes } from '@minh-an/contract/statistics'
import { formWorkbook } from '@minh-an/documents/statistics'
import { mayInUnit, type RouteAction } from '@minh-an/domain/access'
import {
  asCaller,
  type Caller,
  callerOf,
  type EdgeServices,
  readAsCaller,
  recordLook,
  schemaOf,
} from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { computeForm } from './compute-form.ts'
import { computeSeries } from './compute-series.ts'
import { countAges } from './count-ages.ts'
import { allDefinitions } from './definitions.ts'
import type { StatisticsCaller } from './form-scope.ts'
import type { SnapshotKeeper } from './keep-snapshots.ts'
import { openCell } from './open-cell.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type StatisticsServices = EdgeServices & { readonly snapshots?: SnapshotKeeper | undefined }

/** Forms, their cells and their definitions. Bodies hold codes only; a cell names people, so it leaves a line in the looks. */
export function registerStatisticsRoutes(app: App, { database, clock, snapshots }: StatisticsServices): void {
  const readerOf = (caller: Caller, action: RouteAction) => statisticsCaller(caller, action, snapshots)
  app.post(
    routes.form.path,
    {
      config: { action: 'statistics.read' },
      schema: schemaOf(routes.form),
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return readAsCaller(database, caller, (tx) => computeForm(tx, request.body, readerOf(caller, 'statistics.read')))
    },
  )
  app.post(
    routes.series.path,
    { config: { action: 'statistics.read' }, schema: schemaOf(routes.series) },
    async (request) => {
      const caller = callerOf(request, clock)
      return readAsCaller(database, caller, (tx) =>
        computeSeries(tx, request.body, readerOf(caller, 'statistics.read')),
      )
    },
  )
  // Counted by the right to the list: a band is as many cases as its list has.
  app.post(routes.ages.path, { config: { action: 'case.list' }, schema: schemaOf(routes.ages) }, async (request) => {
    const caller = callerOf(request, clock)
    return readAsCaller(database, caller, (tx) => countAges(tx, request.body, caller))
  })
  app.post(
    routes.cell.path,
    {
      config: { action: 'statistics.open-cell' },
      schema: schemaOf(routes.cell),
    },
    async (request) => {
      const caller = callerOf(request, clock)
      const reader = readerOf(caller, 'statistics.open-cell')
      const answer = await readAsCaller(database, caller, (tx) => openCell(tx, request.body, reader))
      await asCaller(database, caller, (tx) => recordLook(tx, caller, { subject: 'list', what: 'statistics-cell' }))
      return answer
    },
  )
  app.post(
    routes.formXlsx.path,
    { config: { action: 'statistics.export' }, schema: { body: routes.formXlsx.body } },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const reader = readerOf(caller, 'statistics.export')
      const answer = await readAsCaller(database, caller, (tx) => computeForm(tx, request.body, reader))
      await asCaller(database, caller, (tx) => recordLook(tx, caller, { subject: 'list', what: 'statistics-export' }))
      const name = `bieu-${answer.form}-${answer.unit.replaceAll(/[:.]/g, '-')}-${answer.cutoffs.legalUntil}.xlsx`
      return reply
        .type(SPREADSHEET)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(formWorkbook(answer))
    },
  )
  app.get(
    routes.definitions.path,
    { config: { action: 'statistics.read' }, schema: schemaOf(routes.definitions) },
    async () => ({ items: allDefinitions() }),
  )
}

function statisticsCaller(
  { person, today }: Caller,
  action: RouteAction,
  snapshots: SnapshotKeeper | undefined,
): StatisticsCaller {
  return {
    today,
    mayReadUnit: (unitCode) => mayInUnit(person, action, unitCode),
    ...(snapshots === undefined ? {} : { wantSnapshot: snapshots.want }),
  }
}
