import { describe, expect, it } from 'vitest'
import { percentText, pointsBetween, pointsText, quantityBetween } from './delta.ts'

describe('delta', () => {
  it.each([
    ['18.44', '16.92', '+1,52'],
    ['6.31', '7.15', '\u22120,84'],
    ['85.00', '85.00', '0,00'],
    ['100.00', '0.05', '+99,95'],
  ])('rates %s and %s differ by %s points', (now, before, text) => {
    expect(pointsText(pointsBetween(now, before))).toBe(text)
  })

  it.each([
    [530n, 634n, -104n, '\u221216,4%'],
    [1_613n, 1_509n, 104n, '+6,9%'],
    [3n, 2n, 1n, '+50,0%'],
  ])('%d after %d is %d, in per cent %s', (now, before, by, text) => {
    const delta = quantityBetween(now, before)
    expect(delta.by).toBe(by)
    expect(percentText(delta.perThousand ?? 0)).toBe(text)
  })

  it('has no per cent of nothing', () => {
    expect(quantityBetween(5n, 0n)).toEqual({ by: 5n, perThousand: undefined })
  })
})
