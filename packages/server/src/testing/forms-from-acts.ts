import { addDays, type PlainDate } from '@minh-an/domain/calendar'
import { type Act, type CaseFile, type LineState, type LineStatus, outstandingDong } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'

/** A form told case by case from the acts themselves, without facts, groups or SQL: what the fast way must equal. */
export type PlainForm = Map<string, bigint>

export type PlainRequest = {
  readonly form: 1 | 2
  readonly from: PlainDate
  readonly legalUntil: PlainDate
  /** How far the records of each agency are known; absent: all of them. */
  readonly known?: ReadonlyMap<string, number>
  /** Postponed and suspended stock stays inside E (circulars before 2020-01-05). */
  readonly pausedInE: boolean
  /** Does the case count, and in which row? Undefined: it does not count. */
  readonly rowOf: (end: CaseFile, acts: readonly Act[]) => string | undefined
}

const ends: readonly LineStatus[] = [
  'completed',
  'terminated',
  'entrusted',
  'request-returned',
  'ended-otherwise',
  'recalled',
  'withdrawn-up',
  'cancelled',
]

/** Cells by row: `row|cell` → value; zero cells are left out. */
export function formFromActs(files: ReadonlyMap<string, readonly Act[]>, request: PlainRequest): PlainForm {
  const form: PlainForm = new Map()
  for (const [id, all] of files) {
    const acts = all.filter((act) => request.known === undefined || act.seq <= (request.known.get(act.agencyId) ?? 0))
    const end = foldCase(id, acts, { until: request.legalUntil })
    if (end === undefined) continue
    const row = request.rowOf(end, acts)
    if (row === undefined) continue
    const before = foldCase(id, acts, { until: addDays(request.from, -1) })
    const add = (cell: string, value: bigint) => {
      const key = `${row}|${cell}`
      form.set(key, (form.get(key) ?? 0n) + value)
    }
    if (request.form === 1) countCase(before, end, request, add)
    else for (const line of end.lines) sumLine(line, before?.lines[line.entry.no - 1], end, request, add)
  }
  for (const [key, value] of form) if (value === 0n) form.delete(key)
  return form
}

type Add = (cell: string, value: bigint) => void

function statusOf(one: { status: LineStatus } | undefined): LineStatus | undefined {
  return one?.status
}

function countCase(before: CaseFile | undefined, end: CaseFile, request: PlainRequest, add: Add): void {
  const was = statusOf(before)
  if (was === undefined) add(end.basis === 'ex-officio' ? 'A2a' : 'A2b', 1n)
  else if (was === 'separate-ledger' && end.status !== 'separate-ledger') add('A2c', 1n)
  else if (was === 'separate-ledger') return
  else if (ends.includes(was) && was === end.status) return
  else if (ends.includes(was)) add('A2d', 1n)
  else add('A1', 1n)
  if (end.status === 'entrusted') add('B', 1n)
  else if (end.status === 'recalled' || end.status === 'cancelled') add('C', 1n)
  else if (end.status === 'withdrawn-up') add('B2', 1n)
  else if (end.status === 'request-returned') add('C9', 1n)
  else if (end.status === 'completed') add('F1', 1n)
  else if (end.status === 'terminated') add('F2', 1n)
  else if (end.status === 'ended-otherwise') add('F3', 1n)
  else add(stock(end.status, end.agreed, request), 1n)
}

function stock(status: LineStatus, agreed: boolean, request: PlainRequest): 'G' | 'H' | 'K' {
  if (status === 'conditions-absent' || status === 'separate-ledger') return 'H'
  if (status === 'suspended' || (status === 'postponed' && !agreed)) return request.pausedInE ? 'G' : 'K'
  return 'G'
}

function sumLine(line: LineState, before: LineState | undefined, end: CaseFile, request: PlainRequest, add: Add): void {
  const was = statusOf(before)
  const owedBefore = before === undefined ? 0n : outstandingDong(before)
  const back: bigint[] = []
  const moved = (now: bigint, earlier: bigint | undefined) => {
    const growth = now - (earlier ?? 0n)
    if (growth < 0n) back.push(-growth)
    return growth > 0n ? growth : 0n
  }
  add('F1', line.collectedDong - (before?.collectedDong ?? 0n))
  add(line.status === 'ended-otherwise' ? 'F3' : 'F2', moved(line.terminatedDong, before?.terminatedDong))
  add('B', moved(line.entrustedDong, before?.entrustedDong))
  add(line.status === 'withdrawn-up' ? 'B2' : 'C', moved(line.recalledDong, before?.recalledDong))
  add('C9', moved(line.returnedDong, before?.returnedDong))
  for (const sum of back) add('A2d', sum)
  if (before === undefined) add(end.basis === 'ex-officio' ? 'A2a' : 'A2b', line.owedDong)
  const left = outstandingDong(line)
  if (was === 'separate-ledger' && line.status === 'separate-ledger') {
    add('A2c', owedBefore - left)
    return
  }
  if (was !== undefined && ends.includes(was) && was === line.status) {
    add('A2d', owedBefore - left)
    return
  }
  if (was === 'separate-ledger') add('A2c', owedBefore)
  else if (was !== undefined && ends.includes(was)) add('A2d', owedBefore)
  else if (was !== undefined) add('A1', owedBefore)
  add(ends.includes(line.status) ? 'G' : stock(line.status, line.agreed, request), left)
}
