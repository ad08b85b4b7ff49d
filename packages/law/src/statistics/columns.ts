import type { Confidence } from '../instrument/index.ts'

/** A column of forms 1 and 2. The codes are ours (domain notes, statistics §4.1): official numbers were not seen. */
export type StatisticsColumn = {
  readonly code: string
  readonly nameVi: string
  /** The column it is a part of. */
  readonly parent: string | null
  readonly formula: string | null
  readonly confidence: Confidence
  readonly noteVi: string | null
}

const column = (
  code: string,
  nameVi: string,
  parent: string | null,
  formula: string | null,
  confidence: Confidence = 'confirmed',
  noteVi: string | null = null,
): StatisticsColumn => ({ code, nameVi, parent, formula, confidence, noteVi })

/** The tree as TT 05/2024 has it, in printing order. */
export const COLUMNS: readonly StatisticsColumn[] = [
  column('A', 'Tổng số giải quyết (thụ lý)', null, 'A1 + A2'),
  column('A1', 'Năm trước chuyển sang (trừ số đã chuyển sổ theo dõi riêng)', 'A', null),
  column('A2', 'Thụ lý mới', 'A', 'A2a + A2b'),
  column('A2a', 'Chủ động', 'A2', null),
  column('A2b', 'Theo yêu cầu', 'A2', null),
  column(
    'A2c',
    'Trong đó: từ sổ theo dõi riêng trở lại',
    'A2',
    null,
    'unknown',
    'Quy ước của hệ thống: việc ở sổ theo dõi riêng có điều kiện trở lại tính là thụ lý mới.',
  ),
  column(
    'A2d',
    'Trong đó: yêu cầu thi hành án trở lại sau khi đã gửi lại',
    'A2',
    null,
    'unknown',
    'Chỉ có từ 01/07/2026 (khoản 4 Điều 38 Luật Thi hành án dân sự năm 2025).',
  ),
  column('B', 'Ủy thác thi hành án', 'A', null),
  column('B2', 'Cục rút lên thi hành', 'A', null, 'secondary', 'Số trừ riêng ở cấp Chi cục; không còn từ 01/07/2025.'),
  column('C', 'Thu hồi, hủy quyết định thi hành án', 'A', null),
  column(
    'C9',
    'Gửi lại yêu cầu thi hành án',
    'A',
    null,
    'unknown',
    'Chưa rõ thuộc cột nào; để riêng và trừ khỏi số phải thi hành từ ngày gửi lại.',
  ),
  column('D', 'Tổng số phải thi hành', null, 'A − B − B2 − C − C9'),
  column('E', 'Có điều kiện thi hành', 'D', null),
  column('F', 'Thi hành xong (gồm đình chỉ)', 'E', 'F1 + F2 + F3'),
  column('F1', 'Thi hành xong', 'F', null),
  column('F2', 'Đình chỉ thi hành án', 'F', null),
  column(
    'F3',
    'Kết thúc trường hợp khác',
    'F',
    null,
    'unknown',
    'Chỉ có từ 01/07/2026 (khoản 1 Điều 32 Nghị định số 152/2026/NĐ-CP); chưa rõ thuộc cột nào.',
  ),
  column('G', 'Đang thi hành', 'E', 'E − F − hoãn do đương sự đồng ý', 'secondary'),
  column('H', 'Chưa có điều kiện thi hành', 'D', null),
  column('K', 'Hoãn, tạm đình chỉ (ngoài hai nhóm có và chưa có điều kiện)', 'D', 'D − E − H', 'secondary'),
  column('L', 'Số chuyển kỳ sau', null, 'D − F'),
  column('L1', 'Trong đó có điều kiện', 'L', 'E − F'),
  column('R', 'Tỷ lệ thi hành xong trên có điều kiện (%)', null, '100 × F ÷ E, hai chữ số thập phân'),
]

type Term = { readonly code: string; readonly sign: 1 | -1 }

/** A relation between columns that every form must keep, or that warns where it does not. */
export type StatisticsRelation = {
  /** As printed: `D = A − B − B2 − C − C9`. */
  readonly rule: string
  readonly kind: 'equal' | 'at-most'
  readonly left: readonly Term[]
  readonly right: readonly Term[]
  /** `error`: a form that breaks it is not issued. */
  readonly severity: 'error' | 'warning'
}

const terms = (text: string): readonly Term[] => {
  const read: Term[] = []
  for (const [, sign, code] of text.matchAll(/([+−]?)\s*([A-Z]\w*)/gu)) {
    read.push({ code: code as string, sign: sign === '−' ? -1 : 1 })
  }
  return read
}

const relation = (rule: string, severity: StatisticsRelation['severity'] = 'error'): StatisticsRelation => {
  const [left, right] = rule.split(/ [=≤] /u) as [string, string]
  return { rule, kind: rule.includes('≤') ? 'at-most' : 'equal', left: terms(left), right: terms(right), severity }
}

export const RELATIONS: readonly StatisticsRelation[] = [
  relation('A = A1 + A2'),
  relation('A2 = A2a + A2b'),
  relation('A2c + A2d ≤ A2'),
  relation('D = A − B − B2 − C − C9'),
  relation('D = E + H + K'),
  relation('F = F1 + F2 + F3'),
  relation('F + G ≤ E'),
  relation('L = D − F'),
  relation('L1 = E − F'),
]

/**
 * Columns that within one statistical year should not shrink from one cumulative period to the next. A termination or a
 * completion taken back lawfully makes F smaller, so this warns and does not block.
 */
export const GROWING_COLUMNS: readonly string[] = ['A2', 'B', 'C', 'F']
