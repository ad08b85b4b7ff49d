import { type Act, comesAtOnce, type NewAct } from '@minh-an/domain/case-file'
import { foldCase, standingActs } from '@minh-an/domain/enforcement-case'
import { isPayment, type PaymentToPost } from '../ledger/index.ts'
import type { Tx } from '../platform/index.ts'
import { type DerivedCase, deriveCase } from './case-rows.ts'
import { carryFacts, type FactRow, loadCurrentFacts } from './fact-rows.ts'
import { loadActsOf } from './load-case.ts'
import type { ActRecord, ActsToWrite } from './write-acts.ts'

/** What follows from a portion of acts: rows of the cases that no later portion touches, and money to move. */
export interface DerivedPortion {
  readonly cases: readonly DerivedCase[]
  readonly facts: ReadonlySet<FactRow>
  readonly payments: readonly PaymentToPost[]
}

export interface DerivingWork {
  readonly caseIds: readonly string[]
  /** Cases whose founding act is among the records: nothing of them stands in the database. */
  readonly founded: ReadonlySet<string>
  /** Portions come in the order of the records; `breathe` lets others run in between. */
  derive(portion: readonly ActRecord[], seqs: readonly number[], breathe: () => Promise<void>): Promise<DerivedPortion>
}

/** Cases between two breaths: some milliseconds. */
const BREATH = 100

/** Loads what stands of the cases of the records, and derives from it portion by portion. */
export async function openWork(tx: Tx, input: ActsToWrite): Promise<DerivingWork> {
  const left = new Map<string, number>()
  for (const { caseId } of input.records) left.set(caseId, (left.get(caseId) ?? 0) + 1)
  const caseIds = [...left.keys()]
  const founded = new Set(input.records.filter(({ act }) => isFounding(act)).map((record) => record.caseId))
  const standing = caseIds.filter((id) => !founded.has(id))
  const known = await loadActsOf(tx, standing)
  const facts = await loadCurrentFacts(tx, standing)
  const touched = new Map<string, Set<FactRow>>()

  const carry = (caseId: string, act: Act, isAlone: boolean): PaymentToPost[] => {
    const before = known.get(caseId) ?? []
    const payments = paymentsOf(caseId, before, act)
    before.push(act)
    known.set(caseId, before)
    if (isAlone) {
      const changed = touched.get(caseId) ?? new Set()
      touched.set(caseId, changed)
      facts.set(caseId, carryFacts(caseId, before, act, facts.get(caseId) ?? [], changed))
    }
    return payments
  }
  const finish = (caseId: string): { readonly one: DerivedCase; readonly changed: ReadonlySet<FactRow> } => {
    const file = foldCase(caseId, known.get(caseId) ?? [])
    if (file === undefined) throw new Error(`case ${caseId} does not start with a founding act`)
    const changed = touched.get(caseId) ?? new Set()
    for (const map of [known, facts, touched]) map.delete(caseId)
    return { one: deriveCase(file, input.agencyId, input.importId), changed }
  }

  return {
    caseIds,
    founded,
    async derive(portion, seqs, breathe) {
      const cases: DerivedCase[] = []
      const changes = new Set<FactRow>()
      const payments: PaymentToPost[] = []
      for (const [index, { caseId, act }] of portion.entries()) {
        const more = (left.get(caseId) ?? 1) - 1
        left.set(caseId, more)
        const isAlone = !comesAtOnce(input.source) || more === 0
        payments.push(...carry(caseId, { ...act, agencyId: input.agencyId, seq: seqs[index] ?? 0 } as Act, isAlone))
        if (more > 0) continue
        const { one, changed } = finish(caseId)
        cases.push(one)
        for (const row of changed) changes.add(row)
        if (cases.length % BREATH === 0) await breathe()
      }
      return { cases, facts: changes, payments }
    },
  }
}

function isFounding(act: NewAct): boolean {
  return act.kind === 'enforcement-decision' || act.kind === 'opening-entry'
}

/** What the ledger must do for an act: post a payment, or reverse and post anew where a payment is corrected. */
function paymentsOf(caseId: string, before: readonly Act[], act: Act): PaymentToPost[] {
  if (isPayment(act)) return [{ caseId, act, byActId: act.id, undo: undefined, post: true }]
  if (act.kind !== 'correction') return []
  const about = (acts: readonly Act[]) => standingActs(acts).acts.find((one) => one.id === act.payload.aboutActId)
  const undo = about(before)
  if (!isPayment(undo)) return []
  const now = about([...before, act])
  return [{ caseId, act: isPayment(now) ? now : undo, byActId: act.id, undo, post: isPayment(now) }]
}
