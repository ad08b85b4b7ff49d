import { plainDate } from '@minh-an/domain/calendar'
import { beforeAll, describe, expect, it } from 'vitest'
import { createUnit, ensureAgencies } from '../agency/index.ts'
import { routes as allRoutes } from '../application/index.ts'
import { verifyChain } from '../audit/index.ts'
import { writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId } from '../platform/index.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../testing/people.ts'
import { clockOn, type TestBrowser, testApp, testKeys } from '../testing/test-app.ts'

const test = withTestDatabase()
const today = plainDate('2026-11-24')
const reason = 'Quyết định điều động 31/QĐ-THADS ngày 28/10/2026'
const [west, east] = ['2025:25.91', '2025:25.92']
const caseId = newId()
let served: Awaited<ReturnType<typeof testApp>>
let officer: { id: string; officerId: string }

async function signedIn(username: string): Promise<TestBrowser> {
  const from = served.browser()
  expect((await from.post('/api/session', { username, password: EXAMPLE_PASSWORD })).status).toBe(200)
  return from
}

describe('rotation of people', () => {
  beforeAll(async () => {
    await inTransaction(test.db, async (tx) => {
      await ensureAgencies(tx)
      for (const [code, name] of [
        [west, 'Phòng THADS khu vực 91'],
        [east, 'Phòng THADS khu vực 92'],
      ] as const) {
        const office = { code, name, kind: 'regional-office', parent: '2025:25', validFrom: plainDate('2025-07-01') }
        await createUnit(tx, { ...office, kind: 'regional-office', reason }, { userId: undefined, today })
      }
      await addExampleUser(tx, 'admin.pt', '2025:25', ['administrator'])
      await addExampleUser(tx, 'leader.pt', '2025:25', ['provincial-leader'])
      const { id } = await addExampleUser(tx, 'hoa.le', west, ['officer'])
      const place = `insert into officer (id, agency_id, unit_code, full_name, rank, user_id, active_from)
                     values ($1, '2025:25', $2, $3, 'Chấp hành viên sơ cấp', $4, '2025-07-01')`
      officer = { id, officerId: newId() }
      const other = newId()
      await tx.query(place, [officer.officerId, west, 'Lê Thị Hoa', id])
      await tx.query(place, [other, east, 'Trần Văn An', null])
      await writeActs(tx, {
        agencyId: '2025:25',
        source: 'entry',
        records: [
          {
            caseId,
            act: exampleDecision({ number: 1, on: '2026-01-05', unitCode: west, lines: [exampleLine(1, 1_000_000n)] }),
          },
          {
            caseId,
            act: {
              id: newId(),
              kind: 'officer-assigned',
              effectiveOn: plainDate('2026-01-06'),
              capacity: 'head',
              source: 'entry',
              payload: { officerId: officer.officerId, officerName: 'Lê Thị Hoa', unitCode: west },
            },
          },
        ],
      })
    })
    served = await testApp({ database: test.db, clock: clockOn(today), keys: testKeys() }, allRoutes)
  })

  const move = (from: TestBrowser, body: object) => from.post(`/api/users/${officer.id}/move`, { reason, ...body })

  it('a name and a title change with a reason; the officer bears the new name too', async () => {
    const admin = await signedIn('admin.pt')
    const change = { fullName: 'Lê Thị Thu Hoa', title: 'Chấp hành viên sơ cấp', reason }
    const { body } = await admin.post(`/api/users/${officer.id}`, change)
    expect(body).toMatchObject({ user: { fullName: 'Lê Thị Thu Hoa', title: 'Chấp hành viên sơ cấp' } })
    expect((await admin.post(`/api/users/${officer.id}`, change)).body).toMatchObject({ code: 'user/unchanged' })
    const { rows } = await test.db.pool.query('select full_name from officer where id = $1', [officer.officerId])
    expect(rows).toEqual([{ full_name: 'Lê Thị Thu Hoa' }])
  })

  it('who still has open cases is not moved, and the administrator reads how many without seeing one', async () => {
    const admin = await signedIn('admin.pt')
    expect((await admin.get(`/api/users/${officer.id}`)).body).toMatchObject({ openCases: 1 })
    expect((await admin.get(`/api/cases/${caseId}`)).status).toBe(403)
    const { body } = await move(admin, { unit: east, from: '2026-11-02' })
    expect(body).toMatchObject({ status: 409, code: 'officer/open-cases' })
    expect(body['detail']).toContain('còn phụ trách 1 việc chưa kết thúc')
  })

  it('a unit with open cases does not close, and says how many', async () => {
    const admin = await signedIn('admin.pt')
    const closing = { until: '2026-11-30', successors: [east], reason }
    const { body } = await admin.post(`/api/units/${west}/close`, closing)
    expect(body).toMatchObject({ status: 422, code: 'unit/has-cases' })
    expect(body['detail']).toContain('còn 1 việc chưa kết thúc')
  })

  it('cases assigned to an officer of the other unit go there; then the person moves and the unit closes', async () => {
    const leader = await signedIn('leader.pt')
    const { rows } = await test.db.pool.query<{ id: string }>(`select id from officer where unit_code = $1`, [east])
    const assigned = await leader.post('/api/cases/assign', {
      cases: { ids: [{ id: caseId }] },
      officerId: rows[0]?.id,
      on: '2026-11-01',
      capacity: 'head',
    })
    expect(assigned.body).toMatchObject({ assigned: 1 })

    const admin = await signedIn('admin.pt')
    expect((await move(admin, { unit: east, from: '2026-12-01' })).body).toMatchObject({ code: 'user/move-ahead' })
    expect((await move(admin, { unit: east, from: '2025-07-01' })).body).toMatchObject({ code: 'user/moved-later' })
    expect((await move(admin, { unit: west, from: '2026-11-02' })).body).toMatchObject({ code: 'user/same-unit' })
    expect((await move(admin, { unit: '2025:24', from: '2026-11-02' })).body).toMatchObject({
      code: 'access/other-unit',
    })
    const moved = await move(admin, { unit: east, from: '2026-11-02' })
    expect(moved.body).toMatchObject({
      user: { unit: { code: east }, roles: [{ role: 'officer', unit: { code: east } }], openCases: 0 },
    })
    const places = await test.db.pool.query(
      'select unit_code, active_from::text, active_until::text, rank from officer where user_id = $1 order by active_from',
      [officer.id],
    )
    const rank = 'Chấp hành viên sơ cấp'
    expect(places.rows).toEqual([
      { unit_code: west, active_from: '2025-07-01', active_until: '2026-11-01', rank },
      { unit_code: east, active_from: '2026-11-02', active_until: null, rank },
    ])
    const closing = { until: '2026-11-30', successors: [east], reason }
    expect((await admin.post(`/api/units/${west}/close`, closing)).body).toMatchObject({ validUntil: '2026-11-30' })
  })

  it('nobody moves himself, and only who administers both units moves anybody', async () => {
    const leader = await signedIn('leader.pt')
    expect((await move(leader, { unit: east, from: '2026-11-02' })).status).toBe(403)
    const admin = await signedIn('admin.pt')
    const [me] = (await admin.post('/api/users/list', { text: 'admin' })).body['items'] as { id: string }[]
    const own = await admin.post(`/api/users/${me?.id}/move`, { unit: east, from: '2026-11-02', reason })
    expect(own.body).toMatchObject({ code: 'user/own-account' })
  })

  it('the chain says from which day, and reads back sound', async () => {
    const { rows } = await test.db.pool.query<{ kind: string; effective_on: string; payload: string }>(
      `select kind, effective_on::text, payload::text from act
        where agency_id = '2025:25' and kind in ('user-changed', 'user-moved') order by seq`,
    )
    expect(rows.map(({ kind, effective_on }) => [kind, effective_on])).toEqual([
      ['user-changed', '2026-11-24'],
      ['user-moved', '2026-11-02'],
    ])
    expect(JSON.parse(rows[1]?.payload ?? '{}')).toMatchObject({ fromUnit: west, toUnit: east, roles: ['officer'] })
    expect((await verifyChain(test.db)).faults).toEqual([])
  })
})
