import { randomUUID } from 'node:crypto'
import { writeActs } from '@minh-an/server/enforcement-case'
import { importRegister } from '@minh-an/server/import'
import { type Database, inTransaction, newId, readOnly, systemClock } from '@minh-an/server/platform'
import { elapsed, inTurns, type Pair } from './measure.ts'
import { OFFICE, type Place, PROVINCE } from './place.ts'
import { registerCsv } from './register.ts'
import type { Figure } from './results.ts'
import type { Scene } from './screens.ts'

export interface Rate {
  readonly what: string
  readonly perSecond: number
  readonly unit: string
  readonly baseline: string
  readonly baselinePerSecond: number
  readonly direction?: string | undefined
}

const ROWS = 10_000
const IMPORT_OFFICE = '2025:24.02'

/** A register of 10,000 rows, read, judged, written as acts with everything derived, certificate read back, committed. */
export async function importRate(database: Database, place: Place): Promise<Rate> {
  const bytes = registerCsv(ROWS, 1_000_001)
  const actor = { userId: undefined, name: undefined, today: place.today as never, now: systemClock.now() }
  const took = await elapsed(async () => {
    const { changes, certificate } = await importRegister(database, actor, {
      bytes,
      fileName: 'so-thu-ly.csv',
      unitCode: IMPORT_OFFICE,
    })
    if (changes !== ROWS || !certificate.total.equal) throw new Error(`imported ${changes} of ${ROWS}`)
  })
  return {
    what: `Import of a register of ${ROWS.toLocaleString('en')} rows (CSV), validated and stored`,
    perSecond: (ROWS * 1_000) / took,
    unit: 'rows/s',
    baseline: 'the same rows of the case table alone, insert … select inside PostgreSQL',
    baselinePerSecond: (ROWS * 1_000) / (await plainInsert(database)),
    direction: '≥ 5,000 rows/s',
  }
}

/** The imported cases' rows once more into a table like theirs, indexes and all. */
async function plainInsert(database: Database): Promise<number> {
  const client = await database.pool.connect()
  try {
    await client.query('create table plain_case (like enforcement_case including all)')
    return await elapsed(() =>
      client.query(
        `insert into plain_case select * from enforcement_case where unit_code = $1 and import_id is not null`,
        [IMPORT_OFFICE],
      ),
    )
  } finally {
    await client.query('drop table if exists plain_case')
    client.release()
  }
}

const CASES = 2_000

/** Acts of many new cases in one transaction through the one way acts are written. */
export async function actsRate(database: Database): Promise<Rate> {
  const records = Array.from({ length: CASES }, (_, at) => actsOfCase(2_000_001 + at)).flat()
  const took = await elapsed(() =>
    inTransaction(database, (tx) => writeActs(tx, { agencyId: PROVINCE, source: 'entry', records }), { retry: false }),
  )
  return {
    what: `writeActs: ${records.length.toLocaleString('en')} acts of ${CASES.toLocaleString('en')} new cases in one transaction`,
    perSecond: (records.length * 1_000) / took,
    unit: 'acts/s',
    baseline: 'the same rows of the act table alone, insert … select inside PostgreSQL',
    baselinePerSecond: (records.length * 1_000) / (await plainActs(database, records.length)),
  }
}

async function plainActs(database: Database, count: number): Promise<number> {
  const client = await database.pool.connect()
  try {
    await client.query('create table plain_act (like act including all)')
    return await elapsed(() =>
      client.query('insert into plain_act select * from act where agency_id = $1 order by seq desc limit $2', [
        PROVINCE,
        count,
      ]),
    )
  } finally {
    await client.query('drop table if exists plain_act')
    client.release()
  }
}

function actsOfCase(number: number) {
  const caseId = newId()
  const act = (kind: string, effectiveOn: string, payload: object) =>
    ({ caseId, act: { id: newId(), kind, effectiveOn, capacity: 'head', source: 'entry', payload } }) as never
  return [
    act('enforcement-decision', '2026-02-02', {
      officialNumber: { number, year: 2026, suffix: 'QĐ-THADS', issuer: PROVINCE },
      basis: 'on-request',
      caseKind: 'civil',
      source: 'request',
      unitCode: OFFICE,
      judgment: { number: `${number}/2026/DS-ST`, court: 'Tòa án nhân dân khu vực 3 - Bắc Ninh' },
      parties: [
        { no: 1, role: 'creditor', form: 'organization', name: 'Ngân hàng Mẫu' },
        { no: 2, role: 'debtor', form: 'person', name: 'Ngô Văn Khải', address: 'Xã Tân Yên, tỉnh Bắc Ninh' },
      ],
      lines: [
        {
          no: 1,
          kind: 'money',
          item: 'debt',
          text: 'Trả nợ',
          amountDong: 90_000_000n,
          payee: 'creditor',
          creditorNo: 1,
          debtorNo: 2,
        },
      ],
      groups: [],
    }),
    act('decision-notified', '2026-02-05', { channel: 'direct', partyNo: 2 }),
    act('verification-recorded', '2026-03-02', {
      method: 'on-site',
      place: 'Xã Tân Yên',
      conditionsFound: true,
      findings: 'Có nhà ở',
    }),
    act('payment-collected', '2026-03-20', {
      allocations: [{ no: 1, amountDong: 30_000_000n }],
      payer: 'Ngô Văn Khải',
      method: 'bank',
    }),
    act('payment-disbursed', '2026-03-24', {
      allocations: [{ no: 1, amountDong: 30_000_000n }],
      recipient: 'Ngân hàng Mẫu',
      method: 'bank',
    }),
  ]
}

const ONE_ROW = 'one row committed (fsync), pg'

/** A change by a person, from the request to the commit. */
export async function commandFigures(database: Database, place: Place, scene: Scene): Promise<Figure[]> {
  const { officerId } = scene.samples
  const { rows } = await readOnly(database, (tx) =>
    tx.query<{ id: string; version: number }>(
      `select id, version from enforcement_case where unit_code = $1 and ended_on is null and officer_id <> $2 and import_id is null
        order by id limit 200`,
      [OFFICE, officerId],
    ),
  )
  const record = (turn: number) => {
    const one = rows[turn % rows.length]
    return scene.head.post(
      `/api/cases/${one?.id}/acts`,
      {
        kind: 'officer-assigned',
        effectiveOn: place.today,
        capacity: 'head',
        payload: { officerId },
      },
      { 'if-match': `"${one?.version}"` },
    )
  }
  const commit = () => oneRow(database)
  const recorded = await inTurns(60, record, commit)
  const assigned = await bulkAssign(database, place, scene)
  return [
    {
      what: 'Recording one act (decided, chained, derived, committed)',
      baseline: ONE_ROW,
      pair: recorded,
      direction: undefined,
    },
    {
      what: 'Bulk assignment of 1,000 cases, a result for each',
      baseline: `1,000 × ${ONE_ROW}`,
      pair: assigned,
      direction: '≤ 5 s',
    },
  ]
}

function oneRow(database: Database): Promise<unknown> {
  return database.pool.query(`insert into app_flag (key, value) values ($1, '')`, [`bench ${randomUUID()}`])
}

async function bulkAssign(database: Database, place: Place, scene: Scene): Promise<Pair> {
  const { rows } = await readOnly(database, (tx) =>
    tx.query<{ id: string }>(
      `select id from enforcement_case where unit_code = $1 and ended_on is null and officer_id <> $2 and import_id is null and number < 2000000
        order by id desc limit 1000`,
      [OFFICE, scene.samples.officerId],
    ),
  )
  const ours = await elapsed(async () => {
    const answer = await scene.head.post('/api/cases/assign', {
      cases: { ids: rows.map(({ id }) => ({ id })) },
      officerId: scene.samples.officerId,
      on: place.today,
      capacity: 'head',
    })
    if (rows.length !== 1_000 || answer.skipped > 0) {
      throw new Error(
        `assigned ${answer.assigned} of ${rows.length}: ${JSON.stringify(answer.results.find((one: { outcome: string }) => one.outcome === 'skipped'))}`,
      )
    }
  })
  const baseline = await elapsed(async () => {
    for (let turn = 0; turn < 1_000; turn += 1) await oneRow(database)
  })
  const timing = (ms: number) => ({ runs: 1, median: ms, p95: ms })
  return { ours: timing(ours), baseline: timing(baseline), ratio: ours / baseline }
}
