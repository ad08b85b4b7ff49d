import type { Tx } from '../platform/index.ts'

export interface EntriesAsked {
  readonly agencyId: string
  /** Units the reader's right reaches; null where it reaches the whole agency. */
  readonly units: readonly string[] | null
  readonly subject?: string | undefined
  readonly subjectId?: string | undefined
  readonly before?: number | undefined
  readonly limit: number
}

export interface EntryRow {
  readonly agency_id: string
  readonly seq: bigint
  readonly subject: string
  readonly subject_id: string | null
  readonly kind: string
  readonly effective_on: string
  readonly recorded_at: string
  readonly recorded_by: string | null
  readonly full_name: string | null
  readonly capacity: string
  readonly source: string
}

/**
 * Entries of a chain, newest first, without their content: seeing that needs the right to the file (security §4.5). Whose
 * right covers only part of the agency sees the entries about cases, judgments and requests of that part.
 */
export async function listEntries(tx: Tx, asked: EntriesAsked): Promise<EntryRow[]> {
  const { rows } = await tx.query<EntryRow>(
    `select a.agency_id, a.seq, a.subject, a.subject_id, a.kind, a.effective_on, a.recorded_at, a.recorded_by, u.full_name,
            a.capacity, a.source
       from act a left join app_user u on u.id = a.recorded_by
      where a.agency_id = $1 and ($2::text is null or a.subject = $2) and ($3::uuid is null or a.subject_id = $3)
        and ($4::bigint is null or a.seq < $4)
        and ($6::text[] is null
             or exists (select from enforcement_case c where c.id = a.subject_id and c.unit_code = any($6))
             or exists (select from judgment j where j.id = a.subject_id and j.unit_code = any($6))
             or exists (select from request r where r.id = a.subject_id and r.unit_code = any($6)))
      order by a.seq desc limit $5`,
    [asked.agencyId, asked.subject ?? null, asked.subjectId ?? null, asked.before ?? null, asked.limit, asked.units],
  )
  return rows
}
