import { mayAnywhere, mayInUnit, type Person, type RouteAction, routeActions } from '@minh-an/domain/access'
import type { FastifyRequest, RouteOptions } from 'fastify'
import { type App, problem } from '../platform/index.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * What the route lets a person do (domain/access); `public` needs no sign-in, `signed-in` nothing more than one,
     * `own-sign-in` not even a complete one: who has to set up a second factor first can do that there.
     */
    action?: RouteAction | 'public' | 'signed-in' | 'own-sign-in'
  }
  interface FastifyRequest {
    person?: Person
  }
}

/** Who sent this request; the identity room knows. */
export type FindPerson = (request: FastifyRequest) => Promise<Person | undefined>

const known: ReadonlySet<string> = new Set([...routeActions, 'public', 'signed-in', 'own-sign-in'])

/**
 * Puts the guard before every route registered after it in this scope: a route without an action of the role matrix
 * stops the start, a request without a sign-in or without any role that holds the action is refused. How far the right
 * reaches is the service's question (`requirePerson`, `visibleUnits`, `mayRecord`).
 */
export function guardRoutes(app: App, findPerson: FindPerson): void {
  app.addHook('onRoute', refuseUnguardedRoute)
  app.addHook('onRequest', async (request) => {
    const action = request.routeOptions.config.action
    if (action === undefined || action === 'public') return
    const person = await findPerson(request)
    if (person === undefined) throw notSignedIn()
    request.person = person
    if (action === 'own-sign-in') return
    if (person.factorOverdue) {
      request.log.warn({ user: person.userId, unit: person.unitCode, action, outcome: 'no-second-factor' }, 'security')
      throw factorRequired()
    }
    if (action !== 'signed-in' && !mayAnywhere(person, action)) {
      request.log.warn({ user: person.userId, unit: person.unitCode, action, outcome: 'denied' }, 'security')
      throw forbidden()
    }
  })
}

function refuseUnguardedRoute(route: RouteOptions): void {
  // Fastify adds HEAD beside GET with the same configuration.
  const action = route.config?.action
  if (action !== undefined && known.has(action)) return
  throw new Error(
    `${route.method} ${route.url} has no action: add config: { action: '…' } with one of packages/domain/src/access/actions.ts`,
  )
}

/** The person of a guarded route. */
export function requirePerson(request: FastifyRequest): Person {
  if (request.person === undefined) throw notSignedIn()
  return request.person
}

/** Refuses what the person's right does not reach in this unit. Use where the unit itself is no secret. */
export function requireReach(person: Person, action: RouteAction, unitCode: string): void {
  if (!mayInUnit(person, action, unitCode)) throw forbidden('Đơn vị này ngoài phạm vi của các vai trò đang giữ.')
}

function notSignedIn() {
  return problem(
    'identity/sign-in-required',
    401,
    'Chưa đăng nhập',
    'Đăng nhập rồi thử lại; nội dung đã nhập được giữ.',
  )
}

function factorRequired() {
  return problem(
    'identity/second-factor-required',
    403,
    'Cần bật mã xác thực',
    'Vai trò đang giữ bắt buộc dùng mã xác thực. Bật ở trang Tài khoản của tôi, rồi làm tiếp.',
  )
}

function forbidden(
  detail = 'Thao tác này ngoài quyền của các vai trò đang giữ. Nhờ người quản trị nếu cần thêm quyền.',
) {
  return problem('access/forbidden', 403, 'Không được thực hiện', detail)
}
