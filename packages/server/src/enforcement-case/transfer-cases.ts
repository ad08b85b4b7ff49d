import type { PlainDate } from '@minh-an/domain/calendar'
import type { Act, NewAct } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'
import { appendEntries, justAfter } from '../audit/index.ts'
import { newId, type Tx } from '../platform/index.ts'
import { deriveCase, storeCases } from './case-rows.ts'
import { carryFacts, type FactRow, loadCurrentFacts, storeFacts } from './fact-rows.ts'
import { loadActsOf } from './load-case.ts'

export interface CasesToTransfer {
  readonly fromAgencyId: string
  readonly toAgencyId: string
  /** Legal day of the succession. */
  readonly on: PlainDate
  readonly source: 'entry' | 'demonstration' | 'system'
  readonly recordedBy?: string
  readonly recordedAt?: string
  readonly cases: readonly { readonly caseId: string; readonly toUnit: string; readonly officerId?: string }[]
}

/**
 * Succession of agencies: each file gets an act in the chain it leaves and one in the chain it joins, in one
 * transaction. What statistics know of it closes in the old chain and opens, with its whole past, in the new one, so
 * that any record point reads either side whole. Chains are locked in the order of their ids.
 */
export async function transferCases(tx: Tx, input: CasesToTransfer): Promise<void> {
  if (input.cases.length === 0) return
  const ids = input.cases.map((one) => one.caseId)
  const [known, facts] = [await loadActsOf(tx, ids), await loadCurrentFacts(tx, ids)]
  await tx.query('select from chain_head where agency_id = any($1::text[]) order by agency_id for update', [
    [input.fromAgencyId, input.toAgencyId],
  ])
  const leaving = await appendTransfers(tx, input, input.fromAgencyId, known, input.recordedAt)
  // Record numbers of two chains do not compare: what the successor writes must be the later instant.
  const after = input.recordedAt === undefined ? undefined : justAfter(input.recordedAt)
  const joining = await appendTransfers(tx, input, input.toAgencyId, known, after)
  const touched = new Set<FactRow>()
  ids.forEach((id, index) => {
    const acts = known.get(id) ?? []
    const left = leaving[index]
    const joined = joining[index]
    if (left === undefined || joined === undefined) return
    for (const row of facts.get(id) ?? []) {
      row.recUntil = left.seq
      touched.add(row)
    }
    acts.push(left, joined)
    carryFacts(id, acts, joined, [], touched)
  })
  await storeCases(
    tx,
    ids.map((id) => {
      const file = foldCase(id, known.get(id) ?? [])
      if (file === undefined) throw new Error(`case ${id} has no founding act`)
      return deriveCase(file, input.toAgencyId, undefined)
    }),
  )
  await storeFacts(tx, touched)
}

async function appendTransfers(
  tx: Tx,
  input: CasesToTransfer,
  agencyId: string,
  known: ReadonlyMap<string, readonly Act[]>,
  recordedAt: string | undefined,
): Promise<Act[]> {
  const acts = input.cases.map(({ caseId, toUnit, officerId }) => {
    const fromUnit = foldCase(caseId, known.get(caseId) ?? [])?.unitCode ?? ''
    return {
      id: newId(),
      kind: 'unit-transferred',
      effectiveOn: input.on,
      capacity: 'system',
      source: input.source,
      payload: { fromUnit, toUnit, reason: 'succession', ...(officerId === undefined ? {} : { officerId }) },
    } satisfies NewAct
  })
  const entries = await appendEntries(
    tx,
    agencyId,
    acts.map((act, index) => ({
      ...act,
      subject: 'case' as const,
      subjectId: input.cases[index]?.caseId,
      recordedBy: input.recordedBy,
      recordedAt,
    })),
  )
  return acts.map((act, index) => ({ ...act, agencyId, seq: entries[index]?.seq ?? 0 }))
}
