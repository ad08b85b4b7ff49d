import { plainDate } from '@minh-an/domain/calendar'
import { describe, expect, it } from 'vitest'
import { unitOptions } from './units.ts'

describe('units', () => {
  it('gives the path, and the successor of an abolished unit', () => {
    const options = unitOptions([
      { code: 'VN', name: 'Toàn quốc', parent: null },
      {
        code: 'pre2025:26',
        name: 'Vĩnh Phúc',
        parent: 'VN',
        validUntil: plainDate('2025-06-30'),
        successors: ['2025:25'],
      },
      { code: '2025:25', name: 'Phú Thọ', parent: 'VN' },
      { code: '2025:25.03', name: 'Khu vực 3', parent: '2025:25' },
    ])
    expect(options.map(({ code }) => code)).toEqual(['VN', '2025:25', '2025:25.03', 'pre2025:26'])
    expect(options[2]?.path).toEqual(['Toàn quốc', 'Phú Thọ'])
    expect(options[3]).toMatchObject({ validUntil: '2025-06-30', successor: 'Phú Thọ' })
  })
})
