import type { ActInput, ActPreview, RecordedAct } from '@minh-an/contract/enforcement-case'
import { mayCorrect, mayRecord } from '@minh-an/domain/access'
import {
  type Act,
  type CaseFile,
  type LineStatus,
  type NewAct,
  outstandingDong,
  type Refusal,
} from '@minh-an/domain/case-file'
import { type Duty, decideAct, dutiesOf, foldCase, openDuties } from '@minh-an/domain/enforcement-case'
import { statusOn, voluntaryUntil } from '@minh-an/domain/verification'
import { type Caller, refusalAnswerOf, unitsFor } from '../command/index.ts'
import { badgeOf } from '../deadline/index.ts'
import type { Tx } from '../platform/index.ts'
import { actOfInput, correctedPayload, payloadOfWire, requireCapacity } from './act-input.ts'
import { type CaseHead, getCaseHead } from './case-head.sql.ts'
import { factsOfDuty } from './duty-facts.ts'
import { loadActs } from './load-case.ts'
import { getOfficer } from './officer.sql.ts'
import { recordAct } from './record-act.ts'

/**
 * Records one act that a person entered. Rights, version and the law are decided by `recordAct` under the lock of the
 * file; what needs the file to be read at all (the officer's name, the shape of a correction) is resolved before.
 */
export async function enterAct(
  tx: Tx,
  caller: Caller,
  caseId: string,
  expectedVersion: number | undefined,
  input: ActInput,
): Promise<RecordedAct> {
  const head = await getCaseHead(tx, caseId, unitsFor(caller, 'case.read'))
  requireCapacity(input.kind, input.capacity)
  const acts = await loadActs(tx, caseId)
  const act = await resolveAct(tx, caller, head, acts, input)
  const recorded = await recordAct(tx, {
    caseId,
    act,
    recordedBy: caller.person.userId,
    today: caller.today,
    expectedVersion,
    visibleUnits: unitsFor(caller, 'case.read') ?? undefined,
    mayRecord: (row) => mayEnter(caller, { ...head, unitCode: row.unitCode, officerId: row.officerId }, acts, act),
  })
  const { rows } = await tx.query<{ status: string; payload: string }>(
    `select c.status, a.payload from enforcement_case c join act a on a.id = $2 where c.id = $1`,
    [caseId, recorded.actId],
  )
  return {
    caseId,
    actId: recorded.actId,
    seq: String(recorded.seq),
    version: recorded.version,
    status: rows[0]?.status ?? '',
    ...numbersOf(rows[0]?.payload),
  }
}

function numbersOf(payload: string | undefined): Pick<RecordedAct, 'receiptNumber' | 'voucherNumber'> {
  const read = payload === undefined ? {} : (JSON.parse(payload) as Record<string, unknown>)
  return {
    ...(typeof read['receiptNumber'] === 'number' ? { receiptNumber: read['receiptNumber'] } : {}),
    ...(typeof read['voucherNumber'] === 'number' ? { voucherNumber: read['voucherNumber'] } : {}),
  }
}

async function resolveAct(
  tx: Tx,
  caller: Caller,
  head: CaseHead,
  acts: readonly Act[],
  input: ActInput,
): Promise<NewAct> {
  if (input.kind === 'officer-assigned') {
    const officer = await getOfficer(tx, caller, head.agencyId, input.payload.officerId, input.effectiveOn)
    return actOfInput(input, { officerId: officer.id, officerName: officer.name, unitCode: officer.unitCode })
  }
  if (input.kind === 'correction' && input.payload.payload !== undefined) {
    const about = acts.find((act) => act.id === input.payload.aboutActId)
    const { payload: content, ...rest } = input.payload
    // An unknown act is refused by the law of corrections, with its own sentence.
    const corrected = about === undefined ? {} : keepNumbers(about, correctedPayload(about.kind, content))
    return actOfInput(input, { ...(payloadOfWire(rest) as object), payload: corrected })
  }
  return actOfInput(input, payloadOfWire(input.payload))
}

/** A corrected payment keeps its receipt or voucher number: numbers are given once. */
function keepNumbers(about: Act, corrected: unknown): unknown {
  if (about.kind !== 'payment-collected' && about.kind !== 'payment-disbursed') return corrected
  const { payload } = about
  return {
    ...(corrected as object),
    ...('receiptNumber' in payload && payload.receiptNumber !== undefined
      ? { receiptNumber: payload.receiptNumber }
      : {}),
    ...('voucherNumber' in payload && payload.voucherNumber !== undefined
      ? { voucherNumber: payload.voucherNumber }
      : {}),
    ...(payload.opening === true ? { opening: true } : {}),
  }
}

function mayEnter(caller: Caller, head: CaseHead, acts: readonly Act[], act: NewAct): Refusal | undefined {
  if (act.kind !== 'correction') return mayRecord(caller.person, head)(act.kind)
  const about = acts.find((known) => known.id === act.payload.aboutActId)
  return about === undefined
    ? mayRecord(caller.person, head)('correction')
    : mayCorrect(caller.person, head, about.kind)
}

/** “Sau khi ghi nhận”: what the act would change, with nothing written. */
export async function previewAct(tx: Tx, caller: Caller, caseId: string, input: ActInput): Promise<ActPreview> {
  const head = await getCaseHead(tx, caseId, unitsFor(caller, 'case.read'))
  requireCapacity(input.kind, input.capacity)
  const acts = await loadActs(tx, caseId)
  const act = await resolveAct(tx, caller, head, acts, input)
  const before = foldCase(caseId, acts)
  if (before === undefined) throw new Error(`case ${caseId} has no founding act`)
  const forbidden = mayEnter(caller, head, acts, act)
  const decision = decideAct(caseId, acts, act, caller.today, Number.MAX_SAFE_INTEGER)
  const refusals = [...(forbidden === undefined ? [] : [forbidden]), ...(decision.allowed ? [] : decision.refusals)]
  const after = decision.allowed ? decision.file : undefined
  return {
    allowed: refusals.length === 0,
    refusals: refusals.map(refusalAnswerOf),
    statusBefore: seenStatus(before, before.status, caller),
    ...(after === undefined ? {} : { statusAfter: seenStatus(after, after.status, caller) }),
    lines: changedLines(before, after, caller),
    outstandingBefore: outstandingOf(before),
    ...(after === undefined ? {} : { outstandingAfter: outstandingOf(after) }),
    ...changedDuties(before, after, caller),
  }
}

const outstandingOf = (file: CaseFile) => String(file.lines.reduce((sum, line) => sum + outstandingDong(line), 0n))

/** The status as the file shows it today: a voluntary period that is over reads as verification. */
const seenStatus = (file: CaseFile, status: LineStatus, { today }: Caller) =>
  statusOn(status, voluntaryUntil(file), today)

function changedLines(before: CaseFile, after: CaseFile | undefined, caller: Caller): ActPreview['lines'] {
  return before.lines.flatMap((line) => {
    const now = after?.lines.find((one) => one.entry.no === line.entry.no)
    if (after === undefined || now === undefined) return []
    const shown = {
      before: seenStatus(before, line.status, caller),
      after: seenStatus(after, now.status, caller),
    }
    return shown.before === shown.after ? [] : [{ no: line.entry.no, ...shown }]
  })
}

function changedDuties(before: CaseFile, after: CaseFile | undefined, { today }: Caller) {
  if (after === undefined) return { closes: [], opens: [] }
  const key = (duty: Duty) => `${duty.code} ${duty.triggerActId}`
  const open = openDuties(after)
  const was = openDuties(before)
  const stillOpen = new Set(open.map(key))
  const wasOpen = new Set(was.map(key))
  const afterwards = new Map(dutiesOf(after).map((duty) => [key(duty), duty]))
  // What a party had time for until a day that is past ended by itself: the act changes nothing about it.
  const atWork = (duties: readonly Duty[]) =>
    duties
      .map((duty) => badgeOf(factsOfDuty(duty), today))
      .filter(({ holder, dueOn }) => holder === 'agency' || dueOn >= today)
  return {
    // Met by the act, or no longer asked for.
    closes: atWork(
      was
        .filter((duty) => !stillOpen.has(key(duty)))
        .map((duty) => afterwards.get(key(duty)) ?? { ...duty, lapsed: true }),
    ),
    opens: atWork(open.filter((duty) => !wasOpen.has(key(duty)))),
  }
}
