import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { plainDate } from '@minh-an/domain/calendar'
import { ensureAgencies } from '../../agency/index.ts'
import { inTransaction, migrate, openDatabase, systemClock } from '../../platform/index.ts'
import { addExampleOfficer } from '../example-cases.ts'
import { addExampleUser } from '../people.ts'
import { type Load, startLoad } from './office-under-load.ts'
import { type Findings, verifyOffice } from './verify-office.ts'

/** Whom a round kills: the program, its database, or everything at once as a power cut does to the processes. */
export type Fault = 'application' | 'database' | 'power'

export type FaultReport = {
  readonly faults: Readonly<Record<Fault, number>>
  readonly confirmed: number
  readonly retries: number
  readonly refusals: readonly string[]
  /** From the kill to the next confirmed change. */
  readonly recoveryMilliseconds: { readonly median: number; readonly longest: number }
  readonly findings: Findings
  readonly sound: boolean
  readonly seconds: number
}

export type FaultOptions = {
  readonly kills: number
  readonly powerCuts: number
  readonly writers: number
  readonly seed: number
  /** Short: a Unix socket's path may have 107 bytes. */
  readonly parent: string
  readonly onFault?: (done: number, fault: Fault, recoveryMilliseconds: number) => void
}

const MAIN = path.resolve(import.meta.dirname, '../../../../cli/src/main.ts')
const AGENCY = '2025:24'
const UNIT = '2025:24.01'
const RECOVERY_LIMIT_MS = 60_000

/**
 * An office at work over HTTP while its processes are killed at random moments; afterwards every confirmed change must
 * be there once, the numbers without a hole, the chain whole and the forms equal to the acts.
 */
export async function runFaults(options: FaultOptions): Promise<FaultReport> {
  const start = performance.now()
  const folder = mkdtempSync(path.join(options.parent, 'minh-an-fault-'))
  const today = plainDate(systemClock.today())
  const clerks = Array.from({ length: options.writers }, (_, index) => `vanthu${index + 1}`)
  const officerId = await prepare(folder, clerks)
  const office = new Office(folder, await freePort())
  const recoveries: number[] = []
  try {
    await office.start()
    const load = await startLoad(office.url, clerks, officerId, today)
    const random = randomFrom(options.seed)
    const plan = planOf(options, random)
    for (const [index, fault] of plan.entries()) {
      await delay(200 + random() * 1_800)
      const took = await strike(office, load, fault)
      recoveries.push(took)
      options.onFault?.(index + 1, fault, took)
    }
    await delay(500)
    await load.stop()
    await office.stop()
    const database = await openDatabase({ dataDirectory: folder, as: 'tool', statementTimeoutMs: 120_000 })
    try {
      const findings = await verifyOffice(database, load.confirmed, today)
      const count = (fault: Fault): number => plan.filter((one) => one === fault).length
      return {
        faults: { application: count('application'), database: count('database'), power: count('power') },
        confirmed: load.confirmed.length,
        retries: load.retries(),
        refusals: load.refusals,
        recoveryMilliseconds: middleAndLongest(recoveries),
        findings,
        sound: load.refusals.length === 0 && isSound(findings),
        seconds: Math.round((performance.now() - start) / 100) / 10,
      }
    } finally {
      await database.close()
    }
  } finally {
    await office.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function isSound(findings: Findings): boolean {
  const { lost, twice, numbersWrong, chainFaults, cellsDiffering } = findings
  return [lost, twice, numbersWrong, chainFaults, cellsDiffering].every((list) => list.length === 0)
}

async function prepare(folder: string, clerks: readonly string[]): Promise<string> {
  const database = await openDatabase({ dataDirectory: folder, as: 'tool' })
  try {
    await migrate(database)
    return await inTransaction(database, async (tx) => {
      await ensureAgencies(tx)
      for (const name of clerks) await addExampleUser(tx, name, UNIT, ['clerk'])
      return addExampleOfficer(tx, AGENCY, UNIT, 'Trần Văn Chấp')
    })
  } finally {
    await database.close()
  }
}

/** Kills by turns first, then power cuts, mixed. */
function planOf({ kills, powerCuts }: FaultOptions, random: () => number): Fault[] {
  const plan: Fault[] = [
    ...Array.from({ length: kills }, (_, index): Fault => (index % 2 === 0 ? 'application' : 'database')),
    ...Array.from({ length: powerCuts }, (): Fault => 'power'),
  ]
  for (let last = plan.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[plan[last], plan[other]] = [plan[other] as Fault, plan[last] as Fault]
  }
  return plan
}

async function strike(office: Office, load: Load, fault: Fault): Promise<number> {
  const before = load.confirmed.length
  const start = performance.now()
  if (fault === 'application') office.killApplication()
  else if (fault === 'database') office.killDatabase(false)
  else {
    office.killApplication()
    office.killDatabase(true)
  }
  if (fault !== 'database') await office.start()
  while (load.confirmed.length <= before) {
    if (performance.now() - start > RECOVERY_LIMIT_MS) throw new Error(`no change was confirmed after: ${fault}`)
    await delay(10)
  }
  return performance.now() - start
}

function middleAndLongest(values: readonly number[]): { median: number; longest: number } {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: Math.round(sorted[sorted.length >> 1] ?? 0), longest: Math.round(sorted.at(-1) ?? 0) }
}

/** The program as its users run it, in a process of its own. */
class Office {
  readonly url: string
  readonly #folder: string
  readonly #port: number
  #child: ChildProcess | undefined

  constructor(folder: string, port: number) {
    this.#folder = folder
    this.#port = port
    this.url = `http://localhost:${port}`
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN, 'start', '--data', this.#folder, '--empty', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: String(this.#port), MINH_AN_RATE_LIMIT: '1000000', DATABASE_URL: '' },
    })
    this.#child = child
    let words = ''
    child.stderr.on('data', (chunk) => {
      words += String(chunk)
    })
    const lines = createInterface(child.stdout)
    await Promise.race([
      once(lines, 'line'),
      once(child, 'exit').then(([code, signal]) => {
        throw new Error(`the program ended (${code ?? signal}): ${words.slice(-1_000)}`)
      }),
    ])
    lines.close()
    child.stdout.resume()
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  killApplication(): void {
    this.#child?.kill('SIGKILL')
  }

  killDatabase(withChildren: boolean): void {
    const postmaster = this.#postmaster()
    if (postmaster === undefined) return
    const all = withChildren ? [postmaster, ...childrenOf(postmaster)] : [postmaster]
    for (const pid of all) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // Ended by itself in the meantime.
      }
    }
  }

  async kill(): Promise<void> {
    this.killApplication()
    this.killDatabase(true)
    await delay(200)
  }

  #postmaster(): number | undefined {
    try {
      const pid = Number(readFileSync(path.join(this.#folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
      return pid > 1 ? pid : undefined
    } catch {
      return undefined
    }
  }
}

/** Linux only, as the faults are. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] === String(parent)
      } catch {
        return false
      }
    })
    .map(Number)
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
