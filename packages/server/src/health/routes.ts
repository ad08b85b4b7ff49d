import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type App, problem } from '../platform/index.ts'
import type { Metrics } from './metrics.ts'
import type { HealthMonitor } from './monitor.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const OPEN = { config: { rateLimit: false }, schema: { hide: true } } as const

/**
 * `/health/live`: the process answers. `/health/ready`: the database does too, so requests may come. `/metrics`: figures,
 * from this machine or with the token of the settings.
 */
export function registerHealthRoutes(
  app: App,
  { monitor, metrics, token }: { monitor: HealthMonitor; metrics: Metrics; token: string | undefined },
): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.answered(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1_000)
  })
  app.get('/health/live', OPEN, async () => ({ status: 'live' }))
  app.get('/health/ready', OPEN, async (_request, reply) => {
    const { databaseAnswers, readOnly } = monitor.state()
    return reply
      .code(databaseAnswers ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: databaseAnswers ? 'ready' : 'waiting', readOnly: readOnly ?? null })
  })
  app.get('/metrics', OPEN, async (request, reply) => {
    if (!mayReadMetrics(request, token)) {
      throw problem('request/not-found', 404, 'Không tìm thấy', 'Địa chỉ này không có, hoặc người dùng không được xem.')
    }
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .serializer(String)
      .send(await metrics.text())
  })
}

/** A proxy on this machine that the settings do not name would make everybody look local: its header gives it away. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (given !== undefined) return token !== undefined && equal(given, token)
  const proxied = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  return !proxied && LOOPBACK.has(request.ip)
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const equal = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
