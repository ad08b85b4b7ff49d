import { describe, expect, it } from 'vitest'
import { plainDate } from '../calendar/index.ts'
import type { Role } from './roles.ts'
import { secondFactorDue } from './second-factor.ts'

const covers = (upper: string, unit: string) => upper === 'VN' || unit === upper || unit.startsWith(`${upper}.`)
const held = (role: Role, unitCode: string, grantedOn = '2026-01-05') => ({
  role,
  unitCode,
  grantedOn: plainDate(grantedOn),
})
const rule = (role: Role, unitCode: string, since: string, graceDays: number) => ({
  role,
  unitCode,
  since: plainDate(since),
  graceDays,
})

describe('until when a person may still sign in with the password alone', () => {
  it('no rule: for ever', () => {
    expect(secondFactorDue([held('accountant', '2025:25')], [], covers)).toBeUndefined()
  })

  it('a rule for another role or another unit does not concern the person', () => {
    const rules = [rule('accountant', '2025:25', '2026-11-24', 14), rule('officer', '2025:24', '2026-11-24', 14)]
    expect(secondFactorDue([held('officer', '2025:25.03')], rules, covers)).toBeUndefined()
  })

  it('a rule of the province binds its regional offices; fourteen days from 24/11 end on 08/12', () => {
    const rules = [rule('accountant', '2025:25', '2026-11-24', 14)]
    expect(secondFactorDue([held('accountant', '2025:25.03')], rules, covers)).toBe('2026-12-08')
  })

  it('who gets the role later has the same number of days from then', () => {
    const rules = [rule('administrator', 'VN', '2026-11-24', 7)]
    expect(secondFactorDue([held('administrator', '2025:25', '2026-12-30')], rules, covers)).toBe('2027-01-06')
  })

  it('of several rules the one that ends first counts', () => {
    const rules = [rule('unit-head', '2025:25', '2026-11-24', 30), rule('unit-head', 'VN', '2026-12-01', 7)]
    expect(secondFactorDue([held('unit-head', '2025:25')], rules, covers)).toBe('2026-12-08')
  })

  it('no days of grace: the day itself is the last', () => {
    expect(secondFactorDue([held('centre', 'VN')], [rule('centre', 'VN', '2026-11-24', 0)], covers)).toBe('2026-11-24')
  })
})
