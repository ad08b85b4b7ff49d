import { describe, expect, it } from 'vitest'
import { scaleFromZero, scaleOfRates, shareOut } from './scale.ts'

describe('scale', () => {
  it.each([
    [8_601, { top: 10_000, ticks: [0, 2_500, 5_000, 7_500, 10_000] }],
    [92, { top: 100, ticks: [0, 25, 50, 75, 100] }],
    [18.44, { top: 20, ticks: [0, 5, 10, 15, 20] }],
    [0.9, { top: 1, ticks: [0, 0.25, 0.5, 0.75, 1] }],
    [0, { top: 1, ticks: [0, 1] }],
  ])('begins at 0 and ends at a round number above %d', (greatest, scale) => {
    expect(scaleFromZero(greatest)).toEqual(scale)
  })

  it('counts in whole cases', () => {
    expect(scaleFromZero(3, 4, true)).toEqual({ top: 3, ticks: [0, 1, 2, 3] })
  })

  it.each([
    [30.51, 40],
    [88.01, 100],
    [100, 100],
  ])('of a greatest rate of %d ends at %d', (greatest, top) => {
    expect(scaleOfRates(greatest).top).toBe(top)
  })

  it('gives each of two marks that lie on one another a half', () => {
    expect(shareOut([50, 50], 0, 100, 24)).toEqual([
      { from: 0, to: 50 },
      { from: 50, to: 100 },
    ])
  })

  it('leaves no mark too small to hit while there is room', () => {
    const shares = shareOut([1, 2, 3, 99], 0, 100, 24)
    expect(shares.map(({ from, to }) => to - from)).toEqual([24, 24, 24, 28])
    expect(shares[0]?.from).toBe(0)
    expect(shares.at(-1)?.to).toBe(100)
    for (const [at, share] of shares.entries()) if (at > 0) expect(share.from).toBe(shares[at - 1]?.to)
  })

  it('shares evenly what is too short for all', () => {
    expect(shareOut([1, 2, 3, 4], 0, 40, 24)).toEqual([
      { from: 0, to: 10 },
      { from: 10, to: 20 },
      { from: 20, to: 30 },
      { from: 30, to: 40 },
    ])
  })
})
