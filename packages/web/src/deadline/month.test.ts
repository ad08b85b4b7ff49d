import { plainDate } from '@minh-an/domain/calendar'
import { describe, expect, it } from 'vitest'
import { mondayOf } from './month.ts'

describe('rows of the calendar', () => {
  it('start on the Monday before the first of the month', () => {
    // 01/11/2026 is a Sunday, 01/06/2026 a Monday.
    expect(mondayOf(plainDate('2026-11-15'))).toBe('2026-10-26')
    expect(mondayOf(plainDate('2026-06-30'))).toBe('2026-06-01')
  })
})
