import type { PlainDate } from '@minh-an/domain/calendar'
import type { NewAct, Refusal } from '@minh-an/domain/case-file'
import { actNames } from '@minh-an/domain/case-file'
import { decideAct } from '@minh-an/domain/enforcement-case'
import { type ProblemError, problem, type Tx } from '../platform/index.ts'
import { caseNotFound, loadActs } from './load-case.ts'
import { writeActs } from './write-acts.ts'

export interface ActToRecord {
  readonly caseId: string
  readonly act: NewAct
  readonly recordedBy: string
  readonly today: PlainDate
  /** Version of the file the person saw; undefined for work on many files, which shows its result per file. */
  readonly expectedVersion: number | undefined
  /** What the person may see, as unit codes; undefined for the system itself. */
  readonly visibleUnits: readonly string[] | undefined
  /** Asked once the file is locked and known: may this person record it? */
  readonly mayRecord: (row: CaseRow) => Refusal | undefined
}

export interface CaseRow {
  readonly id: string
  readonly agencyId: string
  readonly unitCode: string
  readonly officerId: string | undefined
  readonly version: number
}

export interface RecordedAct {
  readonly caseId: string
  readonly actId: string
  readonly seq: number
  readonly version: number
}

/**
 * Records one act of a person: lock the file, check who and which version, decide by the law, write. The file's row is
 * locked first and the agency's chain last (security §3.5).
 * @throws 404 unseen, 403 not allowed, 412 changed meanwhile, 422 refused by the law with every reason.
 */
export async function recordAct(tx: Tx, input: ActToRecord): Promise<RecordedAct> {
  const row = await lockCase(tx, input.caseId)
  if (row === undefined) throw caseNotFound()
  if (input.visibleUnits !== undefined && !input.visibleUnits.includes(row.unitCode)) throw caseNotFound()
  const forbidden = input.mayRecord(row)
  if (forbidden !== undefined) throw refused(403, input.act, [forbidden])
  if (input.expectedVersion !== undefined && input.expectedVersion !== row.version) throw changedMeanwhile(row.version)
  const acts = await loadActs(tx, input.caseId)
  const decision = decideAct(input.caseId, acts, input.act, input.today, Number.MAX_SAFE_INTEGER)
  if (!decision.allowed) throw refused(422, input.act, decision.refusals)
  const written = await writeActs(tx, {
    agencyId: row.agencyId,
    source: input.act.source,
    recordedBy: input.recordedBy,
    records: [{ caseId: input.caseId, act: input.act }],
  })
  return { caseId: input.caseId, actId: input.act.id, seq: written.lastSeq, version: row.version + 1 }
}

async function lockCase(tx: Tx, caseId: string): Promise<CaseRow | undefined> {
  const { rows } = await tx.query<{ agency_id: string; unit_code: string; officer_id: string | null; version: number }>(
    'select agency_id, unit_code, officer_id, version from enforcement_case where id = $1 for update',
    [caseId],
  )
  const row = rows[0]
  return row === undefined
    ? undefined
    : {
        id: caseId,
        agencyId: row.agency_id,
        unitCode: row.unit_code,
        officerId: row.officer_id ?? undefined,
        version: row.version,
      }
}

function changedMeanwhile(version: number): ProblemError {
  return problem(
    'case/changed-meanwhile',
    412,
    'Hồ sơ vừa được cập nhật',
    'Hồ sơ đã thay đổi sau khi mở. Xem thay đổi rồi ghi nhận lại; nội dung đã nhập được giữ.',
    { extra: { version } },
  )
}

/** A refusal by law or right as the edge shows it: all reasons at once, each with its article. */
function refused(status: 403 | 422, act: Pick<NewAct, 'kind'>, refusals: readonly Refusal[]): ProblemError {
  const [first] = refusals
  const title = `${status === 403 ? 'Không được' : 'Chưa thể'} ${actNames[act.kind]}`
  return problem(first?.code ?? 'case/refused', status, title, refusals.map((one) => one.message).join(' '), {
    legalBasis: [...new Set(refusals.flatMap((one) => one.legalBasis))],
    errors: refusals.flatMap((one) =>
      one.pointer === undefined ? [] : [{ pointer: one.pointer, detail: one.message }],
    ),
    extra: { refusals },
  })
}
