import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, openDatabase, readOnly } from './database.ts'

const HOLDER = path.resolve(import.meta.dirname, '../testing/hold-database.ts')

let folder = ''
const children: ChildProcess[] = []

const open = (as: 'application' | 'tool') =>
  openDatabase({ dataDirectory: folder, as, allowUnsafeDurability: true, maxConnections: 2 })
const pidFile = () => path.join(folder, 'postgres', 'postmaster.pid')
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0])

async function hold(as: 'application' | 'tool'): Promise<ChildProcess> {
  const child = spawn(process.execPath, [HOLDER, folder, as], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout as NonNullable<typeof child.stdout>, 'data')
  return child
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  child.kill(signal)
  await once(child, 'exit')
}

describe('embedded-postgres', () => {
  beforeEach(() => {
    // Short, because a Unix socket's path may have 107 bytes; not in a closed home, because root's server is not root.
    folder = mkdtempSync(path.join(process.platform === 'win32' ? (process.env['TEMP'] ?? '.') : '/tmp', 'minh-an-pg-'))
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    if (existsSync(pidFile())) await open('tool').then((database) => database.close())
    rmSync(folder, { recursive: true, force: true })
  })

  it('keeps what was confirmed over kill -9 of the application and of the server', async () => {
    const first = await open('application')
    await inTransaction(first, (tx) => tx.query('create table fact (id int)'))
    await inTransaction(first, (tx) => tx.query('insert into fact values (1)'))
    await first.close()

    const application = await hold('application')
    await end(application, 'SIGKILL')
    const orphan = serverPid()
    const second = await open('application')
    expect(serverPid(), 'the server that outlived its parent is used on').toBe(orphan)
    await second.close()
    expect(existsSync(pidFile()), 'the last one out stops it').toBe(false)

    const again = await hold('application')
    const server = serverPid()
    await end(again, 'SIGKILL')
    process.kill(server, 'SIGKILL')
    const third = await open('application')
    const { rows } = await readOnly(third, (tx) => tx.query('select id from fact'))
    expect(rows).toEqual([{ id: 1 }])
    await third.close()
  })

  it('is not stopped by a pid file that a power cut left, whoever has the number now', async () => {
    await (await open('tool')).close()
    writeFileSync(pidFile(), `${process.pid}\n${path.dirname(pidFile())}\n`)
    const database = await open('tool')
    expect(serverPid()).not.toBe(process.pid)
    await database.close()
  })

  it('refuses a second application on the folder with a sentence, and lets the command line share it', async () => {
    const application = await hold('application')
    await expect(open('application')).rejects.toMatchObject({
      code: 'database/data-folder-busy',
      detail: expect.stringContaining('--data'),
    })
    const tool = await open('tool')
    await end(application, 'SIGTERM')
    const { rowCount } = await readOnly(tool, (tx) => tx.query('select 1'))
    expect(rowCount, 'the server stays while somebody uses it').toBe(1)
    await tool.close()
    expect(existsSync(pidFile())).toBe(false)
  })

  it('lets several processes make a new folder at once', async () => {
    const databases = await Promise.all([open('tool'), open('tool'), open('tool')])
    await Promise.all(databases.map((database) => database.close()))
    expect(existsSync(pidFile())).toBe(false)
  })

  it('comes back by itself when the server is killed under a living application', async () => {
    const database = await open('application')
    const killed = serverPid()
    process.kill(killed, 'SIGKILL')
    const answers = () =>
      readOnly(database, (tx) => tx.query('select 1')).then(
        () => serverPid() !== killed,
        () => false,
      )
    await expect.poll(answers, { timeout: 30_000, interval: 100 }).toBe(true)
    await database.close()
  })
})
