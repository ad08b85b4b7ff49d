import type { JudgmentView } from '@minh-an/contract/judgment'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { LineEntry, PartyEntry } from '@minh-an/domain/case-file'
import { type DecisionProposal, initiationOf, proposeDecisions, requestUntil } from '@minh-an/domain/judgment'
import { findObligationKind } from '@minh-an/law/obligation'
import { type Caller, unitsFor } from '../command/index.ts'
import { badgeOf, deadlinesOf } from '../deadline/index.ts'
import { partyViewOf } from '../party/index.ts'
import type { Tx } from '../platform/index.ts'
import { type CoveringCase, coveringCases, getJudgment } from './judgment.sql.ts'

export const totalOf = (lines: readonly LineEntry[]) =>
  String(lines.reduce((total, line) => total + line.amountDong, 0n))

/** A line with its basis by the law of the day and the decision that covers it. */
export function judgmentLineViewOf(
  line: LineEntry,
  on: PlainDate,
  covering: readonly CoveringCase[],
): JudgmentView['lines'][number] {
  const by = covering.find((one) => one.standing.includes(line.no))
  const initiation = initiationOf(line.item, on)
  return {
    no: line.no,
    kind: line.kind,
    item: line.item,
    itemName: findObligationKind(line.item)?.nameVi ?? line.item,
    text: line.text,
    amount: String(line.amountDong),
    payee: line.payee,
    ...(line.creditorNo === undefined ? {} : { creditorNo: line.creditorNo }),
    ...(line.debtorNo === undefined ? {} : { debtorNo: line.debtorNo }),
    basis: initiation?.basis ?? 'on-request',
    legalBasis: initiation?.legalBasis ?? '',
    ...(by === undefined ? {} : { caseId: by.caseId, caseNumber: by.number }),
  }
}

export function proposalViewOf(
  proposal: DecisionProposal,
  source: 'judgment' | 'request',
  parties: readonly PartyEntry[],
  lines: readonly LineEntry[],
): JudgmentView['proposals'][number] {
  const debtors = parties.filter(
    (party) => party.role === 'debtor' && (proposal.debtorNos.length === 0 || proposal.debtorNos.includes(party.no)),
  )
  return {
    source,
    basis: proposal.basis,
    lines: [...proposal.lines],
    debtors: debtors.map((party) => party.name),
    owed: totalOf(lines.filter((line) => proposal.lines.includes(line.no))),
    reason: proposal.reason,
    legalBasis: [...proposal.legalBasis],
  }
}

/** A judgment with what still waits for a decision, and by when. */
export async function viewJudgment(tx: Tx, caller: Caller, id: string): Promise<JudgmentView> {
  const record = await getJudgment(tx, id, unitsFor(caller, 'judgment.read'))
  const { judgment } = record
  const covering = await coveringCases(tx, id)
  const deadlines = await deadlinesOf(tx, [id])
  const { rows: units } = await tx.query<{ name: string }>('select name from unit where code = $1', [record.unitCode])
  const { rows: requests } = await tx.query<{ id: string; received_on: PlainDate; requester: string; status: string }>(
    `select id, received_on, requester, status from request
     where judgment_id = $1 and ($2::text[] is null or unit_code = any($2)) order by received_on, id`,
    [id, unitsFor(caller, 'request.read')],
  )
  const open = judgment.lines.filter((line) => !covering.some((one) => one.standing.includes(line.no)))
  const waits = open.some((line) => initiationOf(line.item, caller.today)?.basis === 'on-request')
  const until = waits ? requestUntil(judgment, caller.today) : undefined
  return {
    id,
    number: judgment.number,
    court: judgment.court,
    judgedOn: judgment.judgedOn,
    ...(judgment.effectiveOn === undefined ? {} : { effectiveOn: judgment.effectiveOn }),
    receivedOn: judgment.receivedOn,
    ...(record.channel === undefined ? {} : { channel: record.channel as NonNullable<JudgmentView['channel']> }),
    caseKind: judgment.caseKind,
    unit: { code: record.unitCode, name: units[0]?.name ?? record.unitCode },
    parties: judgment.parties.map(partyViewOf),
    lines: judgment.lines.map((line) => judgmentLineViewOf(line, caller.today, covering)),
    owed: totalOf(judgment.lines),
    ...(until === undefined ? {} : { requestUntil: until }),
    deadlines: (deadlines.get(id) ?? []).map((facts) => badgeOf(facts, caller.today)),
    proposals: proposeDecisions(judgment, open, 'ex-officio', caller.today).map((proposal) =>
      proposalViewOf(proposal, 'judgment', judgment.parties, judgment.lines),
    ),
    requests: requests.map((row) => ({
      id: row.id,
      receivedOn: row.received_on,
      requester: row.requester,
      status: row.status,
    })),
    cases: covering.map((one) => ({ id: one.caseId, number: one.number, status: one.status })),
    version: record.version,
  }
}
