import { routes, type UserView } from '@minh-an/contract/access'
import { routes as officerRoutes } from '@minh-an/contract/personnel'
import {
  actionNames,
  cellOf,
  mayInUnit,
  type RouteAction,
  roles,
  routeActions,
  visibleUnits,
} from '@minh-an/domain/access'
import { actNames } from '@minh-an/domain/case-file'
import { recordableKinds } from '@minh-an/domain/enforcement-case'
import { loadAccessTree } from '../access/index.ts'
import {
  asCaller,
  type Caller,
  callerOf,
  commandOf,
  cursorOf,
  type EdgeServices,
  pageOf,
  readCursor,
} from '../command/index.ts'
import { type App, problem, readOnly } from '../platform/index.ts'
import { accountView, findAccount, listAccounts, nameKey } from './account-rows.sql.ts'
import {
  type AccountWithPassword,
  accountNotFound,
  createUser,
  disableUser,
  enableUser,
  grantRole,
  resetPassword,
  revokeRole,
} from './accounts.ts'
import { changeOfficer, createOfficer, listOfficers } from './officers.ts'
import { readersOfCase, rightsOf } from './rights-view.ts'

const PAGE = 50

export function registerPersonnelRoutes(app: App, services: EdgeServices): void {
  registerReading(app, services)
  registerAccountChanges(app, services)
  registerOfficers(app, services)
}

function registerReading(app: App, { database, clock }: EdgeServices): void {
  app.post(
    routes.listUsers.path,
    {
      config: { action: 'user.read' },
      schema: { body: routes.listUsers.body, response: { 200: routes.listUsers.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      const { unit, cursor, limit = PAGE, ...asked } = request.body
      const units = unitsAsked(caller, 'user.read', unit)
      return asCaller(database, caller, async (tx) => {
        const rows = await listAccounts(tx, { ...asked, units, after: readCursor(cursor), limit: limit + 1 })
        const last = rows[limit - 1]
        const next = last === undefined ? '' : cursorOf(await nameKey(tx, last.full_name), last.id)
        const page = pageOf(rows, limit, () => next)
        return { ...page, items: page.items.map(accountView) }
      })
    },
  )

  app.get(
    routes.findUser.path,
    {
      config: { action: 'user.read' },
      schema: { params: routes.findUser.params, response: { 200: routes.findUser.response } },
    },
    async (request) => accountView(await accountOf(callerOf(request, clock), request.params.id)),
  )

  app.get(
    routes.rightsOfUser.path,
    {
      config: { action: 'user.read' },
      schema: { params: routes.rightsOfUser.params, response: { 200: routes.rightsOfUser.response } },
    },
    async (request) => ({ items: rightsOf(await accountOf(callerOf(request, clock), request.params.id)) }),
  )

  app.get(
    routes.readersOfCase.path,
    {
      config: { action: 'user.read' },
      schema: { params: routes.readersOfCase.params, response: { 200: routes.readersOfCase.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      const tree = await loadAccessTree(database)
      // An administrator sees who may read a case, not the case: the unit is looked up outside row-level security.
      const found = await readOnly(database, (tx) => readersOfCase(tx, request.params.id, tree, caller.today))
      if (found === undefined || !mayInUnit(caller.person, 'user.read', found.unitCode)) {
        throw problem(
          'case/not-found',
          404,
          'Không tìm thấy hồ sơ',
          'Không tìm thấy hồ sơ, hoặc hồ sơ ngoài phạm vi được xem.',
        )
      }
      return { items: found.readers }
    },
  )

  app.get(
    routes.roleMatrix.path,
    { config: { action: 'signed-in' }, schema: { response: { 200: routes.roleMatrix.response } } },
    async () => ({ items: matrixRows() }),
  )

  async function accountOf(caller: Caller, userId: string) {
    const account = await asCaller(database, caller, (tx) => findAccount(tx, userId))
    if (account === undefined || !mayInUnit(caller.person, 'user.read', account.unit_code)) throw accountNotFound()
    return account
  }
}

function registerAccountChanges(app: App, services: EdgeServices): void {
  const { clock } = services

  app.post(
    routes.createUser.path,
    {
      config: { action: 'user.manage' },
      schema: { body: routes.createUser.body, response: { 201: routes.createUser.response } },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const secret = oneTime()
      const answer = await commandOf(services, request, caller, request.body, async (tx) => ({
        status: 201,
        body: secret.keep(await createUser(tx, request.body, caller)),
      }))
      return reply.code(201).send(secret.reveal(answer.body))
    },
  )

  for (const [route, work] of [
    [routes.enableUser, enableUser],
    [routes.resetPassword, resetPassword],
  ] as const) {
    app.post(
      route.path,
      {
        config: { action: 'user.manage' },
        schema: { params: route.params, body: route.body, response: { 200: route.response } },
      },
      async (request) => {
        const caller = callerOf(request, clock)
        const secret = oneTime()
        const content = { ...request.params, ...request.body }
        const answer = await commandOf(services, request, caller, content, async (tx) => ({
          status: 200,
          body: secret.keep(await work(tx, request.params.id, request.body.reason, caller)),
        }))
        return secret.reveal(answer.body)
      },
    )
  }

  app.post(
    routes.disableUser.path,
    {
      config: { action: 'user.manage' },
      schema: {
        params: routes.disableUser.params,
        body: routes.disableUser.body,
        response: { 200: routes.disableUser.response },
      },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      const content = { ...request.params, ...request.body }
      const answer = await commandOf(services, request, caller, content, async (tx) => ({
        status: 200,
        body: { user: await disableUser(tx, request.params.id, request.body.reason, caller) },
      }))
      return answer.body
    },
  )

  for (const [route, work] of [
    [routes.grantRole, grantRole],
    [routes.revokeRole, revokeRole],
  ] as const) {
    app.post(
      route.path,
      {
        config: { action: 'user.manage' },
        schema: { params: route.params, body: route.body, response: { 200: route.response } },
      },
      async (request) => {
        const caller = callerOf(request, clock)
        const { reason, ...held } = request.body
        const content = { ...request.params, ...request.body }
        const answer = await commandOf(services, request, caller, content, async (tx) => ({
          status: 200,
          body: { user: await work(tx, request.params.id, held, reason, caller) },
        }))
        return answer.body
      },
    )
  }
}

function registerOfficers(app: App, services: EdgeServices): void {
  const { database, clock } = services

  app.get(
    officerRoutes.listOfficers.path,
    {
      config: { action: 'officer.read' },
      schema: { querystring: officerRoutes.listOfficers.query, response: { 200: officerRoutes.listOfficers.response } },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      const { unit, all } = request.query
      const units = unitsAsked(caller, 'officer.read', unit)
      const items = await asCaller(database, caller, (tx) =>
        listOfficers(tx, { units, on: caller.today, all: all === 'true' }),
      )
      return { items }
    },
  )

  app.post(
    officerRoutes.createOfficer.path,
    {
      config: { action: 'officer.manage' },
      schema: { body: officerRoutes.createOfficer.body, response: { 201: officerRoutes.createOfficer.response } },
    },
    async (request, reply) => {
      const caller = callerOf(request, clock)
      const answer = await commandOf(services, request, caller, request.body, async (tx) => ({
        status: 201,
        body: await createOfficer(tx, request.body, caller),
      }))
      return reply.code(201).send(answer.body)
    },
  )

  app.post(
    officerRoutes.changeOfficer.path,
    {
      config: { action: 'officer.manage' },
      schema: {
        params: officerRoutes.changeOfficer.params,
        body: officerRoutes.changeOfficer.body,
        response: { 200: officerRoutes.changeOfficer.response },
      },
    },
    async (request) => {
      const caller = callerOf(request, clock)
      const content = { ...request.params, ...request.body }
      const answer = await commandOf(services, request, caller, content, async (tx) => ({
        status: 200,
        body: await changeOfficer(tx, request.params.id, request.body, caller),
      }))
      return answer.body
    },
  )
}

/** The units a list covers: those named with what lies below, or all the right reaches; null for no limit. */
function unitsAsked(caller: Caller, action: RouteAction, unit: string | undefined): readonly string[] | null {
  if (unit === undefined) return visibleUnits(caller.person, action) ?? null
  // Outside the reach is answered like an empty unit.
  if (!mayInUnit(caller.person, action, unit)) return []
  const below = caller.person.reach(unit, 'unit')
  return below.nation ? null : [unit, ...below.units]
}

/**
 * The one-time password goes to who asked and nowhere else: the answer remembered under the idempotency key has none, so
 * a repeated request gets the account without it.
 */
function oneTime() {
  let password: string | undefined
  return {
    keep({ user, password: fresh }: AccountWithPassword): { user: UserView } {
      password = fresh
      return { user }
    },
    reveal: (body: { user: UserView }) => (password === undefined ? body : { ...body, password }),
  }
}

function matrixRows() {
  const names: [Parameters<typeof cellOf>[1], string][] = [
    ...routeActions.map((action): [RouteAction, string] => [action, actionNames[action]]),
    ...recordableKinds.map((kind): [`act.${typeof kind}`, string] => [`act.${kind}`, `Ghi nhận: ${actNames[kind]}`]),
  ]
  return names.map(([action, name]) => ({
    action,
    name,
    cells: roles.map((role) => {
      const scope = cellOf(role, action)
      return { role, ...(scope === false ? {} : { scope }) }
    }),
  }))
}
