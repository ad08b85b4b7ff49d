import type { AgesResponse, FormRequest, SeriesPoint, SeriesRequest } from '@minh-an/contract/statistics'
import { plainDate } from '@minh-an/domain/calendar'
import { beforeAll, describe, expect, it } from 'vitest'
import { routes as allRoutes } from '../application/index.ts'
import { inTransaction, readOnly } from '../platform/index.ts'
import { withTestDatabase, writeVariedCases } from '../testing/index.ts'
import { addExampleUser, EXAMPLE_PASSWORD } from '../testing/people.ts'
import { clockOn, type TestBrowser, testApp, testKeys } from '../testing/test-app.ts'
import { computeSeries } from './compute-series.ts'
import { computeForm, type StatisticsCaller } from './index.ts'

const test = withTestDatabase()
const caller: StatisticsCaller = { today: plainDate('2026-11-24'), mayReadUnit: () => true }
const years = (first: number, last: number, months = 12) =>
  Array.from({ length: last - first + 1 }, (_, at) => ({
    period: { year: first + at, months },
  }))
const monthsOf = (year: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    period: { year, months: at + 1 },
  }))
const series = (request: SeriesRequest) => readOnly(test.db, (tx) => computeSeries(tx, request, caller))
const isPoint = (point: object): point is SeriesPoint => 'cells' in point

let served: Awaited<ReturnType<typeof testApp>>
async function signedIn(username: string): Promise<TestBrowser> {
  const from = served.browser()
  expect((await from.post('/api/session', { username, password: EXAMPLE_PASSWORD })).status).toBe(200)
  return from
}

beforeAll(async () => {
  await inTransaction(test.db, async (tx) => {
    await writeVariedCases(tx, 53, 180)
    await addExampleUser(tx, 'tinh', '2025:25', ['provincial-leader'])
    await addExampleUser(tx, 'phong', '2025:25.01', ['unit-head'])
  })
  served = await testApp({ database: test.db, clock: clockOn('2026-11-24'), keys: testKeys() }, allRoutes)
}, 120_000)

describe('series', () => {
  it.each<[string, SeriesRequest]>([
    ['years of a province across its merger', { form: 1, unit: '2025:25', periods: years(2019, 2027), rows: 'unit' }],
    ['money, the same months of each year', { form: 2, unit: '2025:25', periods: years(2020, 2027, 2) }],
    ['months of two years, by officer', { form: 1, unit: '2025:25.01', periods: monthsOf(2026, 12), rows: 'officer' }],
    ['a closed province', { form: 2, unit: 'pre2025:26', periods: years(2019, 2024), rows: 'unit' }],
    ['the nation', { form: 1, unit: 'VN', periods: years(2023, 2027), rows: 'unit' }],
    [
      'the tree of a chosen day',
      { form: 1, unit: '2025:25', periods: years(2024, 2026), rows: 'unit', tree: plainDate('2025-06-30') },
    ],
    [
      'an older record point and a cut-off',
      {
        form: 1,
        unit: '2025:25',
        periods: [...years(2024, 2025), { period: { year: 2026, months: 8 }, legalUntil: plainDate('2026-03-15') }],
        recordedUntil: '2026-04-01T00:00+07',
      },
    ],
  ])('each point is the form of its period, byte for byte: %s', async (_name, request) => {
    const answer = await series(request)
    expect(answer.points).toHaveLength(request.periods.length)
    const points = answer.points.filter(isPoint)
    expect(points.length).toBeGreaterThan(1)
    for (const point of points) {
      const { from, to } = point.period
      const asked: FormRequest = {
        form: request.form,
        unit: request.unit,
        period: { from: plainDate(from), to: plainDate(to) },
        legalUntil: plainDate(point.cutoffs.legalUntil),
        recordedUntil: point.cutoffs.recordedUntil,
        tree: plainDate(point.cutoffs.tree),
        ...(request.rows === undefined ? {} : { rows: request.rows }),
      }
      const form = await readOnly(test.db, (tx) => computeForm(tx, asked, caller))
      expect(point.cells).toEqual(form.cells)
      expect(point.fingerprint).toBe(form.fingerprint)
      expect(point.rows.map(({ founded: _, ...row }) => row)).toEqual(form.rows)
    }
  })

  it('gives a province its past through what it succeeded to, and a new office none', async () => {
    const province = await series({ form: 1, unit: '2025:25', periods: years(2024, 2027), rows: 'unit' })
    const [past] = province.points.filter(isPoint)
    expect(past?.cutoffs).toMatchObject({ legalUntil: '2024-09-30', tree: '2026-11-24' })
    expect(past?.rows.map(({ unit, founded }) => [unit, founded])).toEqual([
      ['2025:25', undefined],
      ['2025:25.01', true],
      ['2025:25.02', true],
    ])
    const office = await series({ form: 1, unit: '2025:25.01', periods: years(2023, 2027) })
    expect(office.unitFrom).toBe('2025-07-01')
    expect(office.points.map((point) => (isPoint(point) ? point.cutoffs.tree : point.missing))).toEqual([
      'not-founded',
      'not-founded',
      '2025-09-30',
      '2026-09-30',
      '2026-11-24',
    ])
  })

  it('says which periods have no figures, and why', async () => {
    const { points } = await series({
      form: 1,
      unit: 'pre2025:26',
      periods: [...years(1990, 1990), ...years(2025, 2028)],
    })
    expect(points.map((point) => (isPoint(point) ? 'form' : point.missing))).toEqual([
      'no-definition',
      'closed',
      'closed',
      'closed',
      'not-begun',
    ])
  })

  it('names the days a reader of the figures should know', async () => {
    const { marks } = await series({ form: 1, unit: '2025:25', periods: years(2025, 2026) })
    expect(marks).toEqual([
      { on: '2025-01-29', kind: 'tet' },
      { on: '2025-07-01', kind: 'merger' },
      { on: '2026-02-17', kind: 'tet' },
      { on: '2026-07-01', kind: 'law' },
    ])
  })

  it('keeps an office to its own figures', async () => {
    const office = await signedIn('phong')
    const ask = (unit: string) => office.post('/api/statistics/series', { form: 1, unit, periods: years(2026, 2027) })
    expect((await ask('2025:25.01')).status).toBe(200)
    expect(await ask('2025:25')).toMatchObject({ status: 403, body: { code: 'statistics/unit-not-yours' } })
    const none = await office.post('/api/statistics/series', { form: 1, unit: '2025:25', periods: years(2030, 2030) })
    expect(none.status).toBe(403)
    const many = await office.post('/api/statistics/series', {
      form: 1,
      unit: '2025:25.01',
      periods: years(1990, 2040),
    })
    expect(many.status).toBe(422)
  })
})

describe('ages', () => {
  it.each(['unit', 'officer'] as const)('every band by %s opens exactly as many cases', async (rows) => {
    const leader = await signedIn('tinh')
    for (const present of [true, false]) {
      const asked = { unit: '2025:25', rows, present }
      const answer = (await leader.post('/api/statistics/ages', asked)).body as unknown as AgesResponse
      const all = [{ bands: answer.bands }, ...answer.rows].flatMap((row) => row.bands)
      expect(answer.bands.reduce((sum, band) => sum + band.cases, 0)).toBeGreaterThan(10)
      for (const band of all) {
        const list = await leader.post('/api/cases/list', { filter: band.filter, limit: 1 })
        expect([list.body['total'], list.body['outstanding']]).toEqual([band.cases, band.outstanding])
      }
      for (const at of [0, 1, 2, 3, 4]) {
        const inRows = answer.rows.reduce((sum, row) => sum + (row.bands[at]?.cases ?? 0), 0)
        expect(inRows).toBe(answer.bands[at]?.cases)
      }
    }
  })

  it('counts an office its own cases only', async () => {
    const office = await signedIn('phong')
    const own = await office.post('/api/statistics/ages', { unit: '2025:25.01', rows: 'officer' })
    const wider = await office.post('/api/statistics/ages', { unit: '2025:25', rows: 'unit' })
    expect(wider.body['bands']).toMatchObject(
      (own.body as unknown as AgesResponse).bands.map(({ cases, outstanding }) => ({ cases, outstanding })),
    )
  })
})
