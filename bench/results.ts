import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Pair } from './measure.ts'
import type { Rate } from './writes.ts'

export interface Figure {
  readonly what: string
  readonly baseline: string
  readonly pair: Pair
  readonly direction?: string | undefined
}

export interface Results {
  readonly cases: number
  readonly acts: number
  readonly facts: number
  readonly generatedInMs: number
  readonly databaseBytes: number
  readonly postgres: string
  readonly checkedCases: number
  readonly secondStartMs: number
  readonly pulseMs: number
  readonly load: readonly [number, number]
  readonly screens: readonly Figure[]
  readonly throughput: { readonly ours: number; readonly bare: number; readonly ratio: number }
  readonly forms: readonly Figure[]
  readonly rates: readonly Rate[]
  readonly commands: readonly Figure[]
}

/** Writes RESULTS.md anew; it holds one run and nothing from another. */
export function writeResults(results: Results): string {
  const file = path.join(import.meta.dirname, 'RESULTS.md')
  writeFileSync(file, `${page(results).join('\n')}\n`)
  return file
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim()

function commit(): string {
  try {
    const changed = git('status', '--porcelain', '--', '../packages', '../db') === '' ? '' : ' and uncommitted changes'
    return `${git('rev-parse', '--short', 'HEAD')}${changed}`
  } catch {
    return 'not in a repository'
  }
}

const count = (value: number) => Math.round(value).toLocaleString('en')
const ms = (value: number) => (value < 10 ? value.toFixed(1) : count(value))
const ratio = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(1))

function page(one: Results): string[] {
  return [
    '# Speed',
    '',
    'Written by `npm run bench`; every figure is from this one run. The machine may be shared: the ratio, taken in turns with its',
    'baseline, says more than the milliseconds. “Direction” is the limit of the next stage, which is set for 1,000,000 cases.',
    '',
    `- ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit()}`,
    `- ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}, ${count(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}; load ${one.load.map((value) => value.toFixed(1)).join(' at the start, ')} at the end`,
    `- Node ${process.versions.node}, PostgreSQL ${one.postgres} (embedded, fsync on)`,
    `- ${count(one.cases)} cases, ${count(one.acts)} acts, ${count(one.facts)} facts of one province over ten years, ${count(one.databaseBytes / 2 ** 20)} MiB, made by \`facts.sql\` in ${count(one.generatedInMs / 1000)} s`,
    `- ${count(one.checkedCases)} of the cases were folded from their acts and agree with their rows. The generated chain does not verify: its hashes are random (see the head of \`facts.sql\`).`,
    `- A bare request that asks the database nothing: ${ms(one.pulseMs)} ms`,
    '',
    '## Screens (over HTTP, signed in, row-level security on)',
    '',
    ...table(one.screens),
    '',
    `Case list of an office, 4 requests under way: ${count(one.throughput.ours)} answers/s, bare Fastify + pg with the same SQL ${count(one.throughput.bare)}/s: **${Math.round(one.throughput.ratio * 100)} %** (direction ≥ 60 %).`,
    '',
    `Second start of the application on this database, to its address: ${count(one.secondStartMs)} ms (direction ≤ 5 s to the first page).`,
    '',
    '## Forms (over HTTP, the last whole statistical year)',
    '',
    'A form of two months or more also computes the form of one month less, to check that sums only grow; both are in the figure.',
    '',
    ...table(one.forms),
    '',
    '## Writing (durability on)',
    '',
    '| What | Rate | Baseline | Baseline rate | Ratio | Direction |',
    '|---|---:|---|---:|---:|---|',
    ...one.rates.map(
      (rate) =>
        `| ${rate.what} | ${count(rate.perSecond)} ${rate.unit} | ${rate.baseline} | ${count(rate.baselinePerSecond)} | ${ratio(rate.perSecond / rate.baselinePerSecond)} | ${rate.direction ?? ''} |`,
    ),
    '',
    ...table(one.commands),
  ]
}

function table(figures: readonly Figure[]): string[] {
  return [
    '| What | Median ms | p95 ms | Baseline | Baseline median ms | Ratio | Direction |',
    '|---|---:|---:|---|---:|---:|---|',
    ...figures.map(
      ({ what, baseline, pair, direction }) =>
        `| ${what} | ${ms(pair.ours.median)} | ${pair.ours.runs > 1 ? ms(pair.ours.p95) : ''} | ${baseline} | ${ms(pair.baseline.median)} | ${ratio(pair.ratio)} | ${direction ?? ''} |`,
    ),
  ]
}
