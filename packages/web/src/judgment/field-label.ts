import type { Translate } from '../i18n/index.ts'
import type { words } from './words.vi.ts'

type T = Translate<(typeof words)['vi']>

const plain = {
  number: 'judgment.number',
  court: 'judgment.court',
  judgedOn: 'judgment.judgedOn',
  effectiveOn: 'judgment.effectiveOn',
  receivedOn: 'judgment.receivedOn',
  caseKind: 'judgment.kind',
  'request.receivedOn': 'request.receivedOn',
  'request.requester': 'request.requester',
  'request.lateReason': 'request.lateReason',
  'request.lines': 'step.lines',
  parties: 'step.parties',
  lines: 'step.lines',
  fromAgency: 'entrustment.from',
  'judgment.number': 'judgment.number',
  'judgment.court': 'judgment.court',
  'judgment.judgedOn': 'judgment.judgedOn',
  firstDecidedOn: 'entrustment.first',
  decidedOn: 'decision.decidedOn',
} as const satisfies Readonly<Record<string, Parameters<T>[0]>>

const ofParty = {
  name: 'party.name',
  identifier: 'party.idShort',
  birthYear: 'party.birthYear',
  address: 'party.address',
  role: 'party.role',
} as const

const ofLine = {
  item: 'line.item',
  amount: 'line.amount',
  debtorNo: 'line.debtor',
  creditorNo: 'line.creditor',
  text: 'line.text',
} as const

/** The label of a field from its path, for the summary of errors: “Đương sự 2: Họ tên”. */
export function fieldLabel(path: string, t: T): string {
  if (path in plain) return t(plain[path as keyof typeof plain])
  const [list, place, field = ''] = path.replace(/^request\./, '').split('.')
  const no = Number(place) + 1
  if (list === 'parties' && field in ofParty) {
    return `${t('party.number', { no })}: ${t(ofParty[field as keyof typeof ofParty])}`
  }
  if (list === 'parties') return t('party.number', { no })
  if (list === 'lines' && field in ofLine) {
    return `${t('line.number', { no })}: ${t(ofLine[field as keyof typeof ofLine])}`
  }
  return list === 'lines' && place !== undefined ? t('line.number', { no }) : t('field')
}
