import { describe, expect, it } from 'vitest'
import { readFormQuery, unitMatches } from './search.ts'

describe('search', () => {
  it.each([
    ['biểu 1', { forms: [1], unit: '' }],
    ['Bieu 02', { forms: [2], unit: '' }],
    ['biểu 1 kv3', { forms: [1], unit: 'khu vuc 3' }],
    ['biểu số 2 Phú Thọ', { forms: [2], unit: 'phu tho' }],
    ['form 2', { forms: [2], unit: '' }],
    ['biểu', { forms: [1, 2], unit: '' }],
    ['biểu 12', undefined],
    ['biên lai 1', undefined],
    ['128/2026', undefined],
  ])('reads “%s”', (typed, read) => {
    expect(readFormQuery(typed)).toEqual(read)
  })

  it('takes the number of a unit whole', () => {
    expect(unitMatches('Phòng Thi hành án dân sự khu vực 3 - Phú Thọ', 'khu vuc 3')).toBe(true)
    expect(unitMatches('Phòng Thi hành án dân sự khu vực 31 - Phú Thọ', 'khu vuc 3')).toBe(false)
    expect(unitMatches('Phòng Thi hành án dân sự khu vực 03 - Phú Thọ', 'khu vuc 3 phu tho')).toBe(true)
  })
})
