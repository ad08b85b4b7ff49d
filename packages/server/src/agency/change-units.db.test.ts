import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, newId, type Tx } from '../platform/index.ts'
import { withTestDatabase } from '../testing/index.ts'
import { closeUnit, createUnit, renameUnit } from './change-units.ts'
import { ensureAgencies, unitTree } from './index.ts'

const test = withTestDatabase()
const by = { userId: undefined, today: plainDate('2026-11-24') }
const reason = 'Quyết định 12/QĐ-THADS ngày 20/11/2026'
const inTx = <T>(fn: (tx: Tx) => Promise<T>) => inTransaction(test.db, fn)
const office = (code: string, name: string, validFrom: PlainDate = plainDate('2026-12-01')) =>
  ({ code, name, kind: 'regional-office', parent: '2025:25', validFrom, reason }) as const

describe('changes of the unit tree', () => {
  beforeAll(async () => {
    await inTx(ensureAgencies)
    await inTx((tx) => createUnit(tx, office('2025:25.11', 'Phòng THADS khu vực 11', plainDate('2025-07-01')), by))
    await inTx((tx) => createUnit(tx, office('2025:25.12', 'Phòng THADS khu vực 12', plainDate('2025-07-01')), by))
  })

  it.each([
    ['the code of another province', office('2025:24.99', 'Phòng THADS khu vực 99'), 'unit/code-outside-parent'],
    ['a code already borne', office('2025:25.11', 'Phòng THADS khu vực 13'), 'unit/exists'],
    ['the name of its neighbour', office('2025:25.13', 'phòng thads khu vực 11'), 'unit/name-taken'],
    [
      'a day before its province',
      office('2025:25.13', 'Phòng THADS khu vực 13', plainDate('2025-06-30')),
      'unit/parent-closed',
    ],
  ])('a new unit with %s is refused', async (_name, input, code) => {
    await expect(inTx((tx) => createUnit(tx, input, by))).rejects.toMatchObject({ code })
  })

  it('a new name stands from its day on; the same name again is no change', async () => {
    const from = plainDate('2026-11-01')
    const rename = (name: string) => inTx((tx) => renameUnit(tx, { code: '2025:25.12', name, from, reason }, by))
    await expect(rename('Phòng THADS khu vực 12')).rejects.toMatchObject({ code: 'unit/same-name' })
    await expect(rename('Phòng THADS khu vực 11')).rejects.toMatchObject({ code: 'unit/name-taken' })
    await rename('Phòng THADS khu vực Mười Hai')
    const nameOn = async (day: string) =>
      (await inTx((tx) => unitTree(tx, plainDate(day)))).find((unit) => unit.code === '2025:25.12')?.name
    expect(await nameOn('2026-10-31')).toBe('Phòng THADS khu vực 12')
    expect(await nameOn('2026-11-01')).toBe('Phòng THADS khu vực Mười Hai')
  })

  it('a unit closes only towards one that goes on, and not while its officers have nobody to follow them', async () => {
    const close = (successors: readonly string[]) =>
      inTx((tx) => closeUnit(tx, { code: '2025:25.11', until: plainDate('2026-11-30'), successors, reason }, by))
    await inTx((tx) =>
      tx.query(
        `insert into officer (id, agency_id, unit_code, full_name, active_from)
         values ($1, '2025:25', '2025:25.11', 'Lê Thị Hoa', '2025-07-01')`,
        [newId()],
      ),
    )
    await expect(close([])).rejects.toMatchObject({ code: 'unit/no-successor' })
    await expect(close(['2025:25.11'])).rejects.toMatchObject({ code: 'unit/successor-closed' })
    await expect(close(['pre2025:26.08'])).rejects.toMatchObject({ code: 'unit/successor-closed' })
    expect(await close(['2025:25.12'])).toMatchObject({ validUntil: '2026-11-30' })
    await expect(close(['2025:25.12'])).rejects.toMatchObject({ code: 'unit/closed' })
  })
})
