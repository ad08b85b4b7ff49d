import { plainDate } from '@minh-an/domain/calendar'
import { describe, expect, it } from 'vitest'
import { ensureAgencies } from '../../agency/index.ts'
import { inTransaction } from '../../platform/index.ts'
import { withTestDatabase } from '../test-database.ts'
import { isSound, runFaults } from './run-faults.ts'
import { verifyOffice } from './verify-office.ts'

const test = withTestDatabase()

describe('faults', () => {
  it('sees a confirmed change that is not there', async () => {
    await inTransaction(test.db, ensureAgencies)
    const findings = await verifyOffice(
      test.db,
      [{ kind: 'act', caseId: '019abcde-0000-7000-8000-000000000000', seq: 7 }],
      plainDate('2026-11-24'),
    )
    expect(findings.lost).toHaveLength(1)
    expect(isSound(findings)).toBe(false)
  })

  it('leave nothing lost, nothing twice, no hole in the numbers, the chain whole, the forms equal to the acts', async () => {
    const report = await runFaults({ kills: 2, powerCuts: 1, writers: 2, seed: 5, parent: '/tmp' })
    expect(report.refusals).toEqual([])
    expect(report.findings).toMatchObject({
      lost: [],
      twice: [],
      numbersWrong: [],
      chainFaults: [],
      cellsDiffering: [],
    })
    expect(report.confirmed).toBeGreaterThan(20)
    expect(report.findings.records).toBeGreaterThan(10)
  }, 180_000)
})
