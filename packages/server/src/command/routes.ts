import type { Route } from '@minh-an/contract/wire'
import type { RouteAction } from '@minh-an/domain/access'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Look } from '../audit/index.ts'
import type { App, Tx } from '../platform/index.ts'
import type { Caller } from './caller.ts'
import { asCaller, callerOf, commandOf, type EdgeServices } from './edge.ts'
import { versionOf } from './headers.ts'
import { recordLook } from './look.ts'

type Read<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a route received, checked by its contract. */
export interface Sent<R extends Route> {
  readonly params: Read<R['params']>
  readonly query: Read<R['query']>
  readonly body: Read<R['body']>
}

/** What a route answers, as its contract says. */
export type Answer<R extends Route> = R['response'] extends z.ZodType ? z.input<R['response']> : never

type Schemas<R extends Route, S extends number> = {
  params: R['params']
  querystring: R['query']
  body: R['body']
  response: { [status in S]: R['response'] }
}

/** The schemas of a route of the contract, the way the server takes them. */
export function schemaOf<R extends Route, S extends number = 200>(route: R, status: S = 200 as S): Schemas<R, S> {
  const { params, query: querystring, body, response } = route
  const given = Object.entries({ params, querystring, body }).filter(([, schema]) => schema !== undefined)
  return { ...Object.fromEntries(given), ...(response ? { response: { [status]: response } } : {}) } as Schemas<R, S>
}

interface Reading<R extends Route> {
  /** The right without which the route answers 403. */
  readonly action: RouteAction
  /** The line this look leaves; without it the answer names no person. */
  readonly look?: (found: Answer<R>, sent: Sent<R>) => Omit<Look, 'requestId'>
}

/** A route that answers a question of the caller, under the caller's rights, and leaves the line of the look. */
export function readRoute<R extends Route>(
  app: App,
  { database, clock }: EdgeServices,
  route: R,
  { action, look }: Reading<R>,
  work: (tx: Tx, caller: Caller, sent: Sent<R>) => Promise<Answer<R>>,
): void {
  app.route({
    method: route.method,
    url: route.path,
    config: { action },
    schema: schemaOf<Route>(route),
    handler: async (request, reply) => {
      const caller = callerOf(request, clock)
      const sent = sentBy<R>(request)
      const found = await asCaller(database, caller, async (tx) => {
        const answer = await work(tx, caller, sent)
        if (look) await recordLook(tx, caller, look(answer, sent))
        return answer
      })
      return withEtag(reply, found).send(found)
    },
  })
}

interface Change {
  /** The right without which the route answers 403. */
  readonly action: RouteAction
  /** 201 where the change makes something new. */
  readonly status?: 200 | 201
}

/** A route that changes something: one command, one transaction, once per idempotency key. */
export function changeRoute<R extends Route>(
  app: App,
  services: EdgeServices,
  route: R,
  { action, status = 200 }: Change,
  work: (tx: Tx, caller: Caller, sent: Sent<R>) => Promise<Answer<R> & object>,
): void {
  addChange(app, services, route, { action, status }, sentBy<R>, work)
}

/** The same for a record that must not have changed since the caller saw it: its version comes as If-Match. */
export function versionedChangeRoute<R extends Route>(
  app: App,
  services: EdgeServices,
  route: R,
  { action, status = 200 }: Change,
  work: (tx: Tx, caller: Caller, sent: Sent<R> & { readonly version: number }) => Promise<Answer<R> & object>,
): void {
  const versioned = (request: RequestParts) => ({ ...sentBy<R>(request), version: versionOf(request.headers) })
  addChange(app, services, route, { action, status }, versioned, work)
}

function addChange<R extends Route, S extends Sent<R>>(
  app: App,
  services: EdgeServices,
  route: R,
  { action, status }: Required<Change>,
  read: (request: RequestParts) => S,
  work: (tx: Tx, caller: Caller, sent: S) => Promise<Answer<R> & object>,
): void {
  app.route({
    method: route.method,
    url: route.path,
    config: { action },
    schema: schemaOf<Route, number>(route, status),
    handler: async (request, reply) => {
      const caller = callerOf(request, services.clock)
      const sent = read(request)
      const { body } = await commandOf(services, request, caller, sent, async (tx) => ({
        status,
        body: await work(tx, caller, sent),
      }))
      return withEtag(reply.code(status), body).send(body)
    },
  })
}

interface RequestParts {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly headers: Parameters<typeof versionOf>[0]
}

/** The framework has checked the parts with the schemas of the same route. */
function sentBy<R extends Route>({ params, query, body }: RequestParts): Sent<R> {
  return { params, query, body } as Sent<R>
}

/** An answer that tells the version of its record tells it as the ETag too, for the If-Match of the next change. */
function withEtag(reply: FastifyReply, answer: unknown): FastifyReply {
  const version = (answer as { version?: unknown } | undefined)?.version
  return typeof version === 'number' ? reply.header('etag', `"${version}"`) : reply
}
