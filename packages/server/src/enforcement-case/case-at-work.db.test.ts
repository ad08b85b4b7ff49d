import { randomUUID } from 'node:crypto'
import type { PlainDate } from '@minh-an/domain/calendar'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, newId, readOnly } from '../platform/index.ts'
import { exampleOffice, type Office } from '../testing/example-office.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { actsOfNumber, writeActs } from './index.ts'

const test = withTestDatabase()
let office: Office
const unit = '2025:24.01'
const other = '2025:24.02'
const agency = '2025:24'

/** A case of its unit, decided on a day, with an officer or without. */
async function addCase(
  number: number,
  on: string,
  more: { officer?: string; unit?: string; name?: string; amount?: bigint } = {},
) {
  const caseId = newId()
  const unitCode = more.unit ?? unit
  const officer = more.officer === undefined ? undefined : office.colleague(more.officer)
  const decision = exampleDecision({
    number,
    on,
    unitCode,
    lines: [exampleLine(1, more.amount ?? 1_052_000_000n, { item: 'debt-principal' })],
    more: {
      officialNumber: { number, year: Number(on.slice(0, 4)), suffix: 'QĐ-THADS', issuer: agency },
      parties: [
        { no: 1, role: 'creditor', form: 'organization', name: 'Ngân hàng Kiên Long Mẫu' },
        {
          no: 2,
          role: 'debtor',
          form: 'person',
          name: more.name ?? 'Ngô Văn Khải',
          identifier: '036090000123',
          address: 'xã Hòa Thủy',
        },
      ],
    },
  })
  const assigned =
    officer?.officerId === undefined
      ? []
      : [
          {
            caseId,
            act: {
              id: newId(),
              kind: 'officer-assigned' as const,
              effectiveOn: on as PlainDate,
              capacity: 'head' as const,
              source: 'entry' as const,
              payload: { officerId: officer.officerId, officerName: more.officer ?? '', unitCode },
            },
          },
        ]
  await inTransaction(test.db, (tx) =>
    writeActs(tx, { agencyId: agency, source: 'entry', records: [{ caseId, act: decision }, ...assigned] }),
  )
  return { caseId, decisionActId: decision.id }
}

const notified = (on: string) => ({
  kind: 'decision-notified',
  effectiveOn: on,
  capacity: 'officer',
  payload: { channel: 'direct' },
})

describe('case-at-work', () => {
  beforeAll(async () => {
    office = await exampleOffice(test.db, '2026-11-20', [
      { name: 'văn thư', unit, roles: ['clerk'] },
      { name: 'trưởng phòng', unit, roles: ['unit-head'] },
      { name: 'An', unit, roles: ['officer'], officer: true },
      { name: 'Hoa', unit, roles: ['officer'], officer: true },
      { name: 'Bình', unit: other, roles: ['officer'], officer: true },
      { name: 'kế toán', unit: agency, roles: ['accountant'] },
      { name: 'lãnh đạo', unit: agency, roles: ['provincial-leader'] },
    ])
  })

  it('records an act once, closes its deadline, and starts the next', async () => {
    const an = office.colleague('An')
    const { caseId } = await addCase(128, '2026-10-22', { officer: 'An' })
    const before = await an.get(`/api/cases/${caseId}`)
    expect(before.headers['etag']).toBe(`"${before.body.version}"`)
    const due = before.body.acts.find((act: { kind: string }) => act.kind === 'decision-notified')
    expect(due).toMatchObject({ state: 'due', duty: { code: 'notify-parties', dueOn: '2026-10-27', state: 'late' } })

    const preview = await an.post(`/api/cases/${caseId}/acts/preview`, notified('2026-10-26'))
    // Noticed on 26/10: the voluntary period ended on 05/11, so today the file reads as verification.
    expect(preview.body).toMatchObject({ allowed: true, statusBefore: 'assigned', statusAfter: 'verifying' })
    expect(preview.body.closes).toMatchObject([{ code: 'notify-parties' }])

    const key = randomUUID()
    const version = before.body.version
    const [first, twin] = await Promise.all([
      an.post(`/api/cases/${caseId}/acts`, notified('2026-10-26'), { key, version }),
      an.post(`/api/cases/${caseId}/acts`, notified('2026-10-26'), { key, version }),
    ])
    expect(first.status).toBe(201)
    expect(twin.body).toEqual(first.body)
    const after = await an.get(`/api/cases/${caseId}`)
    expect(after.body).toMatchObject({ status: 'verifying', voluntaryUntil: '2026-11-05', version: version + 1 })
    expect(after.body.timeline[0]).toMatchObject({
      kind: 'decision-notified',
      effectiveOn: '2026-10-26',
      recordedBy: 'An',
      lateEntry: true,
    })
    // ux wireframe 10: voluntary 27/10–05/11, then nine days, moved from Saturday to Monday 16/11.
    expect(after.body.deadlines).toContainEqual(
      expect.objectContaining({ code: 'start-verification', dueOn: '2026-11-16', state: 'late', workingDays: 4 }),
    )

    const past = await an.get(`/api/cases/${caseId}?asOf=2026-10-25`)
    expect(past.body).toMatchObject({ status: 'assigned', asOf: '2026-10-25', acts: [] })
    expect((await an.get(`/api/cases/${caseId}?asOf=2026-10-01`)).status).toBe(404)
    const first2 = await an.get(`/api/cases/${caseId}?recordedUntil=${Number(first.body.seq) - 1}`)
    expect(first2.body.status).toBe('assigned')
  })

  it('tells the second of two people that the file changed, with the version that stands', async () => {
    const { caseId } = await addCase(129, '2026-11-10', { officer: 'An' })
    const [a, b] = await Promise.all([
      office.colleague('An').post(`/api/cases/${caseId}/acts`, notified('2026-11-12'), { version: 1 }),
      office.colleague('văn thư').post(`/api/cases/${caseId}/acts`, notified('2026-11-13'), { version: 1 }),
    ])
    expect([a.status, b.status].toSorted()).toEqual([201, 412])
    const late = a.status === 412 ? a : b
    expect(late.body).toMatchObject({ version: 2 })
    expect((await office.colleague('An').post(`/api/cases/${caseId}/acts`, notified('2026-11-12'))).status).toBe(428)
  })

  it('refuses by right and by law with a sentence that says what to do', async () => {
    const { caseId } = await addCase(130, '2026-11-10', { officer: 'An' })
    const path = `/api/cases/${caseId}/acts`
    const hoa = await office.colleague('Hoa').post(path, notified('2026-11-12'), { version: 1 })
    expect(hoa).toMatchObject({ status: 403, body: { code: 'access/not-in-charge' } })
    expect(hoa.body.detail).toContain('An')
    expect((await office.colleague('Bình').post(path, notified('2026-11-12'), { version: 1 })).status).toBe(404)
    expect((await office.colleague('Bình').get(`/api/cases/${caseId}`)).status).toBe(404)
    const an = office.colleague('An')
    const absent = {
      kind: 'conditions-absent',
      effectiveOn: '2026-11-19',
      capacity: 'head',
      payload: { ground: 'conditions-absent-2025-a' },
    }
    const refused = await an.post(path, absent, { version: 1 })
    expect(refused.status).toBe(422)
    expect(refused.body.refusals.length).toBeGreaterThan(0)
    expect(await an.post(path, { ...absent, capacity: 'officer' }, { version: 1 })).toMatchObject({
      status: 422,
      body: { code: 'act/capacity' },
    })
    expect(await an.post(path, notified('2026-11-30'), { version: 1 })).toMatchObject({
      status: 422,
      body: { code: 'case/date-in-future' },
    })
    expect(await an.post(path, notified('2026-11-01'), { version: 1 })).toMatchObject({
      status: 422,
      body: { code: 'case/before-decision' },
    })
    expect((await an.post(`/api/cases/${randomUUID()}/acts`, notified('2026-11-12'), { version: 1 })).status).toBe(404)
    expect((await an.post('/api/cases/1/acts', notified('2026-11-12'), { version: 1 })).status).toBe(422)
  })

  it('collects and pays out to the đồng, with numbered papers, and corrects a receipt', async () => {
    const { caseId } = await addCase(131, '2026-11-02', { officer: 'An', amount: 9_007_199_254_740_993n })
    const path = `/api/cases/${caseId}/acts`
    const an = office.colleague('An')
    const collect = (amount: string) => ({
      kind: 'payment-collected',
      effectiveOn: '2026-11-10',
      capacity: 'officer',
      payload: { allocations: [{ no: 1, amount }], payer: 'Ngô Văn Khải', method: 'bank' },
    })
    const first = await an.post(path, collect('9007199254740992'), { version: 1 })
    expect(first.body).toMatchObject({ receiptNumber: 1, version: 2 })
    const over = await an.post(path, collect('2'), { version: 2 })
    expect(over).toMatchObject({ status: 422, body: { code: 'receipt/amount-too-large' } })
    const corrected = await an.post(
      path,
      {
        kind: 'correction',
        effectiveOn: '2026-11-12',
        capacity: 'officer',
        payload: { aboutActId: first.body.actId, reason: 'Ghi nhầm số tiền', payload: collect('1000000').payload },
      },
      { version: 2 },
    )
    expect(corrected.status).toBe(201)
    const view = await an.get(`/api/cases/${caseId}`)
    expect(view.body.money).toMatchObject({ collected: '1000000', held: '1000000' })
    const receipt = view.body.timeline.find((act: { id: string }) => act.id === first.body.actId)
    expect(receipt).toMatchObject({ receiptNumber: 1, correctedBy: corrected.body.actId, withdrawn: false })
    expect(view.body.timeline[0]).toMatchObject({ kind: 'correction', corrects: first.body.actId })
    const paid = await office.colleague('kế toán').post(
      path,
      {
        kind: 'payment-disbursed',
        effectiveOn: '2026-11-13',
        capacity: 'accountant',
        payload: { allocations: [{ no: 1, amount: '1000000' }], recipient: 'Ngân hàng', method: 'bank' },
      },
      { version: 3 },
    )
    expect(paid.body).toMatchObject({ voucherNumber: 1 })
  })

  it('shows an identifier whole only by a look of its own, which is recorded', async () => {
    const an = office.colleague('An')
    const { caseId } = await addCase(132, '2026-11-02', { officer: 'An' })
    const view = await an.get(`/api/cases/${caseId}`)
    expect(JSON.stringify(view.body)).not.toContain('036090000123')
    const whole = await an.post(`/api/cases/${caseId}/identifier`, { partyNo: 2 })
    expect(whole.body).toEqual({ partyNo: 2, identifier: '036090000123' })
    const { rows } = await test.db.pool.query('select what from look where subject_id = $1 order by at', [caseId])
    expect(rows.map((row) => row.what)).toEqual(['case', 'identifier-2'])
  })

  it('lists, counts and sums what a filter says, page by page, and exports the same', async () => {
    const head = office.colleague('trưởng phòng')
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) {
      ids.push(
        (await addCase(200 + index, '2022-05-10', { name: 'Bùi Đức Thụy', amount: BigInt(index + 1) * 1_000_000n }))
          .caseId,
      )
    }
    await addCase(210, '2022-05-10', { unit: other, name: 'Bùi Đức Thụy' })
    const filter = { text: 'bui duc thui', ageOver: 3, officerId: 'none' }
    const sort = { by: 'outstanding', order: 'desc' }
    const first = await head.post('/api/cases/list', { filter, sort, limit: 2 })
    expect(first.body).toMatchObject({ total: 5, owed: '15000000' })
    const second = await head.post('/api/cases/list', { filter, sort, limit: 2, cursor: first.body.nextCursor })
    const third = await head.post('/api/cases/list', { filter, sort, limit: 2, cursor: second.body.nextCursor })
    const pages = [first, second, third].flatMap((page) => page.body.items)
    expect(pages.map((row: { outstanding: string }) => row.outstanding)).toEqual([
      '5000000',
      '4000000',
      '3000000',
      '2000000',
      '1000000',
    ])
    expect(third.body.nextCursor).toBeUndefined()
    expect(pages[0]).toMatchObject({ shortNumber: '204/2022', due: { code: 'notify-parties', state: 'late' } })
    const counts = await head.post('/api/cases/counts', {
      filters: [
        { key: 'a', filter },
        { key: 'b', filter: { ...filter, ageOver: 5 } },
      ],
    })
    expect(counts.body.counts).toMatchObject([
      { key: 'a', cases: 5 },
      { key: 'b', cases: 0 },
    ])
    expect((await head.post('/api/cases/list', { filter, cursor: 'xx' })).status).toBe(422)
    expect((await head.post('/api/cases/list', { filter, limit: 201 })).status).toBe(422)
    expect((await head.post('/api/cases/list', { filter: { text: `%' or 1=1 --` } })).body.total).toBe(0)
    const csv = await head.post('/api/registers/cases/export', { filter, sort, format: 'csv' })
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.raw.toString('utf8').split('\r\n')).toHaveLength(7)
    const xlsx = await head.post('/api/registers/cases/export', { filter, sort, format: 'xlsx' })
    expect(xlsx.raw.subarray(0, 2).toString()).toBe('PK')
    for (const by of [
      'number',
      'due',
      'debtor',
      'creditor',
      'status',
      'decidedOn',
      'age',
      'owed',
      'collected',
      'officer',
      'lastActOn',
    ]) {
      const page = await head.post('/api/cases/list', { filter: {}, sort: { by, order: 'asc' }, limit: 1 })
      const next = await head.post('/api/cases/list', {
        filter: {},
        sort: { by, order: 'asc' },
        limit: 1,
        cursor: page.body.nextCursor,
      })
      expect([by, next.status, next.body.items?.[0]?.id !== page.body.items[0].id]).toEqual([by, 200, true])
    }
  })

  it('accepts every filter', async () => {
    const head = office.colleague('trưởng phòng')
    const filters: object[] = [
      { unit },
      { unit, unitOnly: true },
      { officerId: office.colleague('An').officerId },
      { status: ['assigned'] },
      { ended: true },
      { groups: ['key-case'] },
      { basis: 'on-request' },
      { caseKind: ['civil'] },
      { source: ['request'] },
      { dueCodes: ['notify-parties'], due: 'late' },
      { idle: true },
      { notNotified: true },
      { held: { over: 1, under: 11 } },
      { decided: { from: '2026-01-01', to: '2026-12-31' } },
      { endedOn: { from: '2026-01-01' } },
      { judgmentId: randomUUID() },
      { importId: randomUUID() },
      { ids: [randomUUID()] },
      { amount: { of: 'held', from: '0', to: '5' } },
      { text: '128/2026' },
      ...['late', 'today', 'next-5', 'later', 'none'].map((due) => ({ due })),
      ...['present', 'absent', 'paused', 'ended'].map((one) => ({ class: one })),
    ]
    for (const filter of filters)
      expect([filter, (await head.post('/api/cases/list', { filter })).status]).toEqual([filter, 200])
  })

  it('assigns many at once, each case with its own result', async () => {
    const head = office.colleague('trưởng phòng')
    const free = await addCase(300, '2026-11-10')
    const stale = await addCase(301, '2026-11-10')
    const foreign = await addCase(302, '2026-11-10', { unit: other })
    const same = await addCase(303, '2026-11-10', { officer: 'Hoa' })
    const body = {
      cases: {
        ids: [
          { id: free.caseId, version: 1 },
          { id: stale.caseId, version: 9 },
          { id: foreign.caseId },
          { id: same.caseId },
          { id: randomUUID() },
        ],
      },
      officerId: office.colleague('Hoa').officerId,
      on: '2026-11-20',
      capacity: 'head',
    }
    const preview = await head.post('/api/cases/assign', { ...body, preview: true })
    expect(preview.body).toMatchObject({ assigned: 1, skipped: 4 })
    const key = randomUUID()
    const [done, twin] = await Promise.all([
      head.post('/api/cases/assign', body, { key }),
      head.post('/api/cases/assign', body, { key }),
    ])
    expect(done.status).toBe(200)
    expect(twin.body).toEqual(done.body)
    expect(done.body.results.map((row: { outcome: string; code?: string }) => row.code ?? row.outcome)).toEqual([
      'assigned',
      'case/changed-meanwhile',
      'case/not-found',
      'assignment/same-officer',
      'case/not-found',
    ])
    expect((await head.get(`/api/cases/${free.caseId}`)).body.officer.name).toBe('Hoa')
    const stranger = await head.post('/api/cases/assign', { ...body, officerId: office.colleague('Bình').officerId })
    expect(stranger).toMatchObject({ status: 422, body: { errors: [{ pointer: '/officerId' }] } })
    expect((await office.colleague('An').post('/api/cases/assign', body)).status).toBe(403)
  })

  it('gives each case once where two people assign the same cases at the same time', async () => {
    const head = office.colleague('trưởng phòng')
    const ids: { id: string; version: number }[] = []
    for (const number of [320, 321, 322]) ids.push({ id: (await addCase(number, '2026-11-10')).caseId, version: 1 })
    const to = (name: string, cases: typeof ids) =>
      head.post('/api/cases/assign', {
        cases: { ids: cases },
        officerId: office.colleague(name).officerId,
        on: '2026-11-20',
        capacity: 'head',
      })
    const answers = await Promise.all([to('An', ids), to('Hoa', ids.toReversed())])
    expect(answers.map(({ body }) => body.assigned).toSorted()).toEqual([0, 3])
    const late = answers.find(({ body }) => body.assigned === 0)
    expect(late?.body.results.map((row: { code: string }) => row.code)).toEqual(ids.map(() => 'case/changed-meanwhile'))
    const others = await to(answers[0].body.assigned === 3 ? 'Hoa' : 'An', [
      ...ids.map(({ id }) => ({ id, version: 2 })),
    ])
    expect(others.body).toMatchObject({ assigned: 3, skipped: 0 })
    expect((await head.get(`/api/cases/${ids[0]?.id}`)).body.version).toBe(3)
  })

  it('proves a deadline step by step and counts the days of a month', async () => {
    const an = office.colleague('An')
    const { caseId, decisionActId } = await addCase(310, '2026-11-18', { officer: 'An' })
    const proof = await an.get(`/api/deadlines/${caseId}/notify-parties/${decisionActId}`)
    expect(proof.body).toMatchObject({
      subjectTitle: '310/2026',
      badge: { dueOn: '2026-11-23' },
      trigger: { effectiveOn: '2026-11-18' },
    })
    expect(proof.body.steps.length).toBeGreaterThan(1)
    expect(proof.body.badge.legalBasis).toContain('Điều 35')
    expect(
      (await office.colleague('Bình').get(`/api/deadlines/${caseId}/notify-parties/${decisionActId}`)).status,
    ).toBe(404)
    const month = await an.post('/api/deadlines/calendar', { from: '2026-11-01', to: '2026-11-30', unit })
    expect(month.body.days).toHaveLength(30)
    const twentyThird = month.body.days[22]
    expect(twentyThird.agency).toBeGreaterThan(0)
    const day = await an.post('/api/deadlines/list', { on: '2026-11-23', unit })
    expect(day.body.items).toHaveLength(twentyThird.agency + twentyThird.party)
    expect((await an.post('/api/deadlines/calendar', { from: '2026-11-01', to: '2027-11-30' })).status).toBe(422)
  })

  it('finds cases and people without marks, by number, by identifier, by raw Telex', async () => {
    const an = office.colleague('An')
    await addCase(777, '2026-11-10', { officer: 'An', name: 'Nguyễn Đình Thủy' })
    const hit = async (text: string) => (await an.post('/api/search', { text })).body
    expect((await hit('777/2026')).exact).toMatchObject([{ shortNumber: '777/2026' }])
    for (const text of ['nguyen dinh thui', 'Nguyễn Đình Thuỷ', 'NGUYEN DINH', 'dinh thuy nguyen']) {
      expect([text, (await hit(text)).cases.map((one: { shortNumber: string }) => one.shortNumber)]).toEqual([
        text,
        ['777/2026'],
      ])
    }
    expect(await hit('ddinhf thuyr')).toMatchObject({ telex: 'đình thủy', cases: [{ shortNumber: '777/2026' }] })
    expect((await hit('036090000123')).exact.length).toBeGreaterThan(0)
    expect((await hit('xa hoa thui')).cases.length).toBeGreaterThan(0)
    expect((await hit('nguyen dinh')).people).toMatchObject([
      { name: 'Nguyễn Đình Thủy', identifierMasked: '0360…123', total: 1 },
    ])
    expect((await office.colleague('Bình').post('/api/search', { text: '777/2026' })).body.exact).toEqual([])
    // Whole words side by side come before names that only contain them, though the other case is newer.
    await addCase(778, '2026-11-11', { officer: 'An', name: 'Ngô Văn Thử' })
    await addCase(779, '2026-11-12', { officer: 'An', name: 'Lê Ngọc Vân' })
    const debtors = (await hit('ngo van')).cases.map((one: { debtors: string }) => one.debtors.includes('Ngô Văn'))
    expect(debtors).toEqual(debtors.toSorted((a: boolean, b: boolean) => Number(b) - Number(a)))
    expect(debtors[0]).toBe(true)
    const people = (await hit('ngo van')).people.map((one: { name: string }) => one.name.includes('Ngô Văn'))
    expect(people).toEqual(people.toSorted((a: boolean, b: boolean) => Number(b) - Number(a)))
    expect((await hit('||')).cases).toEqual([])
    expect((await an.post('/api/search', { text: 'a' })).status).toBe(422)
  })

  it('opens the day for each role, and every count is the count of the list it opens', async () => {
    const opened = async (who: string, filter: object) =>
      (await office.colleague(who).post('/api/cases/list', { filter, limit: 1 })).body.total
    for (const [who, role] of [
      ['An', 'officer'],
      ['văn thư', 'clerk'],
      ['kế toán', 'accountant'],
    ] as const) {
      const today = await office.colleague(who).get('/api/today')
      expect([who, today.status, today.body.role]).toEqual([who, 200, role])
      for (const tab of today.body.tabs)
        if (tab.filter) expect([tab.key, await opened(who, tab.filter)]).toEqual([tab.key, tab.count])
    }
    const officer = (await office.colleague('An').get('/api/today')).body
    expect(officer.tabs[0].rows[0]).toMatchObject({ badge: { state: 'late' }, subject: 'case' })
    for (const [who, rows] of [
      ['trưởng phòng', 'officers'],
      ['lãnh đạo', 'units'],
    ] as const) {
      const today = (await office.colleague(who).get('/api/today')).body
      for (const card of today.cards) {
        if (card.opens.list === 'cases')
          expect([card.key, await opened(who, card.opens.filter)]).toEqual([card.key, card.count])
      }
      for (const row of today[rows]) {
        for (const cell of Object.values(row) as { cases?: number; filter?: object }[]) {
          if (cell?.filter !== undefined) expect([cell, await opened(who, cell.filter)]).toEqual([cell, cell.cases])
        }
      }
      expect(today[rows].length).toBeGreaterThan(0)
    }
    expect((await office.colleague('An').get('/api/today?role=clerk')).status).toBe(403)
  })

  it('describes its routes', async () => {
    const described = await office.colleague('An').get('/api/openapi.json')
    expect(described.status).toBe(200)
    expect(Object.keys(described.body.paths)).toEqual(
      expect.arrayContaining([
        '/api/cases/{id}',
        '/api/cases/list',
        '/api/enforcement-decisions',
        '/api/today',
        '/api/search',
      ]),
    )
  })

  it('lets a line stand in one state at a time', async () => {
    const { caseId } = await addCase(140, '2026-10-01', { officer: 'An' })
    const path = `/api/cases/${caseId}/acts`
    const an = office.colleague('An')
    const postpone = (effectiveOn: string) => ({
      kind: 'postponement',
      effectiveOn,
      capacity: 'head',
      payload: { ground: 'postponement-2025-c', until: '2026-12-31' },
    })
    expect((await an.post(path, postpone('2026-10-05'), { version: 1 })).status).toBe(201)
    const twice = await an.post(path, postpone('2026-10-12'), { version: 2 })
    expect(twice).toMatchObject({ status: 422, body: { code: 'case/status-does-not-allow' } })
    expect(twice.body.detail).toContain('Hoãn')
  })

  it('says on the command line what the law lets be done, with reasons', async () => {
    await addCase(141, '2026-11-18', { officer: 'An' })
    const ask = (number: string) =>
      readOnly(test.db, (tx) => actsOfNumber(tx, { number, unit, on: '2026-11-20' as PlainDate }))
    const answer = await ask('141/2026')
    const state = (kind: string) => answer.acts.find((act) => act.kind === kind)
    expect(state('decision-notified')).toMatchObject({ state: 'due', duty: { dueOn: '2026-11-23' } })
    expect(state('verification-recorded')).toMatchObject({
      state: 'refused',
      refusals: [{ supply: 'decision-notified' }],
    })
    const [agreed] = state('postponement')?.grounds.filter(({ point }) => point === 'c') ?? []
    expect(agreed).toMatchObject({ confidence: 'confirmed', legalBasis: expect.stringContaining('Điều 46') })
    await expect(ask('999999/2026')).rejects.toMatchObject({ status: 404 })
    await expect(ask('một')).rejects.toMatchObject({ status: 422 })
  })
})
