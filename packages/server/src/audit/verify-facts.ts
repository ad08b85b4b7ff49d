import { type Act, comesAtOnce } from '@minh-an/domain/case-file'
import { factsOf, type StatFact } from '@minh-an/domain/enforcement-case'

/** A fact that later records have not closed. */
const OPEN = 9_223_372_036_854_775_807n

interface Standing {
  readonly fact: StatFact
  readonly agencyId: string
  readonly recFrom: number
}

/**
 * What stat_fact must hold for a case, over all record points: after each act the facts are computed from all acts
 * recorded so far; a fact that is no longer among them closes at that act's number. One text per row.
 */
export function expectedFacts(caseId: string, acts: readonly Act[]): string[] {
  const closed: string[] = []
  let standing = new Map<string, Standing>()
  const closeAll = (rows: Iterable<Standing>, at: number) => {
    for (const row of rows) closed.push(rowText(caseId, row, BigInt(at)))
  }
  for (let index = 0; index < acts.length; index += 1) {
    const act = acts[index] as Act
    const handOver = handOverAt(acts, index, [...standing.values()][0]?.agencyId)
    if (handOver !== undefined) {
      closeAll(standing.values(), handOver.left.seq)
      standing = openAll(caseId, acts.slice(0, index + 2), handOver.joined)
      index += 1
      continue
    }
    if (isInsideOneRecord(act, acts[index + 1])) continue
    const next = new Map<string, Standing>()
    for (const fact of factsOf(caseId, acts.slice(0, index + 1))) {
      const key = contentText(fact)
      next.set(key, standing.get(key) ?? { fact, agencyId: act.agencyId, recFrom: act.seq })
      standing.delete(key)
    }
    closeAll(standing.values(), act.seq)
    standing = next
  }
  return [...closed, ...[...standing.values()].map((row) => rowText(caseId, row, OPEN))]
}

/** Acts that brought a case at once are one record to the outside: only what holds after the last of them was ever known. */
function isInsideOneRecord(act: Act, next: Act | undefined): boolean {
  return (
    comesAtOnce(act.source) && next?.source === act.source && next.seq === act.seq + 1 && next.kind !== 'correction'
  )
}

/** The two acts of a succession stand in two chains; which comes first by number says nothing. */
function handOverAt(acts: readonly Act[], index: number, agencyId: string | undefined) {
  const pair = acts.slice(index, index + 2)
  const isSuccession = (act: Act) => act.kind === 'unit-transferred' && act.payload.reason === 'succession'
  if (pair.length < 2 || !pair.every(isSuccession) || pair[0]?.agencyId === pair[1]?.agencyId) return undefined
  const left = pair.find((act) => act.agencyId === agencyId)
  const joined = pair.find((act) => act !== left)
  return left === undefined || joined === undefined ? undefined : { left, joined }
}

function openAll(caseId: string, acts: readonly Act[], joined: Act): Map<string, Standing> {
  return new Map(
    factsOf(caseId, acts).map((fact) => [contentText(fact), { fact, agencyId: joined.agencyId, recFrom: joined.seq }]),
  )
}

function contentText(fact: StatFact): string {
  return [
    fact.lineNo,
    fact.legalFrom,
    fact.legalUntil,
    fact.phase,
    fact.ended,
    fact.unitCode,
    fact.officerId ?? '',
    fact.basis,
    fact.caseKind,
    fact.source,
    fact.payee ?? '',
    fact.acceptedOn,
    fact.firstDecidedOn,
    fact.owedDong,
    fact.collectedDong,
    fact.terminatedDong,
    fact.entrustedDong,
    fact.recalledDong,
    fact.returnedDong,
    fact.outstandingDong,
  ].join('|')
}

function rowText(caseId: string, row: Standing, recUntil: bigint): string {
  return [row.agencyId, caseId, row.recFrom, recUntil, contentText(row.fact)].join('|')
}

const COLUMNS = [
  ...[
    'agency_id',
    'case_id',
    'rec_from',
    'rec_until',
    'line_no',
    'legal_from',
    'legal_until',
    'phase',
    'ended',
    'unit_code',
  ],
  ...['officer_id', 'basis', 'case_kind', 'source', 'payee', 'accepted_on', 'first_decided_on', 'owed', 'collected'],
  ...['terminated', 'entrusted', 'recalled', 'returned', 'outstanding'],
]

/** A row of stat_fact in the same form. */
export function factText(row: Readonly<Record<string, unknown>>): string {
  return COLUMNS.map((column) => row[column] ?? '').join('|')
}
