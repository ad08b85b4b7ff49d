import type { PlainDate } from '@minh-an/domain/calendar'
import { addDays, yearOf } from '@minh-an/domain/calendar'
import type { ActPayloads, Basis, CaseKind, LineEntry, PartyEntry, Payee } from '@minh-an/domain/case-file'
import type { Dong } from '@minh-an/domain/money'
import { bankParty, companyParty, personParty, stateParty } from '../people/people.ts'
import type { Random } from '../people/random.ts'

/** A unit that receives invented cases. */
export interface HostUnit {
  readonly code: string
  readonly agencyId: string
  /** Where its debtors live: `huyện Tam Đảo`. */
  readonly place: string
  readonly court: string
  readonly suffix: string
  readonly officers: readonly { readonly id: string; readonly name: string; readonly unitCode: string }[]
}

export interface FoundingWish {
  readonly basis: Basis
  readonly decidedOn: PlainDate
  readonly host: HostUnit
  readonly number: number
  /** đồng owed per line; 0 makes a duty to do or to hand over. */
  readonly lineDong: readonly bigint[]
  readonly payee?: Payee
  readonly firstDecidedOn?: PlainDate
  readonly triggeredOn?: PlainDate
  readonly source?: 'judgment' | 'request'
}

interface Item {
  readonly id: string
  readonly text: string
  readonly kind: CaseKind
}

const stateMoney: readonly Item[] = [
  { id: 'court-fee', text: 'Án phí dân sự sơ thẩm', kind: 'civil' },
  { id: 'court-fee', text: 'Án phí hình sự sơ thẩm', kind: 'criminal' },
  { id: 'court-fee', text: 'Án phí hôn nhân và gia đình sơ thẩm', kind: 'marriage-family' },
  { id: 'fine', text: 'Phạt tiền sung quỹ nhà nước', kind: 'criminal' },
  { id: 'recovered-gains', text: 'Truy thu tiền thu lợi bất chính', kind: 'criminal' },
]
const stateMoneyWeights = [32, 26, 16, 16, 10]
const partyMoney: readonly Item[] = [
  { id: 'debt-principal', text: 'Trả nợ theo hợp đồng vay', kind: 'civil' },
  { id: 'debt-principal', text: 'Trả nợ gốc và lãi theo hợp đồng tín dụng', kind: 'commercial' },
  { id: 'compensation', text: 'Bồi thường thiệt hại', kind: 'criminal' },
  { id: 'maintenance', text: 'Cấp dưỡng nuôi con', kind: 'marriage-family' },
  { id: 'debt-principal', text: 'Thanh toán tiền hàng', kind: 'commercial' },
]
const partyMoneyWeights = [40, 20, 18, 12, 10]
const stateDuty: Item = { id: 'destruction', text: 'Tiêu hủy vật chứng', kind: 'criminal' }
const partyDuties: readonly Item[] = [
  { id: 'deliver-papers', text: 'Giao giấy chứng nhận quyền sử dụng đất', kind: 'civil' },
  { id: 'deliver-real-estate', text: 'Giao nhà và quyền sử dụng đất', kind: 'civil' },
]

/** An enforcement decision with invented parties, a judgment and lines of these amounts. */
export function foundingOf(wish: FoundingWish, random: Random): ActPayloads['enforcement-decision'] {
  const { basis, decidedOn, host } = wish
  const ofState = (wish.payee ?? (basis === 'ex-officio' ? 'state-budget' : 'creditor')) === 'state-budget'
  const hasMoney = wish.lineDong.some((amount) => amount > 0n)
  const item = chooseItem(ofState, hasMoney, random)
  const parties = partiesOf(ofState, item, host.place, yearOf(decidedOn), random)
  const lines = wish.lineDong.map((amount, index): LineEntry => {
    const money = amount > 0n
    const plain = money ? item : ofState ? stateDuty : random.pick(partyDuties)
    return {
      no: index + 1,
      kind: money ? 'money' : 'thing',
      item: plain.id,
      text: plain.text,
      amountDong: amount as Dong,
      payee: ofState ? 'state-budget' : 'creditor',
      creditorNo: 1,
      debtorNo: 2,
    }
  })
  const judgedOn = addDays(decidedOn, -random.between(35, basis === 'ex-officio' ? 60 : 420))
  return {
    officialNumber: { number: wish.number, year: yearOf(decidedOn), suffix: host.suffix, issuer: host.agencyId },
    basis,
    caseKind: item.kind,
    unitCode: host.code,
    source: wish.source ?? (basis === 'ex-officio' ? 'judgment' : 'request'),
    judgment: {
      number: `${random.between(1, 380)}/${yearOf(judgedOn)}/${judgmentSuffix[item.kind] ?? 'DS-ST'}`,
      judgedOn,
      court: host.court,
    },
    parties,
    lines,
    groups: item.text.includes('tín dụng') ? ['credit-institution'] : [],
    ...(wish.firstDecidedOn === undefined ? {} : { firstDecidedOn: wish.firstDecidedOn }),
    ...(wish.triggeredOn === undefined ? {} : { triggeredOn: wish.triggeredOn }),
  }
}

const judgmentSuffix: Readonly<Partial<Record<CaseKind, string>>> = {
  civil: 'DS-ST',
  criminal: 'HS-ST',
  'marriage-family': 'HNGĐ-ST',
  commercial: 'KDTM-ST',
}

function chooseItem(ofState: boolean, hasMoney: boolean, random: Random): Item {
  if (!hasMoney) return ofState ? stateDuty : random.pick(partyDuties)
  return ofState
    ? (stateMoney[random.weighted(stateMoneyWeights)] as Item)
    : (partyMoney[random.weighted(partyMoneyWeights)] as Item)
}

function partiesOf(ofState: boolean, item: Item, place: string, year: number, random: Random): PartyEntry[] {
  const debtor =
    item.kind === 'commercial' && random.chance(0.6)
      ? companyParty(2, 'debtor', place, random)
      : personParty(2, 'debtor', place, year, random)
  if (ofState) return [stateParty(1), debtor]
  if (item.text.includes('tín dụng')) return [bankParty(1, random), debtor]
  return item.kind === 'commercial'
    ? [companyParty(1, 'creditor', place, random), debtor]
    : [personParty(1, 'creditor', place, year, random), debtor]
}
