import { routes } from '@minh-an/contract/access'
import { mayInUnit, reaches, reachFor } from '@minh-an/domain/access'
import { loadAccessTree } from '../access/index.ts'
import { type Caller, changeRoute, type EdgeServices, readRoute } from '../command/index.ts'
import { listLogins, loginView } from '../identity/index.ts'
import type { App, Tx } from '../platform/index.ts'
import { findAccount } from './account-rows.sql.ts'
import { accountNotFound } from './accounts.ts'
import { refusedChange } from './change-by.ts'
import { factorRulesAt, setFactorRule } from './factor-rules.ts'
import { endLoginsOf, removeFactor } from './sign-in-care.ts'

/** What of these routes the security log names (security §9.1); the reasons stand in the chain. */
const watched: ReadonlyMap<string, string> = new Map([
  [routes.removeFactor.path, 'factor-reset'],
  [routes.endLogins.path, 'end-logins'],
  [routes.setFactorRule.path, 'factor-rule'],
])

/** How people sign in, for who looks after accounts. */
export function registerSignInCare(app: App, services: EdgeServices): void {
  const { database } = services

  app.addHook('onResponse', async (request, reply) => {
    const action = request.method === 'POST' ? watched.get(request.routeOptions.url ?? '') : undefined
    if (action === undefined) return
    const subject = (request.params as { readonly id?: string } | undefined)?.id
    const facts = { user: request.person?.userId, unit: request.person?.unitCode, source: request.ip, action, subject }
    request.log.info({ ...facts, outcome: reply.statusCode < 400 ? 'done' : 'denied' }, 'security')
  })

  readRoute(app, services, routes.loginsOfUser, { action: 'user.manage' }, async (tx, caller, { params }) => {
    const account = await findAccount(tx, params.id)
    if (account === undefined || !mayInUnit(caller.person, 'user.manage', account.unit_code)) throw accountNotFound()
    return { items: (await listLogins(tx, params.id)).map(loginView) }
  })

  changeRoute(app, services, routes.removeFactor, { action: 'user.manage' }, async (tx, caller, { params, body }) => ({
    user: await removeFactor(tx, params.id, body.reason, caller),
  }))

  changeRoute(app, services, routes.endLogins, { action: 'user.manage' }, async (tx, caller, { params, body }) =>
    endLoginsOf(tx, params.id, body, caller),
  )

  readRoute(app, services, routes.factorRules, { action: 'user.read' }, async (tx, caller, { query }) =>
    rulesFor(tx, caller, query.unit ?? caller.person.unitCode),
  )

  changeRoute(app, services, routes.setFactorRule, { action: 'user.manage' }, async (tx, caller, { body }) => {
    await setFactorRule(tx, body, caller)
    return rulesFor(tx, caller, body.unit)
  })

  async function rulesFor(tx: Tx, caller: Caller, unitCode: string) {
    if (!reaches(reachFor(caller.person, 'user.read'), unitCode)) {
      throw refusedChange(
        'access/other-unit',
        403,
        `Đơn vị ${unitCode} ngoài phạm vi quản trị. Nhờ người quản trị của đơn vị ấy.`,
      )
    }
    return factorRulesAt(tx, await loadAccessTree(database), unitCode)
  }
}
