import { describe, expect, it } from 'vitest'
import {
  checkDeadlines,
  DEADLINE_CODES,
  DEADLINE_RULES,
  type DeadlineRule,
  findDeadlineRule,
  noteVi,
  triggerVi,
} from './index.ts'

const sound = DEADLINE_RULES.find(({ code }) => code === 'voluntary-period') as DeadlineRule

describe('table of periods', () => {
  it('holds the rows of the domain notes, each sound', () => {
    expect(DEADLINE_RULES).toHaveLength(555)
    expect(DEADLINE_CODES).toHaveLength(316)
    expect(checkDeadlines(DEADLINE_RULES)).toEqual([])
  })

  it('has one version per code and law', () => {
    const keys = DEADLINE_RULES.map(({ code, regime }) => `${code} ${regime}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has a Vietnamese note wherever a period that screens show has one', () => {
    const untold = DEADLINE_RULES.filter(
      ({ code, regime, note }) => note !== null && triggerVi(code) !== null && noteVi(code, regime) === null,
    )
    expect(untold.map(({ code, regime }) => `${regime} ${code}`)).toEqual([])
  })

  it('finds the version of a day', () => {
    expect(findDeadlineRule('judgment-transfer-final', '2026-06-30')?.value).toBe(30)
    expect(findDeadlineRule('judgment-transfer-final', '2026-07-01')?.value).toBe(15)
    expect(findDeadlineRule('request-return-clock', '2026-06-30')).toBeUndefined()
    expect(findDeadlineRule('no-such-code', '2026-07-01')).toBeUndefined()
  })

  it.each<[string, Partial<DeadlineRule>, string]>([
    ['no title', { nameVi: ' ' }, 'thiếu tên'],
    ['no readable source', { legalBasis: 'theo luật' }, 'Căn cứ không đọc được'],
    ['an unknown unit', { unit: 'fortnight' as never }, 'đơn vị fortnight không có'],
    ['a negative length', { value: -1 }, 'độ dài -1 không hợp lệ'],
    ['a person nobody knows', { responsible: 'somebody' }, 'somebody không có tên'],
    ['a law of other dates', { regime: '2025' }, 'không khớp chế độ'],
    ['doubt without a note', { confidence: 'unknown', note: null }, 'không có ghi chú'],
    ['a validity that ends before it begins', { inForceUntil: '2000-01-01' }, 'hết hiệu lực'],
  ])('refuses a row with %s, naming it', (_why, change, reason) => {
    const faults = checkDeadlines([{ ...sound, ...change }])
    expect(faults.join('; ')).toContain(reason)
    expect(faults[0]).toContain('dòng 1 (voluntary-period')
  })

  it('refuses two versions in force on one day', () => {
    const faults = checkDeadlines([sound, { ...sound, inForceFrom: '2026-06-30', inForceUntil: null }])
    expect(faults.join('; ')).toContain('chồng hiệu lực')
  })
})
