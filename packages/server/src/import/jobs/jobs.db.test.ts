import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { PlainDate } from '@minh-an/domain/calendar'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureAgencies } from '../../agency/index.ts'
import { verifyChain } from '../../audit/index.ts'
import { type Database, inTransaction, readOnly } from '../../platform/index.ts'
import { computeForm } from '../../statistics/index.ts'
import { withTestDatabase } from '../../testing/index.ts'
import { type ImportActor, importRegister, listImports, publishImport, startImport, workJobs } from '../index.ts'
import { getJob } from './job-views.ts'

const unit = '2025:24.03'
const actor: ImportActor = {
  userId: undefined,
  name: 'Văn thư mẫu',
  today: '2026-11-24' as PlainDate,
  now: '2026-11-24T02:00:00.000Z',
}

/** The reader makes portions of 1,000 cases. */
function register(from: number, count: number): Buffer {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `${from + at};22/10/2025;Chủ động;45/2025/HS-ST;Ngô Văn Khải;200.000;50.000;Lê Thị Hoa;Có điều kiện;12/11/2025`,
  )
  const head = 'Số QĐ;Ngày QĐ;Căn cứ;Bản án số;Người phải THA;Án phí;Đã thu;CHV;Trạng thái;Ngày trạng thái'
  return Buffer.from(`${head}\n${rows.join('\n')}\n`)
}

async function count(db: Database, text: string, values: unknown[] = []): Promise<number> {
  const { rows } = await readOnly(db, (tx) => tx.query<{ n: bigint }>(text, values))
  return Number(rows[0]?.n)
}

const cases = (db: Database) => count(db, 'select count(*) as n from enforcement_case')
const acts = (db: Database) => count(db, 'select count(*) as n from act')

class Cut extends Error {}

describe('imports of many rows', () => {
  const test = withTestDatabase()
  beforeAll(() => inTransaction(test.db, ensureAgencies))

  const checked = async (bytes: Buffer, fileName = 'so.csv') => {
    const id = await startImport(test.db, actor, { bytes, fileName, unitCode: unit })
    await workJobs(test.db)
    return id
  }
  const state = async (id: string) => (await getJob(test.db, {}, id, null)).state

  it('reads by itself, waits for a person, comes in by itself', async () => {
    const id = await checked(register(1, 30))
    const job = await getJob(test.db, {}, id, [unit])
    expect(job).toMatchObject({ state: 'checked', rowsRead: 30, readPermille: 1_000, rowsReady: 30 })
    expect(job.preview).toMatchObject({ goodRows: 30, errorCount: 0 })
    expect(await cases(test.db)).toBe(0)
    await publishImport(test.db, actor, id, [unit], {})
    await workJobs(test.db)
    expect(await state(id)).toBe('done')
    expect(await cases(test.db)).toBe(30)
    const [done] = await listImports(test.db, actor, [unit], undefined, 1)
    expect(done).toMatchObject({ id, rowsImported: 30 })
    expect(await count(test.db, 'select count(*) as n from import_stage')).toBe(0)
    expect(await count(test.db, 'select count(*) as n from import_job_file')).toBe(0)
    expect((await verifyChain(test.db)).faults).toEqual([])
  })

  it('cut off in the middle shows nothing, and the next start goes on without writing an act twice', async () => {
    const before = await cases(test.db)
    const id = await checked(register(1_000, 6_001))
    await publishImport(test.db, actor, id, [unit], {})
    // A process of its own, killed once two portions of acts stand in the chain.
    const child = fork(path.join(import.meta.dirname, '../../testing/publish-and-die.ts'), [test.url, '2'])
    const [code, signal] = await once(child, 'exit')
    expect([code, signal]).toEqual([null, 'SIGKILL'])
    expect(await state(id)).toBe('publishing')
    expect(await cases(test.db)).toBe(before)
    expect(await count(test.db, 'select count(*) as n from act where import_id = $1', [id])).toBeGreaterThan(4_000)
    expect((await verifyChain(test.db)).faults).toEqual([])
    await workJobs(test.db)
    expect(await state(id)).toBe('done')
    expect(await cases(test.db)).toBe(before + 6_001)
    const founding = `select count(*) as n from act where import_id = $1 and kind = 'opening-entry'`
    expect(await count(test.db, founding, [id])).toBe(6_001)
    expect((await verifyChain(test.db)).faults).toEqual([])
  }, 120_000)

  it('a form stops before a register that is coming in, and says the same for ever', async () => {
    const caller = { today: actor.today, mayReadUnit: () => true }
    const period = { year: 2026, months: 12 }
    const form = () => readOnly(test.db, (tx) => computeForm(tx, { form: 1, unit, period }, caller))
    const before = await form()
    const id = await checked(register(20_000, 2_500))
    await publishImport(test.db, actor, id, [unit], {})
    let during: Awaited<ReturnType<typeof form>> | undefined
    await workJobs(test.db, {
      onPortion: async (portion) => {
        if (portion === 1 && (await state(id)) === 'publishing') during ??= await form()
      },
    })
    expect(during).toEqual(before)
    expect(await form()).not.toEqual(before)
  }, 60_000)

  it('a number that somebody takes meanwhile turns the whole file back, and the chain stays whole', async () => {
    const before = { cases: await cases(test.db), acts: await acts(test.db) }
    const id = await checked(register(30_000, 4_500))
    // Another register of the office brings one of the numbers in before this one is published.
    await importRegister(test.db, actor, { bytes: register(34_000, 1), fileName: 'khac.csv', unitCode: unit })
    await publishImport(test.db, actor, id, [unit], {})
    await workJobs(test.db)
    const job = await getJob(test.db, {}, id, [unit])
    expect(job).toMatchObject({ state: 'undone', problem: { code: 'import/number-taken', status: 409 } })
    expect(await cases(test.db)).toBe(before.cases + 1)
    expect(await acts(test.db)).toBeGreaterThan(before.acts + 2)
    expect((await verifyChain(test.db)).faults).toEqual([])
    // Its numbers are free.
    const again = await importRegister(test.db, actor, {
      bytes: register(30_000, 10),
      fileName: 'lai.csv',
      unitCode: unit,
    })
    expect(again.changes).toBe(10)
  }, 60_000)

  it('a reading that was cut off begins anew', async () => {
    const id = await startImport(test.db, actor, { bytes: register(50_000, 4_100), fileName: 'so.csv', unitCode: unit })
    const cut = workJobs(test.db, {
      onPortion: () => {
        throw Object.assign(new Cut('Connection terminated'), { code: '57P01' })
      },
    })
    await expect(cut).rejects.toThrow('terminated')
    expect(await state(id)).toBe('reading')
    await workJobs(test.db)
    expect(await getJob(test.db, {}, id, null)).toMatchObject({ state: 'checked', rowsReady: 4_100 })
  })

  it('the same file let in twice comes in once', async () => {
    const first = await checked(register(60_000, 5))
    const second = await checked(register(60_000, 5))
    for (const id of [first, second]) await publishImport(test.db, actor, id, [unit], {})
    await workJobs(test.db)
    expect([await state(first), await state(second)]).toEqual(['done', 'undone'])
    expect((await getJob(test.db, {}, second, null)).problem?.code).toBe('import/nothing-new')
  })
})
