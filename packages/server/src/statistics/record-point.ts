import { parsePlainDate } from '@minh-an/domain/calendar'
import { decodeRecordPoint, encodeRecordPoint } from '@minh-an/domain/statistics'
import { problem, type Tx } from '../platform/index.ts'

/** The records a form reads. `seqs` is absent where they are the newest: those have an index of their own. */
export type KnownRecords = {
  readonly token: string
  readonly agencies: readonly string[]
  readonly seqs: readonly bigint[] | undefined
}

const ANY_FACT = 'select from stat_fact f where f.agency_id = v.agency_id and f.rec_from <= v.seq'
const FACT_OF_UNITS = `select from unnest($3::text[]) u (code), lateral (
        select from stat_fact f where f.agency_id = v.agency_id and f.unit_code = u.code and f.rec_from <= v.seq limit 1
      ) known`

/** `held`: a register is coming in, so that the newest point is the one before it. */
type Head = { agency_id: string; head: bigint; seq: bigint; held?: boolean }

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/

/**
 * The record point somebody asked for (units absent: the whole nation): a token of an earlier answer, an instant with its zone, or the newest. Kept of it
 * are the agencies that have anything to say about these units; what they had recorded by then never changes, so the
 * token, and with it the form, comes out the same for ever.
 */
export async function resolveRecords(
  tx: Tx,
  asked: string | undefined,
  unitCodes: readonly string[] | undefined,
): Promise<KnownRecords> {
  const heads = (await headsAt(tx, asked)).filter((one) => one.seq > 0n)
  const { rows } = await tx.query<{ agency_id: string }>(
    `select v.agency_id from unnest($1::text[], $2::bigint[]) v (agency_id, seq)
      where exists (${unitCodes === undefined ? ANY_FACT : FACT_OF_UNITS}) order by 1`,
    [heads.map((one) => one.agency_id), heads.map((one) => one.seq), ...(unitCodes === undefined ? [] : [unitCodes])],
  )
  const bearing = new Set(rows.map((row) => row.agency_id))
  const known = heads.filter((one) => bearing.has(one.agency_id))
  return {
    token: encodeRecordPoint(new Map(known.map((one) => [one.agency_id, one.seq]))),
    agencies: known.map((one) => one.agency_id),
    // A token may leave out agencies that have recorded since: only what was not asked for is surely the newest.
    seqs: asked === undefined && !known.some((one) => one.held) ? undefined : known.map((one) => one.seq),
  }
}

async function headsAt(tx: Tx, asked: string | undefined): Promise<Head[]> {
  if (asked === undefined) {
    const { rows } = await tx.query<Head>(
      `select h.agency_id, h.seq as head, coalesce(s.from_seq, h.seq) as seq, s.from_seq is not null as held
         from chain_head h
         left join (select agency_id, min(from_seq) as from_seq from import_spans() where until_seq is null group by 1) s
           using (agency_id)
        where h.seq > 0`,
    )
    return rows
  }
  return isInstant(asked) ? headsAtInstant(tx, asked) : headsOfToken(tx, asked)
}

function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1]
  return day !== undefined && parsePlainDate(day) !== undefined
}

async function headsAtInstant(tx: Tx, instant: string): Promise<Head[]> {
  const { rows } = await tx.query<Head>(
    `select h.agency_id, h.seq as head,
            coalesce((select min(s.from_seq) from import_spans() s
                       where s.agency_id = h.agency_id and s.from_seq < a.seq and (s.until_seq is null or s.until_seq > a.seq)),
                     a.seq) as seq
       from chain_head h, lateral (
         select a.seq from act a where a.agency_id = h.agency_id and a.recorded_at <= $1::timestamptz
          order by a.recorded_at desc, a.seq desc limit 1) a
      where h.seq > 0`,
    [instant],
  )
  return rows
}

async function headsOfToken(tx: Tx, token: string): Promise<Head[]> {
  const point = decodeRecordPoint(token)
  if (point === undefined) {
    throw problem(
      'statistics/record-point',
      422,
      'Điểm chốt ghi nhận không đọc được',
      'Dùng mã chốt in trên biểu đã lập, hoặc thời điểm kèm múi giờ, ví dụ 2026-11-01T00:00+07.',
      { errors: [{ pointer: '/recordedUntil', detail: 'Mã chốt ghi nhận không hợp lệ.' }] },
    )
  }
  const { rows } = await tx.query<Head>(
    `select v.agency_id, coalesce(h.seq, 0) as head, v.seq
       from unnest($1::text[], $2::bigint[]) v (agency_id, seq) left join chain_head h using (agency_id)`,
    [[...point.keys()], [...point.values()]],
  )
  const ahead = rows.find((row) => row.seq > row.head)
  if (ahead !== undefined) {
    throw problem(
      'statistics/record-point-ahead',
      422,
      'Điểm chốt ghi nhận chưa tới',
      `Mã chốt nêu bản ghi số ${ahead.seq} của ${ahead.agency_id}, nhưng cơ quan này mới có ${ahead.head} bản ghi. Kiểm tra lại mã chốt.`,
      { errors: [{ pointer: '/recordedUntil', detail: 'Mã chốt vượt số bản ghi hiện có.' }] },
    )
  }
  return rows
}
