import { routes } from '@minh-an/contract/identity'
import type { PlainDate } from '@minh-an/domain/calendar'
import { loadAccessTree, requirePerson } from '../access/index.ts'
import { type App, inTransaction, ProblemError, problem } from '../platform/index.ts'
import { changeOwnPassword } from './change-password.ts'
import type { FactorTools, IdentityServices } from './factor.ts'
import { registerFactorRoutes } from './factor-routes.ts'
import { endLogins, endSession, endSessionsOf, listOwnLogins, loginView } from './login-session.ts'
import { personOfRequest } from './person-of-request.ts'
import { giveToken, takeToken, tokenOf, tokenOfRequest } from './session-cookie.ts'
import { sessionView } from './session-view.ts'
import { signIn } from './sign-in.ts'

export function registerIdentityRoutes(app: App, { database, clock, keys }: IdentityServices): void {
  const tools: FactorTools = { clock, keys }
  app.post(
    routes.signIn.path,
    {
      config: { action: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } },
      schema: { body: routes.signIn.body, response: { 200: routes.signIn.response } },
    },
    async (request, reply) => {
      const source = { address: request.ip, userAgent: request.headers['user-agent'] }
      try {
        const previousToken = tokenOfRequest(request)
        const outcome = await signIn(database, tools, { ...request.body, source, previousToken })
        if (outcome === 'code-required') return { signedIn: false as const, codeRequired: true as const }
        const { userId, token, by } = outcome
        request.log.info({ user: userId, source: request.ip, action: 'sign-in', outcome: 'admitted', by }, 'security')
        giveToken(request, reply, token)
        return await viewOf(token)
      } catch (error) {
        if (error instanceof ProblemError) {
          request.log.warn({ source: request.ip, action: 'sign-in', outcome: 'denied', reason: error.code }, 'security')
          const wait = error.extra?.['retryAfterSeconds']
          if (wait !== undefined) void reply.header('retry-after', String(wait))
        }
        throw error
      }
    },
  )

  app.get(
    routes.current.path,
    { config: { action: 'public' }, schema: { response: { 200: routes.current.response } } },
    async (request) => {
      const person = await personOfRequest(database, request, clock.today() as PlainDate)
      return person === undefined ? { signedIn: false as const } : viewOf(tokenOf(request))
    },
  )

  app.delete(routes.signOut.path, { config: { action: 'public' } }, async (request, reply) => {
    const token = tokenOfRequest(request)
    if (token !== undefined) await inTransaction(database, (tx) => endSession(tx, token))
    takeToken(request, reply)
    return reply.code(204).send()
  })

  app.get(
    routes.ownLogins.path,
    { config: { action: 'own-sign-in' }, schema: { response: { 200: routes.ownLogins.response } } },
    async (request) => {
      const { userId } = requirePerson(request)
      const rows = await inTransaction(database, (tx) => listOwnLogins(tx, userId, tokenOf(request)))
      return { items: rows.map(loginView) }
    },
  )

  app.delete(
    routes.endOtherLogins.path,
    { config: { action: 'own-sign-in' }, schema: { response: { 200: routes.endOtherLogins.response } } },
    async (request) => {
      const { userId } = requirePerson(request)
      const ended = await inTransaction(database, (tx) => endSessionsOf(tx, userId, tokenOf(request)))
      request.log.info({ user: userId, action: 'end-logins', outcome: 'done', ended }, 'security')
      return { ended }
    },
  )

  app.delete(
    routes.endLogin.path,
    { config: { action: 'own-sign-in' }, schema: { params: routes.endLogin.params } },
    async (request, reply) => {
      const { userId } = requirePerson(request)
      const ended = await inTransaction(database, (tx) => endLogins(tx, userId, request.params.id))
      if (ended === 0) throw problem('identity/no-such-login', 404, 'Không tìm thấy', 'Lần đăng nhập này đã chấm dứt.')
      request.log.info({ user: userId, action: 'end-logins', outcome: 'done', ended }, 'security')
      return reply.code(204).send()
    },
  )

  app.post(
    routes.changePassword.path,
    {
      config: { action: 'own-sign-in', rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { body: routes.changePassword.body },
    },
    async (request, reply) => {
      const { userId } = requirePerson(request)
      await changeOwnPassword(database, tools, {
        userId,
        ...request.body,
        token: tokenOf(request),
        address: request.ip,
      })
      request.log.info({ user: userId, action: 'change-password', outcome: 'done' }, 'security')
      return reply.code(204).send()
    },
  )

  registerFactorRoutes(app, { database, clock, keys })

  async function viewOf(token: string) {
    const today = clock.today() as PlainDate
    const tree = await loadAccessTree(database)
    const view = await inTransaction(database, (tx) => sessionView(tx, token, tree, today))
    if (view === undefined) throw problem('identity/sign-in-required', 401, 'Chưa đăng nhập', 'Đăng nhập rồi thử lại.')
    return view
  }
}
