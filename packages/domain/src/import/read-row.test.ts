import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../calendar/index.ts'
import { type Act, heldDong, outstandingDong } from '../case-file/index.ts'
import { foldCase } from '../enforcement-case/index.ts'
import { type FieldName, openingActs, type ReadRow, readRow, registerFields } from './index.ts'

const today = '2026-11-24' as PlainDate
const columns = Object.fromEntries(registerFields.map((field, index) => [field.name, index])) as Record<
  FieldName,
  number
>

/** A case on request that is right; each example changes what it is about. */
const good: Partial<Record<FieldName, string>> = {
  decisionNumber: '128/QĐ-THADS',
  decidedOn: '22/10/2025',
  receivedOn: '20/10/2025',
  basis: 'Theo yêu cầu',
  judgmentNumber: '45/2025/DS-ST',
  judgedOn: '10/09/2025',
  creditor: 'Ngân hàng Mẫu',
  debtor: 'Ngô Văn Khải; Đỗ Thị Hạnh',
  debtPrincipal: '1.000.000.000',
  debtInterest: '52.000.000',
  owed: '1.052.000.000',
  collected: '200.000.000',
  outstanding: '852.000.000',
  officer: 'Lê Thị Hoa',
  status: 'Có điều kiện',
  statusOn: '12/11/2025',
}

function read(changes: Partial<Record<FieldName, string>>): ReadRow {
  const values = { ...good, ...changes }
  return readRow(
    {
      row: 7,
      cells: registerFields.map(({ name }) => (values[name] ? { kind: 'text', text: values[name] } : undefined)),
    },
    { mapping: { headingFrom: 1, headingUntil: 1, columns }, combined: new Set(), today },
  )
}

const codes = (one: ReadRow) => (one.kind === 'refused' ? one.problems.map((each) => each.code) : [one.kind])

function caseOf(changes: Partial<Record<FieldName, string>>) {
  const one = read(changes)
  if (one.kind !== 'case') throw new Error(JSON.stringify(one))
  return one.case
}

/** The file that the opening acts of a row give. */
function fileOf(changes: Partial<Record<FieldName, string>>) {
  let id = 0
  const acts = openingActs(caseOf(changes), {
    unitCode: '2025:25.01',
    issuer: '2025:25',
    officerId: 'officer',
    origin: 'so.xlsx, dòng 7',
    newId: () => String(++id),
  }).map((act, index) => ({ ...act, seq: index + 1, agencyId: '2025:25' }) as Act)
  const file = foldCase('case', acts)
  if (file === undefined) throw new Error('no file')
  return { file, acts }
}

const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n)

describe('read-row', () => {
  it('makes a case of a row, and its acts give the same money back', () => {
    const { file, acts } = fileOf({ held: '20.000.000' })
    expect(acts.map((act) => act.kind)).toEqual([
      'opening-entry',
      'payment-collected',
      'opening-status',
      'payment-disbursed',
    ])
    expect(file.status).toBe('conditions-present')
    expect(file.parties.map((party) => party.name)).toEqual(['Ngân hàng Mẫu', 'Ngô Văn Khải', 'Đỗ Thị Hạnh'])
    expect(sum(file.lines.map((line) => line.owedDong))).toBe(1_052_000_000n)
    expect(sum(file.lines.map((line) => line.collectedDong))).toBe(200_000_000n)
    expect(sum(file.lines.map(outstandingDong))).toBe(852_000_000n)
    expect(sum(file.lines.map(heldDong))).toBe(20_000_000n)
  })

  it('puts what was collected before this statistical year on its eve', () => {
    const one = caseOf({
      decidedOn: '22/10/2024',
      receivedOn: '',
      judgedOn: '',
      collectedThisYear: '50.000.000',
      collectedOn: '14/11/2025',
      statusOn: '12/12/2025',
    })
    expect(one.collected.map((part) => [part.on, sum(part.allocations.map((each) => each.amountDong))])).toEqual([
      ['2025-09-30', 150_000_000n],
      ['2025-11-14', 50_000_000n],
    ])
  })

  it('names are kept composed, whatever the file says', () => {
    expect(caseOf({ debtor: 'Ngô Văn Khải'.normalize('NFD') }).parties[1]?.name).toBe('Ngô Văn Khải'.normalize('NFC'))
  })

  it('strikes the rest of a terminated case, written as owed or as nothing', () => {
    for (const outstanding of ['852.000.000', '0', '']) {
      expect(caseOf({ status: 'Đình chỉ', outstanding }).outstandingDong).toBe(0n)
      expect(sum(fileOf({ status: 'Đình chỉ', outstanding }).file.lines.map((line) => line.terminatedDong))).toBe(
        852_000_000n,
      )
    }
  })

  it('an agreed postponement counts apart, by name or by its point of the law', () => {
    expect(caseOf({ status: 'Hoãn do thỏa thuận' }).agreed).toBe(true)
    expect(caseOf({ status: 'Hoãn', statusGround: 'điểm c' }).agreed).toBe(true)
    expect(caseOf({ status: 'Hoãn', statusGround: 'điểm a' }).agreed).toBe(false)
  })

  it('the State is the creditor of an ex officio case without another one', () => {
    const one = caseOf({
      basis: 'Chủ động',
      creditor: '',
      debtPrincipal: '',
      debtInterest: '',
      courtFee: '1.052.000.000',
    })
    expect(one.parties.at(-1)).toMatchObject({ role: 'creditor', form: 'state' })
    expect(one.lines).toMatchObject([{ item: 'court-fee', payee: 'state-budget' }])
  })

  it.each<[string, Partial<Record<FieldName, string>>, string]>([
    ['a decision before its judgment', { judgedOn: '23/10/2025', receivedOn: '' }, 'import/decision-before-judgment'],
    ['a decision before the receipt', { receivedOn: '23/10/2025' }, 'import/decision-before-receipt'],
    ['a status before the decision', { statusOn: '21/10/2025' }, 'import/status-before-decision'],
    ['a day after today', { statusOn: '25/11/2026' }, 'import/future-day'],
    ['a day that does not exist', { statusOn: '31/02/2026' }, 'import/no-such-day'],
    ['money that does not balance', { outstanding: '850.000.000' }, 'import/money-does-not-balance'],
    ['more collected than owed', { collected: '1.052.000.001', outstanding: '' }, 'import/collected-too-much'],
    ['completed with money left', { status: 'Thi hành xong' }, 'import/completed-with-money-left'],
    ['a total that is not the sum', { owed: '1.052.000.001' }, 'import/total-differs'],
    ['more held than collected', { held: '200.000.001' }, 'import/held-too-much'],
    ['two states at once', { status: 'Hoãn; Tạm đình chỉ' }, 'import/two-statuses'],
    ['an end that only the new law knows', { status: 'Đã gửi lại yêu cầu' }, 'import/status-of-later-law'],
    [
      'the separate ledger on request under the new law',
      { status: 'Sổ theo dõi riêng', statusOn: '02/07/2026' },
      'import/separate-ledger-on-request',
    ],
    ['collected after the end', { status: 'Đình chỉ', collectedOn: '13/11/2025' }, 'import/collected-after-end'],
    ['no debtor', { debtor: '' }, 'import/missing'],
    ['nobody to pay', { creditor: '' }, 'import/missing'],
    ['no day of the status', { statusOn: '' }, 'import/missing'],
    ['a direction mark in a name', { debtor: 'Ngô\u202e Văn' }, 'import/forbidden-character'],
    ['an old encoding', { debtor: 'Ngöôøi phaûi' }, 'import/legacy-encoding'],
    ['a year far from the day', { decisionYear: '2020' }, 'import/year-differs'],
  ])('refuses %s', (_what, changes, code) => {
    expect(codes(read(changes))).toContain(code)
  })

  it('tells every error of a row at once, each at its cell', () => {
    const one = read({ decidedOn: '31/02/2026', basis: 'gì đó', collected: '-1' })
    expect(one.kind === 'refused' ? one.problems.map((each) => each.cell) : []).toEqual(
      expect.arrayContaining(['D7', 'G7']),
    )
  })

  it('passes over blank rows, totals and signatures', () => {
    const row = (texts: readonly (string | undefined)[]) =>
      readRow(
        {
          row: 9,
          cells: registerFields.map((_field, index) =>
            texts[index] ? { kind: 'text', text: texts[index] } : undefined,
          ),
        },
        { mapping: { headingFrom: 1, headingUntil: 1, columns }, combined: new Set(), today },
      )
    expect(row([])).toEqual({ kind: 'none', blank: true })
    expect(row([undefined, undefined, 'Người lập biểu'])).toEqual({ kind: 'none', blank: false })
    const total: string[] = []
    total[0] = 'Tổng cộng'
    total[columns.owed] = '5.000'
    expect(row(total)).toEqual({ kind: 'none', blank: false })
  })
})

it('a sum owed that cannot be read is the only cell named', () => {
  const noKinds = { debtPrincipal: '', debtInterest: '', otherObligation: 'Trả nợ' }
  expect(codes(read({ ...noKinds, owed: '1.052.000,5' }))).toHaveLength(1)
})
