import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { plainDate } from '@minh-an/domain/calendar'
import { type LoadedPublished, loadPublished, readPublishedEntry } from '@minh-an/server/demonstration'
import { migrate, openDatabase, systemClock } from '@minh-an/server/platform'

/**
 * `npm run proof`: builds the cases of every published report in a database of its own and holds the forms computed from
 * their acts against what was printed. `--id` takes one report, `--file` other reports of the same shape, `--keep` leaves
 * the databases. Ends with `N passed, N failed`; a report passes where every figure that its own arithmetic allows comes out.
 */
const { values } = parseArgs({
  options: { id: { type: 'string', multiple: true }, file: { type: 'string' }, keep: { type: 'boolean' } },
})
const file =
  values.file ?? path.resolve(import.meta.dirname, '../packages/server/src/demonstration/plan/published-results.json')
const text = readFileSync(file, 'utf8')
const { reports } = JSON.parse(text) as { reports: { id: string }[] }
const ids = values.id ?? reports.map((one) => one.id)
const results = []
for (const id of ids) results.push(await prove(id))
const failed = results.filter((one) => !one).length
console.log(`\n${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

async function prove(id: string): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minh-an-proof-'))
  const start = performance.now()
  try {
    const database = await openDatabase({ dataDirectory: folder, as: 'tool', statementTimeoutMs: 600_000 })
    try {
      await migrate(database)
      const loaded = await loadPublished(database, readPublishedEntry(text, id), {
        today: plainDate(systemClock.today()),
      })
      return report(loaded, (performance.now() - start) / 1_000, bytesOf(folder))
    } finally {
      await database.close()
    }
  } catch (error) {
    console.log(`${isNothingToBuild(error) ? '–' : '✗'} ${id}: ${sentenceOf(error)}`)
    return isNothingToBuild(error)
  } finally {
    if (values.keep) console.log(`  ${folder}`)
    else rmSync(folder, { recursive: true, force: true })
  }
}

function report(loaded: LoadedPublished, seconds: number, bytes: number): boolean {
  const different = loaded.unreachable.filter((one) => one.because === 'different')
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${different.length === 0 ? '✓' : '✗'} ${loaded.id}: ${loaded.cases} cases, ${loaded.equal.length} figures equal, ` +
      `${seconds.toFixed(0)} s, ${Math.round(bytes / 2 ** 20)} MB on disk, ${memory} MB of memory at most so far`,
  )
  for (const { measure, because, why } of loaded.unreachable) {
    if (because !== 'not-in-forms') console.log(`  ${because}: ${measure}: ${why}`)
  }
  return different.length === 0
}

/** A report that prints nothing of forms 1 and 2 proves nothing and breaks nothing. */
function isNothingToBuild(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'demonstration/no-measures'
}

function sentenceOf(error: unknown): string {
  const { detail, message } = error as { detail?: string; message?: string }
  return detail ?? message ?? String(error)
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce(
      (sum, one) => sum + (statSync(path.join(one.parentPath, one.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    )
}
