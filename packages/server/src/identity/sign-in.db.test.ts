import { beforeAll, describe, expect, it } from 'vitest'
import { ensureAgencies } from '../agency/index.ts'
import { routes as allRoutes } from '../application/index.ts'
import { inTransaction } from '../platform/index.ts'
import { withTestDatabase } from '../testing/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../testing/people.ts'
import { clockOn, testApp, testKeys } from '../testing/test-app.ts'

const test = withTestDatabase()
let served: Awaited<ReturnType<typeof testApp>>

const browser = (address?: string) => served.browser(address)
const signIn = (from: ReturnType<typeof browser>, username: string, password = EXAMPLE_PASSWORD) =>
  from.post('/api/session', { username, password })
/** As the page asks when it opens: an answer in either case, so that nobody's console shows an error. */
async function isSignedIn(from: ReturnType<typeof browser>): Promise<boolean> {
  const { status, body } = await from.get('/api/session')
  expect(status).toBe(200)
  if (!('user' in body)) expect(body).toEqual({ signedIn: false })
  return 'user' in body
}

describe('sign-in', () => {
  beforeAll(async () => {
    await inTransaction(test.db, async (tx) => {
      await ensureAgencies(tx)
      for (const name of ['hoa', 'binh', 'chi', 'dung', 'giang', 'khanh', 'lan']) {
        await addExampleUser(tx, name, '2025:25', name === 'chi' ? ['accountant'] : ['officer'])
      }
    })
    served = await testApp({ database: test.db, clock: clockOn('2026-11-24'), keys: testKeys() }, allRoutes)
  })

  it('lets a person in, keeps only a hash of the token, and tells who is signed in', async () => {
    const from = browser()
    const answer = await signIn(from, 'hoa')
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toMatch(/^minh-an=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const token = /minh-an=([\w-]+)/.exec(String(answer.headers['set-cookie']))?.[1]
    const { rows } = await test.db.pool.query('select count(*)::int as n from login_session where token_hash = $1', [
      Buffer.from(token ?? ''),
    ])
    expect(rows).toEqual([{ n: 0 }])
    const current = await from.get('/api/session')
    expect(current.body).toMatchObject({
      user: { fullName: 'Người dùng hoa', roles: ['officer'], unitCode: '2025:25' },
      idleMinutes: 30,
    })
    expect(served.logLines.join('')).not.toContain(token)
  })

  it('answers who is signed in before anybody is, and refuses everything else', async () => {
    const nobody = browser()
    expect((await nobody.get('/api/session')).body).toEqual({ signedIn: false })
    expect((await nobody.get('/api/session/logins')).status).toBe(401)
  })

  it('knows the account from what a Vietnamese typing tool makes of it, and a password in either normal form', async () => {
    expect((await signIn(browser(), 'Hoa ', EXAMPLE_PASSWORD.normalize('NFD'))).status).toBe(200)
    expect((await signIn(browser(), 'hòa')).status).toBe(200)
  })

  it('answers alike to a wrong password, an unknown account and a disabled one', async () => {
    await test.db.pool.query(`update app_user set disabled_at = now() where username = 'binh'`)
    const told = await Promise.all([
      signIn(browser('10.0.0.1'), 'hoa', 'không phải mật khẩu này'),
      signIn(browser('10.0.0.1'), 'nobody'),
      signIn(browser('10.0.0.1'), 'binh'),
      signIn(browser('10.0.0.1'), `' or 1=1 --`),
    ])
    const shapes = told.map(({ status, body: { instance: _1, requestId: _2, ...body } }) => ({ status, body }))
    expect(new Set(shapes.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(shapes[0]).toMatchObject({ status: 401, body: { code: 'identity/refused' } })
  })

  it('works on an unknown account as on a wrong password: no quick answer tells that nobody has this name', async () => {
    // The quickest of several, in turn: other work on the machine only ever adds time.
    const quickest = { lan: Number.POSITIVE_INFINITY, 'nobody-at-all': Number.POSITIVE_INFINITY }
    for (let index = 0; index < 5; index += 1) {
      for (const name of ['lan', 'nobody-at-all'] as const) {
        const start = performance.now()
        await signIn(browser(`10.0.1.${index}`), name, 'không phải mật khẩu này')
        quickest[name] = Math.min(quickest[name], performance.now() - start)
      }
    }
    expect(quickest['nobody-at-all']).toBeGreaterThan(quickest.lan / 3)
  })

  it('makes a guesser wait and leaves the colleague at the usual desk in peace', async () => {
    const desk = '192.168.1.20'
    expect((await signIn(browser(desk), 'dung')).status).toBe(200)
    const stranger = browser('203.0.113.9')
    for (let guess = 0; guess < 5; guess += 1)
      expect((await signIn(stranger, 'dung', `đoán lần ${guess}`)).status).toBe(401)
    const stopped = await signIn(stranger, 'dung')
    expect(stopped.status).toBe(429)
    expect(stopped.body).toMatchObject({ code: 'identity/throttled' })
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(20)
    expect((await signIn(browser(desk), 'dung')).status).toBe(200)
  })

  it('stops one address that tries many accounts, existing or not, but not people known at that address', async () => {
    const office = '198.51.100.7'
    expect((await signIn(browser(office), 'giang')).status).toBe(200)
    await test.db.pool.query(
      `insert into login_attempt (username_key, address, succeeded) select 'someone' || n, $1, false from generate_series(1, 60) n`,
      [office],
    )
    expect((await signIn(browser(office), 'khanh')).status).toBe(429)
    expect((await signIn(browser(office), 'giang')).status).toBe(200)
  })

  it('ends the old login when the same browser signs in again, and the login at sign-out', async () => {
    const from = browser()
    await signIn(from, 'khanh')
    await signIn(from, 'khanh')
    expect((await from.get('/api/session/logins')).body['items']).toHaveLength(1)
    expect((await from.delete('/api/session')).headers['clear-site-data']).toContain('cookies')
    expect(await isSignedIn(from)).toBe(false)
  })

  it('lets a person see and end own logins, and nobody else’s', async () => {
    const [desk, phone, other] = [browser(), browser(), browser()]
    await signIn(desk, 'lan')
    await signIn(phone, 'lan')
    await signIn(other, 'dung')
    const items = (await desk.get('/api/session/logins')).body['items'] as { id: string; current: boolean }[]
    expect(items.map((one) => one.current).sort()).toEqual([false, true])
    const away = items.find((one) => !one.current)?.id
    expect((await other.delete(`/api/session/logins/${away}`)).status).toBe(404)
    expect((await desk.delete(`/api/session/logins/${away}`)).status).toBe(204)
    expect(await isSignedIn(phone)).toBe(false)
    expect(await isSignedIn(desk)).toBe(true)
  })

  it.each([
    ['officer: 30 minutes', 'hoa', '29 minutes', true],
    ['officer: 30 minutes', 'hoa', '31 minutes', false],
    ['accountant: 15 minutes', 'chi', '14 minutes', true],
    ['accountant: 15 minutes', 'chi', '16 minutes', false],
  ])('idle limit, %s', async (_name, who, idle, stays) => {
    const from = browser()
    await signIn(from, who)
    await test.db.pool.query(
      `update login_session s set last_seen_at = now() - $2::interval from app_user u where u.id = s.user_id and u.username = $1`,
      [who, idle],
    )
    expect(await isSignedIn(from)).toBe(stays)
    expect((await from.get('/api/session/logins')).status).toBe(stays ? 200 : 401)
  })

  it('ends after twelve hours whatever happens', async () => {
    const from = browser()
    await signIn(from, 'hoa')
    const { rows } = await test.db.pool.query(
      `select bool_and(expires_at - created_at = interval '12 hours') as ok from login_session`,
    )
    expect(rows).toEqual([{ ok: true }])
    await test.db.pool.query(`update login_session set expires_at = now()`)
    expect(await isSignedIn(from)).toBe(false)
  })

  it('a disabled account is out at once', async () => {
    const from = browser()
    await signIn(from, 'lan')
    await test.db.pool.query(`update app_user set disabled_at = now() where username = 'lan'`)
    expect(await isSignedIn(from)).toBe(false)
  })

  it('changes the own password, ends other logins, and refuses what is short, guessable or the same', async () => {
    const [here, elsewhere] = [browser(), browser()]
    await signIn(here, 'giang')
    await signIn(elsewhere, 'giang')
    const change = (current: string, next: string) => here.post('/api/session/password', { current, next })
    const refusedAt = async (next: string, current = EXAMPLE_PASSWORD) => {
      const answer = await change(current, next)
      expect(answer.status).toBe(422)
      return (answer.body['errors'] as { pointer: string }[])[0]?.pointer
    }
    expect(await refusedAt('ngắn quá')).toBe('/next')
    expect(await refusedAt('Người Dùng Giang 2025')).toBe('/next')
    expect(await refusedAt(EXAMPLE_PASSWORD)).toBe('/next')
    expect(await refusedAt('chó treo mèo đậy kỹ', 'không phải')).toBe('/current')
    expect((await change(EXAMPLE_PASSWORD, 'chó treo mèo đậy kỹ')).status).toBe(204)
    expect(await isSignedIn(elsewhere)).toBe(false)
    expect(await isSignedIn(here)).toBe(true)
    expect((await signIn(browser(), 'giang')).status).toBe(401)
    expect((await signIn(browser(), 'giang', 'chó treo mèo đậy kỹ')).status).toBe(200)
  })

  it('writes no password and no full token into the log', () => {
    const log = served.logLines.join('\n')
    expect(log).not.toContain('con trâu')
    expect(log).not.toContain('chó treo')
    expect(log).toContain('"outcome":"denied"')
  })
})
