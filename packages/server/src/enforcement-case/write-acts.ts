import type { ActSource, NewAct } from '@minh-an/domain/case-file'
import { type NewEntry, openChain } from '../audit/index.ts'
import { postPayments, takeNumbers } from '../ledger/index.ts'
import type { Tx } from '../platform/index.ts'
import { storeCases } from './case-rows.ts'
import { openWork } from './derive-acts.ts'
import { storeFacts } from './fact-rows.ts'
import { storeBehind } from './store-behind.ts'

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

/** Records worked on at once: while one portion is written the next is computed. */
const PORTION = 2_000

/**
 * The one way acts of cases reach the database, be it one or fifty thousand: appended to the agency's chain, with
 * everything derived from them written in the same transaction. Does not judge the acts: commands ask `decideAct`
 * first. Locks the chain head, so it comes last in a command.
 */
export async function writeActs(tx: Tx, input: ActsToWrite): Promise<WrittenActs> {
  const work = await openWork(tx, input)
  const records = await numberPayments(tx, input)
  const chain = await openChain(tx, input.agencyId)
  const behind = storeBehind()
  let [firstSeq, lastSeq] = [0, 0]
  try {
    for (let start = 0; start < records.length; start += PORTION) {
      const portion = records.slice(start, start + PORTION)
      const linked = chain.link(portion.map((record) => entryOf(record, input)))
      firstSeq ||= linked[0]?.seq ?? 0
      lastSeq = linked.at(-1)?.seq ?? lastSeq
      await behind.breathe()
      const derived = await work.derive(
        portion,
        linked.map(({ seq }) => seq),
        behind.breathe,
      )
      await behind.push(async () => {
        await chain.store(linked)
        await storeCases(tx, derived.cases, work.founded)
        await storeFacts(tx, derived.facts)
        await postPayments(tx, input.agencyId, derived.payments)
      })
    }
  } finally {
    await behind.settled()
  }
  await chain.close()
  return { firstSeq, lastSeq, cases: work.caseIds }
}

function entryOf({ caseId, act, recordedAt }: ActRecord, input: ActsToWrite): NewEntry {
  return {
    id: act.id,
    subject: 'case',
    subjectId: caseId,
    kind: act.kind,
    effectiveOn: act.effectiveOn,
    recordedBy: input.recordedBy,
    capacity: act.capacity,
    source: input.source,
    importId: input.importId,
    payload: act.payload,
    recordedAt,
  }
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
