import type { SeriesPoint } from '@minh-an/contract/statistics'
import { describe, expect, it } from 'vitest'
import { findExtremes, findFlow, findOld, findRate, findStock } from './findings.ts'

const point = (cells: Partial<SeriesPoint['cells']>) => ({ cells }) as SeriesPoint

describe('findings', () => {
  it('tells a rate by points against last year', () => {
    const now = point({ R: '18.44' })
    expect(findRate(now, point({ R: '16.92' }))).toEqual({ kind: 'above', rate: '18.44', delta: { points: 152 } })
    expect(findRate(now, point({ R: '19.00' }))).toMatchObject({ kind: 'below', delta: { points: -56 } })
    expect(findRate(now, point({ R: '18.44' }))).toMatchObject({ kind: 'equal' })
    expect(findRate(now, point({ R: null }))).toEqual({ kind: 'alone', rate: '18.44' })
    expect(findRate(undefined, now)).toEqual({ kind: 'none' })
  })

  it('names the lowest and the highest of those that have a rate', () => {
    const units = [
      { name: 'KV 1', rate: '9.50' },
      { name: 'KV 2', rate: '30.00' },
      { name: 'KV 3', rate: undefined },
      { name: 'KV 9', rate: '10.00' },
    ]
    const found = findExtremes(units, (unit) => unit.rate)
    expect([found?.lowest.name, found?.highest.name]).toEqual(['KV 1', 'KV 2'])
    expect(findExtremes(units.slice(2, 3), (unit) => unit.rate)).toBeUndefined()
  })

  it('tells what is left in number and per cent', () => {
    expect(findStock(point({ L: 530 }), point({ L: 634 }))).toEqual({
      left: 530n,
      delta: { by: -104n, perThousand: -164 },
    })
    expect(findStock(point({ L: '877500000000' }), undefined)).toEqual({ left: 877_500_000_000n, delta: undefined })
  })

  it('sets taken in against done', () => {
    expect(findFlow(point({ A2: 977, F: 597 }))).toEqual({ taken: 977n, done: 597n })
  })

  it('counts those of five years and more', () => {
    const bands = [400, 300, 200, 80, 20].map((cases) => ({ cases, outstanding: '0', filter: {} }))
    expect(findOld({ bands })).toEqual({ old: 100, all: 1000, perThousand: 100 })
  })
})
