import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { ensureAgencies } from '@minh-an/server/agency'
import { hashPassword } from '@minh-an/server/identity'
import { type Database, inTransaction, migrate, openDatabase, type Tx } from '@minh-an/server/platform'
import { elapsed } from './measure.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
export const PROVINCE = '2025:24'
export const OFFICE = '2025:24.01'

/** A database of its own with its durability on, in a folder that goes away. */
export interface Place {
  readonly directory: string
  readonly today: string
  readonly password: string
  readonly generatedInMs: number
  remove(): void
}

/** @param today the last day of the data; the server answers for the day of the clock, so that it must be the same. */
export async function preparePlace(cases: number, today: string): Promise<Place> {
  const directory = mkdtempSync(path.join(process.platform === 'win32' ? tmpdir() : '/tmp', 'minh-an-bench-'))
  const remove = () => rmSync(directory, { recursive: true, force: true })
  try {
    const database = await openPlace(directory)
    try {
      await migrate(database)
      await inTransaction(database, ensureAgencies)
      const generatedInMs = await elapsed(() => generate(database, cases, today))
      const password = randomUUID()
      await inTransaction(database, (tx) => addPeople(tx, password))
      return { directory, today, password, generatedInMs, remove }
    } finally {
      await database.close()
    }
  } catch (error) {
    remove()
    throw error
  }
}

export function openPlace(directory: string): Promise<Database> {
  return openDatabase({ dataDirectory: directory, as: 'tool', statementTimeoutMs: 900_000 })
}

async function generate(database: Database, cases: number, today: string): Promise<void> {
  const client = await database.pool.connect()
  try {
    await client.query(`select set_config('bench.cases', $1, false), set_config('bench.today', $2, false)`, [
      String(cases),
      today,
    ])
    await client.query(readFileSync(path.join(import.meta.dirname, 'facts.sql'), 'utf8'))
    await client.query('vacuum analyze')
  } finally {
    // The connection goes with its temporary tables.
    client.release(true)
  }
}

export const people = { leader: 'bench.leader', head: 'bench.head' } as const

/** A leader of the province, and the head of one office. */
async function addPeople(tx: Tx, password: string): Promise<void> {
  const hash = await hashPassword(password)
  for (const [username, unit, role] of [
    [people.leader, PROVINCE, 'provincial-leader'],
    [people.head, OFFICE, 'unit-head'],
  ]) {
    const id = randomUUID()
    await tx.query(
      'insert into app_user (id, username, full_name, unit_code, password_hash) values ($1, $2, $2, $3, $4)',
      [id, username, unit, hash],
    )
    await tx.query('insert into user_role (user_id, role, unit_code) values ($1, $2, $3)', [id, role, unit])
  }
}

export interface Running {
  readonly url: string
  /** From the start of the process to the line with its address. */
  readonly startedInMs: number
  stop(): Promise<void>
}

/** The application as `npm start` runs it, in a process of its own. */
export function startServer(directory: string): Promise<Running> {
  return startProcess(
    [path.join(ROOT, 'packages/cli/bin/minh-an.js'), 'start', '--empty', '--json', '--data', directory],
    { PORT: '0', MINH_AN_RATE_LIMIT: '100000000' },
  )
}

/** Fastify and pg with nothing around them. */
export function startBareServer(directory: string, statementsFile: string): Promise<Running> {
  return startProcess([path.join(import.meta.dirname, 'bare-server.ts'), directory, statementsFile], {})
}

async function startProcess(args: readonly string[], environment: Record<string, string>): Promise<Running> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '', ...environment },
  })
  const url = await firstUrl(child)
  return { url, startedInMs: performance.now() - start, stop: () => stopped(child) }
}

async function firstUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output of the server')
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume()
    return (JSON.parse(line) as { url: string }).url
  }
  throw new Error('the server ended before it said its address')
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
