import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { PlainDate } from '@minh-an/domain/calendar'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { ensureAgencies } from '../agency/index.ts'
import { verifyChain } from '../audit/index.ts'
import { computeForm } from '../statistics/index.ts'
import { testServerUrl } from '../testing/test-server.ts'
import { type Database, inTransaction, openDatabase, readOnly } from './database.ts'
import { migrate, migrationStatus } from './migrate.ts'

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const MIGRATIONS = path.join(ROOT, 'db/migrations')
const RELEASES = path.join(ROOT, 'db/releases')
const KILLED = path.resolve(import.meta.dirname, '../testing/migrate-and-wait.ts')

type Printed = {
  form: 1 | 2
  unit: string
  period: { from: PlainDate; to: PlainDate }
  recordedUntil: string
  legalUntil: PlainDate
  tree: PlainDate
  cells: Record<string, unknown>
}
type Release = { release: string; migrations: Record<string, string>; forms: Printed[] }

const releases = readdirSync(RELEASES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
const readRelease = (name: string) => JSON.parse(readFileSync(path.join(RELEASES, `${name}.json`), 'utf8')) as Release

let directory = ''
let name = ''
let url = ''
let database: Database

/** The database as the release left it: its migrations, its rows. */
async function asReleased(release: string): Promise<void> {
  for (const file of Object.keys(readRelease(release).migrations)) {
    copyFileSync(path.join(MIGRATIONS, file), path.join(directory, file))
  }
  await migrate(database, directory)
  const sections = gunzipSync(readFileSync(path.join(RELEASES, `${release}.copy.gz`)))
    .toString('utf8')
    .split(/^=/m)
    .slice(1)
  await inTransaction(database, async (tx) => {
    await tx.query('set local session_replication_role = replica')
    for (const section of sections) {
      const head = section.indexOf('\n')
      await tx.copyFrom(`copy ${section.slice(0, head)} from stdin`, [section.slice(head + 1)])
    }
  })
}

const reopen = () => openDatabase({ url, dataDirectory: '', allowUnsafeDurability: true })

describe('upgrade', () => {
  beforeEach(async () => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'release-'))
    name = `upgrade_${process.pid}_${randomBytes(4).toString('hex')}`
    const server = inject('testServer')
    const administrator = await openDatabase({ url: server.url, dataDirectory: '', allowUnsafeDurability: true })
    await administrator.pool.query(`create database ${name}`)
    await administrator.close()
    url = testServerUrl(server, name)
    database = await reopen()
  })
  afterEach(async () => {
    await database.close()
    const server = inject('testServer')
    const administrator = await openDatabase({ url: server.url, dataDirectory: '', allowUnsafeDurability: true })
    await administrator.pool.query(`drop database if exists ${name} with (force)`)
    await administrator.close()
    rmSync(directory, { recursive: true, force: true })
  })

  it.each(releases)('of %s never changes a migration that was released', (release) => {
    for (const [file, sha256] of Object.entries(readRelease(release).migrations)) {
      const now = createHash('sha256')
        .update(readFileSync(path.join(MIGRATIONS, file)))
        .digest('hex')
      expect(now, `${file} was released: write a new migration instead`).toBe(sha256)
    }
  })

  it.each(releases)('from %s keeps every record, and prints the forms that release printed', async (release) => {
    await asReleased(release)
    const executed = await migrate(database)
    expect(executed).not.toContain(Object.keys(readRelease(release).migrations).at(-1)?.slice(0, -4))
    await inTransaction(database, ensureAgencies)
    expect(await verifyChain(database)).toMatchObject({ sound: true, entries: 250, cases: 40, faults: [] })
    const { forms } = readRelease(release)
    expect(forms.length).toBeGreaterThan(5)
    for (const { form, unit, period, recordedUntil, legalUntil, tree, cells } of forms) {
      const now = await readOnly(database, (tx) =>
        computeForm(
          tx,
          { form, unit, period, recordedUntil, legalUntil, tree, rows: undefined },
          { today: '2026-11-24' as PlainDate, mayReadUnit: () => true },
        ),
      )
      expect({ form, unit, period, cells: JSON.parse(JSON.stringify(now.cells)) }).toEqual({
        form,
        unit,
        period,
        cells,
      })
    }
  })

  it('starts again without a manual step after it was killed half-way', async () => {
    const release = releases.at(-1) ?? ''
    await asReleased(release)
    cpSync(MIGRATIONS, directory, { recursive: true })
    // A last step that takes long: the process dies inside it, with everything before it done and not committed.
    writeFileSync(
      path.join(directory, '29991231_2359_long_step.sql'),
      'create table half (id int); select pg_sleep(30);',
    )
    const before = (await migrationStatus(database)).filter((one) => one.executedAt !== undefined)
    const child = spawn(process.execPath, [KILLED, url, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    const asleep = async () => {
      const { rows } = await database.pool.query<{ asleep: boolean }>(
        `select exists (select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep') as asleep`,
      )
      return rows[0]?.asleep
    }
    await expect.poll(asleep, { timeout: 30_000, interval: 50 }).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    // The server ends a statement whose client is gone when it next looks; here it is told.
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
    )
    const after = (await migrationStatus(database)).filter((one) => one.executedAt !== undefined)
    expect(after, 'all of it or nothing').toEqual(before)
    await migrate(database)
    expect((await migrationStatus(database)).every((one) => one.executedAt !== undefined)).toBe(true)
    expect((await verifyChain(database)).sound).toBe(true)
    const { rows } = await database.pool.query(`select to_regclass('half') as half`)
    expect(rows).toEqual([{ half: null }])
  })
})
