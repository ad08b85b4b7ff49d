import type { UnitRow } from '@minh-an/contract/agency'
import { describe, expect, it } from 'vitest'
import { linesAround, unitLines, unitsUnder } from './unit-lines.ts'

const unit = (code: string, parent: string | null): UnitRow => ({
  code,
  name: code,
  kind: 'regional-office',
  parent,
  validFrom: '2025-07-01',
  validUntil: null,
  successors: [],
  confidence: 'confirmed',
})

describe('unit lines', () => {
  it('find a unit with everything below it', () => {
    const units = [unit('2025:24.01', '2025:24'), unit('2025:24', 'VN'), unit('2025:25', 'VN')]
    expect([...unitsUnder('2025:24', units)]).toEqual(['2025:24', '2025:24.01'])
  })

  it('show a unit with what lies over and under it, and the whole tree where it does not exist that day', () => {
    const units = [unit('VN', null), unit('2025:24', 'VN'), unit('2025:25', 'VN'), unit('2025:25.01', '2025:25')]
    expect(linesAround('2025:25', units).map(({ unit: { code } }) => code)).toEqual(['VN', '2025:25', '2025:25.01'])
    expect(linesAround('2025:25.01', units).map(({ unit: { code } }) => code)).toEqual(['VN', '2025:25', '2025:25.01'])
    expect(linesAround('pre2025:26', units)).toHaveLength(4)
  })

  it('put each unit under its parent, and at the top one whose parent is out of sight', () => {
    const lines = unitLines([unit('2025:24', 'VN'), unit('2025:25', 'VN'), unit('2025:24.01', '2025:24')])
    expect(lines.map(({ unit: { code }, depth }) => [code, depth])).toEqual([
      ['2025:24', 0],
      ['2025:24.01', 1],
      ['2025:25', 0],
    ])
  })
})
