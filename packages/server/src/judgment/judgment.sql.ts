import type { PlainDate } from '@minh-an/domain/calendar'
import type { CaseKind, LineEntry, PartyEntry } from '@minh-an/domain/case-file'
import type { CoveringDecision, Judgment } from '@minh-an/domain/judgment'
import { canonicalJson, parseKept } from '../audit/index.ts'
import { partySearchText } from '../party/index.ts'
import { problem, type Tx } from '../platform/index.ts'

export interface JudgmentRecord {
  readonly judgment: Judgment
  readonly agencyId: string
  readonly unitCode: string
  readonly channel: string | undefined
  readonly version: number
}

interface Row {
  id: string
  agency_id: string
  unit_code: string
  number: string
  judged_on: PlainDate | null
  effective_on: PlainDate | null
  court: string
  case_kind: string
  received_on: PlainDate
  received_by_channel: string | null
  parties: string
  lines: string
  version: number
}

const columns = `j.id, j.agency_id, j.unit_code, j.number, j.judged_on, j.effective_on, j.court, j.case_kind, j.received_on,
  j.received_by_channel, j.parties::text as parties, j.lines::text as lines, j.version`

function recordOf(row: Row): JudgmentRecord {
  return {
    judgment: {
      id: row.id,
      number: row.number,
      court: row.court,
      judgedOn: row.judged_on ?? row.received_on,
      ...(row.effective_on === null ? {} : { effectiveOn: row.effective_on }),
      receivedOn: row.received_on,
      caseKind: row.case_kind as CaseKind,
      parties: parseKept(row.parties) as PartyEntry[],
      lines: parseKept(row.lines) as LineEntry[],
    },
    agencyId: row.agency_id,
    unitCode: row.unit_code,
    channel: row.received_by_channel ?? undefined,
    version: row.version,
  }
}

/**
 * A judgment within the units that may be seen. `lock` holds the row while a decision is made on it.
 * @throws 404 for what is not there and for what may not be seen alike.
 */
export async function getJudgment(
  tx: Tx,
  id: string,
  units: readonly string[] | null,
  lock = false,
): Promise<JudgmentRecord> {
  const { rows } = await tx.query<Row>(
    `select ${columns} from judgment j where j.id = $1 and ($2::text[] is null or j.unit_code = any($2))${lock ? ' for update' : ''}`,
    [id, units],
  )
  const row = rows[0]
  if (row === undefined) throw judgmentNotFound()
  return recordOf(row)
}

function judgmentNotFound() {
  return problem(
    'judgment/not-found',
    404,
    'Không tìm thấy bản án',
    'Không tìm thấy bản án, hoặc bản án ngoài phạm vi được xem. Kiểm tra lại số bản án.',
  )
}

export async function insertJudgment(tx: Tx, record: JudgmentRecord, exOfficio: boolean): Promise<void> {
  const { judgment } = record
  const search = [judgment.number, judgment.court, ...partySearchText(judgment.parties)].join(' | ')
  await tx.query(
    `insert into judgment (id, agency_id, unit_code, number, judged_on, effective_on, court, case_kind, received_on,
       received_by_channel, ex_officio, parties, lines, search_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13::jsonb, vn_norm($14))`,
    [
      judgment.id,
      record.agencyId,
      record.unitCode,
      judgment.number,
      judgment.judgedOn,
      judgment.effectiveOn ?? null,
      judgment.court,
      judgment.caseKind,
      judgment.receivedOn,
      record.channel ?? null,
      exOfficio,
      canonicalJson(judgment.parties),
      canonicalJson(judgment.lines),
      search,
    ],
  )
}

/** Is this judgment in the agency's book already? */
export async function findSameJudgment(
  tx: Tx,
  agencyId: string,
  judgment: Pick<Judgment, 'number' | 'court' | 'judgedOn'>,
): Promise<{ id: string; unitCode: string } | undefined> {
  const { rows } = await tx.query<{ id: string; unit_code: string }>(
    `select id, unit_code from judgment where agency_id = $1 and judged_on = $2
       and vn_norm(number) = vn_norm($3) and vn_norm(court) = vn_norm($4)`,
    [agencyId, judgment.judgedOn, judgment.number, judgment.court],
  )
  const row = rows[0]
  return row === undefined ? undefined : { id: row.id, unitCode: row.unit_code }
}

/** A case whose decision rests on a judgment: which of its lines it took, and how they stand. */
export interface CoveringCase extends CoveringDecision {
  readonly caseId: string
  readonly number: string
  readonly status: string
  /** Lines that the decision still covers: not recalled, not cancelled, not sent back. */
  readonly standing: readonly number[]
}

const noLongerCovered = ['recalled', 'withdrawn-up', 'cancelled', 'request-returned']

export async function coveringCases(tx: Tx, judgmentId: string): Promise<CoveringCase[]> {
  const { rows } = await tx.query<{
    case_id: string
    number: string
    status: string
    decided_on: PlainDate
    act_id: string
    lines: { no: number; status: string }[]
  }>('select case_id, number, status, decided_on, act_id, lines from judgment_coverage($1)', [judgmentId])
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    status: row.status,
    actId: row.act_id,
    decidedOn: row.decided_on,
    lines: row.lines.map((line) => line.no),
    standing: row.lines.filter((line) => !noLongerCovered.includes(line.status)).map((line) => line.no),
  }))
}
