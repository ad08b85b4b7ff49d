import { addDays, dayOfWeek, maxDate, minDate, type PlainDate } from '@minh-an/domain/calendar'
import type { ActKind, ActPayloads, Capacity, LineAmount, NewAct } from '@minh-an/domain/case-file'
import type { Dong } from '@minh-an/domain/money'
import {
  GROUNDS,
  type Ground,
  type GroundList,
  groundsOn,
  isAgreedPostponement,
  isWithdrawnUp,
} from '@minh-an/law/ground'
import type { ActRecord } from '../../enforcement-case/index.ts'
import { idOf, type Random } from '../people/random.ts'

/** Acts of one invented case, in the order in which they happened. */
export class CaseWriter {
  readonly caseId: string
  readonly records: ActRecord[] = []
  private readonly random: Random
  private readonly founding: NewAct

  constructor(random: Random, decidedOn: PlainDate, decision: ActPayloads['enforcement-decision']) {
    this.random = random
    this.caseId = idOf(random, millisecondsOf(decidedOn))
    this.founding = this.add('enforcement-decision', decidedOn, decision, 'head')
  }

  get foundingId(): string {
    return this.founding.id
  }

  add<K extends ActKind>(kind: K, on: PlainDate, payload: ActPayloads[K], capacity: Capacity = 'officer'): NewAct {
    const act = {
      id: idOf(this.random, millisecondsOf(on)),
      kind,
      effectiveOn: on,
      capacity,
      source: 'demonstration',
      payload,
    } as unknown as NewAct
    this.records.push({ caseId: this.caseId, act })
    return act
  }

  assigned(on: PlainDate, officer: { id: string; name: string; unitCode: string }): void {
    this.add(
      'officer-assigned',
      on,
      { officerId: officer.id, officerName: officer.name, unitCode: officer.unitCode },
      'head',
    )
  }

  notified(on: PlainDate): void {
    this.add('decision-notified', on, { channel: this.random.chance(0.8) ? 'direct' : 'posting' })
  }

  sentToProcuracy(on: PlainDate, aboutActId: string): void {
    this.add('sent-to-procuracy', on, { aboutActId }, 'clerk')
  }

  verified(on: PlainDate, conditionsFound: boolean, lines?: readonly number[]): NewAct {
    return this.add('verification-recorded', on, {
      method: this.random.chance(0.75) ? 'on-site' : 'in-writing',
      place: 'Nơi cư trú của người phải thi hành án',
      conditionsFound,
      findings: conditionsFound ? this.random.pick(found) : this.random.pick(notFound),
      ...named(lines),
    })
  }

  absent(on: PlainDate, verificationActId: string, lines?: readonly number[]): NewAct {
    return this.add(
      'conditions-absent',
      on,
      { ground: this.ground('conditions-absent', on), verificationActId, ...named(lines) },
      'head',
    )
  }

  resumed(on: PlainDate, reason: string, lines?: readonly number[]): NewAct {
    return this.add('enforcement-resumed', on, { reason, ...named(lines) }, 'head')
  }

  postponedByAgreement(on: PlainDate, until: PlainDate, lines?: readonly number[]): NewAct {
    const ground = groundIds('postponement', on, isAgreedPostponement)[0] as string
    return this.add('postponement', on, { ground, until, ...named(lines) }, 'head')
  }

  /** A pause that no agreement made: postponement by law or suspension by another authority. */
  paused(on: PlainDate, lines?: readonly number[]): NewAct {
    return this.random.chance(0.6)
      ? this.add('postponement', on, { ground: this.ground('postponement', on), ...named(lines) }, 'head')
      : this.add('suspension', on, { ground: this.ground('suspension', on), ...named(lines) }, 'head')
  }

  terminated(on: PlainDate, lines?: readonly number[]): NewAct {
    return this.add('termination', on, { ground: this.ground('termination', on), ...named(lines) }, 'head')
  }

  entrusted(on: PlainDate, toAgency: string, lines?: readonly number[]): NewAct {
    return this.add(
      'entrustment-out',
      on,
      { toAgency, ground: this.ground('entrustment', on), ...named(lines) },
      'head',
    )
  }

  recalled(on: PlainDate, lines?: readonly number[]): NewAct {
    return this.add('recall', on, { ground: this.ground('recall', on), ...named(lines) }, 'head')
  }

  /** The province takes the case up: T36, while there were districts. */
  withdrawnUp(on: PlainDate, lines?: readonly number[]): NewAct {
    return this.add(
      'recall',
      on,
      { ground: groundIds('recall', on, isWithdrawnUp)[0] as string, ...named(lines) },
      'head',
    )
  }

  collected(on: PlainDate, allocations: readonly LineAmount[], payer: string): NewAct {
    const method = this.random.chance(0.6) ? 'cash' : 'bank'
    return this.add('payment-collected', on, { allocations, payer, method })
  }

  disbursed(on: PlainDate, allocations: readonly LineAmount[], recipient: string): void {
    this.add('payment-disbursed', on, { allocations, recipient, method: 'bank' }, 'accountant')
  }

  completed(on: PlainDate): NewAct {
    return this.add('completion', on, {}, 'head')
  }

  private ground(list: GroundList, on: PlainDate): string {
    return this.random.pick(groundIds(list, on, isPlain))
  }
}

const named = (lines: readonly number[] | undefined) => (lines === undefined ? {} : { lines })

const found = [
  'Có tài khoản ngân hàng và thu nhập từ tiền lương.',
  'Có quyền sử dụng đất và nhà ở đứng tên riêng.',
  'Có xe máy và thu nhập từ buôn bán tại nhà.',
  'Có tài sản thế chấp là quyền sử dụng đất.',
]
const notFound = [
  'Không có tài sản, thu nhập chỉ đủ sinh hoạt tối thiểu.',
  'Đã đi khỏi địa phương, không rõ nơi cư trú, không để lại tài sản.',
  'Đang chấp hành hình phạt tù, không có tài sản.',
]

/** Neither agreed by the parties nor a taking up by the province: those are drawn on their own. */
const isPlain = (ground: Ground) => !isAgreedPostponement(ground) && !isWithdrawnUp(ground)

const knownGrounds = new Map<string, readonly string[]>()

/** Grounds of the law of a day that fit any duty; for days before the first list, those of the first list. */
function groundIds(list: GroundList, on: PlainDate, wanted: (ground: Ground) => boolean): readonly string[] {
  const key = `${list} ${wanted.name} ${on}`
  const known = knownGrounds.get(key)
  if (known !== undefined) return known
  const inForce = groundsOn(list, on)
  const all = inForce.length > 0 ? inForce : GROUNDS.filter((one) => one.list === list && one.regime === '2008')
  const fitting = all.filter((one) => !one.personalDutyOnly && wanted(one))
  const ids = fitting.map((one) => one.id)
  if (ids.length === 0) throw new Error(`no ground in ${list} on ${on}`)
  knownGrounds.set(key, ids)
  return ids
}

const MORNING = 2 * 3_600_000

function millisecondsOf(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`) + MORNING
}

/** The same day, or the nearest weekday inside the limits. */
export function weekday(day: PlainDate, least: PlainDate, most: PlainDate): PlainDate {
  const inside = maxDate(least, minDate(day, most))
  const ahead = dayOfWeek(inside)
  if (ahead < 6) return inside
  const friday = addDays(inside, 5 - ahead)
  if (friday >= least) return friday
  const monday = addDays(inside, 8 - ahead)
  return monday <= most ? monday : inside
}

export function amounts(...parts: readonly (readonly [number, bigint])[]): LineAmount[] {
  return parts.filter(([, amount]) => amount > 0n).map(([no, amount]) => ({ no, amountDong: amount as Dong }))
}
