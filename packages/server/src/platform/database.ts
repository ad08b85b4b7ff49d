import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { problem } from './problem.ts'

export type DatabaseConfig = {
  /** A PostgreSQL 15–18 server; without it the embedded one of the data folder. */
  url?: string | undefined
  dataDirectory: string
  /** Another database of the same server (training): made where it is missing. */
  name?: string | undefined
  /** `application` (npm start) is alone on an embedded data folder; `tool` (CLI) shares it. */
  as?: 'application' | 'tool'
  /** Longest statement; 15 s for requests, 120 s for jobs, imports and reports from the command line. */
  statementTimeoutMs?: number
  maxConnections?: number
  /** Tests only: accepts a server that may forget what it confirmed. */
  allowUnsafeDurability?: boolean
  /** Settings of an embedded server that first replays a restored log (room backup). */
  recovery?: Readonly<Record<string, string>> | undefined
}

/** Rows of one query. `bigint` for int8, `'2026-07-01'` for date, ISO text in UTC for timestamptz, text for numeric. */
export type Result<R> = { rows: R[]; rowCount: number }

/** What a room's SQL functions receive: the transaction they run in, and nothing else of the driver. */
export type Tx = {
  query<R extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Result<R>>
  /** False under a role: PostgreSQL has no COPY into tables with row-level security. */
  readonly canCopy: boolean
  /** Sends rows in COPY's text format to `copy … from stdin`, for thousands of rows at once. */
  copyFrom(text: string, chunks: Iterable<string>): Promise<void>
}

export type Database = {
  readonly pool: pg.Pool
  readonly embedded: boolean
  readonly serverVersion: number
  /** Ends every connection; the last user of an embedded server stops it. */
  close(): Promise<void>
}

/** Roles a transaction may take; everything the application does for a person runs under one of them. */
export type DatabaseRole = 'minh_an_app' | 'minh_an_national' | 'minh_an_portal'

export type TransactionOptions = {
  role?: DatabaseRole
  /** Settings for row-level security, for example `{ 'minh_an.unit_ids': '…' }`; they end with the transaction. */
  settings?: Readonly<Record<string, string>>
  /** Runs `fn` again after a serialization failure or a deadlock, at most five times; on by default. */
  retry?: boolean
}

const DATABASE_NAME = 'minh_an'
/** Two hundred people at once on a Monday morning wait a second; beyond this an honest answer is better than waiting. */
const QUEUE_LIMIT = 500
const RETRY_LIMIT = 5
const RETRY_WINDOW_MS = 5_000
const RETRIED = new Set(['40001', '40P01'])

/** Opens the configured database, refusing a server that is too old or that may lose confirmed writes. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  if (config.url !== undefined) {
    if (config.name !== undefined) await createDatabaseIfMissing({ connectionString: config.url }, config.name)
    return connect(config, { connectionString: urlOf(config.url, config.name) }, undefined)
  }
  const server = await startEmbeddedPostgres({
    dataDirectory: config.dataDirectory,
    as: config.as ?? 'application',
    throwaway: config.allowUnsafeDurability ?? false,
    recovery: config.recovery,
  })
  try {
    const name = config.name ?? DATABASE_NAME
    await createDatabaseIfMissing({ ...server.address, database: 'postgres' }, name)
    return await connect(config, { ...server.address, database: name }, server.release)
  } catch (error) {
    await server.release()
    throw error
  }
}

/** The same server with another database. Not `URL`: an address of a socket has no host. */
function urlOf(url: string, name: string | undefined): string {
  if (name === undefined) return url
  const parts = /^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?(\?.*)?$/.exec(url)
  if (parts !== null) return `${parts[1]}/${name}${parts[2] ?? ''}`
  // Never the office's database in place of another one.
  throw problem(
    'database/address-form',
    422,
    'Không đọc được địa chỉ cơ sở dữ liệu',
    'Ghi DATABASE_URL dạng postgresql://TÀI_KHOẢN:MẬT_KHẨU@MÁY:CỔNG/TÊN rồi chạy lại.',
  )
}

/**
 * Takes a database off its server with everything in it, whoever is still connected. Never the one of the office: the name
 * must be given and differ.
 */
export async function dropDatabase(config: Pick<DatabaseConfig, 'url' | 'dataDirectory'>, name: string): Promise<void> {
  if (!/^[a-z_]{1,60}$/.test(name) || name === DATABASE_NAME) throw new Error(`not to be dropped: ${name}`)
  const { url } = config
  if (url !== undefined) return withClient({ connectionString: url }, (client) => drop(client, url, name))
  const server = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, as: 'tool' })
  try {
    await withClient({ ...server.address, database: 'postgres' }, (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    )
  } finally {
    await server.release()
  }
}

/** An account that may not make databases keeps the one that was made for it, and empties it. */
async function drop(client: pg.Client, url: string, name: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean; same: boolean; there: boolean }>(
    `select (select rolcreatedb or rolsuper from pg_roles where rolname = current_user) as may,
            current_database() = $1 as same, exists (select from pg_database where datname = $1) as there`,
    [name],
  )
  const found = rows[0]
  if (found?.same !== false) throw new Error(`not to be dropped: ${name}`)
  if (!found.there) return
  if (found.may) await client.query(`drop database ${name} with (force)`)
  else {
    await withClient({ connectionString: urlOf(url, name) }, (own) =>
      own.query('drop schema public cascade; create schema public'),
    )
  }
}

async function withClient<T>(target: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(target)
  try {
    await client.connect()
  } catch (cause) {
    await client.end().catch(() => undefined)
    throw unreachable(cause)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function unreachable(cause: unknown) {
  return problem(
    'database/unreachable',
    503,
    'Không kết nối được cơ sở dữ liệu',
    'Kiểm tra DATABASE_URL (máy chủ, cổng, tên, mật khẩu) và máy chủ PostgreSQL có đang chạy không.',
    { cause },
  )
}

async function createDatabaseIfMissing(target: pg.ClientConfig, name: string): Promise<void> {
  await withClient(target, (client) => createIfMissing(client, name))
}

async function createIfMissing(client: pg.Client, name: string): Promise<void> {
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`)
  } catch (error) {
    if (sqlState(error) === '42501') {
      throw problem(
        'database/may-not-create',
        409,
        'Tài khoản PostgreSQL không được lập cơ sở dữ liệu',
        `Nhờ người quản trị PostgreSQL chạy: create database ${name} owner TÀI_KHOẢN; hoặc cấp quyền CREATEDB, rồi thử lại.`,
        { cause: error },
      )
    }
    // Two commands on a new folder at once: the other one made it.
    if (!['42P04', '23505'].includes(sqlState(error) ?? '')) throw error
  }
}

async function connect(
  config: DatabaseConfig,
  target: pg.ClientConfig,
  release: (() => Promise<void>) | undefined,
): Promise<Database> {
  const pool = new pg.Pool({
    ...target,
    ...clientSettings(config.statementTimeoutMs ?? 15_000),
    max: Math.min(config.maxConnections ?? 20, 20),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    const serverVersion = await checkServer(pool, config.allowUnsafeDurability ?? false)
    const close = async () => {
      await pool.end()
      await release?.()
    }
    return { pool, embedded: release !== undefined, serverVersion, close }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** Type parsers and time limits of every connection we open. */
function clientSettings(statementTimeoutMs: number): pg.ClientConfig {
  return {
    types: { getTypeParser: typeParser },
    keepAlive: true,
    application_name: 'minh-an',
    options: [
      '-c TimeZone=UTC',
      '-c DateStyle=ISO',
      `-c statement_timeout=${statementTimeoutMs}`,
      '-c lock_timeout=3000',
      '-c idle_in_transaction_session_timeout=10000',
    ].join(' '),
  }
}

const asText = (text: string): string => text
/** `2026-06-30 17:00:00.25+00` → `2026-06-30T17:00:00.25Z`, with PostgreSQL's microseconds kept. */
const asInstant = (text: string): string => text.replace(' ', 'T').replace(/\+00$/, 'Z')
const TEXT_ARRAY = 1009 as Parameters<typeof pg.types.getTypeParser>[0]
const parseTextArray = pg.types.getTypeParser(TEXT_ARRAY, 'text') as (text: string) => (string | null)[]
const arrayOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    parseTextArray(text).map((one) => (one === null ? null : parse(one)))

/**
 * The driver's own parsers turn a `date` into local midnight (1 March read in Việt Nam becomes 28 February 17:00 UTC)
 * and `int8` into text; ours keep the legal day as text and the amount as a whole number.
 */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: BigInt,
  1016: arrayOf(BigInt),
  1082: asText,
  1182: arrayOf(asText),
  1114: asText,
  1184: asInstant,
  1185: arrayOf(asInstant),
}

// The driver asks by number and format; its declared type lists only the named constants.
const typeParser = ((oid: number, format?: 'text' | 'binary') =>
  (format === 'binary' ? undefined : PARSERS[oid]) ??
  pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser

async function checkServer(pool: pg.Pool, allowUnsafe: boolean): Promise<number> {
  let row: { version: string; fsync: string; full_page_writes: string; synchronous_commit: string } | undefined
  try {
    const { rows } = await pool.query<NonNullable<typeof row>>(
      `select current_setting('server_version_num') as version, current_setting('fsync') as fsync,
              current_setting('full_page_writes') as full_page_writes,
              current_setting('synchronous_commit') as synchronous_commit`,
    )
    row = rows[0]
  } catch (cause) {
    throw unreachable(cause)
  }
  const version = Number(row?.version)
  if (version < 150_000 || version >= 190_000) {
    throw problem(
      'database/version',
      503,
      'Phiên bản PostgreSQL không dùng được',
      `Máy chủ là PostgreSQL ${Math.floor(version / 10_000)}; Minh Án cần phiên bản 15 đến 18.`,
    )
  }
  const off = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => row?.[name] === 'off')
  if (off.length > 0 && !allowUnsafe) {
    throw problem(
      'database/unsafe-durability',
      503,
      'Máy chủ có thể làm mất dữ liệu đã xác nhận',
      `Bật lại ${off.join(', ')} trong cấu hình PostgreSQL rồi khởi động lại Minh Án.`,
    )
  }
  return version
}

/**
 * Runs `fn` in one READ COMMITTED transaction and answers after COMMIT has returned. Rules across rows rest on row
 * locks and constraints, not on isolation. `fn` may run again: it must not act outside the transaction.
 */
export async function inTransaction<T>(
  db: Database,
  fn: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return run(db, 'begin isolation level read committed', fn, options)
}

/** Runs `fn` on one unchanging snapshot (REPEATABLE READ, READ ONLY): several queries of one list or report agree. */
export async function readOnly<T>(
  db: Database,
  fn: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return run(db, 'begin isolation level repeatable read, read only', fn, options)
}

async function run<T>(
  db: Database,
  begin: string,
  fn: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const until = performance.now() + RETRY_WINDOW_MS
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptOnce(db, begin, fn, options)
    } catch (error) {
      const again = options.retry !== false && RETRIED.has(sqlState(error) ?? '')
      if (!again || attempt >= RETRY_LIMIT || performance.now() > until) throw error
      await delay(Math.random() * 20 * 2 ** attempt)
    }
  }
}

async function attemptOnce<T>(
  db: Database,
  begin: string,
  fn: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  if (db.pool.waitingCount >= QUEUE_LIMIT) throw tooBusy()
  const client = await db.pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  let open = true
  const tx: Tx = {
    async query<R extends object>(text: string, values?: readonly unknown[]) {
      if (!open) throw new Error('This transaction has ended; use it only inside its function.')
      const result = await client.query<R>(text, values as unknown[] | undefined)
      return { rows: result.rows, rowCount: result.rowCount ?? 0 }
    },
    canCopy: options.role === undefined,
    async copyFrom(text, chunks) {
      if (!open) throw new Error('This transaction has ended; use it only inside its function.')
      await pipeline(Readable.from(chunks), client.query(copyFrom(text)))
    },
  }
  try {
    await client.query([begin, ...preamble(options)].join('; '))
    const value = await fn(tx)
    open = false
    const end = await client.query('commit')
    // PostgreSQL answers ROLLBACK, without an error, when a failed statement was swallowed inside `fn`.
    if (end.command !== 'COMMIT') throw new Error('The transaction had already failed and was rolled back.')
    return value
  } catch (error) {
    open = false
    await client.query('rollback').catch((failure: Error) => {
      broken ??= failure
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

/** Role and settings travel with BEGIN in one round trip. */
function preamble(options: TransactionOptions): string[] {
  const role = options.role ? [`set local role ${pg.escapeIdentifier(options.role)}`] : []
  const settings = Object.entries(options.settings ?? {}).map(
    ([name, value]) => `select set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  )
  return [...role, ...settings]
}

/** One connection outside a transaction; what it locks and sets ends with it. */
export type Session = {
  query<R extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Result<R>>
}

/** Runs `fn` on a connection of its own without time limits (backups, upkeep), and closes it. */
export async function inSession<T>(db: Database, fn: (session: Session) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query('set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0')
    return await fn({
      async query<R extends object>(text: string, values?: readonly unknown[]) {
        const result = await client.query<R>(text, values as unknown[] | undefined)
        return { rows: result.rows, rowCount: result.rowCount ?? 0 }
      },
    })
  } finally {
    client.release(true)
  }
}

function tooBusy(): Error {
  return problem('server/busy', 503, 'Máy chủ đang quá tải', 'Chưa có gì được lưu. Đợi vài giây rồi thử lại.')
}

/** SQLSTATE of a driver error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
