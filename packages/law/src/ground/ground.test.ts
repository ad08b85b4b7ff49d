import { describe, expect, it } from 'vitest'
import { parseCitations, REGIME_CHANGE } from '../instrument/index.ts'
import { findGround, GROUND_LISTS, GROUNDS, groundsOn, isAgreedPostponement } from './index.ts'

const points = (list: (typeof GROUND_LISTS)[number], on: string) => groundsOn(list, on).map(({ point }) => point)

describe('grounds', () => {
  it('list those of Law 2008 before 1 July 2026', () => {
    expect(points('postponement', '2026-06-30')).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', '48.2'])
    expect(points('termination', '2026-06-30')).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'])
    expect(points('request-refusal', '2026-06-30')).toEqual(['a', 'b', 'c'])
    expect(points('conditions-absent', '2026-06-30')).toEqual(['a', 'b', 'c', '9.3.1', '9.3.2'])
    expect(points('ended-otherwise', '2026-06-30')).toEqual([])
  })

  it('list those of Law 2008 as it stood before Law 64/2014/QH13', () => {
    expect(points('postponement', '2015-06-30')).toEqual(['a', 'b', 'c', 'd', 'đ', '48.2'])
    expect(findGround('postponement-2009-b')?.textVi).toContain('Người được thi hành án đồng ý')
    expect(findGround('postponement-2009-c')?.textVi).toContain('khoản nộp ngân sách nhà nước')
    // article 44a came with the amendment: no decision that conditions are absent, but return of the application
    expect(points('conditions-absent', '2015-06-30')).toEqual([])
    expect(points('conditions-absent', '2015-07-01')).toEqual(['a', 'b', 'c'])
    expect(points('conditions-absent', '2015-09-01')).toEqual(['a', 'b', 'c', '9.3.1', '9.3.2'])
    expect(points('entrustment', '2022-02-28')).toEqual(['55-1', '55-2', '130.2'])
    expect(points('entrustment', '2022-03-01')).toEqual(['55.1.a-1', '55.1.a-2', '55.1.a-3', '55.1.b', '130.2'])
  })

  it('do not change under the person who chose one: each day knows each point once', () => {
    for (const list of GROUND_LISTS) {
      for (const on of ['2009-07-01', '2015-06-30', '2015-07-01', '2022-03-01', '2026-06-30', REGIME_CHANGE]) {
        expect(new Set(points(list, on)).size, `${list} ${on}`).toBe(points(list, on).length)
      }
    }
  })

  it('say so where the wording was not read in the law', () => {
    expect(new Set(groundsOn('termination', '2015-06-30').map(({ confidence }) => confidence))).toEqual(
      new Set(['unknown']),
    )
    for (const { id, confidence, noteVi, inForceUntil } of GROUNDS) {
      if (confidence === 'confirmed') continue
      expect(noteVi, id).toContain('Lời văn')
      expect(inForceUntil, id).not.toBeNull()
    }
  })

  it('stand in the words of the law', () => {
    expect(findGround('conditions-absent-2008-a')?.textVi).toMatch(
      /^Người phải thi hành án không có thu nhập hoặc có thu nhập chỉ bảo đảm/,
    )
    expect(findGround('recall-2008-c')?.textVi).toBe('Căn cứ ra quyết định về thi hành án không còn')
    expect(findGround('request-refusal-2008-a')?.textVi).toContain(
      'không làm phát sinh quyền, nghĩa vụ của các đương sự',
    )
  })

  it('list those of Law 2025 since', () => {
    expect(points('postponement', REGIME_CHANGE)).toEqual([
      ...['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', '46.2'],
    ])
    expect(points('conditions-absent', REGIME_CHANGE)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'])
    expect(points('termination', REGIME_CHANGE).slice(0, 8)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(points('request-refusal', REGIME_CHANGE)).toEqual(['a', 'b', 'c', 'd', 'đ'])
    expect(points('recall', REGIME_CHANGE)).toEqual(['a', 'b', 'c', 'd', 'đ'])
    expect(points('ended-otherwise', REGIME_CHANGE)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e'])
  })

  it('moved from postponement to conditions absent with the new law', () => {
    expect(findGround('postponement-2008-h')?.textVi).toContain('không bán được')
    expect(groundsOn('postponement', REGIME_CHANGE).some(({ textVi }) => textVi.includes('không bán được'))).toBe(false)
    expect(findGround('conditions-absent-2025-dd')?.textVi).toContain('mất năng lực hành vi dân sự')
    expect(findGround('conditions-absent-2025-e')?.textVi).toContain('thế chấp')
  })

  it('know the postponement the creditor agreed to', () => {
    const agreed = GROUNDS.filter(isAgreedPostponement).map(({ legalBasis }) => legalBasis)
    expect(agreed).toEqual(['LTHADS 2008 Đ48.1.b', 'LTHADS 2008 Đ48.1.c', 'LTHADS 2025 Đ46.1.c'])
  })

  it('have an id of their own, a title, a text, a readable source and a validity', () => {
    expect(new Set(GROUNDS.map(({ id }) => id)).size).toBe(GROUNDS.length)
    expect(new Set(GROUNDS.map(({ list }) => list))).toEqual(new Set(GROUND_LISTS))
    for (const ground of GROUNDS) {
      expect(ground.id).toMatch(/^[a-z0-9-]+$/)
      expect(ground.shortVi.length).toBeGreaterThan(5)
      expect(ground.textVi.length).toBeGreaterThanOrEqual(ground.shortVi.length - 40)
      expect(`${ground.shortVi}${ground.textVi}${ground.noteVi}`).toBe(
        `${ground.shortVi}${ground.textVi}${ground.noteVi}`.normalize('NFC'),
      )
      expect(ground.inForceFrom < REGIME_CHANGE).toBe(ground.regime === '2008')
      const cited = parseCitations(ground.legalBasis)
      expect(
        cited[0]?.instrument.inForceFrom === null || ground.inForceFrom >= (cited[0]?.instrument.inForceFrom ?? ''),
        ground.id,
      ).toBe(true)
    }
  })
})
