import { type Confidence, checkVersions, parseCitations, REGIME_CHANGE, type Regime } from '../instrument/index.ts'
import rows from './deadlines.json' with { type: 'json' }

export { noteVi, triggerVi } from './vietnamese.ts'

export const DEADLINE_UNITS = ['day', 'working-day', 'week', 'month', 'year', 'hour', 'now'] as const
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number]

/**
 * - `limit` must be done by the end; `immediate` at once
 * - `waiting-period` something becomes lawful only after the end
 * - `window` a right or an opening that closes at the end
 * - `limitation` a right is lost at the end (thời hiệu)
 * - `extension` lengthens another period
 * - `lead-time` must be done at least so long before the trigger
 * - `recurring` again at the latest so long after the last time; `validity` a paper loses its force at the end
 */
export const DEADLINE_KINDS = [
  'limit',
  'immediate',
  'waiting-period',
  'window',
  'limitation',
  'extension',
  'lead-time',
  'recurring',
  'validity',
] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** One version of one period: a row of the table, in force from–until. */
export type DeadlineRule = {
  readonly code: string
  readonly regime: Regime
  readonly nameVi: string
  /** What starts the period, in English. */
  readonly trigger: string
  readonly value: number
  readonly unit: DeadlineUnit
  readonly kind: DeadlineKind
  /** `after` the trigger or `before` it. */
  readonly direction: 'after' | 'before'
  readonly responsible: string
  readonly stage: string
  readonly legalBasis: string
  readonly inForceFrom: string
  readonly inForceUntil: string | null
  readonly confidence: Confidence
  readonly note: string | null
  /** Key of {@link DEADLINE_SOURCES}. */
  readonly source: string
  /** The text says “before” the day the period would end on, so the last lawful day is the day before it. */
  readonly endsBefore?: boolean
}

const RESPONSIBLE_PARTIES: ReadonlySet<string> = new Set([
  'party',
  'debtor',
  'creditor',
  'co-owner',
  'third-party',
  'heir',
  'complainant',
  'auction-winner',
])

/**
 * Whether the period is a party's own: where make-up Saturdays make a difference a party is shown the later day, an
 * agency the earlier one (domain notes, procedure §3).
 */
export function isPartyPeriod(rule: Pick<DeadlineRule, 'responsible'>): boolean {
  return RESPONSIBLE_PARTIES.has(rule.responsible)
}

export const RESPONSIBLE_VI: Readonly<Record<string, string>> = {
  'admin-body': 'Cơ quan hành chính',
  'admin-debtor': 'Người phải thi hành án hành chính',
  'agency-head': 'Thủ trưởng cơ quan thi hành án dân sự',
  'asset-holder': 'Người đang giữ tài sản',
  'auction-organisation': 'Tổ chức hành nghề đấu giá tài sản',
  'auction-winner': 'Người trúng đấu giá',
  bailiff: 'Thừa phát lại',
  bank: 'Ngân hàng, tổ chức tín dụng',
  'co-owner': 'Chủ sở hữu chung',
  'commune-committee': 'Ủy ban nhân dân cấp xã',
  complainant: 'Người khiếu nại',
  'complaint-resolver': 'Người giải quyết khiếu nại',
  court: 'Tòa án',
  creditor: 'Người được thi hành án',
  debtor: 'Người phải thi hành án',
  'debtor-agency': 'Cơ quan, tổ chức phải thi hành án',
  'denunciation-resolver': 'Người giải quyết tố cáo',
  'destruction-council': 'Hội đồng tiêu hủy vật chứng, tài sản',
  employer: 'Cơ quan, tổ chức trả thu nhập',
  'enforcement-agency': 'Cơ quan thi hành án dân sự',
  'enforcement-officer': 'Chấp hành viên',
  'evidence-keeper': 'Người giữ vật chứng',
  'finance-body': 'Cơ quan tài chính',
  heir: 'Người thừa kế',
  'info-holder': 'Cơ quan, tổ chức, cá nhân nắm giữ thông tin',
  'issuing-body': 'Cơ quan ra bản án, quyết định',
  'management-agency': 'Cơ quan quản lý thi hành án dân sự',
  minister: 'Bộ trưởng Bộ Tư pháp',
  ministries: 'Các Bộ liên quan',
  'office-head': 'Trưởng văn phòng thi hành án dân sự',
  'partner-body': 'Cơ quan phối hợp',
  party: 'Đương sự',
  police: 'Cơ quan Công an',
  prison: 'Trại giam, trại tạm giam',
  procuracy: 'Viện kiểm sát nhân dân',
  'protest-authority': 'Người có thẩm quyền kháng nghị',
  'receiving-agency': 'Cơ quan thi hành án dân sự nhận ủy thác',
  'receiving-body': 'Cơ quan tiếp nhận',
  registry: 'Cơ quan đăng ký tài sản',
  'superior-body': 'Cơ quan cấp trên',
  'third-party': 'Người thứ ba',
  vsdc: 'Tổng công ty Lưu ký và Bù trừ chứng khoán Việt Nam',
}

export const DEADLINE_SOURCES: Readonly<Record<string, string>> = {
  GA: 'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/thi-hanh-an/thi-hanh-an-dan-su.md',
  GB: 'https://github.com/dragonboy1206/2A202600746-HoangLongVu-Day7/blob/c803151c4b3c2a8e910d1ddaf3ab6327fbfb9616/data/luatthihanhandansu2025.txt',
  G152: 'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/tu-phap-thi-hanh-an/nghi-dinh-152-2026-nd-cp-thi-hanh-an-dan-su.md',
  G151: 'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/tu-phap-thi-hanh-an/nghi-dinh-151-2026-nd-cp-thi-hanh-an-dan-su.md',
  GTTHC:
    'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/to-tung-va-cac-phuong-thuc-giai-quyet-tranh-chap/to-tung-hanh-chinh.md',
  'VBPL-167957': 'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=167957',
}

export const DEADLINE_RULES: readonly DeadlineRule[] = rows as readonly DeadlineRule[]

const byCode = new Map<string, DeadlineRule[]>()
for (const rule of DEADLINE_RULES) {
  const versions = byCode.get(rule.code)
  if (versions === undefined) byCode.set(rule.code, [rule])
  else versions.push(rule)
}

export const DEADLINE_CODES: readonly string[] = [...byCode.keys()]

/** All versions of a code, the earliest first; empty for an unknown code. */
export function deadlineVersions(code: string): readonly DeadlineRule[] {
  return byCode.get(code) ?? []
}

/** The version in force on a day (ISO text). */
export function findDeadlineRule(code: string, on: string): DeadlineRule | undefined {
  return deadlineVersions(code).find(
    ({ inForceFrom, inForceUntil }) => inForceFrom <= on && (inForceUntil === null || on <= inForceUntil),
  )
}

/**
 * Faults of a deadline table, each naming its row and the reason; empty where the table is sound. Run over
 * {@link DEADLINE_RULES} by a test, and over any table an administrator brings in.
 */
export function checkDeadlines(table: readonly DeadlineRule[]): readonly string[] {
  const faults = checkVersions(table, ({ code }) => code)
  for (const [index, rule] of table.entries()) {
    const fault = (reason: string) => faults.push(`dòng ${index + 1} (${rule.code}, ${rule.regime}): ${reason}`)
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule.code)) fault('mã không đúng dạng')
    if (rule.nameVi.trim() === '') fault('thiếu tên')
    if (rule.nameVi !== rule.nameVi.normalize('NFC')) fault('tên không ở dạng NFC')
    if (rule.trigger.trim() === '') fault('thiếu sự kiện bắt đầu')
    if (!Number.isInteger(rule.value) || rule.value < 0) fault(`độ dài ${rule.value} không hợp lệ`)
    if ((rule.unit === 'now') !== (rule.value === 0)) fault('độ dài 0 phải đi với “ngay” và ngược lại')
    if (!DEADLINE_UNITS.includes(rule.unit)) fault(`đơn vị ${rule.unit} không có`)
    if (!DEADLINE_KINDS.includes(rule.kind)) fault(`loại ${rule.kind} không có`)
    if (rule.direction !== 'after' && rule.direction !== 'before') fault(`chiều ${rule.direction} không có`)
    if (RESPONSIBLE_VI[rule.responsible] === undefined) fault(`người chịu trách nhiệm ${rule.responsible} không có tên`)
    if (DEADLINE_SOURCES[rule.source] === undefined) fault(`nguồn ${rule.source} không có`)
    if (rule.confidence === 'unknown' && rule.note === null) fault('chưa rõ quy định mà không có ghi chú')
    const starts = rule.inForceFrom < REGIME_CHANGE ? '2008' : '2025'
    if (rule.regime !== starts) fault(`hiệu lực từ ${rule.inForceFrom} không khớp chế độ ${rule.regime}`)
    try {
      if (parseCitations(rule.legalBasis).length === 0) fault('thiếu căn cứ')
    } catch (error) {
      fault((error as Error).message)
    }
  }
  return faults
}
