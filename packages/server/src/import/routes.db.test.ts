import { beforeAll, describe, expect, it } from 'vitest'
import { ensureAgencies } from '../agency/index.ts'
import { routes } from '../application/index.ts'
import { inTransaction } from '../platform/index.ts'
import { withTestDatabase } from '../testing/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../testing/people.ts'
import { clockOn, type TestBrowser, testApp, testKeys } from '../testing/test-app.ts'

const test = withTestDatabase()
const unit = '2025:24.03'
let served: Awaited<ReturnType<typeof testApp>>

const register = (number: number, on = '22/10/2025') =>
  Buffer.from(
    `Số QĐ;Ngày QĐ;Căn cứ;Bản án số;Người phải THA;Án phí;CHV;Trạng thái;Ngày trạng thái\n${number};${on};Chủ động;45/2025/HS-ST;Ngô Văn Khải;200.000;Lê Thị Hoa;Có điều kiện;12/11/2025\n`,
  )

const boundary = 'minh-an-test'
const formHeaders = { 'content-type': `multipart/form-data; boundary=${boundary}` }

function form(fields: Readonly<Record<string, string>>, file: Buffer | undefined, fileName = 'so.csv'): Buffer {
  const parts: Uint8Array[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  if (file !== undefined) {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: text/csv\r\n\r\n`
    parts.push(Buffer.from(head), file, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}

async function signedIn(username: string): Promise<TestBrowser> {
  const browser = served.browser()
  const answer = await browser.post('/api/session', { username, password: EXAMPLE_PASSWORD })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return browser
}

describe('import over HTTP', () => {
  beforeAll(async () => {
    await inTransaction(test.db, async (tx) => {
      await ensureAgencies(tx)
      await addExampleUser(tx, 'vanthu', unit, ['clerk'])
      await addExampleUser(tx, 'vanthu.khac', '2025:24.01', ['clerk'])
      await addExampleUser(tx, 'chv', unit, ['officer'])
    })
    served = await testApp({ database: test.db, clock: clockOn('2026-11-24'), keys: testKeys() }, routes)
  })

  it('previews, imports, lists, shows the certificate and takes back', async () => {
    const clerk = await signedIn('vanthu')
    const preview = await clerk.post('/api/imports/preview', form({ unitCode: unit }, register(1)), formHeaders)
    expect(preview.status, JSON.stringify(preview.body)).toBe(200)
    expect(preview.body).toMatchObject({
      goodRows: 1,
      errors: [],
      missing: [],
      mappingSource: 'guessed',
      newOfficers: ['Lê Thị Hoa'],
    })
    const done = await clerk.post(
      '/api/imports',
      form({ unitCode: unit, rememberMapping: 'true' }, register(1)),
      formHeaders,
    )
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect(done.body).toMatchObject({
      changes: 1,
      certificate: { total: { equal: true }, importedBy: 'Người dùng vanthu' },
    })
    const again = await clerk.post('/api/imports', form({ unitCode: unit }, register(1)), formHeaders)
    expect(again.body).toMatchObject({ changes: 0, alreadyImported: { cases: 1 } })
    const list = await clerk.get('/api/imports')
    const [first] = list.body['items'] as { id: string; canUndo: boolean }[]
    expect(first?.canUndo).toBe(true)
    const detail = await clerk.get(`/api/imports/${first?.id}`)
    expect(detail.body).toMatchObject({ certificate: { rowsRead: 1, rowsImported: 1 } })
    const undone = await clerk.post(`/api/imports/${first?.id}/undo`, { reason: 'Nhập nhầm tệp' })
    expect(undone.status, JSON.stringify(undone.body)).toBe(200)
    expect(undone.body).toMatchObject({ canUndo: false, undoneBy: 'Người dùng vanthu' })
  })

  it('names cells in the refusal of a file with errors', async () => {
    const clerk = await signedIn('vanthu')
    const refused = await clerk.post('/api/imports', form({ unitCode: unit }, register(2, '31/02/2026')), formHeaders)
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({
      code: 'import/rows-rejected',
      errors: [{ pointer: 'B2' }],
      cells: [{ cell: 'B2', value: '31/02/2026' }],
    })
  })

  it('is for the unit’s own clerk: another unit is refused, an officer may not import', async () => {
    const other = await signedIn('vanthu.khac')
    expect((await other.post('/api/imports', form({ unitCode: unit }, register(3)), formHeaders)).status).toBe(403)
    const officer = await signedIn('chv')
    expect(
      (await officer.post('/api/imports/preview', form({ unitCode: unit }, register(3)), formHeaders)).status,
    ).toBe(403)
    expect((await served.browser().get('/api/imports')).status).toBe(401)
    expect((await other.get('/api/imports')).body).toMatchObject({ items: [] })
  })

  it.each<[string, () => Buffer, Record<string, string>, number, string]>([
    ['no file', () => form({ unitCode: unit }, undefined), formHeaders, 422, 'import/file-missing'],
    ['no unit', () => form({}, register(4)), formHeaders, 422, 'import/form'],
    ['an unknown field', () => form({ unitCode: unit, force: 'yes' }, register(4)), formHeaders, 422, 'import/form'],
    [
      'a mapping that is no JSON',
      () => form({ unitCode: unit, mapping: '{' }, register(4)),
      formHeaders,
      422,
      'import/mapping',
    ],
    [
      'a form cut off',
      () => form({ unitCode: unit }, register(4)).subarray(0, 200),
      formHeaders,
      422,
      'import/upload-broken',
    ],
    [
      'JSON instead of a form',
      () => Buffer.from('{}'),
      { 'content-type': 'application/json' },
      415,
      'import/not-a-form',
    ],
    [
      'a file over the limit',
      () => form({ unitCode: unit }, Buffer.alloc(31 * 1024 * 1024, 97)),
      formHeaders,
      413,
      'import/file-too-large',
    ],
  ])('refuses %s', async (_what, body, headers, status, code) => {
    const clerk = await signedIn('vanthu')
    for (const path of ['/api/imports', '/api/imports/preview']) {
      const answer = await clerk.post(path, body(), headers)
      expect([answer.status, answer.body['code']], JSON.stringify(answer.body)).toEqual([status, code])
    }
  })

  it('hands out the template', async () => {
    const clerk = await signedIn('vanthu')
    const login = await served.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'vanthu', password: EXAMPLE_PASSWORD },
    })
    const cookies = Object.fromEntries(login.cookies.map((one) => [one.name, one.value]))
    const answer = await served.app.inject({ url: '/api/imports/template.xlsx', cookies })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''M%E1%BA%ABu")
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await clerk.get('/api/imports/00000000-0000-7000-8000-000000000000')).status).toBe(404)
  })
})
