import type { PlainDate } from '../calendar/index.ts'
import type { Dong } from '../money/index.ts'

export const requestStatuses = ['received', 'supplement', 'late-review', 'refused', 'decided'] as const
export type RequestStatus = (typeof requestStatuses)[number]

/** What each act on a request says beside its date. */
export interface RequestActPayloads {
  'request-received': {
    readonly judgmentId: string
    readonly unitCode: string
    readonly channel: string
    readonly requester: string
    readonly requesterNo?: number
    /** Lines of the judgment asked for; a sum where less than the judgment gives. */
    readonly lines: readonly { readonly no: number; readonly amountDong?: Dong }[]
    readonly lateReason?: string
    /** The case whose request was sent back: a new request with proof of conditions. */
    readonly returnedCaseId?: string
  }
  'request-supplement-asked': { readonly missing: string }
  'request-supplemented': { readonly note?: string }
  'request-refused': { readonly ground: string; readonly reason: string }
  'request-late-reviewed': { readonly outcome: 'opened' | 'accepted' | 'rejected'; readonly reason: string }
  'request-decided': { readonly caseId: string; readonly number: string; readonly lines: readonly number[] }
}

export type RequestActKind = keyof RequestActPayloads

interface RequestActOf<K extends RequestActKind> {
  readonly id: string
  readonly kind: K
  readonly effectiveOn: PlainDate
  readonly payload: RequestActPayloads[K]
}
export type RequestAct = { [K in RequestActKind]: RequestActOf<K> }[RequestActKind]

export const requestActNames: Readonly<Record<RequestActKind, string>> = {
  'request-received': 'Nhận yêu cầu thi hành án',
  'request-supplement-asked': 'Thông báo sửa đổi, bổ sung yêu cầu',
  'request-supplemented': 'Nhận sửa đổi, bổ sung yêu cầu',
  'request-refused': 'Từ chối yêu cầu thi hành án',
  'request-late-reviewed': 'Xem xét yêu cầu quá thời hiệu',
  'request-decided': 'Ra quyết định thi hành án theo yêu cầu',
}

export const requestStatusNames: Readonly<Record<RequestStatus, string>> = {
  received: 'Đã nhận yêu cầu',
  supplement: 'Chờ bổ sung',
  'late-review': 'Xét yêu cầu quá hạn',
  refused: 'Từ chối yêu cầu',
  decided: 'Đã ra quyết định',
}

/** A request as its acts tell it. */
export interface RequestFile {
  readonly id: string
  readonly received: RequestActOf<'request-received'>
  status: RequestStatus
  statusOn: PlainDate
  /** Day from which the period to decide runs: receipt, or the day it came back complete. */
  completeOn: PlainDate
  completeByActId: string
  missing: string | undefined
  late:
    | { readonly outcome: 'opened' | 'accepted' | 'rejected'; readonly on: PlainDate; readonly actId: string }
    | undefined
  refused: RequestActOf<'request-refused'> | undefined
  decided: RequestActOf<'request-decided'>[]
  readonly acts: readonly RequestAct[]
}

/** Folds the acts of a request; undefined where nothing was received. */
export function foldRequest(id: string, acts: readonly RequestAct[]): RequestFile | undefined {
  const received = acts.find((act) => act.kind === 'request-received')
  if (received === undefined) return undefined
  const file: RequestFile = {
    id,
    received,
    status: 'received',
    statusOn: received.effectiveOn,
    completeOn: received.effectiveOn,
    completeByActId: received.id,
    missing: undefined,
    late: undefined,
    refused: undefined,
    decided: [],
    acts,
  }
  for (const act of acts) step(file, act)
  return file
}

function step(file: RequestFile, act: RequestAct): void {
  const move = (status: RequestStatus) => {
    file.status = status
    file.statusOn = act.effectiveOn
  }
  switch (act.kind) {
    case 'request-received':
      break
    case 'request-supplement-asked':
      file.missing = act.payload.missing
      move('supplement')
      break
    case 'request-supplemented':
      file.missing = undefined
      file.completeOn = act.effectiveOn
      file.completeByActId = act.id
      move('received')
      break
    case 'request-refused':
      file.refused = act
      move('refused')
      break
    case 'request-late-reviewed':
      file.late = { outcome: act.payload.outcome, on: act.effectiveOn, actId: act.id }
      move(act.payload.outcome === 'accepted' ? 'received' : 'late-review')
      break
    case 'request-decided':
      file.decided.push(act)
      move('decided')
      break
    default:
      act satisfies never
  }
}
