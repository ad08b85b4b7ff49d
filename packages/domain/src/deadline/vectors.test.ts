import { describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '../calendar/index.ts'
import { addWorkingDays, countPeriod, type Period } from './index.ts'

const day = (text: string): PlainDate => plainDate(text)
const period = (value: number, unit: Period['unit'], from: string, more: Partial<Period> = {}): Period => ({
  value,
  unit,
  direction: 'after',
  from: day(from),
  ...more,
})

/** The table of the domain notes (procedure §3), one test per row. */
describe('counting periods: the test vectors', () => {
  it('request received Fri 2026-02-13, 5 working days: Tết week', () => {
    expect(countPeriod(period(5, 'working-day', '2026-02-13')).endsOn).toBe('2026-02-27')
  })

  it('notified Mon 2026-04-20, 10 days: two holidays and a weekend', () => {
    const counted = countPeriod(period(10, 'day', '2026-04-20'))
    expect(counted.rawEndsOn).toBe('2026-04-30')
    expect(counted.endsOn).toBe('2026-05-04')
    expect(counted.steps.at(-1)?.legalBasis).toBe('BLDS 2015 Đ148.5')
  })

  it('decision Sat 2026-01-31, 1 month: missing day, then weekend', () => {
    const counted = countPeriod(period(1, 'month', '2026-01-31'))
    expect(counted.rawEndsOn).toBe('2026-02-28')
    expect(counted.endsOn).toBe('2026-03-02')
  })

  it('received Thu 2026-08-20, 3 working days: make-up Saturday 22 August', () => {
    expect(countPeriod(period(3, 'working-day', '2026-08-20')).endsOn).toBe('2026-08-24')
    expect(countPeriod(period(3, 'working-day', '2026-08-20', { makeUpSaturdays: false })).endsOn).toBe('2026-08-25')
  })

  it('received Thu 2025-04-24, 5 working days: make-up Saturday 26 April and swap 2 May', () => {
    expect(countPeriod(period(5, 'working-day', '2025-04-24')).endsOn).toBe('2025-05-05')
    expect(countPeriod(period(5, 'working-day', '2025-04-24', { makeUpSaturdays: false })).endsOn).toBe('2025-05-06')
  })

  it('received Fri 2026-11-20, 5 working days: the new holiday of 24 November', () => {
    expect(countPeriod(period(5, 'working-day', '2026-11-20')).endsOn).toBe('2026-11-30')
  })

  it('seizure Mon 2026-09-07, 3 working days before: lead time over 31 August to 2 September', () => {
    const counted = countPeriod(period(3, 'working-day', '2026-09-07', { direction: 'before' }))
    expect(counted.endsOn).toBe('2026-08-28')
    expect(addWorkingDays(counted.endsOn, -1)).toBe('2026-08-27')
  })

  it('notice Mon 2026-08-03, 30 days: ends on a holiday', () => {
    const counted = countPeriod(period(30, 'day', '2026-08-03'))
    expect(counted.rawEndsOn).toBe('2026-09-02')
    expect(counted.endsOn).toBe('2026-09-03')
  })

  it('no-condition decision Wed 2026-07-15, 2 years', () => {
    const counted = countPeriod(period(2, 'year', '2026-07-15'))
    expect(counted.rawEndsOn).toBe('2028-07-15')
    expect(counted.endsOn).toBe('2028-07-17')
  })

  it('verified Mon 2026-08-31, 6 months: missing day', () => {
    const counted = countPeriod(period(6, 'month', '2026-08-31'))
    expect(counted.rawEndsOn).toBe('2027-02-28')
    expect(counted.endsOn).toBe('2027-03-01')
  })

  it('notified Wed 2026-07-01, 10 days, then 9 days from the moved end', () => {
    const voluntary = countPeriod(period(10, 'day', '2026-07-01'))
    expect(voluntary.endsOn).toBe('2026-07-13')
    expect(countPeriod(period(9, 'day', voluntary.endsOn)).endsOn).toBe('2026-07-22')
  })

  it('minutes 2026-09-01 15:00, 24 hours: the holiday is ignored', () => {
    const counted = countPeriod(period(24, 'hour', '2026-09-01', { atTime: '15:00' }))
    expect(counted.endsOn).toBe('2026-09-02')
    expect(counted.endsAt).toBe('15:00')
  })

  it('29 February plus years: the last day of February', () => {
    expect(countPeriod(period(1, 'year', '2024-02-29')).rawEndsOn).toBe('2025-02-28')
  })

  it('weeks end on the corresponding weekday', () => {
    expect(countPeriod(period(2, 'week', '2026-11-25')).endsOn).toBe('2026-12-09')
  })
})
