import { randomUUID } from 'node:crypto'
import type { PlainDate } from '@minh-an/domain/calendar'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../audit/index.ts'
import { inTransaction, newId } from '../platform/index.ts'
import { exampleOffice, type Office } from '../testing/example-office.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { writeActs } from './index.ts'

const test = withTestDatabase()
let office: Office
const unit = '2025:24.01'
const other = '2025:24.02'
const agency = '2025:24'
const many = 1_000

/** Cases with their officer, founded together; without one they wait for an assignment. */
async function addCases(first: number, count: number, officer: string | undefined, unitCode = unit): Promise<string[]> {
  const officerId = officer === undefined ? undefined : office.colleague(officer).officerId
  const ids = Array.from({ length: count }, () => newId())
  await inTransaction(test.db, (tx) =>
    writeActs(tx, {
      agencyId: agency,
      source: 'entry',
      records: ids.flatMap((caseId, index) => [
        {
          caseId,
          act: exampleDecision({
            number: first + index,
            on: '2026-11-10',
            unitCode,
            lines: [exampleLine(1, 5_000_000n, {})],
            more: { officialNumber: { number: first + index, year: 2026, suffix: 'QĐ-THADS', issuer: agency } },
          }),
        },
        ...(officerId === undefined
          ? []
          : [
              {
                caseId,
                act: {
                  id: newId(),
                  kind: 'officer-assigned' as const,
                  effectiveOn: '2026-11-11' as PlainDate,
                  capacity: 'head' as const,
                  source: 'entry' as const,
                  payload: { officerId, officerName: officer ?? '', unitCode },
                },
              },
            ]),
      ]),
    }),
  )
  return ids
}

const notified = {
  kind: 'decision-notified',
  effectiveOn: '2026-11-13',
  capacity: 'officer',
  payload: { channel: 'post', evidence: 'Bảng kê bưu gửi 12' },
}
const named = (ids: readonly string[]) => ({ ids: ids.map((id) => ({ id })) })

describe('record-bulk', () => {
  let cases: string[]
  let unassigned: string
  let elsewhere: string
  beforeAll(async () => {
    office = await exampleOffice(test.db, '2026-11-20', [
      { name: 'văn thư', unit, roles: ['clerk'] },
      { name: 'An', unit, roles: ['officer'], officer: true },
      { name: 'Hoa', unit, roles: ['officer'], officer: true },
      { name: 'Bình', unit: other, roles: ['officer'], officer: true },
      { name: 'lãnh đạo', unit: agency, roles: ['provincial-leader'] },
      { name: 'kiểm sát', unit: agency, roles: ['prosecutor'] },
    ])
    cases = await addCases(1, many, 'An')
    unassigned = (await addCases(5_001, 1, undefined))[0] ?? ''
    elsewhere = (await addCases(6_001, 1, 'Bình', other))[0] ?? ''
  }, 60_000)

  it('says beforehand which cases will be passed over and why, and writes nothing', async () => {
    const body = { cases: named([cases[0] ?? '', unassigned, elsewhere, newId()]), act: notified, preview: true }
    const seen = await office.colleague('văn thư').post('/api/cases/acts', body)
    expect(seen.body).toMatchObject({ recorded: 1, skipped: 3 })
    const codes = seen.body.results.map((one: { code?: string }) => one.code)
    expect(codes).toEqual([undefined, 'notification/no-officer', 'case/not-found', 'case/not-found'])
    expect((await office.colleague('An').get(`/api/cases/${cases[0]}`)).body.version).toBe(1)
  })

  it('records on a thousand cases in five seconds, each with its result, once per key', async () => {
    const key = randomUUID()
    const body = { cases: named([...cases, unassigned]), act: notified }
    const start = performance.now()
    const done = await office.colleague('văn thư').post('/api/cases/acts', body, { key })
    const took = performance.now() - start
    expect(done.body).toMatchObject({ recorded: many, skipped: 1 })
    expect(done.body.results.at(-1)).toMatchObject({ outcome: 'skipped', code: 'notification/no-officer' })
    expect(took).toBeLessThan(5_000)
    // The answer got lost on the way: the same key again writes nothing more.
    const again = await office.colleague('văn thư').post('/api/cases/acts', body, { key })
    expect(again.body).toEqual(done.body)
    const file = await office.colleague('An').get(`/api/cases/${cases[7]}`)
    expect(file.body).toMatchObject({ status: 'voluntary', version: 2 })
    // A second batch of the same notice is most likely a slip: it says so for each case.
    const twice = await office.colleague('văn thư').post('/api/cases/acts', body)
    expect(twice.body).toMatchObject({ recorded: 0, skipped: many + 1 })
    expect(twice.body.results[0]).toMatchObject({ code: 'bulk/already-notified' })
  }, 60_000)

  it('sends the decisions of many cases to the procuracy, each its own, and not twice', async () => {
    const act = { kind: 'sent-to-procuracy', effectiveOn: '2026-11-12', capacity: 'clerk', payload: {} }
    const some = named(cases.slice(0, 50))
    const done = await office.colleague('văn thư').post('/api/cases/acts', { cases: some, act })
    expect(done.body).toMatchObject({ recorded: 50, skipped: 0 })
    const twice = await office.colleague('văn thư').post('/api/cases/acts', { cases: some, act })
    expect(twice.body.results[0].code).toBe('notification/all-sent')
    const { body } = await office.colleague('An').get(`/api/cases/${cases[3]}`)
    const sent = body.timeline.find((one: { kind: string }) => one.kind === 'sent-to-procuracy')
    expect(sent).toBeDefined()
  })

  it('an officer records on the own cases only; a reader on none', async () => {
    const mine = await addCases(7_001, 2, 'An')
    const hers = await addCases(7_101, 1, 'Hoa')
    const done = await office
      .colleague('An')
      .post('/api/cases/acts', { cases: named([...mine, ...hers]), act: notified })
    expect(done.body).toMatchObject({ recorded: 2, skipped: 1 })
    expect(done.body.results.at(-1).code).toBe('access/not-in-charge')
    const reader = await office.colleague('kiểm sát').post('/api/cases/acts', { cases: named(mine), act: notified })
    expect(reader.status).toBe(403)
    const wrong = { ...notified, capacity: 'head' }
    expect(
      (await office.colleague('văn thư').post('/api/cases/acts', { cases: named(mine), act: wrong })).body.code,
    ).toBe('act/capacity')
  })

  it('a case that changed meanwhile is named; the others go through', async () => {
    const [one = '', two = ''] = await addCases(7_201, 2, 'An')
    const body = {
      cases: {
        ids: [
          { id: one, version: 1 },
          { id: two, version: 7 },
        ],
      },
      act: notified,
    }
    const done = await office.colleague('văn thư').post('/api/cases/acts', body)
    expect(done.body).toMatchObject({ recorded: 1, skipped: 1 })
    expect(done.body.results[1].code).toBe('case/changed-meanwhile')
  })

  it('a leader gives a thousand cases to an officer of another unit of the agency, and they move there', async () => {
    const start = performance.now()
    const done = await office.colleague('lãnh đạo').post('/api/cases/assign', {
      cases: named(cases),
      officerId: office.colleague('Bình').officerId,
      on: '2026-11-18',
      capacity: 'head',
    })
    expect(done.body).toMatchObject({ assigned: many, skipped: 0 })
    expect(performance.now() - start).toBeLessThan(5_000)
    expect((await office.colleague('An').get(`/api/cases/${cases[0]}`)).status).toBe(404)
    const moved = await office.colleague('Bình').post('/api/cases/list', { filter: {} })
    expect(moved.body.total).toBe(many + 1)
  }, 60_000)

  it('leaves the chain whole', async () => {
    const { rows } = await inTransaction(test.db, (tx) =>
      tx.query<{ cases: number; acts: number }>(
        `select count(distinct subject_id)::int as cases, count(*)::int as acts from act where kind = 'decision-notified'`,
      ),
    )
    expect(rows[0]).toEqual({ cases: many + 3, acts: many + 3 })
    expect((await verifyChain(test.db, { agencyId: agency })).faults).toEqual([])
  })
})
