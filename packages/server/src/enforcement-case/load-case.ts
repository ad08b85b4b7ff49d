import type { Act, CaseFile } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'
import { parseKept } from '../audit/index.ts'
import { problem, type Tx } from '../platform/index.ts'

interface ActRow {
  id: string
  subject_id: string
  agency_id: string
  seq: bigint
  kind: string
  effective_on: string
  capacity: string
  source: string
  payload: string
}

const actColumns = 'id, subject_id, agency_id, seq, kind, effective_on, capacity, source, payload'

function toAct(row: ActRow): Act {
  return {
    id: row.id,
    kind: row.kind,
    effectiveOn: row.effective_on,
    seq: Number(row.seq),
    agencyId: row.agency_id,
    capacity: row.capacity,
    source: row.source,
    payload: parseKept(row.payload),
  } as Act
}

/** All acts of a case in the order of recording. */
export async function loadActs(tx: Tx, caseId: string): Promise<Act[]> {
  const found = await loadActsOf(tx, [caseId])
  return found.get(caseId) ?? []
}

/**
 * Acts of several cases at once. A file that changed agency has acts in two chains, whose numbers do not compare:
 * the order is that of recording.
 */
export async function loadActsOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Act[]>> {
  const byCase = new Map<string, Act[]>()
  if (caseIds.length === 0) return byCase
  const { rows } = await tx.query<ActRow>(
    `select ${actColumns} from act where subject = 'case' and subject_id = any($1::uuid[]) order by recorded_at, seq`,
    [caseIds],
  )
  for (const row of rows) {
    const acts = byCase.get(row.subject_id)
    if (acts === undefined) byCase.set(row.subject_id, [toAct(row)])
    else acts.push(toAct(row))
  }
  return byCase
}

/** The file as all its acts tell it. */
export async function loadCase(tx: Tx, caseId: string): Promise<CaseFile> {
  const file = foldCase(caseId, await loadActs(tx, caseId))
  if (file === undefined) throw caseNotFound()
  return file
}

/** One answer for what does not exist and for what may not be seen (security §5.3). */
export function caseNotFound() {
  return problem(
    'case/not-found',
    404,
    'Không tìm thấy hồ sơ',
    'Không tìm thấy hồ sơ, hoặc hồ sơ ngoài phạm vi được xem. Kiểm tra lại số quyết định.',
  )
}
