import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { type SecretKeys, secretKeysIn } from '../identity/index.ts'
import type { Database } from '../platform/index.ts'
import { type App, buildHttpServer, createLog, fixedClock, type RegisterRoutes } from '../platform/index.ts'

/** What a test reads of an answer. */
export interface TestAnswer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Record<string, unknown>
}

export interface TestBrowser {
  get(url: string): Promise<TestAnswer>
  /** With a new Idempotency-Key, or the one given. */
  post(url: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<TestAnswer>
  delete(url: string): Promise<TestAnswer>
}

/** The HTTP server of the given rooms on a test database, answering without a port; its log lines are kept. */
export async function testApp<Services extends { readonly database: Database }>(
  services: Services,
  routes: readonly RegisterRoutes<Services>[],
): Promise<{ readonly app: App; readonly logLines: string[]; browser(address?: string): TestBrowser }> {
  const logLines: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      logLines.push(String(chunk))
      done()
    },
  })
  const app = await buildHttpServer({
    services,
    routes,
    log: createLog('info', stream),
    isHealthy: async () => true,
    requestsPerMinute: 100_000,
  })
  return { app, logLines, browser: (address = '127.0.0.1') => browserOn(app, address) }
}

/** Keeps its cookies, as a browser does. */
function browserOn(app: App, remoteAddress: string): TestBrowser {
  const cookies = new Map<string, string>()
  const send = async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<TestAnswer> => {
    const response = await app.inject({
      method,
      url,
      remoteAddress,
      cookies: Object.fromEntries(cookies),
      headers: { ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}), ...headers },
      ...(payload === undefined ? {} : { payload: payload as object }),
    })
    for (const { name, value } of response.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: response.statusCode,
      body: response.body === '' ? {} : (response.json() as Record<string, unknown>),
      headers: response.headers,
    }
  }
  return {
    get: (url) => send('GET', url),
    post: (url, body = {}, headers = {}) => send('POST', url, body, headers),
    delete: (url) => send('DELETE', url),
  }
}

/** 10:00 in Việt Nam on a day. */
export function clockOn(day: string) {
  return fixedClock(`${day}T03:00:00Z`)
}

let keyFile: string | undefined

/** Keys of second factors in a file of this process, gone when it ends. */
export function testKeys(): SecretKeys {
  if (keyFile === undefined) {
    const file = path.join(os.tmpdir(), `minh-an-test-${process.pid}-${randomUUID()}.key`)
    process.once('exit', () => rmSync(file, { force: true }))
    keyFile = file
  }
  return secretKeysIn(keyFile)
}
