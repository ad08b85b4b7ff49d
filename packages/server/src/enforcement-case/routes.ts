import { routes } from '@minh-an/contract/enforcement-case'
import {
  callerOf,
  changeRoute,
  commandOf,
  type EdgeServices,
  readAsCaller,
  readRoute,
  schemaOf,
  versionedChangeRoute,
} from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { assignCases } from './assign-cases.ts'
import { readIdentifier, viewCase } from './case-view.ts'
import { enterAct, previewAct } from './enter-act.ts'
import { exportCases } from './export-cases.ts'
import { issueDecision } from './issue-decision.ts'
import { countCases, listCases } from './list-cases.ts'

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

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

function registerListRoutes(app: App, services: EdgeServices): void {
  const { database, clock } = services
  readRoute(
    app,
    services,
    routes.list,
    { action: 'case.list', look: () => ({ subject: 'list', what: 'case-list' }) },
    (tx, caller, { body }) => listCases(tx, caller, body, clock.now()),
  )
  app.post(
    routes.export.path,
    { config: { action: 'case.export' }, schema: schemaOf(routes.export) },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const { format } = request.body
      const file = await exportCases(database, caller, request.body)
      return reply
        .type(types[format])
        .header('content-disposition', `attachment; filename="danh-sach-viec-${caller.today}.${format}"`)
        .send(file)
    },
  )
  readRoute(app, services, routes.counts, { action: 'case.list' }, async (tx, caller, { body }) => ({
    counts: await countCases(tx, caller, body.filters),
  }))
  app.post(
    routes.assign.path,
    { config: { action: 'case.assign' }, schema: schemaOf(routes.assign) },
    async (request) => {
      const caller = callerOf(request, clock)
      if (request.body.preview === true) {
        return readAsCaller(database, caller, (tx) => assignCases(tx, caller, request.body))
      }
      const answer = await commandOf(services, request, caller, request.body, async (tx) => ({
        status: 200,
        body: await assignCases(tx, caller, request.body),
      }))
      return answer.body
    },
  )
}
