import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { withTestDatabase } from '../testing/index.ts'
import { inTransaction } from './database.ts'
import { migrate, migrationStatus } from './migrate.ts'

const test = withTestDatabase()
let directory = ''

describe('migrate', () => {
  beforeEach(async () => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
    await inTransaction(test.db, (tx) => tx.query('drop table if exists schema_migration, schema_migration_lock, ship'))
  })

  const write = (name: string, text: string) => writeFileSync(path.join(directory, name), text)

  it('runs new files in order, once', async () => {
    write('20260101_0900_ship.sql', 'create table ship (id int); insert into ship values (1);')
    expect(await migrate(test.db, directory)).toEqual(['20260101_0900_ship'])
    write('20260102_0900_ship_name.sql', `alter table ship add name text not null default '';`)
    expect(await migrate(test.db, directory)).toEqual(['20260102_0900_ship_name'])
    expect(await migrate(test.db, directory)).toEqual([])
    expect((await migrationStatus(test.db, directory)).every((one) => one.executedAt !== undefined)).toBe(true)
  })

  it('lets one of several processes work and the others find it done', async () => {
    write('20260101_0900_ship.sql', 'create table ship (id int); select pg_sleep(0.3);')
    const runs = await Promise.all([1, 2, 3].map(() => migrate(test.db, directory)))
    expect(runs.flat()).toEqual(['20260101_0900_ship'])
  })

  it('leaves the schema as it was when a file fails half-way', async () => {
    write('20260101_0900_ship.sql', 'create table ship (id int); select 1 / 0;')
    await expect(migrate(test.db, directory)).rejects.toThrow('20260101_0900_ship')
    const { rows } = await inTransaction(test.db, (tx) => tx.query(`select to_regclass('ship') as ship`))
    expect(rows[0]).toEqual({ ship: null })
  })

  it('refuses a database that ran files this program does not have', async () => {
    write('20260101_0900_ship.sql', 'create table ship (id int);')
    await migrate(test.db, directory)
    directory = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
    write('20260102_0900_boat.sql', 'create table boat (id int);')
    await expect(migrate(test.db, directory)).rejects.toMatchObject({ code: 'database/newer-than-program' })
  })

  it('wants file names that sort by time', async () => {
    write('add-ship.sql', 'select 1')
    await expect(migrate(test.db, directory)).rejects.toThrow('20261201_0930')
  })

  it('gives national readers the grants of the application by inheritance', async () => {
    const { rows } = await inTransaction(test.db, (tx) =>
      tx.query(`select pg_has_role('minh_an_national', 'minh_an_app', 'USAGE') as inherits,
                       pg_has_role('minh_an_portal', 'minh_an_app', 'MEMBER') as portal`),
    )
    expect(rows[0]).toEqual({ inherits: true, portal: false })
  })
})
