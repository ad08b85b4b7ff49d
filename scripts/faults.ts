import { type Fault, runFaults } from '../packages/server/src/testing/faults/run-faults.ts'

/**
 * `npm run faults [-- KILLS POWER-CUTS SEED]`: an office at work while its processes are killed at random moments. Ends
 * with 1 when anything confirmed is lost, twice, or wrong.
 */
const [kills = '30', powerCuts = '3', seed = String(Date.now() % 100_000)] = process.argv.slice(2)
const names: Readonly<Record<Fault, string>> = {
  application: 'SIGKILL of the program',
  database: 'SIGKILL of the postmaster',
  power: 'everything at once',
}
console.log(`${kills} kills and ${powerCuts} power cuts, seed ${seed}`)
const report = await runFaults({
  kills: Number(kills),
  powerCuts: Number(powerCuts),
  writers: 4,
  seed: Number(seed),
  parent: '/tmp',
  onFault: (done, fault, milliseconds) =>
    console.log(
      `${String(done).padStart(3)}  ${names[fault].padEnd(26)}  at work again after ${Math.round(milliseconds)} ms`,
    ),
})
console.log(JSON.stringify(report, null, 2))
process.exitCode = report.sound ? 0 : 1
