import { describe, expect, it } from 'vitest'
import { vietnamTime } from './clock.ts'

describe('clock', () => {
  it('says an instant as the wall clock in Việt Nam', () => {
    expect(vietnamTime('2026-11-23T19:15:07.123456Z')).toBe('24/11/2026 02:15:07')
    expect(vietnamTime('2026-12-31T17:00:00Z')).toBe('01/01/2027 00:00:00')
  })
})
