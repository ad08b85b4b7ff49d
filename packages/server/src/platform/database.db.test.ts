import { describe, expect, it } from 'vitest'
import { withTestDatabase } from '../testing/index.ts'
import { inTransaction, openDatabase, readOnly } from './database.ts'

const test = withTestDatabase()

describe('database', () => {
  it('keeps a legal day as the day that is written, whatever the machine’s time zone', async () => {
    const { rows } = await readOnly(test.db, (tx) =>
      tx.query<{ day: string; days: string[] }>(
        `select date '2026-03-01' as day, array[date '2026-03-01', null] as days`,
      ),
    )
    expect(rows[0]).toEqual({ day: '2026-03-01', days: ['2026-03-01', null] })
  })

  it('reads an amount past 2^53 whole', async () => {
    const { rows } = await readOnly(test.db, (tx) =>
      tx.query<{ amount: bigint; amounts: bigint[] }>(
        'select 9007199254740993::bigint as amount, array[9007199254740993::bigint] as amounts',
      ),
    )
    expect(rows[0]).toEqual({ amount: 9_007_199_254_740_993n, amounts: [9_007_199_254_740_993n] })
  })

  it('reads an instant in UTC', async () => {
    const { rows } = await readOnly(test.db, (tx) => tx.query(`select timestamptz '2026-07-01T00:00:00.5+07' as at`))
    expect(rows[0]).toEqual({ at: '2026-06-30T17:00:00.5Z' })
  })

  it('runs again after a deadlock, and both transfers arrive', async () => {
    await inTransaction(test.db, (tx) => tx.query('create table account (id int primary key, balance bigint not null)'))
    await inTransaction(test.db, (tx) => tx.query('insert into account values (1, 100), (2, 100)'))
    const move = (from: number, to: number) =>
      inTransaction(test.db, async (tx) => {
        await tx.query('update account set balance = balance - 10 where id = $1', [from])
        await new Promise((resolve) => setTimeout(resolve, 100))
        await tx.query('update account set balance = balance + 10 where id = $1', [to])
      })
    await Promise.all([move(1, 2), move(2, 1)])
    const { rows } = await readOnly(test.db, (tx) => tx.query('select balance from account order by id'))
    expect(rows).toEqual([{ balance: 100n }, { balance: 100n }])
  })

  it('refuses to call a rolled-back transaction done', async () => {
    await expect(
      inTransaction(test.db, async (tx) => {
        await tx.query('select 1 / 0').catch(() => undefined)
      }),
    ).rejects.toThrow('rolled back')
  })

  it('takes role and settings for one transaction only', async () => {
    const ask = 'select current_user::text as who, current_setting($1, true) as units'
    const inside = await inTransaction(test.db, (tx) => tx.query(ask, ['minh_an.unit_ids']), {
      role: 'minh_an_app',
      settings: { 'minh_an.unit_ids': "it's {1,2}" },
    })
    expect(inside.rows[0]).toEqual({ who: 'minh_an_app', units: "it's {1,2}" })
    const after = await inTransaction(test.db, (tx) => tx.query(ask, ['minh_an.unit_ids']))
    expect(after.rows[0]?.['who']).not.toBe('minh_an_app')
    expect(after.rows[0]?.['units']).toBeFalsy()
  })

  it('writes nothing in a read-only transaction', async () => {
    await expect(readOnly(test.db, (tx) => tx.query('create table x (id int)'))).rejects.toMatchObject({
      code: '25006',
    })
  })

  it('refuses a server that may forget what it confirmed', async () => {
    await inTransaction(test.db, (tx) =>
      tx.query(
        `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
      ),
    )
    await expect(openDatabase({ url: test.url, dataDirectory: '' })).rejects.toMatchObject({
      code: 'database/unsafe-durability',
    })
  })
})
