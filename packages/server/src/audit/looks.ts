import type { Person } from '@minh-an/domain/access'
import type { Tx } from '../platform/index.ts'

/** What was looked at. A list or an export is one look, with its unit or filter in `what`. */
export interface Look {
  readonly subject: 'case' | 'judgment' | 'request' | 'list' | 'search' | 'statistics' | 'export' | 'import' | 'user'
  readonly subjectId?: string | undefined
  /** A short stable word without personal data: `case`, `identifier`, `list`, `export`. */
  readonly what: string
  readonly agencyId?: string | undefined
  readonly requestId?: string | undefined
}

/** Every look at a file is kept: “who saw what” must be answered in minutes (security §9.3). */
export async function recordLook(tx: Tx, person: Pick<Person, 'userId' | 'agencyId'>, look: Look): Promise<void> {
  await tx.query(
    'insert into look (user_id, agency_id, subject, subject_id, what, request_id) values ($1, $2, $3, $4, $5, $6)',
    [
      person.userId,
      look.agencyId ?? person.agencyId,
      look.subject,
      look.subjectId ?? null,
      look.what.slice(0, 300),
      look.requestId ?? null,
    ],
  )
}

export interface LooksAsked {
  /** Units the reader's right reaches; null for all. */
  readonly units: readonly string[] | null
  readonly subjectId?: string | undefined
  readonly userId?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly before?: string | undefined
  readonly limit: number
}

export interface LookRow {
  readonly at: string
  readonly user_id: string
  readonly full_name: string
  readonly unit_code: string
  readonly subject: string
  readonly subject_id: string | null
  readonly what: string
}

/**
 * Who saw what, newest first: looks by people of the units, and looks at their cases by anybody. Days are days in
 * Việt Nam.
 */
export async function listLooks(tx: Tx, asked: LooksAsked): Promise<LookRow[]> {
  const { rows } = await tx.query<LookRow>(
    `select to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, l.user_id, u.full_name, u.unit_code,
            l.subject, l.subject_id, l.what
       from look l join app_user u on u.id = l.user_id
      where ($1::text[] is null or u.unit_code = any($1)
             or exists (select from enforcement_case c where c.id = l.subject_id and c.unit_code = any($1)))
        and ($2::uuid is null or l.subject_id = $2) and ($3::uuid is null or l.user_id = $3)
        and ($4::date is null or l.at >= ($4::date)::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and ($5::date is null or l.at < ($5::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and ($6::timestamptz is null or l.at < $6)
      order by l.at desc limit $7`,
    [
      asked.units,
      asked.subjectId ?? null,
      asked.userId ?? null,
      asked.from ?? null,
      asked.until ?? null,
      asked.before ?? null,
      asked.limit,
    ],
  )
  return rows
}
