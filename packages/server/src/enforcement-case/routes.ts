import { routes } from '@minh-an/contract/enforcement-case'
import {
  asCaller,
  callerOf,
  commandOf,
  type EdgeServices,
  readAsCaller,
  recordLook,
  versionOf,
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
  const { database, clock } = services
  app.post(
    routes.decide.path,
    {
      config: { action: 'case.decide' },
      schema: { body: routes.decide.body, response: { 201: routes.decide.response } },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const answer = await commandOf(services, request, caller, request.body, async (tx) => ({
        status: 201,
        body: await issueDecision(tx, caller, request.body),
      }))
      return reply.code(201).header('etag', `"${answer.body.version}"`).send(answer.body)
    },
  )
  app.get(
    routes.case.path,
    {
      config: { action: 'case.read' },
      schema: { params: routes.case.params, querystring: routes.case.query, response: { 200: routes.case.response } },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const view = await asCaller(database, caller, async (tx) => {
        const found = await viewCase(tx, caller, request.params.id, request.query)
        await recordLook(tx, caller, { subject: 'case', subjectId: found.id, what: 'case' })
        return found
      })
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
  app.post(
    routes.identifier.path,
    {
      config: { action: 'case.read' },
      schema: {
        params: routes.identifier.params,
        body: routes.identifier.body,
        response: { 200: routes.identifier.response },
      },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      const { id } = request.params
      return asCaller(database, caller, async (tx) => {
        const found = await readIdentifier(tx, caller, id, request.body.partyNo)
        await recordLook(tx, caller, { subject: 'case', subjectId: id, what: `identifier-${found.partyNo}` })
        return found
      })
    },
  )
  app.post(
    routes.recordAct.path,
    {
      config: { action: 'case.record' },
      schema: {
        params: routes.recordAct.params,
        body: routes.recordAct.body,
        response: { 201: routes.recordAct.response },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const version = versionOf(request.headers)
      const { id } = request.params
      const content = { id, version, body: request.body }
      const answer = await commandOf(services, request, caller, content, async (tx) => ({
        status: 201,
        body: await enterAct(tx, caller, id, version, request.body),
      }))
      return reply.code(201).header('etag', `"${answer.body.version}"`).send(answer.body)
    },
  )
  app.post(
    routes.previewAct.path,
    {
      config: { action: 'case.record' },
      schema: {
        params: routes.previewAct.params,
        body: routes.previewAct.body,
        response: { 200: routes.previewAct.response },
      },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => {
        const preview = await previewAct(tx, caller, request.params.id, request.body)
        await recordLook(tx, caller, { subject: 'case', subjectId: request.params.id, what: 'act-preview' })
        return preview
      })
    },
  )
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

function registerListRoutes(app: App, services: EdgeServices): void {
  const { database, clock } = services
  app.post(
    routes.list.path,
    { config: { action: 'case.list' }, schema: { body: routes.list.body, response: { 200: routes.list.response } } },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => {
        const found = await listCases(tx, caller, request.body, clock.now())
        await recordLook(tx, caller, { subject: 'list', what: 'case-list' })
        return found
      })
    },
  )
  app.post(
    routes.export.path,
    { config: { action: 'case.export' }, schema: { body: routes.export.body } },
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
  app.post(
    routes.counts.path,
    {
      config: { action: 'case.list' },
      schema: { body: routes.counts.body, response: { 200: routes.counts.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => ({ counts: await countCases(tx, caller, request.body.filters) }))
    },
  )
  app.post(
    routes.assign.path,
    {
      config: { action: 'case.assign' },
      schema: { body: routes.assign.body, response: { 200: routes.assign.response } },
    },
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
