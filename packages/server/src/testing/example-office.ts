import { randomUUID } from 'node:crypto'
import type { Role } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { guardRoutes, loadAccessTree, loadPerson } from '../access/index.ts'
import { ensureAgencies } from '../agency/index.ts'
import { type FileStore, registerAttachmentRoutes } from '../attachment/index.ts'
import { registerDeadlineRoutes } from '../deadline/index.ts'
import { registerCaseRoutes } from '../enforcement-case/index.ts'
import { registerJudgmentRoutes } from '../judgment/index.ts'
import { type App, type Database, inTransaction, newId, readOnly } from '../platform/index.ts'
import { registerRegisterRoutes } from '../register/index.ts'
import { registerRequestRoutes } from '../request/index.ts'
import { registerRuleDataRoutes } from '../rule-data/index.ts'
import { registerSearchRoutes } from '../search/index.ts'
import { registerTodayRoutes } from '../today/index.ts'
import { registerViewRoutes } from '../view/index.ts'
import { clockOn, testApp } from './test-app.ts'

export interface OfficeAnswer {
  readonly status: number
  readonly headers: Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers member by member
  readonly body: any
  readonly raw: Buffer
}

export interface Colleague {
  readonly userId: string
  readonly officerId: string | undefined
  get(url: string): Promise<OfficeAnswer>
  /** A change: a new key each time unless one is given; the version where the route wants one. */
  post(url: string, body: unknown, more?: { key?: string; version?: number }): Promise<OfficeAnswer>
  put(url: string, body: unknown, more?: { key?: string; version?: number }): Promise<OfficeAnswer>
  delete(url: string, more?: { key?: string; version?: number }): Promise<OfficeAnswer>
}

export interface Office {
  readonly app: App
  colleague(name: string): Colleague
}

export interface ExamplePerson {
  readonly name: string
  readonly unit: string
  readonly roles: readonly Role[]
  /** Is an enforcement officer of the unit as well. */
  readonly officer?: boolean
}

/**
 * An agency at work: its people over the real routes, each request under its own person, on one day; with files of cases
 * where a store for them is given.
 */
export async function exampleOffice(
  db: Database,
  today: string,
  people: readonly ExamplePerson[],
  files?: FileStore,
): Promise<Office> {
  const known = new Map<string, { userId: string; officerId: string | undefined }>()
  await inTransaction(db, async (tx) => {
    await ensureAgencies(tx)
    for (const { name, unit, roles, officer } of people) {
      const userId = newId()
      const officerId = officer === true ? newId() : undefined
      await tx.query('insert into app_user (id, username, full_name, unit_code) values ($1, $2, $2, $3)', [
        userId,
        name,
        unit,
      ])
      for (const role of roles) {
        await tx.query('insert into user_role (user_id, role, unit_code) values ($1, $2, $3)', [userId, role, unit])
      }
      if (officerId !== undefined) {
        await tx.query(
          `insert into officer (id, agency_id, unit_code, full_name, user_id) select $1, agency_id, code, $3, $4 from unit where code = $2`,
          [officerId, unit, name, userId],
        )
      }
      known.set(name, { userId, officerId })
    }
  })
  const clock = clockOn(today)
  const services = { database: db, clock }
  const { app } = await testApp(services, [
    (scope) =>
      guardRoutes(scope, async (request) => {
        const userId = request.headers['x-colleague']
        const tree = await loadAccessTree(db)
        return typeof userId === 'string'
          ? readOnly(db, (tx) => loadPerson(tx, userId, tree, clock.today() as PlainDate))
          : undefined
      }),
    registerTodayRoutes,
    registerJudgmentRoutes,
    registerRequestRoutes,
    registerCaseRoutes,
    registerViewRoutes,
    registerRegisterRoutes,
    registerDeadlineRoutes,
    registerRuleDataRoutes,
    registerSearchRoutes,
    async (scope) => {
      if (files !== undefined) await registerAttachmentRoutes(scope, { ...services, files })
    },
  ])
  return {
    app,
    colleague: (name) => {
      const person = known.get(name)
      if (person === undefined) throw new Error(`nobody called ${name}`)
      return { ...person, ...requestsOf(app, person.userId) }
    },
  }
}

function requestsOf(app: App, userId: string): Pick<Colleague, 'get' | 'post' | 'put' | 'delete'> {
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    headers: Record<string, string>,
    payload?: unknown,
  ) => {
    const response = await app.inject({
      method,
      url,
      headers: { 'x-colleague': userId, ...headers },
      ...(payload === undefined ? {} : { payload: payload as object }),
    })
    const isJson = String(response.headers['content-type'] ?? '').includes('json')
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, unknown>,
      body: isJson ? response.json() : {},
      raw: response.rawPayload,
    }
  }
  const change = (
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    body: unknown,
    { key, version }: { key?: string; version?: number } = {},
  ) =>
    send(
      method,
      url,
      {
        'idempotency-key': key ?? randomUUID(),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body,
    )
  return {
    get: (url) => send('GET', url, {}),
    post: (url, body, more) => change('POST', url, body, more),
    put: (url, body, more) => change('PUT', url, body, more),
    delete: (url, more) => change('DELETE', url, undefined, more),
  }
}
