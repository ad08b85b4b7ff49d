import { epochDay, type PlainDate, statisticalPeriod, statisticalYearOf } from '@minh-an/domain/calendar'
import { GROUNDS } from '@minh-an/law/ground'
import { type Random, randomOf } from '../../people/random.ts'
import { fullYears, openingStock, partialYear, type YearFigures } from './figures.ts'
import type { Fate, Matter } from './matter.ts'
import { moneyOfYear } from './money-of-year.ts'

/** Shares of the ten agencies: Cục, then the nine Chi cục in the order of their codes. */
const agencyShares = [0.035, 0.2, 0.13, 0.1, 0.08, 0.055, 0.115, 0.1, 0.135, 0.05]

/** Of a hundred new cases, how many the agency starts by itself. */
const EX_OFFICIO = 0.72

/**
 * The first day on which an office decides that conditions are absent.
 * @law LTHADS 2008 Đ44a, from 2015-07-01
 */
export const ABSENCE_DECIDED_SINCE = epochDay(
  GROUNDS.filter(({ list }) => list === 'conditions-absent')
    .map(({ inForceFrom }) => inForceFrom)
    .toSorted()[0] as PlainDate,
)

/** The last law that sends every case without conditions to the separate ledger ends on 2026-06-30. */
const LEDGER_ENDS = epochDay('2026-06-25' as PlainDate)
const RETURNS_BEGIN = epochDay('2026-07-06' as PlainDate)

interface Pools {
  readonly all: Matter[]
  present: Matter[]
  absent: Matter[]
  paused: Matter[]
}

/** All cases from the stock of 2014 to yesterday, with every event of theirs, the same on each machine. */
export function simulateVinhPhuc(until: PlainDate): readonly Matter[] {
  const random = randomOf('vinh-phuc')
  const pools: Pools = { all: [], present: [], absent: [], paused: [] }
  openStock(pools, random)
  const lastYear = statisticalYearOf(until)
  for (let year = 2015; year <= lastYear; year += 1) {
    const { from, until: end } = statisticalPeriod(year, 12)
    const last = end < until ? end : until
    const part = (epochDay(last) - epochDay(from) + 1) / 365
    const figures = fullYears.find((one) => one.year === year && last === end) ?? partialYear(year, Math.min(1, part))
    const next = fullYears.find((one) => one.year === year + 1) ?? partialYear(year + 1, 1)
    runYear(pools, { figures, next, from: epochDay(from), last: epochDay(last), part: Math.min(1, part), random })
  }
  for (const matter of pools.all) matter.amount ??= plainAmount(matter, random)
  return pools.all
}

function plainAmount(matter: Matter, random: Random): bigint {
  if (random.chance(0.05)) return 0n
  const base = matter.basis === 'ex-officio' ? 2_600_000 : 48_000_000
  return BigInt(Math.round((base * random.logNormal(1.3)) / 1_000) + 200) * 1_000n
}

function newMatter(
  pools: Pools,
  decided: number,
  random: Random,
  more: { basis?: Matter['basis']; stubborn?: boolean } = {},
): Matter {
  const matter: Matter = {
    index: pools.all.length,
    basis: more.basis ?? (random.chance(EX_OFFICIO) ? 'ex-officio' : 'on-request'),
    agency: random.weighted(agencyShares),
    decided,
    amount: undefined,
    partly: 0n,
    events: [],
    fate: undefined,
    absentSince: undefined,
    stubborn: more.stubborn ?? false,
  }
  pools.all.push(matter)
  return matter
}

function openStock(pools: Pools, random: Random): void {
  const start = epochDay('2014-10-01' as PlainDate)
  for (let i = 0; i < openingStock.present; i += 1) {
    const stubborn = i < 14
    const decided = stubborn ? start - random.between(120, 900) : start - random.between(8, i % 9 === 0 ? 900 : 200)
    pools.present.push(newMatter(pools, onWeekday(decided), random, stubborn ? { basis: 'on-request', stubborn } : {}))
  }
  for (let i = 0; i < openingStock.absent; i += 1) {
    const matter = newMatter(pools, onWeekday(start - random.between(60, 420)), random)
    const day = onWeekday(Math.min(start - 2, matter.decided + random.between(40, 90)))
    matter.events.push({ day, kind: 'absent' })
    matter.absentSince = day
    pools.absent.push(matter)
  }
  giveFates(pools.present, random)
  const { openBudget, openCreditors } = openingStock
  const nothing = { collectedBudget: 0n, collectedCreditors: 0n, terminatedDong: 0n, bound: true }
  const members = { completedKnown: [], completedFree: [], terminated: [], stayed: [], newOpen: pools.present }
  moneyOfYear(members, { ...nothing, openBudget, openCreditors }, fullYears[0] as YearFigures, random)
}

/** Fates for the coming year: most complete, some turn out to have no conditions, some stay. */
function giveFates(open: readonly Matter[], random: Random): void {
  for (const matter of open) {
    const weights = matter.fate === 'stays' ? [25, 40, 35] : [70, 18, 12]
    matter.fate = matter.stubborn
      ? 'stays'
      : ((['completes', 'stays', 'turns-absent'] as Fate[])[random.weighted(weights)] as Fate)
  }
}

/** Saturday and Sunday become the Friday before. */
export function onWeekday(day: number): number {
  const weekday = (((day + 3) % 7) + 7) % 7
  return weekday < 5 ? day : day - (weekday - 4)
}

/** One statistical year, or what has passed of it. */
interface Year {
  readonly figures: YearFigures
  readonly next: YearFigures
  readonly from: number
  readonly last: number
  /** Share of the year that has passed. */
  readonly part: number
  readonly random: Random
}

/** A weekday between two days of the year. */
function dayIn({ from, last, random }: Year, least: number, most: number): number {
  const low = Math.min(Math.max(from, least), last)
  const day = onWeekday(random.between(low, Math.max(low, Math.min(most, last))))
  if (day >= low) return day
  return day + 3 <= last ? day + 3 : low
}

/** What became of the stock of the year before. */
interface Carried {
  readonly completedKnown: Matter[]
  readonly completedFree: Matter[]
  readonly terminated: Matter[]
  /** Still open with conditions; `freed` among them have no amount yet. */
  readonly stayed: Matter[]
  readonly freed: Matter[]
  readonly absent: Matter[]
  readonly paused: Matter[]
  readonly separated: Matter[]
}

function runYear(pools: Pools, year: Year): void {
  const carried: Carried = {
    completedKnown: [],
    completedFree: [],
    terminated: [],
    stayed: [],
    freed: [],
    absent: [],
    paused: [],
    separated: [],
  }
  carryPresent(pools.present, year, carried)
  carryPaused(pools.paused, year, carried)
  carryAbsent(pools.absent, year, carried)
  const newOpen = [...takeNew(pools, year, carried), ...carried.freed]
  giveFates([...carried.stayed, ...newOpen], year.random)
  moneyOfYear({ ...carried, newOpen }, { ...year.figures, bound: year.figures.year <= 2020 }, year.next, year.random)
  agreeOnTime(newOpen, year)
  pools.present = [...carried.stayed, ...newOpen]
  pools.absent = carried.absent
  pools.paused = carried.paused
}

/** In an unfinished year only its part of what it will bring has come to pass. */
const due = ({ part, random }: Year) => part >= 0.99 || random.chance(part)

function carryPresent(present: readonly Matter[], year: Year, carried: Carried): void {
  for (const matter of present) {
    const happens = due(year)
    if (matter.fate === 'completes' && happens && matter.decided + 12 <= year.last) {
      matter.events.push({
        day: dayIn(year, Math.max(year.from + 6, matter.decided + 12), year.last),
        kind: 'completed',
      })
      carried.completedKnown.push(matter)
    } else if (matter.fate === 'turns-absent' && happens && matter.decided + 45 <= year.last) {
      turnAbsent(matter, dayIn(year, Math.max(year.from + 8, matter.decided + 45), year.last), carried)
    } else carried.stayed.push(matter)
  }
}

function turnAbsent(matter: Matter, day: number, carried: Carried): void {
  matter.absentSince = day
  matter.events.push({ day, kind: 'absent' })
  carried.absent.push(matter)
}

function carryPaused(paused: readonly Matter[], year: Year, carried: Carried): void {
  for (const matter of paused) {
    if (!due(year)) {
      carried.paused.push(matter)
      continue
    }
    matter.events.push({ day: dayIn(year, year.from + 5, year.last - 20), kind: 'resumed' })
    if (matter.amount === undefined) carried.freed.push(matter)
    else carried.stayed.push(matter)
  }
}

/** Sums up to this may turn up again at a debtor who had nothing. */
const FOUND_AGAIN = 15_000_000n

function carryAbsent(absent: readonly Matter[], year: Year, carried: Carried): void {
  const { figures, from, last, random } = year
  const toTerminate = Math.floor(figures.terminated * 0.6)
  let returned = 0
  for (const matter of absent) {
    const since = matter.absentSince ?? from
    const small = matter.amount === undefined || matter.amount <= FOUND_AGAIN
    if (small && due(year) && random.chance(0.05)) {
      const day = dayIn(year, Math.max(from + 10, since + 20), last - 4)
      if (day <= since + 8) {
        carried.absent.push(matter)
        continue
      }
      matter.events.push({ day: day - 4, kind: 'resumed' }, { day, kind: 'completed' })
      if (matter.amount === undefined) carried.completedFree.push(matter)
      else carried.completedKnown.push(matter)
    } else if (
      matter.amount === undefined &&
      matter.basis === 'ex-officio' &&
      carried.terminated.length < toTerminate &&
      due(year) &&
      random.chance(0.06)
    ) {
      matter.events.push({ day: dayIn(year, Math.max(from + 10, since + 10), last), kind: 'terminated' })
      carried.terminated.push(matter)
    } else if (
      carried.separated.length < figures.toSeparate &&
      Math.max(since + 368, from) <= Math.min(last, LEDGER_ENDS)
    ) {
      matter.events.push({ day: separatedOn(year, since), kind: 'separate' })
      carried.separated.push(matter)
    } else if (
      matter.basis === 'on-request' &&
      returned < 9 &&
      last > RETURNS_BEGIN + 60 &&
      since + 740 <= last &&
      from > RETURNS_BEGIN
    ) {
      returned += 1
      matter.events.push({ day: dayIn(year, Math.max(since + 740, from), last), kind: 'returned' })
    } else carried.absent.push(matter)
  }
}

/** A year after the conditions were found absent, and never before the decision on that. */
function separatedOn(year: Year, since: number): number {
  const least = Math.max(since + 368, ABSENCE_DECIDED_SINCE + 62)
  return dayIn(year, least, Math.max(least, Math.min(since + 400, year.last, LEDGER_ENDS)))
}

/** New cases of every outcome, as many as the figures of the year still lack. */
function takeNew(pools: Pools, year: Year, carried: Carried): Matter[] {
  const { figures, from, last, random } = year
  const missing = {
    completed: figures.done - figures.terminated - carried.completedKnown.length - carried.completedFree.length,
    terminated: figures.terminated - carried.terminated.length,
    open: figures.withConditions - figures.done - carried.stayed.length - carried.freed.length,
    absent: figures.absent - carried.absent.length - carried.separated.length,
    paused: figures.paused - carried.paused.length,
  }
  if (figures.year <= 2020 && Object.values(missing).some((count) => count < 0)) {
    throw new Error(`the cases of ${figures.year} cannot be met: ${JSON.stringify(missing)}`)
  }
  const decide = (room: number) => dayIn(year, from, Math.max(from, last - room))
  const after = (matter: Matter, least: number, most: number) =>
    Math.max(
      Math.min(matter.decided + least, last),
      onWeekday(Math.min(last, matter.decided + random.between(least, most))),
    )
  const add = (count: number, room: number, make: (matter: Matter) => void, basis?: Matter['basis']) => {
    for (let i = 0; i < count; i += 1)
      make(newMatter(pools, decide(room), random, basis === undefined ? {} : { basis }))
  }
  add(missing.completed, 24, (matter) => {
    matter.events.push({ day: after(matter, 18, 190), kind: 'completed' })
    carried.completedFree.push(matter)
  })
  add(
    missing.terminated,
    30,
    (matter) => {
      matter.events.push({ day: after(matter, 20, 120), kind: 'terminated' })
      carried.terminated.push(matter)
    },
    'ex-officio',
  )
  add(missing.absent, 48, (matter) => turnAbsent(matter, after(matter, 46, 110), carried))
  add(
    missing.paused,
    30,
    (matter) => {
      matter.events.push({ day: after(matter, 25, 120), kind: 'paused' })
      carried.paused.push(matter)
    },
    'on-request',
  )
  add(figures.entrusted, 14, (matter) => matter.events.push({ day: after(matter, 6, 40), kind: 'entrusted' }))
  add(figures.recalled, 14, (matter) => matter.events.push({ day: after(matter, 5, 30), kind: 'recalled' }))
  return Array.from({ length: Math.max(0, missing.open) }, () => {
    const back = Math.min(last - from, Math.round(-Math.log(1 - random.next()) * 75))
    return newMatter(pools, dayIn(year, last - back - 3, last - back), random)
  })
}

/** Some creditors agree to wait; the case is resumed when the time is over, some only weeks later. */
function agreeOnTime(open: readonly Matter[], year: Year): void {
  for (const matter of open) {
    if (matter.fate !== 'stays' || matter.basis !== 'on-request' || matter.stubborn || !year.random.chance(0.2))
      continue
    if (matter.events.length > 0 || matter.decided + 30 > year.last) continue
    const day = dayIn(year, matter.decided + 25, year.last)
    const until = onWeekday(day + year.random.between(60, 120))
    const lateBy = year.random.chance(0.2) ? year.random.between(15, 45) : year.random.between(1, 4)
    matter.events.push(
      { day, kind: 'postponed-agreed', until },
      { day: onWeekday(until + lateBy + 2), kind: 'resumed' },
    )
  }
}
