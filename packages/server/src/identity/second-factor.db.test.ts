import { generateSync } from 'otplib'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureAgencies } from '../agency/index.ts'
import { routes as allRoutes } from '../application/index.ts'
import { type Clock, inTransaction } from '../platform/index.ts'
import { withTestDatabase } from '../testing/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../testing/people.ts'
import { type TestBrowser, testApp, testKeys } from '../testing/test-app.ts'

const test = withTestDatabase()
let served: Awaited<ReturnType<typeof testApp>>

/** The clock of the server, moved by hand; the phone of a test reads its own. */
let now = Date.parse('2026-11-24T03:00:10Z')
const clock: Clock = {
  today: () => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10),
  now: () => new Date(now).toISOString(),
}
const pass = (seconds: number) => {
  now += seconds * 1000
}
const phone = (secret: string, offBySeconds = 0) =>
  generateSync({ secret, epoch: Math.floor(now / 1000) + offBySeconds })

const browser = (address?: string) => served.browser(address)
const signIn = (from: TestBrowser, username: string, code?: string) =>
  from.post('/api/session', { username, password: EXAMPLE_PASSWORD, ...(code === undefined ? {} : { code }) })

async function signedIn(username: string, code?: string, address?: string): Promise<TestBrowser> {
  const from = browser(address)
  const answer = await signIn(from, username, code)
  expect(answer.status).toBe(200)
  expect(answer.body).toHaveProperty('user')
  return from
}

/** Sets the factor up as a person does. @returns the secret in the phone, and the recovery codes */
async function enrol(from: TestBrowser, code?: string) {
  const proof = { password: EXAMPLE_PASSWORD, ...(code === undefined ? {} : { code }) }
  const started = await from.post('/api/session/second-factor', proof)
  expect(started.status).toBe(200)
  const secret = String(started.body['secret'])
  const confirmed = await from.post('/api/session/second-factor/confirm', { code: phone(secret) })
  expect(confirmed.status).toBe(200)
  pass(30)
  return { secret, codes: confirmed.body['codes'] as string[], uri: String(started.body['uri']) }
}

const people = [
  ['lan', 'officer'],
  ['binh', 'officer'],
  ['chi', 'accountant'],
  ['dung', 'officer'],
  ['giang', 'officer'],
  ['hoa', 'officer'],
  ['khanh', 'accountant'],
  ['minh', 'officer'],
  ['nga', 'officer'],
  ['oanh', 'officer'],
  ['quan', 'administrator'],
] as const

describe('second factor', () => {
  beforeAll(async () => {
    await inTransaction(test.db, async (tx) => {
      await ensureAgencies(tx)
      for (const [name, role] of people) {
        await addExampleUser(tx, name, name === 'quan' ? '2025:24' : '2025:24.03', [role])
      }
      await tx.query(`update user_role set granted_at = '2026-11-01T03:00:00Z'`)
    })
    served = await testApp({ database: test.db, clock, keys: testKeys() }, allRoutes)
  })
  beforeEach(() => pass(300))

  it('is set up with the password, a square for the phone and its first code; then sign-in asks for a code', async () => {
    const [desk, elsewhere] = [await signedIn('lan'), await signedIn('lan')]
    expect((await desk.get('/api/session/second-factor')).body).toEqual({ on: false, recoveryLeft: 0 })
    const { secret, codes, uri } = await enrol(desk)
    expect(uri).toBe(`otpauth://totp/Minh%20%C3%81n:lan?secret=${secret}&issuer=Minh%20%C3%81n`)
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new Set(codes).size).toBe(8)
    expect((await desk.get('/api/session/second-factor')).body).toMatchObject({ on: true, recoveryLeft: 8 })
    // Other logins were opened with the password alone.
    expect((await elsewhere.get('/api/session')).body).toEqual({ signedIn: false })
    expect((await desk.get('/api/session')).body).toMatchObject({ secondFactor: { on: true, overdue: false } })

    const fresh = browser()
    const first = await signIn(fresh, 'lan')
    expect(first.body).toEqual({ signedIn: false, codeRequired: true })
    expect(first.headers['set-cookie']).toBeUndefined()
    expect((await fresh.get('/api/session')).body).toEqual({ signedIn: false })
    expect((await signIn(fresh, 'lan', phone(secret))).body).toHaveProperty('user')
  })

  it('takes the code with blanks, one step early or late, and not two', async () => {
    const { secret } = await enrol(await signedIn('binh'))
    const grouped = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`
    for (const [off, good] of [
      [-60, false],
      [60, false],
      [-30, true],
      [30, true],
      [0, true],
    ] as const) {
      pass(300)
      const answer = await signIn(browser(), 'binh', grouped(phone(secret, off)))
      expect([off, answer.status]).toEqual([off, good ? 200 : 401])
    }
  })

  it('takes a code once, also from two machines at the same moment, and no earlier code after it', async () => {
    const { secret } = await enrol(await signedIn('dung'))
    const [earlier, code] = [phone(secret, -30), phone(secret)]
    const both = await Promise.all([signIn(browser(), 'dung', code), signIn(browser(), 'dung', code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    expect((await signIn(browser(), 'dung', code)).body).toMatchObject({ code: 'identity/code-refused' })
    expect((await signIn(browser(), 'dung', earlier)).status).toBe(401)
  })

  it('lets a person in by each recovery code once, however it is typed', async () => {
    const desk = await signedIn('giang')
    const { codes } = await enrol(desk)
    const [code = '', other = ''] = codes
    expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/)
    expect((await signIn(browser(), 'giang', code.toUpperCase().replace('-', ' '))).status).toBe(200)
    expect((await signIn(browser(), 'giang', code)).status).toBe(401)
    expect((await desk.get('/api/session/second-factor')).body).toMatchObject({ recoveryLeft: 7 })
    pass(60)
    const renewed = await desk.post('/api/session/second-factor/recovery-codes', {
      password: EXAMPLE_PASSWORD,
      code: other,
    })
    expect(renewed.status).toBe(200)
    const fresh = renewed.body['codes'] as string[]
    expect(fresh.filter((one) => codes.includes(one))).toEqual([])
    expect((await signIn(browser(), 'giang', codes[2])).status).toBe(401)
    expect((await signIn(browser(), 'giang', fresh[0])).status).toBe(200)
  })

  it('asks for password and code before the phone is changed or the factor taken away', async () => {
    const desk = await signedIn('hoa')
    const wrongPassword = await desk.post('/api/session/second-factor', { password: 'không phải mật khẩu' })
    expect(wrongPassword.body).toMatchObject({ status: 422, errors: [{ pointer: '/password' }] })
    const { secret } = await enrol(desk)
    const withoutCode = await desk.post('/api/session/second-factor', { password: EXAMPLE_PASSWORD })
    expect(withoutCode.body).toMatchObject({ status: 422, errors: [{ pointer: '/code' }] })
    const { secret: second } = await enrol(desk, phone(secret))
    expect((await signIn(browser(), 'hoa', phone(secret))).status).toBe(401)
    pass(60)
    const take = (code: string) => desk.post('/api/session/second-factor/remove', { password: EXAMPLE_PASSWORD, code })
    expect((await take('000000')).status).toBe(422)
    expect((await take(phone(second))).status).toBe(204)
    expect((await signIn(browser(), 'hoa')).body).toHaveProperty('user')
  })

  it('a secret that got no code within a quarter of an hour, or a wrong one, switches nothing on', async () => {
    const desk = await signedIn('minh')
    const started = await desk.post('/api/session/second-factor', { password: EXAMPLE_PASSWORD })
    const code = phone(String(started.body['secret']))
    const confirm = (typed: string) => desk.post('/api/session/second-factor/confirm', { code: typed })
    expect((await confirm(code === '123456' ? '654321' : '123456')).body).toMatchObject({ status: 422 })
    await test.db.pool.query(`update totp_enrolment set started_at = now() - interval '16 minutes'`)
    expect((await confirm(code)).body).toMatchObject({ status: 409, code: 'identity/no-enrolment' })
    expect((await signIn(browser(), 'minh')).body).toHaveProperty('user')
  })

  it('makes who guesses codes wait like who guesses passwords; a right password between does not clear the count', async () => {
    const { secret } = await enrol(await signedIn('nga', undefined, '192.168.1.9'))
    const thief = browser('203.0.113.40')
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await signIn(thief, 'nga')).status).toBe(200)
      expect((await signIn(thief, 'nga', String(100_000 + guess))).status).toBe(401)
    }
    expect((await signIn(thief, 'nga', phone(secret))).status).toBe(429)
    // From ever new addresses: ten wrong codes of one account are enough.
    for (let guess = 0; guess < 5; guess += 1)
      expect((await signIn(browser(`203.0.113.${50 + guess}`), 'nga', String(200_000 + guess))).status).toBe(401)
    expect((await signIn(browser('203.0.113.99'), 'nga', phone(secret))).status).toBe(429)
    // The owner at the usual desk is not locked out.
    expect((await signIn(browser('192.168.1.9'), 'nga', phone(secret))).status).toBe(200)
  })

  it('keeps the secret unreadable in the database, and bound to its account', async () => {
    const { secret } = await enrol(await signedIn('oanh'))
    const { rows } = await test.db.pool.query<{ secret_sealed: Buffer; key_id: string; user_id: string }>(
      `select f.* from totp_factor f join app_user u on u.id = f.user_id where u.username = 'oanh'`,
    )
    expect(rows[0]?.secret_sealed.includes(Buffer.from(secret))).toBe(false)
    const kept = await test.db.pool.query<{ code_hash: string }>('select code_hash from recovery_code')
    expect(kept.rows.every(({ code_hash }) => code_hash.startsWith('$argon2id$'))).toBe(true)
    // A sealed secret that somebody with the database puts under another account opens nothing there.
    await test.db.pool.query(
      `update totp_factor f set secret_sealed = x.secret_sealed, key_id = x.key_id
         from totp_factor x join app_user xu on xu.id = x.user_id, app_user fu
        where xu.username = 'oanh' and fu.username = 'lan' and f.user_id = fu.id`,
    )
    pass(60)
    expect((await signIn(browser(), 'lan', phone(secret))).body).toMatchObject({
      status: 409,
      code: 'identity/factor-unreadable',
    })
  })

  it('a role may ask for it: days of grace, then only the own sign-in opens until it is set up', async () => {
    const administrator = await signedIn('quan')
    const early = await signedIn('khanh')
    expect((await early.get('/api/session')).body).toMatchObject({ secondFactor: { on: false, overdue: false } })
    const set = await administrator.post('/api/access/second-factor', {
      unit: '2025:24',
      role: 'accountant',
      required: true,
      graceDays: 7,
      reason: 'Quy chế an toàn thông tin, mục 3',
    })
    expect(set.status).toBe(200)
    const items = set.body['items'] as { role: string }[]
    expect(items.find(({ role }) => role === 'accountant')).toEqual({
      role: 'accountant',
      unit: { code: '2025:24', name: expect.any(String) },
      since: '2026-11-24',
      graceDays: 7,
      holders: 2,
      without: 2,
    })
    expect((await early.get('/api/session')).body).toMatchObject({
      secondFactor: { due: '2026-12-01', overdue: false },
    })
    expect((await early.post('/api/cases/list', {})).status).not.toBe(403)

    pass(8 * 86_400)
    const from = await signedIn('khanh')
    expect((await from.get('/api/session')).body).toMatchObject({ secondFactor: { due: '2026-12-01', overdue: true } })
    for (const path of ['/api/units', '/api/access/matrix']) {
      expect((await from.get(path)).body).toMatchObject({ status: 403, code: 'identity/second-factor-required' })
    }
    expect((await from.get('/api/session/logins')).status).toBe(200)
    const { secret } = await enrol(from)
    expect((await from.get('/api/units')).status).toBe(200)
    const removal = await from.post('/api/session/second-factor/remove', {
      password: EXAMPLE_PASSWORD,
      code: phone(secret),
    })
    expect(removal.body).toMatchObject({ status: 409, code: 'identity/factor-required' })

    const lift = { unit: '2025:24', role: 'accountant', required: false, reason: 'Chuyển sang thẻ' }
    expect((await (await signedIn('quan')).post('/api/access/second-factor', lift)).status).toBe(200)
    expect((await (await signedIn('chi')).get('/api/units')).status).toBe(200)
  })

  it('an administrator takes it away with a reason, sees somebody’s logins and ends them; nobody does it to himself', async () => {
    const administrator = await signedIn('quan')
    const { rows } = await test.db.pool.query<{ id: string; username: string }>('select id, username from app_user')
    const idOf = (name: string) => rows.find(({ username }) => username === name)?.id
    const oanh = `/api/users/${idOf('oanh')}`
    expect((await administrator.get(oanh)).body).toHaveProperty('secondFactorSince')
    expect((await administrator.post(`${oanh}/second-factor/remove`, {})).status).toBe(422)
    const removed = await administrator.post(`${oanh}/second-factor/remove`, { reason: 'Mất điện thoại' })
    expect(removed.status).toBe(200)
    expect(removed.body['user']).not.toHaveProperty('secondFactorSince')
    expect((await administrator.post(`${oanh}/second-factor/remove`, { reason: 'Mất điện thoại' })).status).toBe(409)

    const [desk, phoneOfOanh] = [await signedIn('oanh'), await signedIn('oanh')]
    const seen = (await administrator.get(`${oanh}/logins`)).body['items'] as { id: string }[]
    expect(seen).toHaveLength(2)
    const one = await administrator.post(`${oanh}/logins/end`, { login: seen[0]?.id, reason: 'Máy lạ' })
    expect(one.body).toMatchObject({ ended: 1 })
    const all = await administrator.post(`${oanh}/logins/end`, { reason: 'Máy lạ' })
    expect(all.body).toMatchObject({ ended: 1 })
    for (const from of [desk, phoneOfOanh]) expect((await from.get('/api/session')).body).toEqual({ signedIn: false })
    const own = await administrator.post(`/api/users/${idOf('quan')}/logins/end`, { reason: 'Thử' })
    expect(own.status).toBe(403)
    expect((await (await signedIn('minh')).get(`${oanh}/logins`)).status).toBe(403)
  })

  it('a person ends all other logins at once and keeps this one', async () => {
    const [here, there] = [await signedIn('chi'), await signedIn('chi')]
    expect((await here.delete('/api/session/logins')).body['ended']).toBeGreaterThanOrEqual(1)
    expect((await there.get('/api/session')).body).toEqual({ signedIn: false })
    expect((await here.get('/api/session')).body).toHaveProperty('user')
  })

  it('the chain says what happened to whom, and log and chain hold no secret', async () => {
    const desk = await signedIn('chi')
    const changed = await desk.post('/api/session/password', {
      current: EXAMPLE_PASSWORD,
      next: 'chó treo mèo đậy kỹ',
    })
    expect(changed.status).toBe(204)
    const { rows } = await test.db.pool.query<{ kind: string; n: number }>(
      `select kind, count(*)::int as n from act where subject = 'agency' and agency_id = '2025:24' group by kind order by kind`,
    )
    expect(Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))).toMatchObject({
      'factor-enrolled': expect.any(Number),
      'factor-removed': 1,
      'factor-reset': 1,
      'factor-rule-set': 1,
      'factor-rule-lifted': 1,
      'logins-ended': 2,
      'password-changed': 1,
      'recovery-renewed': 1,
    })
    const log = served.logLines.join('\n')
    expect(log).toContain('"action":"factor-enrolled"')
    expect(log).toContain('"by":"recovery"')
    for (const action of ['factor-reset', 'end-logins', 'factor-rule']) {
      expect(log).toMatch(new RegExp(`"action":"${action}".*"outcome":"done"`))
    }
    expect(log).not.toMatch(/\b[A-Z2-7]{32}\b/)
    expect(log).not.toContain(EXAMPLE_PASSWORD)
  })
})
