import { canSee, type Person, type Role, reachFor, roles, visibleUnits } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { Dong } from '@minh-an/domain/money'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureAgencies } from '../agency/index.ts'
import { writeActs } from '../enforcement-case/index.ts'
import { inTransaction, newId, readOnly, sqlState, type Tx } from '../platform/index.ts'
import { exampleAct, exampleDecision, exampleLine, withTestDatabase } from '../testing/index.ts'
import { addExampleUser } from '../testing/people.ts'
import { loadAccessTree, loadPerson, scopeSettings } from './index.ts'

const test = withTestDatabase()
const today = '2026-11-24' as PlainDate

/** Units with a case each: two provinces of today with an office, and two units that one of them succeeded to. */
const homes = ['2025:25', '2025:01', '2025:01.01', '2025:01.02', '2025:24', 'pre2025:26', 'pre2025:26.08', 'pre2025:24']
const agencyOf = (unit: string) => (unit.startsWith('2025:') ? unit.slice(0, 7) : unit)
const caseIn = new Map<string, string>()

async function writeCases(tx: Tx): Promise<void> {
  for (const [index, unitCode] of homes.entries()) {
    const caseId = newId()
    caseIn.set(unitCode, caseId)
    const paid = exampleAct('payment-collected', '2024-02-01', {
      allocations: [{ no: 1, amountDong: 1_000_000n as Dong }],
      payer: 'Ngô Văn Khải',
      method: 'bank',
    })
    const decision = exampleDecision({
      number: index + 1,
      on: '2024-01-08',
      unitCode,
      lines: [exampleLine(1, 100_000_000n)],
    })
    await writeActs(tx, {
      agencyId: agencyOf(unitCode),
      source: 'entry',
      records: [decision, paid].map((act) => ({ caseId, act })),
    })
  }
}

async function personWith(role: Role, unitCode: string): Promise<Person> {
  const { id } = await inTransaction(test.db, (tx) =>
    addExampleUser(tx, `u${newId().replaceAll('-', '').slice(4, 32)}`, unitCode, [role]),
  )
  const tree = await loadAccessTree(test.db)
  const person = await inTransaction(test.db, (tx) => loadPerson(tx, id, tree, today))
  if (person === undefined) throw new Error('the account was just made')
  return person
}

/** What a query that forgot its own predicate would show this person. */
async function shownTo(person: Person, text: string): Promise<string[]> {
  const { rows } = await readOnly(test.db, (tx) => tx.query<{ id: string }>(text), scopeSettings(person))
  return rows.map((row) => row.id).toSorted()
}

const casesWhere = (which: (unitCode: string) => boolean) =>
  homes
    .filter(which)
    .map((code) => caseIn.get(code) as string)
    .toSorted()

describe('row-level security', () => {
  beforeAll(() =>
    inTransaction(test.db, async (tx) => {
      await ensureAgencies(tx)
      await writeCases(tx)
    }),
  )

  it('shows exactly the cases that the policy lets a person open, whatever the role and the unit', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...roles),
        fc.constantFrom('VN', '2025:25', '2025:01', '2025:01.01', '2025:24', 'pre2025:26.08'),
        async (role, unitCode) => {
          const person = await personWith(role, unitCode)
          const seen = casesWhere((code) => canSee(person, { unitCode: code }))
          expect(await shownTo(person, 'select id from enforcement_case')).toEqual(seen)
          expect(await shownTo(person, 'select distinct case_id as id from case_line')).toEqual(seen)
          expect(await shownTo(person, 'select distinct case_id as id from case_party')).toEqual(seen)
          const units = visibleUnits(person)
          expect(casesWhere((code) => units === undefined || units.includes(code))).toEqual(seen)
        },
      ),
      { numRuns: 60, seed: 20261124 },
    ))

  it('shows acts, facts and money of the agencies reached and of no other', async () => {
    for (const [role, unitCode] of [
      ['clerk', '2025:01.01'],
      ['provincial-leader', '2025:25'],
      ['administrator', 'VN'],
      ['centre', 'VN'],
    ] as const) {
      const person = await personWith(role, unitCode)
      const reach = reachFor(person, 'case.read')
      const seen = casesWhere((code) => reach.nation || reach.agencies.has(agencyOf(code)))
      expect(await shownTo(person, `select distinct subject_id as id from act where subject = 'case'`)).toEqual(seen)
      expect(await shownTo(person, 'select distinct case_id as id from stat_fact')).toEqual(seen)
      const transfers =
        'select t.id from ledger_transfer t join ledger_posting p on p.transfer_id = t.id where p.no = 1'
      expect(await shownTo(person, transfers)).toHaveLength(seen.length)
    }
  })

  it('shows nothing to a transaction that forgot to say for whom it works', async () => {
    for (const table of [
      'enforcement_case',
      'case_line',
      'act',
      'stat_fact',
      'ledger_posting',
      'judgment',
      'request',
    ]) {
      const { rowCount } = await readOnly(test.db, (tx) => tx.query(`select 1 from ${table}`), { role: 'minh_an_app' })
      expect(rowCount, table).toBe(0)
    }
  })

  it('lets the writer work for a person, inside the person’s units only', async () => {
    const clerk = await personWith('clerk', '2025:01.01')
    const write = (unitCode: string) =>
      inTransaction(
        test.db,
        (tx) =>
          writeActs(tx, {
            agencyId: agencyOf(unitCode),
            source: 'entry',
            recordedBy: clerk.userId,
            records: [
              {
                caseId: newId(),
                act: exampleDecision({
                  number: 900 + Number(unitCode.at(-1)),
                  on: '2026-11-20',
                  unitCode,
                  lines: [exampleLine(1, 5_000_000n)],
                }),
              },
            ],
          }),
        scopeSettings(clerk),
      ).then(
        () => 'written',
        (error: unknown) => sqlState(error),
      )
    expect(await write('2025:01.01')).toBe('written')
    expect(await write('2025:01.02')).toBe('42501')
    expect(await write('2025:24')).toBe('42501')
  })

  it.each([
    `update act set payload = '{}'`,
    'delete from act',
    'truncate act',
    'update ledger_posting set amount = 1',
    'delete from ledger_transfer',
    'update stat_fact set owed = 0',
    'delete from stat_fact',
    'delete from enforcement_case',
    'delete from look',
    'update look set what = $$nothing$$',
    'select password_hash from app_user',
    'select token_hash from login_session',
    'update user_role set role = $$centre$$',
    'delete from user_role',
    'drop table look',
    'set session_replication_role = replica',
  ])('refuses under every application role: %s', async (statement) => {
    for (const role of ['minh_an_app', 'minh_an_national', 'minh_an_portal'] as const) {
      await expect(
        inTransaction(test.db, (tx) => tx.query(statement), { role }),
        role,
      ).rejects.toMatchObject({
        code: '42501',
      })
    }
  })

  it('leaves no table without a decision: granted to the application, or named here as the owner’s', async () => {
    const { rows } = await test.db.pool.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and not has_table_privilege('minh_an_app', c.oid, 'select') order by 1`,
    )
    // app_user has grants on all columns but the password, login_session on what names a login and not on its token, the
    // tables of the second factor on whose it is and since when; sign-in belongs to the owner alone, and so do the rows of
    // a register that is still coming in: its worker reads and writes them.
    expect(rows.map((row) => row.name).filter((name) => !name.startsWith('schema_migration'))).toEqual([
      'app_user',
      'import_stage',
      'login_attempt',
      'login_session',
      'recovery_code',
      'totp_enrolment',
      'totp_factor',
    ])
  })

  it('puts every table that holds a case behind a policy', async () => {
    const { rows } = await test.db.pool.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
          and a.attname in ('case_id', 'debtor_names', 'payload', 'parties') and not c.relrowsecurity order by 1`,
    )
    expect(rows).toEqual([])
  })

  it('gives the portal nothing', async () => {
    const { rows } = await test.db.pool.query(
      `select c.relname from pg_class c where c.relkind in ('r', 'v') and c.relnamespace = 'public'::regnamespace
        and has_any_column_privilege('minh_an_portal', c.oid, 'select, insert, update')`,
    )
    expect(rows).toEqual([])
  })
})
