import { expect, test } from 'vitest'
import { shortUnitName } from './short-unit-name.ts'

test('units are short in tables', () => {
  expect(shortUnitName('Phòng Thi hành án dân sự khu vực 91 - Phú Thọ')).toBe('Phòng THADS khu vực 91 - Phú Thọ')
  expect(shortUnitName('Thi hành án dân sự tỉnh Phú Thọ')).toBe('THADS tỉnh Phú Thọ')
  expect(shortUnitName('Toàn quốc')).toBe('Toàn quốc')
})
