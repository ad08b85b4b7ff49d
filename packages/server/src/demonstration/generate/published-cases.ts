import { addDays, daysBetween, maxDate, minDate, type PlainDate } from '@minh-an/domain/calendar'
import type { Basis } from '@minh-an/domain/case-file'
import { dueDate } from '@minh-an/domain/case-file'
import { GROUNDS, isWithdrawnUp } from '@minh-an/law/ground'
import type { ActRecord } from '../../enforcement-case/index.ts'
import { type Random, randomOf } from '../people/random.ts'
import type { CaseGroup } from '../plan/case-groups.ts'
import { type OutcomePart, outcomeParts } from '../plan/column-line.ts'
import type { EntryPlan } from '../plan/plan-entry.ts'
import { splitAmount } from '../plan/split.ts'
import { amounts, CaseWriter, weekday } from './case-writer.ts'
import { foundingOf, type HostUnit } from './founding.ts'

/** A case to be written: its group, its host, and the đồng it carries. */
interface Wanted {
  readonly group: CaseGroup
  /** What is left of it in its outcome, or collected where it is completed. */
  readonly main: bigint
  /** Collected in the period on a case that is not completed. */
  readonly partly: bigint
  /** Lines in other states beside (only on a case under way). */
  readonly beside: readonly { readonly part: OutcomePart; readonly amount: bigint }[]
}

/** Shares of cases that carry money; the rest are duties to hand over or to do. */
const WITH_MONEY = 0.94

/** Cases of a plan, per host unit, in the order of their decisions: an even share of every group to every host. */
export function wantedCases(plan: EntryPlan, hosts: readonly HostUnit[]): Wanted[][] {
  const random = randomOf(`cases ${plan.entry.id}`)
  const perHost = hosts.map((): Wanted[] => [])
  const weights = hosts.map((_, index) => (index === 0 && hosts.length > 1 ? 0.8 : 0.6 + random.next()))
  for (const group of plan.groups) {
    // The province takes cases up from its districts, not from itself.
    const shares = group.outcome === 'withdrawnUp' && hosts.length > 1 ? [0, ...weights.slice(1)] : weights
    for (const wanted of casesOf(group, random)) perHost[random.weighted(shares)]?.push(wanted)
  }
  return perHost
}

function casesOf(group: CaseGroup, random: Random): Wanted[] {
  const { cases, outcome } = group
  const main = group.money[outcome] ?? 0n
  const partly = outcome === 'completed' ? 0n : (group.money.completed ?? 0n)
  const mains = shared(main, cases, Math.ceil(cases * WITH_MONEY), random)
  const parts = shared(partly, cases, Math.max(1, Math.ceil(cases * 0.2)), random)
  const beside = outcomeParts
    .filter((part) => part !== outcome && part !== 'completed')
    .map((part) => ({ part, amount: group.money[part] ?? 0n }))
    .filter(({ amount }) => amount > 0n)
  return mains.map((amount, index) => ({
    group,
    main: amount,
    partly: parts[index] ?? 0n,
    beside: index === 0 ? beside : [],
  }))
}

/** A sum over the first `most` of `cases` cases; the others get nothing. */
function shared(sum: bigint, cases: number, most: number, random: Random): bigint[] {
  const count = sum === 0n ? 0 : Number(sum < BigInt(most) ? sum : BigInt(most))
  const split = splitAmount(sum, count, random)
  return Array.from({ length: cases }, (_, index) => split[index] ?? 0n)
}

export interface CaseNumbers {
  next(agencyId: string, year: number): number
}

export function caseNumbers(): CaseNumbers {
  const last = new Map<string, number>()
  return {
    next(agencyId, year) {
      const key = `${agencyId} ${year}`
      const number = (last.get(key) ?? 0) + 1
      last.set(key, number)
      return number
    },
  }
}

interface Scene {
  readonly wanted: Wanted
  readonly host: HostUnit
  readonly from: PlainDate
  readonly to: PlainDate
  readonly random: Random
}

/** Acts of one wanted case, lawful in their order, with the state it must have on the day before and at the end. */
export function writePublishedCase(
  wanted: Wanted,
  host: HostUnit,
  period: { from: PlainDate; to: PlainDate },
  numbers: CaseNumbers,
  random: Random,
): ActRecord[] {
  const scene: Scene = { wanted, host, from: period.from, to: lastDay(wanted, period.to), random }
  const isNew = wanted.group.origin === 'newExOfficio' || wanted.group.origin === 'newOnRequest'
  const decidedOn = isNew ? newDecision(scene) : carriedDecision(scene)
  const writer = begin(scene, decidedOn, numbers)
  const { officers } = host
  const officer = officers[random.between(0, officers.length - 1)]
  const limit = isNew ? period.to : addDays(period.from, -1)
  const assignedOn = weekday(addDays(decidedOn, random.between(0, 3)), decidedOn, limit)
  if (officer !== undefined) writer.assigned(assignedOn, officer)
  if (isNew) return finish(writer, scene, assignedOn, 'assigned')
  return carriedOn(writer, scene, assignedOn)
}

/** The last day on which a district's case could be taken up, where the group asks for that. */
function lastDay({ group, beside }: Wanted, to: PlainDate): PlainDate {
  if (group.outcome !== 'withdrawnUp' && !beside.some(({ part }) => part === 'withdrawnUp')) return to
  const last = GROUNDS.find(isWithdrawnUp)?.inForceUntil
  return last === undefined || last === null ? to : minDate(to, last as PlainDate)
}

function begin({ wanted, host, random }: Scene, decidedOn: PlainDate, numbers: CaseNumbers): CaseWriter {
  const { group, main, partly, beside } = wanted
  const basis: Basis =
    group.origin === 'newExOfficio' || (group.origin.startsWith('carried') && random.chance(0.6))
      ? 'ex-officio'
      : 'on-request'
  const lineDong = [main + partly, ...beside.map((line) => line.amount)]
  return new CaseWriter(
    random,
    decidedOn,
    foundingOf(
      { basis, decidedOn, host, lineDong, number: numbers.next(host.agencyId, Number(decidedOn.slice(0, 4))) },
      random,
    ),
  )
}

/** Days a new case needs before it can stand in an outcome. */
const needs: Readonly<Record<OutcomePart, number>> = {
  entrusted: 12,
  withdrawnUp: 10,
  recalled: 10,
  completed: 24,
  terminated: 30,
  inProgress: 0,
  postponedAgreed: 24,
  paused: 24,
  absent: 42,
}

function newDecision({ wanted, from, to, random }: Scene): PlainDate {
  const least = wanted.beside.length > 0 ? needs.absent : needs[wanted.group.outcome]
  const room = Math.max(0, daysBetween(from, to) - least)
  return weekday(addDays(from, random.between(0, room)), from, maxDate(from, addDays(to, -least)))
}

function carriedDecision({ wanted, from, random }: Scene): PlainDate {
  const absent = wanted.group.origin === 'carriedAbsent'
  const day = addDays(from, -random.between(absent ? 70 : 45, absent ? 330 : 640))
  return weekday(day, addDays(day, -3), addDays(day, 3))
}

/** What happened before the period: notice, and for part of the stock absence of conditions or a pause. */
function carriedOn(writer: CaseWriter, scene: Scene, assignedOn: PlainDate): ActRecord[] {
  const { wanted, from, random } = scene
  const before = addDays(from, -1)
  const { origin, outcome } = wanted.group
  const notifiedOn = weekday(addDays(assignedOn, random.between(1, 6)), assignedOn, before)
  if (origin === 'carriedAbsent') {
    writer.notified(notifiedOn)
    const verifiedOn = afterVoluntary(notifiedOn, random, before)
    const verification = writer.verified(verifiedOn, false)
    writer.absent(weekday(addDays(verifiedOn, random.between(1, 6)), verifiedOn, before), verification.id)
    return finish(writer, scene, from, outcome === 'absent' ? 'absent-stays' : 'absent')
  }
  if (origin === 'carriedPaused') {
    writer.notified(notifiedOn)
    writer.paused(weekday(addDays(notifiedOn, random.between(3, 20)), notifiedOn, before))
    return finish(writer, scene, from, outcome === 'paused' ? 'paused-stays' : 'paused')
  }
  writer.notified(notifiedOn)
  return finish(writer, scene, from, 'notified')
}

type Reached = 'assigned' | 'notified' | 'absent' | 'absent-stays' | 'paused' | 'paused-stays'

/** What happened in the period, from the state reached to the outcome wanted. */
function finish(writer: CaseWriter, scene: Scene, since: PlainDate, reached: Reached): ActRecord[] {
  const { wanted, to, random, from } = scene
  const start = maxDate(since, from)
  const { outcome } = wanted.group
  let now = start
  const next = (least: number, most: number) => {
    now = weekday(addDays(now, random.between(least, most)), now, to)
    return now
  }
  const spread = Math.max(0, Math.min(daysBetween(start, to) - needs[outcome], 300))
  if (reached !== 'assigned') next(0, Math.floor(spread * 0.8))
  const quick = outcome === 'recalled' || outcome === 'withdrawnUp' || outcome === 'entrusted'
  if (reached === 'assigned' && !quick && daysBetween(now, to) > 2) writer.notified(next(1, 4))
  if (reached === 'absent' && needsConditions(wanted)) {
    writer.verified(next(0, 6), true)
    writer.resumed(next(0, 4), 'Người phải thi hành án có thu nhập, tài sản mới.')
  }
  if (reached === 'paused' && outcome !== 'terminated' && outcome !== 'recalled' && outcome !== 'withdrawnUp') {
    writer.resumed(next(0, 8), 'Căn cứ hoãn, tạm đình chỉ không còn.')
  }
  if (wanted.partly > 0n) collect(writer, 1, wanted.partly, () => next(1, 9))
  for (const [index, line] of wanted.beside.entries()) settleBeside(writer, scene, index + 2, line.part, next)
  if (outcome === 'completed') {
    if (reached === 'assigned') next(0, Math.min(90, Math.floor(daysBetween(now, to) * 0.6)))
    if (wanted.main > 0n) collect(writer, 1, wanted.main, () => next(1, 8))
    writer.completed(next(0, 3))
  } else if (outcome === 'terminated') writer.terminated(next(2, 20))
  else if (outcome === 'entrusted') writer.entrusted(next(3, 10), 'Cơ quan thi hành án dân sự nơi có tài sản')
  else if (outcome === 'recalled') writer.recalled(next(2, 8))
  else if (outcome === 'withdrawnUp') writer.withdrawnUp(next(2, 8))
  else if (outcome === 'postponedAgreed')
    writer.postponedByAgreement(next(3, 15), addDays(minDate(to, addDays(now, 60)), 90))
  else if (outcome === 'paused' && reached !== 'paused-stays') writer.paused(next(3, 15))
  else if (outcome === 'absent' && reached !== 'absent-stays')
    becomeAbsent(writer, scene, now, reached === 'assigned' || reached === 'notified')
  return writer.records
}

/** A line that lies absent goes to another state only once conditions are back; a pause or an end needs none. */
function needsConditions({ group, partly }: Wanted): boolean {
  return group.outcome === 'completed' || group.outcome === 'inProgress' || partly > 0n
}

function collect(writer: CaseWriter, line: number, amount: bigint, next: () => PlainDate): void {
  const day = next()
  writer.collected(day, amounts([line, amount]), 'Người phải thi hành án')
  writer.disbursed(next(), amounts([line, amount]), 'Người được thi hành án')
}

function afterVoluntary(notifiedOn: PlainDate, random: Random, limit: PlainDate): PlainDate {
  const until = dueDate('voluntary-period', notifiedOn) ?? addDays(notifiedOn, 15)
  return weekday(addDays(until, random.between(1, 5)), addDays(until, 1), maxDate(limit, addDays(until, 1)))
}

/** Verified without result, then decided; the voluntary period has to be over. */
function becomeAbsent(writer: CaseWriter, { to, random }: Scene, now: PlainDate, notified: boolean): void {
  const verifiedOn = minDate(to, notified ? maxDate(now, afterVoluntary(lastNotice(writer) ?? now, random, to)) : now)
  const verification = writer.verified(verifiedOn, false, [1])
  writer.absent(weekday(addDays(verifiedOn, random.between(1, 5)), verifiedOn, to), verification.id, [1])
}

function lastNotice(writer: CaseWriter): PlainDate | undefined {
  return writer.records.find((record) => record.act.kind === 'decision-notified')?.act.effectiveOn
}

function settleBeside(
  writer: CaseWriter,
  { random, to }: Scene,
  no: number,
  part: OutcomePart,
  next: (least: number, most: number) => PlainDate,
): void {
  if (part === 'absent') {
    const notice = lastNotice(writer)
    const verifiedOn = minDate(
      to,
      maxDate(next(0, 1), notice === undefined ? next(0, 0) : afterVoluntary(notice, random, to)),
    )
    const verification = writer.verified(verifiedOn, false, [no])
    writer.absent(weekday(addDays(verifiedOn, 1), verifiedOn, to), verification.id, [no])
  } else if (part === 'terminated') writer.terminated(next(1, 4), [no])
  else if (part === 'entrusted') writer.entrusted(next(1, 4), 'Cơ quan thi hành án dân sự nơi có tài sản', [no])
  else if (part === 'recalled') writer.recalled(next(1, 4), [no])
  else if (part === 'withdrawnUp') writer.withdrawnUp(next(1, 4), [no])
  else if (part === 'paused') writer.paused(next(1, 4), [no])
  else if (part === 'postponedAgreed') writer.postponedByAgreement(next(1, 4), addDays(to, 60), [no])
}
