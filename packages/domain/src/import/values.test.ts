import { describe, expect, it } from 'vitest'
import { legacyEncodingOf, readDay, readDecisionNumber, readDong, readStatus } from './index.ts'
import { caseKindOfJudgment, partyFormOf, readIdentifier, readJudgment } from './values.ts'

const text = (value: string) => ({ kind: 'text', text: value }) as const
const number = (value: string) => ({ kind: 'number', text: value }) as const
const read = (reading: { ok: boolean }) =>
  reading.ok ? (reading as { value?: unknown }).value : (reading as { code?: string }).code

describe('values', () => {
  it.each([
    [text('1.052.000.000'), 1_052_000_000n],
    [text('1052000000'), 1_052_000_000n],
    [text('200.000 đồng'), 200_000n],
    [number('1052000000'), 1_052_000_000n],
    [number('1.052E9'), 1_052_000_000n],
    [number('9007199254740991'), 9_007_199_254_740_991n],
    [text('999.999.999.999.999.999'), 999_999_999_999_999_999n],
    [text('9007199254740993'), 9_007_199_254_740_993n],
    [text(''), undefined],
    [text('-'), undefined],
    [number('9007199254740993'), 'import/amount-precision'],
    [number('1052000000.5'), 'import/amount-fraction'],
    [number('-1'), 'import/amount-negative'],
    [text('-200.000'), 'import/amount-negative'],
    [text('1,052'), 'import/amount-ambiguous'],
    [text('1.5'), 'import/amount-fraction'],
    [text('1.000.000.000.000.000.000'), 'import/amount-too-large'],
    [text('một tỷ'), 'import/amount-not-a-number'],
    [{ kind: 'formula', text: 'SUM(A1:A2)' } as const, 'import/formula'],
    [{ kind: 'error', text: '#REF!' } as const, 'import/cell-error'],
    [{ kind: 'day', text: '2026-10-22' } as const, 'import/not-an-amount'],
  ])('đồng: %o', (cell, expected) => {
    expect(read(readDong(cell))).toBe(expected)
  })

  it('says of a cell with two readings what to write, for nothing can be chosen there', () => {
    expect(readDong(text('1,052'))).toMatchObject({
      message: '“1,052” có thể đọc hai cách. Ghi lại là 1.052 nếu là 1.052 đồng, hoặc ghi đủ số nguyên đồng.',
    })
  })

  it.each([
    [text('22/10/2026'), '2026-10-22'],
    [text('1/2/2026'), '2026-02-01'],
    [text('2026-10-22'), '2026-10-22'],
    [text('29/02/2024'), '2024-02-29'],
    [{ kind: 'day', text: '2026-10-22' } as const, '2026-10-22'],
    [text('31/02/2026'), 'import/no-such-day'],
    [text('29/02/2026'), 'import/no-such-day'],
    [text('22/10/26'), 'import/no-such-day'],
    [text('hôm qua'), 'import/not-a-day'],
    [number('46317'), 'import/day-is-number'],
  ])('day: %o', (cell, expected) => {
    expect(read(readDay(cell))).toBe(expected)
  })

  it.each([
    ['128/QĐ-THADS', { number: 128, year: undefined, suffix: 'QĐ-THADS', day: undefined }],
    ['0128', { number: 128, year: undefined, suffix: 'QĐ-THADS', day: undefined }],
    ['128/2026/QĐ-CTHADS', { number: 128, year: 2026, suffix: 'QĐ-CTHADS', day: undefined }],
    ['Số: 128/QĐ-CCTHADS ngày 22/10/2024', { number: 128, year: undefined, suffix: 'QĐ-CCTHADS', day: '2024-10-22' }],
    ['Số 7, ngày 2/3/2025', { number: 7, year: undefined, suffix: 'QĐ-THADS', day: '2025-03-02' }],
    ['không số', 'import/decision-number'],
    ['0/QĐ', 'import/decision-number'],
  ])('decision number: %s', (value, expected) => {
    expect(read(readDecisionNumber(text(value)))).toEqual(expected)
  })

  it('takes number, day and court of a judgment apart', () => {
    expect(read(readJudgment(text('45/2026/DS-ST ngày 10/09/2026 của TAND khu vực 3')))).toEqual({
      number: '45/2026/DS-ST',
      day: '2026-09-10',
      court: 'TAND khu vực 3',
    })
    expect(read(readJudgment(text('Bản án số 12/2024/HS-ST')))).toEqual({
      number: '12/2024/HS-ST',
      day: undefined,
      court: undefined,
    })
  })

  it.each([
    ['45/2026/DS-ST', 'civil'],
    ['12/2024/HSST', 'criminal'],
    ['12/2024/HS-PT', 'criminal'],
    ['33/2025/HNGĐ-ST', 'marriage-family'],
    ['33/2025/QĐST-HNGĐ', 'marriage-family'],
    ['8/2025/KDTM-ST', 'commercial'],
    ['3/2025/LĐ-ST', 'labour'],
    ['2/2025/HC-ST', 'administrative'],
    ['123', undefined],
  ])('kind of %s', (value, expected) => {
    expect(caseKindOfJudgment(value)).toBe(expected)
  })

  it.each([
    ['Có điều kiện', { status: 'conditions-present', agreed: false }],
    ['CHƯA CÓ ĐK', { status: 'conditions-absent', agreed: false }],
    ['Hoãn do thỏa thuận', { status: 'postponed', agreed: true }],
    ['Hoãn', { status: 'postponed', agreed: false }],
    ['thi hành xong', { status: 'completed', agreed: false }],
    ['Hoãn; Đình chỉ', 'import/two-statuses'],
    ['đang ngủ', 'import/status'],
  ])('status: %s', (value, expected) => {
    expect(read(readStatus(text(value)))).toEqual(expected)
  })

  it.each([
    ['036090001234', '036090001234'],
    ['0101234567-001', '0101234567-001'],
    ['36090001234', 'import/identifier-length'],
    ['abc', 'import/identifier'],
  ])('identifier: %s', (value, expected) => {
    expect(read(readIdentifier(value))).toBe(expected)
  })

  it('tells persons from organisations and the State', () => {
    expect(partyFormOf('Ngân hàng TMCP Mẫu')).toBe('organization')
    expect(partyFormOf('Ngân sách nhà nước')).toBe('state')
    expect(partyFormOf('Ngô Văn Khải')).toBe('person')
  })

  it('names old encodings by what they look like in Unicode', () => {
    expect(legacyEncodingOf('Ng\u00adêi ph¶i thi hµnh ¸n')).toBe('TCVN3')
    expect(legacyEncodingOf('Ngöôøi phaûi thi haønh aùn')).toBe('VNI')
    expect(legacyEncodingOf('Người phải thi hành án')).toBeUndefined()
    expect(legacyEncodingOf('Müller GmbH')).toBeUndefined()
  })
})
