import type { Regime } from '../instrument/index.ts'

/** Where a judgment, a request or a case stands. `paperCode` is the name in the domain notes (procedure §5.1). */
export type CaseState = {
  readonly id: string
  readonly paperCode: string
  /** Shown to people. */
  readonly nameVi: string
  /** `intake`: a judgment or a request, no case yet. `case`: an enforcement decision exists. `flag`: beside a state. */
  readonly layer: 'intake' | 'case' | 'flag'
  readonly regimes: readonly Regime[]
  /** Nothing further is done on this decision. */
  readonly terminal: boolean
  /** How a case comes into being in this state without a transition: by receipt, by an office, by old records. */
  readonly initial: boolean
  readonly noteVi: string | null
}

const BOTH: readonly Regime[] = ['2008', '2025']
const NEW: readonly Regime[] = ['2025']
const OLD: readonly Regime[] = ['2008']

export const STATES = [
  {
    id: 'judgment-received',
    paperCode: 'J_RECEIVED',
    nameVi: 'Đã nhận bản án, quyết định',
    layer: 'intake',
    regimes: BOTH,
    terminal: false,
    initial: true,
    noteVi: 'Đã vào sổ nhận bản án, quyết định.',
  },
  {
    id: 'request-received',
    paperCode: 'Q_RECEIVED',
    nameVi: 'Đã nhận yêu cầu thi hành án',
    layer: 'intake',
    regimes: BOTH,
    terminal: false,
    initial: true,
    noteVi: null,
  },
  {
    id: 'request-supplement',
    paperCode: 'Q_SUPPLEMENT',
    nameVi: 'Chờ sửa đổi, bổ sung yêu cầu',
    layer: 'intake',
    regimes: NEW,
    terminal: false,
    initial: false,
    noteVi: 'Đã thông báo bổ sung, chưa vào sổ.',
  },
  {
    id: 'request-late-review',
    paperCode: 'Q_LATE_REVIEW',
    nameVi: 'Xem xét yêu cầu quá hạn',
    layer: 'intake',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Thủ trưởng quyết định chấp nhận hoặc không chấp nhận yêu cầu quá hạn.',
  },
  {
    id: 'request-refused',
    paperCode: 'Q_REFUSED',
    nameVi: 'Từ chối yêu cầu thi hành án',
    layer: 'intake',
    regimes: BOTH,
    terminal: true,
    initial: false,
    noteVi: null,
  },
  {
    id: 'decided',
    paperCode: 'DECIDED',
    nameVi: 'Đã ra quyết định thi hành án',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Đã có số việc thi hành án.',
  },
  {
    id: 'assigned',
    paperCode: 'ASSIGNED',
    nameVi: 'Đã phân công Chấp hành viên',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Đã phân công, đã lập hồ sơ.',
  },
  {
    id: 'voluntary',
    paperCode: 'VOLUNTARY',
    nameVi: 'Trong thời hạn tự nguyện',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Không áp dụng với quyết định áp dụng biện pháp khẩn cấp tạm thời.',
  },
  {
    id: 'verifying',
    paperCode: 'VERIFYING',
    nameVi: 'Đang xác minh',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Xác minh điều kiện thi hành án lần đầu.',
  },
  {
    id: 'conditions-present',
    paperCode: 'HAS_CONDITION',
    nameVi: 'Có điều kiện, đang thi hành',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: null,
  },
  {
    id: 'conditions-absent',
    paperCode: 'NO_CONDITION',
    nameVi: 'Chưa có điều kiện thi hành',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Có quyết định, công khai thông tin, xác minh định kỳ.',
  },
  {
    id: 'separate-ledger',
    paperCode: 'SEPARATE_LEDGER',
    nameVi: 'Đã chuyển sổ theo dõi riêng',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi:
      'Vẫn là việc chưa có điều kiện, thống kê riêng. Từ 01/07/2026 chỉ với việc chủ động (khoản 1 Điều 22 Nghị định số 152/2026/NĐ-CP).',
  },
  {
    id: 'request-returned',
    paperCode: 'REQUEST_RETURNED',
    nameVi: 'Đã gửi lại yêu cầu thi hành án',
    layer: 'case',
    regimes: NEW,
    terminal: true,
    initial: false,
    noteVi: 'Việc kết thúc; yêu cầu trở lại thì ra quyết định thi hành án mới.',
  },
  {
    id: 'postponed',
    paperCode: 'DEFERRED',
    nameVi: 'Hoãn thi hành án',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Một phần hoặc toàn bộ.',
  },
  {
    id: 'suspended',
    paperCode: 'SUSPENDED',
    nameVi: 'Tạm đình chỉ thi hành án',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Theo quyết định của cơ quan thi hành án hoặc thông báo về quyết định của người có thẩm quyền khác.',
  },
  {
    id: 'stayed-complaint',
    paperCode: 'STAYED_COMPLAINT',
    nameVi: 'Tạm dừng do giải quyết khiếu nại',
    layer: 'case',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: null,
  },
  {
    id: 'entrusted',
    paperCode: 'DELEGATED_OUT',
    nameVi: 'Đã ủy thác',
    layer: 'case',
    regimes: BOTH,
    terminal: true,
    initial: false,
    noteVi: 'Quyết định của nơi ủy thác bị thu hồi một phần hoặc toàn bộ.',
  },
  {
    id: 'asset-entrusted',
    paperCode: 'ASSET_DELEGATED',
    nameVi: 'Đã ủy thác xử lý tài sản',
    layer: 'flag',
    regimes: BOTH,
    terminal: false,
    initial: false,
    noteVi: 'Việc thi hành án vẫn ở nơi ủy thác. Có từ 01/03/2022.',
  },
  {
    id: 'terminated',
    paperCode: 'TERMINATED',
    nameVi: 'Đình chỉ thi hành án',
    layer: 'case',
    regimes: BOTH,
    terminal: true,
    initial: false,
    noteVi: 'Một phần hoặc toàn bộ.',
  },
  {
    id: 'completed',
    paperCode: 'COMPLETED',
    nameVi: 'Thi hành xong',
    layer: 'case',
    regimes: BOTH,
    terminal: true,
    initial: false,
    noteVi: 'Đã thực hiện xong quyền, nghĩa vụ; đã thanh toán phí, chi phí.',
  },
  {
    id: 'ended-otherwise',
    paperCode: 'ENDED_OTHER',
    nameVi: 'Kết thúc trường hợp khác',
    layer: 'case',
    regimes: NEW,
    terminal: true,
    initial: false,
    noteVi: 'Khoản 1 Điều 32 Nghị định số 152/2026/NĐ-CP.',
  },
  {
    id: 'recalled',
    paperCode: 'RECALLED',
    nameVi: 'Thu hồi quyết định thi hành án',
    layer: 'case',
    regimes: BOTH,
    terminal: true,
    initial: false,
    noteVi: null,
  },
  {
    id: 'cancelled',
    paperCode: 'CANCELLED',
    nameVi: 'Hủy quyết định thi hành án',
    layer: 'case',
    regimes: BOTH,
    terminal: true,
    initial: false,
    noteVi: null,
  },
  {
    id: 'withdrawn-up',
    paperCode: 'WITHDRAWN_UP',
    nameVi: 'Cấp tỉnh đã lấy lên',
    layer: 'case',
    regimes: OLD,
    terminal: true,
    initial: false,
    noteVi: 'Thu hồi quyết định để cấp tỉnh ra quyết định mới; thống kê tách riêng (cột B2). Không còn từ 01/07/2025.',
  },
  {
    id: 'returned-before-2015',
    paperCode: 'RETURNED_PRE2015',
    nameVi: 'Đã trả đơn yêu cầu (trước 01/07/2015)',
    layer: 'case',
    regimes: OLD,
    terminal: true,
    initial: true,
    noteVi: 'Chỉ có trong hồ sơ cũ; Điều 51 Luật năm 2008 đã bị bãi bỏ từ 01/07/2015.',
  },
  {
    id: 'office-run',
    paperCode: 'OFFICE_RUN',
    nameVi: 'Văn phòng thi hành án dân sự thi hành',
    layer: 'case',
    regimes: NEW,
    terminal: false,
    initial: true,
    noteVi: null,
  },
] as const satisfies readonly CaseState[]

export type StateId = (typeof STATES)[number]['id']

const byId = new Map<string, CaseState>(STATES.map((state) => [state.id, state]))

export function findState(id: string): CaseState | undefined {
  return byId.get(id)
}

export function stateOf(id: StateId): CaseState {
  return byId.get(id) as CaseState
}

/** A case on which steps are taken. */
export const RUNNING_STATES = [
  'decided',
  'assigned',
  'voluntary',
  'verifying',
  'conditions-present',
  'conditions-absent',
  'separate-ledger',
] as const satisfies readonly StateId[]

/** A case on which steps wait. */
export const PAUSED_STATES = ['postponed', 'suspended', 'stayed-complaint'] as const satisfies readonly StateId[]

export const ACTIVE_STATES = [...RUNNING_STATES, ...PAUSED_STATES] as const

export const TERMINAL_STATES: readonly StateId[] = STATES.filter(({ terminal }) => terminal).map(({ id }) => id)

/**
 * Which state a case shows when its lines differ, the first that occurs; a case is ended only when all its lines are.
 * Our reading, not a rule (procedure §5.1).
 */
export const CASE_STATE_PRIORITY = [
  'conditions-present',
  'verifying',
  'voluntary',
  'assigned',
  'decided',
  'stayed-complaint',
  'suspended',
  'postponed',
  'conditions-absent',
  'separate-ledger',
  'office-run',
] as const satisfies readonly StateId[]
