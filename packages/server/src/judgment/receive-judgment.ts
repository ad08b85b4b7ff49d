import type { LineInput, PartyInput } from '@minh-an/contract/enforcement-case'
import type { JudgmentAccepted, JudgmentInput } from '@minh-an/contract/judgment'
import type { LineEntry, PartyEntry } from '@minh-an/domain/case-file'
import { initiationOf, type Judgment, judgmentDuties, judgmentRefusals, takeInLines } from '@minh-an/domain/judgment'
import { dong } from '@minh-an/domain/money'
import { appendEntries } from '../audit/index.ts'
import { type Caller, refusedBy, unitOfWork, unitsFor } from '../command/index.ts'
import { badgeOf, factsOfDuty, storeIntakeDuties } from '../deadline/index.ts'
import { newId, problem, type Tx } from '../platform/index.ts'
import { findSameJudgment, insertJudgment } from './judgment.sql.ts'

/** Parties take their numbers from their places in the list. */
export function partiesOfInput(parties: readonly PartyInput[]): PartyEntry[] {
  return parties.map((party, index) => ({ no: index + 1, ...present(party) }))
}

function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never
}

export function linesOfInput(lines: readonly LineInput[]): LineEntry[] {
  return takeInLines(
    lines.map(({ amount, text, item, creditorNo, debtorNo }) => ({
      ...present({ text, creditorNo, debtorNo }),
      item,
      amountDong: dong(amount),
    })) as Parameters<typeof takeInLines>[0],
  )
}

/**
 * Enters a judgment in the book: the act in the chain, the row, and the periods that start with the receipt.
 * @throws 422 with every reason; 409 where the agency has this judgment already.
 */
export async function receiveJudgment(tx: Tx, caller: Caller, input: JudgmentInput): Promise<JudgmentAccepted> {
  const unit = await unitOfWork(tx, caller, 'judgment.record', input.unit)
  const judgment: Judgment = {
    id: newId(),
    number: input.number,
    court: input.court,
    judgedOn: input.judgedOn,
    ...(input.effectiveOn === undefined ? {} : { effectiveOn: input.effectiveOn }),
    receivedOn: input.receivedOn,
    caseKind: input.caseKind,
    parties: partiesOfInput(input.parties),
    lines: linesOfInput(input.lines),
  }
  const refusals = judgmentRefusals(judgment, caller.today)
  if (refusals.length > 0) throw refusedBy('Chưa vào sổ được bản án', refusals)
  await refuseSecondEntry(tx, caller, unit.agencyId, judgment)
  const exOfficio = judgment.lines.some((line) => initiationOf(line.item, judgment.receivedOn)?.basis === 'ex-officio')
  const actId = newId()
  const duties = judgmentDuties(judgment, actId, [])
  await insertJudgment(
    tx,
    { judgment, agencyId: unit.agencyId, unitCode: unit.code, channel: input.channel, version: 1 },
    exOfficio,
  )
  await storeIntakeDuties(tx, { subject: 'judgment', id: judgment.id, unitCode: unit.code }, duties)
  const { id: _id, ...content } = judgment
  await appendEntries(tx, unit.agencyId, [
    {
      id: actId,
      subject: 'judgment',
      subjectId: judgment.id,
      kind: 'judgment-received',
      effectiveOn: judgment.receivedOn,
      recordedBy: caller.person.userId,
      capacity: 'clerk',
      source: 'entry',
      payload: { ...content, unitCode: unit.code, channel: input.channel },
    },
  ])
  return {
    id: judgment.id,
    version: 1,
    exOfficio,
    deadlines: duties.map((duty) => badgeOf(factsOfDuty(duty), caller.today)),
  }
}

/** A second entry would make a second case of one judgment; who may see the first one is led to it. */
async function refuseSecondEntry(tx: Tx, caller: Caller, agencyId: string, judgment: Judgment): Promise<void> {
  const same = await findSameJudgment(tx, agencyId, judgment)
  if (same === undefined) return
  const units = unitsFor(caller, 'judgment.read')
  const visible = units === null || units.includes(same.unitCode)
  throw problem(
    'judgment/already-received',
    409,
    'Bản án này đã vào sổ',
    visible
      ? `Bản án số ${judgment.number} đã có trong sổ của cơ quan. Mở bản án đã có thay vì vào sổ lần hai.`
      : 'Cơ quan đã nhận bản án này ở đơn vị khác. Liên hệ văn thư cơ quan trước khi vào sổ.',
    {
      errors: [{ pointer: '/number', detail: 'Trùng số, ngày và Tòa án.' }],
      ...(visible ? { extra: { judgmentId: same.id } } : {}),
    },
  )
}
