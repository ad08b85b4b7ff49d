import { beforeAll, describe, expect, it } from 'vitest'
import { writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId } from '../platform/index.ts'
import { exampleOffice, type Office } from '../testing/example-office.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'

const test = withTestDatabase()
let office: Office
const unit = '2025:24.01'
const other = '2025:24.02'
const province = '2025:24'

async function addCase(number: number, unitCode: string, debtor: string) {
  const caseId = newId()
  const act = exampleDecision({
    number,
    on: '2026-10-22',
    unitCode,
    lines: [exampleLine(1, 5_000_000n, {})],
    more: {
      officialNumber: { number, year: 2026, suffix: 'QĐ-THADS', issuer: province },
      parties: [{ no: 1, role: 'debtor', form: 'person', name: debtor }],
    },
  })
  await inTransaction(test.db, (tx) =>
    writeActs(tx, { agencyId: province, source: 'entry', records: [{ caseId, act }] }),
  )
  return caseId
}

const content = (filter: object) => ({
  filter,
  sort: { by: 'due', order: 'asc' },
  columns: ['number', 'debtor', 'owed'],
})

describe('view', () => {
  beforeAll(async () => {
    office = await exampleOffice(test.db, '2026-11-20', [
      { name: 'An', unit, roles: ['officer'], officer: true },
      { name: 'Hoa', unit, roles: ['officer'], officer: true },
      { name: 'trưởng phòng', unit, roles: ['unit-head'] },
      { name: 'trưởng phòng 2', unit: other, roles: ['unit-head'] },
      { name: 'lãnh đạo', unit: province, roles: ['provincial-leader'] },
      { name: 'kiểm sát', unit: province, roles: ['prosecutor'] },
      { name: 'trung ương', unit: 'VN', roles: ['centre'] },
      { name: 'quản trị', unit: province, roles: ['administrator'] },
    ])
    await addCase(1, unit, 'Ngô Văn Khải')
    await addCase(2, other, 'Bùi Văn Thụ')
  })

  it('is kept, read again, changed and removed by its owner, and nobody else finds it', async () => {
    const an = office.colleague('An')
    const kept = await an.post('/api/list-views', { name: 'Ngân hàng K', content: content({ text: 'ngân hàng k' }) })
    expect(kept.status).toBe(201)
    expect(kept.body).toMatchObject({ mine: true, mayChange: true, narrowed: false, version: 1 })
    const { id } = kept.body
    expect((await an.get('/api/list-views')).body.items).toEqual([kept.body])
    for (const name of ['Hoa', 'trưởng phòng', 'trung ương']) {
      expect((await office.colleague(name).get(`/api/list-views/${id}`)).status, name).toBe(404)
      expect((await office.colleague(name).get('/api/list-views')).body.items, name).toEqual([])
    }
    const input = { name: 'Ngân hàng', content: content({ text: 'ngân hàng', ended: false }) }
    expect((await an.put(`/api/list-views/${id}`, input)).status).toBe(428)
    const changed = await an.put(`/api/list-views/${id}`, input, { version: 1 })
    expect(changed.body).toMatchObject({ name: 'Ngân hàng', version: 2, content: input.content })
    expect((await an.put(`/api/list-views/${id}`, input, { version: 1 })).status).toBe(412)
    const twin = await an.post('/api/list-views', input)
    expect([twin.status, twin.body.code]).toEqual([409, 'view/name-taken'])
    expect((await office.colleague('Hoa').delete(`/api/list-views/${id}`, { version: 2 })).status).toBe(404)
    expect((await an.delete(`/api/list-views/${id}`, { version: 2 })).status).toBe(200)
    expect((await an.get(`/api/list-views/${id}`)).status).toBe(404)
  })

  it('is shared with a unit or a role there; its owner or the head of the unit changes it', async () => {
    const an = office.colleague('An')
    const shared = { name: 'Việc chung', content: content({ ended: false }), shared: { unit } }
    const { body } = await an.post('/api/list-views', shared)
    expect((await office.colleague('Hoa').get(`/api/list-views/${body.id}`)).body).toMatchObject({
      mine: false,
      mayChange: false,
      owner: { name: 'An' },
    })
    const refused = await office.colleague('Hoa').put(`/api/list-views/${body.id}`, shared, { version: 1 })
    expect([refused.status, refused.body.code]).toEqual([403, 'view/not-owner'])
    expect((await office.colleague('trưởng phòng 2').get(`/api/list-views/${body.id}`)).status).toBe(404)
    const head = await office
      .colleague('trưởng phòng')
      .put(`/api/list-views/${body.id}`, { ...shared, name: 'Việc chung của phòng' }, { version: 1 })
    expect(head.body).toMatchObject({ name: 'Việc chung của phòng', version: 2 })
    // Taking a colleague's view for oneself is not a change.
    const hidden = await office
      .colleague('trưởng phòng')
      .put(`/api/list-views/${body.id}`, { name: 'x', content: content({}) }, { version: 2 })
    expect(hidden.status).toBe(403)

    const heads = await office.colleague('lãnh đạo').post('/api/list-views', {
      name: 'Của các trưởng phòng',
      content: content({ due: 'late' }),
      shared: { unit: province, role: 'unit-head' },
    })
    expect((await office.colleague('trưởng phòng 2').get(`/api/list-views/${heads.body.id}`)).status).toBe(200)
    expect((await an.get(`/api/list-views/${heads.body.id}`)).status).toBe(404)
    const tooFar = await an.post('/api/list-views', { ...shared, name: 'Xa', shared: { unit: other } })
    expect([tooFar.status, tooFar.body.code]).toEqual([422, 'view/sharing'])
  })

  it('shared with someone without the right shows only what that person may see, and says so', async () => {
    const { body } = await office.colleague('lãnh đạo').post('/api/list-views', {
      name: 'Cả tỉnh',
      content: content({ unit: province, ended: false }),
      shared: { unit: province },
    })
    const seen = await office.colleague('Hoa').get(`/api/list-views/${body.id}`)
    expect(seen.body).toMatchObject({ narrowed: true })
    const list = await office.colleague('Hoa').post('/api/cases/list', { filter: seen.body.content.filter })
    expect(list.body.items.map((row: { debtors: string }) => row.debtors)).toEqual(['Ngô Văn Khải'])
    const whole = await office.colleague('lãnh đạo').get(`/api/list-views/${body.id}`)
    expect(whole.body.narrowed).toBe(false)
    expect((await office.colleague('kiểm sát').get(`/api/list-views/${body.id}`)).body.narrowed).toBe(false)
    // The administrator sees no case, and no list of questions about them.
    expect((await office.colleague('quản trị').get(`/api/list-views/${body.id}`)).status).toBe(403)
  })

  it('columns are kept per person', async () => {
    const settings = { columns: ['number', 'due', 'debtor'], density: 'normal' }
    expect((await office.colleague('An').put('/api/list-settings', settings)).body).toEqual(settings)
    expect((await office.colleague('An').get('/api/list-settings')).body).toEqual(settings)
    expect((await office.colleague('Hoa').get('/api/list-settings')).body).toEqual({})
    expect((await office.colleague('trung ương').put('/api/list-settings', settings)).status).toBe(200)
  })

  it('takes thirty filters at once; those that contradict each other find nothing', async () => {
    const days = { from: '2000-01-01', to: '2026-12-31' }
    const amount = { of: 'owed', from: '0', to: '999999999999' }
    const filter = {
      unit,
      unitOnly: true,
      officerId: 'none',
      status: ['decided', 'assigned'],
      ended: false,
      groups: ['credit-institution'],
      basis: 'on-request',
      caseKind: ['civil', 'criminal'],
      source: ['judgment', 'request', 'register'],
      due: 'late',
      dueCodes: ['notify-parties'],
      ageOver: 1,
      ageUnder: 10,
      amount,
      amounts: [
        { ...amount, of: 'outstanding' },
        { ...amount, of: 'collected' },
      ],
      idle: true,
      idleOver: 60,
      notNotified: true,
      held: { over: 0, under: 100 },
      decided: days,
      firstDecided: days,
      statusSince: days,
      lastAct: days,
      dueOn: days,
      payee: ['creditor'],
      debtor: 'khải',
      creditor: 'ngân hàng',
      court: 'tòa án',
      judgmentNumber: '45/2026',
      text: 'ngô',
      class: 'present',
    }
    expect(Object.keys(filter).length).toBeGreaterThanOrEqual(30)
    const list = await office.colleague('An').post('/api/cases/list', { filter })
    expect([list.status, list.body.total]).toEqual([200, 0])
    const kept = await office.colleague('An').post('/api/list-views', { name: 'Ba mươi', content: content(filter) })
    expect(kept.status).toBe(201)
    const one = await office.colleague('An').post('/api/cases/list', {
      filter: { debtor: 'NGÔ văn', court: 'toà án', payee: ['creditor', 'state-budget'], decided: days },
    })
    expect(one.body.total).toBe(1)
    const never = { filter: { ended: true, class: 'present' } }
    expect((await office.colleague('An').post('/api/cases/list', never)).body.total).toBe(0)
    const backwards = { filter: { decided: { from: '2026-12-01', to: '2026-01-01' } } }
    expect((await office.colleague('An').post('/api/cases/list', backwards)).body.total).toBe(0)
  })

  it('two hundred people open the same list at once, and each gets it', async () => {
    const names = ['An', 'Hoa', 'trưởng phòng', 'lãnh đạo'] as const
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        office.colleague(names[index % names.length] ?? 'An').post('/api/cases/list', { filter: { ended: false } }),
      ),
    )
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    expect(answers.map(({ body }) => body.total)).toEqual(
      Array.from({ length: 200 }, (_, index) => (names[index % names.length] === 'lãnh đạo' ? 2 : 1)),
    )
  })
})
