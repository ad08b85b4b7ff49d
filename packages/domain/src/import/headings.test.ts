import { describe, expect, it } from 'vitest'
import {
  combinedFields,
  foreignUnit,
  guessMapping,
  headingFingerprint,
  missingFields,
  type RegisterRow,
  registerFields,
} from './index.ts'

const rowOf = (row: number, texts: readonly string[]): RegisterRow => ({
  row,
  cells: texts.map((text) => (text === '' ? undefined : { kind: 'text', text })),
})

describe('headings', () => {
  it('knows the template by its own headings, whatever the form of Unicode', () => {
    const labels = registerFields.map((field) => field.label)
    const guess = guessMapping([rowOf(1, labels)])
    expect(guess?.isTemplate).toBe(true)
    expect(Object.keys(guess?.columns ?? {})).toHaveLength(registerFields.length)
    const decomposed = guessMapping([
      rowOf(
        1,
        labels.map((label) => label.normalize('NFD')),
      ),
    ])
    expect(decomposed?.columns).toEqual(guess?.columns)
    expect(headingFingerprint(decomposed?.headings ?? [])).toBe(headingFingerprint(guess?.headings ?? []))
  })

  it('takes “Tiền phải THA” for the sum, not for who owes it', () => {
    const guess = guessMapping([rowOf(1, ['Số QĐ', 'Ngày QĐ', 'Người phải THA', 'Tiền phải THA', 'Đã thu', 'CHV'])])
    expect(guess?.columns).toMatchObject({ debtor: 2, owed: 3, collected: 4 })
    const alone = guessMapping([rowOf(1, ['Số QĐ', 'Ngày QĐ', 'Số tiền phải THA', 'Đã thu', 'CHV', 'Tình trạng'])])
    expect(alone?.columns).toMatchObject({ owed: 2 })
    expect(alone?.columns.debtor).toBeUndefined()
  })

  it('reads headings over two rows under titles, with spans written once', () => {
    const guess = guessMapping([
      rowOf(1, ['THI HÀNH ÁN DÂN SỰ TỈNH PHÚ THỌ']),
      rowOf(2, ['SỔ THỤ LÝ THI HÀNH ÁN']),
      rowOf(4, [
        'STT',
        'Quyết định thi hành án',
        '',
        'Bản án, quyết định',
        '',
        '',
        'Họ tên người PTHA',
        'Địa chỉ',
        'CĐ/YC',
        'Số tiền',
        '',
        '',
        'CHV',
        'Tình trạng',
        'Ngày',
      ]),
      rowOf(5, [
        '',
        'Số',
        'Ngày',
        'Số',
        'Ngày',
        'Tòa án',
        '',
        '',
        '',
        'Phải thi hành',
        'Đã thi hành',
        'Còn phải thi hành',
        '',
        '',
        '',
      ]),
    ])
    expect(guess?.headingFrom).toBe(4)
    expect(guess?.headingUntil).toBe(5)
    expect(guess?.columns).toEqual({
      decisionNumber: 1,
      decidedOn: 2,
      judgmentNumber: 3,
      judgedOn: 4,
      court: 5,
      debtor: 6,
      debtorAddress: 7,
      basis: 8,
      owed: 9,
      collected: 10,
      outstanding: 11,
      officer: 12,
      status: 13,
      statusOn: 14,
    })
  })

  it('sees that a column of the old book holds number and day, or name and address', () => {
    const guess = guessMapping([
      rowOf(1, [
        'Số thứ tự',
        'Số, ngày quyết định thi hành án',
        'Số, ngày, tháng, năm, cơ quan ra bản án, quyết định',
        'Người được thi hành án (tên, địa chỉ)',
        'Người phải thi hành án (tên, địa chỉ)',
        'Nghĩa vụ phải thi hành: tiền / tài sản / việc khác',
        'Loại: chủ động hoặc theo yêu cầu',
        'Chấp hành viên',
        'Tình trạng',
      ]),
    ])
    expect(guess?.columns).toMatchObject({
      decisionNumber: 1,
      judgmentNumber: 2,
      creditor: 3,
      debtor: 4,
      otherObligation: 5,
      basis: 6,
      officer: 7,
      status: 8,
    })
    if (guess === undefined) return
    expect([...combinedFields(guess.headings, guess)].sort()).toEqual([
      'creditor',
      'debtor',
      'decisionNumber',
      'judgmentNumber',
    ])
    expect(missingFields(guess.headings, guess)).toEqual([])
  })

  it('names the columns without which no case can be read', () => {
    const guess = guessMapping([rowOf(1, ['Số quyết định', 'Ngày quyết định', 'Người phải thi hành án', 'Đã thu'])])
    expect(guess === undefined ? [] : missingFields(guess.headings, guess)).toEqual([
      'basis',
      'judgmentNumber',
      'status',
    ])
  })

  it('finds no headings where there are none', () => {
    expect(guessMapping([rowOf(1, ['1', '2', '3']), rowOf(2, ['Ngô Văn Khải', 'Phú Thọ', '500'])])).toBeUndefined()
  })

  it.each(['Đơn vị tính: 1.000 đồng', 'Phải thi hành (nghìn đồng)', 'ĐVT: triệu đồng'])(
    'refuses to read %s as đồng',
    (text) => {
      expect(foreignUnit([rowOf(2, [text])])).toBe(text)
    },
  )

  it('takes a plain “đồng” for what it says', () => {
    expect(foreignUnit([rowOf(2, ['Đơn vị tính: đồng', 'Số tiền (đồng)'])])).toBeUndefined()
  })
})
