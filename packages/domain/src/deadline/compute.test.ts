import { DEADLINE_CODES, DEADLINE_RULES } from '@minh-an/law/deadline'
import { parseCitations } from '@minh-an/law/instrument'
import { describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '../calendar/index.ts'
import { computeDeadline, tryDeadline } from './index.ts'

const on = (code: string, from: string, more: Partial<Parameters<typeof computeDeadline>[0]> = {}) =>
  computeDeadline({ rule: code, from: plainDate(from), ...more })

describe('computeDeadline', () => {
  it('keeps code, law, article, version and trust of the rule', () => {
    expect(on('enforcement-decision-on-request', '2026-02-13')).toMatchObject({
      code: 'enforcement-decision-on-request',
      dueOn: '2026-02-27',
      regime: '2008',
      legalBasis: 'LTHADS 2008 Đ36.1',
      confidence: 'confirmed',
      calendarConfidence: 'announced',
      partyPeriod: false,
    })
  })

  it('takes the law of the day of the trigger', () => {
    expect(on('judgment-transfer-final', '2026-06-30').regime).toBe('2008')
    expect(on('judgment-transfer-final', '2026-07-01')).toMatchObject({ regime: '2025', dueOn: '2026-07-16' })
  })

  it('shows both results where a period runs across 1 July 2026', () => {
    const result = on('judgment-transfer-final', '2026-06-20')
    expect(result.dueOn).toBe('2026-07-20')
    expect(result.otherRegime).toEqual({ regime: '2025', dueOn: '2026-07-06', legalBasis: 'LTHADS 2025 Đ33.1' })
    expect(result.warnings.join(' ')).toContain('01/07/2026')
  })

  it('uses another law when a lawyer says so', () => {
    const result = on('judgment-transfer-final', '2026-06-20', { asOfLaw: plainDate('2026-07-01') })
    expect(result).toMatchObject({ regime: '2025', dueOn: '2026-07-06' })
    expect(result.otherRegime?.regime).toBe('2008')
  })

  it('voluntary period, then verification from its moved end (Đ36.1, Đ37.1)', () => {
    const voluntary = on('voluntary-period', '2026-07-01')
    expect(voluntary).toMatchObject({ dueOn: '2026-07-13', partyPeriod: true, legalBasis: 'LTHADS 2025 Đ36.1' })
    expect(on('start-verification', voluntary.dueOn).dueOn).toBe('2026-07-22')
  })

  it('gives a party the later, an agency the earlier reading of a make-up Saturday', () => {
    const agency = on('enforcement-decision-bankruptcy', '2026-08-20')
    expect(agency.dueOn).toBe('2026-08-24')
    expect(agency.makeUpAlternative?.dueOn).toBe('2026-08-25')
    const party = on('co-owner-priority-movable', '2026-08-20')
    expect(party.partyPeriod).toBe(true)
    expect(party.dueOn).toBe('2026-08-27')
    expect(party.makeUpAlternative?.dueOn).toBe('2026-08-26')
  })

  it('lead time: latest and safe day (Đ80.2.a)', () => {
    expect(on('immovable-seizure-notice', '2026-09-07')).toMatchObject({ dueOn: '2026-08-28', safeOn: '2026-08-27' })
  })

  it('waiting period: the step is lawful from the next day (Đ38.4)', () => {
    const clock = on('request-return-clock', '2026-07-15')
    expect(clock).toMatchObject({ kind: 'waiting-period', dueOn: '2028-07-17', opensOn: '2028-07-18' })
    expect(clock.calendarConfidence).toBe('unknown')
    expect(clock.warnings.join(' ')).toContain('Lịch nghỉ')
  })

  it('hours end at the hour, holidays or not (Đ62.2)', () => {
    expect(on('interim-measure-officer-action', '2026-09-01', { atTime: '15:00' })).toMatchObject({
      dueOn: '2026-09-02',
      dueAt: '2026-09-02T15:00',
    })
    const before = on('deferral-request-cutoff', '2026-11-10', { atTime: '08:30' })
    expect(before.dueAt).toBe('2026-11-09T08:30')
    expect(on('interim-measure-officer-action', '2026-09-01')).toMatchObject({ dueOn: '2026-09-02', dueAt: null })
  })

  it('at once means the same day', () => {
    expect(on('enforcement-decision-interim-measure', '2026-11-24').dueOn).toBe('2026-11-24')
  })

  it('“before 1 July 2027” ends on 30 June', () => {
    expect(on('transition-bailiff-card', '2026-07-01').dueOn).toBe('2027-06-30')
    expect(on('transition-evidence-stores', '2026-07-01').dueOn).toBe('2028-06-30')
  })

  it('leaves out pauses, in days, working days, months and years', () => {
    const pause = (from: string, until: string) => ({ from: plainDate(from), until: plainDate(until), reasonVi: 'bão' })
    // 10 days from 2 November end on the 12th; three paused days push them to Sunday the 15th, so Monday the 16th
    const paused = on('voluntary-period', '2026-11-02', { pauses: [pause('2026-11-05', '2026-11-07')] })
    expect(paused).toMatchObject({ dueOn: '2026-11-16', pausedDays: 3 })
    expect(paused.steps.some(({ kind }) => kind === 'pause')).toBe(true)
    // five working days from Monday 2 November: 3, 4, 5, 6, 9; without Wednesday to Friday: 3, 9, 10, 11, 12
    expect(
      on('enforcement-decision-on-request', '2026-11-02', { pauses: [pause('2026-11-04', '2026-11-06')] }).dueOn,
    ).toBe('2026-11-12')
    // limitation: five years to 1 July 2031, and the 365 days of a proven obstacle on top (2032 is a leap year)
    expect(
      on('enforcement-request-limitation', '2026-07-01', { pauses: [pause('2027-01-01', '2027-12-31')] }).dueOn,
    ).toBe('2032-06-30')
    // a pause after the end changes nothing; overlapping pauses count once
    expect(on('voluntary-period', '2026-11-02', { pauses: [pause('2026-12-01', '2026-12-31')] }).dueOn).toBe(
      '2026-11-12',
    )
    expect(
      on('voluntary-period', '2026-11-02', {
        pauses: [pause('2026-11-05', '2026-11-06'), pause('2026-11-06', '2026-11-07')],
      }).pausedDays,
    ).toBe(3)
  })

  it.each([
    // Notified on 27 January 2016: the tenth day is Saturday 6 February, the office opens on Monday 15 February.
    ['voluntary-period', '2016-01-27', '2016-02-15'],
    // The tenth day is 27 January 2017, the thirtieth of the twelfth month; work begins again on Thursday 2 February.
    ['voluntary-period', '2017-01-17', '2017-02-02'],
    // Five working days over 30 April and 1 May 2016, made up on Monday and Tuesday.
    ['enforcement-decision-on-request', '2016-04-28', '2016-05-09'],
  ])('%s from %s ends after the holidays of its year, on %s', (code, from, dueOn) => {
    expect(on(code, from)).toMatchObject({ dueOn, calendarConfidence: 'announced' })
  })

  it('cites the Civil Code of the day', () => {
    expect(on('voluntary-period', '2016-11-07').steps[1]?.legalBasis).toBe('BLDS 2005 Đ152.2-3')
    expect(on('voluntary-period', '2017-11-07').steps[1]?.legalBasis).toBe('BLDS 2015 Đ147.2-3')
  })

  it('refuses with a sentence what no law answers', () => {
    expect(tryDeadline({ rule: 'no-such-code', from: plainDate('2026-07-01') })).toMatchObject({
      code: 'deadline/unknown-code',
    })
    expect(tryDeadline({ rule: 'request-return-clock', from: plainDate('2026-06-30') })).toMatchObject({
      code: 'deadline/no-rule-on-date',
    })
    expect(tryDeadline({ rule: 'enforcement-request-limitation', from: plainDate('2099-01-01') })).toMatchObject({
      code: 'deadline/date-out-of-range',
    })
    expect(() => on('no-such-code', '2026-07-01')).toThrow('Không có thời hạn')
  })

  it('answers every rule of the table with a proof whose every source can be read', () => {
    for (const rule of DEADLINE_RULES) {
      const from = (rule.inForceUntil ?? '2026-11-20') as PlainDate
      const result = computeDeadline({ rule, from, atTime: '09:00' })
      expect(result.steps.length, rule.code).toBeGreaterThan(1)
      if (rule.direction === 'after') expect(result.dueOn >= from, rule.code).toBe(true)
      else expect(result.dueOn < from, rule.code).toBe(true)
      for (const { legalBasis, textVi, from: first, until } of result.steps) {
        if (legalBasis !== null) expect(parseCitations(legalBasis).length).toBeGreaterThan(0)
        expect(textVi, rule.code).toMatch(/\.$/)
        expect(textVi).toBe(textVi.normalize('NFC'))
        expect(first <= until, `${rule.code}: ${textVi}`).toBe(true)
      }
      if (rule.confidence !== 'confirmed') expect(result.warnings.length, rule.code).toBeGreaterThan(0)
    }
    expect(DEADLINE_CODES.length).toBe(316)
  })
})
