import { describe, expect, it } from 'vitest'
import { findUnit, isUnitValidOn, resolveUnitCode, UNITS, type UnitRow, unitsOn } from './index.ts'

const count = (on: string, kind: UnitRow['kind']) => unitsOn(on).filter((unit) => unit.kind === kind).length

describe('unit tree', () => {
  it('has 63 provinces and 696 districts until 30 June 2025, 34 provinces since', () => {
    expect(count('2025-06-30', 'province')).toBe(63)
    expect(count('2025-06-30', 'district')).toBe(696)
    expect(count('2025-06-30', 'regional-office')).toBe(0)
    expect(count('2025-07-01', 'province')).toBe(34)
    expect(count('2025-07-01', 'district')).toBe(0)
    expect(count('2025-07-01', 'nation')).toBe(1)
  })

  it('follows Vĩnh Phúc into Phú Thọ, and does not trust a bare GSO code', () => {
    expect(findUnit('pre2025:26')?.nameVi).toBe('Cục Thi hành án dân sự tỉnh Vĩnh Phúc')
    expect(findUnit('pre2025:26')?.successors).toEqual(['2025:25'])
    expect(findUnit('pre2025:26.08')?.nameVi).toBe('Chi cục Thi hành án dân sự huyện Vĩnh Tường')
    expect(findUnit('2025:24')?.provinceVi).toBe('Bắc Ninh')
    expect(findUnit('pre2025:24')?.provinceVi).toBe('Bắc Giang')
    expect(resolveUnitCode('26')).toMatchObject({ code: 'pre2025:26' })
    expect(resolveUnitCode('24')).toMatchObject({ candidates: ['pre2025:24', '2025:24'] })
    expect(resolveUnitCode('2025:99')).toMatchObject({ candidates: [] })
  })

  it('is a tree: a parent of the same days, successors that exist the day after', () => {
    expect(new Set(UNITS.map(({ code }) => code)).size).toBe(UNITS.length)
    for (const unit of UNITS) {
      expect(unit.nameVi).toBe(unit.nameVi.normalize('NFC'))
      if (unit.kind === 'nation') continue
      const parent = findUnit(unit.parent ?? '')
      expect(parent, unit.code).toBeDefined()
      if (parent === undefined) continue
      const day = unit.validUntil ?? '2026-01-01'
      expect(isUnitValidOn(parent, day), unit.code).toBe(true)
      if (unit.validUntil !== null) expect(unit.successors.length, unit.code).toBeGreaterThan(0)
      for (const successor of unit.successors) {
        const heir = findUnit(successor)
        expect(heir && isUnitValidOn(heir, '2025-07-01'), `${unit.code} → ${successor}`).toBe(true)
      }
    }
  })

  it('invents no regional office where only a number, or nothing, is known', () => {
    expect(UNITS.filter(({ code }) => code.startsWith('2025:25.'))).toEqual([])
    expect(findUnit('2025:25')?.offices).toMatchObject({ known: null, confidence: 'unknown' })
    for (const unit of UNITS) {
      const known = unit.offices?.known
      if (known === undefined || known === null) continue
      expect(UNITS.filter(({ parent }) => parent === unit.code).length, unit.code).toBe(known)
    }
  })

  it('gives every agency of 2025 its predecessors', () => {
    for (const unit of UNITS.filter(({ code, kind }) => kind === 'province' && code.startsWith('2025:'))) {
      expect(
        UNITS.some(({ kind, successors }) => kind === 'province' && successors.includes(unit.code)),
        unit.code,
      ).toBe(true)
    }
  })
})
