import type { AvailableActView, CaseLineView, CaseView } from '@minh-an/contract/enforcement-case'
import { mayRecord } from '@minh-an/domain/access'
import type { PlainDate } from '@minh-an/domain/calendar'
import { type CaseFile, heldDong, isEnded, type LineState, outstandingDong } from '@minh-an/domain/case-file'
import { availableActs, dutiesOf, foldCase } from '@minh-an/domain/enforcement-case'
import { statusOn, voluntaryUntil } from '@minh-an/domain/verification'
import { findObligationKind } from '@minh-an/law/obligation'
import { type Caller, unitsFor } from '../command/index.ts'
import { badgeOf } from '../deadline/index.ts'
import { partyViewOf } from '../party/index.ts'
import { problem, type Tx } from '../platform/index.ts'
import { actViewOf } from './act-view.ts'
import { type CaseHead, getCaseHead } from './case-head.sql.ts'
import { factsOfDuty } from './duty-facts.ts'
import { loadTimeline, timelineOf } from './timeline.ts'

export interface CaseAsOf {
  /** Legal cut-off. */
  readonly asOf?: PlainDate | undefined
  /** Cut-off of records: a number of the owning agency's chain. */
  readonly recordedUntil?: string | undefined
}

/**
 * A file as a screen shows it: everything from its acts, so that it can be asked for as of any day and any record.
 * @throws 404 where the person may not see the case, or it did not exist at that point.
 */
export async function viewCase(tx: Tx, caller: Caller, id: string, at: CaseAsOf): Promise<CaseView> {
  const head = await getCaseHead(tx, id, unitsFor(caller, 'case.read'))
  const rows = await loadTimeline(tx, head, at.recordedUntil)
  const acts = rows.map((row) => row.act)
  const file = foldCase(id, acts, at.asOf === undefined ? {} : { until: at.asOf })
  if (file === undefined) throw notYetThere()
  const past = at.asOf !== undefined || at.recordedUntil !== undefined
  const day = at.asOf ?? caller.today
  return {
    ...headOf(file, head, acts[0]?.payload as { requestId?: string }, day),
    lines: file.lines.map((line) => lineViewOf(line, voluntaryUntil(file), day)),
    money: moneyOf(file, past ? undefined : head.heldSince),
    timeline: timelineOf(rows, file, at.asOf),
    deadlines: deadlinesOfFile(file, day),
    acts: past ? [] : actsOf(file, head, caller),
    version: head.version,
    today: caller.today,
    ...(at.asOf === undefined ? {} : { asOf: at.asOf }),
    ...(at.recordedUntil === undefined ? {} : { recordedUntil: at.recordedUntil }),
    recordSeq: String(head.chainSeq),
  }
}

function notYetThere() {
  return problem(
    'case/not-yet-there',
    404,
    'Hồ sơ chưa có vào thời điểm này',
    'Chọn ngày từ ngày ra quyết định trở đi, hoặc bản ghi mới hơn.',
  )
}

function headOf(file: CaseFile, head: CaseHead, founding: { requestId?: string } | undefined, on: PlainDate) {
  const { number, year, suffix } = file.officialNumber
  const until = voluntaryUntil(file)
  const ended = file.lines.every((line) => isEnded(line.status))
  const since = file.lines.filter((line) => line.status === file.status).map((line) => line.since)
  const last = file.lines.map((line) => line.since).toSorted()
  return {
    id: file.id,
    number: `${number}/${suffix}`,
    shortNumber: `${number}/${year}`,
    agency: { id: head.agencyId, name: head.agencyName },
    unit: { code: head.unitCode, name: head.unitName },
    ...(head.officerId === undefined ? {} : { officer: { id: head.officerId, name: head.officerName ?? '' } }),
    status: statusOn(file.status, until, on),
    statusSince: since.toSorted()[0] ?? file.decidedOn,
    agreed: file.agreed,
    ended,
    basis: file.basis,
    caseKind: file.caseKind,
    source: file.source,
    decidedOn: file.decidedOn,
    firstDecidedOn: file.firstDecidedOn,
    ...(file.notifiedOn === undefined ? {} : { notifiedOn: file.notifiedOn }),
    ...(until === undefined ? {} : { voluntaryUntil: until }),
    ...(ended ? { endedOn: last.at(-1) ?? file.decidedOn } : {}),
    judgment: file.judgment,
    ...(founding?.requestId === undefined ? {} : { requestId: founding.requestId }),
    groups: [...file.groups],
    parties: file.parties.map(partyViewOf),
  }
}

function lineViewOf(line: LineState, until: PlainDate | undefined, on: PlainDate): CaseLineView {
  const { entry } = line
  return {
    no: entry.no,
    kind: entry.kind,
    item: entry.item,
    itemName: findObligationKind(entry.item)?.nameVi ?? entry.text,
    text: entry.text,
    payee: entry.payee,
    ...(entry.creditorNo === undefined ? {} : { creditorNo: entry.creditorNo }),
    ...(entry.debtorNo === undefined ? {} : { debtorNo: entry.debtorNo }),
    owed: String(line.owedDong),
    collected: String(line.collectedDong),
    disbursed: String(line.disbursedDong),
    held: String(heldDong(line)),
    terminated: String(line.terminatedDong),
    entrusted: String(line.entrustedDong),
    recalled: String(line.recalledDong),
    returned: String(line.returnedDong),
    outstanding: String(outstandingDong(line)),
    status: statusOn(line.status, until, on),
    since: line.since,
    byActId: line.byActId,
    ...(line.ground === undefined ? {} : { ground: line.ground }),
    agreed: line.agreed,
    ...(line.until === undefined ? {} : { until: line.until }),
  }
}

function moneyOf(file: CaseFile, heldSince: string | undefined): CaseView['money'] {
  const total = (of: (line: LineState) => bigint) => String(file.lines.reduce((sum, line) => sum + of(line), 0n))
  return {
    owed: total((line) => line.owedDong),
    collected: total((line) => line.collectedDong),
    disbursed: total((line) => line.disbursedDong),
    held: total(heldDong),
    ...(heldSince === undefined ? {} : { heldSince: heldSince as PlainDate }),
    outstanding: total(outstandingDong),
  }
}

const openStates: ReadonlySet<string> = new Set(['late', 'today', 'soon', 'later', 'over'])

function deadlinesOfFile(file: CaseFile, day: PlainDate): CaseView['deadlines'] {
  const badges = dutiesOf(file).map((duty) => badgeOf(factsOfDuty(duty), day))
  return [
    ...badges.filter((badge) => openStates.has(badge.state)),
    ...badges.filter((badge) => !openStates.has(badge.state)),
  ]
}

function actsOf(file: CaseFile, head: CaseHead, caller: Caller): AvailableActView[] {
  return availableActs(file, mayRecord(caller.person, head), caller.today).map((act) => actViewOf(act, caller.today))
}

/** The whole identifier of a party: a look of its own, recorded by the route. */
export async function readIdentifier(tx: Tx, caller: Caller, id: string, partyNo: number) {
  await getCaseHead(tx, id, unitsFor(caller, 'case.read'))
  const { rows } = await tx.query<{ identifier: string | null }>(
    'select identifier from case_party where case_id = $1 and no = $2',
    [id, partyNo],
  )
  const identifier = rows[0]?.identifier
  if (identifier === undefined || identifier === null) {
    throw problem('party/no-identifier', 404, 'Không có số định danh', 'Hồ sơ chưa ghi số định danh của đương sự này.')
  }
  return { partyNo, identifier }
}
