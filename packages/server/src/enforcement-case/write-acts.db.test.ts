import type { PlainDate } from '@minh-an/domain/calendar'
import type { Act, NewAct } from '@minh-an/domain/case-file'
import { factsOf, type StatFact } from '@minh-an/domain/enforcement-case'
import type { Dong } from '@minh-an/domain/money'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../audit/index.ts'
import { inTransaction, newId, type Tx } from '../platform/index.ts'
import {
  addExampleAgency,
  addExampleOfficer,
  exampleAct,
  exampleDecision,
  exampleLine,
  withTestDatabase,
} from '../testing/index.ts'
import { loadActs, recordAct, transferCases, writeActs } from './index.ts'

const test = withTestDatabase()
const agency = 'pre2025:26.01'
const successor = '2025:25'
const today = '2026-11-20' as PlainDate

beforeAll(() =>
  inTransaction(test.db, async (tx) => {
    await addExampleAgency(tx, agency)
    await addExampleAgency(tx, successor)
  }),
)

async function write(tx: Tx, caseId: string, ...acts: NewAct[]) {
  return writeActs(tx, { agencyId: agency, source: 'entry', records: acts.map((act) => ({ caseId, act })) })
}

/** The facts that records up to a number of the agency's chain give, read from the table. */
async function factsAt(tx: Tx, caseId: string, agencyId: string, seq: number): Promise<string[]> {
  const { rows } = await tx.query<Record<string, unknown>>(
    `select * from stat_fact where case_id = $1 and agency_id = $2 and rec_from <= $3 and rec_until > $3`,
    [caseId, agencyId, seq],
  )
  return rows
    .map((row) =>
      [
        row['line_no'],
        row['legal_from'],
        row['legal_until'],
        row['phase'],
        row['unit_code'],
        row['collected'],
        row['outstanding'],
      ].join(' '),
    )
    .toSorted()
}

function asText(facts: readonly StatFact[]): string[] {
  return facts
    .map((fact) =>
      [
        fact.lineNo,
        fact.legalFrom,
        fact.legalUntil,
        fact.phase,
        fact.unitCode,
        fact.collectedDong,
        fact.outstandingDong,
      ].join(' '),
    )
    .toSorted()
}

async function expectFactsOfEveryRecord(tx: Tx, caseId: string): Promise<void> {
  const acts = await loadActs(tx, caseId)
  for (const [index, act] of acts.entries()) {
    const known: Act[] = acts.slice(0, index + 1)
    expect(await factsAt(tx, caseId, agency, act.seq), `after record ${act.seq}`).toEqual(
      asText(factsOf(caseId, known)),
    )
  }
}

describe('writeActs', () => {
  it('keeps, for every record point, the facts that the acts up to it give, also after a late entry and a correction', () =>
    inTransaction(test.db, async (tx) => {
      const caseId = newId()
      const officerId = await addExampleOfficer(tx, agency, agency, 'Trần Văn An')
      const lines = [exampleLine(1, 100_000_000n), exampleLine(2, 5_000_000n, { payee: 'state-budget' })]
      const paid = exampleAct('payment-collected', '2020-03-02', {
        allocations: [{ no: 1, amountDong: 40_000_000n as Dong }],
        payer: 'Ngô Văn Khải',
        method: 'bank',
      })
      await write(tx, caseId, exampleDecision({ number: 1, on: '2020-01-06', unitCode: agency, lines }))
      await write(
        tx,
        caseId,
        exampleAct('officer-assigned', '2020-01-06', { officerId, officerName: 'Trần Văn An', unitCode: agency }),
      )
      await write(tx, caseId, exampleAct('decision-notified', '2020-01-08', { channel: 'direct' }), paid)
      await write(
        tx,
        caseId,
        exampleAct('postponement', '2020-04-01', {
          ground: 'postponement-2008-c',
          until: '2020-06-01' as PlainDate,
          lines: [2],
        }),
      )
      // Late entry: a payment of February recorded after the postponement of April.
      await write(
        tx,
        caseId,
        exampleAct('payment-collected', '2020-02-10', {
          allocations: [{ no: 2, amountDong: 1_000_000n as Dong }],
          payer: 'Ngô Văn Khải',
          method: 'cash',
        }),
      )
      await write(
        tx,
        caseId,
        exampleAct('correction', '2020-05-04', {
          aboutActId: paid.id,
          reason: 'Ghi nhầm số tiền',
          payload: { allocations: [{ no: 1, amountDong: 30_000_000n as Dong }], payer: 'Ngô Văn Khải', method: 'bank' },
        }),
      )
      await expectFactsOfEveryRecord(tx, caseId)
      const { rows } = await tx.query<{ collected: bigint; outstanding: bigint; held: bigint; status: string }>(
        'select collected, outstanding, held, status from enforcement_case where id = $1',
        [caseId],
      )
      expect(rows[0]).toEqual({
        collected: 31_000_000n,
        outstanding: 74_000_000n,
        held: 31_000_000n,
        status: 'voluntary',
      })
    }))

  it('posts balanced money: held for each line equals collected less paid out, reversals included', () =>
    inTransaction(test.db, async (tx) => {
      const { rows } = await tx.query<{ kind: string; line_no: number | null; balance: string }>(
        `select a.kind, a.line_no, sum(p.amount)::text as balance from ledger_posting p join ledger_account a on a.id = p.account_id
         group by 1, 2 order by 1, 2`,
      )
      expect(rows).toEqual([
        { kind: 'bank', line_no: null, balance: '30000000' },
        { kind: 'cash', line_no: null, balance: '1000000' },
        { kind: 'held', line_no: 1, balance: '-30000000' },
        { kind: 'held', line_no: 2, balance: '-1000000' },
      ])
    }))

  it.each(['the system', 'a person'])('refuses a transfer of %s that does not balance, at commit', async (whose) => {
    const act = await inTransaction(test.db, (tx) => tx.query<{ id: string }>('select id from act limit 1'))
    const attempt = inTransaction(
      test.db,
      async (tx) => {
        const [transfer, account] = [newId(), newId()]
        await tx.query(`insert into ledger_account (id, agency_id, kind) values ($1, $2, 'treasury')`, [
          account,
          agency,
        ])
        await tx.query(
          `insert into ledger_transfer (id, agency_id, act_id, kind, series, year, number, transferred_on)
           values ($1, $2, $3, 'receipt', 'receipt', 2020, 900, '2020-01-01')`,
          [transfer, agency, act.rows[0]?.id],
        )
        await tx.query('insert into ledger_posting values ($1, 1, $2, 5)', [transfer, account])
      },
      whose === 'a person' ? { role: 'minh_an_app', settings: { 'minh_an.agencies': agency } } : {},
    )
    await expect(attempt).rejects.toThrow(/ledger_transfer_balanced/)
  })

  it('writes thousands of acts of files that come and go in any order, as one chain, and derives each file once', async () => {
    const ids = Array.from({ length: 1_100 }, () => newId())
    const officer = await inTransaction(test.db, (tx) => addExampleOfficer(tx, agency, agency, 'An'))
    const records = [
      ...ids.map((caseId, at) => ({
        caseId,
        act: exampleDecision({ number: 5_000 + at, on: '2024-03-04', unitCode: agency, lines: [exampleLine(1, 7n)] }),
      })),
      // The other way round: the last founded is the first assigned, across the portions the acts are written in.
      ...ids.toReversed().map((caseId) => ({
        caseId,
        act: exampleAct('officer-assigned', '2024-03-05', {
          officerId: officer,
          officerName: 'An',
          unitCode: agency,
        }),
      })),
    ]
    const written = await inTransaction(test.db, (tx) => writeActs(tx, { agencyId: agency, source: 'entry', records }))
    expect(written.lastSeq - written.firstSeq).toBe(2_199)
    await inTransaction(test.db, async (tx) => {
      const { rows } = await tx.query(
        `select (select count(*)::int from enforcement_case where id = any($1) and officer_id = $2) as cases,
                (select count(*)::int from act where subject_id = any($1)) as acts,
                (select count(*)::int from stat_fact where case_id = any($1) and rec_until = 9223372036854775807
                    and officer_id = $2) as facts,
                (select seq::int from chain_head where agency_id = $3) as head`,
        [ids, officer, agency],
      )
      expect(rows).toEqual([{ cases: 1_100, acts: 2_200, facts: 2_200, head: written.lastSeq }])
    })
    expect((await verifyChain(test.db, { agencyId: agency })).faults).toEqual([])
  })

  it('carries a file to its successor: old facts close in the old chain, the whole past opens in the new one', () =>
    inTransaction(test.db, async (tx) => {
      const caseId = newId()
      const written = await write(
        tx,
        caseId,
        exampleDecision({ number: 2, on: '2024-11-04', unitCode: agency, lines: [exampleLine(1, 7_000_000n)] }),
      )
      await transferCases(tx, {
        fromAgencyId: agency,
        toAgencyId: successor,
        on: '2025-07-01' as PlainDate,
        source: 'system',
        cases: [{ caseId, toUnit: successor }],
      })
      expect(await factsAt(tx, caseId, agency, written.lastSeq)).toHaveLength(2)
      expect(await factsAt(tx, caseId, agency, written.lastSeq + 1)).toEqual([])
      const joined = await factsAt(tx, caseId, successor, 1)
      expect(joined).toEqual([
        `0 2024-11-04 2025-07-01 under-way ${agency} 0 7000000`,
        `0 2025-07-01 9999-12-31 under-way ${successor} 0 7000000`,
        `1 2024-11-04 2025-07-01 under-way ${agency} 0 7000000`,
        `1 2025-07-01 9999-12-31 under-way ${successor} 0 7000000`,
      ])
    }))
})

describe('recordAct', () => {
  it('refuses with every reason, and a stale version with 412', () =>
    inTransaction(test.db, async (tx) => {
      const caseId = newId()
      await write(
        tx,
        caseId,
        exampleDecision({ number: 3, on: '2026-10-22', unitCode: agency, lines: [exampleLine(1, 9_000_000n)] }),
      )
      const record = (act: NewAct, expectedVersion: number) =>
        recordAct(tx, {
          caseId,
          act,
          recordedBy: undefined as unknown as string,
          today,
          expectedVersion,
          visibleUnits: undefined,
          mayRecord: () => undefined,
        })
      const completion = exampleAct('completion', '2026-11-02', {})
      await expect(record(completion, 1)).rejects.toMatchObject({ status: 422, code: 'case/status-does-not-allow' })
      await expect(record(completion, 7)).rejects.toMatchObject({ status: 412, extra: { version: 1 } })
    }))
})
