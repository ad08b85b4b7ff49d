import { routes } from '@minh-an/contract/request'
import { changeRoute, type EdgeServices, readRoute, type Sent, versionedChangeRoute } from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { changeRequest, type RequestChange } from './change-request.ts'
import { listRequests } from './list-requests.ts'
import { receiveRequest } from './receive-request.ts'
import { viewRequest } from './request-view.ts'

type ChangeOfRequest = (typeof routes)['supplement' | 'supplemented' | 'refusal' | 'lateReview']

export function registerRequestRoutes(app: App, services: EdgeServices): void {
  changeRoute(app, services, routes.receive, { action: 'request.record', status: 201 }, (tx, caller, { body }) =>
    receiveRequest(tx, caller, body),
  )
  readRoute(
    app,
    services,
    routes.request,
    {
      action: 'request.read',
      look: ({ id }) => ({ subject: 'request', subjectId: id, what: 'request' }),
    },
    (tx, caller, { params }) => viewRequest(tx, caller, params.id),
  )
  readRoute(
    app,
    services,
    routes.search,
    { action: 'request.read', look: () => ({ subject: 'list', what: 'request-list' }) },
    (tx, caller, { body }) => listRequests(tx, caller, body),
  )

  /** A change of a request that was received: what was sent becomes one act of it. */
  function change<R extends ChangeOfRequest>(route: R, actOf: (body: Sent<R>['body']) => RequestChange): void {
    versionedChangeRoute<ChangeOfRequest>(
      app,
      services,
      route,
      { action: 'request.record' },
      (tx, caller, { params, body, version }) =>
        changeRequest(tx, caller, params.id, version, actOf(body as Sent<R>['body'])),
    )
  }
  change(routes.supplement, ({ on, missing }) => ({
    kind: 'request-supplement-asked',
    effectiveOn: on,
    payload: { missing },
  }))
  change(routes.supplemented, ({ on, note }) => ({
    kind: 'request-supplemented',
    effectiveOn: on,
    payload: note === undefined ? {} : { note },
  }))
  change(routes.refusal, ({ on, ground, reason }) => ({
    kind: 'request-refused',
    effectiveOn: on,
    payload: { ground, reason },
  }))
  change(routes.lateReview, ({ on, outcome, reason }) => ({
    kind: 'request-late-reviewed',
    effectiveOn: on,
    payload: { outcome, reason },
  }))
}
