import type { CaseFilter } from '@minh-an/contract/enforcement-case'
import type { AgesRequest, AgesResponse } from '@minh-an/contract/statistics'
import { addYears, type PlainDate } from '@minh-an/domain/calendar'
import { findUnit, resolveUnitCode, unitTree } from '../agency/index.ts'
import { type Caller, unitsBelow } from '../command/index.ts'
import { caseConditions } from '../enforcement-case/index.ts'
import type { Tx } from '../platform/index.ts'

type Bands = AgesResponse['bands']
type Row = AgesResponse['rows'][number]

/** Age of a case, in years since its first decision: from this many, under that many. */
const ages: readonly Pick<CaseFilter, 'ageOver' | 'ageUnder'>[] = [
  { ageUnder: 1 },
  { ageOver: 1, ageUnder: 3 },
  { ageOver: 3, ageUnder: 5 },
  { ageOver: 5, ageUnder: 10 },
  { ageOver: 10 },
]

type Counted = {
  readonly key: string | null
  readonly band: number
  readonly cases: number
  readonly outstanding: string
}

/**
 * Open cases of a unit by age today, for the unit, and for the units right below it or its officers. One pass counts
 * all; every band carries the filter of the list that shows exactly its cases.
 */
export async function countAges(tx: Tx, request: AgesRequest, caller: Caller): Promise<AgesResponse> {
  const unit = await resolveUnitCode(tx, request.unit)
  const base: CaseFilter = { unit: unit.code, ended: false, ...(request.present === true ? { class: 'present' } : {}) }
  const by = request.rows === 'officer' ? 'c.officer_id::text' : 'c.unit_code'
  const counted = await countByAge(tx, caller, base, by)
  return {
    unit: unit.code,
    unitName: unit.name,
    today: caller.today,
    bands: bandsOf(counted, base),
    rows:
      request.rows === 'unit'
        ? await unitRows(tx, unit.code, caller.today, base, counted)
        : request.rows === 'officer'
          ? await officerRows(tx, base, counted)
          : [],
  }
}

async function countByAge(tx: Tx, caller: Caller, base: CaseFilter, by: string): Promise<Counted[]> {
  const { where, values } = await caseConditions(tx, caller, base)
  const since = [1, 3, 5, 10].map(
    (years) => `c.first_decided_on < $${values.push(addYears(caller.today, -years))}::date`,
  )
  const band = since.map((older) => `(${older})::int`).join(' + ')
  const { rows } = await tx.query<Counted>(
    `select ${by} as key, ${band} as band, count(*)::int as cases, coalesce(sum(c.outstanding), 0)::text as outstanding
       from enforcement_case c where ${where} group by 1, 2`,
    values,
  )
  return rows
}

function bandsOf(counted: readonly Counted[], base: CaseFilter): Bands {
  return ages.map((age, band) => {
    const here = counted.filter((one) => one.band === band)
    return {
      cases: here.reduce((sum, one) => sum + one.cases, 0),
      outstanding: String(here.reduce((sum, one) => sum + BigInt(one.outstanding), 0n)),
      filter: { ...base, ...age },
    }
  })
}

/**
 * Units of today's tree, with what they succeeded to, as the list understands a unit; then the unit's own cases, and
 * those that a former unit still has because nobody has handed them over.
 */
async function unitRows(
  tx: Tx,
  code: string,
  today: PlainDate,
  base: CaseFilter,
  counted: readonly Counted[],
): Promise<Row[]> {
  const nodes = await unitTree(tx, today)
  const rows: Row[] = []
  const placed = new Set<string>()
  for (const node of nodes.filter((one) => one.parentCode === code)) {
    const inside = new Set(await unitsBelow(tx, node.code))
    for (const one of inside) placed.add(one)
    const here = counted.filter(({ key }) => key !== null && inside.has(key))
    rows.push({ label: node.name, unit: node.code, bands: bandsOf(here, { ...base, unit: node.code }) })
  }
  const children = rows.length
  const left = [...new Set(counted.map(({ key }) => key))].filter((key) => key !== null && !placed.has(key)) as string[]
  for (const own of children === 0 ? [...new Set([code, ...left])] : left.sort()) {
    const name = (await findUnit(tx, own))?.name ?? own
    const label = own === code && children > 0 ? `${name} (trực tiếp)` : name
    const here = counted.filter(({ key }) => key === own)
    rows.push({ label, unit: own, bands: bandsOf(here, { ...base, unit: own, unitOnly: true }) })
  }
  return rows
}

async function officerRows(tx: Tx, base: CaseFilter, counted: readonly Counted[]): Promise<Row[]> {
  const ids = [...new Set(counted.map(({ key }) => key))]
  const { rows: officers } = await tx.query<{ id: string; full_name: string }>(
    'select id, full_name from officer where id = any($1::uuid[])',
    [ids.filter((id) => id !== null)],
  )
  const names = new Map(officers.map((one) => [one.id, one.full_name]))
  return ids.map((id) => ({
    label: id === null ? 'Chưa phân công' : (names.get(id) ?? id),
    officer: id,
    bands: bandsOf(
      counted.filter(({ key }) => key === id),
      { ...base, officerId: id ?? 'none' },
    ),
  }))
}
