import { formatVi, type PlainDate } from '../calendar/index.ts'
import type { ActKind } from './acts.ts'
import type { Refusal } from './file.ts'

interface RefusalParts {
  readonly code: string
  readonly message: string
  readonly legalBasis?: readonly string[]
  readonly facts?: Readonly<Record<string, string>>
  readonly supply?: ActKind
  readonly line?: number
  readonly pointer?: string
}

/** Builds a refusal; absent parts stay absent so that answers compare field by field. */
export function refusal(parts: RefusalParts): Refusal {
  return {
    code: parts.code,
    message: parts.message,
    facts: parts.facts ?? {},
    legalBasis: parts.legalBasis ?? [],
    ...(parts.supply === undefined ? {} : { supply: parts.supply }),
    ...(parts.line === undefined ? {} : { line: parts.line }),
    ...(parts.pointer === undefined ? {} : { pointer: parts.pointer }),
  }
}

/** `05/11/2026`, for sentences. */
export function dayText(day: PlainDate): string {
  return formatVi(day)
}

/** Vietnamese names of the acts, as they stand in sentences and on buttons. */
export const actNames: Readonly<Record<ActKind, string>> = {
  'enforcement-decision': 'ra quyết định thi hành án',
  'opening-entry': 'nhập hồ sơ từ sổ',
  'opening-status': 'nhập trạng thái từ sổ',
  'officer-assigned': 'phân công Chấp hành viên',
  'unit-transferred': 'chuyển đơn vị thụ lý',
  'decision-notified': 'ghi nhận thông báo hợp lệ',
  'sent-to-procuracy': 'ghi nhận gửi Viện kiểm sát',
  'verification-recorded': 'ghi nhận xác minh điều kiện thi hành án',
  'conditions-absent': 'ra quyết định về việc chưa có điều kiện thi hành án',
  'enforcement-resumed': 'ra quyết định tiếp tục thi hành án',
  'separate-ledger-entry': 'chuyển sổ theo dõi riêng',
  'request-returned': 'gửi lại yêu cầu thi hành án',
  postponement: 'hoãn thi hành án',
  suspension: 'tạm đình chỉ thi hành án',
  termination: 'đình chỉ thi hành án',
  'termination-recalled': 'thu hồi quyết định đình chỉ',
  'entrustment-out': 'ủy thác thi hành án',
  recall: 'thu hồi quyết định thi hành án',
  cancellation: 'hủy quyết định thi hành án',
  completion: 'ghi nhận thi hành xong',
  'ended-otherwise': 'kết thúc trường hợp khác',
  'payment-collected': 'thu tiền thi hành án',
  'payment-disbursed': 'chi trả tiền thi hành án',
  correction: 'đính chính',
}
