import type { Tx } from '../platform/index.ts'
import { caseNotFound } from './load-case.ts'

/** What must be known of a case before its acts are read: where it lies, whose it is, how it stands. */
export interface CaseHead {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly unitCode: string
  readonly unitName: string
  readonly officerId: string | undefined
  readonly officerName: string | undefined
  readonly heldSince: string | undefined
  readonly version: number
  readonly chainSeq: bigint
}

/** @throws 404 for what is not there and for what may not be seen alike (security §5.3). */
export async function getCaseHead(tx: Tx, id: string, units: readonly string[] | null): Promise<CaseHead> {
  const { rows } = await tx.query<{
    agency_id: string
    agency_name: string
    unit_code: string
    unit_name: string
    officer_id: string | null
    officer_name: string | null
    held_since: string | null
    version: number
    seq: bigint
  }>(
    `select c.agency_id, a.name as agency_name, c.unit_code, u.name as unit_name, c.officer_id, o.full_name as officer_name,
            c.held_since, c.version, h.seq
     from enforcement_case c join agency a on a.id = c.agency_id join unit u on u.code = c.unit_code
     join chain_head h on h.agency_id = c.agency_id left join officer o on o.id = c.officer_id
     where c.id = $1 and ($2::text[] is null or c.unit_code = any($2))`,
    [id, units],
  )
  const row = rows[0]
  if (row === undefined) throw caseNotFound()
  return {
    id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    officerId: row.officer_id ?? undefined,
    officerName: row.officer_name ?? undefined,
    heldSince: row.held_since ?? undefined,
    version: row.version,
    chainSeq: row.seq,
  }
}
