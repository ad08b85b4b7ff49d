import {
  addDays,
  epochDay,
  fromEpochDay,
  maxDate,
  type PlainDate,
  statisticalPeriod,
  statisticalYearOf,
} from '@minh-an/domain/calendar'
import { dueDate } from '@minh-an/domain/case-file'
import type { ActRecord } from '../../../enforcement-case/index.ts'
import { type Random, randomOf } from '../../people/random.ts'
import { amounts, CaseWriter } from '../case-writer.ts'
import { foundingOf } from '../founding.ts'
import type { Matter, MatterEvent } from './matter.ts'
import { MERGED_ON, type Offices } from './offices.ts'
import { ABSENCE_DECIDED_SINCE, onWeekday } from './simulate.ts'

export interface WrittenMatter {
  readonly matter: Matter
  readonly caseId: string
  /** In legal order, none after the last day. */
  readonly records: readonly ActRecord[]
  readonly ended: PlainDate | undefined
}

const endings: ReadonlySet<string> = new Set(['completed', 'terminated', 'entrusted', 'recalled', 'returned'])

/** Share of cases whose conditions are verified once the voluntary period is over; the others are the late ones. */
const VERIFIED = 0.92

/** Half a year: how often conditions are verified anew while they are absent. */
const REVERIFY_DAYS = 172

/** Turns a case of the simulation into its acts; the rest of its life is cut off after `until`. */
export function actsOfMatter(matter: Matter, number: number, offices: Offices, until: PlainDate): WrittenMatter {
  const random = randomOf(`matter ${matter.index}`)
  const decidedOn = fromEpochDay(matter.decided)
  const late = decidedOn >= MERGED_ON
  const hosts = late ? offices.current : offices.former
  const host = hosts[matter.agency] as (typeof hosts)[number]
  const trouble = late ? troublesOf(random, matter, until) : noTroubles
  const writer = new CaseWriter(
    random,
    decidedOn,
    foundingOf(
      {
        basis: matter.basis,
        decidedOn,
        host,
        number,
        lineDong: [(matter.amount ?? 0n) + matter.partly],
        ...(late ? { triggeredOn: addDays(decidedOn, -(trouble.decisionLateDays || random.between(1, 5))) } : {}),
      },
      random,
    ),
  )
  const story = new Story(writer, random, matter, until, trouble)
  story.tell(offices)
  const records = writer.records
    .filter(({ act }) => act.effectiveOn <= until)
    .toSorted((a, b) => (a.act.effectiveOn < b.act.effectiveOn ? -1 : a.act.effectiveOn > b.act.effectiveOn ? 1 : 0))
  const end = matter.events.find((event) => endings.has(event.kind))
  const ended = end === undefined || fromEpochDay(end.day) > until ? undefined : fromEpochDay(end.day)
  return { matter, caseId: writer.caseId, records, ended }
}

interface Troubles {
  /** Days between trigger and decision where the decision came late; 0 where in time. */
  readonly decisionLateDays: number
  readonly procuracyLateDays: number
  readonly procuracyForgotten: boolean
  readonly unassigned: boolean
  readonly unpaid: boolean
}

const noTroubles: Troubles = {
  decisionLateDays: 0,
  procuracyLateDays: 0,
  procuracyForgotten: false,
  unassigned: false,
  unpaid: false,
}

/** What the press reports tell of: late decisions and notices, held money, cases nobody was given. */
function troublesOf(random: Random, matter: Matter, until: PlainDate): Troubles {
  const ageDays = epochDay(until) - matter.decided
  return {
    decisionLateDays: random.chance(0.045) ? random.between(9, 26) : 0,
    procuracyLateDays: random.chance(0.06) ? random.between(7, 24) : 0,
    procuracyForgotten: ageDays < 60 ? random.chance(0.05) : random.chance(0.004),
    unassigned: ageDays < 9 && random.chance(0.3),
    unpaid: random.chance(0.012),
  }
}

/** Writes the acts of one case event by event. */
class Story {
  private readonly writer: CaseWriter
  private readonly random: Random
  private readonly matter: Matter
  private readonly until: PlainDate
  private readonly trouble: Troubles
  private absentSince: number | undefined
  private withoutDecision = false

  constructor(writer: CaseWriter, random: Random, matter: Matter, until: PlainDate, trouble: Troubles) {
    this.writer = writer
    this.random = random
    this.matter = matter
    this.until = until
    this.trouble = trouble
  }

  tell(offices: Offices): void {
    const { writer, random, matter } = this
    const first = matter.events[0]?.day ?? Number.POSITIVE_INFINITY
    const decided = matter.decided
    this.toProcuracy(writer.foundingId, decided, true)
    const assigned = Math.min(onOrAfter(decided + random.between(0, 2)), first)
    const hosts = fromEpochDay(assigned) >= MERGED_ON ? offices.current : offices.former
    const officers = hosts[matter.agency]?.officers ?? []
    const officer = officers[random.between(0, officers.length - 1)]
    if (this.trouble.unassigned || officer === undefined) return
    writer.assigned(fromEpochDay(assigned), officer)
    const notified = Math.min(onOrAfter(assigned + random.between(1, 5)), first)
    writer.notified(fromEpochDay(notified))
    const voluntaryEnd = epochDay(dueDate('voluntary-period', fromEpochDay(notified)) ?? fromEpochDay(notified + 15))
    if (first > voluntaryEnd + 9 && matter.events[0]?.kind !== 'absent' && random.chance(VERIFIED)) {
      writer.verified(fromEpochDay(onOrAfter(voluntaryEnd + random.between(1, 8))), true)
    }
    if (matter.partly > 0n) this.payPartly(Math.max(notified + 2, decided + 6))
    for (const [index, event] of matter.events.entries()) this.tellEvent(event, matter.events[index + 1], notified)
  }

  /** A partial payment counts in the statistical year of the decision. */
  private payPartly(from: number): void {
    const yearEnd = epochDay(statisticalPeriod(statisticalYearOf(fromEpochDay(this.matter.decided)), 12).until)
    const last = Math.min(yearEnd, epochDay(this.until))
    const collected = Math.min(last, onOrAfter(from + this.random.between(0, 30)))
    this.collect(collected, this.matter.partly)
  }

  private collect(on: number, amount: bigint): void {
    const { writer, random } = this
    writer.collected(fromEpochDay(on), amounts([1, amount]), 'Người phải thi hành án')
    const daysAgo = epochDay(this.until) - on
    if (this.trouble.unpaid || (daysAgo > 10 && daysAgo < 70 && random.chance(0.04))) return
    writer.disbursed(fromEpochDay(onOrAfter(on + random.between(1, 8))), amounts([1, amount]), this.recipient())
  }

  private recipient(): string {
    return this.matter.basis === 'ex-officio' ? 'Ngân sách nhà nước' : 'Người được thi hành án'
  }

  private tellEvent(event: MatterEvent, next: MatterEvent | undefined, notified: number): void {
    const { writer, random, matter } = this
    const on = fromEpochDay(event.day)
    switch (event.kind) {
      case 'completed': {
        const amount = matter.amount ?? 0n
        const yearStart = epochDay(statisticalPeriod(statisticalYearOf(on), 12).from)
        const least = Math.max(yearStart, notified, this.lastDay())
        if (amount > 0n)
          this.collect(Math.max(least, Math.min(event.day, onWeekday(event.day - random.between(0, 5)))), amount)
        writer.completed(on)
        return
      }
      case 'absent': {
        const over = epochDay(dueDate('voluntary-period', fromEpochDay(notified)) ?? fromEpochDay(notified + 15))
        const verified = Math.min(event.day, Math.max(over + 1, event.day - random.between(1, 5)))
        this.decideAbsence(event.day, writer.verified(fromEpochDay(verified), false).id, next)
        return
      }
      case 'resumed': {
        if (this.withoutDecision) {
          writer.verified(fromEpochDay(Math.max(this.lastDay(), event.day - 2)), true)
          this.withoutDecision = false
          return
        }
        if (this.absentSince !== undefined) writer.verified(fromEpochDay(Math.max(this.lastDay(), event.day - 2)), true)
        const reason =
          this.absentSince === undefined
            ? 'Hết thời hạn hoãn hoặc căn cứ hoãn không còn.'
            : 'Người phải thi hành án có thu nhập, tài sản mới.'
        this.absentSince = undefined
        this.toProcuracy(writer.resumed(on, reason).id, event.day)
        return
      }
      case 'separate':
        writer.add('separate-ledger-entry', on, {}, 'officer')
        return
      case 'returned':
        writer.add(
          'request-returned',
          on,
          { reason: 'Hết thời hạn mà người phải thi hành án vẫn chưa có điều kiện thi hành án.' },
          'officer',
        )
        return
      case 'paused':
        this.toProcuracy(writer.paused(on).id, event.day)
        return
      case 'postponed-agreed':
        this.toProcuracy(writer.postponedByAgreement(on, fromEpochDay(event.until ?? event.day + 90)).id, event.day)
        return
      case 'terminated':
        this.toProcuracy(writer.terminated(on).id, event.day)
        return
      case 'entrusted':
        this.toProcuracy(writer.entrusted(on, 'Cơ quan thi hành án dân sự nơi có tài sản').id, event.day)
        return
      case 'recalled':
        this.toProcuracy(writer.recalled(on).id, event.day)
        return
      case 'partly-collected':
        this.collect(event.day, event.amount ?? 0n)
    }
  }

  /**
   * The decision on absent conditions; before the law knew one it waits, with its case verified anew, until the first
   * weeks of that law, and is never made where conditions came back in the meantime.
   */
  private decideAbsence(found: number, verificationId: string, next: MatterEvent | undefined): void {
    const on = this.absenceDay(found, next)
    this.withoutDecision = on === undefined
    if (on === undefined) return
    let verified = verificationId
    if (on > found) {
      const again = Math.max(found, on - 4)
      this.verifyAgain(found, again)
      verified = this.writer.verified(fromEpochDay(Math.max(this.lastDay(), again)), false).id
    }
    this.toProcuracy(this.writer.absent(fromEpochDay(on), verified).id, on)
    this.absentSince = on
    this.verifyAgain(on, next?.day)
  }

  private absenceDay(found: number, next: MatterEvent | undefined): number | undefined {
    if (found >= ABSENCE_DECIDED_SINCE) return found
    const most = Math.min(ABSENCE_DECIDED_SINCE + 60, epochDay(this.until), (next?.day ?? Number.POSITIVE_INFINITY) - 1)
    if (most < ABSENCE_DECIDED_SINCE) return undefined
    return onWeekday(ABSENCE_DECIDED_SINCE + this.random.between(0, most - ABSENCE_DECIDED_SINCE))
  }

  /** Conditions are verified anew twice a year, until something else happens; of late some rounds were missed. */
  private verifyAgain(since: number, next: number | undefined): void {
    const last = Math.min(next ?? Number.POSITIVE_INFINITY, epochDay(this.until))
    for (let on = since + REVERIFY_DAYS; on < last; on += REVERIFY_DAYS) {
      const missed = epochDay(this.until) - on < 150 && this.random.chance(0.12)
      if (!missed) this.writer.verified(fromEpochDay(Math.min(last, onOrAfter(on))), false)
    }
  }

  private toProcuracy(actId: string, decided: number, founding = false): void {
    const { trouble, random } = this
    if (founding && trouble.procuracyForgotten) return
    const lag = founding && trouble.procuracyLateDays > 0 ? trouble.procuracyLateDays : random.between(0, 2)
    this.writer.sentToProcuracy(fromEpochDay(onOrAfter(decided + lag)), actId)
  }

  private lastDay(): number {
    const days = this.writer.records
      .filter(({ act }) => act.kind !== 'sent-to-procuracy' && act.kind !== 'payment-disbursed')
      .map(({ act }) => act.effectiveOn)
    return epochDay(maxDate(days[0] as PlainDate, ...days))
  }
}

/** Saturday and Sunday become the Monday after. */
function onOrAfter(number: number): number {
  const friday = onWeekday(number)
  return friday === number ? number : friday + 3
}
