import type { PlainDate } from '@minh-an/domain/calendar'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureAgencies } from '../agency/index.ts'
import { verifyChain } from '../audit/index.ts'
import { writeActs } from '../enforcement-case/index.ts'
import { type Database, inTransaction, ProblemError, readOnly } from '../platform/index.ts'
import { exampleAct } from '../testing/example-cases.ts'
import { withTestDatabase } from '../testing/index.ts'
import {
  getImport,
  type ImportActor,
  type ImportOrder,
  importRegister,
  listImports,
  previewRegister,
  undoImport,
} from './index.ts'

const unit = '2025:24.03'
const otherUnit = '2025:24.01'

const actor: ImportActor = {
  userId: undefined,
  name: 'Văn thư mẫu',
  today: '2026-11-24' as PlainDate,
  now: '2026-11-24T02:00:00.000Z',
}

/** The second wall as a clerk of the unit meets it. */
const clerk: ImportActor = {
  ...actor,
  transaction: {
    role: 'minh_an_app',
    settings: { 'minh_an.units': unit, 'minh_an.agencies': '2025:24', 'minh_an.chains': '2025:24' },
  },
}

const headings =
  'Số quyết định,Ngày quyết định,Căn cứ,Bản án số,Người được THA,Người phải THA,Trả nợ,Án phí,Đã thu,Còn phải thu,Chấp hành viên,Trạng thái,Ngày trạng thái'

function csv(...rows: string[]): Buffer {
  return Buffer.from(`${headings}\n${rows.join('\n')}\n`)
}

const row = (
  number: number,
  more: { collected?: string; left?: string; officer?: string; status?: string; on?: string } = {},
) =>
  [
    `${number}/QĐ-THADS`,
    more.on ?? '22/10/2025',
    'Theo yêu cầu',
    '45/2025/DS-ST',
    'Ngân hàng Mẫu',
    'Ngô Văn Khải',
    '1.000.000.000',
    '52.000.000',
    more.collected ?? '200.000.000',
    more.left ?? '852.000.000',
    more.officer ?? 'Lê Thị Hoa',
    more.status ?? 'Có điều kiện',
    '12/11/2025',
  ].join(',')

const file = (bytes: Buffer, more: Partial<ImportOrder> = {}): ImportOrder => ({
  bytes,
  fileName: 'so.csv',
  unitCode: unit,
  ...more,
})

async function refusalOf(work: Promise<unknown>): Promise<ProblemError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof ProblemError) return error
  throw error ?? new Error('nothing was refused')
}

async function count(db: Database, text: string, values: unknown[] = []): Promise<number> {
  const { rows } = await readOnly(db, (tx) => tx.query<{ n: bigint }>(text, values))
  return Number(rows[0]?.n)
}

describe('import-register', () => {
  const test = withTestDatabase()
  beforeAll(() => inTransaction(test.db, ensureAgencies))

  it('brings a register in and reads the same cases and đồng back, per officer and in total', async () => {
    const bytes = csv(row(1), row(2, { officer: 'Nguyễn Đức Thịnh', collected: '0', left: '1.052.000.000' }), row(3))
    const { changes, certificate } = await importRegister(test.db, clerk, file(bytes))
    expect(changes).toBe(3)
    expect(certificate.total).toEqual({
      before: { cases: 3, owed: '3156000000', collected: '400000000', outstanding: '2756000000', held: '0' },
      after: { cases: 3, owed: '3156000000', collected: '400000000', outstanding: '2756000000', held: '0' },
      equal: true,
    })
    expect(certificate.officers.map((one) => [one.name, one.created, one.after.cases])).toEqual([
      ['Lê Thị Hoa', true, 2],
      ['Nguyễn Đức Thịnh', true, 1],
    ])
    // Facts of the cases (line 0), as forms read them, say the same.
    expect(
      await count(
        test.db,
        `select sum(collected)::bigint as n from stat_fact
          where unit_code = $1 and line_no = 0 and legal_until = '9999-12-31' and rec_until = 9223372036854775807`,
        [unit],
      ),
    ).toBe(400_000_000)
  })

  it('changes nothing when the same file comes again, and says when it came first', async () => {
    const bytes = csv(row(10))
    const first = await importRegister(test.db, actor, file(bytes))
    const again = await importRegister(test.db, actor, file(bytes))
    expect(again.changes).toBe(0)
    expect(again.alreadyImported).toMatchObject({ id: first.certificate.importId, cases: 1 })
    const renamed = await importRegister(test.db, actor, file(Buffer.concat([bytes, Buffer.from('\n')])))
    expect([renamed.changes, renamed.certificate.rowsAlreadyThere, renamed.alreadyImported]).toEqual([0, 1, null])
  })

  it('takes all rows or none, and names each cell', async () => {
    const before = await count(test.db, 'select count(*) as n from enforcement_case')
    const bytes = csv(row(20), row(21, { on: '31/02/2026' }), row(22, { left: '1' }), row(20))
    const refused = await refusalOf(importRegister(test.db, actor, file(bytes)))
    expect(refused.code).toBe('import/rows-rejected')
    expect(refused.status).toBe(422)
    expect(refused.errors?.map((one) => one.pointer)).toEqual(['B3', 'J4', 'A5'])
    expect(refused.errors?.[2]?.detail).toContain('dòng 2')
    expect(await count(test.db, 'select count(*) as n from enforcement_case')).toBe(before)
  })

  it('with good rows only, names every row that stayed out', async () => {
    const bytes = csv(row(30), row(31, { on: '31/02/2026' }))
    const { changes, certificate } = await importRegister(test.db, actor, file(bytes, { goodRowsOnly: true }))
    expect([changes, certificate.rowsRead, certificate.rowsImported, certificate.rowsRejected]).toEqual([1, 2, 1, 1])
    expect(certificate.rejected).toMatchObject([
      { row: 3, decision: '31/QĐ-THADS', reasons: [{ cell: 'B3', value: '31/02/2026' }] },
    ])
  })

  it('a trial does everything and keeps nothing', async () => {
    const before = await count(test.db, 'select count(*) as n from act')
    const { changes, certificate } = await importRegister(test.db, actor, file(csv(row(40)), { dryRun: true }))
    expect([changes, certificate.dryRun, certificate.importId, certificate.total.equal]).toEqual([1, true, null, true])
    expect(await count(test.db, 'select count(*) as n from act')).toBe(before)
    expect(await count(test.db, `select count(*) as n from register_import where file_name = 'thử'`)).toBe(0)
  })

  it('refuses a number that another case bears, and an officer of another unit', async () => {
    await importRegister(test.db, actor, file(csv(row(50))))
    const taken = await refusalOf(
      importRegister(test.db, actor, file(csv(row(50, { collected: '0', left: '1.052.000.000' })))),
    )
    expect(taken.errors?.[0]?.detail).toContain(
      'khác ở: đã thu (tệp: 0; hồ sơ: 200.000.000), còn phải thu (tệp: 1.052.000.000; hồ sơ: 852.000.000)',
    )
    await importRegister(test.db, actor, file(csv(row(51, { officer: 'Phạm Văn Xa' })), { unitCode: otherUnit }))
    const foreign = await refusalOf(importRegister(test.db, actor, file(csv(row(52, { officer: 'PHẠM VĂN XA' })))))
    expect(foreign.errors?.[0]).toMatchObject({ pointer: 'K2' })
    expect(foreign.errors?.[0]?.detail).toContain('Chấp hành viên Phạm Văn Xa thuộc')
    const elsewhere = await refusalOf(importRegister(test.db, clerk, file(csv(row(51)))))
    expect([elsewhere.code, elsewhere.status]).toEqual(['import/number-taken', 409])
  })

  it('an undone import leaves no case, frees its numbers, keeps its acts and squares the ledger', async () => {
    const bytes = csv(row(60), row(61))
    const { certificate } = await importRegister(test.db, clerk, file(bytes))
    const id = certificate.importId ?? ''
    const acts = await count(test.db, 'select count(*) as n from act where import_id = $1', [id])
    const undone = await undoImport(test.db, clerk, id, 'Nhập nhầm tệp', null)
    expect([undone.canUndo, undone.undoneAt !== null]).toEqual([false, true])
    expect(await count(test.db, 'select count(*) as n from enforcement_case where import_id = $1', [id])).toBe(0)
    expect(await count(test.db, 'select count(*) as n from act where import_id = $1', [id])).toBe(acts + 2)
    expect(
      await count(
        test.db,
        `select count(*) as n from stat_fact f where f.rec_until = 9223372036854775807
          and f.case_id in (select subject_id from act where import_id = $1)`,
        [id],
      ),
    ).toBe(0)
    expect(
      await count(
        test.db,
        `select coalesce(sum(abs(balance)), 0)::bigint as n from (
           select sum(p.amount) as balance from ledger_account a join ledger_posting p on p.account_id = a.id
            where a.case_id in (select subject_id from act where import_id = $1) group by a.id) as each`,
        [id],
      ),
    ).toBe(0)
    const again = await importRegister(test.db, clerk, file(bytes))
    expect([again.changes, again.alreadyImported]).toEqual([2, null])
    await undoImport(test.db, clerk, id, 'lần hai', null)
    expect(await count(test.db, 'select count(*) as n from act where import_id = $1', [id])).toBe(acts + 2)
  })

  it('cannot be undone once work has started on one of its cases', async () => {
    const { certificate } = await importRegister(test.db, actor, file(csv(row(70), row(71))))
    const id = certificate.importId ?? ''
    const caseId = await readOnly(test.db, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        'select id from enforcement_case where import_id = $1 and number = 71',
        [id],
      )
      return rows[0]?.id ?? ''
    })
    await startWork(test.db, caseId)
    const refused = await refusalOf(undoImport(test.db, actor, id, 'Nhập nhầm', null))
    expect([refused.code, refused.status]).toEqual(['import/work-started', 409])
    expect(refused.detail).toContain('71/2025')
    expect((await getImport(test.db, actor, id, null)).canUndo).toBe(false)
    expect(await count(test.db, 'select count(*) as n from enforcement_case where import_id = $1', [id])).toBe(2)
  })

  it('remembers the columns that a unit chose for headings it cannot guess', async () => {
    const bytes = Buffer.from(
      `Cột 1,Ngày quyết định,Căn cứ,Bản án số,Người phải THA,Án phí,Trạng thái,Ngày trạng thái\n80,22/10/2025,Chủ động,45/2025/HS-ST,Ngô Văn Khải,200.000,Có điều kiện,12/11/2025\n`,
    )
    const blind = await previewRegister(test.db, actor, file(bytes))
    expect([blind.missing, blind.rows, blind.goodRows]).toEqual([['decisionNumber'], 1, 0])
    expect((await refusalOf(importRegister(test.db, actor, file(bytes)))).code).toBe('import/columns-missing')
    const mapping = { ...blind.mapping, columns: { ...blind.mapping.columns, decisionNumber: 0 } }
    const done = await importRegister(test.db, actor, file(bytes, { mapping, rememberMapping: true }))
    expect(done.changes).toBe(1)
    const next = Buffer.from(bytes.toString().replace('\n80,', '\n81,'))
    const preview = await previewRegister(test.db, actor, file(next))
    expect([preview.mappingSource, preview.missing, preview.goodRows]).toEqual(['remembered', [], 1])
  })

  it('lists imports newest first, only of the units that may be seen', async () => {
    const all = await listImports(test.db, actor, null, undefined, 50)
    expect(all.length).toBeGreaterThan(5)
    const other = await listImports(test.db, actor, [otherUnit], undefined, 50)
    expect(other.map((one) => one.unit.code)).toEqual([otherUnit])
    expect((await refusalOf(getImport(test.db, actor, all[0]?.id ?? '', ['2025:25']))).status).toBe(404)
  })

  it('leaves a chain whose cases, figures and ledger follow from the acts, also after a withdrawal', async () => {
    const report = await verifyChain(test.db, { agencyId: '2025:24' })
    expect(report.faults).toEqual([])
    expect(report.sound).toBe(true)
  })

  it.each([
    ['VN', 'import/unit-holds-no-cases'],
    ['pre2025:26', 'import/unit-closed'],
    ['2025:99.99', 'import/unknown-unit'],
  ])('refuses the unit %s', async (unitCode, code) => {
    expect((await refusalOf(importRegister(test.db, actor, file(csv(row(90)), { unitCode })))).code).toBe(code)
  })
})

/** Any act that is not the import’s own. */
async function startWork(db: Database, caseId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await writeActs(tx, {
      agencyId: '2025:24',
      source: 'entry',
      records: [
        {
          caseId,
          act: exampleAct('verification-recorded', '2026-01-05', {
            method: 'on-site',
            place: 'xã Mẫu',
            conditionsFound: true,
            findings: 'có tài sản',
          }),
        },
      ],
    })
  })
}
