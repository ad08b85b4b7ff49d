import { describe, expect, it } from 'vitest'
import { fixedClock } from './clock.ts'
import { newId } from './ids.ts'

describe('ids', () => {
  it('are UUIDs of version 7 that grow, also within a millisecond', () => {
    const ids = Array.from({ length: 20_000 }, newId)
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    )
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('clock', () => {
  it('is already on 1 July in Hà Nội when it is 17:00 on 30 June in UTC', () => {
    expect(fixedClock('2026-06-30T16:59:59Z').today()).toBe('2026-06-30')
    expect(fixedClock('2026-06-30T17:00:00Z').today()).toBe('2026-07-01')
  })
})
