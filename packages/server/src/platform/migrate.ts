import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type pg from 'pg'
import { type Database, sqlState } from './database.ts'
import { problem } from './problem.ts'

export type MigrationState = { name: string; executedAt: string | undefined }

/** Forward-only SQL files, `20261124_0900_case_file.sql`, run in the order of their names. */
const MIGRATIONS = path.resolve(import.meta.dirname, '../../../../db/migrations')
const ROLES_FILE = path.resolve(import.meta.dirname, '../../../../db/roles.sql')
const FILE_NAME = /^\d{8}_\d{4}_[a-z0-9_]+\.sql$/
const TABLE = 'schema_migration'
const MIGRATION_LOCK = 4_711_003
const LOCK_LIMIT_MS = 300_000

/**
 * Brings roles and schema up to date and tells which files it ran. Each file is one step of one transaction; a failing
 * file leaves the schema as it was. Several processes may call it at once: one works, the others wait and find nothing
 * left to do.
 */
export async function migrate(db: Database, directory: string = MIGRATIONS): Promise<string[]> {
  return underMigrationLock(db, async (client) => {
    await ensureRoles(client, db.serverVersion)
    const files = migrationFiles(directory)
    const executed = await executedMigrations(client)
    if (files.every((name) => executed.has(name))) return []
    const unknown = [...executed.keys()].filter((name) => !files.includes(name))
    if (unknown.length > 0) throw newerDatabase(unknown)
    return runFiles(client, directory, files)
  })
}

/** Every known file and when it ran; names of files that only the database knows come too. */
export async function migrationStatus(db: Database, directory: string = MIGRATIONS): Promise<MigrationState[]> {
  const client = await db.pool.connect()
  try {
    const executed = await executedMigrations(client)
    const names = [...new Set([...migrationFiles(directory), ...executed.keys()])].sort()
    return names.map((name) => ({ name, executedAt: executed.get(name) }))
  } finally {
    client.release()
  }
}

/** Names of the steps this program knows. */
export const knownMigrations = (): string[] => migrationFiles(MIGRATIONS)

function migrationFiles(directory: string): string[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.sql'))
  const misnamed = files.filter((file) => !FILE_NAME.test(file))
  if (misnamed.length > 0) {
    throw new Error(`Name migrations like 20261201_0930_add_ground_to_postponement.sql: ${misnamed.join(', ')}`)
  }
  return files.map((file) => file.slice(0, -'.sql'.length)).sort()
}

async function executedMigrations(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [TABLE])
  if (!rows[0]?.there) return new Map()
  const executed = await client.query<{ name: string; timestamp: string }>(`select name, timestamp from ${TABLE}`)
  return new Map(executed.rows.map((row) => [row.name, row.timestamp]))
}

async function runFiles(client: pg.PoolClient, directory: string, names: readonly string[]): Promise<string[]> {
  const migrations: Record<string, Migration> = {}
  for (const name of names) {
    const text = readFileSync(path.join(directory, `${name}.sql`), 'utf8')
    migrations[name] = { up: async (db) => void (await sql.raw(text).execute(db)) }
  }
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOfOne(client) }) })
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
    // Files of several works are prepared side by side: one with an earlier name may arrive after a later one has run.
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((one) => one.status === 'Error')?.migrationName
    throw new Error(`Migration ${failed ?? ''} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
  return (results ?? []).filter((one) => one.status === 'Success').map((one) => one.migrationName)
}

/** Lets Kysely work on the connection that holds the lock and its longer time limits. */
function poolOfOne(client: pg.PoolClient): PostgresPool {
  const connection = { query: client.query.bind(client), release: () => undefined }
  return { connect: async () => connection as unknown as pg.PoolClient, end: async () => undefined, options: {} }
}

async function underMigrationLock<T>(db: Database, fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    const until = performance.now() + LOCK_LIMIT_MS
    for (;;) {
      const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [MIGRATION_LOCK])
      if (rows[0]?.got) break
      if (performance.now() > until) {
        throw problem(
          'database/migration-busy',
          503,
          'Một tiến trình khác đang nâng cấp cơ sở dữ liệu',
          'Đợi tiến trình ấy xong rồi khởi động lại.',
        )
      }
      await delay(200)
    }
    // Long work is allowed here, long waiting for somebody's lock is not: writers would queue behind us.
    await client.query(
      `set statement_timeout = 0; set lock_timeout = '2s'; set idle_in_transaction_session_timeout = 0`,
    )
    return await fn(client)
  } finally {
    // The connection carries the lock and changed limits: it is closed, not handed on.
    client.release(true)
  }
}

/**
 * Makes the roles of `db/roles.sql` where they are missing. Roles belong to the whole server, so another database of the
 * same server may be doing this at the same moment: what is there already is left alone, and a collision is tried again.
 */
async function ensureRoles(client: pg.PoolClient, serverVersion: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    if (await rolesComplete(client, serverVersion)) return
    try {
      await client.query(readFileSync(ROLES_FILE, 'utf8'))
      return
    } catch (cause) {
      const state = sqlState(cause) ?? ''
      if (state === '42501') throw mayNotCreateRoles(cause)
      // duplicate_object, unique_violation, "tuple concurrently updated" (XX000)
      if (attempt >= 20 || !['42710', '23505', 'XX000', '40P01'].includes(state)) throw cause
      await delay(50 + Math.random() * 100)
    }
  }
}

async function rolesComplete(client: pg.PoolClient, serverVersion: number): Promise<boolean> {
  // PostgreSQL 16 split membership: what counts is the right to SET ROLE.
  const kind = serverVersion >= 160_000 ? 'SET' : 'MEMBER'
  const { rows } = await client.query<{ complete: boolean }>(
    `select count(*) = 3
            and bool_and(pg_has_role(current_user, one.oid, $1))
            and bool_or(one.rolname = 'minh_an_national' and exists (
                  select from pg_roles app where app.rolname = 'minh_an_app' and pg_has_role(one.oid, app.oid, 'USAGE')))
            as complete
       from pg_roles one where one.rolname in ('minh_an_app', 'minh_an_national', 'minh_an_portal')`,
    [kind],
  )
  return rows[0]?.complete === true
}

function mayNotCreateRoles(cause: unknown): Error {
  return problem(
    'database/may-not-create-roles',
    503,
    'Tài khoản cơ sở dữ liệu không được tạo vai trò',
    `Nhờ quản trị cơ sở dữ liệu chạy tệp db/roles.sql một lần bằng tài khoản quản trị, rồi chạy: GRANT minh_an_app, minh_an_national, minh_an_portal TO <tài khoản trong DATABASE_URL>; sau đó khởi động lại.`,
    { cause },
  )
}

function newerDatabase(unknown: readonly string[]): Error {
  return problem(
    'database/newer-than-program',
    503,
    'Cơ sở dữ liệu thuộc về phiên bản khác',
    `Cơ sở dữ liệu đã chạy những bước mà chương trình này không có (${unknown.join(', ')}) và còn thiếu bước của chương trình. Dùng phiên bản Minh Án mới nhất.`,
  )
}
