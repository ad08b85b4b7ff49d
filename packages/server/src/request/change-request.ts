import type { RequestChanged } from '@minh-an/contract/request'
import { mayInUnit } from '@minh-an/domain/access'
import type { Capacity } from '@minh-an/domain/case-file'
import { foldRequest, type RequestAct, requestActRefusals, requestDuties } from '@minh-an/domain/request'
import { appendEntries } from '../audit/index.ts'
import { type Caller, changedMeanwhile, refusedBy, unitsFor } from '../command/index.ts'
import { badgeOf, factsOfDuty } from '../deadline/index.ts'
import { getJudgment } from '../judgment/index.ts'
import { newId, problem, type Tx } from '../platform/index.ts'
import { getRequest, storeRequest } from './request.sql.ts'

/** A step on a request, as entered: kind, day and content. */
export type RequestChange = {
  [K in RequestAct['kind']]: Omit<Extract<RequestAct, { kind: K }>, 'id'>
}[RequestAct['kind']]

const titles: Readonly<Record<RequestAct['kind'], string>> = {
  'request-received': 'Chưa nhận được yêu cầu',
  'request-supplement-asked': 'Chưa thể yêu cầu bổ sung',
  'request-supplemented': 'Chưa thể ghi nhận bổ sung',
  'request-refused': 'Chưa thể từ chối yêu cầu',
  'request-late-reviewed': 'Chưa thể xem xét yêu cầu quá hạn',
  'request-decided': 'Chưa thể ra quyết định',
}
const capacities: Readonly<Record<RequestAct['kind'], Capacity>> = {
  'request-received': 'clerk',
  'request-supplement-asked': 'clerk',
  'request-supplemented': 'clerk',
  'request-refused': 'head',
  'request-late-reviewed': 'head',
  'request-decided': 'head',
}

/**
 * Records a step on a request: lock, version, decide by the law, append, derive.
 * @throws 404 unseen, 403 not allowed, 412 changed meanwhile, 422 refused with every reason.
 */
export async function changeRequest(
  tx: Tx,
  caller: Caller,
  id: string,
  expectedVersion: number,
  change: RequestChange,
): Promise<RequestChanged> {
  const record = await getRequest(tx, id, unitsFor(caller, 'request.read'), true)
  if (!mayInUnit(caller.person, 'request.record', record.unitCode)) {
    throw problem(
      'access/forbidden',
      403,
      'Không được thực hiện',
      'Yêu cầu do đơn vị khác nhận; chỉ người của đơn vị ấy được xử lý.',
    )
  }
  if (record.version !== expectedVersion) throw changedMeanwhile('Yêu cầu', record.version)
  const { judgment } = await getJudgment(tx, record.judgmentId, null)
  const act = { ...change, id: newId() } as RequestAct
  const refusals = requestActRefusals(record.file, act, judgment, caller.today)
  if (refusals.length > 0) throw refusedBy(titles[act.kind], refusals)
  const file = foldRequest(id, [...record.file.acts, act])
  if (file === undefined) throw new Error('a received request folds')
  const version = await storeRequest(tx, file, record.unitCode, undefined)
  await appendEntries(tx, record.agencyId, [
    {
      ...act,
      subject: 'request',
      subjectId: id,
      recordedBy: caller.person.userId,
      capacity: capacities[act.kind],
      source: 'entry',
    },
  ])
  return {
    id,
    version,
    status: file.status,
    deadlines: requestDuties(file).map((duty) => badgeOf(factsOfDuty(duty), caller.today)),
  }
}
