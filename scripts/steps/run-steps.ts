import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Counts = { passed: number; failed: number; skipped: number; note?: string }

/** One tool that is run. Without `count` it is one check that passes or fails by its exit code. */
export type Step = {
  name: string
  /** Arguments for Node; `{report}` becomes the file the tool writes its figures to. */
  args: readonly string[]
  environment?: Readonly<Record<string, string>>
  /** Reads the figures of a tool that runs many tests. */
  count?: (report: unknown) => Counts
}

export type StepResult = Counts & { name: string; seconds: number }

export const ROOT = path.resolve(import.meta.dirname, '../..')
/** The machine of the office has two cores. */
const AT_ONCE = 2

/** Runs groups in turn and the steps of a group side by side; what a step printed appears in one piece. */
export async function runSteps(groups: readonly (readonly Step[])[]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const group of groups) {
    const waiting = [...group]
    const worker = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step, group.length > 1))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }
  return results
}

async function runStep(step: Step, besideOthers: boolean): Promise<StepResult> {
  const start = performance.now()
  const report = path.join(os.tmpdir(), `minh-an-${randomBytes(6).toString('hex')}.json`)
  const args = step.args.map((one) => one.replaceAll('{report}', report))
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', ...step.environment, MINH_AN_REPORT: report },
    stdio: ['ignore', besideOthers ? 'pipe' : 'inherit', besideOthers ? 'pipe' : 'inherit'],
  })
  const output: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (exit) => resolve(exit ?? 1))
  })
  const counts = step.count ? countFromReport(step.count, report, code) : byExitCode(code)
  if (besideOthers && (counts.failed > 0 || code !== 0)) {
    console.log(`\n── ${step.name}\n${Buffer.concat(output).toString('utf8')}`)
  }
  rmSync(report, { force: true })
  return { name: step.name, seconds: (performance.now() - start) / 1_000, ...counts }
}

function byExitCode(code: number): Counts {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** A tool that fell over before or beside its tests is one more failure, whatever its figures say. */
function countFromReport(count: (report: unknown) => Counts, file: string, code: number): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, note: 'wrote no figures' }
  const counts = count(JSON.parse(readFileSync(file, 'utf8')))
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1, note: `ended with code ${code}` } : counts
}
