import { describe, expect, it } from 'vitest'
import { calendarStatus, findHoliday, HOLIDAY_KINDS, HOLIDAYS } from './index.ts'

describe('holidays', () => {
  it('have a day of their own, a name, a source', () => {
    expect(HOLIDAYS).toHaveLength(142)
    expect(new Set(HOLIDAYS.map(({ date }) => date)).size).toBe(HOLIDAYS.length)
    for (const { date, kind, nameVi, source } of HOLIDAYS) {
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(HOLIDAY_KINDS).toContain(kind)
      expect(nameVi).toBe(nameVi.normalize('NFC'))
      expect(source, date).not.toBe('')
    }
  })

  it('give each swapped day off its make-up Saturday', () => {
    const count = (year: string, kind: string, reason: string) =>
      HOLIDAYS.filter((day) => day.date.startsWith(year) && day.kind === kind && day.reason === reason).length
    expect(count('2026', 'day-off', 'swap')).toBe(count('2026', 'make-up-working-day', 'swap'))
    expect(count('2025', 'day-off', 'swap')).toBe(count('2025', 'make-up-working-day', 'swap'))
    for (const { date, kind } of HOLIDAYS) {
      if (kind === 'make-up-working-day') expect(new Date(`${date}T00:00:00Z`).getUTCDay(), date).toBe(6)
    }
  })

  it('know 24 November from 2026 only (Nghị quyết 28/2026/QH16)', () => {
    expect(findHoliday('2025-11-24')).toBeUndefined()
    expect(findHoliday('2026-11-24')?.nameVi).toContain('Văn hóa')
    expect(findHoliday('2030-11-24')?.confidence).toBe('unknown')
  })

  it('say how well a year is known', () => {
    expect(calendarStatus(2026)).toBe('announced')
    expect(calendarStatus(2027)).toBe('expected')
    expect(calendarStatus(2016)).toBe('unknown')
    expect(findHoliday('2016-09-02')?.nameVi).toContain('Quốc khánh')
    expect(findHoliday('2016-09-01')).toBeUndefined()
  })
})
