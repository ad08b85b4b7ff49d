import { type PlainDate, parsePlainDate } from '../calendar/index.ts'
import type { Basis, CaseKind, LineStatus, PartyForm, PriorityGroup } from '../case-file/index.ts'
import { lineStatusNames } from '../enforcement-case/index.ts'
import { type Dong, formatDong, MOST_DONG, parseDong } from '../money/index.ts'
import { cleanText, plainKey, type RegisterCell } from './cells.ts'

/** What reading one cell gives: a value, nothing (an empty cell), or why not. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T | undefined }
  | { readonly ok: false; readonly code: string; readonly message: string }

const value = <T>(read: T | undefined): Reading<T> => ({ ok: true, value: read })
const refused = (code: string, message: string) => ({ ok: false, code, message }) as const

/** What no field accepts, whatever it means. */
function unreadable(
  cell: RegisterCell,
): { readonly ok: false; readonly code: string; readonly message: string } | undefined {
  if (cell.kind === 'formula') {
    return refused('import/formula', 'Ô chứa công thức. Chép rồi dán lại ô này dưới dạng giá trị.')
  }
  if (cell.kind === 'unclear') {
    return refused(
      'import/encoding-unclear',
      'Chưa rõ ô này viết theo bảng mã nào. Chọn bảng mã của cột ở phần Bảng mã, hoặc gõ lại ô này bằng Unicode.',
    )
  }
  if (cell.kind === 'error') return refused('import/cell-error', `Ô đang báo lỗi ${cell.text}. Sửa ô này trong tệp.`)
  return undefined
}

export function readText(cell: RegisterCell | undefined): Reading<string> {
  if (cell === undefined) return value<string>(undefined)
  const bad = unreadable(cell)
  if (bad !== undefined) return bad
  const text = cleanText(cell.text)
  return value(text === '' ? undefined : text)
}

/** A day: a date of the workbook, `dd/MM/yyyy` or ISO text. */
export function readDay(cell: RegisterCell | undefined): Reading<PlainDate> {
  if (cell === undefined) return value<PlainDate>(undefined)
  const bad = unreadable(cell)
  if (bad !== undefined) return bad
  const text = cell.text.trim()
  if (text === '') return value<PlainDate>(undefined)
  const day = parsePlainDate(text)
  if (day !== undefined && cell.kind !== 'number') return value(day)
  if (cell.kind === 'number') {
    return refused(
      'import/day-is-number',
      `“${text}” là số, không phải ngày. Định dạng ô này là ngày, hoặc nhập dạng 22/10/2026.`,
    )
  }
  return /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(text)
    ? refused(
        'import/no-such-day',
        `“${text}” không có ngày này trong lịch. Nhập ngày/tháng/năm từ 1945 đến 2100, ví dụ 22/10/2026.`,
      )
    : refused('import/not-a-day', `“${text}” không phải ngày. Nhập ngày theo dạng ngày/tháng/năm, ví dụ 22/10/2026.`)
}

/** Whole đồng. Text follows Vietnamese grouping; a number of the workbook must be whole and small enough to be exact. */
export function readDong(cell: RegisterCell | undefined): Reading<Dong> {
  if (cell === undefined) return value<Dong>(undefined)
  const bad = unreadable(cell)
  if (bad !== undefined) return bad
  if (cell.kind === 'day')
    return refused('import/not-an-amount', 'Ô này là ngày, không phải số tiền. Nhập số nguyên đồng.')
  if (cell.kind === 'number') return numberDong(cell.text)
  const text = cell.text.trim()
  if (text === '' || text === '-' || text === '–') return value<Dong>(undefined)
  const parsed = parseDong(text)
  if (parsed.ok) return value(parsed.value)
  // The field of a screen offers both readings; a cell can only be written anew.
  if (parsed.reason === 'ambiguous') {
    const { thousands } = parsed.readings
    return refused(
      'import/amount-ambiguous',
      `“${text}” có thể đọc hai cách. Ghi lại là ${formatDong(thousands)} nếu là ${formatDong(thousands)} đồng, hoặc ghi đủ số nguyên đồng.`,
    )
  }
  return refused(`import/amount-${parsed.reason}`, parsed.messageVi)
}

function numberDong(text: string): Reading<Dong> {
  const number = Number(text)
  if (!Number.isFinite(number))
    return refused('import/amount-not-a-number', 'Số tiền là số nguyên đồng, không âm, ví dụ 1.052.000.000.')
  if (number < 0)
    return refused('import/amount-negative', 'Số tiền không được âm. Nhập số nguyên đồng, ví dụ 1.052.000.000.')
  if (number > Number(MOST_DONG))
    return refused('import/amount-too-large', 'Số tiền có quá 18 chữ số. Kiểm tra lại số tiền.')
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) {
    return refused(
      'import/amount-precision',
      'Số tiền lớn hơn mức mà ô dạng số giữ đúng đến từng đồng. Định dạng ô là chữ rồi nhập lại đủ các chữ số.',
    )
  }
  if (!Number.isInteger(number)) {
    return refused(
      'import/amount-fraction',
      'Số tiền không có phần lẻ của đồng. Nhập số nguyên đồng, ví dụ 1.052.000.000.',
    )
  }
  return value(BigInt(number) as Dong)
}

export interface DecisionNumber {
  readonly number: number
  readonly year: number | undefined
  readonly suffix: string
  /** A day that stands behind the number: “128/QĐ-THADS ngày 22/10/2026”. */
  readonly day: PlainDate | undefined
}

const defaultSuffix = 'QĐ-THADS'
const dayInText = /\b(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b/

/** `128/QĐ-THADS`, `128/2026/QĐ-THADS`, `Số 128`, `128/QĐ-CTHADS ngày 22/10/2026`. */
export function readDecisionNumber(cell: RegisterCell | undefined): Reading<DecisionNumber> {
  const read = readText(cell)
  if (!read.ok || read.value === undefined) return read as Reading<DecisionNumber>
  const dayText = dayInText.exec(read.value)?.[1]
  const bare = read.value
    .replace(/[,;]?\s*(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.*$/iu, '')
    .replace(/^(?:QĐ\s*)?số\s*:?\s*/iu, '')
    .trim()
  const found = /^0*(\d{1,7})(?:\s*\/\s*(\d{4}))?(?:\s*[/-]?\s*(QĐ[^\d].*|[\p{L}][\p{L}\d./ -]*))?$/iu.exec(bare)
  const number = Number(found?.[1] ?? 0)
  if (found === null || number === 0) {
    return refused(
      'import/decision-number',
      `“${read.value}” không phải số quyết định. Nhập dạng 128/QĐ-THADS hoặc 128.`,
    )
  }
  const suffix = (found[3] ?? '')
    .trim()
    .toUpperCase()
    .replace(/\s*-\s*/g, '-')
  const day = dayText === undefined ? undefined : parsePlainDate(dayText)
  if (dayText !== undefined && day === undefined) {
    return refused('import/no-such-day', `“${dayText}” không có ngày này trong lịch. Nhập dạng 22/10/2026.`)
  }
  return value({
    number,
    year: found[2] === undefined ? undefined : Number(found[2]),
    suffix: suffix === '' || suffix === 'QĐ' ? defaultSuffix : suffix,
    day,
  })
}

export interface JudgmentText {
  readonly number: string
  readonly day: PlainDate | undefined
  readonly court: string | undefined
}

/** `45/2026/DS-ST`, or with day and court behind it: “45/2026/DS-ST ngày 10/09/2026 của TAND khu vực 3”. */
export function readJudgment(cell: RegisterCell | undefined): Reading<JudgmentText> {
  const read = readText(cell)
  if (!read.ok || read.value === undefined) return read as Reading<JudgmentText>
  const text = read.value.replace(/^(?:bản án|quyết định|BA|QĐ)?\s*số\s*:?\s*/iu, '')
  const found = /^(.+?)[,;]?\s*(?:ngày\s*)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[,;]?\s*(?:của\s*)?(.*)$/iu.exec(text)
  if (found === null) return value({ number: text, day: undefined, court: undefined })
  const day = parsePlainDate(found[2] as string)
  if (day === undefined)
    return refused('import/no-such-day', `“${found[2]}” không có ngày này trong lịch. Nhập dạng 22/10/2026.`)
  return value({ number: found[1] as string, day, court: found[3] === '' ? undefined : found[3] })
}

const bases: Readonly<Record<string, Basis>> = {
  'chu dong': 'ex-officio',
  cd: 'ex-officio',
  'theo yeu cau': 'on-request',
  'yeu cau': 'on-request',
  'theo don': 'on-request',
  'theo don yeu cau': 'on-request',
  'don yeu cau': 'on-request',
  tyc: 'on-request',
  yc: 'on-request',
}

export const basisNames: Readonly<Record<Basis, string>> = { 'ex-officio': 'Chủ động', 'on-request': 'Theo yêu cầu' }

export const caseKindNames: Readonly<Record<CaseKind, string>> = {
  civil: 'Dân sự',
  criminal: 'Hình sự',
  administrative: 'Hành chính',
  'marriage-family': 'Hôn nhân và gia đình',
  commercial: 'Kinh doanh, thương mại',
  labour: 'Lao động',
  bankruptcy: 'Phá sản',
  arbitration: 'Trọng tài thương mại',
  other: 'Loại khác',
}

const caseKindWords: Readonly<Record<string, CaseKind>> = {
  ds: 'civil',
  'dan su trong hinh su': 'criminal',
  hs: 'criminal',
  hc: 'administrative',
  hngd: 'marriage-family',
  'hn gd': 'marriage-family',
  'hon nhan gia dinh': 'marriage-family',
  kdtm: 'commercial',
  'kd tm': 'commercial',
  'kinh doanh thuong mai': 'commercial',
  'kinh te': 'commercial',
  ld: 'labour',
  ps: 'bankruptcy',
  'trong tai': 'arbitration',
  khac: 'other',
  ...Object.fromEntries(Object.entries(caseKindNames).map(([kind, name]) => [plainKey(name), kind as CaseKind])),
}

export const groupNames: Readonly<Record<PriorityGroup, string>> = {
  'credit-institution': 'Tín dụng ngân hàng',
  'corruption-economic': 'Tham nhũng, kinh tế',
  'centrally-tracked': 'Ban Chỉ đạo theo dõi',
  'social-insurance': 'Bảo hiểm xã hội',
  'state-money': 'Tiền nhà nước',
  'public-concern': 'Dư luận quan tâm',
  'key-case': 'Án trọng điểm',
}

const groupWords: Readonly<Record<string, PriorityGroup>> = {
  tdnh: 'credit-institution',
  'tin dung': 'credit-institution',
  'tham nhung': 'corruption-economic',
  'kinh te tham nhung': 'corruption-economic',
  'tham nhung kinh te': 'corruption-economic',
  'ban chi dao': 'centrally-tracked',
  bhxh: 'social-insurance',
  'viec trong diem': 'key-case',
  'trong diem': 'key-case',
  ...Object.fromEntries(Object.entries(groupNames).map(([group, name]) => [plainKey(name), group as PriorityGroup])),
}

export interface StatusText {
  readonly status: LineStatus
  readonly agreed: boolean
}

/** In the drop-down list of the template beside the names of the statuses. */
export const agreedPostponementName = 'Hoãn do thỏa thuận'

const statusWords: ReadonlyMap<string, StatusText> = new Map(
  (
    [
      ...Object.entries(lineStatusNames).map(([status, name]) => [plainKey(name), status]),
      ['moi thu ly', 'decided'],
      ['moi ra quyet dinh', 'decided'],
      ['chua phan cong', 'decided'],
      ['moi phan cong', 'assigned'],
      ['trong thoi han tu nguyen', 'voluntary'],
      ['tu nguyen', 'voluntary'],
      ['xac minh', 'verifying'],
      ['co dieu kien thi hanh', 'conditions-present'],
      ['co dieu kien thi hanh an', 'conditions-present'],
      ['co dieu kien dang thi hanh', 'conditions-present'],
      ['dang thi hanh', 'conditions-present'],
      ['co dk', 'conditions-present'],
      ['cdk', 'conditions-present'],
      ['chua co dieu kien thi hanh', 'conditions-absent'],
      ['chua co dieu kien thi hanh an', 'conditions-absent'],
      ['chua co dk', 'conditions-absent'],
      ['ccdk', 'conditions-absent'],
      ['chuyen so theo doi rieng', 'separate-ledger'],
      ['da chuyen so theo doi rieng', 'separate-ledger'],
      ['theo doi rieng', 'separate-ledger'],
      ['hoan thi hanh an', 'postponed'],
      ['hoan thi hanh', 'postponed'],
      ['tam dinh chi thi hanh an', 'suspended'],
      ['tam dung', 'stayed-complaint'],
      ['tam ngung', 'stayed-complaint'],
      ['da thi hanh xong', 'completed'],
      ['xong', 'completed'],
      ['dinh chi thi hanh an', 'terminated'],
      ['da dinh chi', 'terminated'],
      ['uy thac', 'entrusted'],
      ['uy thac di', 'entrusted'],
      ['uy thac thi hanh an', 'entrusted'],
      ['gui lai yeu cau', 'request-returned'],
      ['ket thuc truong hop khac', 'ended-otherwise'],
      ['thu hoi', 'recalled'],
      ['thu hoi quyet dinh', 'recalled'],
      ['cap tinh lay len', 'withdrawn-up'],
      ['cap tinh da lay len', 'withdrawn-up'],
      ['cuc rut len', 'withdrawn-up'],
      ['huy', 'cancelled'],
      ['huy quyet dinh', 'cancelled'],
    ] as [string, LineStatus][]
  ).map(([key, status]): [string, StatusText] => [key, { status, agreed: false }]),
)

const agreedKeys = new Set([
  plainKey(agreedPostponementName),
  'hoan theo thoa thuan',
  'hoan thoa thuan',
  'hoan co thoa thuan',
])

function statusOf(text: string): StatusText | undefined {
  const key = plainKey(text).replace(/\bdk\b/g, 'dieu kien')
  return agreedKeys.has(key)
    ? { status: 'postponed', agreed: true }
    : (statusWords.get(key) ?? statusWords.get(plainKey(text)))
}

export function readStatus(cell: RegisterCell | undefined): Reading<StatusText> {
  const read = readText(cell)
  if (!read.ok || read.value === undefined) return read as Reading<StatusText>
  const one = statusOf(read.value)
  if (one !== undefined) return value(one)
  const several = read.value.split(/[;,/+&]|\s+và\s+/u).map(statusOf)
  return several.length > 1 && several.every((part) => part !== undefined)
    ? refused(
        'import/two-statuses',
        `“${read.value}” là nhiều trạng thái cùng lúc. Giữ lại trạng thái đang có hiệu lực.`,
      )
    : refused(
        'import/status',
        `“${read.value}” không phải trạng thái của việc. Chọn một trong: ${Object.values(lineStatusNames).join(', ')}.`,
      )
}

export function readBasis(cell: RegisterCell | undefined): Reading<Basis> {
  const read = readText(cell)
  if (!read.ok || read.value === undefined) return read as Reading<Basis>
  const found = bases[plainKey(read.value)]
  return found === undefined
    ? refused('import/basis', `“${read.value}” không phải căn cứ thi hành. Nhập Chủ động hoặc Theo yêu cầu.`)
    : value(found)
}

export function readCaseKind(cell: RegisterCell | undefined): Reading<CaseKind> {
  const read = readText(cell)
  if (!read.ok || read.value === undefined) return read as Reading<CaseKind>
  const found = caseKindWords[plainKey(read.value)]
  return found === undefined
    ? refused(
        'import/case-kind',
        `“${read.value}” không phải loại việc. Chọn một trong: ${Object.values(caseKindNames).join('; ')}.`,
      )
    : value(found)
}

const kindSigns: readonly [RegExp, CaseKind][] = [
  [/(?:^|[/\-. ])HN\W?&?\W?GĐ/iu, 'marriage-family'],
  [/(?:^|[/\-. ])KDTM/iu, 'commercial'],
  [/(?:^|[/\-. ])HSS?[TP]?(?:$|[/\-. ])/iu, 'criminal'],
  [/(?:^|[/\-. ])DSS?[TP]?(?:$|[/\-. ])/iu, 'civil'],
  [/(?:^|[/\-. ])HC(?:$|[/\-. ])/iu, 'administrative'],
  [/(?:^|[/\-. ])LĐ(?:$|[/\-. ])/iu, 'labour'],
  [/(?:^|[/\-. ])(?:QĐPS|TBPS|PS)(?:$|[/\-. ])/iu, 'bankruptcy'],
]

/** The kind of matter from the sign of the judgment: 45/2026/DS-ST is civil. */
export function caseKindOfJudgment(number: string): CaseKind | undefined {
  return kindSigns.find(([sign]) => sign.test(number))?.[1]
}

export function readGroups(cell: RegisterCell | undefined): Reading<readonly PriorityGroup[]> {
  const read = readText(cell)
  if (!read.ok || read.value === undefined) return read as Reading<readonly PriorityGroup[]>
  const whole = groupWords[plainKey(read.value)]
  if (whole !== undefined) return value([whole])
  const groups: PriorityGroup[] = []
  for (const part of read.value.split(';')) {
    const key = plainKey(part)
    if (key === '') continue
    const group = groupWords[key]
    if (group === undefined) {
      return refused(
        'import/group',
        `“${part.trim()}” không phải nhóm việc. Chọn trong: ${Object.values(groupNames).join('; ')}.`,
      )
    }
    if (!groups.includes(group)) groups.push(group)
  }
  return value(groups)
}

const organizations =
  /^(?:cong ty|cty|ngan hang|doanh nghiep|dntn|hop tac xa|htx|uy ban|ubnd|truong|benh vien|chi cuc|cuc|tong cuc|kho bac|quy|tong cong ty|tap doan|chi nhanh|so|trung tam|bao hiem|van phong|vien|hoi|cong an|lien doan|ban quan ly|phong)\b/

/** Whether a name is a person's, an organisation's or the State's. */
export function partyFormOf(name: string): PartyForm {
  const key = plainKey(name)
  if (/^(?:nha nuoc|ngan sach|ngan sach nha nuoc|nsnn|sung quy)\b/.test(key)) return 'state'
  return organizations.test(key) ? 'organization' : 'person'
}

/** Checks a personal ID (12 digits, old card 9) or a tax code (10 digits, with branch 13); blanks and dots are left out. */
export function readIdentifier(text: string): Reading<string> {
  const bare = text.replace(/[\s.]/g, '')
  if (bare === '') return value<string>(undefined)
  if (/^(?:\d{12}|\d{9}|\d{10}|\d{10}-?\d{3})$/.test(bare)) return value(bare)
  if (/^\d+$/.test(bare)) {
    return refused(
      'import/identifier-length',
      `Số định danh cá nhân có 12 chữ số (mã số thuế 10 hoặc 13); đang có ${bare.length}. Nếu mất số 0 ở đầu, định dạng ô là chữ rồi nhập lại.`,
    )
  }
  return refused('import/identifier', `“${text}” không phải số định danh cá nhân hoặc mã số thuế.`)
}
