import type { Act, ActSource, NewAct } from '@minh-an/domain/case-file'
import { foldCase, standingActs } from '@minh-an/domain/enforcement-case'
import { appendEntries } from '../audit/index.ts'
import { isPayment, type PaymentToPost, postPayments, takeNumbers } from '../ledger/index.ts'
import type { Tx } from '../platform/index.ts'
import { type DerivedCase, deriveCase, storeCases } from './case-rows.ts'
import { carryFacts, type FactRow, loadCurrentFacts, storeFacts } from './fact-rows.ts'
import { loadActsOf } from './load-case.ts'

export interface ActRecord {
  readonly caseId: string
  readonly act: NewAct
  /** Only the demonstration simulates the record clock; never earlier than the record in front. */
  readonly recordedAt?: string
}

export interface ActsToWrite {
  readonly agencyId: string
  readonly source: ActSource
  readonly recordedBy?: string
  readonly importId?: string
  /** In the order of recording. A new case starts with its founding act. */
  readonly records: readonly ActRecord[]
}

export interface WrittenActs {
  readonly firstSeq: number
  readonly lastSeq: number
  readonly cases: readonly string[]
}

/**
 * The one way acts of cases reach the database, be it one or fifty thousand: appended to the agency's chain, then
 * everything derived from them is written in the same transaction. Does not judge the acts: commands ask `decideAct`
 * first. Locks the chain head, so it comes last in a command.
 */
export async function writeActs(tx: Tx, input: ActsToWrite): Promise<WrittenActs> {
  const caseIds = [...new Set(input.records.map((record) => record.caseId))]
  // A case that is founded here has nothing before it to be loaded.
  const founded = new Set(input.records.filter(({ act }) => isFounding(act)).map((record) => record.caseId))
  const known = await loadActsOf(
    tx,
    caseIds.filter((id) => !founded.has(id)),
  )
  const records = await numberPayments(tx, input)
  const entries = await appendEntries(
    tx,
    input.agencyId,
    records.map(({ caseId, act, recordedAt }) => ({
      id: act.id,
      subject: 'case' as const,
      subjectId: caseId,
      kind: act.kind,
      effectiveOn: act.effectiveOn,
      recordedBy: input.recordedBy,
      capacity: act.capacity,
      source: input.source,
      importId: input.importId,
      payload: act.payload,
      recordedAt,
    })),
  )
  const facts = await loadCurrentFacts(tx, [...known.keys()])
  const touched = new Set<FactRow>()
  const payments: PaymentToPost[] = []
  records.forEach(({ caseId, act: entered }, index) => {
    const act = { ...entered, agencyId: input.agencyId, seq: entries[index]?.seq ?? 0 } as Act
    const before = known.get(caseId) ?? []
    payments.push(...paymentsOf(caseId, before, act))
    before.push(act)
    known.set(caseId, before)
    // Opening acts of one file are one record to the outside: nobody can see a point between them.
    if (input.source === 'import' && records[index + 1]?.caseId === caseId) return
    facts.set(caseId, carryFacts(caseId, before, act, facts.get(caseId) ?? [], touched))
  })
  await storeCases(tx, derive(caseIds, known, input))
  await storeFacts(tx, touched)
  await postPayments(tx, input.agencyId, payments)
  return { firstSeq: entries[0]?.seq ?? 0, lastSeq: entries.at(-1)?.seq ?? 0, cases: caseIds }
}

function isFounding(act: NewAct): boolean {
  return act.kind === 'enforcement-decision' || act.kind === 'opening-entry'
}

function derive(caseIds: readonly string[], known: ReadonlyMap<string, Act[]>, input: ActsToWrite): DerivedCase[] {
  return caseIds.map((id) => {
    const file = foldCase(id, known.get(id) ?? [])
    if (file === undefined) throw new Error(`case ${id} does not start with a founding act`)
    return deriveCase(file, input.agencyId, input.importId)
  })
}

/** Receipts and vouchers take the next number of the agency's series for their year, in the order of recording. */
async function numberPayments(tx: Tx, input: ActsToWrite): Promise<ActRecord[]> {
  const wanted = new Map<string, { series: string; year: number; count: number; next: number }>()
  for (const { act } of input.records) {
    const key = seriesKey(act)
    if (key === undefined) continue
    const entry = wanted.get(key.text) ?? { ...key, count: 0, next: 0 }
    entry.count += 1
    wanted.set(key.text, entry)
  }
  for (const entry of wanted.values()) {
    entry.next = await takeNumbers(tx, input.agencyId, entry.series, entry.year, entry.count)
  }
  return input.records.map((record) => {
    const key = seriesKey(record.act)
    const entry = key === undefined ? undefined : wanted.get(key.text)
    if (entry === undefined) return record
    const number = entry.next++
    const numbered = entry.series === 'receipt' ? { receiptNumber: number } : { voucherNumber: number }
    return { ...record, act: { ...record.act, payload: { ...record.act.payload, ...numbered } } as NewAct }
  })
}

function seriesKey(act: NewAct): { text: string; series: string; year: number } | undefined {
  if (act.kind !== 'payment-collected' && act.kind !== 'payment-disbursed') return undefined
  if (act.payload.opening === true) return undefined
  const series = act.kind === 'payment-collected' ? 'receipt' : 'voucher'
  const year = Number(act.effectiveOn.slice(0, 4))
  return { text: `${series}/${year}`, series, year }
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
