import { randomUUID } from 'node:crypto'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { NewAct } from '@minh-an/domain/case-file'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId } from '../platform/index.ts'
import { exampleOffice, type Office } from '../testing/example-office.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'

const test = withTestDatabase()
let office: Office
const unit = '2025:24.01'
const other = '2025:24.02'
const agency = '2025:24'

const act = (kind: string, effectiveOn: string, capacity: string, payload: object) =>
  ({
    id: newId(),
    kind,
    effectiveOn: effectiveOn as PlainDate,
    capacity,
    source: 'entry',
    payload,
  }) as unknown as NewAct

async function addCase(number: number, unitCode: string, officer: string, more: readonly NewAct[] = []) {
  const caseId = newId()
  const officerId = office.colleague(officer).officerId ?? ''
  const decision = exampleDecision({
    number,
    on: '2026-10-22',
    unitCode,
    lines: [exampleLine(1, 1_052_000_000n, { item: 'debt-principal', text: 'Trả nợ gốc' })],
    more: {
      officialNumber: { number, year: 2026, suffix: 'QĐ-THADS', issuer: agency },
      parties: [
        { no: 1, role: 'creditor', form: 'organization', name: 'Ngân hàng Kiên Long Mẫu', address: 'phường Vĩnh Yên' },
        { no: 2, role: 'debtor', form: 'person', name: '=Ngô Văn Khải', identifier: '036090000123' },
      ],
    },
  })
  const assigned = act('officer-assigned', '2026-10-23', 'deputy', {
    officerId,
    officerName: officer,
    unitCode,
  })
  await inTransaction(test.db, (tx) =>
    writeActs(tx, {
      agencyId: agency,
      source: 'entry',
      records: [decision, assigned, ...more].map((one) => ({ caseId, act: one })),
    }),
  )
  return caseId
}

const csv = (raw: Buffer) => raw.toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n')

describe('register', () => {
  beforeAll(async () => {
    office = await exampleOffice(test.db, '2026-11-20', [
      { name: 'văn thư', unit, roles: ['clerk'] },
      { name: 'An', unit, roles: ['officer'], officer: true },
      { name: 'Bình', unit: other, roles: ['officer'], officer: true },
      { name: 'trưởng phòng 2', unit: other, roles: ['unit-head'] },
      { name: 'kế toán', unit: agency, roles: ['accountant'] },
      { name: 'lãnh đạo', unit: agency, roles: ['provincial-leader'] },
      { name: 'kiểm sát', unit: agency, roles: ['prosecutor'] },
    ])
    const collected = act('payment-collected', '2026-11-03', 'officer', {
      allocations: [{ no: 1, amountDong: 200_000_000n }],
      payer: 'Ngô Văn Khải',
      method: 'bank',
    })
    await addCase(128, unit, 'An', [
      act('decision-notified', '2026-10-26', 'officer', { channel: 'direct' }),
      collected,
      act('payment-disbursed', '2026-11-12', 'accountant', {
        allocations: [{ no: 1, amountDong: 150_000_000n }],
        recipient: 'Ngân hàng Kiên Long Mẫu',
        method: 'bank',
      }),
    ])
    await addCase(129, other, 'Bình')
  })

  it('takes the list out in its own columns, order, headings, days and sums', async () => {
    const layout = {
      columns: [
        { key: 'unitCode', heading: 'MA_DON_VI' },
        { key: 'number' },
        { key: 'decidedOn', heading: 'NGAY_QD' },
        { key: 'owed', heading: 'PHAI_THU' },
        { key: 'debtor' },
        { key: 'status' },
      ],
      dateForm: 'yyyyMMdd',
      amountForm: 'grouped',
      separator: ',',
      withTitle: false,
    }
    const file = await office
      .colleague('văn thư')
      .post('/api/registers/cases/export', { filter: { ended: false }, format: 'csv', layout })
    expect(file.headers['content-disposition']).toBe('attachment; filename="danh-sach-viec-2026-11-20.csv"')
    expect(csv(file.raw)).toEqual([
      'MA_DON_VI,Số việc,NGAY_QD,PHAI_THU,Người phải thi hành án,Trạng thái',
      // Noticed 26/10: the ten days ended on 05/11. What looks like a formula is neutralised.
      `2025:24.01,128/QĐ-THADS,20261022,1.052.000.000,"'=Ngô Văn Khải",Đang xác minh`,
    ])
    const sheet = new ExcelJS.Workbook()
    const xlsx = await office.colleague('văn thư').post('/api/registers/cases/export', { format: 'xlsx', layout })
    await sheet.xlsx.load(xlsx.raw as unknown as ArrayBuffer)
    expect(sheet.worksheets[0]?.getRow(2).getCell(4).value).toBe(1_052_000_000)
    expect(sheet.worksheets[0]?.getRow(2).getCell(3).value).toEqual(new Date('2026-10-22T00:00:00Z'))
  })

  it('opens the registers of the law with their number, unit and period on top', async () => {
    const body = { format: 'xlsx', unit, from: '2026-10-01', to: '2026-10-31' }
    const file = await office.colleague('văn thư').post('/api/registers/decisions/export', body)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(file.raw as unknown as ArrayBuffer)
    const page = book.worksheets[0]
    expect(page?.getRow(1).getCell(1).value).toBe('Sổ thụ lý thi hành án')
    expect(page?.getRow(2).getCell(1).value).toBe('Mẫu 03, Phụ lục I Thông tư 04/2023/TT-BTP')
    expect(page?.getRow(3).getCell(1).value).toContain('từ 01/10/2026 đến 31/10/2026')
    const row = page?.getRow(7)
    expect(row?.getCell(1).value).toBe(1)
    expect(row?.getCell(2).value).toBe('128/QĐ-THADS')
    expect(row?.getCell(7).value).toBe('Ngân hàng Kiên Long Mẫu, phường Vĩnh Yên')
    expect(row?.getCell(9).value).toBe('Trả nợ gốc')
  })

  it.each([
    ['assignments', ['23/10/2026', 'An', '128/QĐ-THADS', 'KT. Thủ trưởng']],
    ['receipts', ['03/11/2026', 'Chuyển khoản', '200000000']],
    ['disbursements', ['12/11/2026', 'Ngân hàng Kiên Long Mẫu', '150000000']],
    ['judgments', []],
    ['requests', []],
  ] as const)('reads the register %s', async (code, words) => {
    const file = await office.colleague('văn thư').post(`/api/registers/${code}/export`, { format: 'csv', unit })
    expect(file.status).toBe(200)
    const [, first = ''] = csv(file.raw)
    for (const word of words) expect(first).toContain(word)
    const seen = await office.colleague('văn thư').post(`/api/registers/${code}/preview`, { unit })
    expect(seen.body).toMatchObject({ total: csv(file.raw).length - 1, fitsSheet: true })
    expect(seen.body.headings).toHaveLength(seen.body.rows[0]?.length ?? seen.body.headings.length)
  })

  it('takes judgments and requests as they were received', async () => {
    const clerk = office.colleague('văn thư')
    const judgment = await clerk.post('/api/judgments', {
      number: '45/2026/DS-ST',
      court: 'Tòa án nhân dân khu vực 3 - Phú Thọ',
      judgedOn: '2026-10-01',
      receivedOn: '2026-11-02',
      channel: 'post',
      caseKind: 'civil',
      parties: [
        { role: 'creditor', form: 'person', name: 'Lê Thị Hoa', address: 'xã Tam Dương' },
        { role: 'debtor', form: 'person', name: 'Trần Văn An' },
      ],
      lines: [{ item: 'debt-principal', amount: '70000000', creditorNo: 1, debtorNo: 2 }],
    })
    expect(judgment.status).toBe(201)
    const [, row = ''] = csv((await clerk.post('/api/registers/judgments/export', { format: 'csv' })).raw)
    for (const word of ['02/11/2026', 'Bưu chính', '45/2026/DS-ST', 'Lê Thị Hoa, xã Tam Dương', '70000000']) {
      expect(row).toContain(word)
    }
    await clerk.post('/api/requests', {
      judgmentId: judgment.body.id,
      receivedOn: '2026-11-05',
      channel: 'direct',
      requester: 'Lê Thị Hoa',
      requesterNo: 1,
    })
    const [, request = ''] = csv((await clerk.post('/api/registers/requests/export', { format: 'csv' })).raw)
    for (const word of ['05/11/2026', 'Trực tiếp', 'Lê Thị Hoa', '45/2026/DS-ST']) expect(request).toContain(word)
  })

  it('shows nobody more than the person may see, and leaves a line of the look', async () => {
    const lines = async (name: string, body: object = {}) =>
      csv((await office.colleague(name).post('/api/registers/cases/export', { format: 'csv', ...body })).raw).length - 1
    expect(await lines('văn thư')).toBe(1)
    expect(await lines('trưởng phòng 2')).toBe(1)
    expect(await lines('lãnh đạo')).toBe(2)
    // Asking for another unit finds nothing there.
    expect(await lines('văn thư', { filter: { unit: other } })).toBe(0)
    expect((await office.colleague('kiểm sát').post('/api/registers/cases/export', { format: 'csv' })).status).toBe(403)
    const { rows } = await inTransaction(test.db, (tx) =>
      tx.query<{ what: string }>(`select what from look where subject = 'export' and user_id = $1 order by at desc`, [
        office.colleague('lãnh đạo').userId,
      ]),
    )
    expect(rows[0]?.what).toBe('register-export-cases csv 2')
  })

  it('refuses what it cannot take out, in a sentence', async () => {
    const layout = {
      columns: [{ key: 'identifier' }],
      dateForm: 'dd/MM/yyyy',
      amountForm: 'plain',
      separator: ';',
      withTitle: true,
    }
    const clerk = office.colleague('văn thư')
    const unknown = await clerk.post('/api/registers/cases/export', { format: 'csv', layout })
    expect([unknown.status, unknown.body.code]).toEqual([422, 'register/column'])
    const twice = { ...layout, columns: [{ key: 'number' }, { key: 'number' }] }
    expect((await clerk.post('/api/registers/cases/preview', { layout: twice })).body.code).toBe('register/column')
    const filtered = await clerk.post('/api/registers/receipts/export', { format: 'csv', filter: { ended: false } })
    expect(filtered.body.code).toBe('register/filter')
    expect((await clerk.post('/api/registers/nothing/export', { format: 'csv' })).status).toBe(422)
  })

  it('keeps a mapping for a unit, used by its people and changed by who keeps its registers', async () => {
    const clerk = office.colleague('văn thư')
    const layout = {
      columns: [{ key: 'number', heading: 'SO_QD' }, { key: 'owed' }],
      dateForm: 'yyyy-MM-dd',
      amountForm: 'plain',
      separator: 'tab',
      withTitle: false,
    }
    const input = { register: 'decisions', unit, name: 'Phần mềm kế toán', layout }
    const kept = await clerk.post('/api/register-mappings', input)
    expect(kept.status).toBe(201)
    expect((await clerk.post('/api/register-mappings', input)).body.code).toBe('register/mapping-name-taken')
    const seen = await office.colleague('An').get('/api/register-mappings')
    expect(seen.body.items).toEqual([{ ...kept.body, mayChange: false }])
    expect((await office.colleague('trưởng phòng 2').get('/api/register-mappings')).body.items).toEqual([])
    expect((await office.colleague('An').post('/api/register-mappings', input)).status).toBe(403)
    const elsewhere = await clerk.post('/api/register-mappings', { ...input, unit: other })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'register/other-unit'])
    const bad = { ...layout, columns: [{ key: 'paperNumber' }] }
    expect((await clerk.post('/api/register-mappings', { ...input, name: 'Khác', layout: bad })).status).toBe(422)
    const { id } = kept.body
    const changed = await clerk.put(`/api/register-mappings/${id}`, { ...input, name: 'Kế toán' }, { version: 1 })
    expect(changed.body).toMatchObject({ name: 'Kế toán', version: 2 })
    expect((await clerk.put(`/api/register-mappings/${id}`, input, { version: 1 })).status).toBe(412)
    expect(
      (await office.colleague('trưởng phòng 2').delete(`/api/register-mappings/${id}`, { version: 2 })).status,
    ).toBe(404)
    expect((await clerk.delete(`/api/register-mappings/${id}`, { version: 2, key: randomUUID() })).status).toBe(200)
  })
})
