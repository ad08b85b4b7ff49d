import { routes, type UserView } from '@minh-an/contract/access'
import { routes as people } from '@minh-an/contract/personnel'
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
  type Caller,
  callerOf,
  changeRoute,
  commandOf,
  cursorOf,
  type EdgeServices,
  pageOf,
  readCursor,
  readRoute,
  schemaOf,
} from '../command/index.ts'
import { type App, problem, readOnly, type Tx } from '../platform/index.ts'
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
import { changeUser, moveUser } from './move-user.ts'
import { changeOfficer, createOfficer, listOfficers } from './officers.ts'
import { readersOfCase, rightsOf } from './rights-view.ts'
import { registerSignInCare } from './sign-in-routes.ts'

const PAGE = 50

export function registerPersonnelRoutes(app: App, services: EdgeServices): void {
  registerReading(app, services)
  registerAccountChanges(app, services)
  registerOfficers(app, services)
  registerSignInCare(app, services)
}

function registerReading(app: App, services: EdgeServices): void {
  const { database, clock } = services
  readRoute(app, services, routes.listUsers, { action: 'user.read' }, async (tx, caller, { body }) => {
    const { unit, cursor, limit = PAGE, ...asked } = body
    const units = unitsAsked(caller, 'user.read', unit)
    const rows = await listAccounts(tx, { ...asked, units, after: readCursor(cursor), limit: limit + 1 })
    const last = rows[limit - 1]
    const next = last === undefined ? '' : cursorOf(await nameKey(tx, last.full_name), last.id)
    const page = pageOf(rows, limit, () => next)
    return { ...page, items: page.items.map(accountView) }
  })

  readRoute(app, services, routes.findUser, { action: 'user.read' }, async (tx, caller, { params }) =>
    accountView(await accountOf(tx, caller, params.id)),
  )
  readRoute(app, services, routes.rightsOfUser, { action: 'user.read' }, async (tx, caller, { params }) => ({
    items: rightsOf(await accountOf(tx, caller, params.id)),
  }))

  app.get(
    routes.readersOfCase.path,
    {
      config: { action: 'user.read' },
      schema: schemaOf(routes.readersOfCase),
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
    { config: { action: 'signed-in' }, schema: schemaOf(routes.roleMatrix) },
    async () => ({ items: matrixRows() }),
  )
}

async function accountOf(tx: Tx, caller: Caller, userId: string) {
  const account = await findAccount(tx, userId)
  if (account === undefined || !mayInUnit(caller.person, 'user.read', account.unit_code)) throw accountNotFound()
  return account
}

function registerAccountChanges(app: App, services: EdgeServices): void {
  const { clock } = services

  app.post(
    routes.createUser.path,
    {
      config: { action: 'user.manage' },
      schema: schemaOf(routes.createUser, 201),
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
        schema: schemaOf(route),
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

  changeRoute(app, services, routes.disableUser, { action: 'user.manage' }, async (tx, caller, { params, body }) => ({
    user: await disableUser(tx, params.id, body.reason, caller),
  }))

  for (const [route, work] of [
    [routes.grantRole, grantRole],
    [routes.revokeRole, revokeRole],
  ] as const) {
    changeRoute(app, services, route, { action: 'user.manage' }, async (tx, caller, { params, body }) => {
      const { reason, ...held } = body
      return { user: await work(tx, params.id, held, reason, caller) }
    })
  }
}

function registerOfficers(app: App, services: EdgeServices): void {
  const {
    listOfficers: list,
    createOfficer: create,
    changeOfficer: change,
    changeUser: rename,
    moveUser: move,
  } = people

  changeRoute(app, services, rename, { action: 'user.manage' }, async (tx, caller, { params, body }) => ({
    user: await changeUser(tx, params.id, body, caller),
  }))
  changeRoute(app, services, move, { action: 'user.manage' }, async (tx, caller, { params, body }) => ({
    user: await moveUser(tx, params.id, body, caller),
  }))

  readRoute(app, services, list, { action: 'officer.read' }, async (tx, caller, { query }) => {
    const units = unitsAsked(caller, 'officer.read', query.unit)
    return { items: await listOfficers(tx, { units, on: caller.today, all: query.all === 'true' }) }
  })
  changeRoute(app, services, create, { action: 'officer.manage', status: 201 }, (tx, caller, { body }) =>
    createOfficer(tx, body, caller),
  )
  changeRoute(app, services, change, { action: 'officer.manage' }, (tx, caller, { params, body }) =>
    changeOfficer(tx, params.id, body, caller),
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
