import { plainDate } from '@minh-an/domain/calendar'
import { expect, it } from 'vitest'
import { inTransaction } from '../../platform/index.ts'
import { computeForm } from '../../statistics/index.ts'
import { withTestDatabase } from '../../testing/index.ts'
import { loadDemonstration } from './demonstration.ts'

const test = withTestDatabase()
it('loads', async () => {
  const t = Date.now()
  let last = ''
  await loadDemonstration(test.db, { today: plainDate('2026-11-24'), onProgress: (p) => { if (p.phase !== last || p.done % 10 === 0) console.log(p.done, p.total, p.phase, p.cases, Date.now() - t); last = p.phase } })
  console.log('total', Date.now() - t)
  for (const y of [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2025, 2026, 2027]) {
    const unit = y >= 2025 ? '2025:25' : 'pre2025:26'
    for (const form of [1, 2] as const) {
      const t1 = Date.now()
      const f = await inTransaction(test.db, (tx) => computeForm(tx, { form, unit, period: { year: y, months: y === 2027 ? 1 : 12 } }, { today: plainDate('2026-11-24'), mayReadUnit: () => true }))
      console.log(y, form, Date.now() - t1, JSON.stringify(f.cells), f.relations.filter((r) => !r.holds).map((r) => r.rule))
    }
  }
  expect(1).toBe(1)
}, 900_000)
