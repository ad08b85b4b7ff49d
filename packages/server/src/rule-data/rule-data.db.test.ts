import { calendarInForce, holidayCalendar, putCalendarInForce } from '@minh-an/law/holiday'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../audit/index.ts'
import { writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId, readOnly } from '../platform/index.ts'
import { exampleOffice, type Office } from '../testing/example-office.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'

const test = withTestDatabase()
const unit = '2025:24.01'
const province = '2025:24'
let office: Office
let caseId: string

const base64 = (text: string) => Buffer.from(text).toString('base64')
const file = (rows: readonly object[], kind = 'holidays') => ({
  kind,
  fileName: 'lich-nghi-2026.json',
  content: base64(JSON.stringify(rows)),
})
const off = (date: string, more: object = {}) => ({
  date,
  kind: 'holiday',
  nameVi: 'Nghỉ theo thông báo',
  source: 'Thông báo 100/TB-BNV',
  confidence: 'confirmed',
  ...more,
})

const deadlines = async () =>
  (
    await readOnly(test.db, (tx) =>
      tx.query<{ code: string; due_on: string }>(
        'select code, due_on from deadline where subject_id = $1 and not closed order by code',
        [caseId],
      ),
    )
  ).rows

describe('rule data', () => {
  beforeAll(async () => {
    office = await exampleOffice(test.db, '2026-11-20', [
      { name: 'quản trị', unit: province, roles: ['administrator'] },
      { name: 'quản trị phòng', unit: '2025:24.02', roles: ['administrator'] },
      { name: 'trưởng phòng', unit, roles: ['unit-head'] },
    ])
    caseId = newId()
    // Decided on Friday 20 November 2026. Three working days to notify: 23, 25, 26 (the 24th is a holiday) …
    const act = exampleDecision({
      number: 7,
      on: '2026-11-20',
      unitCode: unit,
      lines: [exampleLine(1, 5_000_000n, {})],
      more: { officialNumber: { number: 7, year: 2026, suffix: 'QĐ-THADS', issuer: province } },
    })
    await inTransaction(test.db, (tx) =>
      writeActs(tx, { agencyId: province, source: 'entry', records: [{ caseId, act }] }),
    )
  })
  afterEach(() => expect(calendarInForce()).toBeDefined())

  it('shows what a file changes and moves, and writes nothing', async () => {
    const before = await deadlines()
    expect(before).toContainEqual({ code: 'notify-parties', due_on: '2026-11-26' })
    const answer = await office.colleague('quản trị').post('/api/rule-data/preview', file([off('2026-11-25')]))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      revision: 0,
      unchanged: 0,
      problems: [],
      days: [{ date: '2026-11-25', after: { origin: 'laid', confidence: 'confirmed' } }],
    })
    expect(answer.body.moved.groups).toContainEqual({
      unit,
      unitName: expect.any(String),
      code: 'notify-parties',
      name: expect.any(String),
      from: '2026-11-26',
      to: '2026-11-27',
      count: 1,
    })
    expect(await deadlines()).toEqual(before)
  })

  it('is refused to whose right does not reach every unit, and to other roles', async () => {
    for (const name of ['quản trị phòng', 'trưởng phòng']) {
      const answer = await office.colleague(name).post('/api/rule-data/preview', file([off('2026-11-25')]))
      expect(answer.status, name).toBe(403)
    }
  })

  it('says what is wrong, row by row, and lays nothing of such a file', async () => {
    const admin = office.colleague('quản trị')
    const rows = [off('2026-11-25'), off('2026-11-02'), off('2026-11-25')]
    const seen = await admin.post('/api/rule-data/preview', file(rows))
    expect(seen.body.problems.map((one: { row: number; code: string }) => [one.row, one.code])).toEqual([
      [2, 'rule-data/past'],
      [3, 'rule-data/twice'],
    ])
    const laid = await admin.post('/api/rule-data', { ...file(rows), reason: 'thử', revision: 0 })
    expect(laid.status).toBe(422)
    expect(laid.body.detail).toContain('Dòng 2')
    for (const content of ['không phải tệp', '[1, 2', '{"holidays": 3}']) {
      const odd = await admin.post('/api/rule-data/preview', { ...file([]), content: base64(content) })
      expect(odd.status, content).toBe(422)
    }
  })

  it('lays the days with reason and revision, recounts the periods, keeps the entry in the chain', async () => {
    const admin = office.colleague('quản trị')
    const order = { ...file([off('2026-11-25')]), reason: 'Thông báo nghỉ bão 100/TB-BNV', revision: 0 }
    const laid = await admin.post('/api/rule-data', order)
    expect(laid.body).toEqual({ revision: 1, rowsChanged: 1, deadlinesMoved: 2 })
    expect(await deadlines()).toContainEqual({ code: 'notify-parties', due_on: '2026-11-27' })
    const { rows } = await readOnly(test.db, (tx) =>
      tx.query<{ due_on: string; due_code: string; version: number }>(
        'select due_on, due_code, version from enforcement_case where id = $1',
        [caseId],
      ),
    )
    expect(rows[0]?.due_on).toBe('2026-11-27')

    const again = await admin.post('/api/rule-data', { ...order, revision: 0, reason: 'lần nữa' })
    expect(again.status).toBe(412)
    const same = await admin.post('/api/rule-data', { ...order, revision: 1, reason: 'lần nữa' })
    expect(same.body.code).toBe('rule-data/no-change')

    const shown = await office.colleague('trưởng phòng').get('/api/rule-data?year=2026')
    expect(shown.body.days.find((day: { date: string }) => day.date === '2026-11-25')).toMatchObject({
      origin: 'laid',
      source: 'Thông báo 100/TB-BNV',
    })
    expect(shown.body).toMatchObject({ mayChange: false, missingYear: 2027, revision: 1 })
    expect(shown.body.revisions).toMatchObject([{ no: 1, by: 'quản trị', deadlinesMoved: 2 }])

    const entries = await readOnly(test.db, (tx) =>
      tx.query<{ payload: string }>(`select payload::text from act where kind = 'holidays-laid'`),
    )
    expect(entries.rows[0]?.payload).toContain('nghỉ bão')
    const report = await verifyChain(test.db)
    expect(report.faults).toEqual([])
  })

  it('takes a day away again, and the periods come back', async () => {
    const admin = office.colleague('quản trị')
    const answer = await admin.post('/api/rule-data', {
      ...file([off('2026-11-25', { kind: 'Ngày thường', nameVi: '' })]),
      reason: 'Thông báo bị thu hồi',
      revision: 1,
    })
    expect(answer.body).toEqual({ revision: 2, rowsChanged: 1, deadlinesMoved: 2 })
    expect(await deadlines()).toContainEqual({ code: 'notify-parties', due_on: '2026-11-26' })
  })

  it('lays a rate, and gives a template that comes back without a change', async () => {
    const admin = office.colleague('quản trị')
    const rate = {
      kind: 'default',
      from: '2027-07-01',
      percentYear: '9,5',
      source: 'BLDS sửa đổi',
      confidence: 'secondary',
    }
    const laid = await admin.post('/api/rule-data', { ...file([rate], 'rates'), reason: 'Luật mới', revision: 2 })
    expect(laid.body).toEqual({ revision: 3, rowsChanged: 1, deadlinesMoved: 0 })
    const shown = await admin.get('/api/rule-data')
    expect(shown.body.rates.filter((one: { kind: string }) => one.kind === 'default')).toMatchObject([
      { until: '2027-06-30', origin: 'shipped' },
      { from: '2027-07-01', percentYear: '9.5', origin: 'laid' },
    ])
    for (const kind of ['holidays', 'rates']) {
      for (const format of ['xlsx', 'csv', 'json']) {
        const template = await admin.get(`/api/rule-data/template/${kind}/${format}`)
        expect(template.status).toBe(200)
        const seen = await admin.post('/api/rule-data/preview', {
          kind,
          fileName: `mau.${format}`,
          content: template.raw.toString('base64'),
        })
        expect(seen.body, `${kind} ${format}`).toMatchObject({ days: [], rates: [], problems: [] })
        expect(seen.body.unchanged).toBeGreaterThan(2)
      }
    }
    putCalendarInForce(holidayCalendar())
  })
})
