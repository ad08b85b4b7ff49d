import type { PlainDate } from '../calendar/index.ts'
import type { ActKind, ActPayloads, Capacity, NewAct, NewActOf } from '../case-file/index.ts'
import type { OpeningPayment, RegisterCase } from './register-case.ts'

export interface OpeningFrame {
  readonly unitCode: string
  /** Agency whose series the number belongs to. */
  readonly issuer: string
  readonly officerId: string | undefined
  /** File, sheet and row, for the file's origin. */
  readonly origin: string
  readonly newId: () => string
}

const capacity: Capacity = 'clerk'

/**
 * The acts by which a row of a register becomes a case: its entry on the day of the decision, money collected and paid
 * out before, and the state on its day. What lay between is not known and is not invented.
 */
export function openingActs(one: RegisterCase, frame: OpeningFrame): NewAct[] {
  const act = <K extends ActKind>(kind: K, effectiveOn: PlainDate, payload: ActPayloads[K]): NewAct =>
    ({
      id: frame.newId(),
      kind,
      effectiveOn,
      capacity,
      source: 'import',
      payload,
    }) satisfies NewActOf<K> as unknown as NewAct
  const debtors = namesOf(one, 'debtor')
  const creditors = namesOf(one, 'creditor')
  const acts = [
    act('opening-entry', one.decidedOn, {
      officialNumber: { number: one.number, year: one.year, suffix: one.suffix, issuer: frame.issuer },
      basis: one.basis,
      caseKind: one.caseKind,
      unitCode: frame.unitCode,
      judgment: {
        number: one.judgmentNumber,
        court: one.court,
        ...(one.judgedOn === undefined ? {} : { judgedOn: one.judgedOn }),
      },
      parties: one.parties,
      lines: one.lines,
      groups: one.groups,
      ...(one.firstDecidedOn === undefined ? {} : { firstDecidedOn: one.firstDecidedOn }),
      source: 'register',
      ...(frame.officerId === undefined ? {} : { officerId: frame.officerId }),
      ...(one.receivedOn === undefined ? {} : { receivedOn: one.receivedOn }),
      origin: frame.origin,
    }),
    ...one.collected.map((part) => act('payment-collected', part.on, { ...amounts(part), payer: debtors })),
  ]
  if (needsStatus(one, frame.officerId !== undefined)) {
    acts.push(
      act('opening-status', one.statusOn, {
        status: one.status,
        ...(one.ground === undefined ? {} : { ground: one.ground }),
        ...(one.agreed ? { agreed: true } : {}),
        ...(one.until === undefined ? {} : { until: one.until }),
      }),
    )
  }
  acts.push(
    ...one.disbursed.map((part) => act('payment-disbursed', part.on, { ...amounts(part), recipient: creditors })),
  )
  return acts
}

function amounts(part: OpeningPayment) {
  return { allocations: part.allocations, method: 'bank', opening: true } as const
}

function namesOf(one: RegisterCase, role: 'creditor' | 'debtor'): string {
  return one.parties
    .filter((party) => party.role === role)
    .map((party) => party.name)
    .join('; ')
}

/** A case that is just decided or just assigned says so by its entry alone. */
function needsStatus(one: RegisterCase, assigned: boolean): boolean {
  return one.status !== (assigned ? 'assigned' : 'decided') || one.statusOn !== one.decidedOn
}
