import type { Act } from '@minh-an/domain/case-file'
import { factsOf, type StatFact } from '@minh-an/domain/enforcement-case'
import { type Column, insertRows, type Tx } from '../platform/index.ts'

/** A fact as records know it: from one record number of a chain until, not including, another. */
export interface FactRow extends StatFact {
  readonly agencyId: string
  readonly caseId: string
  readonly recFrom: number
  recUntil: number | undefined
  /** Stands in the database already. */
  readonly stored: boolean
}

/** Kinds that never change what statistics know; most acts of an ordinary file are of these kinds. */
const neutral: ReadonlySet<string> = new Set([
  'decision-notified',
  'sent-to-procuracy',
  'verification-recorded',
  'payment-disbursed',
])

/**
 * Carries the facts of a case over a new act: rows that no longer hold are closed at its number, new ones open there.
 * @param current rows that still hold before the act; returned list holds after it. `touched` gathers every change.
 */
export function carryFacts(
  caseId: string,
  acts: readonly Act[],
  act: Act,
  current: readonly FactRow[],
  touched: Set<FactRow>,
): FactRow[] {
  // An imported case may end its opening acts with one of these: then nothing is known of it yet.
  if (neutral.has(act.kind) && current.length > 0) return [...current]
  const facts = factsOf(caseId, acts)
  const held = new Map(current.map((row) => [factKey(row), row]))
  const next = facts.map((fact): FactRow => {
    const key = factKey(fact)
    const known = held.get(key)
    if (known !== undefined && known.agencyId === act.agencyId) {
      held.delete(key)
      return known
    }
    const opened: FactRow = {
      ...fact,
      agencyId: act.agencyId,
      caseId,
      recFrom: act.seq,
      recUntil: undefined,
      stored: false,
    }
    touched.add(opened)
    return opened
  })
  for (const row of held.values()) {
    row.recUntil = act.seq
    touched.add(row)
  }
  return next
}

function factKey(fact: StatFact): string {
  return [
    fact.lineNo,
    fact.legalFrom,
    fact.legalUntil,
    fact.phase,
    fact.unitCode,
    fact.officerId ?? '',
    fact.owedDong,
    fact.collectedDong,
    fact.terminatedDong,
    fact.entrustedDong,
    fact.recalledDong,
    fact.returnedDong,
    fact.basis,
    fact.caseKind,
    fact.source,
    fact.acceptedOn,
    fact.firstDecidedOn,
  ].join('|')
}

/** Facts that hold at the newest record point, by case. */
export async function loadCurrentFacts(tx: Tx, caseIds: readonly string[]): Promise<Map<string, FactRow[]>> {
  const byCase = new Map<string, FactRow[]>()
  if (caseIds.length === 0) return byCase
  const { rows } = await tx.query<Record<string, unknown>>(
    `select * from stat_fact where case_id = any($1::uuid[]) and rec_until = 9223372036854775807`,
    [caseIds],
  )
  for (const row of rows) {
    const fact = fromRow(row)
    const known = byCase.get(fact.caseId)
    if (known === undefined) byCase.set(fact.caseId, [fact])
    else known.push(fact)
  }
  return byCase
}

function fromRow(row: Record<string, unknown>): FactRow {
  return {
    agencyId: row['agency_id'],
    caseId: row['case_id'],
    lineNo: row['line_no'],
    legalFrom: row['legal_from'],
    legalUntil: row['legal_until'],
    recFrom: Number(row['rec_from']),
    recUntil: undefined,
    stored: true,
    phase: row['phase'],
    ended: row['ended'],
    unitCode: row['unit_code'],
    officerId: row['officer_id'] ?? undefined,
    basis: row['basis'],
    caseKind: row['case_kind'],
    source: row['source'],
    payee: row['payee'] ?? undefined,
    acceptedOn: row['accepted_on'],
    firstDecidedOn: row['first_decided_on'],
    owedDong: row['owed'],
    collectedDong: row['collected'],
    terminatedDong: row['terminated'],
    entrustedDong: row['entrusted'],
    recalledDong: row['recalled'],
    returnedDong: row['returned'],
    outstandingDong: row['outstanding'],
  } as unknown as FactRow
}

/** Writes what `carryFacts` gathered: closes stored rows, inserts new ones (also those that opened and closed in one batch). */
export async function storeFacts(tx: Tx, touched: ReadonlySet<FactRow>): Promise<void> {
  const closed = [...touched].filter((row) => row.stored && row.recUntil !== undefined)
  if (closed.length > 0) {
    await tx.query(
      `update stat_fact f set rec_until = c.rec_until
       from unnest($1::uuid[], $2::int[], $3::date[], $4::text[], $5::bigint[], $6::bigint[])
         as c (case_id, line_no, legal_from, agency_id, rec_from, rec_until)
       where f.case_id = c.case_id and f.line_no = c.line_no and f.legal_from = c.legal_from
         and f.agency_id = c.agency_id and f.rec_from = c.rec_from`,
      [
        closed.map((row) => row.caseId),
        closed.map((row) => row.lineNo),
        closed.map((row) => row.legalFrom),
        closed.map((row) => row.agencyId),
        closed.map((row) => row.recFrom),
        closed.map((row) => row.recUntil),
      ],
    )
  }
  await insertRows(
    tx,
    'stat_fact',
    factColumns,
    [...touched].filter((row) => !row.stored),
  )
}

const factColumns: Column<FactRow>[] = [
  { name: 'agency_id', type: 'text', value: (row) => row.agencyId },
  { name: 'case_id', type: 'uuid', value: (row) => row.caseId },
  { name: 'line_no', type: 'int', value: (row) => row.lineNo },
  { name: 'legal_from', type: 'date', value: (row) => row.legalFrom },
  { name: 'legal_until', type: 'date', value: (row) => row.legalUntil },
  { name: 'rec_from', type: 'bigint', value: (row) => row.recFrom },
  { name: 'rec_until', type: 'bigint', value: (row) => row.recUntil ?? '9223372036854775807' },
  { name: 'phase', type: 'text', value: (row) => row.phase },
  { name: 'ended', type: 'boolean', value: (row) => row.ended },
  { name: 'unit_code', type: 'text', value: (row) => row.unitCode },
  { name: 'officer_id', type: 'uuid', value: (row) => row.officerId },
  { name: 'basis', type: 'text', value: (row) => row.basis },
  { name: 'case_kind', type: 'text', value: (row) => row.caseKind },
  { name: 'source', type: 'text', value: (row) => row.source },
  { name: 'payee', type: 'text', value: (row) => row.payee },
  { name: 'accepted_on', type: 'date', value: (row) => row.acceptedOn },
  { name: 'first_decided_on', type: 'date', value: (row) => row.firstDecidedOn },
  { name: 'owed', type: 'bigint', value: (row) => row.owedDong },
  { name: 'collected', type: 'bigint', value: (row) => row.collectedDong },
  { name: 'terminated', type: 'bigint', value: (row) => row.terminatedDong },
  { name: 'entrusted', type: 'bigint', value: (row) => row.entrustedDong },
  { name: 'recalled', type: 'bigint', value: (row) => row.recalledDong },
  { name: 'returned', type: 'bigint', value: (row) => row.returnedDong },
  { name: 'outstanding', type: 'bigint', value: (row) => row.outstandingDong },
]
