import type { PlainDate } from '@minh-an/domain/calendar'
import type { Act, NewAct } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'
import { appendEntries, openChain } from '../audit/index.ts'
import { isPayment, type PaymentToPost, postPayments } from '../ledger/index.ts'
import { newId, type Tx } from '../platform/index.ts'
import { type DerivedCase, deriveCase, storeCases } from './case-rows.ts'
import { carryFacts, type FactRow, storeFacts } from './fact-rows.ts'

/** A case of a register with the acts it opens with. */
export interface OpeningCase {
  readonly caseId: string
  readonly acts: readonly NewAct[]
}

export interface OpenedCase {
  readonly caseId: string
  /** As the chain has them. */
  readonly acts: readonly Act[]
}

export interface RegisterOfAgency {
  readonly agencyId: string
  readonly importId: string
  readonly recordedBy: string | undefined
}

/**
 * Appends the opening acts of new cases to the chain and nothing else: short, for it holds the chain. Until
 * {@link storeOpened} has written what follows from them, the cases exist for nobody.
 */
export async function appendOpening(
  tx: Tx,
  register: RegisterOfAgency,
  cases: readonly OpeningCase[],
): Promise<OpenedCase[]> {
  const entries = cases.flatMap(({ caseId, acts }) =>
    acts.map((act) => ({
      id: act.id,
      subject: 'case' as const,
      subjectId: caseId,
      kind: act.kind,
      effectiveOn: act.effectiveOn,
      recordedBy: register.recordedBy,
      capacity: act.capacity,
      source: 'import' as const,
      importId: register.importId,
      payload: act.payload,
    })),
  )
  const chain = await openChain(tx, register.agencyId)
  const linked = chain.link(entries)
  await chain.store(linked)
  await chain.close()
  let at = 0
  return cases.map(({ caseId, acts }) => ({
    caseId,
    acts: acts.map((act) => ({ ...act, agencyId: register.agencyId, seq: linked[at++]?.seq ?? 0 }) as Act),
  }))
}

export interface DerivedOpening {
  readonly cases: readonly DerivedCase[]
  readonly facts: ReadonlySet<FactRow>
  readonly payments: readonly PaymentToPost[]
}

/** What follows from opening acts. Those of one case are one record to the outside, so facts are of the last of them. */
export function deriveOpened(register: RegisterOfAgency, opened: readonly OpenedCase[]): DerivedOpening {
  const cases: DerivedCase[] = []
  const facts = new Set<FactRow>()
  const payments: PaymentToPost[] = []
  for (const { caseId, acts } of opened) {
    const file = foldCase(caseId, acts)
    const last = acts.at(-1)
    if (file === undefined || last === undefined) throw new Error(`case ${caseId} does not start with a founding act`)
    cases.push(deriveCase(file, register.agencyId, register.importId))
    carryFacts(caseId, acts, last, [], facts)
    for (const act of acts) {
      if (isPayment(act)) payments.push({ caseId, act, byActId: act.id, undo: undefined, post: true })
    }
  }
  return { cases, facts, payments }
}

/** Writes the rows that lists, figures and money read. With the transaction's end the cases are there. */
export async function storeOpened(tx: Tx, register: RegisterOfAgency, derived: DerivedOpening): Promise<void> {
  await storeCases(tx, derived.cases, new Set(derived.cases.map(({ file }) => file.id)))
  await storeFacts(tx, derived.facts)
  await postPayments(tx, register.agencyId, derived.payments)
}

/** Withdraws cases that were appended and never came to be: their acts stay in the chain with an act that undoes each. */
export async function withdrawOpening(
  tx: Tx,
  register: RegisterOfAgency & { readonly reason: string; readonly today: PlainDate },
  cases: readonly { readonly caseId: string; readonly foundingActId: string }[],
): Promise<void> {
  await appendEntries(
    tx,
    register.agencyId,
    cases.map(({ caseId, foundingActId }) => ({
      id: newId(),
      subject: 'case' as const,
      subjectId: caseId,
      kind: 'correction',
      effectiveOn: register.today,
      recordedBy: register.recordedBy,
      capacity: 'clerk',
      source: 'import' as const,
      importId: register.importId,
      payload: { aboutActId: foundingActId, reason: register.reason, withdrawn: true },
    })),
  )
}
