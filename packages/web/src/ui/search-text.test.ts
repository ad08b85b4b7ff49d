import { describe, expect, it } from 'vitest'
import { matchesSearch } from './search-text.ts'

describe('search-text', () => {
  it.each([
    ['Phòng Thi hành án dân sự khu vực 3 - Phú Thọ', 'khu vuc 3', true],
    ['Thi hành án dân sự tỉnh Vĩnh Phúc', 'vinh phuc', true],
    ['Thi hành án dân sự tỉnh Vĩnh Phúc', 'phuc tinh', true],
    ['Thi hành án dân sự thành phố Đà Nẵng', 'da nang', true],
    ['Huyện Lý Nhân', 'li nhan', true],
    ['Huyện Lý Nhân', 'ly nhân', true],
    ['Thi hành án dân sự tỉnh Hòa Bình', 'hoà', true],
    ['Thi hành án dân sự tỉnh Hòa Bình', 'oa', false],
    ['2025:24.03', '2025:24', true],
  ])('“%s” ~ “%s”: %s', (text, query, matches) => {
    expect(matchesSearch(text, query)).toBe(matches)
  })
})
