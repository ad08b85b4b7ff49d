import { routes } from '@minh-an/contract/request'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { asCaller, callerOf, commandOf, type EdgeServices, recordLook, versionOf } from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { changeRequest, type RequestChange } from './change-request.ts'
import { listRequests } from './list-requests.ts'
import { receiveRequest } from './receive-request.ts'
import { viewRequest } from './request-view.ts'

export function registerRequestRoutes(app: App, services: EdgeServices): void {
  const { database, clock } = services

  const change = async (request: FastifyRequest, reply: FastifyReply, id: string, entered: RequestChange) => {
    const caller = callerOf(request, clock)
    const version = versionOf(request.headers)
    const content = { id, version, entered }
    const answer = await commandOf(services, request, caller, content, async (tx) => ({
      status: 200,
      body: await changeRequest(tx, caller, id, version, entered),
    }))
    return reply.header('etag', `"${answer.body.version}"`).send(answer.body)
  }

  app.post(
    routes.receive.path,
    {
      config: { action: 'request.record' },
      schema: { body: routes.receive.body, response: { 201: routes.receive.response } },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const answer = await commandOf(services, request, caller, request.body, async (tx) => ({
        status: 201,
        body: await receiveRequest(tx, caller, request.body),
      }))
      return reply.code(201).header('etag', `"${answer.body.version}"`).send(answer.body)
    },
  )
  app.get(
    routes.request.path,
    {
      config: { action: 'request.read' },
      schema: { params: routes.request.params, response: { 200: routes.request.response } },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const view = await asCaller(database, caller, async (tx) => {
        const found = await viewRequest(tx, caller, request.params.id)
        await recordLook(tx, caller, { subject: 'request', subjectId: found.id, what: 'request' })
        return found
      })
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
  app.post(
    routes.search.path,
    {
      config: { action: 'request.read' },
      schema: { body: routes.search.body, response: { 200: routes.search.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => {
        const found = await listRequests(tx, caller, request.body)
        await recordLook(tx, caller, { subject: 'list', what: 'request-list' })
        return found
      })
    },
  )
  app.post(
    routes.supplement.path,
    {
      config: { action: 'request.record' },
      schema: {
        params: routes.supplement.params,
        body: routes.supplement.body,
        response: { 200: routes.supplement.response },
      },
    },
    async (request, reply) => {
      const { on, missing } = request.body
      return change(request, reply, request.params.id, {
        kind: 'request-supplement-asked',
        effectiveOn: on,
        payload: { missing },
      })
    },
  )
  app.post(
    routes.supplemented.path,
    {
      config: { action: 'request.record' },
      schema: {
        params: routes.supplemented.params,
        body: routes.supplemented.body,
        response: { 200: routes.supplemented.response },
      },
    },
    async (request, reply) => {
      const { on, note } = request.body
      const payload = note === undefined ? {} : { note }
      return change(request, reply, request.params.id, { kind: 'request-supplemented', effectiveOn: on, payload })
    },
  )
  app.post(
    routes.refusal.path,
    {
      config: { action: 'request.record' },
      schema: { params: routes.refusal.params, body: routes.refusal.body, response: { 200: routes.refusal.response } },
    },
    async (request, reply) => {
      const { on, ground, reason } = request.body
      return change(request, reply, request.params.id, {
        kind: 'request-refused',
        effectiveOn: on,
        payload: { ground, reason },
      })
    },
  )
  app.post(
    routes.lateReview.path,
    {
      config: { action: 'request.record' },
      schema: {
        params: routes.lateReview.params,
        body: routes.lateReview.body,
        response: { 200: routes.lateReview.response },
      },
    },
    async (request, reply) => {
      const { on, outcome, reason } = request.body
      return change(request, reply, request.params.id, {
        kind: 'request-late-reviewed',
        effectiveOn: on,
        payload: { outcome, reason },
      })
    },
  )
}
