import { beforeAll, describe, expect, it } from 'vitest'
import { ensureAgencies } from '../agency/index.ts'
import { routes as allRoutes } from '../application/index.ts'
import { verifyChain } from '../audit/index.ts'
import { writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId } from '../platform/index.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../testing/people.ts'
import { clockOn, type TestBrowser, testApp, testKeys } from '../testing/test-app.ts'

const test = withTestDatabase()
let served: Awaited<ReturnType<typeof testApp>>
const caseId = newId()
const reason = 'Quyết định tổ chức cán bộ'

async function signedIn(username: string, password = EXAMPLE_PASSWORD): Promise<TestBrowser> {
  const from = served.browser()
  const answer = await from.post('/api/session', { username, password })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return from
}

/** Kinds of the entries about people and units in an agency's chain, oldest first. */
async function noted(agencyId: string): Promise<string[]> {
  const { rows } = await test.db.pool.query<{ kind: string }>(
    `select kind from act where agency_id = $1 and subject = 'agency' order by seq`,
    [agencyId],
  )
  return rows.map((row) => row.kind)
}

type Created = { user: { id: string; officerId?: string }; password: string }

describe('people and units over HTTP', () => {
  beforeAll(async () => {
    await inTransaction(test.db, async (tx) => {
      await ensureAgencies(tx)
      await addExampleUser(tx, 'admin.vn', 'VN', ['administrator'])
      await addExampleUser(tx, 'admin.pt', '2025:25', ['administrator'])
      await addExampleUser(tx, 'clerk.pt', '2025:25', ['clerk'])
      await addExampleUser(tx, 'leader.pt', '2025:25', ['provincial-leader'])
      await addExampleUser(tx, 'head.hn', '2025:01.01', ['unit-head'])
      await addExampleUser(tx, 'clerk.bn', '2025:24', ['clerk'])
      const lines = [exampleLine(1, 1_000_000n)]
      await writeActs(tx, {
        agencyId: '2025:25',
        source: 'entry',
        records: [{ caseId, act: exampleDecision({ number: 1, on: '2026-01-05', unitCode: '2025:25', lines }) }],
      })
    })
    served = await testApp({ database: test.db, clock: clockOn('2026-11-24'), keys: testKeys() }, allRoutes)
  })

  it('refuses to start with a route that names no action of the role matrix', async () => {
    // What stands before the rooms: health, which is absent in tests, and the guard.
    const before = allRoutes.slice(0, 2)
    for (const config of [{}, { action: 'case.reed' }]) {
      const planted = testApp({ database: test.db, clock: clockOn('2026-11-24'), keys: testKeys() }, [
        ...before,
        (app) => {
          app.get('/api/planted', { config } as object, async () => 'secret')
        },
      ])
      await expect(planted).rejects.toThrow('/api/planted has no action')
    }
  })

  it('asks every guarded route for a sign-in, and a person without the role is refused', async () => {
    expect((await served.browser().get('/api/units')).status).toBe(401)
    const clerk = await signedIn('clerk.pt')
    expect((await clerk.post('/api/users/list', {})).body).toMatchObject({ status: 403, code: 'access/forbidden' })
  })

  it('makes an account that can sign in at once, an officer of its unit, and an entry without the password', async () => {
    const admin = await signedIn('admin.pt')
    const body = {
      username: 'hoa.le',
      fullName: 'Lê Thị Hoa',
      unit: '2025:25',
      roles: [{ role: 'officer', unit: '2025:25' }],
    }
    const key = { 'idempotency-key': '0199a7b2-0000-7000-8000-000000000001' }
    const first = await admin.post('/api/users', body, key)
    expect(first.status).toBe(201)
    const { user, password } = first.body as unknown as Created
    expect(user.officerId).toBeDefined()
    const again = await admin.post('/api/users', body, key)
    expect(again.body).toEqual({ user })
    const { rows } = await test.db.pool.query(
      `select (select count(*)::int from idempotency where response like '%' || $1 || '%') as remembered,
              (select count(*)::int from act where payload like '%' || $1 || '%') as noted`,
      [password],
    )
    expect(rows).toEqual([{ remembered: 0, noted: 0 }])
    expect(served.logLines.join('')).not.toContain(password)
    const hoa = await signedIn('hoa.le', password)
    expect((await hoa.get('/api/session')).body).toMatchObject({
      user: { officerId: user.officerId, roles: ['officer'] },
    })
    expect((await admin.post('/api/users', body)).body).toMatchObject({ status: 409, code: 'user/exists' })
  })

  it('takes in an officer who served before the office had this software, but not from a day to come', async () => {
    const admin = await signedIn('admin.pt')
    const body = {
      username: 'cuc.do',
      fullName: 'Đỗ Thị Cúc',
      unit: '2025:25',
      roles: [{ role: 'officer', unit: '2025:25' }],
    }
    const ahead = await admin.post('/api/users', { ...body, officerFrom: '2099-01-01' })
    expect(ahead.body).toMatchObject({ status: 422, code: 'officer/from-future' })
    const made = await admin.post('/api/users', { ...body, officerFrom: '2018-03-01' })
    expect(made.status).toBe(201)
    const { rows } = await test.db.pool.query("select active_from::text from officer where full_name = 'Đỗ Thị Cúc'")
    expect(rows).toEqual([{ active_from: '2018-03-01' }])
  })

  it('takes a role away, and it is gone at the next request', async () => {
    const admin = await signedIn('admin.pt')
    const clerk = { role: 'clerk', unit: '2025:25' }
    const made = await admin.post('/api/users', {
      username: 'binh.vu',
      fullName: 'Vũ Bình',
      unit: '2025:25',
      roles: [clerk],
    })
    const { user, password } = made.body as unknown as Created
    const binh = await signedIn('binh.vu', password)
    expect((await binh.get('/api/officers')).status).toBe(200)
    expect((await admin.post(`/api/users/${user.id}/roles/revoke`, { ...clerk, reason })).status).toBe(200)
    expect((await binh.get('/api/officers')).status).toBe(403)
    expect((await admin.post(`/api/users/${user.id}/roles`, { ...clerk, reason })).status).toBe(200)
    expect((await binh.get('/api/officers')).status).toBe(200)
    const reset = await admin.post(`/api/users/${user.id}/password`, { reason })
    expect((await binh.get('/api/officers')).status).toBe(401)
    await signedIn('binh.vu', (reset.body as unknown as Created).password)
    expect((await admin.post(`/api/users/${user.id}/disable`, { reason })).status).toBe(200)
    expect((await served.browser().post('/api/session', { username: 'binh.vu', password })).status).toBe(401)
  })

  it('lets an administrator give no more than his own reach, and nothing to himself', async () => {
    const admin = await signedIn('admin.pt')
    const listed = (await admin.post('/api/users/list', { text: 'clerk' })).body['items'] as {
      id: string
      username: string
    }[]
    expect(listed.map((one) => one.username)).toEqual(['clerk.pt'])
    const grant = (id: string, role: string, unit: string) =>
      admin.post(`/api/users/${id}/roles`, { role, unit, reason })
    const id = listed[0]?.id ?? ''
    expect((await grant(id, 'centre', '2025:25')).body).toMatchObject({ status: 403, code: 'access/role-too-wide' })
    expect((await grant(id, 'clerk', '2025:24')).body).toMatchObject({ status: 403, code: 'access/other-unit' })
    expect((await grant(id, 'clerk', 'pre2025:26')).body).toMatchObject({ status: 422, code: 'unit/closed' })
    const [me] = (await admin.post('/api/users/list', { text: 'admin' })).body['items'] as { id: string }[]
    expect((await grant(me?.id ?? '', 'clerk', '2025:25')).body).toMatchObject({
      status: 403,
      code: 'user/own-account',
    })
    const { rows } = await test.db.pool.query<{ id: string }>(`select id from app_user where username = 'clerk.bn'`)
    expect((await admin.get(`/api/users/${rows[0]?.id}`)).status).toBe(404)
    expect((await admin.get(`/api/users/${newId()}`)).body).toMatchObject({ status: 404, code: 'user/not-found' })
  })

  it('tells what a person may do and why, and who may open a case', async () => {
    const admin = await signedIn('admin.pt')
    const [clerk] = (await admin.post('/api/users/list', { role: 'clerk' })).body['items'] as { id: string }[]
    const rights = (await admin.get(`/api/users/${clerk?.id}/rights`)).body['items']
    expect(rights).toMatchObject([{ role: 'clerk', unit: { code: '2025:25' } }])
    expect(JSON.stringify(rights)).toContain('Ghi nhận: hoãn thi hành án')
    const readers = (await admin.get(`/api/cases/${caseId}/readers`)).body['items'] as { user: { username: string } }[]
    expect(readers.map((one) => one.user.username).toSorted()).toEqual(['clerk.pt', 'cuc.do', 'hoa.le', 'leader.pt'])
    expect((await admin.get(`/api/cases/${newId()}/readers`)).status).toBe(404)
    const matrix = (await admin.get('/api/access/matrix')).body['items'] as { action: string; cells: object[] }[]
    expect(matrix.find((row) => row.action === 'case.assign')?.cells).toContainEqual({
      role: 'unit-head',
      scope: 'unit',
    })
  })

  it('adds, renames and closes a regional office by dates, and the reach follows', async () => {
    const admin = await signedIn('admin.pt')
    const office = {
      code: '2025:25.03',
      name: 'Phòng THADS khu vực 3 - Phú Thọ',
      kind: 'regional-office',
      parent: '2025:25',
    }
    const made = await admin.post('/api/units', {
      ...office,
      validFrom: '2025-07-01',
      predecessors: ['pre2025:26.08'],
      reason,
    })
    expect(made.body).toMatchObject({ code: '2025:25.03', parent: '2025:25', validUntil: null })
    expect((await admin.post('/api/units', { ...office, validFrom: '2025-07-01', reason })).body).toMatchObject({
      status: 409,
      code: 'unit/exists',
    })
    const head = { role: 'unit-head', unit: office.code }
    const { body } = await admin.post('/api/users', {
      username: 'truong.kv3',
      fullName: 'Đỗ Văn Trưởng',
      unit: office.code,
      roles: [head],
    })
    const kv3 = await signedIn('truong.kv3', (body as unknown as Created).password)
    const codes = ((await kv3.get('/api/units')).body['items'] as { code: string }[]).map((one) => one.code)
    expect(codes.toSorted()).toEqual(['2025:25.03', 'pre2025:26.08'])
    const rename = { name: 'Phòng THADS khu vực 3', from: '2026-03-01', reason }
    expect((await admin.post(`/api/units/${office.code}/rename`, rename)).body).toMatchObject({ name: rename.name })
    const nameOn = async (day: string) =>
      ((await admin.get(`/api/units?on=${day}`)).body['items'] as { code: string; name: string }[]).find(
        (one) => one.code === office.code,
      )?.name
    expect([await nameOn('2026-02-28'), await nameOn('2026-03-01'), await nameOn('2025-06-30')]).toEqual([
      office.name,
      rename.name,
      undefined,
    ])
    const close = { until: '2026-11-30', successors: ['2025:25'], reason }
    expect((await admin.post(`/api/units/${office.code}/close`, close)).body).toMatchObject({ code: 'unit/has-people' })
    const { user } = body as unknown as Created
    await admin.post(`/api/users/${user.id}/disable`, { reason })
    expect((await admin.post(`/api/units/${office.code}/close`, close)).body).toMatchObject({
      validUntil: '2026-11-30',
    })
    expect((await admin.post('/api/units/2025:24/rename', rename)).status).toBe(403)
  })

  it('makes and changes officers', async () => {
    const admin = await signedIn('admin.pt')
    const made = await admin.post('/api/officers', {
      fullName: 'Trần Văn An',
      unit: '2025:25',
      rank: 'Chấp hành viên sơ cấp',
      reason,
    })
    expect(made).toMatchObject({ status: 201, body: { fullName: 'Trần Văn An', openCases: 0 } })
    const id = String(made.body['id'])
    expect((await admin.post(`/api/officers/${id}`, { activeUntil: '2026-10-31', reason })).status).toBe(200)
    const names = async (query: string) =>
      ((await admin.get(`/api/officers${query}`)).body['items'] as { fullName: string }[]).map((one) => one.fullName)
    expect(await names('')).not.toContain('Trần Văn An')
    expect(await names('?all=true')).toContain('Trần Văn An')
  })

  it('keeps every change in the chain of the agency, which reads back sound', async () => {
    const kinds = await noted('2025:25')
    for (const kind of [
      'user-created',
      'role-revoked',
      'role-granted',
      'password-reset',
      'user-disabled',
      'officer-created',
    ]) {
      expect(kinds).toContain(kind)
    }
    expect(kinds).toEqual(expect.arrayContaining(['unit-created', 'unit-renamed', 'unit-closed', 'officer-changed']))
    expect((await verifyChain(test.db)).faults).toEqual([])
    const admin = await signedIn('admin.pt')
    const entries = await admin.get('/api/audit/entries?subject=agency&limit=5')
    expect(entries.body['items']).toHaveLength(5)
    expect(JSON.stringify(entries.body)).not.toContain('payload')
    expect((await admin.get('/api/audit/entries?agency=2025:24')).status).toBe(404)
    const office = await signedIn('head.hn')
    expect((await office.get('/api/audit/entries')).body['items']).toEqual([])
    expect((await admin.post('/api/audit/verify', {})).body).toMatchObject({ sound: true, agencies: 1 })
  })

  it('answers who saw a case', async () => {
    const clerk = await signedIn('clerk.pt')
    expect((await clerk.get(`/api/cases/${caseId}`)).status).toBe(200)
    const leader = await signedIn('leader.pt')
    const looks = (await leader.get(`/api/audit/looks?subjectId=${caseId}`)).body['items']
    expect(looks).toMatchObject([{ user: { fullName: 'Người dùng clerk.pt' }, subject: 'case' }])
    const stranger = await signedIn('clerk.bn')
    expect((await stranger.get(`/api/cases/${caseId}`)).status).toBe(404)
    expect((await stranger.get('/api/audit/looks')).status).toBe(403)
  })
})
