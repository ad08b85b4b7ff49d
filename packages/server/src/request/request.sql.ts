import type { PlainDate } from '@minh-an/domain/calendar'
import type { LineEntry, PartyEntry } from '@minh-an/domain/case-file'
import { foldRequest, type RequestAct, type RequestFile, requestDuties } from '@minh-an/domain/request'
import { canonicalJson, parseKept } from '../audit/index.ts'
import { storeIntakeDuties } from '../deadline/index.ts'
import { partySearchText } from '../party/index.ts'
import { problem, type Tx } from '../platform/index.ts'

export interface RequestRecord {
  readonly file: RequestFile
  readonly agencyId: string
  readonly unitCode: string
  readonly judgmentId: string
  readonly caseId: string | undefined
  readonly version: number
}

function requestNotFound() {
  return problem(
    'request/not-found',
    404,
    'Không tìm thấy yêu cầu thi hành án',
    'Không tìm thấy yêu cầu, hoặc yêu cầu ngoài phạm vi được xem. Kiểm tra lại đường dẫn.',
  )
}

/** @throws 404 for what is not there and for what may not be seen alike. */
export async function getRequest(
  tx: Tx,
  id: string,
  units: readonly string[] | null,
  lock = false,
): Promise<RequestRecord> {
  const { rows } = await tx.query<{
    agency_id: string
    unit_code: string
    judgment_id: string
    case_id: string | null
    version: number
  }>(
    `select agency_id, unit_code, judgment_id, case_id, version from request r
     where r.id = $1 and ($2::text[] is null or r.unit_code = any($2))${lock ? ' for update' : ''}`,
    [id, units],
  )
  const row = rows[0]
  const file = row === undefined ? undefined : foldRequest(id, await loadRequestActs(tx, id))
  if (row === undefined || file === undefined) throw requestNotFound()
  return {
    file,
    agencyId: row.agency_id,
    unitCode: row.unit_code,
    judgmentId: row.judgment_id,
    caseId: row.case_id ?? undefined,
    version: row.version,
  }
}

async function loadRequestActs(tx: Tx, id: string): Promise<RequestAct[]> {
  const { rows } = await tx.query<{ id: string; kind: string; effective_on: PlainDate; payload: string }>(
    `select id, kind, effective_on, payload from act where subject = 'request' and subject_id = $1 order by recorded_at, seq`,
    [id],
  )
  return rows.map(
    (row) =>
      ({ id: row.id, kind: row.kind, effectiveOn: row.effective_on, payload: parseKept(row.payload) }) as RequestAct,
  )
}

export interface NewRequest {
  readonly file: RequestFile
  readonly agencyId: string
  readonly unitCode: string
  readonly parties: readonly PartyEntry[]
  readonly lines: readonly LineEntry[]
  readonly judgmentNumber: string
}

export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  const { file } = request
  const { payload } = file.received
  const search = [payload.requester, request.judgmentNumber, ...partySearchText(request.parties)].join(' | ')
  await tx.query(
    `insert into request (id, agency_id, unit_code, judgment_id, received_on, channel, requester, status, status_on, parties, lines, search_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11::jsonb, vn_norm($12))`,
    [
      file.id,
      request.agencyId,
      request.unitCode,
      payload.judgmentId,
      file.received.effectiveOn,
      payload.channel,
      payload.requester,
      file.status,
      file.statusOn,
      canonicalJson(request.parties),
      canonicalJson(request.lines),
      search,
    ],
  )
  await storeIntakeDuties(tx, { subject: 'request', id: file.id, unitCode: request.unitCode }, requestDuties(file))
}

/** Rewrites what lists read from the request as its acts tell it. @returns the new version. */
export async function storeRequest(
  tx: Tx,
  file: RequestFile,
  unitCode: string,
  caseId: string | undefined,
): Promise<number> {
  const { rows } = await tx.query<{ version: number }>(
    `update request set status = $2, status_on = $3, case_id = coalesce($4, case_id), version = version + 1
     where id = $1 returning version`,
    [file.id, file.status, file.statusOn, caseId ?? null],
  )
  await storeIntakeDuties(tx, { subject: 'request', id: file.id, unitCode }, requestDuties(file))
  return rows[0]?.version ?? 1
}
