import { type CaseFile, heldDong, isEnded, outstandingDong } from '@minh-an/domain/case-file'
import { type Duty, dutiesOf } from '@minh-an/domain/enforcement-case'
import { voluntaryUntil } from '@minh-an/domain/verification'
import { findDeadlineRule, isPartyPeriod } from '@minh-an/law/deadline'
import type { HolidayCalendar } from '@minh-an/law/holiday'
import { regimeOn } from '@minh-an/law/instrument'
import { type Column, insertRows, type Tx } from '../platform/index.ts'

/** A file with what the rows need beside it. */
export interface DerivedCase {
  readonly file: CaseFile
  readonly agencyId: string
  readonly importId: string | undefined
  readonly duties: readonly Duty[]
}

export function deriveCase(file: CaseFile, agencyId: string, importId: string | undefined): DerivedCase {
  return { file, agencyId, importId, duties: dutiesOf(file) }
}

/**
 * Rewrites the rows that lists, search and deadlines read. They hold nothing that the acts do not say.
 * @param founded cases that have no rows yet: nothing stands in their way, which halves the work.
 */
export async function storeCases(
  tx: Tx,
  cases: readonly DerivedCase[],
  founded: ReadonlySet<string> = new Set(),
): Promise<void> {
  const isNew = ({ file }: DerivedCase) => founded.has(file.id)
  await storeRows(tx, cases.filter(isNew), 'insert')
  await storeRows(
    tx,
    cases.filter((one) => !isNew(one)),
    'replace',
  )
}

async function storeRows(tx: Tx, cases: readonly DerivedCase[], how: 'insert' | 'replace'): Promise<void> {
  if (cases.length === 0) return
  const replacing = (suffix: string) => (how === 'insert' ? '' : suffix)
  await insertRows(
    tx,
    'enforcement_case',
    caseColumns,
    cases,
    replacing(onConflict('(id)', caseColumns, ['id', 'import_id'], versioned)),
  )
  const parties = cases.flatMap(({ file }) => file.parties.map((party) => ({ caseId: file.id, party })))
  await insertRows(
    tx,
    'case_party',
    partyColumns,
    parties,
    replacing(onConflict('(case_id, no)', partyColumns, ['case_id', 'no'])),
  )
  const lines = cases.flatMap(({ file }) => file.lines.map((line) => ({ caseId: file.id, line })))
  await insertRows(
    tx,
    'case_line',
    lineColumns,
    lines,
    replacing(onConflict('(case_id, no)', lineColumns, ['case_id', 'no'])),
  )
  if (how === 'replace') {
    await tx.query('delete from deadline where subject_id = any($1::uuid[])', [cases.map(({ file }) => file.id)])
  }
  const duties = cases.flatMap(({ file, duties: all }) => all.map((duty) => ({ file, duty })))
  await insertRows(tx, 'deadline', deadlineColumns, duties)
}

/** Rewrites the periods of cases and what their rows say of them; everything else of the rows stays. */
export async function storeDuties(
  tx: Tx,
  cases: readonly Pick<DerivedCase, 'file' | 'duties'>[],
  calendar: HolidayCalendar,
): Promise<void> {
  const ids = cases.map(({ file }) => file.id)
  await tx.query('delete from deadline where subject_id = any($1::uuid[])', [ids])
  await insertRows(
    tx,
    'deadline',
    deadlineColumns,
    cases.flatMap(({ file, duties }) => duties.map((duty) => ({ file, duty }))),
  )
  await tx.query(
    `update enforcement_case c set due_on = n.due_on, due_code = n.due_code, voluntary_until = n.voluntary_until
       from unnest($1::uuid[], $2::date[], $3::text[], $4::date[]) as n (id, due_on, due_code, voluntary_until)
      where c.id = n.id`,
    [
      ids,
      cases.map((one) => nextDuty(one)?.dueOn ?? null),
      cases.map((one) => nextDuty(one)?.code ?? null),
      cases.map(({ file }) => voluntaryUntil(file, calendar) ?? null),
    ],
  )
}

const versioned = ['version = enforcement_case.version + 1']

function onConflict<R>(
  target: string,
  columns: readonly Column<R>[],
  keep: readonly string[],
  extra: readonly string[] = [],
) {
  const set = columns
    .filter((column) => !keep.includes(column.name))
    .map((column) => `${column.name} = excluded.${column.name}`)
  return `on conflict ${target} do update set ${[...set, ...extra].join(', ')}`
}

function names(file: CaseFile, role: 'creditor' | 'debtor'): string {
  return file.parties
    .filter((party) => party.role === role)
    .map((party) => party.name)
    .join('; ')
}

/** What a person may type to find the file: numbers, names, addresses, identifiers. */
function searchText({ file }: DerivedCase): string {
  const { number, year, suffix } = file.officialNumber
  return [
    `${number}/${year}`,
    `${number}/${suffix}`,
    file.judgment.number,
    ...file.parties.flatMap((party) => [party.name, party.identifier ?? '', party.address ?? '']),
  ]
    .filter((part) => part !== '')
    .join(' | ')
}

function sum(file: CaseFile, of: (line: CaseFile['lines'][number]) => bigint): bigint {
  return file.lines.reduce((total, line) => total + of(line), 0n)
}

const isOpen = (duty: Duty) => duty.metByActId === undefined && !duty.lapsed
const isAgencyDuty = (duty: Duty) => {
  const rule = findDeadlineRule(duty.code, duty.triggeredOn)
  return rule !== undefined && !isPartyPeriod(rule)
}

/** The nearest open deadline of the agency. */
function nextDuty({ duties }: Pick<DerivedCase, 'duties'>): Duty | undefined {
  return duties.find((duty) => isOpen(duty) && isAgencyDuty(duty))
}

function endedOn(file: CaseFile): string | undefined {
  if (!file.lines.every((line) => isEnded(line.status))) return undefined
  return file.lines
    .map((line) => line.since)
    .toSorted()
    .at(-1)
}

function since(file: CaseFile): string {
  return (
    file.lines
      .filter((line) => line.status === file.status)
      .map((line) => line.since)
      .toSorted()[0] ?? file.decidedOn
  )
}

const lastActOn = (file: CaseFile) => file.acts.at(-1)?.effectiveOn ?? file.decidedOn

const caseColumns: Column<DerivedCase>[] = [
  { name: 'id', type: 'uuid', value: ({ file }) => file.id },
  { name: 'agency_id', type: 'text', value: (row) => row.agencyId },
  { name: 'unit_code', type: 'text', value: ({ file }) => file.unitCode },
  { name: 'number_issuer', type: 'text', value: ({ file }) => file.officialNumber.issuer },
  { name: 'number_year', type: 'int', value: ({ file }) => file.officialNumber.year },
  { name: 'number', type: 'int', value: ({ file }) => file.officialNumber.number },
  { name: 'number_suffix', type: 'text', value: ({ file }) => file.officialNumber.suffix },
  { name: 'basis', type: 'text', value: ({ file }) => file.basis },
  { name: 'case_kind', type: 'text', value: ({ file }) => file.caseKind },
  { name: 'source', type: 'text', value: ({ file }) => file.source },
  { name: 'judgment_id', type: 'uuid', value: ({ file }) => file.judgment.id },
  { name: 'request_id', type: 'uuid', value: ({ file }) => file.requestId },
  { name: 'judgment_number', type: 'text', value: ({ file }) => file.judgment.number },
  { name: 'judged_on', type: 'date', value: ({ file }) => file.judgment.judgedOn },
  { name: 'court', type: 'text', value: ({ file }) => file.judgment.court },
  { name: 'decided_on', type: 'date', value: ({ file }) => file.decidedOn },
  { name: 'first_decided_on', type: 'date', value: ({ file }) => file.firstDecidedOn },
  { name: 'officer_id', type: 'uuid', value: ({ file }) => file.officerId },
  { name: 'status', type: 'text', value: ({ file }) => file.status },
  { name: 'status_since', type: 'date', value: ({ file }) => since(file) },
  { name: 'agreed_postponement', type: 'boolean', value: ({ file }) => file.agreed },
  { name: 'notified_on', type: 'date', value: ({ file }) => file.notifiedOn },
  { name: 'voluntary_until', type: 'date', value: ({ file }) => voluntaryUntil(file) },
  { name: 'ended_on', type: 'date', value: ({ file }) => endedOn(file) },
  { name: 'creditor_names', type: 'text', value: ({ file }) => names(file, 'creditor') },
  { name: 'debtor_names', type: 'text', value: ({ file }) => names(file, 'debtor') },
  { name: 'groups', type: 'text', expression: 'groups::text[]', value: ({ file }) => `{${file.groups.join(',')}}` },
  { name: 'owed', type: 'bigint', value: ({ file }) => sum(file, (line) => line.owedDong) },
  { name: 'collected', type: 'bigint', value: ({ file }) => sum(file, (line) => line.collectedDong) },
  { name: 'outstanding', type: 'bigint', value: ({ file }) => sum(file, outstandingDong) },
  { name: 'held', type: 'bigint', value: ({ file }) => sum(file, heldDong) },
  {
    name: 'held_since',
    type: 'date',
    value: ({ duties }) => duties.find((duty) => duty.code === 'pay-out' && isOpen(duty))?.triggeredOn,
  },
  { name: 'last_act_on', type: 'date', value: ({ file }) => lastActOn(file) },
  { name: 'due_on', type: 'date', value: (row) => nextDuty(row)?.dueOn },
  { name: 'due_code', type: 'text', value: (row) => nextDuty(row)?.code },
  { name: 'import_id', type: 'uuid', value: (row) => row.importId },
  { name: 'search_key', type: 'text', expression: 'vn_norm(search_key)', value: searchText },
]

type PartyRow = { readonly caseId: string; readonly party: CaseFile['parties'][number] }
const partyColumns: Column<PartyRow>[] = [
  { name: 'case_id', type: 'uuid', value: (row) => row.caseId },
  { name: 'no', type: 'int', value: ({ party }) => party.no },
  { name: 'role', type: 'text', value: ({ party }) => party.role },
  { name: 'form', type: 'text', value: ({ party }) => party.form },
  { name: 'name', type: 'text', value: ({ party }) => party.name },
  { name: 'birth_year', type: 'int', value: ({ party }) => party.birthYear },
  { name: 'identifier', type: 'text', value: ({ party }) => party.identifier },
  { name: 'address', type: 'text', value: ({ party }) => party.address },
]

type LineRow = { readonly caseId: string; readonly line: CaseFile['lines'][number] }
const lineColumns: Column<LineRow>[] = [
  { name: 'case_id', type: 'uuid', value: (row) => row.caseId },
  { name: 'no', type: 'int', value: ({ line }) => line.entry.no },
  { name: 'kind', type: 'text', value: ({ line }) => line.entry.kind },
  { name: 'item', type: 'text', value: ({ line }) => line.entry.item },
  { name: 'text', type: 'text', value: ({ line }) => line.entry.text },
  { name: 'payee', type: 'text', value: ({ line }) => line.entry.payee },
  { name: 'creditor_no', type: 'int', value: ({ line }) => line.entry.creditorNo },
  { name: 'debtor_no', type: 'int', value: ({ line }) => line.entry.debtorNo },
  { name: 'owed', type: 'bigint', value: ({ line }) => line.owedDong },
  { name: 'collected', type: 'bigint', value: ({ line }) => line.collectedDong },
  { name: 'disbursed', type: 'bigint', value: ({ line }) => line.disbursedDong },
  { name: 'outstanding', type: 'bigint', value: ({ line }) => outstandingDong(line) },
  { name: 'status', type: 'text', value: ({ line }) => line.status },
  { name: 'status_since', type: 'date', value: ({ line }) => line.since },
  { name: 'ground', type: 'text', value: ({ line }) => line.ground },
]

type DeadlineRow = { readonly file: CaseFile; readonly duty: Duty }
const ruleOf = ({ duty }: DeadlineRow) => findDeadlineRule(duty.code, duty.triggeredOn)
const deadlineColumns: Column<DeadlineRow>[] = [
  { name: 'subject', type: 'text', value: () => 'case' },
  { name: 'subject_id', type: 'uuid', value: ({ file }) => file.id },
  { name: 'unit_code', type: 'text', value: ({ file }) => file.unitCode },
  { name: 'code', type: 'text', value: ({ duty }) => duty.code },
  { name: 'trigger_act_id', type: 'uuid', value: ({ duty }) => duty.triggerActId },
  { name: 'triggered_on', type: 'date', value: ({ duty }) => duty.triggeredOn },
  { name: 'due_on', type: 'date', value: ({ duty }) => duty.dueOn },
  { name: 'holder', type: 'text', value: ({ duty }) => (isAgencyDuty(duty) ? 'agency' : 'party') },
  { name: 'regime', type: 'text', value: ({ duty }) => regimeOn(duty.triggeredOn) },
  { name: 'confidence', type: 'text', value: (row) => ruleOf(row)?.confidence ?? 'unknown' },
  { name: 'met_on', type: 'date', value: ({ duty }) => duty.metOn },
  { name: 'met_by_act_id', type: 'uuid', value: ({ duty }) => duty.metByActId },
  { name: 'closed', type: 'boolean', value: ({ duty }) => !isOpen(duty) },
]
