import { formRequest } from '@minh-an/contract/statistics'
import { beforeAll, describe, expect, it } from 'vitest'
import { routes as allRoutes } from '../application/index.ts'
import { inTransaction } from '../platform/index.ts'
import { withTestDatabase, writeVariedCases } from '../testing/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../testing/people.ts'
import { clockOn, type TestBrowser, testApp, testKeys } from '../testing/test-app.ts'

const test = withTestDatabase()
let served: Awaited<ReturnType<typeof testApp>>
const year2026 = { form: 1, unit: '2025:25', period: { year: 2026, months: 12 } }

async function signedIn(username: string): Promise<TestBrowser> {
  const from = served.browser()
  expect((await from.post('/api/session', { username, password: EXAMPLE_PASSWORD })).status).toBe(200)
  return from
}

describe('statistics over HTTP', () => {
  beforeAll(async () => {
    await inTransaction(test.db, async (tx) => {
      await writeVariedCases(tx, 11, 60)
      await addExampleUser(tx, 'tinh', '2025:25', ['provincial-leader'])
      await addExampleUser(tx, 'phong', '2025:25.01', ['unit-head'])
      await addExampleUser(tx, 'quantri', '2025:25', ['administrator'])
      await addExampleUser(tx, 'cuc', 'VN', ['centre'])
    })
    served = await testApp({ database: test.db, clock: clockOn('2026-11-24'), keys: testKeys() }, allRoutes)
  }, 60_000)

  it('gives a leader the form of the province, and the same one for its record point', async () => {
    const from = await signedIn('tinh')
    const answer = await from.post('/api/statistics/form', { ...year2026, rows: 'unit' })
    expect(answer.body).toMatchObject({ form: 1, unit: '2025:25', rowsBy: 'unit' })
    expect(answer.status).toBe(200)
    const { recordedUntil } = answer.body['cutoffs'] as { recordedUntil: string }
    const again = await from.post('/api/statistics/form', { ...year2026, rows: 'unit', recordedUntil })
    expect(again.body['fingerprint']).toBe(answer.body['fingerprint'])
    const national = await (await signedIn('cuc')).post('/api/statistics/form', { ...year2026, rows: 'unit' })
    expect(national.body['fingerprint']).toBe(answer.body['fingerprint'])
  })

  it('opens a cell with its cases, and writes down who looked', async () => {
    const from = await signedIn('tinh')
    const form = await from.post('/api/statistics/form', year2026)
    const cell = await from.post('/api/statistics/cell', { ...year2026, cell: 'A', limit: 500 })
    const { A } = form.body['cells'] as { A: number }
    expect(cell.body).toMatchObject({ total: A, sum: String(A) })
    const items = cell.body['items'] as { number: string; amount: string }[]
    expect(items).toHaveLength(A)
    expect(items[0]).toMatchObject({ amount: '1', number: expect.stringMatching(/^\d+\/\d{4}\/QĐ-THADS$/) })
    const { rows } = await test.db.pool.query(`select what from look where what = 'statistics-cell'`)
    expect(rows).toHaveLength(1)
  })

  it('keeps an office to its own figures, and the administrator out', async () => {
    const office = await signedIn('phong')
    expect((await office.post('/api/statistics/form', { ...year2026, unit: '2025:25.01' })).status).toBe(200)
    for (const unit of ['2025:25', '2025:25.02', 'VN']) {
      expect(await office.post('/api/statistics/form', { ...year2026, unit })).toMatchObject({ status: 403 })
      expect(await office.post('/api/statistics/cell', { ...year2026, unit, cell: 'A' })).toMatchObject({ status: 403 })
    }
    expect((await (await signedIn('quantri')).post('/api/statistics/form', year2026)).status).toBe(403)
    expect((await served.browser().post('/api/statistics/form', year2026)).status).toBe(401)
  })

  it('exports the form as a spreadsheet', async () => {
    const from = await signedIn('tinh')
    const session = await served.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'tinh', password: EXAMPLE_PASSWORD },
      headers: { 'idempotency-key': '00000000-0000-4000-8000-000000000001' },
    })
    const cookies = Object.fromEntries(session.cookies.map(({ name, value }) => [name, value]))
    const file = await served.app.inject({
      method: 'POST',
      url: '/api/statistics/form.xlsx',
      payload: { ...year2026, rows: 'kind' },
      cookies,
    })
    expect(file.statusCode).toBe(200)
    expect(file.headers['content-disposition']).toBe('attachment; filename="bieu-1-2025-25-2026-09-30.xlsx"')
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await from.get('/api/statistics/definitions')).body['items']).toContainEqual(
      expect.objectContaining({ id: 'TT 05/2026#1', confidence: 'unknown' }),
    )
  })

  it.each([
    ['an unknown form', { form: 3 }],
    ['thirteen months', { period: { year: 2026, months: 13 } }],
    ['both kinds of period', { period: { year: 2026, months: 3, from: '2025-10-01' } }],
    ['a day that does not exist', { period: { from: '2026-02-30', to: '2026-03-01' } }],
    ['days in the wrong order', { period: { from: '2026-03-02', to: '2026-03-01' } }],
    ['a cut-off after the period', { legalUntil: '2026-10-01' }],
    ['an unknown unit', { unit: '2025:99' }],
    ['a code with two readings', { unit: '25' }],
    ['an unknown member', { name: 'Nguyễn Văn A' }],
    ['an unknown record point', { recordedUntil: 'mới nhất' }],
    ['unknown rows', { rows: 'court' }],
  ])('refuses %s with a Vietnamese problem', async (_name, wrong) => {
    const answer = await (await signedIn('cuc')).post('/api/statistics/form', { ...year2026, ...wrong })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.body).toMatchObject({
      code: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    })
  })

  it('reads the body by its contract', () => {
    expect(formRequest.safeParse(year2026).success).toBe(true)
  })
})
