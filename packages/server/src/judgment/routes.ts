import { routes } from '@minh-an/contract/judgment'
import { asCaller, callerOf, commandOf, type EdgeServices, recordLook } from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { viewJudgment } from './judgment-view.ts'
import { findLookAlikes, listJudgments } from './list-judgments.ts'
import { receiveJudgment } from './receive-judgment.ts'

export function registerJudgmentRoutes(app: App, services: EdgeServices): void {
  const { database, clock } = services
  app.post(
    routes.receive.path,
    {
      config: { action: 'judgment.record' },
      schema: { body: routes.receive.body, response: { 201: routes.receive.response } },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const answer = await commandOf(services, request, caller, request.body, async (tx) => ({
        status: 201,
        body: await receiveJudgment(tx, caller, request.body),
      }))
      return reply.code(201).header('etag', `"${answer.body.version}"`).send(answer.body)
    },
  )
  app.get(
    routes.judgment.path,
    {
      config: { action: 'judgment.read' },
      schema: { params: routes.judgment.params, response: { 200: routes.judgment.response } },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const view = await asCaller(database, caller, async (tx) => {
        const found = await viewJudgment(tx, caller, request.params.id)
        await recordLook(tx, caller, { subject: 'judgment', subjectId: found.id, what: 'judgment' })
        return found
      })
      return reply.header('etag', `"${view.version}"`).send(view)
    },
  )
  app.post(
    routes.search.path,
    {
      config: { action: 'judgment.read' },
      schema: { body: routes.search.body, response: { 200: routes.search.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => {
        const found = await listJudgments(tx, caller, request.body)
        await recordLook(tx, caller, { subject: 'list', what: 'judgment-list' })
        return found
      })
    },
  )
  app.post(
    routes.lookAlikes.path,
    {
      config: { action: 'judgment.record' },
      schema: { body: routes.lookAlikes.body, response: { 200: routes.lookAlikes.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      return asCaller(database, caller, async (tx) => {
        const found = await findLookAlikes(tx, caller, request.body)
        await recordLook(tx, caller, { subject: 'list', what: 'look-alikes' })
        return found
      })
    },
  )
}
