import { csvStream, markEverySheet } from '@minh-an/documents/spreadsheet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardRoutes } from '../access/index.ts'
import { ensureAgencies } from '../agency/index.ts'
import { verifyChain } from '../audit/index.ts'
import { writeActs } from '../enforcement-case/index.ts'
import {
  buildHttpServer,
  createLog,
  type Database,
  dropDatabase,
  fixedClock,
  inTransaction,
  migrate,
  newId,
  openDatabase,
  readOnly,
} from '../platform/index.ts'
import { exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { fillPracticeCopy, registerTrainingRoutes } from './index.ts'
import { trainingAccounts } from './practice-copy.ts'

const test = withTestDatabase()
const name = 'minh_an_training_test'
const province = '2025:24'
let training: Database
const clock = fixedClock('2026-11-24T03:00:00Z')

/** Everything an office's books, chain and figures are made of. */
const holdings = (db: Database) =>
  readOnly(db, async (tx) => {
    const { rows } = await tx.query(
      `select (select count(*) from act) as acts, (select count(*) from enforcement_case) as cases,
              (select count(*) from stat_fact) as facts, (select count(*) from app_user) as people,
              (select string_agg(agency_id || seq || encode(entry_hash, 'hex'), ',' order by agency_id) from chain_head) as heads`,
    )
    return rows[0]
  })

const decision = (number: number, debtor: string) => ({
  caseId: newId(),
  act: exampleDecision({
    number,
    on: '2026-11-20',
    unitCode: '2025:24.01',
    lines: [exampleLine(1, 5_000_000n, {})],
    more: {
      officialNumber: { number, year: 2026, suffix: 'QĐ-THADS', issuer: province },
      parties: [{ no: 1, role: 'debtor', form: 'person', name: debtor }],
    },
  }),
})

describe('training', () => {
  beforeAll(async () => {
    await inTransaction(test.db, ensureAgencies)
    await inTransaction(test.db, (tx) =>
      writeActs(tx, { agencyId: province, source: 'entry', records: [decision(1, 'Ngô Văn Khải')] }),
    )
    training = await openDatabase({ url: test.url, dataDirectory: '', name, allowUnsafeDurability: true })
    await migrate(training)
  }, 120_000)
  afterAll(async () => {
    await training.close()
    await dropDatabase({ url: test.url, dataDirectory: '' }, name)
  })

  it('fills a database of its own with work and people, once; the office stays as it was', async () => {
    const before = await holdings(test.db)
    await fillPracticeCopy(training, clock)
    await fillPracticeCopy(training, clock)
    expect(await holdings(training)).toMatchObject({ people: 9n })
    const accounts = await readOnly(training, trainingAccounts)
    expect(accounts.map(({ role }) => role)).toContain('administrator')
    const open = await readOnly(training, (tx) =>
      tx.query(`select from enforcement_case where status in ('decided', 'voluntary', 'conditions-present')`),
    )
    expect(open.rowCount).toBeGreaterThan(20)
    expect(await holdings(test.db)).toEqual(before)
  }, 120_000)

  it('records nothing into the chain, the cases or the figures of the office', async () => {
    const before = await holdings(test.db)
    const practice = await holdings(training)
    await inTransaction(training, (tx) =>
      writeActs(tx, { agencyId: province, source: 'entry', records: [decision(2, 'Người Tập Huấn')] }),
    )
    expect(await holdings(training)).not.toEqual(practice)
    expect(await holdings(test.db)).toEqual(before)
    const found = await readOnly(test.db, (tx) =>
      tx.query(`select from enforcement_case where debtor_names like '%Tập Huấn%'`),
    )
    expect(found.rowCount).toBe(0)
    expect((await verifyChain(test.db)).faults).toEqual([])
  })

  it.each([
    [true, 200],
    [false, 409],
  ])('in the practice copy (%s) the exercises answer %i', async (isTraining, status) => {
    const app = await buildHttpServer({
      services: { database: isTraining ? training : test.db, clock },
      routes: [
        (scope) => guardRoutes(scope, async () => ({ factorOverdue: false, userId: newId(), roles: [] }) as never),
        registerTrainingRoutes,
      ],
      log: createLog('silent', { write: () => undefined }),
      isHealthy: async () => true,
      training: isTraining,
    })
    const exercises = await app.inject({ url: '/api/training/exercises' })
    expect(exercises.statusCode).toBe(status)
    if (isTraining) {
      const items = exercises.json<{ items: { code: string; done: boolean }[] }>().items
      expect(items).toHaveLength(10)
      expect(items.find(({ code }) => code === 'decide')?.done).toBe(true)
      expect(items.filter(({ done }) => done).map(({ code }) => code)).toEqual(['decide'])
    }
    const shown = (await app.inject({ url: '/api/training' })).json<{ training: boolean; accounts: unknown[] }>()
    expect(shown).toMatchObject({ training: isTraining })
    expect(shown.accounts).toHaveLength(isTraining ? 9 : 0)
    await app.close()
  })

  it('puts its word above every sheet, and only while it is asked to', async () => {
    const sheet = { name: 'Sổ', columns: [{ heading: 'Số', kind: 'text' as const, value: () => '1' }], rows: [{}] }
    const text = async () => {
      let all = ''
      for await (const part of csvStream(sheet)) all += String(part)
      return all
    }
    markEverySheet('BẢN TẬP HUẤN')
    expect(await text()).toMatch(/^\uFEFF?BẢN TẬP HUẤN\r\nSố/)
    markEverySheet(undefined)
    expect(await text()).toMatch(/^\uFEFF?Số/)
  })

  it('never fills or drops an office', async () => {
    await expect(fillPracticeCopy(test.db, clock)).rejects.toMatchObject({ code: 'training/not-empty' })
    await expect(dropDatabase({ url: test.url, dataDirectory: '' }, 'minh_an')).rejects.toThrow('not to be dropped')
  })
})
