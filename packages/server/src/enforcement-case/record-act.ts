import type { PlainDate } from '@minh-an/domain/calendar'
import type { Act, NewAct, Refusal } from '@minh-an/domain/case-file'
import { actNames } from '@minh-an/domain/case-file'
import { decideAct } from '@minh-an/domain/enforcement-case'
import { ProblemError, problem, type Tx } from '../platform/index.ts'
import { caseNotFound, loadActsOf } from './load-case.ts'
import { writeActs } from './write-acts.ts'

export interface ActToRecord extends JudgedBy {
  readonly caseId: string
  readonly act: NewAct
  /** Version of the file the person saw; undefined for work on many files, which shows its result per file. */
  readonly expectedVersion: number | undefined
  readonly recordedBy: string
}

/** What acts are held against beside the law. */
export interface JudgedBy {
  readonly today: PlainDate
  /** What the person may see, as unit codes; undefined for the system itself. */
  readonly visibleUnits: readonly string[] | undefined
  /** Asked once the file is locked and known: may this person record it? */
  readonly mayRecord: (row: CaseRow) => Refusal | ProblemError | undefined
}

export interface ActsToRecord extends JudgedBy {
  /** One act a file at most. */
  readonly acts: readonly Pick<ActToRecord, 'caseId' | 'act' | 'expectedVersion'>[]
  readonly recordedBy: string
}

export interface CaseRow {
  readonly id: string
  /** `128/2026`. */
  readonly shortNumber: string
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

/** What became of one of several acts; `row` is absent where the person may not see the file. */
export interface JudgedAct {
  readonly caseId: string
  readonly act: NewAct
  readonly row: CaseRow | undefined
  readonly refusal: ProblemError | undefined
}

/**
 * Records one act of a person: lock the file, check who and which version, decide by the law, write. The file's row is
 * locked first and the agency's chain last (security §3.5).
 * @throws 404 unseen, 403 not allowed, 412 changed meanwhile, 422 refused by the law with every reason.
 */
export async function recordAct(tx: Tx, input: ActToRecord): Promise<RecordedAct> {
  const [judged] = await judgeActs(tx, { ...input, acts: [input] }, 'locked')
  const { row } = judged ?? {}
  if (judged?.refusal !== undefined) throw judged.refusal
  if (row === undefined) throw caseNotFound()
  const written = await writeActs(tx, {
    agencyId: row.agencyId,
    source: input.act.source,
    recordedBy: input.recordedBy,
    records: [{ caseId: input.caseId, act: input.act }],
  })
  return { caseId: input.caseId, actId: input.act.id, seq: written.lastSeq, version: row.version + 1 }
}

/**
 * Records acts of a person on many files of one agency together: each is judged as {@link recordAct} does it, the refused ones are
 * named and the others are written. The files are locked in one order, so that two such commands cannot wait for each other.
 */
export async function recordActs(tx: Tx, input: ActsToRecord): Promise<JudgedAct[]> {
  const judged = await judgeActs(tx, input, 'locked')
  const allowed = judged.filter((one) => one.refusal === undefined)
  const [first] = allowed
  if (first?.row === undefined) return judged
  const { agencyId } = first.row
  if (allowed.some((one) => one.row?.agencyId !== agencyId)) throw new Error('acts of several agencies at once')
  await writeActs(tx, {
    agencyId,
    source: first.act.source,
    recordedBy: input.recordedBy,
    records: allowed.map(({ caseId, act }) => ({ caseId, act })),
  })
  return judged
}

/** What {@link recordActs} would do, with nothing written and nothing locked. */
export function previewActs(tx: Tx, input: Omit<ActsToRecord, 'recordedBy'>): Promise<JudgedAct[]> {
  return judgeActs(tx, input, 'free')
}

async function judgeActs(
  tx: Tx,
  input: Omit<ActsToRecord, 'recordedBy'>,
  lock: 'locked' | 'free',
): Promise<JudgedAct[]> {
  const rows = await caseRowsOf(
    tx,
    input.acts.map((one) => one.caseId),
    lock,
  )
  const checked = input.acts.map((one) => {
    const row = rows.get(one.caseId)
    const isVisible = row !== undefined && (input.visibleUnits?.includes(row.unitCode) ?? true)
    return isVisible
      ? { ...one, row, refusal: refusalOfRow(row, one, input) }
      : { ...one, row: undefined, refusal: caseNotFound() }
  })
  const open = checked.filter((one) => one.refusal === undefined)
  const known = await loadActsOf(
    tx,
    open.map((one) => one.caseId),
  )
  return checked.map(({ caseId, act, row, refusal }) => ({
    caseId,
    act,
    row,
    refusal: refusal ?? refusalByLaw(caseId, known.get(caseId) ?? [], act, input.today),
  }))
}

function refusalOfRow(
  row: CaseRow,
  { act, expectedVersion }: ActsToRecord['acts'][number],
  { mayRecord }: JudgedBy,
): ProblemError | undefined {
  const forbidden = mayRecord(row)
  if (forbidden instanceof ProblemError) return forbidden
  if (forbidden !== undefined) return refused(403, act, [forbidden])
  if (expectedVersion !== undefined && expectedVersion !== row.version) return changedMeanwhile(row.version)
  return undefined
}

function refusalByLaw(caseId: string, acts: readonly Act[], act: NewAct, today: PlainDate): ProblemError | undefined {
  const decision = decideAct(caseId, acts, act, today, Number.MAX_SAFE_INTEGER)
  return decision.allowed ? undefined : refused(422, act, decision.refusals)
}

async function caseRowsOf(tx: Tx, caseIds: readonly string[], lock: 'locked' | 'free'): Promise<Map<string, CaseRow>> {
  const { rows } = await tx.query<{
    id: string
    short_number: string
    agency_id: string
    unit_code: string
    officer_id: string | null
    version: number
  }>(
    `select id, number || '/' || number_year as short_number, agency_id, unit_code, officer_id, version
       from enforcement_case where id = any($1::uuid[]) order by id ${lock === 'locked' ? 'for update' : ''}`,
    [caseIds],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        shortNumber: row.short_number,
        agencyId: row.agency_id,
        unitCode: row.unit_code,
        officerId: row.officer_id ?? undefined,
        version: row.version,
      },
    ]),
  )
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
