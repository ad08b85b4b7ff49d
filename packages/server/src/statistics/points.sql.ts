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
const measureSql: Readonly<Record<Measure, string>> = {
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

const moneyMeasures = Object.keys(measureSql).filter((name) => name !== 'count') as Measure[]
export const measuresOf = (form: FormNumber): readonly Measure[] => (form === 1 ? ['count'] : moneyMeasures)

const NEWEST = '9223372036854775807'
const SUMS = ['outstanding', 'owed', 'collected', 'terminated', 'entrusted', 'recalled', 'returned']
const KEYS = ['case_id', 'legal_from', 'phase', 'basis', 'case_kind', 'officer_id', 'unit_code', 'accepted_on']

/**
 * The `point` table of a form: one row per case (form 1) or line (form 2), with its phase before the period and at the
 * cut-off, its measures, and the unit it counts for (null: it has no place on the tree).
 *
 * Rows that ended before the period are left out: they add nothing to any cell, and there are many. The state before
 * the period is the row at the cut-off itself where that one already stood then; only the others are looked up.
 */
export function pointSql(scope: FormScope, values: Values): string {
  const parts = new PointParts(scope, values)
  return `${parts.eve()}at_end as (
    ${parts.atEnd()}
  ), placed as (
    select e.case_id, b.phase as before, e.phase as "end", e.basis, e.case_kind, e.officer_id,
           ${parts.unit()} as unit_code, ${parts.measures()}
      from at_end e
      ${parts.before()}
      left join ${parts.map()} m (code, target) on m.code = e.unit_code
      ${parts.unitOnTree()}
  ), point as (select * from placed ${parts.wanted()})`
}

class PointParts {
  readonly #scope: FormScope
  readonly #values: Values
  readonly #from: string
  readonly #until: string
  readonly #near: string
  readonly #vector: string
  readonly #isOld: boolean
  readonly #isCases: boolean

  constructor(scope: FormScope, values: Values) {
    const { agencies, seqs } = scope.records
    this.#scope = scope
    this.#values = values
    this.#from = values.add(scope.from, 'date')
    this.#until = values.add(scope.legalUntil, 'date')
    this.#near = values.add(scope.units.near, 'text[]')
    this.#isOld = seqs !== undefined
    this.#isCases = scope.form === 1
    this.#vector =
      seqs === undefined
        ? ''
        : `join unnest(${values.add(agencies, 'text[]')}, ${values.add(seqs, 'bigint[]')}) v (agency_id, seq) using (agency_id)`
  }

  /** Open at the cut-off, or ended in the period; each has its own index for the newest records. */
  atEnd(): string {
    const near = (state: string) => `${this.#select(`stat_fact e ${this.#vector}`)}
     where e.unit_code = any(${this.#near}) and ${this.#known('e')} and e.${this.#lines} and ${state}`
    const branches = [near(this.#open), near(this.#endedInPeriod)]
    if (this.#selectsByTree) branches.push(this.#fromElsewhere())
    return branches.join('\n    union all\n    ')
  }

  /** Cases whose unit at the cut-off does not lead here, but which were here on the day of the tree. */
  #fromElsewhere(): string {
    const { units } = this.#scope
    const tree = this.#values.add(units.tree, 'date')
    return `${this.#select(`stat_fact t ${this.#vector} join stat_fact e using (case_id, line_no, agency_id)`)}
     where t.${this.#lines} and t.unit_code = any(${this.#values.add(units.selected, 'text[]')})
       and t.legal_from <= ${tree} and t.legal_until > ${tree} and ${this.#known('t')} and ${this.#known('e')}
       and e.unit_code <> all(${this.#near}) and ((${this.#open}) or (${this.#endedInPeriod}))`
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

  /**
   * The state before the period, for rows that began in it: those open then are read in one go from their index
   * (form 1, newest records), the others (ended then, or in another unit) are looked up one by one.
   */
  before(): string {
    const columns = (row: string) =>
      ['phase', ...(this.#isCases ? [] : SUMS)].map((name) => `${row}.${name}`).join(', ')
    const began = `e.legal_from >= ${this.#from} and e.accepted_on < ${this.#from}`
    const lookUp = `select ${columns('x')} from stat_fact x
         where ${began} and ${this.#sibling('x')} and x.legal_from < ${this.#from} and x.legal_until >= ${this.#from}`
    const standing = `select ${columns('e')} where e.legal_from < ${this.#from}`
    if (!this.#readsEve) {
      return `left join lateral (
        ${standing}
        union all
        ${lookUp}
      ) b on true`
    }
    return `left join eve on ${began} and eve.case_id = e.case_id
      left join lateral (
        ${standing}
        union all
        select eve.phase where eve.case_id is not null
        union all
        ${lookUp} and eve.case_id is null
      ) b on true`
  }

  /** Cases open on the evening before the period. */
  eve(): string {
    if (!this.#readsEve) return ''
    return `eve as (
    select e.case_id, e.phase from stat_fact e
     where e.unit_code = any(${this.#near}) and ${this.#known('e')} and e.${this.#lines} and not e.ended
       and e.legal_from < ${this.#from} and e.legal_until >= ${this.#from}
  ), `
  }

  get #readsEve(): boolean {
    return this.#isCases && !this.#isOld
  }

  measures(): string {
    return measuresOf(this.#scope.form)
      .map((name) => `${measureSql[name]} as "${name}"`)
      .join(', ')
  }

  map(): string {
    const { map } = this.#scope.units
    const codes = map.map((one) => one.code)
    const targets = map.map((one) => one.target)
    return `unnest(${this.#values.add(codes, 'text[]')}, ${this.#values.add(targets, 'text[]')})`
  }

  /** The unit a case counts for: its own where the tree has it, else the one it had on the day of the tree, else succession. */
  unit(): string {
    if (this.#scope.units.rebased === undefined) return 'm.target'
    const onTree = this.#values.add(this.#scope.units.treeCodes, 'text[]')
    return `case when e.unit_code = any(${onTree}) then e.unit_code
                when t.unit_code = any(${onTree}) then t.unit_code else m.target end`
  }

  unitOnTree(): string {
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
