import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import { verifyChain } from '../../audit/index.ts'
import { loadActsOf } from '../../enforcement-case/index.ts'
import { type Database, readOnly, type Tx } from '../../platform/index.ts'
import { computeForm } from '../../statistics/index.ts'
import { formFromActs } from '../forms-from-acts.ts'
import type { Confirmed } from './office-under-load.ts'

export type Findings = {
  /** Confirmed and not there. */
  readonly lost: readonly Confirmed[]
  /** Judgments that one request made twice, and decisions whose number stands twice or is missing in between. */
  readonly twice: readonly string[]
  readonly numbersWrong: readonly string[]
  readonly chainFaults: readonly string[]
  /** Cells of forms 1 and 2 that differ from the acts themselves. */
  readonly cellsDiffering: readonly string[]
  readonly records: number
}

const CELLS = ['A1', 'A2a', 'A2b', 'A2c', 'A2d', 'B', 'B2', 'C', 'C9', 'F1', 'F2', 'F3', 'G', 'H', 'K'] as const

/** Holds a database against what it confirmed. */
export async function verifyOffice(db: Database, confirmed: readonly Confirmed[], today: PlainDate): Promise<Findings> {
  const chain = await verifyChain(db)
  return readOnly(db, async (tx) => ({
    lost: await findLost(tx, confirmed),
    twice: await findTwice(tx),
    numbersWrong: await findWrongNumbers(tx),
    chainFaults: chain.faults.map((fault) => fault.messageVi),
    cellsDiffering: await compareForms(tx, today),
    records: chain.entries,
  }))
}

async function findLost(tx: Tx, confirmed: readonly Confirmed[]): Promise<Confirmed[]> {
  const texts = async (sql: string): Promise<Set<string>> => {
    const { rows } = await tx.query<{ key: string }>(sql)
    return new Set(rows.map((row) => row.key))
  }
  const judgments = await texts('select id::text as key from judgment')
  const cases = await texts(
    `select c.id || ' ' || (a.payload::jsonb #>> '{officialNumber,number}') as key
       from enforcement_case c join act a on a.subject_id = c.id and a.kind = 'enforcement-decision'`,
  )
  const acts = await texts(`select subject_id || ' ' || seq as key from act where subject = 'case'`)
  return confirmed.filter((one) => {
    if (one.kind === 'judgment') return !judgments.has(one.id)
    if (one.kind === 'decision') return !cases.has(`${one.caseId} ${one.number}`)
    return !acts.has(`${one.caseId} ${one.seq}`)
  })
}

/** Every request of the load names a judgment of its own. */
async function findTwice(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ number: string }>(
    `select payload::jsonb #>> '{judgment,number}' as number from act where kind = 'enforcement-decision'
      group by 1 having count(*) > 1
     union all select number from judgment group by 1 having count(*) > 1`,
  )
  return rows.map((row) => row.number)
}

async function findWrongNumbers(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ wrong: string }>(
    `with numbers as (select (payload::jsonb #>> '{officialNumber,number}')::int as number from act where kind = 'enforcement-decision')
     select 'missing ' || n as wrong from generate_series(1, (select max(number) from numbers)) n
      where n not in (select number from numbers)
     union all select 'twice ' || number from numbers group by number having count(*) > 1`,
  )
  return rows.map((row) => row.wrong)
}

async function compareForms(tx: Tx, today: PlainDate): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>('select id from enforcement_case')
  const files = await loadActsOf(
    tx,
    rows.map((row) => row.id),
  )
  const from = plainDate(`${Number(today.slice(0, 4)) - 1}-10-01`)
  const differing: string[] = []
  for (const form of [1, 2] as const) {
    const answer = await computeForm(
      tx,
      { form, unit: 'VN', period: { from, to: today } },
      { today, mayReadUnit: () => true },
    )
    const plain = formFromActs(files, { form, from, legalUntil: today, pausedInE: false, rowOf: () => 'all' })
    for (const cell of CELLS) {
      const [got, wanted] = [String(answer.cells[cell]), String(plain.get(`all|${cell}`) ?? 0n)]
      if (got !== wanted) differing.push(`form ${form} ${cell}: ${got} instead of ${wanted}`)
    }
  }
  return differing
}
