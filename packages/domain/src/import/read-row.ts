import { type GroundList, groundsOn, isAgreedPostponement } from '@minh-an/law/ground'
import { citeVi, regimeOn } from '@minh-an/law/instrument'
import { type PlainDate, yearOf } from '../calendar/index.ts'
import type { Basis, CaseKind, LineEntry, LineStatus, PartyEntry } from '../case-file/index.ts'
import type { CellProblem, RegisterRow } from './cells.ts'
import { plainKey } from './cells.ts'
import { type FieldName, moneyFields } from './fields.ts'
import type { SheetMapping } from './headings.ts'
import { readLines } from './lines.ts'
import { readMoney } from './money.ts'
import { readParties } from './parties.ts'
import type { RegisterCase } from './register-case.ts'
import { RowReader } from './row-reader.ts'
import {
  caseKindOfJudgment,
  readBasis,
  readCaseKind,
  readDecisionNumber,
  readGroups,
  readJudgment,
  readStatus,
  type StatusText,
} from './values.ts'

export interface RowFrame {
  readonly mapping: SheetMapping
  /** Columns that hold name and address, or number and day, together. */
  readonly combined: ReadonlySet<FieldName>
  readonly today: PlainDate
}

export type ReadRow =
  | { readonly kind: 'case'; readonly case: RegisterCase }
  | { readonly kind: 'refused'; readonly problems: readonly CellProblem[]; readonly decision: string }
  /** Blank rows, totals, signatures: no case stands there. */
  | { readonly kind: 'none'; readonly blank: boolean }

const identifying: readonly FieldName[] = [
  'decisionNumber',
  'decidedOn',
  'debtor',
  'judgmentNumber',
  'owed',
  'outstanding',
]

/** Reads one row of a register into a case, or says everything that is wrong with it. */
export function readRow(row: RegisterRow, frame: RowFrame): ReadRow {
  const reader = new RowReader(row, frame.mapping)
  const blank = row.cells.every((cell) => cell === undefined || cell.text.trim() === '')
  if (blank || isNoCase(reader)) return { kind: 'none', blank }
  const found = readCase(reader, frame)
  return found === undefined || reader.problems.length > 0
    ? {
        kind: 'refused',
        problems: reader.problems,
        decision: (reader.cell('decisionNumber')?.text ?? '').trim().slice(0, 60),
      }
    : { kind: 'case', case: found }
}

function isNoCase(reader: RowReader): boolean {
  const filled = (field: FieldName) => (reader.cell(field)?.text.trim() ?? '') !== ''
  if ([...identifying, ...moneyFields.map((one) => one.name)].every((field) => !filled(field))) return true
  const first = reader.row.cells.find((cell) => cell !== undefined && cell.text.trim() !== '')
  return (
    !filled('debtor') &&
    !filled('decidedOn') &&
    /^(?:tong|cong|cong don|tong cong|luy ke)\b/.test(plainKey(first?.text ?? ''))
  )
}

function readCase(reader: RowReader, frame: RowFrame): RegisterCase | undefined {
  const { combined, today } = frame
  const decision = reader.read('decisionNumber', readDecisionNumber)
  if (decision === undefined) need(reader, 'decisionNumber', 'Ghi số quyết định thi hành án, ví dụ 128/QĐ-THADS.')
  const decidedOn = reader.day('decidedOn') ?? decision?.day
  if (decidedOn === undefined)
    need(
      reader,
      reader.has('decidedOn') ? 'decidedOn' : 'decisionNumber',
      'Ghi ngày quyết định thi hành án, dạng 22/10/2026.',
    )
  const basis = reader.read('basis', readBasis)
  if (basis === undefined) need(reader, 'basis', 'Ghi Chủ động hoặc Theo yêu cầu.')
  const judgment = reader.read('judgmentNumber', readJudgment)
  if (judgment === undefined) need(reader, 'judgmentNumber', 'Ghi số bản án, quyết định của Tòa án.')
  reader.text('judgmentNumber')
  const judgedOn = reader.day('judgedOn') ?? judgment?.day
  const court = reader.text('court', 300) ?? judgment?.court ?? ''
  const caseKind = readKind(reader, judgment?.number)
  const firstDecidedOn = reader.day('firstDecidedOn')
  const receivedOn = reader.day('receivedOn')
  const issuer = reader.text('issuer', 200)
  const officer = reader.text('officer', 120)
  const groups = reader.read('groups', readGroups) ?? []
  const year = readYear(reader, decision?.year, decidedOn)

  const creditors = readParties(reader, 'creditor', 1, combined.has('creditor'))
  const debtors = readParties(reader, 'debtor', creditors.length + 1, combined.has('debtor'))
  if (debtors.length === 0) need(reader, 'debtor', 'Ghi tên người phải thi hành án.')
  const { lines: drafts, owedDong } = readLines(reader, basis)
  if (drafts.length === 0) {
    const field = reader.has('owed')
      ? 'owed'
      : (moneyFields.find((one) => reader.has(one.name))?.name ?? 'otherObligation')
    need(reader, field, 'Ghi số tiền phải thi hành hoặc nghĩa vụ phải thi hành.')
  }
  if (creditors.length === 0 && drafts.some((line) => line.payee === 'creditor' && line.kind === 'money')) {
    need(reader, 'creditor', 'Ghi tên người được thi hành án: có khoản tiền trả cho đương sự.')
  }
  const lines = numberLines(drafts, creditors, debtors)

  const status = reader.read('status', readStatus) ?? defaultStatus(reader, officer)
  const statusOn = readStatusDay(reader, status?.status, decidedOn)
  const until = reader.day('statusUntil')
  const groundText = reader.text('statusGround', 500)
  if (decidedOn === undefined || decision === undefined || basis === undefined || judgment === undefined)
    return undefined
  if (status === undefined || statusOn === undefined || caseKind === undefined || year === undefined) return undefined
  checkDays(reader, { today, decidedOn, judgedOn, receivedOn, firstDecidedOn, statusOn, until })
  checkStatus(reader, { status: status.status, statusOn, basis, officer })
  const ground = groundOf(status.status, statusOn, groundText)
  const money = readMoney(reader, { owedDong, lines, status: status.status, statusOn, decidedOn, today })
  if (money === undefined) return undefined
  const state: PartyEntry[] =
    creditors.length === 0 && lines.some((line) => line.payee === 'state-budget')
      ? [{ no: debtors.length + 1, role: 'creditor', form: 'state', name: 'Nhà nước' }]
      : []
  return {
    row: reader.row.row,
    number: decision.number,
    year,
    suffix: decision.suffix,
    issuer,
    decidedOn,
    firstDecidedOn,
    receivedOn,
    basis,
    caseKind,
    judgmentNumber: judgment.number,
    judgedOn,
    court,
    parties: [...creditors, ...debtors, ...state],
    lines,
    ...money,
    officer,
    status: status.status,
    statusOn,
    ground: ground.ground,
    agreed: status.agreed || ground.agreed,
    until: status.status === 'postponed' ? until : undefined,
    groups,
    owedDong,
  }
}

/** Says that a field is missing, unless its cell was already refused for what stands in it. */
function need(reader: RowReader, field: FieldName, message: string): void {
  if (!reader.problems.some((one) => one.field === field)) reader.refuse(field, 'import/missing', message)
}

function readKind(reader: RowReader, judgmentNumber: string | undefined): CaseKind | undefined {
  const before = reader.problems.length
  const kind = reader.read('caseKind', readCaseKind)
  if (kind !== undefined || reader.problems.length > before) return kind
  const guessed = caseKindOfJudgment(judgmentNumber ?? '')
  if (guessed === undefined && judgmentNumber !== undefined) {
    need(
      reader,
      reader.has('caseKind') ? 'caseKind' : 'judgmentNumber',
      'Ghi loại việc: ký hiệu bản án không cho biết là dân sự, hình sự hay loại khác.',
    )
  }
  return guessed
}

function readYear(
  reader: RowReader,
  inNumber: number | undefined,
  decidedOn: PlainDate | undefined,
): number | undefined {
  const text = reader.text('decisionYear', 20)
  const year =
    text === undefined ? (inNumber ?? (decidedOn === undefined ? undefined : yearOf(decidedOn))) : Number(text)
  if (year === undefined) return undefined
  const field = text === undefined ? 'decisionNumber' : 'decisionYear'
  if (!Number.isInteger(year) || year < 1945 || year > 2100) {
    reader.refuse(field, 'import/year', `“${text ?? year}” không phải năm. Ghi bốn chữ số, ví dụ 2026.`)
    return undefined
  }
  if (decidedOn !== undefined && Math.abs(year - yearOf(decidedOn)) > 1) {
    reader.refuse(
      field,
      'import/year-differs',
      `Năm ${year} của số quyết định không hợp với ngày quyết định. Kiểm tra một trong hai.`,
    )
    return undefined
  }
  return year
}

function numberLines(
  drafts: readonly Omit<LineEntry, 'no' | 'debtorNo' | 'creditorNo'>[],
  creditors: readonly PartyEntry[],
  debtors: readonly PartyEntry[],
): LineEntry[] {
  const debtor = debtors.length === 1 ? debtors[0] : undefined
  const creditor = creditors.length === 1 ? creditors[0] : undefined
  return drafts.map((draft, index) => ({
    ...draft,
    no: index + 1,
    ...(debtor === undefined ? {} : { debtorNo: debtor.no }),
    ...(creditor === undefined || draft.payee === 'state-budget' ? {} : { creditorNo: creditor.no }),
  }))
}

function defaultStatus(reader: RowReader, officer: string | undefined): StatusText | undefined {
  if (reader.problems.some((one) => one.field === 'status')) return undefined
  return { status: officer === undefined ? 'decided' : 'assigned', agreed: false }
}

function readStatusDay(
  reader: RowReader,
  status: LineStatus | undefined,
  decidedOn: PlainDate | undefined,
): PlainDate | undefined {
  const before = reader.problems.length
  const day = reader.day('statusOn')
  if (day !== undefined || reader.problems.length > before) return day
  if (status === 'decided' || status === 'assigned') return decidedOn
  need(
    reader,
    reader.has('statusOn') ? 'statusOn' : 'status',
    'Ghi ngày của trạng thái: thống kê cần biết việc ở trạng thái này từ ngày nào.',
  )
  return undefined
}

interface Days {
  readonly today: PlainDate
  readonly decidedOn: PlainDate
  readonly judgedOn: PlainDate | undefined
  readonly receivedOn: PlainDate | undefined
  readonly firstDecidedOn: PlainDate | undefined
  readonly statusOn: PlainDate
  readonly until: PlainDate | undefined
}

function checkDays(reader: RowReader, days: Days): void {
  const past = ['decidedOn', 'judgedOn', 'receivedOn', 'firstDecidedOn', 'statusOn'] as const
  for (const field of past) {
    const day = days[field]
    if (day !== undefined && day > days.today) {
      reader.refuse(field, 'import/future-day', 'Ngày ở sau hôm nay. Kiểm tra lại ngày.')
    }
  }
  const order = (first: PlainDate | undefined, then: PlainDate | undefined) =>
    first === undefined || then === undefined || first <= then
  if (!order(days.judgedOn, days.decidedOn)) {
    reader.refuse(
      'decidedOn',
      'import/decision-before-judgment',
      'Ngày quyết định sớm hơn ngày bản án. Kiểm tra một trong hai ngày.',
    )
  }
  if (!order(days.receivedOn, days.decidedOn)) {
    reader.refuse(
      'decidedOn',
      'import/decision-before-receipt',
      'Ngày quyết định sớm hơn ngày nhận bản án. Kiểm tra một trong hai ngày.',
    )
  }
  if (!order(days.judgedOn, days.receivedOn)) {
    reader.refuse(
      'receivedOn',
      'import/receipt-before-judgment',
      'Ngày nhận sớm hơn ngày bản án. Kiểm tra một trong hai ngày.',
    )
  }
  if (!order(days.firstDecidedOn, days.decidedOn)) {
    reader.refuse(
      'firstDecidedOn',
      'import/first-decision-later',
      'Ngày quyết định đầu tiên ở sau ngày quyết định này. Kiểm tra một trong hai ngày.',
    )
  }
  if (!order(days.decidedOn, days.statusOn)) {
    reader.refuse(
      'statusOn',
      'import/status-before-decision',
      'Ngày trạng thái sớm hơn ngày quyết định. Kiểm tra một trong hai ngày.',
    )
  }
  if (!order(days.statusOn, days.until)) {
    reader.refuse(
      'statusUntil',
      'import/until-before-status',
      'Ngày hết hoãn sớm hơn ngày bắt đầu. Kiểm tra một trong hai ngày.',
    )
  }
}

interface StatusFacts {
  readonly status: LineStatus
  readonly statusOn: PlainDate
  readonly basis: Basis
  readonly officer: string | undefined
}

/** Statuses that only the Law of 2025 knows. @law LTHADS 2025 Đ38.3; NĐ 152/2026 Đ22.1, Đ32.1 */
function checkStatus(reader: RowReader, { status, statusOn, basis, officer }: StatusFacts): void {
  const oldLaw = regimeOn(statusOn) === '2008'
  if (oldLaw && (status === 'request-returned' || status === 'ended-otherwise')) {
    reader.refuse(
      'status',
      'import/status-of-later-law',
      `Trạng thái này chỉ có từ 01/07/2026 (${citeVi('NĐ 152/2026 Đ32.1')}). Sửa trạng thái hoặc ngày.`,
    )
  }
  if (!oldLaw && status === 'separate-ledger' && basis === 'on-request') {
    reader.refuse(
      'status',
      'import/separate-ledger-on-request',
      `Từ 01/07/2026 chỉ việc chủ động được chuyển sổ theo dõi riêng (${citeVi('NĐ 152/2026 Đ22.1')}). Sửa trạng thái hoặc ngày.`,
    )
  }
  if (status === 'assigned' && officer === undefined) {
    need(reader, 'officer', 'Việc ghi đã phân công nhưng chưa có Chấp hành viên. Ghi tên Chấp hành viên.')
  }
}

const groundLists: Partial<Record<LineStatus, GroundList>> = {
  'conditions-absent': 'conditions-absent',
  'separate-ledger': 'conditions-absent',
  postponed: 'postponement',
  suspended: 'suspension',
  terminated: 'termination',
  recalled: 'recall',
  'withdrawn-up': 'recall',
  cancelled: 'cancellation',
  'ended-otherwise': 'ended-otherwise',
}

/** The ground of the law that a text names by its point; words that name none are kept as they are. */
function groundOf(
  status: LineStatus,
  on: PlainDate,
  text: string | undefined,
): { ground: string | undefined; agreed: boolean } {
  if (text === undefined) return { ground: undefined, agreed: false }
  const list = groundLists[status]
  if (list === undefined) return { ground: text, agreed: false }
  const grounds = groundsOn(list, on)
  const point = /^(?:điểm\s+)?([a-zđ]|\d{1,2}(?:\.\d{1,2})?(?:\.[a-zđ])?)(?:[\s,.].*)?$/iu
    .exec(text)?.[1]
    ?.toLowerCase()
  const letter = point?.split('.').at(-1)
  const found = grounds.find((one) => one.point === point) ?? grounds.find((one) => one.point === letter)
  if (found !== undefined) return { ground: found.id, agreed: isAgreedPostponement(found) }
  return { ground: text, agreed: status === 'postponed' && /\bthoa thuan\b/.test(plainKey(text)) }
}
