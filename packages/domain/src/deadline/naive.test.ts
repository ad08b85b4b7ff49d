import { HOLIDAYS } from '@minh-an/law/holiday'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOfWeek, epochDay, fromEpochDay, type PlainDate, plainDate } from '../calendar/index.ts'
import { addWorkingDays, countPeriod, isWorkingDay, lateWorkingDays, type Pause, workingDaysBetween } from './index.ts'

/*
 * A second, slow reading of the Civil Code: walk the calendar one day at a time. Nothing is shared with the code under
 * test but the table of holidays and the calendar.
 */

const start = epochDay(plainDate('2017-12-31'))
const days = Array.from({ length: 13 * 366 }, (_, index) => fromEpochDay(start + index))
const off = new Set<string>(HOLIDAYS.filter(({ kind }) => kind !== 'make-up-working-day').map(({ date }) => date))
const madeUp = new Set<string>(HOLIDAYS.filter(({ kind }) => kind === 'make-up-working-day').map(({ date }) => date))
const ordinary = days.map((day) => !off.has(day) && dayOfWeek(day) <= 5)
const withMakeUp = days.map((day, index) => ordinary[index] || madeUp.has(day))

type Case = {
  readonly from: PlainDate
  readonly value: number
  readonly unit: 'day' | 'working-day' | 'week' | 'month' | 'year'
  readonly makeUpSaturdays: boolean
  readonly pauses: readonly Pause[]
}

function walk({ from, value, unit, makeUpSaturdays, pauses }: Case): PlainDate {
  const works = makeUpSaturdays ? withMakeUp : ordinary
  const paused = (at: number) => pauses.some(({ from: a, until: b }) => a <= dayAt(at) && dayAt(at) <= b)
  const origin = epochDay(from) - start
  let at = origin
  if (unit === 'working-day') {
    for (let left = value; left > 0; ) {
      at += 1
      if (dayAt(at) && !paused(at) && works[at]) left -= 1
    }
    return dayAt(at)
  }
  // first how many calendar days the period holds, then that many days that are not paused
  let length = unit === 'day' ? value : 7 * value
  if (unit === 'month' || unit === 'year') {
    length = 0
    for (let months = unit === 'year' ? 12 * value : value; months > 0; ) {
      length += 1
      const day = dayAt(origin + length)
      const next = dayAt(origin + length + 1)
      const lastOfItsMonth = next.endsWith('-01')
      if (day.slice(8) === from.slice(8) || (lastOfItsMonth && day.slice(8) < from.slice(8))) months -= 1
    }
  }
  for (let left = length; left > 0; ) {
    at += 1
    if (!paused(at)) left -= 1
  }
  while (!works[at] && dayAt(at)) at += 1
  return dayAt(at)
}

function dayAt(index: number): PlainDate {
  const day = days[index]
  if (day === undefined) throw new RangeError('outside the table')
  return day
}

const first = epochDay(plainDate('2018-02-01'))
const last = epochDay(plainDate('2026-12-31'))
const someDay = fc.integer({ min: first, max: last }).map(fromEpochDay)
const length = fc.oneof(
  fc.record({ unit: fc.constant('day' as const), value: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ unit: fc.constant('working-day' as const), value: fc.integer({ min: 1, max: 45 }) }),
  fc.record({ unit: fc.constant('week' as const), value: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ unit: fc.constant('month' as const), value: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ unit: fc.constant('year' as const), value: fc.integer({ min: 1, max: 2 }) }),
)

describe('periods, against a walk day by day', () => {
  it('agree on 100,000 random periods', () => {
    fc.assert(
      fc.property(someDay, length, fc.boolean(), (from, { unit, value }, makeUpSaturdays) => {
        const one: Case = { from, unit, value, makeUpSaturdays, pauses: [] }
        const expected = walk(one)
        // days off after 2027 are not in the table
        if (expected > '2027-12-31') return
        const counted = countPeriod({ ...one, direction: 'after' })
        if (counted.endsOn !== expected)
          throw new Error(`${from} + ${value} ${unit}: ${counted.endsOn}, not ${expected}`)
      }),
      { numRuns: 100_000 },
    )
  }, 60_000)

  it('agree where pauses stand inside', () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: -5, max: 90 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(someDay, length, pauses, (from, { unit, value }, spans) => {
        const list = spans.map(([start, days]) => {
          const begin = addDays(from, start)
          return { from: begin, until: addDays(begin, days), reasonVi: 'trở ngại khách quan' }
        })
        const one: Case = { from, unit, value, makeUpSaturdays: true, pauses: list }
        const expected = walk(one)
        // days off after 2027 are not in the table
        if (expected > '2027-12-31') return
        expect(countPeriod({ ...one, direction: 'after' }).endsOn).toBe(expected)
      }),
      { numRuns: 10_000 },
    )
  })

  it('never end earlier for a later trigger', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 40 }), length, (from, later, { unit, value }) => {
        const end = (day: PlainDate) => countPeriod({ from: day, unit, value, direction: 'after' }).endsOn
        expect(end(from) <= end(addDays(from, later))).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it('lead times keep the whole period free', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 10 }), (aim, value) => {
        const latest = countPeriod({ from: aim, unit: 'working-day', value, direction: 'before' }).endsOn
        expect(isWorkingDay(latest)).toBe(true)
        let between = 0
        for (let at = epochDay(latest) - start; dayAt(at) < aim; at += 1) if (withMakeUp[at]) between += 1
        expect(between).toBe(value)
      }),
      { numRuns: 5000 },
    )
  })

  it('working days between any two days of several years are those met on the way', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -400, max: 2500 }), fc.boolean(), (from, days, makeUpSaturdays) => {
        const until = addDays(from, days)
        let met = 0
        for (let day = from; day < until; ) {
          day = addDays(day, 1)
          if (isWorkingDay(day, { makeUpSaturdays })) met += 1
        }
        expect(workingDaysBetween(from, until, { makeUpSaturdays })).toBe(met)
      }),
      { numRuns: 1000 },
    )
  })

  it('working days count back and forth alike', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const until = addWorkingDays(from, count)
        expect(workingDaysBetween(from, until)).toBe(count)
        expect(lateWorkingDays(from, until)).toBe(count)
        expect(lateWorkingDays(until, from)).toBe(0)
      }),
      { numRuns: 5000 },
    )
  })
})
