import { describe, expect, it } from 'vitest'
import { checkVersions, citeShortVi, citeVi, INSTRUMENTS, parseCitations, regimeOn } from './index.ts'

describe('regime', () => {
  it('changes on 1 July 2026, by the day of the step', () => {
    expect(regimeOn('2026-06-30')).toBe('2008')
    expect(regimeOn('2026-07-01')).toBe('2025')
  })
})

describe('citations', () => {
  it.each([
    ['LTHADS 2025 Đ46.1.c', 'điểm c khoản 1 Điều 46 Luật Thi hành án dân sự 2025'],
    ['LTHADS 2008 Đ44a.1.a', 'điểm a khoản 1 Điều 44a Luật Thi hành án dân sự 2008'],
    ['LTHADS 2025 Đ33.2.đ', 'điểm đ khoản 2 Điều 33 Luật Thi hành án dân sự 2025'],
    [
      'LTHADS 2025 Đ38.4; NĐ 152/2026 Đ22.2',
      'khoản 4 Điều 38 Luật Thi hành án dân sự 2025; khoản 2 Điều 22 Nghị định số 152/2026/NĐ-CP',
    ],
    ['NĐ 71/2016 Đ7.3; Đ8.3', 'khoản 3 Điều 7; khoản 3 Điều 8 Nghị định số 71/2016/NĐ-CP'],
    ['NĐ 62/2015 Đ9.3-4', 'khoản 3 và khoản 4 Điều 9 Nghị định số 62/2015/NĐ-CP'],
    ['LTHADS 2025 Đ31.5.b-đ', 'các điểm từ b đến đ khoản 5 Điều 31 Luật Thi hành án dân sự 2025'],
  ])('prints %s', (compact, printed) => {
    expect(citeVi(compact)).toBe(printed)
  })

  it('prints short where the law is clear', () => {
    expect(citeShortVi('LTHADS 2025 Đ36.1; Đ72.1')).toBe('khoản 1 Điều 36, khoản 1 Điều 72')
  })

  it.each(['', 'Đ36.1', 'LTHADS 2030 Đ1', 'LTHADS 2025 Điều 36', 'LTHADS 2025', 'LTHADS 2025 Đ36.1.f9'])(
    'refuses %j as a source',
    (text) => {
      expect(() => parseCitations(text)).toThrow('Căn cứ không đọc được')
    },
  )
})

describe('instruments', () => {
  it('have a number, a name, and validity in order', () => {
    expect(new Set(INSTRUMENTS.map(({ key }) => key)).size).toBe(INSTRUMENTS.length)
    for (const instrument of INSTRUMENTS) {
      expect(instrument.number, instrument.key).not.toBe('')
      expect(instrument.nameVi).toBe(instrument.nameVi.normalize('NFC'))
      if (instrument.inForceFrom && instrument.inForceUntil) {
        expect(instrument.inForceUntil > instrument.inForceFrom, instrument.key).toBe(true)
      }
    }
  })
})

describe('checkVersions', () => {
  const row = (inForceFrom: string, inForceUntil: string | null) => ({ code: 'x', inForceFrom, inForceUntil })
  const check = (...rows: ReturnType<typeof row>[]) => checkVersions(rows, ({ code }) => code)

  it('accepts neighbours, across month, leap day and year', () => {
    expect(check(row('2015-07-01', '2026-06-30'), row('2026-07-01', null))).toEqual([])
    expect(check(row('2023-01-01', '2024-02-28'), row('2024-02-29', '2024-12-31'), row('2025-01-01', null))).toEqual([])
  })

  it('names row and reason of an overlap, a gap, and a reversed validity', () => {
    expect(check(row('2015-07-01', '2026-07-01'), row('2026-07-01', null))).toEqual([
      'dòng 2 (x): chồng hiệu lực với dòng 1',
    ])
    expect(check(row('2015-07-01', '2026-06-29'), row('2026-07-01', null))).toEqual([
      'dòng 2 (x): có khoảng trống sau 2026-06-29 (dòng 1)',
    ])
    expect(check(row('2026-07-01', '2026-06-30'))).toEqual(['dòng 1 (x): ngày hết hiệu lực “2026-06-30” không hợp lệ'])
  })
})
