import { findGround, isWithdrawnUp } from '@minh-an/law/ground'
import type { PlainDate } from '../calendar/index.ts'
import {
  type Act,
  type ActDefinition,
  type CaseFile,
  isEnded,
  type LineEntry,
  type LineState,
  type LineStatus,
  moveLine,
  outstandingDong,
  refusal,
} from '../case-file/index.ts'
import type { Dong } from '../money/index.ts'

const zero = 0n as Dong

function openLine(entry: LineEntry, status: LineStatus, on: PlainDate, actId: string): LineState {
  return {
    entry,
    status,
    since: on,
    byActId: actId,
    ground: undefined,
    agreed: false,
    until: undefined,
    before: undefined,
    owedDong: entry.amountDong,
    collectedDong: zero,
    terminatedDong: zero,
    entrustedDong: zero,
    recalledDong: zero,
    returnedDong: zero,
    disbursedDong: zero,
    verifiedOn: [],
    foundNothingBy: [],
    absentSince: undefined,
    leftAbsenceOn: undefined,
  }
}

/** The file on the day of its first act: the decision, or the entry of an imported register. */
export function foundFile(id: string, act: Act): CaseFile | undefined {
  if (act.kind !== 'enforcement-decision' && act.kind !== 'opening-entry') return undefined
  const { payload } = act
  const assigned = act.kind === 'opening-entry' && act.payload.officerId !== undefined
  return {
    id,
    officialNumber: payload.officialNumber,
    basis: payload.basis,
    caseKind: payload.caseKind,
    source: payload.source,
    requestId: act.kind === 'enforcement-decision' ? act.payload.requestId : undefined,
    decidedOn: act.effectiveOn,
    firstDecidedOn: payload.firstDecidedOn ?? act.effectiveOn,
    judgment: payload.judgment,
    unitCode: payload.unitCode,
    officerId: act.kind === 'opening-entry' ? act.payload.officerId : undefined,
    assignedOn: assigned ? act.effectiveOn : undefined,
    notifiedOn: undefined,
    parties: payload.parties,
    groups: payload.groups,
    lines: payload.lines.map((entry) => openLine(entry, assigned ? 'assigned' : 'decided', act.effectiveOn, act.id)),
    acts: [],
    correctedBy: new Map(),
    status: assigned ? 'assigned' : 'decided',
    agreed: false,
  }
}

const foundedOnce = () => [
  refusal({ code: 'case/already-decided', message: 'Việc này đã có quyết định thi hành án; không ra lần hai.' }),
]

/** T01, T02, T26: the decision that makes the case. A second one for the same file is refused. */
export const enforcementDecision: ActDefinition<'enforcement-decision'> = {
  kind: 'enforcement-decision',
  transition: (_line, file) => (file.source === 'entrustment' ? 'T26' : file.basis === 'ex-officio' ? 'T01' : 'T02'),
  signer: 'head',
  fileRefusals: foundedOnce,
  apply: () => undefined,
}

export const openingEntry: ActDefinition<'opening-entry'> = {
  kind: 'opening-entry',
  signer: 'agency',
  fileRefusals: foundedOnce,
  apply: () => undefined,
}

/** The decision itself no longer stands: withdrawn, taken up by the province, or cancelled. */
function isTakenBack(status: LineStatus): status is 'recalled' | 'withdrawn-up' | 'cancelled' {
  return status === 'recalled' || status === 'withdrawn-up' || status === 'cancelled'
}

/** Where the money that is still owed goes when a line ends with this status. */
function strikeOutstanding(line: LineState, status: LineStatus): void {
  const left = outstandingDong(line)
  if (status === 'terminated' || status === 'ended-otherwise')
    line.terminatedDong = (line.terminatedDong + left) as Dong
  else if (status === 'entrusted') line.entrustedDong = (line.entrustedDong + left) as Dong
  else if (isTakenBack(status)) line.recalledDong = (line.recalledDong + left) as Dong
  else if (status === 'request-returned') line.returnedDong = (line.returnedDong + left) as Dong
}

/** The state an imported register gives; it stands without the acts that led to it. */
export const openingStatus: ActDefinition<'opening-status'> = {
  kind: 'opening-status',
  signer: 'agency',
  fileRefusals: () => [
    refusal({ code: 'case/opening-only-by-import', message: 'Trạng thái mở đầu chỉ ghi nhận khi nhập sổ.' }),
  ],
  apply: (file, act) => {
    const { status } = act.payload
    if (status === 'voluntary') file.notifiedOn ??= act.effectiveOn
    for (const line of file.lines) {
      line.before = status === 'conditions-absent' || status === 'separate-ledger' ? 'conditions-present' : line.status
      if (isEnded(status) || status === 'postponed' || status === 'suspended') line.before = 'conditions-present'
      if (status === 'conditions-absent' || status === 'separate-ledger') line.absentSince = act.effectiveOn
      line.ground = act.payload.ground
      line.agreed = act.payload.agreed ?? false
      line.until = act.payload.until
      strikeOutstanding(line, status)
      moveLine(line, status, act.effectiveOn, act.id)
    }
  },
}

const caseEnded = (file: CaseFile) =>
  file.lines.every((line) => isEnded(line.status))
    ? [refusal({ code: 'case/ended', message: 'Không ghi nhận được vì việc đã kết thúc.' })]
    : []

/** T06: who is responsible, from when. Also re-assignment inside the unit or to another unit of the agency. */
export const officerAssigned: ActDefinition<'officer-assigned'> = {
  kind: 'officer-assigned',
  transition: 'T06',
  signer: 'head',
  fileRefusals: caseEnded,
  contentRefusals: (file, payload) =>
    payload.officerId === file.officerId && payload.unitCode === file.unitCode
      ? [
          refusal({
            code: 'assignment/same-officer',
            message: `Việc đang do Chấp hành viên ${payload.officerName} phụ trách. Chọn người khác.`,
            pointer: '/payload/officerId',
          }),
        ]
      : [],
  apply: (file, act) => {
    file.officerId = act.payload.officerId
    file.unitCode = act.payload.unitCode
    file.assignedOn ??= act.effectiveOn
    for (const line of file.lines) {
      if (line.status === 'decided') moveLine(line, 'assigned', act.effectiveOn, act.id)
    }
  },
}

/** Succession of agencies (merger) or a move of the file; the matter keeps its number, age and deadlines. */
export const unitTransferred: ActDefinition<'unit-transferred'> = {
  kind: 'unit-transferred',
  signer: 'agency',
  apply: (file, act) => {
    file.unitCode = act.payload.toUnit
    if (act.payload.officerId !== undefined) file.officerId = act.payload.officerId
  },
}

const active: readonly LineStatus[] = [
  'decided',
  'assigned',
  'voluntary',
  'verifying',
  'conditions-present',
  'conditions-absent',
  'separate-ledger',
  'stayed-complaint',
  'postponed',
  'suspended',
]

function undo(
  line: LineState,
  status: 'recalled' | 'withdrawn-up' | 'cancelled',
  ground: string | undefined,
  on: PlainDate,
  actId: string,
): void {
  strikeOutstanding(line, status)
  line.before = line.status
  line.ground = ground
  moveLine(line, status, on, actId)
}

/**
 * T30: the decision is withdrawn by who issued it (Law 2008 art. 37.1; Law 2025 art. 52.1). With the ground of T36 the
 * province takes the case up and decides anew; statistics keep that apart (Law 2008 art. 35.2.h, until 2025-06-30).
 */
export const recall: ActDefinition<'recall'> = {
  kind: 'recall',
  transition: 'T30',
  signer: 'head',
  from: active,
  grounds: 'recall',
  apply: (_file, act, lines) => {
    const ground = findGround(act.payload.ground)
    const status = ground !== undefined && isWithdrawnUp(ground) ? 'withdrawn-up' : 'recalled'
    for (const line of lines) undo(line, status, act.payload.ground, act.effectiveOn, act.id)
  },
}

/** T32: a superior or the complaint resolver cancels the decision (Law 2008 art. 37.3; Law 2025 art. 52.4). */
export const cancellation: ActDefinition<'cancellation'> = {
  kind: 'cancellation',
  transition: 'T32',
  signer: 'resolver',
  from: active,
  apply: (_file, act, lines) => {
    for (const line of lines) undo(line, 'cancelled', act.payload.ground, act.effectiveOn, act.id)
  },
}
