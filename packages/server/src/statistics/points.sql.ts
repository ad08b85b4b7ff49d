import type { FormNumber, Measure } from '@minh-an/domain/statistics'
import type { KnownRecords } from './record-point.ts'
import type { UnitPlan } from './unit-plan.ts'

/** What a form reads: which days, which records, which units. */
export type FormScope = {
  readonly form: FormNumber
  /** First day of the period; what is carried over stands at the end of the day before. */
  readonly from: string
  readonly legalUntil: string
  readonly records: KnownRecords
  readonly units: UnitPlan
}

/** Collects the values of one statement and gives their places. */
export class Values {
  readonly list: unknown[] = []
  add(value: unknown, type: string): string {
    this.list.push(value)
    return `$${this.list.length}::${type}`
  }
}

/** Growth of a cumulative sum in the period; below zero it was brought back. */
const growth = (column: string) => `greatest(e.${column} - coalesce(b.${column}, 0), 0)`
const backAgain = (column: string) => `greatest(coalesce(b.${column}, 0) - e.${column}, 0)`
const STRUCK = ['terminated', 'entrusted', 'recalled', 'returned'] as const

/** The measures of `domain/statistics` over e (the state at the cut-off) and b (the state before the period). */
export const measureSql: Readonly<Record<Measure, string>> = {
  count: '1::bigint',
  opening: 'coalesce(b.outstanding, 0)',
  closing: 'e.outstanding',
  owed: 'e.owed - coalesce(b.owed, 0)',
  collected: 'e.collected - coalesce(b.collected, 0)',
  terminated: growth('terminated'),
  entrusted: growth('entrusted'),
  recalled: growth('recalled'),
  returned: growth('returned'),
  broughtBack: STRUCK.map(backAgain).join(' + '),
}

export const moneyMeasures = Object.keys(measureSql).filter((name) => name !== 'count') as Measure[]
export const measuresOf = (form: FormNumber): readonly Measure[] => (form === 1 ? ['count'] : moneyMeasures)

const NEWEST = '9223372036854775807'
const SUMS = ['outstanding', 'owed', 'collected', 'terminated', 'entrusted', 'recalled', 'returned']

/**
 * The `point` table of a form: one row per case (form 1) or line (form 2), with its phase before the period and at the
 * cut-off, its measures, and the unit it counts for (null: it has no place on the tree).
 *
 * Rows that ended before the period are left out: they add nothing to any cell. The state before the period is the row
 * at the cut-off itself where that one already stood then; only the others are looked up.
 */
export function pointSql(scope: FormScope, values: Values): string {
  const { units, records } = scope
  const from = values.add(scope.from, 'date')
  const until = values.add(scope.legalUntil, 'date')
  const lines = scope.form === 1 ? 'line_no = 0' : 'line_no > 0'
  const vector =
    records.seqs === undefined
      ? ''
      : `join unnest(${values.add(records.agencies, 'text[]')}, ${values.add(records.seqs, 'bigint[]')}) v (agency_id, seq) using (agency_id)`
  const known = (row: string) =>
    records.seqs === undefined
      ? `${row}.rec_until = ${NEWEST}`
      : `${row}.rec_from <= v.seq and ${row}.rec_until > v.seq`
  const sameChain = (row: string) => (records.seqs === undefined ? '' : `and ${row}.agency_id = e.agency_id`)
  const seq = records.seqs === undefined ? '' : ', v.seq'
  const near = values.add(units.near, 'text[]')
  const ofCase = `e.${lines} and e.legal_from <= ${until} and e.legal_until > ${until}
      and not (e.ended and e.legal_from < ${from})`
  const fromElsewhere =
    units.rebased?.selects === true && !units.everything
      ? `union all
    select e.*${seq}
      from stat_fact t ${vector} join stat_fact e using (case_id, line_no, agency_id)
     where t.${lines} and t.unit_code = any(${values.add(units.selected, 'text[]')})
       and t.legal_from <= ${values.add(units.tree, 'date')} and t.legal_until > ${values.add(units.tree, 'date')}
       and ${known('t')} and ${known('e')} and e.unit_code <> all(${near}) and ${ofCase}`
      : ''
  const onTree = units.rebased === undefined ? '' : values.add(units.treeCodes, 'text[]')
  const laterUnit =
    units.rebased === undefined
      ? ''
      : `left join lateral (
      select t.unit_code from stat_fact t
       where e.unit_code <> all(${onTree})
         and t.case_id = e.case_id and t.line_no = e.line_no and ${known('t').replaceAll('v.', 'e.')} ${sameChain('t')}
         and t.legal_from <= ${values.add(units.tree, 'date')} and t.legal_until > ${values.add(units.tree, 'date')}
       limit 1
    ) t on true`
  const unit =
    units.rebased === undefined
      ? 'm.target'
      : `case when e.unit_code = any(${onTree}) then e.unit_code
              when t.unit_code = any(${onTree}) then t.unit_code else m.target end`
  const map = `unnest(${values.add(
    units.map.map((one) => one.code),
    'text[]',
  )}, ${values.add(
    units.map.map((one) => one.target),
    'text[]',
  )})`
  const wanted =
    units.rebased?.selects === true && !units.everything
      ? `where unit_code = any(${values.add(units.selected, 'text[]')})`
      : ''
  const measures = measuresOf(scope.form).map((name) => `${measureSql[name]} as "${name}"`)
  return `at_end as (
    select e.*${seq} from stat_fact e ${vector}
     where e.unit_code = any(${near}) and ${known('e')} and ${ofCase}
    ${fromElsewhere}
  ), placed as (
    select e.case_id, b.phase as before, e.phase as "end", e.basis, e.case_kind, e.officer_id,
           ${unit} as unit_code, ${measures.join(', ')}
      from at_end e
      left join lateral (
        select e.phase, ${SUMS.map((name) => `e.${name}`).join(', ')} where e.legal_from < ${from}
        union all
        select x.phase, ${SUMS.map((name) => `x.${name}`).join(', ')} from stat_fact x
         where e.legal_from >= ${from} and e.accepted_on < ${from}
           and x.case_id = e.case_id and x.line_no = e.line_no and ${known('x').replaceAll('v.', 'e.')} ${sameChain('x')}
           and x.legal_from < ${from} and x.legal_until >= ${from}
      ) b on true
      left join ${map} m (code, target) on m.code = e.unit_code
      ${laterUnit}
  ), point as (select * from placed ${wanted})`
}
