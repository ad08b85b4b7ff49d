import type { FormNumber, Measure } from '@minh-an/domain/statistics'
import type { Tx } from '../platform/index.ts'
import type { KnownRecords } from './record-point.ts'
import type { UnitPlan } from './unit-plan.ts'

/** What a form reads: which days, which records, which units. */
export type FormScope = {
  readonly form: FormNumber
  /** First day of the period; what is carried over stands at the end of the day before. */
  readonly from: string
  readonly legalUntil: string
  readonly records: KnownRecords
  readonly units: PointUnits
  /** A part of them only: the cases that some records were about, or one agency’s. Their sums add up to the whole. */
  readonly only?: { readonly cases: readonly string[] } | { readonly agency: string }
}

/** What of the plan the points need. */
export type PointUnits = Pick<UnitPlan, 'near' | 'map' | 'rebased' | 'selected' | 'treeCodes' | 'everything'> & {
  readonly tree: string
}

/** Collects the values of one statement and gives their places. */
export class Values {
  readonly list: unknown[] = []
  add(value: unknown, type: string): string {
    this.list.push(value)
    return `$${this.list.length}::${type}`
  }
}

/** The sums before the period; nothing before it counts as 0. */
const before = (column: string) => `coalesce(eve.${column}, x.${column}, 0)`
/** Growth of a cumulative sum in the period; below zero it was brought back. */
const growth = (column: string) => `greatest(e.${column} - ${before(column)}, 0)`
const backAgain = (column: string) => `greatest(${before(column)} - e.${column}, 0)`
const STRUCK = ['terminated', 'entrusted', 'recalled', 'returned'] as const

/** The measures of `domain/statistics` over e (the state at the cut-off) and what stood before the period. */
const measureSql: Readonly<Record<Measure, string>> = {
  count: '1::bigint',
  opening: before('outstanding'),
  closing: 'e.outstanding',
  owed: `e.owed - ${before('owed')}`,
  collected: `e.collected - ${before('collected')}`,
  terminated: growth('terminated'),
  entrusted: growth('entrusted'),
  recalled: growth('recalled'),
  returned: growth('returned'),
  broughtBack: STRUCK.map(backAgain).join(' + '),
}
/** The same where one state stood through the whole period: only what is owed, carried over. */
const standingSql: Partial<Record<Measure, string>> = {
  count: '1::bigint',
  opening: 'e.outstanding',
  closing: 'e.outstanding',
}

const moneyMeasures = Object.keys(measureSql).filter((name) => name !== 'count') as Measure[]
export const measuresOf = (form: FormNumber): readonly Measure[] => (form === 1 ? ['count'] : moneyMeasures)

const NEWEST = '9223372036854775807'
const SUMS = ['outstanding', 'owed', 'collected', 'terminated', 'entrusted', 'recalled', 'returned']
const KEYS = ['case_id', 'legal_from', 'phase', 'basis', 'case_kind', 'officer_id', 'unit_code', 'accepted_on']

/**
 * The `point` table of a form: one row per case (form 1) or line (form 2), with its phase before the period and at the
 * cut-off, its measures, and the unit it counts for (null: it has no place on the tree).
 *
 * Rows that ended before the period are left out: they add nothing to any cell, and there are many. Where the state at
 * the cut-off stood already before the period it is its own beginning; for the others that state is among the few that
 * ended in the period, and only what came from an end or from another unit is looked up one by one. Every column that
 * this reads of the newest records lies in an index (migration stat_fact_covering): the table itself is not touched.
 */
export function pointSql(scope: FormScope, values: Values): string {
  const parts = new PointParts(scope, values)
  return `eve as (
    ${parts.eve()}
  ), at_end as not materialized (
    ${parts.atEnd()}
  ), placed as (
    ${parts.standing()}
    union all
    ${parts.begun()}
  ), point as (select * from placed ${parts.wanted()})`
}

/** Rows of a province fit in memory: sorting and hashing them on disk takes as long again. Ends with the transaction. */
export async function giveMemory(tx: Tx): Promise<void> {
  await tx.query(`select set_config('work_mem', '48MB', true)`)
}

function onlySql(only: FormScope['only'], values: Values): string {
  if (only === undefined) return ''
  return 'cases' in only
    ? ` and e.case_id in (select unnest(${values.add(only.cases, 'uuid[]')}))`
    : ` and e.agency_id = ${values.add(only.agency, 'text')}`
}

class PointParts {
  readonly #scope: FormScope
  readonly #values: Values
  readonly #from: string
  readonly #until: string
  readonly #units: string
  readonly #vector: string
  readonly #isOld: boolean
  readonly #isCases: boolean
  readonly #only: string
  #map: string | undefined

  constructor(scope: FormScope, values: Values) {
    const { agencies, seqs } = scope.records
    this.#scope = scope
    this.#values = values
    this.#from = values.add(scope.from, 'date')
    this.#until = values.add(scope.legalUntil, 'date')
    this.#units = values.add(scope.units.near, 'text[]')
    this.#isOld = seqs !== undefined
    this.#isCases = scope.form === 1
    this.#only = onlySql(scope.only, values)
    this.#vector =
      seqs === undefined
        ? ''
        : `join unnest(${values.add(agencies, 'text[]')}, ${values.add(seqs, 'bigint[]')}) v (agency_id, seq) using (agency_id)`
  }

  /** Open at the cut-off, or ended in the period. */
  atEnd(): string {
    const branches = [this.#open, this.#endedInPeriod].flatMap((state) => this.#near(state))
    if (this.#selectsByTree) branches.push(this.#fromElsewhere())
    return branches.join('\n    union all\n    ')
  }

  /** States of the evening before the period that ended in it: what those at the cut-off that began in it came from. */
  eve(): string {
    const endedSince = `not e.ended and e.legal_from < ${this.#from} and e.legal_until >= ${this.#from} and e.legal_until <= ${this.#until}`
    return this.#near(endedSince).join('\n    union all\n    ')
  }

  /**
   * Rows of the units in one state; each state has its own index over the newest records. What an older point knew is
   * the part of these that was recorded by then, and what was closed since: the closed ones have an index of their own,
   * so that the cost grows with what happened since and not with the years.
   */
  #near(state: string): string[] {
    const rows = `e.unit_code = any(${this.#units}) and e.${this.#lines} and ${state}${this.#only}`
    const newest = `${this.#select(`stat_fact e ${this.#vector}`)} where ${rows} and e.rec_until = ${NEWEST}`
    if (!this.#isOld) return [newest]
    const closedSince = `e.rec_until < ${NEWEST} and e.rec_until > v.seq`
    return [
      `${newest} and e.rec_from <= v.seq`,
      `${this.#select(`stat_fact e ${this.#vector}`)} where ${rows} and ${closedSince} and e.rec_from <= v.seq`,
    ]
  }

  /** Cases whose unit at the cut-off does not lead here, but which were here on the day of the tree. */
  #fromElsewhere(): string {
    const { units } = this.#scope
    const tree = this.#values.add(units.tree, 'date')
    return `${this.#select(`stat_fact t ${this.#vector} join stat_fact e using (case_id, line_no, agency_id)`)}
     where t.${this.#lines} and t.unit_code = any(${this.#values.add(units.selected, 'text[]')})
       and t.legal_from <= ${tree} and t.legal_until > ${tree} and ${this.#known('t')} and ${this.#known('e')}
       and e.unit_code <> all(${this.#units}) and ((${this.#open}) or (${this.#endedInPeriod}))`
  }

  #select(source: string): string {
    const columns = [...KEYS.map((name) => (name === 'case_id' ? name : `e.${name}`))]
    if (!this.#isCases) columns.push('line_no', ...SUMS.map((name) => `e.${name}`))
    if (this.#isOld) columns.push('agency_id', 'v.seq')
    return `select ${columns.join(', ')} from ${source}`
  }

  get #lines(): string {
    return this.#isCases ? 'line_no = 0' : 'line_no > 0'
  }

  get #open(): string {
    return `not e.ended and e.legal_from <= ${this.#until} and e.legal_until > ${this.#until}`
  }

  get #endedInPeriod(): string {
    return `e.ended and e.legal_from >= ${this.#from} and e.legal_from <= ${this.#until} and e.legal_until > ${this.#until}`
  }

  #known(row: string, seq = 'v.seq'): string {
    return this.#isOld ? `${row}.rec_from <= ${seq} and ${row}.rec_until > ${seq}` : `${row}.rec_until = ${NEWEST}`
  }

  /** Another row of the same case or line, known at the same point. */
  #sibling(row: string): string {
    const line = this.#isCases ? '0' : 'e.line_no'
    const chain = this.#isOld ? `and ${row}.agency_id = e.agency_id` : ''
    return `${row}.case_id = e.case_id and ${row}.line_no = ${line} ${chain} and ${this.#known(row, 'e.seq')}`
  }

  /** One state through the whole period. */
  standing(): string {
    const measured = measuresOf(this.#scope.form).map((name) => `${standingSql[name] ?? '0::bigint'} as "${name}"`)
    return `select e.case_id, e.phase as before, e.phase as "end", e.basis, e.case_kind, e.officer_id,
           ${this.#unit()} as unit_code, ${measured.join(', ')}
      from at_end e
      ${this.#unitOnTree()}
     where e.legal_from < ${this.#from}`
  }

  /**
   * A state that began in the period, with the one before the period where there was one. There is at most one to look
   * up; the limit says so, or else the planner reads all facts of that evening to join them.
   */
  begun(): string {
    const measured = measuresOf(this.#scope.form).map((name) => `${measureSql[name]} as "${name}"`)
    const columns = ['phase', ...(this.#isCases ? [] : SUMS)].map((name) => `x.${name}`)
    const line = this.#isCases ? '' : 'and eve.line_no = e.line_no'
    const chain = this.#isOld ? 'and eve.agency_id = e.agency_id' : ''
    return `select e.case_id, coalesce(eve.phase, x.phase) as before, e.phase as "end", e.basis, e.case_kind, e.officer_id,
           ${this.#unit()} as unit_code, ${measured.join(', ')}
      from at_end e
      left join eve on e.accepted_on < ${this.#from} and eve.case_id = e.case_id ${line} ${chain}
      left join lateral (
        select ${columns.join(', ')} from stat_fact x
         where eve.case_id is null and e.accepted_on < ${this.#from} and ${this.#sibling('x')}
           and x.legal_from < ${this.#from} and x.legal_until >= ${this.#from}
         limit 1
      ) x on true
      ${this.#unitOnTree()}
     where e.legal_from >= ${this.#from}`
  }

  /** Where the tree has a unit's cases: a small object, not a join, so that it costs nothing where no row asks for it. */
  #target(): string {
    const targets = Object.fromEntries(this.#scope.units.map.map((one) => [one.code, one.target]))
    this.#map ??= this.#values.add(JSON.stringify(targets), 'jsonb')
    return `(${this.#map} ->> e.unit_code)`
  }

  /** The unit a case counts for: its own where the tree has it, else the one it had on the day of the tree, else succession. */
  #unit(): string {
    if (this.#scope.units.rebased === undefined) return this.#target()
    const onTree = this.#values.add(this.#scope.units.treeCodes, 'text[]')
    return `case when e.unit_code = any(${onTree}) then e.unit_code
                when t.unit_code = any(${onTree}) then t.unit_code else ${this.#target()} end`
  }

  #unitOnTree(): string {
    const { units } = this.#scope
    if (units.rebased === undefined) return ''
    const tree = this.#values.add(units.tree, 'date')
    return `left join lateral (
        select t.unit_code from stat_fact t
         where e.unit_code <> all(${this.#values.add(units.treeCodes, 'text[]')}) and ${this.#sibling('t')}
           and t.legal_from <= ${tree} and t.legal_until > ${tree}
         limit 1
      ) t on true`
  }

  wanted(): string {
    if (!this.#selectsByTree) return ''
    return `where unit_code = any(${this.#values.add(this.#scope.units.selected, 'text[]')})`
  }

  /** The tree of another day chooses the cases (and the nation has them all anyway). */
  get #selectsByTree(): boolean {
    const { rebased, everything } = this.#scope.units
    return rebased?.selects === true && !everything
  }
}
