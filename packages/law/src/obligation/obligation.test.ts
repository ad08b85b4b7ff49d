import { describe, expect, it } from 'vitest'
import { parseCitations, REGIMES } from '../instrument/index.ts'
import { CASE_MATTERS, findObligationKind, OBLIGATION_KINDS, obligationKindsOf } from './index.ts'

describe('obligation kinds', () => {
  it('start as the law says (2008 Đ36, 2025 Đ33.2, Đ34.1)', () => {
    expect(findObligationKind('fine')?.by['2025']).toEqual({
      initiation: 'ex-officio',
      legalBasis: 'LTHADS 2025 Đ33.2.a',
    })
    expect(findObligationKind('land-recovery')?.by['2008']?.legalBasis).toBe('LTHADS 2008 Đ36.2.d')
    expect(findObligationKind('maintenance')?.by['2008']?.initiation).toBe('on-request')
  })

  it('take compensation already collected from request to ex officio in 2026', () => {
    expect(findObligationKind('compensation-collected')?.by['2008']?.initiation).toBe('on-request')
    expect(findObligationKind('compensation-collected')?.by['2025']?.initiation).toBe('ex-officio')
  })

  it('have a source in each law that knows them', () => {
    expect(new Set(OBLIGATION_KINDS.map(({ id }) => id)).size).toBe(OBLIGATION_KINDS.length)
    for (const kind of OBLIGATION_KINDS) {
      expect(kind.by['2008'] ?? kind.by['2025'], kind.id).not.toBeNull()
      for (const regime of REGIMES) {
        const start = kind.by[regime]
        if (start !== null) expect(parseCitations(start.legalBasis).length).toBeGreaterThan(0)
      }
    }
    for (const regime of REGIMES) {
      expect(obligationKindsOf('ex-officio', regime).length).toBeGreaterThan(8)
      expect(obligationKindsOf('on-request', regime).length).toBeGreaterThan(8)
    }
    expect(CASE_MATTERS).toHaveLength(9)
  })
})
