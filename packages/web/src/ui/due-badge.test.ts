import { plainDate } from '@minh-an/domain/calendar'
import { describe, expect, it } from 'vitest'
import { wordsNow } from '../i18n/index.ts'
import { dueLook, standingOf } from './due-badge.ts'
import { words } from './words.vi.ts'

const t = wordsNow(words)

describe('due-badge', () => {
  it.each([
    [{ kind: 'overdue', workingDays: 4 }, 'red', 'Quá 4 ngày LV'],
    [{ kind: 'overdue', workingDays: 1334 }, 'red', 'Quá 1.334 ngày LV'],
    [{ kind: 'today' }, 'orange', 'Hôm nay'],
    [{ kind: 'today', hour: '16:30' }, 'orange', 'Hôm nay, 16:30'],
    [{ kind: 'soon', workingDays: 1 }, 'amber', 'Còn 1 ngày LV'],
    [{ kind: 'later', dueOn: plainDate('2026-11-16') }, 'grey', '16/11/2026'],
    [{ kind: 'paused' }, 'grey', 'Tạm dừng'],
    [{ kind: 'on-time' }, 'green', 'Đúng hạn'],
    [{ kind: 'late', workingDays: 2 }, 'stone', 'Trễ 2 ngày LV'],
  ] as const)('tells %o as %s “%s”', (standing, tone, text) => {
    expect(dueLook(standing, false, t)).toMatchObject({ tone, text })
  })

  it('takes a deadline as the server sends it', () => {
    const dueOn = plainDate('2026-11-16')
    expect(standingOf({ state: 'late', workingDays: 4, dueOn })).toEqual({ kind: 'overdue', workingDays: 4 })
    expect(standingOf({ state: 'met-late', workingDays: 2, dueOn })).toEqual({ kind: 'late', workingDays: 2 })
    expect(standingOf({ state: 'later', workingDays: 12, dueOn })).toEqual({ kind: 'later', dueOn })
    expect(standingOf({ state: 'over', workingDays: 0, dueOn })).toEqual({ kind: 'over' })
  })

  it("never paints a party's own period red", () => {
    expect(dueLook({ kind: 'overdue', workingDays: 3 }, true, t)).toMatchObject({
      tone: 'stone',
      text: 'Đương sự: Quá 3 ngày LV',
    })
  })
})
