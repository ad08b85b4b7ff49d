import type { RequestView } from '@minh-an/contract/request'
import type { PlainDate } from '@minh-an/domain/calendar'
import { proposeDecisions, requestUntil } from '@minh-an/domain/judgment'
import { askedLines, isLate, type RequestStep, requestActNames, stepRefusals } from '@minh-an/domain/request'
import { findGround } from '@minh-an/law/ground'
import { citeVi } from '@minh-an/law/instrument'
import { type Caller, refusalAnswerOf, unitsFor } from '../command/index.ts'
import { badgeOf, deadlinesOf } from '../deadline/index.ts'
import { coveringCases, getJudgment, judgmentLineViewOf, proposalViewOf, totalOf } from '../judgment/index.ts'
import { partyViewOf } from '../party/index.ts'
import type { Tx } from '../platform/index.ts'
import { getRequest, type RequestRecord } from './request.sql.ts'

const steps: readonly RequestStep[] = ['decide', 'supplement', 'supplemented', 'refusal', 'late-review']

/** A request with its judgment's lines, its clock, what may be done with it, and what was. */
export async function viewRequest(tx: Tx, caller: Caller, id: string): Promise<RequestView> {
  const record = await getRequest(tx, id, unitsFor(caller, 'request.read'))
  const { file } = record
  const received = file.received.payload
  const { judgment } = await getJudgment(tx, record.judgmentId, null)
  const covering = await coveringCases(tx, record.judgmentId)
  const deadlines = await deadlinesOf(tx, [id])
  const { rows: units } = await tx.query<{ name: string }>('select name from unit where code = $1', [record.unitCode])
  const lines = askedLines(file, judgment)
  const open = lines.filter((line) => !covering.some((one) => one.standing.includes(line.no)))
  const until = received.returnedCaseId === undefined ? requestUntil(judgment, file.received.effectiveOn) : undefined
  const made = covering.find((one) => one.caseId === record.caseId)
  return {
    id,
    judgment: { id: judgment.id, number: judgment.number, court: judgment.court, judgedOn: judgment.judgedOn },
    unit: { code: record.unitCode, name: units[0]?.name ?? record.unitCode },
    receivedOn: file.received.effectiveOn,
    channel: received.channel,
    requester: received.requester,
    status: file.status,
    statusOn: file.statusOn,
    parties: judgment.parties.map(partyViewOf),
    lines: lines.map((line) => judgmentLineViewOf(line, caller.today, covering)),
    owed: totalOf(lines),
    ...(until === undefined ? {} : { requestUntil: until }),
    late: isLate(received, file.received.effectiveOn, judgment),
    ...(received.lateReason === undefined ? {} : { lateReason: received.lateReason }),
    ...(file.late === undefined || file.late.outcome === 'opened'
      ? {}
      : { lateAccepted: file.late.outcome === 'accepted' }),
    ...(file.missing === undefined ? {} : { missing: file.missing }),
    ...refusalOf(record),
    ...(record.caseId === undefined ? {} : { caseId: record.caseId }),
    ...(made === undefined ? {} : { caseNumber: made.number }),
    deadlines: (deadlines.get(id) ?? []).map((facts) => badgeOf(facts, caller.today)),
    proposals: proposeDecisions(judgment, open, 'on-request', caller.today).map((proposal) =>
      proposalViewOf(proposal, 'request', judgment.parties, lines),
    ),
    acts: steps.map((act) => {
      const refusals = stepRefusals(file, act, caller.today, judgment)
      return { act, allowed: refusals.length === 0, refusals: refusals.map(refusalAnswerOf) }
    }),
    history: await historyOf(tx, record),
    version: record.version,
  }
}

function refusalOf({ file }: RequestRecord): Pick<RequestView, 'refusal'> {
  if (file.refused === undefined) return {}
  const ground = findGround(file.refused.payload.ground)
  return {
    refusal: {
      ground: file.refused.payload.ground,
      text: ground?.textVi ?? file.refused.payload.ground,
      legalBasis: ground === undefined ? '' : citeVi(ground.legalBasis),
      on: file.refused.effectiveOn,
    },
  }
}

async function historyOf(tx: Tx, { file }: RequestRecord): Promise<RequestView['history']> {
  const { rows } = await tx.query<{
    id: string
    kind: string
    effective_on: PlainDate
    recorded_at: string
    recorded_by: string | null
    said: string | null
  }>(
    `select a.id, a.kind, a.effective_on, a.recorded_at, u.full_name as recorded_by,
       coalesce(a.payload::json ->> 'missing', a.payload::json ->> 'note', a.payload::json ->> 'reason') as said
     from act a left join app_user u on u.id = a.recorded_by
     where a.subject = 'request' and a.subject_id = $1 order by a.recorded_at, a.seq`,
    [file.id],
  )
  return rows.map((row) => ({
    actId: row.id,
    kind: row.kind,
    name: requestActNames[row.kind as keyof typeof requestActNames] ?? row.kind,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    ...(row.said === null ? {} : { text: row.said }),
    ...(row.recorded_by === null ? {} : { recordedBy: row.recorded_by }),
  }))
}
