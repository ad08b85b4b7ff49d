import type { DecisionAnswer, DecisionInput } from '@minh-an/contract/enforcement-case'
import { mayInUnit, mayRecord } from '@minh-an/domain/access'
import { type PlainDate, yearOf } from '@minh-an/domain/calendar'
import { type NewAct, type NewActOf, type Refusal, refusal, transitionBasis } from '@minh-an/domain/case-file'
import {
  type DecisionToIssue,
  decisionRefusals,
  foundingPayload,
  initiationOf,
  judgmentDuties,
  lineRefusals,
  partyRefusals,
} from '@minh-an/domain/judgment'
import { askedLines, foldRequest, type RequestAct, stepRefusals } from '@minh-an/domain/request'
import { appendEntries } from '../audit/index.ts'
import { type Caller, forbiddenBy, refusedBy, unitOfWork, unitsFor } from '../command/index.ts'
import { storeIntakeDuties } from '../deadline/index.ts'
import {
  type CoveringCase,
  coveringCases,
  getJudgment,
  type JudgmentRecord,
  linesOfInput,
  partiesOfInput,
} from '../judgment/index.ts'
import { newId, problem, type Tx } from '../platform/index.ts'
import { getRequest, type RequestRecord, storeRequest } from '../request/index.ts'
import { getOfficer, type OfficerRow } from './officer.sql.ts'
import { writeActs } from './write-acts.ts'

const title = 'Chưa ra được quyết định thi hành án'
const usualSuffix = 'QĐ-THADS'

type Of<S extends DecisionInput['source']> = Extract<DecisionInput, { source: S }>
type Common = Pick<DecisionInput, 'decidedOn' | 'capacity' | 'groups' | 'officerId' | 'suffix'>

/** Where the case starts, and what the founding act says beside its number. */
interface Start {
  readonly agencyId: string
  readonly unitCode: string
}

/**
 * Issues an enforcement decision: from a judgment (ex officio), from a request, or from an entrustment received. The
 * number, the case, its first deadlines, the judgment's or request's own clock: one transaction.
 * @throws 404 unseen, 403 not allowed here, 422 refused with every reason.
 */
export async function issueDecision(tx: Tx, caller: Caller, input: DecisionInput): Promise<DecisionAnswer> {
  switch (input.source) {
    case 'judgment':
      return fromJudgment(tx, caller, input)
    case 'request':
      return fromRequest(tx, caller, input)
    case 'entrustment':
      return fromEntrustment(tx, caller, input)
    default:
      return input satisfies never
  }
}

async function fromJudgment(tx: Tx, caller: Caller, input: Of<'judgment'>): Promise<DecisionAnswer> {
  const record = await getJudgment(tx, input.judgmentId, unitsFor(caller, 'judgment.read'), true)
  requireReach(caller, record.unitCode)
  const { judgment } = record
  const covering = await coveringCases(tx, judgment.id)
  const open = judgment.lines
    .filter((line) => initiationOf(line.item, input.decidedOn)?.basis === 'ex-officio')
    .map((line) => line.no)
  const decision: DecisionToIssue = {
    source: 'judgment',
    basis: 'ex-officio',
    decidedOn: input.decidedOn,
    receivedOn: judgment.receivedOn,
    lines: input.lines ?? open.filter((no) => !coveredBy(covering).has(no)),
    covered: coveredBy(covering),
  }
  const refusals = decisionRefusals(judgment, decision, caller.today)
  if (refusals.length > 0) throw refusedBy(title, refusals)
  const officer = await chosenOfficer(tx, caller, record, input)
  const suffixed = await numbered(tx, record.agencyId, input)
  const payload = foundingPayload(judgment, decision, {
    officialNumber: suffixed,
    unitCode: record.unitCode,
    groups: input.groups ?? [],
  })
  const { act, answer } = await found(tx, caller, record, input, payload, officer)
  await meetJudgment(tx, record, covering, act, decision)
  return answer
}

async function fromRequest(tx: Tx, caller: Caller, input: Of<'request'>): Promise<DecisionAnswer> {
  const request = await getRequest(tx, input.requestId, unitsFor(caller, 'request.read'), true)
  requireReach(caller, request.unitCode)
  const { file } = request
  const record = await getJudgment(tx, request.judgmentId, null, true)
  const { judgment } = record
  const covering = await coveringCases(tx, judgment.id)
  const asked = askedLines(file, judgment)
  const returned = file.received.payload.returnedCaseId
  const decision: DecisionToIssue = {
    source: returned === undefined ? 'request' : 're-request',
    basis: 'on-request',
    decidedOn: input.decidedOn,
    receivedOn: file.completeOn,
    lines: input.lines ?? asked.map((line) => line.no).filter((no) => !coveredBy(covering).has(no)),
    covered: coveredBy(covering),
  }
  const refusals = [
    ...stepRefusals(file, 'decide', input.decidedOn, judgment),
    ...notAsked(
      decision,
      asked.map((line) => line.no),
    ),
    ...decisionRefusals(judgment, decision, caller.today),
  ]
  if (refusals.length > 0) throw refusedBy(title, refusals)
  const start: Start = { agencyId: request.agencyId, unitCode: request.unitCode }
  const officer = await chosenOfficer(tx, caller, start, input)
  const suffixed = await numbered(tx, request.agencyId, input)
  const firstDecidedOn = returned === undefined ? undefined : await firstDecisionOf(tx, returned)
  const payload = foundingPayload(judgment, decision, {
    officialNumber: suffixed,
    unitCode: request.unitCode,
    groups: input.groups ?? [],
    requestId: file.id,
    asked: new Map(asked.map((line) => [line.no, line.amountDong])),
    ...(firstDecidedOn === undefined ? {} : { firstDecidedOn }),
  })
  const caseId = newId()
  await decideRequest(tx, caller, request, {
    caseId,
    on: input.decidedOn,
    capacity: input.capacity,
    lines: decision.lines,
    number: `${suffixed.number}/${suffixed.year}`,
  })
  const { answer } = await found(tx, caller, start, input, payload, officer, caseId)
  return answer
}

async function fromEntrustment(tx: Tx, caller: Caller, input: Of<'entrustment'>): Promise<DecisionAnswer> {
  const unit = await unitOfWork(tx, caller, 'case.decide', input.unit)
  const start: Start = { agencyId: unit.agencyId, unitCode: unit.code }
  const parties = partiesOfInput(input.parties)
  const lines = linesOfInput(input.lines)
  const refusals = [
    ...entrustmentRefusals(input, caller.today),
    ...partyRefusals(parties),
    ...lineRefusals(lines, parties, input.decidedOn),
  ]
  if (refusals.length > 0) throw refusedBy(title, refusals)
  const officer = await chosenOfficer(tx, caller, start, input)
  const { answer } = await found(
    tx,
    caller,
    start,
    input,
    {
      officialNumber: await numbered(tx, unit.agencyId, input),
      basis: input.basis,
      caseKind: input.caseKind,
      unitCode: unit.code,
      judgment: input.judgment,
      parties,
      lines,
      groups: input.groups ?? [],
      source: 'entrustment',
      triggeredOn: input.receivedOn,
      entrustedFrom: input.fromAgency,
      firstDecidedOn: input.firstDecidedOn,
    },
    officer,
  )
  return answer
}

function requireReach(caller: Caller, unitCode: string): void {
  if (mayInUnit(caller.person, 'case.decide', unitCode)) return
  throw problem(
    'access/other-unit',
    403,
    'Không được ra quyết định cho đơn vị này',
    'Hồ sơ do đơn vị khác nhận; chỉ người của đơn vị ấy được ra quyết định.',
  )
}

/** Lines that a decision in force covers, with its number. */
function coveredBy(covering: readonly CoveringCase[]): Map<number, string> {
  return new Map(covering.flatMap((one) => one.standing.map((no) => [no, one.number] as const)))
}

function notAsked(decision: DecisionToIssue, asked: readonly number[]): Refusal[] {
  return decision.lines
    .filter((no) => !asked.includes(no))
    .map((no) =>
      refusal({
        code: 'decision/line-not-requested',
        message: `Khoản ${no} không có trong yêu cầu. Chọn khoản đã được yêu cầu.`,
        legalBasis: transitionBasis('T02', decision.decidedOn),
        line: no,
        pointer: '/lines',
      }),
    )
}

function entrustmentRefusals(input: Of<'entrustment'>, today: PlainDate): Refusal[] {
  const order = [
    { on: input.judgment.judgedOn, name: 'ngày tuyên bản án', pointer: '/judgment/judgedOn' },
    { on: input.firstDecidedOn, name: 'ngày quyết định thi hành án đầu tiên', pointer: '/firstDecidedOn' },
    { on: input.receivedOn, name: 'ngày nhận ủy thác', pointer: '/receivedOn' },
    { on: input.decidedOn, name: 'ngày quyết định', pointer: '/decidedOn' },
    { on: today, name: 'ngày hôm nay', pointer: '/decidedOn' },
  ]
  return order.slice(1).flatMap((later, index) => {
    const earlier = order[index]
    if (earlier === undefined || earlier.on <= later.on) return []
    return [
      refusal({
        code: 'decision/dates-out-of-order',
        message: `${capitalised(earlier.name)} sau ${later.name}. Kiểm tra một trong hai ngày.`,
        pointer: earlier.pointer,
      }),
    ]
  })
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

async function chosenOfficer(tx: Tx, caller: Caller, start: Start, input: Common): Promise<OfficerRow | undefined> {
  if (input.officerId === undefined) return undefined
  const officer = await getOfficer(tx, caller, start.agencyId, input.officerId, input.decidedOn)
  const forbidden = mayRecord(caller.person, { unitCode: start.unitCode })('officer-assigned')
  if (forbidden !== undefined) throw forbiddenBy(forbidden)
  return officer
}

/** The next number of the agency in the year of the decision; its row stays locked until the end of the command. */
async function numbered(tx: Tx, agencyId: string, { decidedOn, suffix }: Common) {
  const year = yearOf(decidedOn)
  const { rows } = await tx.query<{ number: number }>('select take_decision_number($1, $2) as number', [agencyId, year])
  const number = rows[0]?.number
  if (number === undefined) throw new Error('a number series gives a number')
  return { number, year, suffix: suffix ?? usualSuffix, issuer: agencyId }
}

async function firstDecisionOf(tx: Tx, caseId: string): Promise<PlainDate | undefined> {
  const { rows } = await tx.query<{ first_decided_on: PlainDate }>(
    'select first_decided_on from enforcement_case where id = $1',
    [caseId],
  )
  return rows[0]?.first_decided_on
}

async function found(
  tx: Tx,
  caller: Caller,
  start: Start,
  input: Common,
  payload: NewActOf<'enforcement-decision'>['payload'],
  officer: OfficerRow | undefined,
  caseId = newId(),
) {
  const act = {
    id: newId(),
    kind: 'enforcement-decision',
    effectiveOn: input.decidedOn,
    capacity: input.capacity,
    source: 'entry',
    payload,
  } satisfies NewAct
  const acts: NewAct[] = [act]
  if (officer !== undefined) {
    acts.push({
      id: newId(),
      kind: 'officer-assigned',
      effectiveOn: input.decidedOn,
      capacity: input.capacity,
      source: 'entry',
      payload: { officerId: officer.id, officerName: officer.name, unitCode: officer.unitCode },
    })
  }
  await writeActs(tx, {
    agencyId: start.agencyId,
    source: 'entry',
    recordedBy: caller.person.userId,
    records: acts.map((one) => ({ caseId, act: one })),
  })
  const { number, year, suffix } = payload.officialNumber
  const answer: DecisionAnswer = { caseId, number: `${number}/${suffix}`, shortNumber: `${number}/${year}`, version: 1 }
  return { act, answer }
}

/** The judgment's clock: met once every line that needs no request is decided. */
async function meetJudgment(
  tx: Tx,
  record: JudgmentRecord,
  covering: readonly CoveringCase[],
  act: NewActOf<'enforcement-decision'>,
  decision: DecisionToIssue,
): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from act where subject = 'judgment' and subject_id = $1 order by recorded_at, seq limit 1`,
    [record.judgment.id],
  )
  const receipt = rows[0]?.id
  if (receipt === undefined) return
  const decisions = [...covering, { actId: act.id, decidedOn: act.effectiveOn, lines: decision.lines }]
  await storeIntakeDuties(
    tx,
    { subject: 'judgment', id: record.judgment.id, unitCode: record.unitCode },
    judgmentDuties(record.judgment, receipt, decisions),
  )
  await tx.query('update judgment set version = version + 1 where id = $1', [record.judgment.id])
}

async function decideRequest(
  tx: Tx,
  caller: Caller,
  request: RequestRecord,
  made: { caseId: string; number: string; on: PlainDate; capacity: NewAct['capacity']; lines: readonly number[] },
): Promise<void> {
  const act = {
    id: newId(),
    kind: 'request-decided',
    effectiveOn: made.on,
    payload: { caseId: made.caseId, number: made.number, lines: made.lines },
  } satisfies RequestAct
  const file = foldRequest(request.file.id, [...request.file.acts, act])
  if (file === undefined) throw new Error('a received request folds')
  await storeRequest(tx, file, request.unitCode, made.caseId)
  await appendEntries(tx, request.agencyId, [
    {
      ...act,
      subject: 'request',
      subjectId: request.file.id,
      recordedBy: caller.person.userId,
      capacity: made.capacity,
      source: 'entry',
    },
  ])
}
