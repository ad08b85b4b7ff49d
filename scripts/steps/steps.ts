import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Counts, ROOT, type Step } from './run-steps.ts'

const TSC = 'node_modules/typescript-7/bin/tsc'
const VITEST = 'node_modules/vitest/vitest.mjs'

const packages = readdirSync(path.join(ROOT, 'packages')).sort()

const types: Step[] = [
  ...packages.map((name) => ({ name: `types ${name}`, args: [TSC, '-p', `packages/${name}`] })),
  { name: 'types tests', args: [TSC, '-p', 'tsconfig.json'] },
  // What a browser test hands to the page runs there and knows the page's names.
  { name: 'types browser', args: [TSC, '-p', 'e2e'] },
]
const format: Step = {
  name: 'format and lint',
  args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
}
const borders: Step = {
  name: 'borders',
  args: [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'packages',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err-long',
  ],
}
const unused: Step = { name: 'unused', args: ['node_modules/knip/bin/knip.js', '--no-progress'] }

const vitest = (project: 'pure' | 'db'): Step => ({
  name: `${project} tests`,
  args: [VITEST, 'run', '--project', project, '--reporter=default', '--reporter=json', '--outputFile.json={report}'],
  count: countVitest,
})

const build: Step = { name: 'build web', args: ['scripts/bootstrap.mjs', '--build'] }
const browser: Step = {
  name: 'browser tests',
  args: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
  count: countPlaywright,
}

/** Every day: what can be said without a database or a browser. */
export const checkSteps: Step[][] = [[format, ...types, borders, unused], [vitest('pure')]]

/** The whole proof. */
export const testSteps: Step[][] = [...checkSteps, [vitest('db')], [build], [browser]]

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as VitestReport
  // A file that does not load holds no tests and would otherwise not be missed.
  const notLoaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + notLoaded, skipped: numPendingTests }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

function countPlaywright(report: unknown): Counts {
  const { stats, errors } = report as PlaywrightReport
  const failed = stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0)
  return { passed: stats.expected, failed, skipped: stats.skipped }
}
