import { routes } from '@minh-an/contract/judgment'
import { changeRoute, type EdgeServices, readRoute } from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { viewJudgment } from './judgment-view.ts'
import { findLookAlikes, listJudgments } from './list-judgments.ts'
import { receiveJudgment } from './receive-judgment.ts'

export function registerJudgmentRoutes(app: App, services: EdgeServices): void {
  changeRoute(app, services, routes.receive, { action: 'judgment.record', status: 201 }, (tx, caller, { body }) =>
    receiveJudgment(tx, caller, body),
  )
  readRoute(
    app,
    services,
    routes.judgment,
    {
      action: 'judgment.read',
      look: ({ id }) => ({ subject: 'judgment', subjectId: id, what: 'judgment' }),
    },
    (tx, caller, { params }) => viewJudgment(tx, caller, params.id),
  )
  readRoute(
    app,
    services,
    routes.search,
    { action: 'judgment.read', look: () => ({ subject: 'list', what: 'judgment-list' }) },
    (tx, caller, { body }) => listJudgments(tx, caller, body),
  )
  readRoute(
    app,
    services,
    routes.lookAlikes,
    { action: 'judgment.record', look: () => ({ subject: 'list', what: 'look-alikes' }) },
    (tx, caller, { body }) => findLookAlikes(tx, caller, body),
  )
}
