import { describe, expect, it } from 'vitest'
import { plainDate } from '../calendar/index.ts'
import { badge } from './index.ts'

const show = (due: string, today: string, options: Parameters<typeof badge>[3] = {}) =>
  badge(plainDate(due), plainDate(today), 3, options)

describe('badge', () => {
  it.each([
    // due Friday; Monday is the first working day after it
    ['2026-11-20', '2026-11-23', 'Quá 1 ngày LV', 'red'],
    // 24 November is a holiday
    ['2026-11-20', '2026-11-25', 'Quá 2 ngày LV', 'red'],
    // on the weekend after the due day no working day has passed
    ['2026-11-20', '2026-11-21', 'Quá hạn', 'red'],
    ['2026-11-20', '2026-11-20', 'Hôm nay', 'orange'],
    ['2026-11-20', '2026-11-18', 'Còn 2 ngày LV', 'yellow'],
    ['2026-11-20', '2026-11-17', 'Còn 3 ngày LV', 'yellow'],
    ['2026-11-20', '2026-11-16', '20/11/2026', 'grey'],
  ])('due %s, today %s: %s', (due, today, textVi, tone) => {
    expect(show(due, today)).toMatchObject({ textVi, tone })
  })

  it('tells what was done on time and what late', () => {
    expect(show('2026-11-20', '2026-11-30', { doneOn: plainDate('2026-11-20') })).toMatchObject({
      textVi: 'Đúng hạn',
      tone: 'green',
    })
    expect(show('2026-11-20', '2026-11-30', { doneOn: plainDate('2026-11-25') })).toMatchObject({
      textVi: 'Trễ 2 ngày LV',
      tone: 'stone',
    })
  })

  it('never reproaches a party', () => {
    expect(show('2026-11-20', '2026-11-25', { partyPeriod: true })).toMatchObject({
      textVi: 'Đương sự: Quá 2 ngày LV',
      tone: 'grey',
    })
  })

  it('shows pauses and hours', () => {
    expect(show('2026-11-20', '2026-11-25', { paused: true }).textVi).toBe('Tạm dừng')
    expect(show('2026-11-20', '2026-11-20', { dueTime: '15:00' }).textVi).toBe('Hôm nay 15:00')
  })
})
