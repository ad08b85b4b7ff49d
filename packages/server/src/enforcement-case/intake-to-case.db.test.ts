import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleOffice, type Office } from '../testing/example-office.ts'
import { withTestDatabase } from '../testing/index.ts'

const test = withTestDatabase()
let office: Office

const debtor = {
  role: 'debtor',
  form: 'person',
  name: 'Ngô Văn Khải',
  identifier: '036090000123',
  address: 'xã Mẫu, tỉnh Mẫu',
}
const bank = { role: 'creditor', form: 'organization', name: 'Ngân hàng Kiên Long Mẫu' }

function judgment(number: string, more: object = {}) {
  return {
    number,
    court: 'Tòa án nhân dân khu vực 3',
    judgedOn: '2026-08-12',
    effectiveOn: '2026-09-14',
    receivedOn: '2026-11-16',
    channel: 'direct',
    caseKind: 'civil',
    parties: [bank, debtor],
    lines: [
      { item: 'debt-principal', amount: '1052000000', creditorNo: 1, debtorNo: 2 },
      { item: 'court-fee', amount: '43560000', debtorNo: 2 },
    ],
    ...more,
  }
}

describe('intake-to-case', () => {
  beforeAll(async () => {
    office = await exampleOffice(test.db, '2026-11-20', [
      { name: 'văn thư', unit: '2025:24.01', roles: ['clerk'] },
      { name: 'trưởng phòng', unit: '2025:24.01', roles: ['unit-head'] },
      { name: 'An', unit: '2025:24.01', roles: ['officer'], officer: true },
      { name: 'Hoa', unit: '2025:24.01', roles: ['officer'], officer: true },
      { name: 'kế toán', unit: '2025:24', roles: ['accountant'] },
      { name: 'Bình', unit: '2025:24.02', roles: ['officer'], officer: true },
      { name: 'văn thư kv2', unit: '2025:24.02', roles: ['clerk'] },
      { name: 'lãnh đạo', unit: '2025:24', roles: ['provincial-leader'] },
    ])
  })

  it('takes in a judgment, starts the five working days of its ex-officio line, and decides with nothing typed again', async () => {
    const clerk = office.colleague('văn thư')
    const received = await clerk.post('/api/judgments', judgment('45/2026/DS-ST'))
    expect(received.body).toMatchObject({ exOfficio: true })
    expect(received.status).toBe(201)
    // 16/11 is a Monday: 17, 18, 19, 20, 23 are the five working days.
    expect(received.body.deadlines).toMatchObject([
      { code: 'enforcement-decision-ex-officio', dueOn: '2026-11-23', state: 'soon', workingDays: 1, act: 'decide' },
    ])
    const view = await clerk.get(`/api/judgments/${received.body.id}`)
    expect(view.body.lines.map((line: { basis: string }) => line.basis)).toEqual(['on-request', 'ex-officio'])
    expect(view.body.proposals).toMatchObject([{ basis: 'ex-officio', lines: [2], owed: '43560000' }])
    expect(view.body.parties[1]).toMatchObject({ identifierMasked: '0360…123' })

    const decided = await clerk.post('/api/enforcement-decisions', {
      source: 'judgment',
      judgmentId: received.body.id,
      decidedOn: '2026-11-18',
      capacity: 'head',
      officerId: office.colleague('An').officerId,
    })
    expect(decided.body).toMatchObject({ number: '1/QĐ-THADS', shortNumber: '1/2026', version: 1 })
    expect(decided.status).toBe(201)
    const file = await office.colleague('An').get(`/api/cases/${decided.body.caseId}`)
    expect(file.body).toMatchObject({
      basis: 'ex-officio',
      status: 'assigned',
      judgment: { number: '45/2026/DS-ST' },
      lines: [{ no: 2, item: 'court-fee', payee: 'state-budget', owed: '43560000', outstanding: '43560000' }],
      parties: [{ name: 'Ngô Văn Khải' }],
      officer: { name: 'An' },
    })
    const after = await clerk.get(`/api/judgments/${received.body.id}`)
    expect(after.body.deadlines).toMatchObject([{ state: 'met', metOn: '2026-11-18' }])
    expect(after.body.proposals).toEqual([])
    const again = await clerk.post('/api/enforcement-decisions', {
      source: 'judgment',
      judgmentId: received.body.id,
      lines: [2],
      decidedOn: '2026-11-18',
      capacity: 'head',
    })
    expect(again).toMatchObject({ status: 422, body: { code: 'decision/line-already-decided' } })
  })

  it('waits for a request where the law says so, and takes parties and sums from the judgment', async () => {
    const clerk = office.colleague('văn thư')
    const { body: known } = await clerk.post('/api/judgments', judgment('46/2026/DS-ST'))
    const early = await clerk.post('/api/enforcement-decisions', {
      source: 'judgment',
      judgmentId: known.id,
      lines: [1],
      decidedOn: '2026-11-18',
      capacity: 'head',
    })
    expect(early).toMatchObject({ status: 422, body: { code: 'decision/needs-request' } })
    expect(early.body.legalBasis[0]).toContain('Điều 34')

    const request = await clerk.post('/api/requests', {
      judgmentId: known.id,
      receivedOn: '2026-11-17',
      channel: 'direct',
      requester: 'Ngân hàng Kiên Long Mẫu',
      requesterNo: 1,
      lines: [{ no: 1, amount: '1000000000' }],
    })
    expect(request.body.deadlines).toMatchObject([{ code: 'enforcement-decision-on-request', dueOn: '2026-11-25' }])

    const asked = await clerk.post(
      `/api/requests/${request.body.id}/supplement`,
      { on: '2026-11-18', missing: 'Thiếu bản sao giấy tờ của người đại diện' },
      { version: 1 },
    )
    expect(asked.body).toMatchObject({ status: 'supplement', version: 2 })
    const waiting = await clerk.post('/api/enforcement-decisions', {
      source: 'request',
      requestId: request.body.id,
      decidedOn: '2026-11-19',
      capacity: 'head',
    })
    expect(waiting).toMatchObject({ status: 422, body: { code: 'request/waiting' } })
    const complete = await clerk.post(
      `/api/requests/${request.body.id}/supplemented`,
      { on: '2026-11-19' },
      { version: 2 },
    )
    // Anew from 19/11; 24/11/2026 is a holiday since 2026: 20, 23, 25, 26, 27.
    expect(complete.body.deadlines.at(-1)).toMatchObject({ triggeredOn: '2026-11-19', dueOn: '2026-11-27' })

    const decided = await clerk.post('/api/enforcement-decisions', {
      source: 'request',
      requestId: request.body.id,
      decidedOn: '2026-11-20',
      capacity: 'deputy',
      groups: ['credit-institution'],
    })
    expect(decided.status).toBe(201)
    const file = await clerk.get(`/api/cases/${decided.body.caseId}`)
    expect(file.body).toMatchObject({ basis: 'on-request', requestId: request.body.id, money: { owed: '1000000000' } })
    const done = await clerk.get(`/api/requests/${request.body.id}`)
    expect(done.body).toMatchObject({ status: 'decided', caseId: decided.body.caseId })
    expect(done.body.history).toHaveLength(4)
  })

  it('refuses a request by a ground of the law only, and reviews one that came after five years', async () => {
    const clerk = office.colleague('văn thư')
    const old = judgment('12/2020/DS-ST', { judgedOn: '2020-10-01', effectiveOn: '2020-11-02' })
    const { body: known } = await clerk.post('/api/judgments', old)
    const { body: request } = await clerk.post('/api/requests', {
      judgmentId: known.id,
      receivedOn: '2026-11-17',
      channel: 'post',
      requester: 'Ngân hàng Kiên Long Mẫu',
    })
    const view = await clerk.get(`/api/requests/${request.id}`)
    expect(view.body).toMatchObject({ late: true, status: 'received' })
    const decide = { source: 'request', requestId: request.id, decidedOn: '2026-11-18', capacity: 'head' }
    expect(await clerk.post('/api/enforcement-decisions', decide)).toMatchObject({
      status: 422,
      body: { code: 'request/limitation-over' },
    })
    const path = `/api/requests/${request.id}`
    const wrong = await clerk.post(
      `${path}/refusal`,
      { on: '2026-11-18', ground: 'request-refusal-2008-c', reason: 'Hết thời hiệu' },
      { version: 1 },
    )
    expect(wrong).toMatchObject({ status: 422, body: { code: 'ground/not-in-law' } })
    const hasty = await clerk.post(
      `${path}/late-review`,
      { on: '2026-11-18', outcome: 'accepted', reason: 'Bệnh nặng' },
      { version: 1 },
    )
    expect(hasty).toMatchObject({ status: 422, body: { code: 'request/late-reason-missing' } })
    await clerk.post(
      `${path}/late-review`,
      { on: '2026-11-18', outcome: 'opened', reason: 'Nằm viện, có giấy ra viện' },
      { version: 1 },
    )
    const accepted = await clerk.post(
      `${path}/late-review`,
      { on: '2026-11-19', outcome: 'accepted', reason: 'Trở ngại khách quan' },
      { version: 2 },
    )
    expect(accepted.body).toMatchObject({ status: 'received', version: 3 })
    expect(await clerk.post('/api/enforcement-decisions', { ...decide, decidedOn: '2026-11-20' })).toMatchObject({
      status: 201,
    })
  })

  it('gives numbers without a gap, also to two clerks at once', async () => {
    const clerk = office.colleague('văn thư')
    const made = await Promise.all(
      ['70', '71', '72', '73'].map((number) => clerk.post('/api/judgments', judgment(`${number}/2026/DS-ST`))),
    )
    const decided = await Promise.all(
      made.map(({ body }) =>
        clerk.post('/api/enforcement-decisions', {
          source: 'judgment',
          judgmentId: body.id,
          decidedOn: '2026-11-20',
          capacity: 'head',
        }),
      ),
    )
    const numbers = decided.map(({ body }) => Number(String(body.shortNumber).split('/')[0])).toSorted((a, b) => a - b)
    const first = numbers[0] ?? 0
    expect(numbers).toEqual([first, first + 1, first + 2, first + 3])
  })

  it('refuses impossible input with the field and what to do, never with a fault', async () => {
    const clerk = office.colleague('văn thư')
    const bad = async (more: object) => clerk.post('/api/judgments', judgment('99/2026/DS-ST', more))
    const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => body.errors?.map((one) => one.pointer)
    const line = (amount: unknown) => ({ lines: [{ item: 'court-fee', amount, debtorNo: 2 }] })
    expect(pointers(await bad({ receivedOn: '2026-02-30' }))).toEqual(['/receivedOn'])
    expect(pointers(await bad(line('-1')))).toEqual(['/lines/0/amount'])
    expect(pointers(await bad(line('1.5')))).toEqual(['/lines/0/amount'])
    expect(pointers(await bad(line(1_000)))).toEqual(['/lines/0/amount'])
    expect(pointers(await bad({ judgedOn: '2026-11-17' }))).toContain('/receivedOn')
    expect(pointers(await bad({ receivedOn: '2026-12-01' }))).toEqual(['/receivedOn'])
    expect(await bad({ lines: [{ item: 'tribute', amount: '1' }] })).toMatchObject({
      body: { code: 'judgment/unknown-item' },
    })
    expect((await bad({ extra: 1 })).status).toBe(422)
    const great = await clerk.post('/api/judgments', judgment('98/2026/DS-ST', line('9007199254740993')))
    expect(great.status).toBe(201)
    expect((await clerk.get(`/api/judgments/${great.body.id}`)).body.owed).toBe('9007199254740993')
    expect(await clerk.post('/api/judgments', judgment('98/2026/DS-ST'))).toMatchObject({
      status: 409,
      body: { code: 'judgment/already-received', judgmentId: great.body.id },
    })
    const before = await clerk.post('/api/enforcement-decisions', {
      source: 'judgment',
      judgmentId: great.body.id,
      decidedOn: '2026-08-01',
      capacity: 'head',
    })
    expect(before).toMatchObject({ status: 422, body: { code: 'decision/before-judgment' } })
  })

  it('answers the same request with the same answer, and another body under the same key with 422', async () => {
    const clerk = office.colleague('văn thư')
    const key = randomUUID()
    const body = judgment('80/2026/DS-ST')
    const [first, twin] = await Promise.all([
      clerk.post('/api/judgments', body, { key }),
      clerk.post('/api/judgments', body, { key }),
    ])
    expect(first.status).toBe(201)
    expect(twin.body).toEqual(first.body)
    expect(await clerk.post('/api/judgments', judgment('81/2026/DS-ST'), { key })).toMatchObject({
      status: 422,
      body: { code: 'command/key-reused' },
    })
  })

  it('shows nothing of another unit, and the same answer as for what does not exist', async () => {
    const { body: known } = await office.colleague('văn thư').post('/api/judgments', judgment('82/2026/DS-ST'))
    const stranger = office.colleague('văn thư kv2')
    const unseen = await stranger.get(`/api/judgments/${known.id}`)
    const unknown = await stranger.get(`/api/judgments/${randomUUID()}`)
    const same = ({ body, status }: { status: number; body: Record<string, unknown> }) => ({
      status,
      code: body['code'],
      title: body['title'],
      detail: body['detail'],
    })
    expect(same(unseen)).toEqual(same(unknown))
    expect(unseen.status).toBe(404)
    expect(await stranger.post('/api/judgments', judgment('83/2026/DS-ST', { unit: '2025:24.01' }))).toMatchObject({
      status: 403,
    })
    expect((await office.colleague('An').post('/api/judgments', judgment('84/2026/DS-ST'))).status).toBe(403)
  })

  it('makes one decision per debtor under the law of 2025', async () => {
    const clerk = office.colleague('văn thư')
    const two = judgment('90/2026/HS-ST', {
      caseKind: 'criminal',
      parties: [debtor, { ...debtor, name: 'Bùi Văn Thụ', identifier: '036090000456' }],
      lines: [
        { item: 'fine', amount: '50000000', debtorNo: 1 },
        { item: 'fine', amount: '70000000', debtorNo: 2 },
        { item: 'court-fee', amount: '200000', debtorNo: 1 },
      ],
    })
    const { body: known } = await clerk.post('/api/judgments', two)
    const view = await clerk.get(`/api/judgments/${known.id}`)
    expect(view.body.proposals.map((one: { lines: number[] }) => one.lines)).toEqual([[1, 3], [2]])
    const decide = (lines: number[]) =>
      clerk.post('/api/enforcement-decisions', {
        source: 'judgment',
        judgmentId: known.id,
        lines,
        decidedOn: '2026-11-20',
        capacity: 'head',
      })
    expect(await decide([1, 2])).toMatchObject({ status: 422, body: { code: 'decision/one-per-debtor' } })
    expect((await decide([1, 3])).status).toBe(201)
    expect((await clerk.get(`/api/judgments/${known.id}`)).body.deadlines).toMatchObject([{ state: 'soon' }])
    expect((await decide([2])).status).toBe(201)
    expect((await clerk.get(`/api/judgments/${known.id}`)).body.deadlines).toMatchObject([{ state: 'met' }])
  })

  it('keeps the age of a matter that comes by entrustment', async () => {
    const decided = await office.colleague('văn thư').post('/api/enforcement-decisions', {
      source: 'entrustment',
      unit: '2025:24.01',
      receivedOn: '2026-11-16',
      fromAgency: 'Thi hành án dân sự thành phố Hà Nội',
      judgment: { number: '3/2022/KDTM-ST', judgedOn: '2022-03-01', court: 'Tòa án nhân dân thành phố Hà Nội' },
      basis: 'on-request',
      caseKind: 'commercial',
      firstDecidedOn: '2022-06-01',
      parties: [bank, debtor],
      lines: [{ item: 'debt-principal', amount: '5000000000', creditorNo: 1, debtorNo: 2 }],
      decidedOn: '2026-11-18',
      capacity: 'head',
    })
    expect(decided.status).toBe(201)
    const file = await office.colleague('văn thư').get(`/api/cases/${decided.body.caseId}`)
    expect(file.body).toMatchObject({ source: 'entrustment', firstDecidedOn: '2022-06-01', decidedOn: '2026-11-18' })
  })

  it('covers a line once, also when two decide at the same moment', async () => {
    const clerk = office.colleague('văn thư')
    const { body: known } = await clerk.post('/api/judgments', judgment('95/2026/DS-ST'))
    const body = { source: 'judgment', judgmentId: known.id, lines: [2], decidedOn: '2026-11-20', capacity: 'head' }
    const both = await Promise.all([
      clerk.post('/api/enforcement-decisions', body),
      office.colleague('trưởng phòng').post('/api/enforcement-decisions', body),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual([201, 422])
  })

  it('continues above the numbers of an imported register', async () => {
    await test.db.pool.query(
      `update enforcement_case set number = 5000 where id = (select id from enforcement_case where number_year = 2026 order by number desc limit 1)`,
    )
    const clerk = office.colleague('văn thư')
    const { body: known } = await clerk.post('/api/judgments', judgment('96/2026/DS-ST'))
    const decided = await clerk.post('/api/enforcement-decisions', {
      source: 'judgment',
      judgmentId: known.id,
      decidedOn: '2026-11-20',
      capacity: 'head',
    })
    expect(decided.body.shortNumber).toBe('5001/2026')
  })
})
