import type { AccessTree } from '@minh-an/domain/access'
import { addDays, type PlainDate } from '@minh-an/domain/calendar'
import { loadPerson } from '../../access/index.ts'
import type { Caller } from '../../command/index.ts'
import { receiveJudgment } from '../../judgment/index.ts'
import type { Tx } from '../../platform/index.ts'
import { receiveRequest } from '../../request/index.ts'
import { weekday } from '../generate/case-writer.ts'
import { regionalOffices } from '../generate/vinh-phuc/offices.ts'
import { bankParty, companyParty, personParty } from '../people/people.ts'
import { type Random, randomOf } from '../people/random.ts'
import { CLERK } from './accounts.ts'

/** Judgments and requests that wait for a decision, some longer than the law allows. */
const PAPERS = 26

/**
 * Papers on the clerk's table: judgments received with ex officio parts not yet decided, and requests received on
 * others. Entered through the same services as a clerk's own; skipped where the demonstration has no clerk.
 */
export async function enterOpenPapers(tx: Tx, until: PlainDate, tree: AccessTree): Promise<void> {
  const today = addDays(until, 1)
  const { rows } = await tx.query<{ id: string }>('select id from app_user where username = $1', [CLERK])
  const person = rows[0] === undefined ? undefined : await loadPerson(tx, rows[0].id, tree, today)
  if (person === undefined) return
  const caller: Caller = { person, today, requestId: 'demonstration' }
  const random = randomOf(`intake ${until}`)
  for (let index = 0; index < PAPERS; index += 1) await enterPaper(tx, caller, index, until, random)
}

async function enterPaper(tx: Tx, caller: Caller, index: number, until: PlainDate, random: Random): Promise<void> {
  const office = regionalOffices[0]
  const receivedOn = weekday(addDays(until, -random.between(0, index % 3 === 0 ? 16 : 5)), addDays(until, -20), until)
  const judgedOn = addDays(receivedOn, -random.between(35, 60))
  const onRequest = index % 2 === 1
  const parties = partiesOf(index, onRequest, random).map(({ no: _no, ...party }) => party)
  const state = {
    item: 'court-fee',
    text: 'Án phí dân sự sơ thẩm',
    amount: String(random.between(3, 90) * 100_000),
    debtorNo: 2,
  }
  const debt = {
    item: 'debt-principal',
    text: 'Trả nợ theo hợp đồng vay',
    amount: String(random.between(15, 900) * 1_000_000),
    creditorNo: 1,
    debtorNo: 2,
  }
  const judgment = await receiveJudgment(tx, caller, {
    unit: office.code,
    number: `${400 + index}/${judgedOn.slice(0, 4)}/DS-ST`,
    court: office.court,
    judgedOn,
    effectiveOn: addDays(judgedOn, 30),
    receivedOn,
    channel: random.chance(0.7) ? 'direct' : 'post',
    caseKind: 'civil',
    parties,
    lines: onRequest ? [debt, state] : [state],
  })
  if (!onRequest) return
  await receiveRequest(tx, caller, {
    judgmentId: judgment.id,
    unit: office.code,
    receivedOn,
    channel: 'direct',
    requester: parties[0]?.name ?? '',
    requesterNo: 1,
  })
}

function partiesOf(index: number, onRequest: boolean, random: Random) {
  const place = 'phường minh họa, tỉnh Phú Thọ'
  const creditor = onRequest && index % 3 === 0 ? bankParty(1, random) : personParty(1, 'creditor', place, 2026, random)
  return [
    creditor,
    index % 5 === 0 ? companyParty(2, 'debtor', place, random) : personParty(2, 'debtor', place, 2026, random),
  ]
}
