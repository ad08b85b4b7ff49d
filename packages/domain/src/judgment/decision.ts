import { regimeOn } from '@minh-an/law/instrument'
import { findObligationKind } from '@minh-an/law/obligation'
import type { PlainDate } from '../calendar/index.ts'
import {
  type ActPayloads,
  type Basis,
  type CaseSource,
  dayText,
  type LineEntry,
  type OfficialNumber,
  type PartyEntry,
  type PriorityGroup,
  type Refusal,
  refusal,
  transitionBasis,
} from '../case-file/index.ts'
import { initiationOf, type Judgment } from './intake.ts'

/** Lines that go into one decision, and why they go together. */
export interface DecisionProposal {
  readonly basis: Basis
  readonly lines: readonly number[]
  readonly debtorNos: readonly number[]
  readonly reason: string
  readonly legalBasis: readonly string[]
}

/** The debtor of a line: the one it names, or the only one there is; undefined for a joint duty of several. */
function debtorOf(line: LineEntry, parties: readonly PartyEntry[]): number | undefined {
  if (line.debtorNo !== undefined) return line.debtorNo
  const debtors = parties.filter((party) => party.role === 'debtor')
  return debtors.length === 1 ? debtors[0]?.no : undefined
}

/**
 * How open lines are shared out among decisions. Law of 2025: one per debtor, joint duties of several debtors in one
 * (NĐ 152/2026 art. 8.1, 11.1). Law of 2008: one joint decision for what is ex officio, one per request (NĐ 62/2015
 * art. 6.1, 7.1).
 */
export function proposeDecisions(
  judgment: Pick<Judgment, 'parties'>,
  lines: readonly LineEntry[],
  basis: Basis,
  on: PlainDate,
): DecisionProposal[] {
  const open = lines.filter((line) => initiationOf(line.item, on)?.basis === basis)
  if (open.length === 0) return []
  const legalBasis = transitionBasis(basis === 'ex-officio' ? 'T01' : 'T02', on)
  const debtorsOf = (some: readonly LineEntry[]) => [
    ...new Set(some.flatMap((line) => debtorOf(line, judgment.parties) ?? [])),
  ]
  if (regimeOn(on) === '2008') {
    return [
      {
        basis,
        lines: open.map((line) => line.no),
        debtorNos: debtorsOf(open),
        reason: basis === 'ex-officio' ? 'Một quyết định cho các khoản chủ động' : 'Một quyết định cho yêu cầu này',
        legalBasis,
      },
    ]
  }
  const groups = new Map<number | undefined, LineEntry[]>()
  for (const line of open) {
    const debtor = debtorOf(line, judgment.parties)
    groups.set(debtor, [...(groups.get(debtor) ?? []), line])
  }
  return [...groups].map(([debtor, some]) => ({
    basis,
    lines: some.map((line) => line.no),
    debtorNos: debtorsOf(some),
    reason:
      debtor === undefined ? 'Nghĩa vụ liên đới: một quyết định chung' : 'Mỗi người phải thi hành án một quyết định',
    legalBasis,
  }))
}

/** A decision about to be issued on lines of a judgment. */
export interface DecisionToIssue {
  readonly source: Extract<CaseSource, 'judgment' | 'request' | 're-request'>
  readonly basis: Basis
  readonly decidedOn: PlainDate
  /** Receipt of what is decided on. */
  readonly receivedOn: PlainDate
  readonly lines: readonly number[]
  /** Lines that another decision in force covers, with its number. */
  readonly covered: ReadonlyMap<number, string>
}

/** Everything that stops the decision, all at once. */
export function decisionRefusals(judgment: Judgment, decision: DecisionToIssue, today: PlainDate): Refusal[] {
  const { decidedOn } = decision
  return [
    ...dateRefusals(judgment, decision, today),
    ...decision.lines.flatMap((no) => lineRefusals(judgment, decision, no)),
    ...debtorRefusals(judgment, decision.lines, decidedOn),
    ...(decision.lines.length > 0
      ? []
      : [
          refusal({
            code: 'decision/no-line',
            message:
              decision.basis === 'ex-officio'
                ? 'Bản án không còn khoản chủ động nào chưa có quyết định. Khoản theo yêu cầu chờ đơn.'
                : 'Không còn khoản theo yêu cầu nào chưa có quyết định.',
            legalBasis: transitionBasis(decision.basis === 'ex-officio' ? 'T01' : 'T02', decidedOn),
            pointer: '/lines',
          }),
        ]),
  ]
}

function dateRefusals(judgment: Judgment, { decidedOn, receivedOn }: DecisionToIssue, today: PlainDate): Refusal[] {
  const at = { pointer: '/decidedOn' }
  const found: Refusal[] = []
  if (decidedOn > today) {
    found.push(
      refusal({
        code: 'decision/in-future',
        message: `Ngày quyết định sau ngày hôm nay (${dayText(today)}). Nhập ngày ký.`,
        ...at,
      }),
    )
  }
  if (decidedOn < judgment.judgedOn) {
    found.push(
      refusal({
        code: 'decision/before-judgment',
        message: `Ngày quyết định sớm hơn ngày tuyên bản án (${dayText(judgment.judgedOn)}). Kiểm tra một trong hai ngày.`,
        ...at,
      }),
    )
  } else if (decidedOn < receivedOn) {
    found.push(
      refusal({
        code: 'decision/before-receipt',
        message: `Ngày quyết định sớm hơn ngày nhận (${dayText(receivedOn)}). Kiểm tra một trong hai ngày.`,
        ...at,
      }),
    )
  }
  return found
}

function lineRefusals(judgment: Judgment, decision: DecisionToIssue, no: number): Refusal[] {
  const line = judgment.lines.find((known) => known.no === no)
  if (line === undefined) {
    return [
      refusal({
        code: 'decision/no-such-line',
        message: `Bản án không có khoản ${no}. Chọn khoản trong bản án.`,
        pointer: '/lines',
      }),
    ]
  }
  const covered = decision.covered.get(no)
  if (covered !== undefined) {
    return [
      refusal({
        code: 'decision/line-already-decided',
        message: `Khoản ${no} đã có quyết định thi hành án ${covered}; không ra quyết định lần hai.`,
        legalBasis: transitionBasis('T04', decision.decidedOn),
        line: no,
        pointer: '/lines',
      }),
    ]
  }
  const initiation = initiationOf(line.item, decision.decidedOn)
  if (initiation?.basis === decision.basis) return []
  const name = findObligationKind(line.item)?.nameVi ?? line.item
  return [
    refusal({
      code: decision.basis === 'ex-officio' ? 'decision/needs-request' : 'decision/needs-no-request',
      message:
        decision.basis === 'ex-officio'
          ? `Khoản ${no} (${name}) thi hành theo yêu cầu. Nhận yêu cầu trước.`
          : `Khoản ${no} (${name}) thuộc diện chủ động. Ra quyết định từ bản án, không cần yêu cầu.`,
      legalBasis: initiation === undefined ? [] : [initiation.legalBasis],
      line: no,
      pointer: '/lines',
    }),
  ]
}

/** Law of 2025: a decision names one debtor, or a duty that several owe jointly. */
function debtorRefusals(judgment: Judgment, lines: readonly number[], on: PlainDate): Refusal[] {
  if (regimeOn(on) === '2008') return []
  const chosen = judgment.lines.filter((line) => lines.includes(line.no))
  const debtors = new Set(chosen.map((line) => debtorOf(line, judgment.parties)))
  if (debtors.size < 2) return []
  return [
    refusal({
      code: 'decision/one-per-debtor',
      message:
        'Mỗi người phải thi hành án có một quyết định riêng; nghĩa vụ liên đới một quyết định chung. Chọn khoản của một người.',
      legalBasis: transitionBasis(chosen.length > 0 ? 'T01' : 'T02', on),
      pointer: '/lines',
    }),
  ]
}

/**
 * Content of the enforcement decision, taken whole from the judgment: nothing is typed again. Lines and parties keep
 * the numbers they have in the judgment; debtors that none of the lines concerns are left out.
 */
export function foundingPayload(
  judgment: Judgment,
  decision: DecisionToIssue,
  more: {
    readonly officialNumber: OfficialNumber
    readonly unitCode: string
    readonly groups: readonly PriorityGroup[]
    readonly requestId?: string
    /** Sums asked for where less than the judgment gives, by line. */
    readonly asked?: ReadonlyMap<number, LineEntry['amountDong']>
    readonly firstDecidedOn?: PlainDate
  },
): ActPayloads['enforcement-decision'] {
  const lines = judgment.lines
    .filter((line) => decision.lines.includes(line.no))
    .map((line) => ({ ...line, amountDong: more.asked?.get(line.no) ?? line.amountDong }))
  return {
    officialNumber: more.officialNumber,
    basis: decision.basis,
    caseKind: judgment.caseKind,
    unitCode: more.unitCode,
    judgment: { id: judgment.id, number: judgment.number, judgedOn: judgment.judgedOn, court: judgment.court },
    parties: partiesOf(judgment.parties, lines),
    lines,
    groups: more.groups,
    source: decision.source,
    triggeredOn: decision.receivedOn,
    ...(more.requestId === undefined ? {} : { requestId: more.requestId }),
    ...(more.firstDecidedOn === undefined ? {} : { firstDecidedOn: more.firstDecidedOn }),
  }
}

function partiesOf(parties: readonly PartyEntry[], lines: readonly LineEntry[]): PartyEntry[] {
  const debtors = new Set(lines.map((line) => debtorOf(line, parties)))
  const creditors = new Set(lines.filter((line) => line.payee === 'creditor').map((line) => line.creditorNo))
  return parties.filter((party) => {
    if (party.role === 'debtor') return debtors.has(undefined) || debtors.has(party.no)
    if (party.role === 'creditor') return creditors.has(undefined) || creditors.has(party.no)
    return true
  })
}
