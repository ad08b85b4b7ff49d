import { type Database, inTransaction, type Tx } from '../platform/index.ts'
import { columnOf, type SnapshotKey } from './group-rows.ts'
import { giveMemory, measuresOf, pointSql, Values } from './points.sql.ts'

/** Longest one agency's snapshot may take: a province of a hundred thousand cases needs under a second. */
const LIMIT_MS = 120_000

/**
 * Adds up the facts of one agency for a period and a cut-off as its chain stands now, and keeps the sums in place of
 * what was kept before. One unchanging view of the database, so that sums and record number belong together.
 */
export async function takeSnapshot(database: Database, agencyId: string, key: SnapshotKey): Promise<void> {
  await inTransaction(database, async (tx) => {
    await tx.query('set transaction isolation level repeatable read')
    await tx.query(`set local statement_timeout = ${LIMIT_MS}`)
    await sumUp(tx, agencyId, key)
  })
}

/** The same inside a transaction whose view of the database does not change. */
export async function sumUp(tx: Tx, agencyId: string, key: SnapshotKey): Promise<void> {
  await giveMemory(tx)
  const { rows } = await tx.query<{ seq: bigint }>('select seq from chain_head where agency_id = $1', [agencyId])
  const [head] = rows
  if (head === undefined || (await registerComesIn(tx, agencyId))) return
  const place = [key.form, key.from, key.legalUntil, agencyId]
  await tx.query(
    'delete from stat_snapshot where form = $1 and period_from = $2 and legal_until = $3 and agency_id = $4',
    place,
  )
  await tx.query(
    'insert into stat_snapshot (form, period_from, legal_until, agency_id, seq) values ($1, $2, $3, $4, $5)',
    [...place, head.seq],
  )
  await storeSums(tx, agencyId, key)
}

/** The acts of a register stand in the chain before its facts are there: sums of that time would miss them. */
async function registerComesIn(tx: Tx, agencyId: string): Promise<boolean> {
  const { rowCount } = await tx.query('select from import_spans() where agency_id = $1 and until_seq is null', [
    agencyId,
  ])
  return rowCount > 0
}

async function storeSums(tx: Tx, agencyId: string, key: SnapshotKey): Promise<void> {
  const near = await unitsOf(tx, agencyId)
  const values = new Values()
  const place = [
    values.add(key.form, 'int'),
    values.add(key.from, 'date'),
    values.add(key.legalUntil, 'date'),
    values.add(agencyId, 'text'),
  ].join(', ')
  const units = {
    near,
    map: near.map((code) => ({ code, target: code })),
    rebased: undefined,
    tree: key.legalUntil,
    selected: near,
    treeCodes: near,
    everything: false,
  }
  const records = { token: '', agencies: [agencyId], seqs: undefined }
  const point = pointSql({ ...key, records, units, only: { agency: agencyId } }, values)
  const columns = measuresOf(key.form).map(columnOf).join(', ')
  const sums = measuresOf(key.form).map((name) => `sum("${name}")`)
  await tx.query(
    `insert into stat_snapshot_row (form, period_from, legal_until, agency_id, unit_code, before, "end", basis, case_kind,
       points, ${columns})
     with ${point}
     select ${place}, unit_code, before, "end", basis, case_kind, count(*), ${sums.join(', ')}
       from point group by unit_code, before, "end", basis, case_kind`,
    values.list,
  )
}

/** Every unit that an agency's facts name, by stepping from one to the next in their index. */
async function unitsOf(tx: Tx, agencyId: string): Promise<string[]> {
  const { rows } = await tx.query<{ unit_code: string }>(
    `with recursive step as (
       (select unit_code from stat_fact where agency_id = $1 order by unit_code limit 1)
       union all
       select (select f.unit_code from stat_fact f where f.agency_id = $1 and f.unit_code > step.unit_code
                order by f.unit_code limit 1)
         from step where step.unit_code is not null)
     select unit_code from step where unit_code is not null`,
    [agencyId],
  )
  return rows.map((row) => row.unit_code)
}
