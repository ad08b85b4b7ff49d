import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { loadCase } from '@minh-an/server/enforcement-case'
import { type Database, readOnly, systemClock } from '@minh-an/server/platform'
import { openPlace, type Place, preparePlace, startBareServer, startServer } from './place.ts'
import { writeResults } from './results.ts'
import {
  formFigures,
  openScene,
  type Period,
  pulse,
  recordStatements,
  samples,
  screenFigures,
  throughputFigure,
} from './screens.ts'
import { actsRate, commandFigures, importRate } from './writes.ts'

/**
 * `npm run bench`: makes a province in a database of its own, measures the application on it in one run and writes
 * RESULTS.md. Options: --cases 100000.
 */
const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' } } })
const cases = Number(values.cases)
const load = () => loadavg()[0] ?? 0
const loadBefore = load()
const today = systemClock.today()
const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`)

say(`making ${cases} cases`)
const place = await preparePlace(cases, today)
const period = lastWholeYear(today)
try {
  await measure(place)
} finally {
  place.remove()
}

async function measure(at: Place): Promise<void> {
  // The first start on this database has nothing left to do; the second is the one an office waits for each morning.
  await (await startServer(at.directory)).stop()
  const ours = await startServer(at.directory)
  const database = await openPlace(at.directory)
  const bare = await startBareServer(at.directory, await recordStatements(database, at, period))
  try {
    const checkedCases = await checkCases(database)
    const scene = await openScene(at, ours, bare, await samples(database))
    const pulseMs = (await pulse(scene)).median
    say('screens')
    const screens = await screenFigures(scene)
    const throughput = await throughputFigure(scene)
    say('forms')
    const forms = await formFigures(scene, period)
    const size = await sizeOf(database)
    say('writing')
    const commands = await commandFigures(database, at, scene)
    const rates = [await importRate(database, at), await actsRate(database)]
    scene.leader.close()
    scene.head.close()
    scene.bare.close()
    const file = writeResults({
      cases,
      ...size,
      generatedInMs: at.generatedInMs,
      checkedCases,
      secondStartMs: ours.startedInMs,
      pulseMs,
      load: [loadBefore, load()],
      screens,
      throughput,
      forms,
      rates,
      commands,
    })
    say(`written: ${file}`)
  } finally {
    await bare.stop()
    await ours.stop()
    await database.close()
  }
}

/** Statistical years end on 30 September. */
function lastWholeYear(day: string): Period {
  const calendarYear = Number(day.slice(0, 4))
  const year = day > `${calendarYear}-09-30` ? calendarYear : calendarYear - 1
  return { year, from: `${year - 1}-10-01`, until: `${year}-09-30`, olderPoint: `${year}-10-05T00:00+07` }
}

/** The generator must agree with the domain: some cases, folded from their acts, have the state and money of their rows. */
async function checkCases(database: Database): Promise<number> {
  const { rows } = await readOnly(database, (tx) =>
    tx.query<{ id: string; status: string; owed: bigint; collected: bigint; outstanding: bigint; held: bigint }>(
      'select id, status, owed, collected, outstanding, held from enforcement_case order by md5(id::text) limit 300',
    ),
  )
  for (const row of rows) {
    const file = await readOnly(database, (tx) => loadCase(tx, row.id))
    const owed = file.lines.reduce((sum, line) => sum + line.owedDong, 0n)
    const collected = file.lines.reduce((sum, line) => sum + line.collectedDong, 0n)
    if (file.status !== row.status || owed !== row.owed || collected !== row.collected) {
      throw new Error(
        `facts.sql and the domain differ on case ${row.id}: ${file.status} ${row.status}, ${owed} ${row.owed}, ${collected} ${row.collected}`,
      )
    }
  }
  return rows.length
}

async function sizeOf(database: Database) {
  const { rows } = await readOnly(database, (tx) =>
    tx.query<{ acts: number; facts: number; bytes: number; version: string }>(
      `select (select count(*)::int from act) as acts, (select count(*)::int from stat_fact) as facts,
              (pg_database_size(current_database()) / 1024)::int as bytes, current_setting('server_version') as version`,
    ),
  )
  const row = rows[0]
  return {
    acts: row?.acts ?? 0,
    facts: row?.facts ?? 0,
    databaseBytes: (row?.bytes ?? 0) * 1024,
    postgres: row?.version ?? '',
  }
}
