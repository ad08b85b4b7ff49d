import type { Capacity, PaymentMethod } from '@minh-an/domain/case-file'
import { lineStatusNames } from '@minh-an/domain/enforcement-case'
import { caseKindNames, groupNames } from '@minh-an/domain/import'
import { requestStatusNames } from '@minh-an/domain/request'
import type { RegisterCode } from '@minh-an/law/register'
import { deadlineName } from '../deadline/index.ts'

/** What a column is read by, and how codes in it are said. `$today` stands for the day of the reader. */
export interface ColumnSource {
  readonly sql: string
  readonly words?: (code: string) => string
}

/** Where the rows of a register come from; `day` places them in a period, `unit` under a right. */
export interface RegisterSource {
  readonly from: string
  readonly where?: string
  readonly unit: string
  readonly day: string
  readonly order: string
  readonly columns: Readonly<Record<string, ColumnSource>>
}

const said = (names: Readonly<Record<string, string>>) => (code: string) => names[code] ?? code
const basisNames = { 'ex-officio': 'Chủ động', 'on-request': 'Theo yêu cầu' } as const
const sourceNames = {
  judgment: 'Bản án chuyển giao',
  request: 'Yêu cầu thi hành án',
  entrustment: 'Nhận ủy thác',
  're-request': 'Yêu cầu lại',
  register: 'Nhập sổ',
} as const
const channelNames = {
  direct: 'Trực tiếp',
  post: 'Bưu chính',
  electronic: 'Môi trường số',
  oral: 'Trình bày trực tiếp',
} as const
const methodNames: Readonly<Record<PaymentMethod, string>> = {
  cash: 'Tiền mặt',
  bank: 'Chuyển khoản',
  treasury: 'Kho bạc',
}
const signerNames: Readonly<Record<Capacity, string>> = {
  head: 'Thủ trưởng',
  deputy: 'KT. Thủ trưởng',
  delegate: 'TL., TUQ. Thủ trưởng',
  officer: 'Chấp hành viên',
  clerk: 'Văn thư',
  accountant: 'Kế toán',
  system: 'Hệ thống',
}
const groupsSaid = (codes: string) => codes.split(',').map(said(groupNames)).join(', ')
const dueSaid = (code: string) => {
  const [rule = '', on = ''] = code.split(' ')
  return deadlineName(rule, on as never)
}

const running = { no: { sql: 'row_number() over ($order)' } }
const unitColumns = { unit: { sql: 'u.name' }, unitCode: { sql: 'u.code' } }
/** As lists show it: a voluntary period that is over reads as verification. */
const status = `case when c.status = 'voluntary' and c.voluntary_until < $today then 'verifying' else c.status end`

const caseBasics = {
  number: { sql: `c.number || '/' || c.number_suffix` },
  decidedOn: { sql: 'c.decided_on' },
  creditor: { sql: 'c.creditor_names' },
  debtor: { sql: 'c.debtor_names' },
  officer: { sql: 'o.full_name' },
}
const judgmentOfCase = {
  judgmentNumber: { sql: 'c.judgment_number' },
  judgedOn: { sql: 'c.judged_on' },
  court: { sql: 'c.court' },
}
const standing = {
  status: { sql: status, words: said(lineStatusNames) },
  statusSince: { sql: `case when ${status} = c.status then c.status_since else c.voluntary_until + 1 end` },
  basis: { sql: 'c.basis', words: said(basisNames) },
  owed: { sql: 'c.owed' },
  collected: { sql: 'c.collected' },
  outstanding: { sql: 'c.outstanding' },
  endedOn: { sql: 'c.ended_on' },
}
const partiesOfCase = (role: 'creditor' | 'debtor') => ({
  sql: `(select string_agg(p.name || coalesce(', ' || p.address, ''), '; ' order by p.no) from case_party p
          where p.case_id = c.id and p.role = '${role}')`,
})
const caseFrom = 'enforcement_case c join unit u on u.code = c.unit_code left join officer o on o.id = c.officer_id'

/** Parties and duties of a paper as it was taken in. */
const partiesOf = (paper: string, role?: 'creditor' | 'debtor') => ({
  sql: `(select string_agg((p->>'name') || coalesce(', ' || (p->>'address'), ''), '; ')
           from jsonb_array_elements(${paper}.parties) p${role === undefined ? '' : ` where p->>'role' = '${role}'`})`,
})
const dutiesOf = (paper: string) => ({
  duties: { sql: `(select string_agg(l->>'text', '; ') from jsonb_array_elements(${paper}.lines) l)` },
  owed: { sql: `(select sum((l->>'amountDong')::numeric)::bigint from jsonb_array_elements(${paper}.lines) l)` },
})
const casesOf = (condition: string) => ({
  sql: `(select string_agg(c.number || '/' || c.number_suffix, '; ' order by c.decided_on, c.number)
           from enforcement_case c where ${condition})`,
})

/** The last correction of an assignment: its day, its officer, or that it does not stand. */
const corrected = `left join lateral (
    select k.payload::jsonb as p from act k
     where k.subject_id = a.subject_id and k.kind = 'correction' and k.payload::jsonb->>'aboutActId' = a.id::text
     order by k.recorded_at desc, k.seq desc limit 1) k on true`

const paymentColumns = {
  ...running,
  paperNumber: { sql: 't.number' },
  year: { sql: 't.year' },
  paidOn: { sql: 't.transferred_on' },
  ...caseBasics,
  method: {
    sql: `coalesce(a.payload::jsonb->>'method', a.payload::jsonb->'payload'->>'method')`,
    words: said(methodNames),
  },
  note: {
    sql: `case when t.kind = 'reversal' then 'Ghi giảm do đính chính' when t.series = 'corrected' then 'Ghi lại do đính chính' end`,
  },
  ...unitColumns,
}
/** What moved for the lines of a case: what is held falls below zero in the books when money comes in. */
const moved = `join lateral (
    select (array_agg(n.case_id))[1] as case_id, -sum(p.amount)::bigint as amount
      from ledger_posting p join ledger_account n on n.id = p.account_id and n.kind = 'held'
     where p.transfer_id = t.id) m on m.case_id is not null`
const paymentFrom = `ledger_transfer t ${moved} join enforcement_case c on c.id = m.case_id
    join unit u on u.code = c.unit_code left join officer o on o.id = c.officer_id
    join act a on a.id = t.act_id`

export const sources: Readonly<Record<RegisterCode, RegisterSource>> = {
  cases: {
    from: caseFrom,
    unit: 'c.unit_code',
    day: 'c.decided_on',
    order: 'c.decided_on, c.number_year, c.number, c.id',
    columns: {
      ...caseBasics,
      ...standing,
      ...judgmentOfCase,
      ...unitColumns,
      due: { sql: 'c.due_on' },
      dueName: { sql: `c.due_code || ' ' || c.decided_on`, words: dueSaid },
      held: { sql: 'c.held' },
      heldSince: { sql: 'c.held_since' },
      age: { sql: 'coalesce(c.ended_on, $today) - c.first_decided_on' },
      lastActOn: { sql: 'c.last_act_on' },
      caseKind: { sql: 'c.case_kind', words: said(caseKindNames) },
      source: { sql: 'c.source', words: said(sourceNames) },
      groups: { sql: `nullif(array_to_string(c.groups, ','), '')`, words: groupsSaid },
      firstDecidedOn: { sql: 'c.first_decided_on' },
      notifiedOn: { sql: 'c.notified_on' },
      voluntaryUntil: { sql: 'c.voluntary_until' },
      statusCode: { sql: status },
    },
  },
  judgments: {
    from: 'judgment j join unit u on u.code = j.unit_code',
    unit: 'j.unit_code',
    day: 'j.received_on',
    order: 'j.received_on, j.id',
    columns: {
      ...running,
      receivedOn: { sql: 'j.received_on' },
      channel: { sql: 'j.received_by_channel', words: said(channelNames) },
      judgmentNumber: { sql: 'j.number' },
      judgedOn: { sql: 'j.judged_on' },
      court: { sql: 'j.court' },
      parties: partiesOf('j'),
      ...dutiesOf('j'),
      number: casesOf('c.judgment_id = j.id'),
      caseKind: { sql: 'j.case_kind', words: said(caseKindNames) },
      effectiveOn: { sql: 'j.effective_on' },
      ...unitColumns,
    },
  },
  requests: {
    from: 'request q join unit u on u.code = q.unit_code left join judgment j on j.id = q.judgment_id',
    unit: 'q.unit_code',
    day: 'q.received_on',
    order: 'q.received_on, q.id',
    columns: {
      ...running,
      receivedOn: { sql: 'q.received_on' },
      channel: { sql: 'q.channel', words: said(channelNames) },
      requester: { sql: 'q.requester' },
      judgmentNumber: { sql: 'j.number' },
      judgedOn: { sql: 'j.judged_on' },
      court: { sql: 'j.court' },
      creditors: partiesOf('q', 'creditor'),
      debtors: partiesOf('q', 'debtor'),
      ...dutiesOf('q'),
      status: { sql: 'q.status', words: said(requestStatusNames) },
      statusOn: { sql: 'q.status_on' },
      number: casesOf('c.id = q.case_id'),
      ...unitColumns,
    },
  },
  decisions: {
    from: caseFrom,
    unit: 'c.unit_code',
    day: 'c.decided_on',
    order: 'c.number_year, c.number, c.id',
    columns: {
      ...running,
      ...caseBasics,
      ...standing,
      ...judgmentOfCase,
      creditors: partiesOfCase('creditor'),
      debtors: partiesOfCase('debtor'),
      duties: { sql: `(select string_agg(l.text, '; ' order by l.no) from case_line l where l.case_id = c.id)` },
      ...unitColumns,
    },
  },
  assignments: {
    from: `act a ${corrected} join enforcement_case c on c.id = a.subject_id join unit u on u.code = c.unit_code
      left join app_user w on w.id = a.recorded_by`,
    where: `a.kind = 'officer-assigned' and coalesce(k.p->>'withdrawn', 'false') <> 'true'`,
    unit: 'c.unit_code',
    day: `coalesce((k.p->>'effectiveOn')::date, a.effective_on)`,
    order: `coalesce((k.p->>'effectiveOn')::date, a.effective_on), a.recorded_at, a.id`,
    columns: {
      ...running,
      ...caseBasics,
      assignedOn: { sql: `coalesce((k.p->>'effectiveOn')::date, a.effective_on)` },
      officer: { sql: `coalesce(k.p->'payload'->>'officerName', a.payload::jsonb->>'officerName')` },
      signer: { sql: 'a.capacity', words: said(signerNames) },
      recordedBy: { sql: 'w.full_name' },
      ...unitColumns,
    },
  },
  receipts: {
    from: paymentFrom,
    where: `(t.kind = 'receipt' or (t.kind = 'reversal' and m.amount < 0))`,
    unit: 'c.unit_code',
    day: 't.transferred_on',
    order: 't.transferred_on, t.year, t.number, t.id',
    columns: {
      ...paymentColumns,
      who: { sql: `coalesce(a.payload::jsonb->>'payer', a.payload::jsonb->'payload'->>'payer')` },
      amount: { sql: 'm.amount' },
    },
  },
  disbursements: {
    from: paymentFrom,
    where: `(t.kind = 'disbursement' or (t.kind = 'reversal' and m.amount > 0))`,
    unit: 'c.unit_code',
    day: 't.transferred_on',
    order: 't.transferred_on, t.year, t.number, t.id',
    columns: {
      ...paymentColumns,
      who: { sql: `coalesce(a.payload::jsonb->>'recipient', a.payload::jsonb->'payload'->>'recipient')` },
      amount: { sql: '-m.amount' },
    },
  },
}
