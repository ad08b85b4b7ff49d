import type { RequestChanged, RequestInput } from '@minh-an/contract/request'
import { dong } from '@minh-an/domain/money'
import {
  askedLines,
  foldRequest,
  linesOnRequest,
  type RequestAct,
  receiptRefusals,
  requestDuties,
} from '@minh-an/domain/request'
import { appendEntries } from '../audit/index.ts'
import { type Caller, refusedBy, unitOfWork, unitsFor } from '../command/index.ts'
import { badgeOf, factsOfDuty } from '../deadline/index.ts'
import { getJudgment } from '../judgment/index.ts'
import { newId, problem, type Tx } from '../platform/index.ts'
import { insertRequest } from './request.sql.ts'

/**
 * Receives a request for enforcement: parties and lines come from the judgment. A request after the limitation is
 * received as well and waits for the head (NĐ 62/2015 art. 4.2; NĐ 152/2026 art. 10.2).
 */
export async function receiveRequest(tx: Tx, caller: Caller, input: RequestInput): Promise<RequestChanged> {
  const { judgment, agencyId, unitCode } = await getJudgment(tx, input.judgmentId, unitsFor(caller, 'judgment.read'))
  const unit = await unitOfWork(tx, caller, 'request.record', input.unit ?? unitCode)
  if (unit.agencyId !== agencyId) {
    throw problem(
      'request/other-agency',
      422,
      'Bản án do cơ quan khác nhận',
      'Chọn đơn vị thuộc cơ quan đã nhận bản án.',
      {
        errors: [{ pointer: '/unit', detail: 'Khác cơ quan đã nhận bản án.' }],
      },
    )
  }
  if (input.returnedCaseId !== undefined) await requireReturned(tx, input.returnedCaseId, judgment.id)
  const lines =
    input.lines?.map(({ no, amount }) => ({ no, ...(amount === undefined ? {} : { amountDong: dong(amount) }) })) ??
    linesOnRequest(judgment, input.receivedOn).map((no) => ({ no }))
  const act = {
    id: newId(),
    kind: 'request-received',
    effectiveOn: input.receivedOn,
    payload: {
      judgmentId: judgment.id,
      unitCode: unit.code,
      channel: input.channel,
      requester: input.requester,
      ...(input.requesterNo === undefined ? {} : { requesterNo: input.requesterNo }),
      lines,
      ...(input.lateReason === undefined ? {} : { lateReason: input.lateReason }),
      ...(input.returnedCaseId === undefined ? {} : { returnedCaseId: input.returnedCaseId }),
    },
  } satisfies RequestAct
  const refusals = receiptRefusals(act.payload, input.receivedOn, judgment, caller.today)
  if (refusals.length > 0) throw refusedBy('Chưa nhận được yêu cầu thi hành án', refusals)
  const file = foldRequest(newId(), [act])
  if (file === undefined) throw new Error('a received request folds')
  await insertRequest(tx, {
    file,
    agencyId,
    unitCode: unit.code,
    parties: judgment.parties,
    lines: askedLines(file, judgment),
    judgmentNumber: judgment.number,
  })
  await appendEntries(tx, agencyId, [
    {
      ...act,
      subject: 'request',
      subjectId: file.id,
      recordedBy: caller.person.userId,
      capacity: 'clerk',
      source: 'entry',
    },
  ])
  return {
    id: file.id,
    version: 1,
    status: file.status,
    deadlines: requestDuties(file).map((duty) => badgeOf(factsOfDuty(duty), caller.today)),
  }
}

/** A new request without limitation rests on a case of this judgment whose request was sent back (Law 2025 art. 34.2, 38.4). */
async function requireReturned(tx: Tx, caseId: string, judgmentId: string): Promise<void> {
  const { rows } = await tx.query(
    `select from enforcement_case where id = $1 and judgment_id = $2 and status = 'request-returned'`,
    [caseId, judgmentId],
  )
  if (rows.length === 0) {
    throw problem(
      'request/nothing-returned',
      422,
      'Chưa có việc nào đã gửi lại yêu cầu',
      'Chọn việc của bản án này có trạng thái “Đã gửi lại yêu cầu”, hoặc bỏ mục này.',
      { errors: [{ pointer: '/returnedCaseId', detail: 'Không phải việc đã gửi lại yêu cầu của bản án này.' }] },
    )
  }
}
