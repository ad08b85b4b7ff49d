import type { PlainDate } from '@minh-an/domain/calendar'
import type { Dong } from '@minh-an/domain/money'
import { beforeAll, describe, expect, it } from 'vitest'
import { transferCases, withdrawImportedCases, writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId, type Tx } from '../platform/index.ts'
import { addExampleAgency, exampleAct, exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { appendEntries, verifyChain } from './index.ts'

const test = withTestDatabase()
const [former, successor] = ['pre2025:26.01', '2025:25']
const [moved, stayed, corrected] = [newId(), newId(), newId()]

const payment = (on: string, amount: bigint) =>
  exampleAct('payment-collected', on, {
    allocations: [{ no: 1, amountDong: amount as Dong }],
    payer: 'Ngô Văn Khải',
    method: 'bank',
  })

/** Two agencies, three cases: one moved by the succession of 2025, one ordinary, one with a corrected payment. */
async function work(tx: Tx): Promise<void> {
  await addExampleAgency(tx, former)
  await addExampleAgency(tx, successor)
  const write = (agencyId: string, caseId: string, acts: Parameters<typeof writeActs>[1]['records'][number]['act'][]) =>
    writeActs(tx, { agencyId, source: 'entry', records: acts.map((act) => ({ caseId, act })) })
  const lines = [exampleLine(1, 100_000_000n), exampleLine(2, 5_000_000n, { payee: 'state-budget' })]
  await write(former, moved, [
    exampleDecision({ number: 1, on: '2024-01-08', unitCode: former, lines }),
    payment('2024-02-01', 40_000_000n),
  ])
  await transferCases(tx, {
    fromAgencyId: former,
    toAgencyId: successor,
    on: '2025-07-01' as PlainDate,
    source: 'system',
    cases: [{ caseId: moved, toUnit: successor }],
  })
  await write(successor, moved, [payment('2025-09-01', 10_000_000n)])
  await write(successor, stayed, [exampleDecision({ number: 2, on: '2025-08-04', unitCode: successor, lines })])
  const wrong = payment('2025-09-10', 7_000_000n)
  await write(successor, corrected, [
    exampleDecision({ number: 3, on: '2025-08-05', unitCode: successor, lines }),
    wrong,
    exampleAct('correction', '2025-09-11', { aboutActId: wrong.id, reason: 'Ghi nhầm việc', withdrawn: true }),
  ])
  await appendEntries(tx, successor, [
    {
      id: newId(),
      subject: 'agency',
      subjectId: newId(),
      kind: 'user-created',
      effectiveOn: '2025-09-12',
      capacity: 'system',
      source: 'entry',
      payload: { tên: 'Hoà', số: 1 },
    },
  ])
}

describe('verifyChain', () => {
  beforeAll(() => inTransaction(test.db, work))

  it('finds a sound database sound, succession and corrections included', async () => {
    expect(await verifyChain(test.db)).toMatchObject({
      sound: true,
      agencies: 2,
      entries: 10,
      cases: 3,
      transfers: 4,
      faults: [],
    })
  })

  it('reads one agency alone', async () => {
    expect(await verifyChain(test.db, { agencyId: former })).toMatchObject({ sound: true, agencies: 1, entries: 3 })
  })

  it('takes an import as sound, also taken back: acts stay, the row is gone, facts are closed, money is reversed', async () => {
    const [caseId, importId] = [newId(), newId()]
    await inTransaction(test.db, async (tx) => {
      const opening = exampleDecision({
        number: 77,
        on: '2025-10-01',
        unitCode: successor,
        lines: [exampleLine(1, 9_000_000n)],
      })
      await tx.query(
        `insert into register_import (id, agency_id, unit_code, file_name, file_hash, mapping, rows_read, rows_imported, rows_rejected, certificate)
         values ($1, $2, $2, 'sổ.xlsx', '', '{}', 1, 1, 0, '{}')`,
        [importId, successor],
      )
      const paid = payment('2025-10-02', 2_000_000n)
      await writeActs(tx, {
        agencyId: successor,
        source: 'import',
        importId,
        records: [
          {
            ...opening,
            kind: 'opening-entry',
            payload: { ...opening.payload, source: 'register', origin: 'sổ.xlsx dòng 2' },
          },
          { ...paid, payload: { ...paid.payload, opening: true } },
          exampleAct('payment-disbursed', '2025-10-02', {
            allocations: [{ no: 1, amountDong: 500_000n as Dong }],
            recipient: 'Ngân hàng Mẫu',
            method: 'bank',
            opening: true,
          }),
        ].map((act) => ({ caseId, act: act as Parameters<typeof writeActs>[1]['records'][number]['act'] })),
      })
    })
    expect((await verifyChain(test.db)).faults).toEqual([])
    await inTransaction(test.db, (tx) =>
      withdrawImportedCases(tx, {
        agencyId: successor,
        importId,
        recordedBy: undefined,
        reason: 'Nhập nhầm tệp',
        today: '2025-10-03' as PlainDate,
      }),
    )
    expect((await verifyChain(test.db)).faults).toEqual([])
  })

  // What somebody with the rights of the server's owner could do. Each is undone before the next.
  it.each([
    ['an amount in a payload', `update act set payload = replace(payload, '40000000', '40000001')`, 'entry-hash', 2],
    [
      'a legal date',
      `update act set effective_on = '2024-02-02' where kind = 'payment-collected' and seq = 2`,
      'entry-hash',
      2,
    ],
    [
      'who recorded',
      `update act set capacity = 'deputy' where agency_id = '${successor}' and seq = 1`,
      'entry-hash',
      1,
    ],
    [
      'a salt',
      `update act set salt = '\\x00000000000000000000000000000000' where agency_id = '${successor}' and seq = 3`,
      'entry-hash',
      3,
    ],
    ['the last act taken out', `delete from act where agency_id = '${successor}' and seq = 11`, 'head', 10],
    ['an act taken out of the middle', `delete from act where agency_id = '${successor}' and seq = 3`, 'number', 4],
    [
      'time run back',
      `update act set recorded_at = '2001-01-01' where agency_id = '${successor}' and seq = 4`,
      'time',
      4,
    ],
    [
      'a link',
      `update act set prev_hash = decode(repeat('ab', 32), 'hex') where agency_id = '${successor}' and seq = 5`,
      'previous-hash',
      5,
    ],
    [
      'the head',
      `update chain_head set entry_hash = decode(repeat('ab', 32), 'hex') where agency_id = '${successor}'`,
      'head',
      11,
    ],
    [
      'the status of a case',
      `update enforcement_case set status = 'completed' where id = '${stayed}'`,
      'case-row',
      undefined,
    ],
    [
      'a case hidden',
      `delete from case_party where case_id = '${stayed}'; delete from case_line where case_id = '${stayed}'; delete from enforcement_case where id = '${stayed}'`,
      'case-row',
      undefined,
    ],
    [
      'the amount of a line',
      `update case_line set owed = owed + 1, outstanding = outstanding + 1 where case_id = '${stayed}' and no = 1`,
      'line-row',
      undefined,
    ],
    [
      'the name of a party',
      `update case_party set name = 'Người khác' where case_id = '${stayed}' and no = 2`,
      'party-row',
      undefined,
    ],
    [
      'a figure of the past',
      `update stat_fact set phase = 'absent' where case_id = '${moved}' and agency_id = '${former}'`,
      'fact-row',
      undefined,
    ],
    ['a figure taken out', `delete from stat_fact where case_id = '${stayed}' and line_no = 0`, 'fact-row', undefined],
    [
      'since when a figure is known',
      `update stat_fact set rec_from = rec_from - 1 where case_id = '${stayed}'`,
      'fact-row',
      undefined,
    ],
    [
      'an amount in the ledger',
      `update ledger_posting set amount = amount + 1 where no = 1 and amount = 10000000`,
      'ledger-balance',
      undefined,
    ],
    [
      'money moved to another line',
      `update ledger_posting p set amount = case no when 1 then amount - 5 else amount + 5 end from ledger_transfer t where t.id = p.transfer_id and t.transferred_on = '2025-09-01'`,
      'ledger-held',
      undefined,
    ],
    [
      'a receipt number',
      `update ledger_transfer set number = 9 where series = 'receipt' and year = 2025 and number = 1`,
      'ledger-number',
      undefined,
    ],
    [
      'numbers given and not used',
      `update number_series set last = last + 1 where series = 'receipt' and agency_id = '${successor}'`,
      'ledger-number',
      undefined,
    ],
  ])('catches a change of %s', async (_name, statement, check, seq) => {
    const client = await test.db.pool.connect()
    const snapshot = await snapshotOf(client)
    try {
      await client.query(`set session_replication_role = replica; ${statement}; reset session_replication_role`)
      const report = await verifyChain(test.db)
      expect(report.sound).toBe(false)
      const found = report.faults.find((one) => one.check === check)
      expect(found, JSON.stringify(report.faults)).toBeDefined()
      if (seq !== undefined) expect(found?.seq).toBe(seq)
    } finally {
      await restore(client, snapshot)
      client.release()
    }
    expect((await verifyChain(test.db)).faults).toEqual([])
  })
})

const TABLES = [
  ...['act', 'chain_head', 'enforcement_case', 'case_party', 'case_line', 'stat_fact'],
  ...['ledger_posting', 'ledger_transfer', 'number_series'],
]
type Client = { query(text: string): Promise<unknown> }

async function snapshotOf(client: Client): Promise<string> {
  for (const table of TABLES)
    await client.query(`drop table if exists kept_${table}; create table kept_${table} as table ${table}`)
  return 'kept_'
}

async function restore(client: Client, prefix: string): Promise<void> {
  await client.query('set session_replication_role = replica')
  for (const table of TABLES) {
    await client.query(
      `delete from ${table}; insert into ${table} select * from ${prefix}${table}; drop table ${prefix}${table}`,
    )
  }
  await client.query('reset session_replication_role')
}
