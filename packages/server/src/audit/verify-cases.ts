import { maxDate } from '@minh-an/domain/calendar'
import { type Act, type CaseFile, heldDong, isEnded, outstandingDong } from '@minh-an/domain/case-file'
import { foldCase } from '@minh-an/domain/enforcement-case'
import type { Tx } from '../platform/index.ts'
import { parseKept } from './canonical.ts'
import { expectedFacts, factText } from './verify-facts.ts'
import { type Check, FAULTS_SHOWN, type Fault } from './verify-report.ts'

const PAGE = 500

type Row = Record<string, unknown>

/**
 * Folds every case of the agency anew from its acts and compares what stands in the rows that lists, figures and money
 * read (security §4.4). Rows without acts and acts without rows are faults as well.
 */
export async function verifyCases(tx: Tx, agencyId: string): Promise<{ cases: number; faults: Fault[] }> {
  const faults: Fault[] = await casesWithoutRow(tx, agencyId)
  let [cases, after] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows } = await tx.query<Row & { id: string }>(
      `select * from enforcement_case where agency_id = $1 and id > $2 order by id limit ${PAGE}`,
      [agencyId, after],
    )
    if (rows.length > 0) faults.push(...(await verifyPage(tx, agencyId, rows)))
    cases += rows.length
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE || faults.length >= FAULTS_SHOWN) return { cases, faults: faults.slice(0, FAULTS_SHOWN) }
  }
}

/**
 * Acts whose case has no row. A case whose founding act was withdrawn (an import taken back) rightly has none: then its
 * facts must all be closed and no money held.
 */
async function casesWithoutRow(tx: Tx, agencyId: string): Promise<Fault[]> {
  const faults: Fault[] = await factsWithoutActs(tx, agencyId)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await tx.query<{ id: string }>(
      `select distinct a.subject_id as id from act a
        where a.agency_id = $1 and a.subject = 'case' and a.subject_id > $2
          and not exists (select from enforcement_case c where c.id = a.subject_id)
          and not exists (select from import_job j where j.id = a.import_id and j.state in ('publishing', 'undoing'))
        order by 1 limit ${PAGE}`,
      [agencyId, after],
    )
    faults.push(
      ...(await verifyWithdrawn(
        tx,
        agencyId,
        rows.map((row) => row.id),
      )),
    )
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE || faults.length >= FAULTS_SHOWN) return faults
  }
}

async function verifyWithdrawn(tx: Tx, agencyId: string, ids: readonly string[]): Promise<Fault[]> {
  if (ids.length === 0) return []
  const acts = await actsOf(tx, ids)
  const facts = await groupedRows(tx, 'select * from stat_fact where case_id = any($1::uuid[])', ids)
  const neverPublished = await casesNeverPublished(tx, ids)
  const held = await groupedRows(
    tx,
    `select a.case_id, sum(p.amount)::text as total from ledger_account a join ledger_posting p on p.account_id = a.id
      where a.kind = 'held' and a.case_id = any($1::uuid[]) group by a.case_id having sum(p.amount) <> 0`,
    ids,
  )
  return ids.flatMap((id) => {
    const own = acts.get(id) ?? []
    const fault = (check: Check, messageVi: string): Fault => {
      const [first] = own
      return {
        agencyId,
        check,
        caseId: id,
        ...(first === undefined ? {} : { seq: first.seq, actId: first.id }),
        messageVi,
      }
    }
    if (foldCase(id, own) !== undefined) {
      return [fault('case-row', 'Có tác nghiệp nhưng không có hồ sơ trong danh sách việc.')]
    }
    return [
      ...differingFacts(facts.get(id) ?? [], id, neverPublished.has(id) ? [] : own).map((message) =>
        fault('fact-row', `Việc đã rút lại: ${message}`),
      ),
      ...(held.get(id) ?? []).map(() => fault('ledger-held', 'Việc đã rút lại nhưng sổ cái còn ghi tiền đang giữ.')),
    ]
  })
}

/** Cases of a register that could not be published: their acts were withdrawn before anything followed from them. */
async function casesNeverPublished(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ id: string }>(
    `select distinct a.subject_id as id from act a join import_job j on j.id = a.import_id and j.state = 'undone'
      where a.subject_id = any ($1::uuid[])`,
    [ids],
  )
  return new Set(rows.map((row) => row.id))
}

async function factsWithoutActs(tx: Tx, agencyId: string): Promise<Fault[]> {
  const { rows } = await tx.query<{ case_id: string }>(
    `select distinct f.case_id from stat_fact f
      where f.agency_id = $1 and not exists (select from act a where a.subject_id = f.case_id)
      order by 1 limit ${FAULTS_SHOWN}`,
    [agencyId],
  )
  return rows.map((row) => ({
    agencyId,
    check: 'fact-row',
    caseId: row.case_id,
    messageVi: 'Có số liệu thống kê của một việc không có tác nghiệp nào.',
  }))
}

async function verifyPage(tx: Tx, agencyId: string, rows: readonly (Row & { id: string })[]): Promise<Fault[]> {
  const ids = rows.map((row) => row.id)
  const acts = await actsOf(tx, ids)
  const parties = await groupedRows(tx, 'select * from case_party where case_id = any($1::uuid[])', ids)
  const lines = await groupedRows(tx, 'select * from case_line where case_id = any($1::uuid[])', ids)
  const facts = await groupedRows(tx, 'select * from stat_fact where case_id = any($1::uuid[])', ids)
  return rows.flatMap((row) => {
    const own = acts.get(row.id) ?? []
    const file = foldCase(row.id, own)
    const fault = (check: Check, messageVi: string): Fault => ({ agencyId, check, caseId: row.id, messageVi })
    if (file === undefined) return [fault('case-row', 'Hồ sơ không có tác nghiệp mở đầu trong chuỗi ghi nhận.')]
    const name = `Việc ${file.officialNumber.number}/${file.officialNumber.year}`
    return [
      ...differing([row], [caseRow(file, own)]).map((field) => fault('case-row', `${name}: ${field} khác tác nghiệp.`)),
      ...differing(parties.get(row.id) ?? [], file.parties.map(partyRow)).map((field) =>
        fault('party-row', `${name}, đương sự: ${field} khác tác nghiệp.`),
      ),
      ...differing(lines.get(row.id) ?? [], file.lines.map(lineRow)).map((field) =>
        fault('line-row', `${name}, khoản phải thi hành: ${field} khác tác nghiệp.`),
      ),
      ...differingFacts(facts.get(row.id) ?? [], row.id, own).map((message) =>
        fault('fact-row', `${name}: ${message}`),
      ),
    ]
  })
}

async function actsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Act[]>> {
  const { rows } = await tx.query<{
    id: string
    subject_id: string
    agency_id: string
    seq: bigint
    kind: string
    effective_on: string
    capacity: string
    source: string
    payload: string
  }>(
    `select id, subject_id, agency_id, seq, kind, effective_on, capacity, source, payload
       from act where subject = 'case' and subject_id = any($1::uuid[]) order by recorded_at, seq`,
    [ids],
  )
  const byCase = new Map<string, Act[]>()
  for (const row of rows) {
    const act = {
      id: row.id,
      kind: row.kind,
      effectiveOn: row.effective_on,
      seq: Number(row.seq),
      agencyId: row.agency_id,
      capacity: row.capacity,
      source: row.source,
      payload: parseKept(row.payload),
    } as Act
    byCase.set(row.subject_id, [...(byCase.get(row.subject_id) ?? []), act])
  }
  return byCase
}

async function groupedRows(tx: Tx, text: string, ids: readonly string[]): Promise<Map<string, Row[]>> {
  const { rows } = await tx.query<Row & { case_id: string }>(text, [ids])
  const byCase = new Map<string, Row[]>()
  for (const row of rows) byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), row])
  return byCase
}

/** Names of the columns in which rows differ from what the acts give; rows are matched by `no`. */
function differing(found: readonly Row[], expected: readonly Row[]): string[] {
  const byNo = new Map(found.map((row) => [row['no'], row]))
  const fields = expected.flatMap((row) => {
    const standing = found.length === 1 && row['no'] === undefined ? found[0] : byNo.get(row['no'])
    if (standing === undefined) return [`thiếu dòng ${row['no']}`]
    return Object.keys(row).filter((column) => text(standing[column]) !== text(row[column]))
  })
  if (found.length > expected.length) fields.push(`thừa ${found.length - expected.length} dòng`)
  return [...new Set(fields)]
}

function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.join(',') : String(value)
}

function differingFacts(rows: readonly Row[], caseId: string, acts: readonly Act[]): string[] {
  const expected = new Set(expectedFacts(caseId, acts))
  const found = new Set(rows.map(factText))
  const missing = [...expected].filter((fact) => !found.has(fact)).length
  const extra = [...found].filter((fact) => !expected.has(fact)).length + rows.length - found.size
  if (missing + extra === 0) return []
  return [`số liệu thống kê khác tác nghiệp (thiếu ${missing}, thừa ${extra} dòng).`]
}

const sum = (file: CaseFile, of: (line: CaseFile['lines'][number]) => bigint): bigint =>
  file.lines.reduce((total, line) => total + of(line), 0n)

const names = (file: CaseFile, role: string): string =>
  file.parties
    .filter((party) => party.role === role)
    .map((party) => party.name)
    .join('; ')

function caseRow(file: CaseFile, acts: readonly Act[]): Row {
  const ended = file.lines.every((line) => isEnded(line.status))
  return {
    agency_id: lastAgency(acts),
    unit_code: file.unitCode,
    number_issuer: file.officialNumber.issuer,
    number_year: file.officialNumber.year,
    number: file.officialNumber.number,
    number_suffix: file.officialNumber.suffix,
    basis: file.basis,
    case_kind: file.caseKind,
    source: file.source,
    judgment_number: file.judgment.number,
    judged_on: file.judgment.judgedOn,
    court: file.judgment.court,
    decided_on: file.decidedOn,
    first_decided_on: file.firstDecidedOn,
    officer_id: file.officerId,
    status: file.status,
    agreed_postponement: file.agreed,
    notified_on: file.notifiedOn,
    ended_on: ended ? file.lines.map((line) => line.since).reduce((a, b) => maxDate(a, b)) : undefined,
    creditor_names: names(file, 'creditor'),
    debtor_names: names(file, 'debtor'),
    groups: file.groups,
    owed: sum(file, (line) => line.owedDong),
    collected: sum(file, (line) => line.collectedDong),
    outstanding: sum(file, outstandingDong),
    held: sum(file, heldDong),
  }
}

/** A file that changed hands stands with the agency that recorded last and was not the one left. */
function lastAgency(acts: readonly Act[]): string | undefined {
  const last = acts.at(-1)
  if (last?.kind !== 'unit-transferred' || last.payload.reason !== 'succession') return last?.agencyId
  const left = acts.slice(0, -2).at(-1)?.agencyId
  return acts.slice(-2).find((act) => act.agencyId !== left)?.agencyId ?? last.agencyId
}

const partyRow = (party: CaseFile['parties'][number]): Row => ({
  no: party.no,
  role: party.role,
  form: party.form,
  name: party.name,
  birth_year: party.birthYear,
  identifier: party.identifier,
  address: party.address,
})

const lineRow = (line: CaseFile['lines'][number]): Row => ({
  no: line.entry.no,
  kind: line.entry.kind,
  item: line.entry.item,
  text: line.entry.text,
  payee: line.entry.payee,
  creditor_no: line.entry.creditorNo,
  debtor_no: line.entry.debtorNo,
  owed: line.owedDong,
  collected: line.collectedDong,
  disbursed: line.disbursedDong,
  outstanding: outstandingDong(line),
  status: line.status,
  status_since: line.since,
  ground: line.ground,
})
