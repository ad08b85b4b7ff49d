import { routes } from '@minh-an/contract/identity'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { FastifyRequest } from 'fastify'
import { loadAccessTree, requirePerson } from '../access/index.ts'
import { type App, inTransaction } from '../platform/index.ts'
import type { IdentityServices } from './factor.ts'
import { FACTOR_COLUMNS, type FactorColumns, factorStanding } from './factor-due.ts'
import { confirmFactor, factorState, removeOwnFactor, renewRecoveryCodes, startFactor } from './own-factor.ts'
import type { OwnerClaim } from './prove-owner.ts'
import { tokenOf } from './session-cookie.ts'

/** Each asks for hashes; a whole office behind one address may set up its phones on the same morning. */
const rateLimit = { max: 60, timeWindow: '1 minute' }

/** One's own second factor. Open to who is asked for one and has none yet. */
export function registerFactorRoutes(app: App, { database, clock, keys }: IdentityServices): void {
  const tools = { clock, keys }

  app.get(
    routes.findFactor.path,
    { config: { action: 'own-sign-in' }, schema: { response: { 200: routes.findFactor.response } } },
    async (request) => {
      const { userId } = requirePerson(request)
      const [state, { due }] = await Promise.all([
        inTransaction(database, (tx) => factorState(tx, userId)),
        standingOf(userId),
      ])
      return { ...state, ...(due === undefined ? {} : { due }) }
    },
  )

  app.post(
    routes.startFactor.path,
    {
      config: { action: 'own-sign-in', rateLimit },
      schema: { body: routes.startFactor.body, response: { 200: routes.startFactor.response } },
    },
    async (request) => startFactor(database, tools, claimOf(request)),
  )

  app.post(
    routes.confirmFactor.path,
    {
      config: { action: 'own-sign-in', rateLimit },
      schema: { body: routes.confirmFactor.body, response: { 200: routes.confirmFactor.response } },
    },
    async (request) => {
      const { userId } = requirePerson(request)
      const codes = await confirmFactor(database, tools, { userId, code: request.body.code, token: tokenOf(request) })
      note(request, 'factor-enrolled')
      return { codes }
    },
  )

  app.post(
    routes.removeFactor.path,
    { config: { action: 'own-sign-in', rateLimit }, schema: { body: routes.removeFactor.body } },
    async (request, reply) => {
      const { due } = await standingOf(requirePerson(request).userId)
      await removeOwnFactor(database, tools, claimOf(request), due !== undefined)
      note(request, 'factor-removed')
      return reply.code(204).send()
    },
  )

  app.post(
    routes.renewRecoveryCodes.path,
    {
      config: { action: 'own-sign-in', rateLimit },
      schema: { body: routes.renewRecoveryCodes.body, response: { 200: routes.renewRecoveryCodes.response } },
    },
    async (request) => {
      const codes = await renewRecoveryCodes(database, tools, claimOf(request))
      note(request, 'recovery-renewed')
      return { codes }
    },
  )

  async function standingOf(userId: string) {
    const tree = await loadAccessTree(database)
    const { rows } = await database.pool.query<FactorColumns>(
      `select ${FACTOR_COLUMNS} from app_user u where u.id = $1`,
      [userId],
    )
    const row = rows[0] ?? { has_factor: false, factor_rules: [] }
    return factorStanding(row, tree, clock.today() as PlainDate)
  }
}

function claimOf(request: FastifyRequest): OwnerClaim {
  const { password, code } = request.body as { readonly password: string; readonly code?: string }
  const { userId } = requirePerson(request)
  return { userId, password, code, address: request.ip, at: { password: '/password', code: '/code' } }
}

function note(request: FastifyRequest, action: string): void {
  const { userId, unitCode } = requirePerson(request)
  request.log.info({ user: userId, unit: unitCode, source: request.ip, action, outcome: 'done' }, 'security')
}
