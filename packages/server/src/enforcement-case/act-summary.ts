import type { TimelineAct } from '@minh-an/contract/enforcement-case'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { type Act, actNames } from '@minh-an/domain/case-file'
import { lineStatusNames } from '@minh-an/domain/enforcement-case'
import { type Dong, formatDong } from '@minh-an/domain/money'
import { findGround } from '@minh-an/law/ground'

type Mark = TimelineAct['mark']

const marks: Readonly<Partial<Record<Act['kind'], Mark>>> = {
  'officer-assigned': 'milestone',
  'opening-status': 'milestone',
  'unit-transferred': 'milestone',
  'separate-ledger-entry': 'milestone',
  completion: 'milestone',
  'ended-otherwise': 'milestone',
  'decision-notified': 'notice',
  'sent-to-procuracy': 'notice',
  'request-returned': 'notice',
  'verification-recorded': 'paper',
  'opening-entry': 'paper',
  correction: 'paper',
  'payment-collected': 'money',
  'payment-disbursed': 'money',
}

export function markOf(kind: Act['kind']): Mark {
  return marks[kind] ?? 'decision'
}

export function actTitle(kind: Act['kind']): string {
  const name = actNames[kind]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const channels: Readonly<Record<string, string>> = {
  direct: 'trực tiếp',
  digital: 'môi trường số',
  post: 'bưu chính',
  posting: 'niêm yết',
  'mass-media': 'phương tiện thông tin đại chúng',
}
const methods: Readonly<Record<string, string>> = {
  'on-site': 'tại chỗ',
  'in-writing': 'bằng văn bản',
  digital: 'môi trường số',
  cash: 'tiền mặt',
  bank: 'chuyển khoản',
  treasury: 'Kho bạc',
}

const sum = (parts: readonly { amountDong: Dong }[]) =>
  formatDong(parts.reduce((total, part) => total + part.amountDong, 0n) as Dong)

/** One line that says what happened, for the timeline. */
export function summaryOf(act: Act): string {
  const words = wordsOf(act)
  const lines =
    'lines' in act.payload && act.kind !== 'enforcement-decision' && act.kind !== 'opening-entry'
      ? act.payload.lines
      : undefined
  const about = lines === undefined ? '' : ` · khoản ${(lines as readonly number[]).join(', ')}`
  return words === '' ? `${actTitle(act.kind)}${about}` : `${actTitle(act.kind)}: ${words}${about}`
}

const groundText = (id: string | undefined) => (id === undefined ? '' : (findGround(id)?.shortVi ?? id))
const until = (day: PlainDate | undefined) => (day === undefined ? '' : `đến ${formatVi(day)}`)
const joined = (...parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

function wordsOf(act: Act): string {
  switch (act.kind) {
    case 'enforcement-decision':
      return joined(
        `${act.payload.officialNumber.number}/${act.payload.officialNumber.suffix}`,
        act.payload.basis === 'ex-officio' ? 'chủ động' : 'theo yêu cầu',
        act.payload.entrustedFrom === undefined ? undefined : `nhận ủy thác từ ${act.payload.entrustedFrom}`,
      )
    case 'opening-entry':
      return act.payload.origin
    case 'opening-status':
      return joined(lineStatusNames[act.payload.status], groundText(act.payload.ground), until(act.payload.until))
    case 'officer-assigned':
      return act.payload.officerName
    case 'unit-transferred':
      return act.payload.reason === 'succession' ? 'kế thừa khi sắp xếp lại cơ quan' : 'chuyển trong cơ quan'
    case 'decision-notified':
      return joined(channels[act.payload.channel] ?? act.payload.channel, act.payload.evidence)
    case 'sent-to-procuracy':
      return act.payload.procuracy ?? ''
    case 'verification-recorded':
      return joined(
        act.payload.conditionsFound ? 'có điều kiện' : 'chưa thấy điều kiện',
        methods[act.payload.method] ?? act.payload.method,
        act.payload.place,
        act.payload.findings,
      )
    case 'payment-collected':
      return joined(
        `${sum(act.payload.allocations)} đồng`,
        act.payload.receiptNumber === undefined
          ? undefined
          : `biên lai ${String(act.payload.receiptNumber).padStart(7, '0')}`,
        methods[act.payload.method],
        act.payload.payer,
      )
    case 'payment-disbursed':
      return joined(
        `${sum(act.payload.allocations)} đồng`,
        act.payload.voucherNumber === undefined
          ? undefined
          : `phiếu chi ${String(act.payload.voucherNumber).padStart(7, '0')}`,
        methods[act.payload.method],
        act.payload.recipient,
      )
    case 'postponement':
      return joined(groundText(act.payload.ground), until(act.payload.until), act.payload.reason)
    case 'conditions-absent':
      return groundText(act.payload.ground)
    case 'suspension':
    case 'termination':
    case 'recall':
    case 'ended-otherwise':
      return joined(groundText(act.payload.ground), act.payload.reason)
    case 'cancellation':
      return joined(act.payload.by, groundText(act.payload.ground), act.payload.reason)
    case 'entrustment-out':
      return joined(`đến ${act.payload.toAgency}`, groundText(act.payload.ground), act.payload.reason)
    case 'enforcement-resumed':
      return joined(groundText(act.payload.ground), act.payload.reason)
    case 'request-returned':
    case 'termination-recalled':
    case 'correction':
      return act.payload.reason
    case 'completion':
      return act.payload.reason ?? ''
    case 'separate-ledger-entry':
      return ''
    default:
      return act satisfies never
  }
}
