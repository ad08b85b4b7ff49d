import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PlainDate } from '@minh-an/domain/calendar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../audit/index.ts'
import { withdrawImportedCases, writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId } from '../platform/index.ts'
import { exampleOffice, type Office } from '../testing/example-office.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { fileStore } from './index.ts'

const test = withTestDatabase()
const directory = mkdtempSync(path.join(os.tmpdir(), 'minh-an-files-'))
const megabyte = 1_048_576
const files = fileStore({ directory, fileBytes: 2 * megabyte, caseBytes: 3 * megabyte })
const unit = '2025:24.01'
const agency = '2025:24'
let office: Office

/** A PDF of one page with a remark; the remark makes it another file. */
function pdf(remark: string, padBytes = 0): Buffer {
  const head = `%PDF-1.4\n%${remark}${'x'.repeat(padBytes)}\n1 0 obj\n<< /Type /Pages /Kids [] /Count 1 >>\nendobj\n`
  const table = 'xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R >>\n'
  return Buffer.from(`${head}${table}startxref\n${head.length}\n%%EOF\n`, 'latin1')
}

interface Sending {
  readonly by?: string
  readonly act?: string
  readonly key?: string
  readonly field?: string
}

async function send(
  caseId: string,
  name: string,
  content: Buffer,
  { by = 'An', act, key, field = 'file' }: Sending = {},
) {
  const boundary = 'minh-an-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`
  const response = await office.app.inject({
    method: 'POST',
    url: `/api/cases/${caseId}/attachments${act === undefined ? '' : `?act=${act}`}`,
    headers: {
      'x-colleague': office.colleague(by).userId,
      'idempotency-key': key ?? randomUUID(),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return { status: response.statusCode, body: response.json() }
}

async function addCase(number: number, { officer = 'An', unitCode = unit } = {}) {
  const caseId = newId()
  const { officerId } = office.colleague(officer)
  const lines = [exampleLine(1, 10_000_000n)]
  const decision = exampleDecision({ number, on: '2026-10-22', unitCode, lines })
  const assigned = {
    id: newId(),
    kind: 'officer-assigned' as const,
    effectiveOn: '2026-10-22' as PlainDate,
    capacity: 'head' as const,
    source: 'entry' as const,
    payload: { officerId: officerId ?? '', officerName: officer, unitCode },
  }
  await inTransaction(test.db, (tx) =>
    writeActs(tx, {
      agencyId: agency,
      source: 'entry',
      records: [decision, assigned].map((act) => ({ caseId, act })),
    }),
  )
  return { caseId, actId: decision.id }
}

const keptFiles = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const pathOf = (hash: string) => path.join(directory, hash.slice(0, 2), hash.slice(2, 4), hash)
const looksAt = async (what: string) => {
  const { rowCount } = await inTransaction(test.db, (tx) => tx.query('select from look where what = $1', [what]))
  return rowCount
}

describe('attachment', () => {
  beforeAll(async () => {
    office = await exampleOffice(
      test.db,
      '2026-11-24',
      [
        { name: 'An', unit, roles: ['officer'], officer: true },
        { name: 'Hoa', unit, roles: ['officer'], officer: true },
        { name: 'văn thư', unit, roles: ['clerk'] },
        { name: 'thẩm tra', unit: agency, roles: ['examiner'] },
        { name: 'phòng khác', unit: '2025:24.02', roles: ['clerk'] },
        { name: 'quản trị', unit: agency, roles: ['administrator'] },
      ],
      files,
    )
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('attaches a scan to an act, lists it, hands it out to be kept, and notes each look', async () => {
    const { caseId, actId } = await addCase(1)
    const scan = pdf('biên bản giao')
    const done = await send(caseId, 'Bie\u0302n ba\u0309n giao.PDF', scan, { act: actId })
    expect(done.status, JSON.stringify(done.body)).toBe(201)
    expect(done.body).toMatchObject({
      actId,
      kind: 'pdf',
      name: 'Biên bản giao.pdf',
      bytes: scan.length,
      pages: 1,
      hash: hashOf(scan),
      attachedBy: 'An',
    })
    const list = await office.colleague('thẩm tra').get(`/api/cases/${caseId}/attachments`)
    expect(list.body).toMatchObject({
      items: [{ id: done.body.id }],
      refused:
        'Vai trò đang giữ chỉ xem được tệp. Đính kèm thuộc quyền của Văn thư, Chấp hành viên, Kế toán, Trưởng phòng, Lãnh đạo tỉnh.',
      limits: { fileBytes: 2 * megabyte, caseBytes: 3 * megabyte, usedBytes: scan.length },
    })
    expect(await looksAt('attachment-list')).toBe(1)

    const content = await office.colleague('thẩm tra').get(`/api/attachments/${done.body.id}/content`)
    expect(content.raw.equals(scan)).toBe(true)
    expect(content.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="Bien ban giao.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20giao.pdf`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'no-store',
    })
    expect(await looksAt(`attachment ${done.body.id}`)).toBe(1)
  })

  it('is there once, however often the same request comes, and as one file for two acts', async () => {
    const { caseId, actId } = await addCase(2)
    const scan = pdf('một bản')
    const key = randomUUID()
    const [first, twin] = await Promise.all([
      send(caseId, 'a.pdf', scan, { key }),
      send(caseId, 'a.pdf', scan, { key }),
    ])
    expect([first.status, twin.status]).toEqual([201, 201])
    expect(twin.body).toEqual(first.body)
    expect((await send(caseId, 'b.pdf', scan)).body).toMatchObject({
      code: 'attachment/already-there',
      detail: 'Cùng nội dung với “a.pdf”. Không cần đính kèm lại.',
    })
    expect((await send(caseId, 'a.pdf', pdf('khác'), { key })).body).toMatchObject({ code: 'command/key-reused' })
    expect((await send(caseId, 'a.pdf', scan, { act: actId })).status).toBe(201)
    expect(keptFiles().filter((name) => name === hashOf(scan))).toHaveLength(1)
    expect(keptFiles().every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true)
  })

  it('takes a file off with a reason, and keeps it readable', async () => {
    const { caseId } = await addCase(3)
    const { body } = await send(caseId, 'nhầm.pdf', pdf('nhầm việc'))
    const an = office.colleague('An')
    const remove = (reason: string) => an.post(`/api/attachments/${body.id}/removal`, { reason })
    expect((await remove('  ')).status).toBe(422)
    const removed = await remove('Tệp của việc khác')
    expect(removed.body).toMatchObject({ removed: { by: 'An', reason: 'Tệp của việc khác' } })
    expect((await remove('Lần nữa')).body).toMatchObject({ code: 'attachment/already-removed' })
    expect((await an.get(`/api/attachments/${body.id}/content`)).status).toBe(200)
    expect((await send(caseId, 'nhầm.pdf', pdf('nhầm việc'))).status).toBe(201)
    const { rows } = await inTransaction(test.db, (tx) =>
      tx.query<{ kind: string; capacity: string }>(
        `select kind, capacity from act where subject = 'attachment' and subject_id = $1 order by seq`,
        [caseId],
      ),
    )
    expect(rows.map((row) => row.kind)).toEqual(['attachment-added', 'attachment-removed', 'attachment-added'])
    expect(rows.every((row) => row.capacity === 'officer')).toBe(true)
  })

  it('goes by the rights of the case', async () => {
    const { caseId } = await addCase(4)
    const { body } = await send(caseId, 'a.pdf', pdf('quyền'), { by: 'văn thư' })
    expect(await send(caseId, 'b.pdf', pdf('Hoa'), { by: 'Hoa' })).toMatchObject({
      status: 403,
      body: { code: 'access/not-in-charge' },
    })
    expect((await send(caseId, 'b.pdf', pdf('thẩm tra'), { by: 'thẩm tra' })).status).toBe(403)
    expect((await send(caseId, 'b.pdf', pdf('quản trị'), { by: 'quản trị' })).status).toBe(403)
    expect((await send(caseId, 'b.pdf', pdf('phòng khác'), { by: 'phòng khác' })).status).toBe(404)
    const stranger = office.colleague('phòng khác')
    expect((await stranger.get(`/api/cases/${caseId}/attachments`)).body).toMatchObject({ code: 'case/not-found' })
    expect((await stranger.get(`/api/attachments/${body.id}/content`)).body).toMatchObject({
      code: 'attachment/not-found',
    })
    expect((await stranger.post(`/api/attachments/${body.id}/removal`, { reason: 'Thử' })).status).toBe(404)
    expect((await office.colleague('Hoa').post(`/api/attachments/${body.id}/removal`, { reason: 'Thử' })).status).toBe(
      403,
    )
    expect((await office.colleague('Hoa').get(`/api/attachments/${body.id}/content`)).status).toBe(200)
  })

  it.each([
    ['an empty file', 'a.pdf', Buffer.alloc(0), 422, 'attachment/empty'],
    ['a page called a scan', 'a.pdf', Buffer.from('<html><script>alert(1)</script>'), 422, 'attachment/not-allowed'],
    ['a scan called a page', 'a.html', pdf('trang'), 422, 'attachment/not-allowed'],
    ['a drawing', 'a.svg', Buffer.from('<svg/>'), 422, 'attachment/not-allowed'],
    ['a file past the limit', 'a.pdf', pdf('to', 2 * megabyte), 413, 'attachment/too-large'],
  ])('refuses %s, and leaves nothing', async (_name, name, content, status, code) => {
    const { caseId } = await addCase(100 + Math.floor(Math.random() * 1e6))
    const before = keptFiles().length
    const answer = await send(caseId, name, content)
    expect(answer).toMatchObject({ status, body: { code } })
    expect(String(answer.body.detail)).not.toBe('')
    expect(keptFiles()).toHaveLength(before)
  })

  it('refuses what is no file, an act of another case, and more than a case may hold', async () => {
    const { caseId } = await addCase(6)
    const { actId } = await addCase(7)
    const before = keptFiles().length
    expect((await send(caseId, 'a.pdf', pdf('a'), { act: actId })).body).toMatchObject({
      code: 'attachment/act-not-found',
    })
    expect((await send(caseId, 'a.pdf', pdf('a'), { field: 'other' })).body).toMatchObject({
      code: 'attachment/upload-broken',
    })
    const json = await office.colleague('An').post(`/api/cases/${caseId}/attachments`, {})
    expect(json.status).toBe(415)
    expect(keptFiles()).toHaveLength(before)
    expect((await send(caseId, 'a.pdf', pdf('a', 1.9 * megabyte))).status).toBe(201)
    expect((await send(caseId, 'b.pdf', pdf('b', 1.9 * megabyte))).body).toMatchObject({ code: 'attachment/case-full' })
    expect(keptFiles()).toHaveLength(before + 1)
  })

  it('calls a file by its last name, whatever path it was given', async () => {
    const { caseId } = await addCase(8)
    const sent = await send(caseId, '..\\\\..\\\\etc/passwd.pdf', pdf('đường dẫn'))
    expect(sent.body).toMatchObject({ name: 'passwd.pdf' })
  })

  it('is work on an imported case: the import is not taken back over it', async () => {
    const importId = newId()
    const caseId = newId()
    const lines = [exampleLine(1, 10_000_000n)]
    const decision = exampleDecision({ number: 11, on: '2026-10-22', unitCode: unit, lines })
    await inTransaction(test.db, async (tx) => {
      await tx.query(
        `insert into register_import (id, agency_id, unit_code, file_name, file_hash, mapping, rows_read, rows_imported,
                                      rows_rejected, certificate)
         values ($1, $2, $3, 'so.csv', '\\x00', '{}', 1, 1, 0, '{}')`,
        [importId, agency, unit],
      )
      await writeActs(tx, { agencyId: agency, source: 'import', importId, records: [{ caseId, act: decision }] })
    })
    expect((await send(caseId, 'a.pdf', pdf('sau khi nhập'), { by: 'văn thư' })).status).toBe(201)
    const takenBack = inTransaction(test.db, (tx) =>
      withdrawImportedCases(tx, {
        agencyId: agency,
        importId,
        recordedBy: undefined,
        reason: 'Nhập nhầm',
        today: '2026-11-24' as PlainDate,
      }),
    )
    await expect(takenBack).rejects.toMatchObject({ code: 'import/work-started' })
  })

  it('names each file that is missing or changed, and each row that differs from the chain', async () => {
    const { caseId } = await addCase(9)
    const [lost, changed, renamed] = [pdf('mất'), pdf('đổi'), pdf('tên')]
    // One after another: faults are named in the order in which the files came.
    const sent: Awaited<ReturnType<typeof send>>[] = []
    for (const [at, content] of [lost, changed, renamed].entries())
      sent.push(await send(caseId, `tep-${at}.pdf`, content))
    expect(await verifyChain(test.db, { agencyId: agency, files })).toMatchObject({ sound: true })

    rmSync(pathOf(hashOf(lost)))
    writeFileSync(pathOf(hashOf(changed)), 'khác')
    await inTransaction(test.db, (tx) =>
      tx.query(`update attachment set name = 'khác.pdf' where id = $1`, [sent[2]?.body.id]),
    )
    const report = await verifyChain(test.db, { agencyId: agency, files })
    expect(report.faults.map(({ check, caseId: of, hash }) => [check, of, hash])).toEqual([
      ['attachment-row', caseId, undefined],
      ['attachment-file', caseId, hashOf(lost)],
      ['attachment-file', caseId, hashOf(changed)],
    ])
    expect(report.faults[0]?.messageVi).toBe('Tệp đính kèm “khác.pdf”: tên tệp khác bản ghi trong chuỗi.')
    const an = office.colleague('An')
    expect((await an.get(`/api/attachments/${sent[0]?.body.id}/content`)).body).toMatchObject({
      code: 'attachment/stored-missing',
    })
    expect((await an.get(`/api/attachments/${sent[1]?.body.id}/content`)).body).toMatchObject({
      code: 'attachment/stored-changed',
    })
    // The same content sent once more mends what was damaged.
    const { caseId: another } = await addCase(10)
    expect((await send(another, 'tep.pdf', changed)).status).toBe(201)
    expect((await an.get(`/api/attachments/${sent[1]?.body.id}/content`)).raw.equals(changed)).toBe(true)
  })
})
