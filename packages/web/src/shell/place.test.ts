import { describe, expect, it } from 'vitest'
import { readPlace } from './place.ts'

describe('place', () => {
  it('reads codes', () => {
    const place = { unit: '2025:24.03', year: 2027, months: 1, legalUntil: '2026-10-31', recordedUntil: 'r-1271902' }
    expect(readPlace(place)).toEqual(place)
    expect(readPlace({ unit: 'VN' })).toEqual({ unit: 'VN' })
    expect(readPlace({ unit: 'pre2025:26.08' })).toEqual({ unit: 'pre2025:26.08' })
  })

  it('drops what is no code', () => {
    expect(
      readPlace({ unit: 'Phú Thọ', year: '20x', months: 13, legalUntil: '2026-02-30', q: 'Ngô Văn Bình' }),
    ).toEqual({})
  })
})
