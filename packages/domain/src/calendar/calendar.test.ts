import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  dayOfWeek,
  daysBetween,
  epochDay,
  firstOfMonth,
  formatVi,
  fromEpochDay,
  lastOfMonth,
  maxDate,
  minDate,
  monthsIn,
  parsePlainDate,
  plainDate,
  statisticalMonthOf,
  statisticalMonthsOf,
  statisticalPeriod,
  statisticalYearOf,
  weekdayVi,
} from './index.ts'

const anyDay = fc.integer({ min: epochDay(plainDate('1945-01-01')), max: epochDay(plainDate('2100-12-31')) })

describe('calendar', () => {
  it.each([
    ['2026-07-01', '2026-07-01'],
    ['01/07/2026', '2026-07-01'],
    ['1/7/2026', '2026-07-01'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2026-02-29', undefined],
    ['31/04/2026', undefined],
    ['2026-13-01', undefined],
    ['00/01/2026', undefined],
    ['1944-12-31', undefined],
    ['2101-01-01', undefined],
    ['2026-7-1', undefined],
    ['01/07/26', undefined],
    ['', undefined],
    ['hôm nay', undefined],
  ])('reads %s as %s', (text, day) => {
    expect(parsePlainDate(text)).toBe(day)
  })

  it('refuses an impossible day with a sentence', () => {
    expect(() => plainDate('2026-02-30')).toThrow('Ngày không hợp lệ')
    expect(() => plainDate('01/07/2026')).toThrow('Ngày không hợp lệ')
  })

  it('finds the corresponding day of a later month or its last day (BLDS Đ148.3-4)', () => {
    expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(plainDate('2026-08-31'), 6)).toBe('2027-02-28')
    expect(addMonths(plainDate('2026-03-31'), -1)).toBe('2026-02-28')
    expect(addYears(plainDate('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(plainDate('2024-02-29'), 4)).toBe('2028-02-29')
  })

  it('knows weekdays', () => {
    expect(dayOfWeek(plainDate('2026-11-24'))).toBe(2)
    expect(weekdayVi(plainDate('2026-11-22'))).toBe('Chủ nhật')
    expect(dayOfWeek(plainDate('1945-09-02'))).toBe(7)
  })

  it('picks the earliest and the latest day', () => {
    expect(minDate(plainDate('2026-07-01'), plainDate('2025-12-31'))).toBe('2025-12-31')
    expect(maxDate(plainDate('2026-07-01'), plainDate('2025-12-31'), plainDate('2026-07-02'))).toBe('2026-07-02')
  })

  it('lists the months of a range', () => {
    expect(monthsIn(plainDate('2026-11-30'), plainDate('2027-01-01'))).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
    ])
    expect(monthsIn(plainDate('2100-12-05'), plainDate('2100-12-31'))).toEqual(['2100-12-01'])
  })

  it('writes days the Vietnamese way', () => {
    expect(formatVi(plainDate('2026-07-01'))).toBe('01/07/2026')
  })

  it('agrees with the platform calendar on every day', () => {
    fc.assert(
      fc.property(anyDay, (epoch) => {
        const day = fromEpochDay(epoch)
        expect(day).toBe(new Date(epoch * 86_400_000).toISOString().slice(0, 10))
        expect(epochDay(day)).toBe(epoch)
        expect(dayOfWeek(day) % 7).toBe(new Date(epoch * 86_400_000).getUTCDay())
        expect(lastOfMonth(day) >= day).toBe(true)
        fc.pre(day < '2100-12-01')
        expect(lastOfMonth(day)).toBe(addDays(addMonths(firstOfMonth(day), 1), -1))
      }),
      { numRuns: 2000, examples: [[0], [47_845 - 366]] },
    )
  })

  it('adds and subtracts days inversely', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (epoch, days) => {
        const day = fromEpochDay(epoch)
        fc.pre(epoch + days >= -9131 && epoch + days <= 47_846)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  it('leaves the supported years with an exception, never silently', () => {
    expect(() => addDays(plainDate('2100-12-31'), 1)).toThrow('ngoài các năm')
    expect(() => addYears(plainDate('2099-01-01'), 5)).toThrow('ngoài các năm')
  })
})

describe('statistical year (TT 05/2024 Đ5.1)', () => {
  it('runs from 1 October to 30 September', () => {
    expect(statisticalYearOf(plainDate('2020-09-30'))).toBe(2020)
    expect(statisticalYearOf(plainDate('2020-10-01'))).toBe(2021)
    expect(statisticalMonthOf(plainDate('2020-10-31'))).toBe(1)
    expect(statisticalMonthOf(plainDate('2020-09-30'))).toBe(12)
  })

  it.each([
    [2026, 1, '2025-10-01', '2025-10-31'],
    [2026, 3, '2025-10-01', '2025-12-31'],
    [2026, 4, '2025-10-01', '2026-01-31'],
    [2026, 5, '2025-10-01', '2026-02-28'],
    [2024, 5, '2023-10-01', '2024-02-29'],
    [2026, 12, '2025-10-01', '2026-09-30'],
  ])('year %i, %i months', (year, months, from, until) => {
    expect(statisticalPeriod(year, months)).toEqual({ from, until })
    expect(statisticalMonthsOf(plainDate(from), plainDate(until))).toBe(months)
  })

  it('does not take a broken range for a period', () => {
    expect(statisticalMonthsOf(plainDate('2025-10-01'), plainDate('2026-09-29'))).toBeUndefined()
    expect(statisticalMonthsOf(plainDate('2025-10-02'), plainDate('2026-09-30'))).toBeUndefined()
    expect(statisticalMonthsOf(plainDate('2024-10-01'), plainDate('2026-09-30'))).toBeUndefined()
  })
})
