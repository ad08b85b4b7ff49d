import { runSteps, type StepResult } from './steps/run-steps.ts'
import { checkSteps, testSteps } from './steps/steps.ts'

/**
 * `node scripts/proof.ts check` for every day (under a minute on two free cores), `node scripts/proof.ts test` for the whole
 * proof. Both end with a line `N passed, N failed`. In CI a step that could not run counts as failed.
 */
const [which] = process.argv.slice(2)
const steps = which === 'check' ? checkSteps : which === 'test' ? testSteps : undefined
if (!steps) {
  console.error('Use: node scripts/proof.ts check|test')
  process.exit(2)
}
const results = await runSteps(steps)
report(results)

function report(results: readonly StepResult[]): void {
  console.log('')
  for (const { name, passed, failed, skipped, seconds, note } of results) {
    const mark = failed > 0 ? '✗' : '✓'
    const left = skipped > 0 ? `, ${skipped} skipped` : ''
    console.log(
      `${mark} ${name.padEnd(18)} ${passed} passed, ${failed} failed${left} (${seconds.toFixed(1)} s)${note ? ` ${note}` : ''}`,
    )
  }
  const sum = (pick: (one: StepResult) => number) => results.reduce((total, one) => total + pick(one), 0)
  const skipped = sum((one) => one.skipped)
  const inCi = Boolean(process.env['CI'])
  if (skipped > 0) console.log(`${skipped} could not run${inCi ? '; in CI that is a failure' : ''}.`)
  const failed = sum((one) => one.failed) + (inCi ? skipped : 0)
  console.log('')
  console.log(`${sum((one) => one.passed)} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
