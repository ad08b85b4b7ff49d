import { describe, expect, it } from 'vitest'
import { hasMarks, plainAccountName } from './account-name.ts'

describe('account-name', () => {
  it('drops what a typing tool added', () => {
    expect(plainAccountName('hóa.trần ')).toBe('hoa.tran')
    expect(plainAccountName('đạt')).toBe('dat')
    expect(plainAccountName('THÁD')).toBe('THAD')
  })

  it('sees marks in a password without changing it', () => {
    expect(hasMarks('Mật khẩu 2026')).toBe(true)
    expect(hasMarks('đ')).toBe(true)
    expect(hasMarks('plain-ascii-12')).toBe(false)
  })
})
