import { describe, expect, it } from 'vitest'
import { calendarStatus, findHoliday, HOLIDAY_KINDS, HOLIDAYS } from './index.ts'

const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()
const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

describe('holidays', () => {
  it('have a day of their own, a name, a source', () => {
    expect(HOLIDAYS).toHaveLength(271)
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
      if (kind === 'make-up-working-day') expect(weekday(date), date).toBe(date === '2011-01-30' ? 0 : 6)
    }
  })

  it('give a holiday on the weekly rest a day off in its place, every year', () => {
    for (let year = 2010; year <= 2026; year += 1) {
      const days = HOLIDAYS.filter(({ date }) => date.startsWith(`${year}`))
      const onRest = days.filter(({ date, kind }) => kind === 'holiday' && [0, 6].includes(weekday(date)))
      expect(days.filter(({ reason, kind }) => kind === 'day-off' && reason === 'weekend').length, `${year}`).toBe(
        onRest.length,
      )
    }
  })

  // The notices of those years, in the words of a clerk: first and last day away from the office, and the days worked.
  it.each([
    ['2011', '2011-01-31', '2011-02-07', ['2011-01-29', '2011-01-30']],
    ['2012', '2012-01-21', '2012-01-29', ['2012-02-04']],
    ['2013', '2013-02-09', '2013-02-17', ['2013-02-23']],
    ['2014', '2014-01-28', '2014-02-05', ['2014-01-25', '2014-02-08']],
    ['2015', '2015-02-15', '2015-02-23', ['2015-02-14']],
    ['2016', '2016-02-06', '2016-02-14', []],
    ['2017', '2017-01-26', '2017-02-01', []],
  ])('Tết of %s: away from %s to %s, worked instead %j', (_year, first, last, worked) => {
    const away = (date: string) =>
      ['holiday', 'day-off'].includes(findHoliday(date)?.kind ?? '') ||
      ([0, 6].includes(weekday(date)) && findHoliday(date)?.kind !== 'make-up-working-day')
    for (let date = first; date <= last; date = dayAfter(date)) expect(away(date), date).toBe(true)
    expect(away(dayAfter(last)), 'back at work').toBe(false)
    for (const date of worked) expect(findHoliday(date)).toMatchObject({ kind: 'make-up-working-day', reason: 'swap' })
  })

  it.each([
    ['2011-04-11', 'day-off'], // Monday before Giỗ Tổ, worked on Saturday 9 April
    ['2012-12-31', 'day-off'], // for New Year 2013
    ['2013-05-04', 'make-up-working-day'],
    ['2014-05-02', 'day-off'],
    ['2014-09-01', 'day-off'],
    ['2014-09-06', 'make-up-working-day'],
    ['2014-12-27', 'make-up-working-day'],
    ['2015-04-28', 'holiday'], // Giỗ Tổ
    ['2015-04-29', 'day-off'],
    ['2016-04-18', 'day-off'], // Giỗ Tổ on a Saturday
    ['2016-05-03', 'day-off'],
    ['2017-09-04', 'day-off'],
  ])('%s was a %s', (date, kind) => {
    expect(findHoliday(date)?.kind).toBe(kind)
  })

  it('do not pass the guess about Tết 2010 for an announcement', () => {
    expect(findHoliday('2010-02-14')).toMatchObject({ kind: 'holiday', confidence: 'unknown' })
    expect(calendarStatus(2010)).toBe('expected')
    expect(calendarStatus(2015)).toBe('announced')
  })

  it('know 24 November from 2026 only (Nghị quyết 28/2026/QH16)', () => {
    expect(findHoliday('2025-11-24')).toBeUndefined()
    expect(findHoliday('2026-11-24')?.nameVi).toContain('Văn hóa')
    expect(findHoliday('2030-11-24')?.confidence).toBe('unknown')
  })

  it('say how well a year is known', () => {
    expect(calendarStatus(2026)).toBe('announced')
    expect(calendarStatus(2027)).toBe('expected')
    expect(calendarStatus(2009)).toBe('unknown')
    expect(findHoliday('2009-09-02')).toMatchObject({ source: 'BLLĐ 1994 Đ73', confidence: 'unknown' })
    expect(findHoliday('2009-09-01')).toBeUndefined()
  })
})
