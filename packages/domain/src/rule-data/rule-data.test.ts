import { holidayCalendar, type LaidDay } from '@minh-an/law/holiday'
import { ratesWith } from '@minh-an/law/rate'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '../calendar/index.ts'
import { computeDeadline } from '../deadline/index.ts'
import { judgeDays, judgeRates, missingCalendarYear, readHolidayRows, readRateRows } from './index.ts'

const today = plainDate('2026-11-24')
const shipped = holidayCalendar()
const dayBefore = (date: string) => addDays(plainDate(date), -1)

const row = (date: string, kind: string, nameVi: string, more: Record<string, string> = {}) => ({
  date,
  kind,
  nameVi,
  source: 'Thông báo 9999/TB-BNV',
  confidence: 'confirmed',
  ...more,
})

function judge(values: readonly Record<string, string>[], on = today) {
  const rows = readHolidayRows(values.map((one, at) => ({ row: at + 2, values: one })))
  return judgeDays(rows, shipped, holidayCalendar(rows.read as readonly LaidDay[]), on)
}
const codes = (values: readonly Record<string, string>[], on = today) =>
  judge(values, on).problems.map(({ row: at, code }) => `${at} ${code.replace('rule-data/', '')}`)

describe('a yearly file of days off', () => {
  it('changes what it says otherwise, and tells what it leaves', () => {
    const { changes, unchanged, problems } = judge([
      row('04/02/2027', 'Ngày lễ', 'Tết Nguyên đán (28 tháng Chạp)'),
      row('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam (24/11)', {
        source:
          'https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-28-2026-qh16-ve-phat-trien-van-hoa-viet-nam-119260508142130402.htm',
      }),
    ])
    expect(problems).toEqual([])
    expect(unchanged).toBe(1)
    expect(changes).toMatchObject([{ date: '2027-02-04', before: undefined, after: { kind: 'holiday' } }])
  })

  it.each([
    ['a day that does not exist', [row('31/02/2027', 'holiday', 'Tết')], ['2 bad-date']],
    ['the same day twice', [row('2027-02-04', 'holiday', 'A'), row('04/02/2027', 'holiday', 'B')], ['3 twice']],
    ['a day that is over', [row('2026-08-20', 'holiday', 'Ngày nghỉ muộn')], ['2 past']],
    ['a make-up day on a Wednesday', [row('2027-02-10', 'Làm bù', 'Làm bù')], ['2 make-up-weekday']],
    ['a day off on a Sunday', [row('2027-02-14', 'Nghỉ bù', 'Nghỉ bù')], ['2 off-weekend']],
    ['no source', [row('2027-02-04', 'holiday', 'Tết', { source: '' })], ['2 missing']],
    ['a word nobody knows', [row('2027-02-04', 'holiday', 'Tết', { confidence: 'chắc' })], ['2 unknown-word']],
    ['a year without Tết', [row('2029-01-01', 'holiday', 'Tết Dương lịch')], ['0 no-tet']],
    ['Tết in the wrong season', [row('2029-05-13', 'holiday', 'Tết Nguyên đán (mùng 1)')], ['0 tet-day']],
    ['Tết taken away', [row('2027-02-06', 'Ngày thường', '')], ['0 no-tet']],
    ['nothing at all', [], ['0 empty']],
  ])('refuses %s', (_name, values, expected) => {
    expect(codes(values)).toEqual(expected)
  })

  it('moves the end of a period, and only by the calendar given', () => {
    // Five working days after 27 January 2027: 3 February. With 3 and 4 February off, and Tết from 5 to 8: 9 February.
    const laid = holidayCalendar([
      { ...row('2027-02-03', 'holiday', 'Tết'), kind: 'holiday', reason: null, confidence: 'confirmed', note: null },
      { ...row('2027-02-04', 'holiday', 'Tết'), kind: 'holiday', reason: null, confidence: 'confirmed', note: null },
    ])
    const request = { rule: 'enforcement-decision-on-request', from: plainDate('2027-01-27') }
    expect(computeDeadline(request).dueOn).toBe('2027-02-03')
    expect(computeDeadline({ ...request, calendar: laid }).dueOn).toBe('2027-02-09')
  })
})

describe('the calendar of the year to come', () => {
  it.each([
    ['2026-10-31', undefined],
    ['2026-11-01', 2027],
    ['2027-01-15', 2027],
  ])('looked at on %s lacks %s', (on, year) => {
    expect(missingCalendarYear(shipped, plainDate(on))).toBe(year)
  })

  it('is there once its days are announced', () => {
    const announced = holidayCalendar(
      shipped.daysOf(2027).map(({ origin: _origin, ...day }) => ({ ...day, confidence: 'confirmed' as const })),
    )
    expect(missingCalendarYear(announced, today)).toBeUndefined()
  })
})

describe('a file of rates', () => {
  const read = (values: readonly Record<string, string>[]) =>
    judgeRates(readRateRows(values.map((one, at) => ({ row: at + 2, values: one }))), ratesWith([], dayBefore))
  const rate = (from: string, percentYear: string, more: Record<string, string> = {}) => ({
    kind: 'default',
    from,
    percentYear,
    source: 'Bộ luật Dân sự sửa đổi Đ468',
    confidence: 'secondary',
    ...more,
  })

  it('begins a new rate and ends the old one on the day before', () => {
    const { changes, problems } = read([rate('01/07/2027', '9,5 %')])
    expect(problems).toEqual([])
    expect(changes[0]?.after).toMatchObject({ from: '2027-07-01', percentYear: '9.5', until: null })
    const laid = ratesWith([changes[0]?.after as never], dayBefore)
    expect(laid.filter(({ kind }) => kind === 'default')).toMatchObject([
      { from: '2017-01-01', until: '2027-06-30', percentYear: '10', origin: 'shipped' },
      { from: '2027-07-01', until: null, percentYear: '9.5', origin: 'laid' },
    ])
  })

  it.each([
    ['a rate over 100', [rate('2027-07-01', '120')], ['2 bad-percent']],
    ['an end before the beginning', [rate('2027-07-01', '9', { until: '2027-06-01' })], ['2 rate-backwards']],
    ['two rates of one day', [rate('2027-07-01', '9'), rate('2027-07-01', '8')], ['3 rate-overlap']],
  ])('refuses %s', (_name, values, expected) => {
    expect(read(values).problems.map(({ row: at, code }) => `${at} ${code.replace('rule-data/', '')}`)).toEqual(
      expected,
    )
  })
})
