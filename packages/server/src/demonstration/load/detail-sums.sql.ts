import { addDays, type PlainDate } from '@minh-an/domain/calendar'
import type { Tx } from '../../platform/index.ts'
import type { MeasureForm } from '../plan/measures.ts'

/**
 * Splits of the carried and of the remaining stock, from the facts that the forms are made of: the state on the day
 * before the period and on its last day, as the newest records have it. Cases, or đồng by line.
 */
export async function detailSums(
  tx: Tx,
  form: MeasureForm,
  agencies: readonly string[],
  period: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<{ A1has: bigint; A1no: bigint; G: bigint; GK: bigint; Fcarried: bigint }> {
  const ofCases = form === 'cases'
  const { rows } = await tx.query<Record<'a1has' | 'a1no' | 'g' | 'gk' | 'fcarried', bigint>>(
    `with state as (
       select f.case_id, f.line_no,
              max(f.phase) filter (where f.legal_from <= $2 and f.legal_until > $2) as before_phase,
              max(f.phase) filter (where f.legal_from <= $3 and f.legal_until > $3) as end_phase,
              coalesce(max(f.outstanding) filter (where f.legal_from <= $2 and f.legal_until > $2), 0) as opening,
              coalesce(max(f.outstanding) filter (where f.legal_from <= $3 and f.legal_until > $3), 0) as closing,
              coalesce(max(f.collected + f.terminated) filter (where f.legal_from <= $3 and f.legal_until > $3), 0)
              - coalesce(max(f.collected + f.terminated) filter (where f.legal_from <= $2 and f.legal_until > $2), 0) as done
         from stat_fact f
        where f.agency_id = any($1::text[]) and f.rec_until = 9223372036854775807
          and (f.line_no = 0) = $4
        group by 1, 2
     )
     select coalesce(sum(case when $4 then 1 else opening end)
              filter (where before_phase in ('under-way', 'postponed-agreed')), 0)::bigint as a1has,
            coalesce(sum(case when $4 then 1 else opening end) filter (where before_phase = 'absent'), 0)::bigint as a1no,
            coalesce(sum(case when $4 then 1 else closing end) filter (where end_phase = 'under-way'), 0)::bigint as g,
            coalesce(sum(case when $4 then 1 else closing end)
              filter (where end_phase in ('postponed-agreed', 'postponed', 'suspended')), 0)::bigint as gk,
            coalesce(sum(case when $4 then (end_phase in ('completed', 'terminated', 'ended-otherwise'))::int else done end)
              filter (where before_phase is not null), 0)::bigint as fcarried
       from state`,
    [agencies, addDays(period.from, -1), period.to, ofCases],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('no sums')
  return { A1has: row.a1has, A1no: row.a1no, G: row.g, GK: row.gk, Fcarried: row.fcarried }
}
