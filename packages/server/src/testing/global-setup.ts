import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, openDatabase } from '../platform/index.ts'
import { type TestServer, testServerUrl } from './test-server.ts'

/** Parent of the throwaway clusters; outside every home, so that the lower account of a root run reaches it. */
const PARENT = process.platform === 'win32' ? path.join(process.env['TEMP'] ?? 'C:\\Temp', 'minh-an-test') : '/tmp'
const PREFIX = 'minh-an-test-'

/**
 * One PostgreSQL cluster without fsync per vitest run, with one migrated database that every test file clones.
 * `MINH_AN_TEST_DATABASE_URL` (an administrator's address of a PostgreSQL 15–18 server) uses that server instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweepAbandonedRuns()
  const given = process.env['MINH_AN_TEST_DATABASE_URL']
  const template = `minh_an_template_${process.pid}`
  if (given) {
    const server: TestServer = { url: given, template }
    await prepareTemplate(server)
    project.provide('testServer', server)
    return () => dropTemplate(server)
  }
  mkdirSync(PARENT, { recursive: true })
  const directory = mkdtempSync(path.join(PARENT, PREFIX))
  writeFileSync(path.join(directory, 'run.pid'), String(process.pid))
  // The connection keeps the cluster alive for the whole run, and takes it down at the end.
  const keeper = await openDatabase({ dataDirectory: directory, allowUnsafeDurability: true, maxConnections: 1 })
  const { host, port, user, password } = keeper.pool.options
  const server: TestServer = {
    url: `postgresql://${user}${typeof password === 'string' ? `:${password}` : ''}@/postgres?host=${encodeURIComponent(host ?? '')}&port=${port}`,
    template,
  }
  await prepareTemplate(server)
  project.provide('testServer', server)
  return async () => {
    await keeper.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function prepareTemplate(server: TestServer): Promise<void> {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`create database ${server.template}`)
  await client.end()
  const database = await openDatabase({
    url: testServerUrl(server, server.template),
    dataDirectory: '',
    allowUnsafeDurability: true,
  })
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
}

async function dropTemplate(server: TestServer): Promise<void> {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`drop database if exists ${server.template} with (force)`)
  await client.end()
}

/** Clusters of runs that were killed: their servers are stopped and their folders removed. */
function sweepAbandonedRuns(): void {
  for (const name of readdirSync(PARENT).filter((one) => one.startsWith(PREFIX))) {
    const directory = path.join(PARENT, name)
    const runner = readNumber(path.join(directory, 'run.pid'))
    if (runner === undefined || alive(runner)) continue
    const postmaster = readNumber(path.join(directory, 'postgres', 'postmaster.pid'))
    try {
      if (postmaster !== undefined && alive(postmaster)) process.kill(postmaster, 'SIGQUIT')
      rmSync(directory, { recursive: true, force: true })
    } catch {
      // Another account's leftovers: not ours to remove.
    }
  }
}

function readNumber(file: string): number | undefined {
  try {
    const value = Number(readFileSync(file, 'utf8').split('\n')[0])
    return Number.isInteger(value) && value > 0 ? value : undefined
  } catch {
    return undefined
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
