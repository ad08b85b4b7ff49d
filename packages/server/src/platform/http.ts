import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import { inputSentence } from '@minh-an/contract/wire'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
  type RawServerDefault,
} from 'fastify'
import {
  createSerializerCompiler,
  jsonSchemaTransform,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { config as configureZod } from 'zod'
import { answerInEnglish, problemInEnglish, wantsEnglish } from './english.ts'
import { problemOfStatus, toProblem } from './http-problems.ts'
import { newId } from './ids.ts'
import { type Problem, problem } from './problem.ts'
import { refuseForeignRequest } from './same-origin.ts'
import { parseStrictJson } from './strict-json.ts'
import { refuseLooseBody } from './strict-schema.ts'

/** The server with zod schemas as its types; what a room's `registerRoutes` receives. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** A room plugs its routes in with this; `services` is whatever the application built. */
export type RegisterRoutes<Services> = (app: App, services: Services) => void | Promise<void>

export type HttpServerOptions<Services> = {
  services: Services
  routes: readonly RegisterRoutes<Services>[]
  log: FastifyBaseLogger
  /** Built web application; without it only /api answers. */
  webDirectory?: string | undefined
  /** Is the database answering? Asked by `/api/health`. */
  isHealthy: () => Promise<boolean>
  /** A practice copy: its cookies and the names of its files are told apart from an office's. */
  training?: boolean
  trustedProxy?: string | undefined
  requestsPerMinute?: number
  /** Our own TLS, PEM; without it plain HTTP. */
  tls?: { cert: Buffer; key: Buffer } | undefined
}

const BODY_LIMIT_BYTES = 1_048_576
const NONCE_PLACEHOLDER = '__CSP_NONCE__'
/** A file that should be there; everything else is an address of the application (unit codes have dots: `2025:24.03`). */
const FILE_NAME = /\.(js|css|map|svg|png|ico|woff2?|json|txt|webmanifest)$/
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Builds the HTTP server, ready to listen: protections, errors, health, OpenAPI, the rooms' routes, the web pages. */
export async function buildHttpServer<Services>(options: HttpServerOptions<Services>): Promise<App> {
  configureZod({ customError: inputSentence })
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    // Reading a request: headers 10 s, all of it 60 s; statements have their own 15 s.
    requestTimeout: 60_000,
    ...(options.tls === undefined
      ? { http: { headersTimeout: 10_000 } }
      : { https: { ...options.tls, headersTimeout: 10_000, minVersion: 'TLSv1.2' } }),
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    genReqId: newId,
    trustProxy: options.trustedProxy ?? false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void answer(toProblem(error, request.id).problem, request, reply),
  } as FastifyServerOptions).withTypeProvider<ZodTypeProvider>() as App

  app.decorate('training', options.training ?? false)
  if (options.training) app.addHook('onSend', nameTrainingFile)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(createSerializerCompiler({ replacer: amountsAsText }))
  app.setReplySerializer((payload) => JSON.stringify(payload, amountsAsText))
  acceptOnlyStrictJson(app)
  refuseWithProblems(app)
  const known = rememberRoutes(app)
  await addProtections(app, options)

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Minh Án', description: 'Thi hành án dân sự: hồ sơ, thời hạn, tiền, số liệu', version: '0.1.0' },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(async (scope) => {
    const rooms = scope.withTypeProvider<ZodTypeProvider>()
    rooms.addHook('preSerialization', answerInEnglish)
    addOwnRoutes(rooms, options.isHealthy)
    for (const register of options.routes) await register(rooms, options.services)
  })
  if (options.webDirectory) await serveWeb(app, options.webDirectory)
  app.setNotFoundHandler((request, reply) => notFound(request, reply, known, options.webDirectory))
  await app.ready()
  return app
}

declare module 'fastify' {
  interface FastifyInstance {
    /** True in the process of a practice copy. */
    training: boolean
  }
}

/** A file of the practice copy says so by its name, also where its content has no place for a word. */
async function nameTrainingFile(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const given = reply.getHeader('content-disposition')
  if (typeof given !== 'string') return
  void reply.header(
    'content-disposition',
    given.replace('filename="', 'filename="TAP-HUAN-').replace("filename*=UTF-8''", "filename*=UTF-8''TAP-HUAN-"),
  )
}

/** Money is `bigint` inside and decimal text outside: a JSON number loses đồng past 2^53. */
function amountsAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function acceptOnlyStrictJson(app: App): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
    async (_request: FastifyRequest, body: Buffer) => parseStrictJson(body),
  )
  app.addHook('onRoute', (route) => {
    const body = (route.schema as { body?: unknown } | undefined)?.body
    if (body !== undefined) refuseLooseBody(body, `${route.method} ${route.url}`)
  })
}

function refuseWithProblems(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const { problem, fault } = toProblem(error, request.id)
    if (fault) request.log.error({ err: error, req: request }, problem.code)
    return answer(problem, request, reply)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request, res: reply, milliseconds: Math.round(reply.elapsedTime) }, 'answered')
  })
}

function answer(said: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const english = wantsEnglish(request.headers['accept-language'])
  const { code, status, title, detail, legalBasis, errors, extra } = english ? problemInEnglish(said) : said
  void reply.header('content-language', english ? 'en' : 'vi')
  if (status === 503) void reply.header('retry-after', '5')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload, amountsAsText))
    .send({
      type: `urn:minh-an:problem:${code.replaceAll('/', ':')}`,
      title,
      status,
      detail,
      instance: `urn:uuid:${request.id}`,
      code,
      ...(legalBasis ? { legalBasis } : {}),
      ...(errors ? { errors } : {}),
      ...extra,
      requestId: request.id,
    })
}

async function addProtections<Services>(app: App, options: HttpServerOptions<Services>): Promise<void> {
  const overTls = options.trustedProxy !== undefined || options.tls !== undefined
  await app.register(cookie)
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`],
        // Mantine sets sizes and colours as style attributes; they cannot carry a nonce.
        styleSrcAttr: [`'unsafe-inline'`],
        imgSrc: [`'self'`, 'data:', 'blob:'],
        // A PDF of a case, fetched by the page and shown by the browser's own viewer.
        frameSrc: ['blob:'],
        fontSrc: [`'self'`],
        connectSrc: [`'self'`],
        manifestSrc: [`'self'`],
        workerSrc: [`'self'`],
        formAction: [`'self'`],
        objectSrc: [`'none'`],
        baseUri: [`'none'`],
        frameAncestors: [`'none'`],
        // The web application makes the one policy that may exist.
        requireTrustedTypesFor: [`'script'`],
        trustedTypes: ['default'],
        reportUri: ['/api/csp-report'],
      },
    },
    strictTransportSecurity: overTls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  await app.register(compress, { threshold: 1_024, encodings: ['br', 'gzip'] })
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 1_200,
    timeWindow: '1 minute',
    errorResponseBuilder: () => problem429(),
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store')
    refuseForeignRequest(request, { overTls, changesState: !SAFE_METHODS.has(request.method) })
  })
}

function problem429(): Error {
  const { code, status, title, detail } = problemOfStatus(429)
  return problem(code, status, title, detail)
}

function addOwnRoutes(app: App, isHealthy: () => Promise<boolean>): void {
  app.get('/api/health', { config: { rateLimit: false }, schema: { hide: true } }, async (_request, reply) => {
    const database = await isHealthy().catch(() => false)
    return reply.code(database ? 200 : 503).send({ status: database ? 'ok' : 'unavailable', database })
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.addContentTypeParser(['application/csp-report', 'application/reports+json'], { parseAs: 'buffer' }, parseReport)
  app.post('/api/csp-report', { schema: { hide: true }, bodyLimit: 16_384 }, async (request, reply) => {
    request.log.warn({ report: request.body }, 'content-security-policy')
    return reply.code(204).send()
  })
}

/** A browser's report is logged as it came, shortened; it is never acted upon. */
async function parseReport(_request: FastifyRequest, body: Buffer): Promise<string> {
  return body.toString('utf8').slice(0, 2_000)
}

/** Paths and methods of all routes, to tell 405 from 404. */
function rememberRoutes(app: App): (url: string) => string[] {
  const routes: { pattern: RegExp; method: string }[] = []
  app.addHook('onRoute', (route) => {
    if (route.url.includes('*')) return
    const escaped = route.url.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:[A-Za-z]+/g, '[^/]+')
    const pattern = new RegExp(`^${escaped}/?$`)
    for (const method of [route.method].flat()) routes.push({ pattern, method })
  })
  return (url) => [...new Set(routes.filter((one) => one.pattern.test(url)).map((one) => one.method))]
}

function notFound(
  request: FastifyRequest,
  reply: FastifyReply,
  methodsOf: (url: string) => string[],
  webDirectory: string | undefined,
): FastifyReply {
  const pathname = request.url.split('?')[0] ?? '/'
  const allowed = methodsOf(pathname)
  if (allowed.length > 0) {
    return answer(
      {
        code: 'request/method',
        status: 405,
        title: 'Địa chỉ này không nhận thao tác ấy',
        detail: `Dùng ${allowed.join(', ')}.`,
      },
      request,
      reply.header('allow', allowed.join(', ')),
    )
  }
  const isPage = ['GET', 'HEAD'].includes(request.method) && !pathname.startsWith('/api') && !FILE_NAME.test(pathname)
  if (isPage && webDirectory) return sendPage(reply, webDirectory)
  return answer(problemOfStatus(404), request, reply)
}

async function serveWeb(app: App, directory: string): Promise<void> {
  await app.register(serveStatic, {
    root: directory,
    index: false,
    wildcard: true,
    // File names carry their content's hash.
    setHeaders: (reply, file) => {
      const hashed = path.relative(directory, file).startsWith(`assets${path.sep}`)
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const page of ['/', '/index.html']) {
    app.get(page, { schema: { hide: true } }, async (_request, reply) => sendPage(reply, directory))
  }
}

/** index.html, read anew in each answer's nonce; every address of the web application gets it. */
function sendPage(reply: FastifyReply, directory: string): FastifyReply {
  const file = path.join(directory, 'index.html')
  if (!existsSync(file)) throw problem('web/not-built', 503, 'Chưa có giao diện', 'Chạy "npm run build" rồi tải lại.')
  const { script } = reply.cspNonce
  const policy = String(reply.getHeader('content-security-policy') ?? '')
  // One nonce for scripts and styles: the page's tags carry a single placeholder.
  void reply.header('content-security-policy', policy.replaceAll(reply.cspNonce.style, script))
  const page = readFileSync(file, 'utf8').replaceAll(NONCE_PLACEHOLDER, script)
  return reply.code(200).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
}
