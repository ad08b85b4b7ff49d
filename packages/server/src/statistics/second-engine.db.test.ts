import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { addDays, plainDate } from '@minh-an/domain/calendar'
import { cellsOf, type FormNumber, measures, sumsOf } from '@minh-an/domain/statistics'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, readOnly } from '../platform/index.ts'
import { withTestDatabase, writeVariedCases } from '../testing/index.ts'
import { definitionAt } from './definitions.ts'
import { type GroupRow, groupOf } from './group-rows.ts'
import { computeForm, type StatisticsCaller } from './index.ts'

const test = withTestDatabase()
const day = plainDate
const caller: StatisticsCaller = { today: day('2027-09-01'), mayReadUnit: () => true }
const columns = [
  'case_id',
  'line_no',
  'legal_from',
  'legal_until',
  'phase',
  'basis',
  'owed',
  'collected',
  'terminated',
  'entrusted',
  'recalled',
  'returned',
  'outstanding',
] as const

let engine: Awaited<ReturnType<DuckDBInstance['connect']>>

beforeAll(async () => {
  await inTransaction(test.db, (tx) => writeVariedCases(tx, 44, 300))
  const { rows } = await readOnly(test.db, (tx) =>
    tx.query<Record<(typeof columns)[number], unknown>>(
      `select ${columns.join(', ')} from stat_fact where rec_until = 9223372036854775807`,
    ),
  )
  const folder = await mkdtemp(path.join(tmpdir(), 'minh-an-duck-'))
  const file = path.join(folder, 'facts.csv')
  await writeFile(
    file,
    [columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n'),
  )
  engine = await (await DuckDBInstance.create(':memory:')).connect()
  await engine.run(`create table fact as select * from read_csv('${file}', header = true, types = {'case_id': 'UUID'})`)
  await rm(folder, { recursive: true })
  return () => engine.closeSync()
}, 120_000)

/** The same question in the plainest words: the state on the evening before, the state at the cut-off, side by side. */
async function askSecondEngine(form: FormNumber, from: string, until: string) {
  const eve = addDays(day(from), -1)
  const at = (moment: string) =>
    `select * from fact where line_no ${form === 1 ? '= 0' : '> 0'} and legal_from <= date '${moment}' and legal_until > date '${moment}'`
  const was = (column: string) => `coalesce(b.${column}, 0)`
  const grown = (column: string) => `sum(greatest(e.${column} - ${was(column)}, 0))`
  const struck = ['terminated', 'entrusted', 'recalled', 'returned']
  const sums: Record<(typeof measures)[number], string> = {
    count: 'count(*)',
    opening: `sum(${was('outstanding')})`,
    closing: 'sum(e.outstanding)',
    owed: `sum(e.owed - ${was('owed')})`,
    collected: `sum(e.collected - ${was('collected')})`,
    terminated: grown('terminated'),
    entrusted: grown('entrusted'),
    recalled: grown('recalled'),
    returned: grown('returned'),
    broughtBack: `sum(${struck.map((column) => `greatest(${was(column)} - e.${column}, 0)`).join(' + ')})`,
  }
  const reader = await engine.runAndReadAll(
    `select b.phase as "before", e.phase as "end", e.basis, ${measures.map((name) => `(${sums[name]})::varchar as "${name}"`).join(', ')}
       from (${at(until)}) e left join (${at(eve)}) b on b.case_id = e.case_id and b.line_no = e.line_no
      group by 1, 2, 3`,
  )
  return (reader.getRowObjectsJson() as unknown as GroupRow[]).map(groupOf)
}

describe('a second engine over the same facts', () => {
  const periods = [
    ['2019-10-01', '2020-09-30'],
    ['2022-10-01', '2023-04-30'],
    ['2024-10-01', '2025-09-30'],
    ['2025-10-01', '2026-09-30'],
    ['2021-03-05', '2023-08-19'],
  ] as const
  const both = periods.flatMap(([from, to]) => ([1, 2] as const).map((form) => [form, from, to] as const))

  it.each(both)('form %s of %s to %s: every cell alike', async (form, from, to) => {
    const answer = await readOnly(test.db, (tx) =>
      computeForm(tx, { form, unit: 'VN', period: { from: day(from), to: day(to) } }, caller),
    )
    const groups = await askSecondEngine(form, from, to)
    expect(cellsOf(form, sumsOf(form, definitionAt(form, day(to)), groups))).toEqual(answer.cells)
    expect(Number(answer.cells.A)).toBeGreaterThan(0)
  })
})
