import { routes } from '@minh-an/contract/enforcement-case'
import type { Route } from '@minh-an/contract/wire'
import type { z } from 'zod'
import {
  type Caller,
  callerOf,
  changeRoute,
  commandOf,
  type EdgeServices,
  readAsCaller,
  readRoute,
  schemaOf,
  versionedChangeRoute,
} from '../command/index.ts'
import type { App, Tx } from '../platform/index.ts'
import { assignCases } from './assign-cases.ts'
import { readIdentifier, viewCase } from './case-view.ts'
import { enterAct, previewAct } from './enter-act.ts'
import { issueDecision } from './issue-decision.ts'
import { countCases, listCases } from './list-cases.ts'
import { recordBulk } from './record-bulk.ts'

export function registerCaseRoutes(app: App, services: EdgeServices): void {
  registerFileRoutes(app, services)
  registerListRoutes(app, services)
}

function registerFileRoutes(app: App, services: EdgeServices): void {
  changeRoute(app, services, routes.decide, { action: 'case.decide', status: 201 }, (tx, caller, { body }) =>
    issueDecision(tx, caller, body),
  )
  readRoute(
    app,
    services,
    routes.case,
    { action: 'case.read', look: ({ id }) => ({ subject: 'case', subjectId: id, what: 'case' }) },
    (tx, caller, { params, query }) => viewCase(tx, caller, params.id, query),
  )
  readRoute(
    app,
    services,
    routes.identifier,
    {
      action: 'case.read',
      look: ({ partyNo }, { params }) => ({ subject: 'case', subjectId: params.id, what: `identifier-${partyNo}` }),
    },
    (tx, caller, { params, body }) => readIdentifier(tx, caller, params.id, body.partyNo),
  )
  versionedChangeRoute(
    app,
    services,
    routes.recordAct,
    { action: 'case.record', status: 201 },
    (tx, caller, { params, body, version }) => enterAct(tx, caller, params.id, version, body),
  )
  readRoute(
    app,
    services,
    routes.previewAct,
    {
      action: 'case.record',
      look: (_preview, { params }) => ({ subject: 'case', subjectId: params.id, what: 'act-preview' }),
    },
    (tx, caller, { params, body }) => previewAct(tx, caller, params.id, body),
  )
}

function registerListRoutes(app: App, services: EdgeServices): void {
  const { clock } = services
  readRoute(
    app,
    services,
    routes.list,
    { action: 'case.list', look: () => ({ subject: 'list', what: 'case-list' }) },
    (tx, caller, { body }) => listCases(tx, caller, body, clock.now()),
  )
  readRoute(app, services, routes.counts, { action: 'case.list' }, async (tx, caller, { body }) => ({
    counts: await countCases(tx, caller, body.filters),
  }))
  bulkRoute(app, services, routes.assign, 'case.assign', assignCases)
  bulkRoute(app, services, routes.bulk, 'case.record', recordBulk)
}

/** Work on many cases: a preview writes nothing and needs no key; the real thing is one command, once per key. */
function bulkRoute<R extends typeof routes.assign | typeof routes.bulk>(
  app: App,
  services: EdgeServices,
  route: R,
  action: 'case.assign' | 'case.record',
  work: (tx: Tx, caller: Caller, body: z.output<R['body']>) => Promise<z.input<R['response']> & object>,
): void {
  const { database, clock } = services
  app.route({
    method: route.method,
    url: route.path,
    config: { action },
    schema: schemaOf<Route>(route),
    handler: async (request) => {
      const caller = callerOf(request, clock)
      const body = request.body as z.output<R['body']>
      if (body.preview === true) return readAsCaller(database, caller, (tx) => work(tx, caller, body))
      const answer = await commandOf(services, request, caller, body, async (tx) => ({
        status: 200,
        body: await work(tx, caller, body),
      }))
      return answer.body
    },
  })
}
