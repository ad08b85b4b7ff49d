import { plainDate } from '@minh-an/domain/calendar'
import { describe, expect, it } from 'vitest'
import { readTypedDate } from './date-text.ts'

const friday = plainDate('2026-11-13')

describe('date-text', () => {
  it.each([
    ['13/11/2026', '2026-11-13'],
    ['13.11.2026', '2026-11-13'],
    ['1-7-2026', '2026-07-01'],
    ['13112026', '2026-11-13'],
    ['131126', '2026-11-13'],
    ['13/11', '2026-11-13'],
    ['1311', '2026-11-13'],
    ['5', '2026-11-05'],
    ['hn', '2026-11-13'],
    ['HN', '2026-11-13'],
    ['hq', '2026-11-12'],
    ['nm', '2026-11-14'],
    ['2026-10-22', '2026-10-22'],
    ['22/10/98', '1998-10-22'],
    ['29/02/2024', '2024-02-29'],
    [' 03/10/2025 ', '2025-10-03'],
  ])('reads “%s” as %s', (typed, date) => {
    expect(readTypedDate(typed, friday)).toEqual({ kind: 'date', date })
  })

  it.each([
    ['31/02/2026', 'impossible'],
    ['29022026', 'impossible'],
    ['32', 'impossible'],
    ['01/01/1944', 'range'],
    ['01/01/2101', 'range'],
    ['13112', 'shape'],
    ['mai', 'shape'],
    ['13/11/026', 'shape'],
    ['11/13/2026', 'impossible'],
  ])('refuses “%s”: %s', (typed, problem) => {
    expect(readTypedDate(typed, friday)).toMatchObject({ kind: 'problem', problem })
  })

  it('keeps an empty field empty', () => {
    expect(readTypedDate('  ', friday)).toEqual({ kind: 'empty' })
  })
})
