import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '../platform/index.ts'
import { withTestDatabase } from '../testing/index.ts'
import { descendants, ensureAgencies, resolveUnitCode, successorMap, unitPath, unitTree } from './index.ts'

const test = withTestDatabase()
const inTx = <T>(fn: (tx: Tx) => Promise<T>) => inTransaction(test.db, fn)
const lastDayOfDistricts = plainDate('2025-06-30')
const firstDayOfOffices = plainDate('2025-07-01')

describe('unit tree', () => {
  beforeAll(async () => {
    await inTx(ensureAgencies)
  })

  it('loads a second time without changing anything, also what an administrator renamed', async () => {
    await inTx(async (tx) => {
      await tx.query(`update unit set name = 'Tên do quản trị đặt' where code = '2025:01.01'`)
      const count = () => tx.query(`select (select count(*) from unit) u, (select count(*) from chain_head) c`)
      const before = (await count()).rows
      await ensureAgencies(tx)
      expect((await count()).rows).toEqual(before)
      const { rows } = await tx.query(`select name from unit where code = '2025:01.01'`)
      expect(rows).toEqual([{ name: 'Tên do quản trị đặt' }])
    })
  })

  it.each([
    ['before 2025-07-01: 63 Cục', lastDayOfDistricts, 'former-province', 63],
    ['before 2025-07-01: 696 Chi cục', lastDayOfDistricts, 'former-district', 696],
    ['since 2025-07-01: 34 provinces', firstDayOfOffices, 'province', 34],
    ['since 2025-07-01: no Chi cục', firstDayOfOffices, 'former-district', 0],
  ])('%s', async (_name, day, kind, expected) => {
    const tree = await inTx((tx) => unitTree(tx, day))
    expect(tree.filter((unit) => unit.kind === kind)).toHaveLength(expected)
    const known = new Set(tree.map((unit) => unit.code))
    expect(tree.filter((unit) => unit.parentCode !== null && !known.has(unit.parentCode))).toEqual([])
  })

  it('gives every agency a chain that starts with 32 zero bytes', async () => {
    const { rows } = await inTx((tx) =>
      tx.query(
        `select count(*) filter (where h.seq = 0 and h.entry_hash = decode(repeat('00', 32), 'hex')) = count(*) as sound
           from agency a left join chain_head h on h.agency_id = a.id`,
      ),
    )
    expect(rows).toEqual([{ sound: true }])
  })

  it('a Chi cục was an agency of its own, a regional office belongs to its province', async () => {
    const { rows } = await inTx((tx) =>
      tx.query(`select code, agency_id from unit where code in ('pre2025:26.08', '2025:01.01') order by code`),
    )
    expect(rows).toEqual([
      { code: '2025:01.01', agency_id: '2025:01' },
      { code: 'pre2025:26.08', agency_id: 'pre2025:26.08' },
    ])
  })

  it('finds what lies below a unit on a day, and nothing on a day the unit does not exist', async () => {
    const below = (code: string, day: PlainDate) => inTx((tx) => descendants(tx, code, day))
    expect(await below('pre2025:26', lastDayOfDistricts)).toContain('pre2025:26.08')
    expect(await below('pre2025:26', firstDayOfOffices)).toEqual([])
    expect(await below('VN', firstDayOfOffices)).toContain('2025:01.01')
  })

  it('tells the path from the nation down', async () => {
    const path = await inTx((tx) => unitPath(tx, '2025:01.01'))
    expect(path.map((unit) => unit.code)).toEqual(['VN', '2025:01', '2025:01.01'])
  })

  it('Vĩnh Phúc and Hòa Bình joined Phú Thọ; a new unit of several predecessors has no place on the old tree', async () => {
    const today = await inTx((tx) => successorMap(tx, firstDayOfOffices))
    expect(['pre2025:26', 'pre2025:17', 'pre2025:25', 'pre2025:26.08'].map((code) => today.get(code))).toEqual([
      '2025:25',
      '2025:25',
      '2025:25',
      '2025:25',
    ])
    const before = await inTx((tx) => successorMap(tx, lastDayOfDistricts))
    expect(before.get('2025:25')).toBeUndefined()
    expect(before.get('pre2025:26.08')).toBe('pre2025:26.08')
  })

  it('refuses a bare code that two periods know, naming both, and takes one that only one knows', async () => {
    await expect(inTx((tx) => resolveUnitCode(tx, '24'))).rejects.toMatchObject({
      code: 'unit/ambiguous',
      extra: { candidates: ['pre2025:24', '2025:24'] },
    })
    await expect(inTx((tx) => resolveUnitCode(tx, '99.99'))).rejects.toMatchObject({ code: 'unit/unknown' })
    expect((await inTx((tx) => resolveUnitCode(tx, '26.08'))).code).toBe('pre2025:26.08')
    expect((await inTx((tx) => resolveUnitCode(tx, ' 2025:24 '))).code).toBe('2025:24')
  })
})
