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
  column('A2', 'Thụ lý mới', 'A', 'A2a + A2b + A2c + A2d'),
  column('A2a', 'Chủ động', 'A2', null),
  column('A2b', 'Theo yêu cầu', 'A2', null),
  column(
    'A2c',
    'Từ sổ theo dõi riêng trở lại',
    'A2',
    null,
    'unknown',
    'Quy ước của hệ thống: việc ở sổ theo dõi riêng có điều kiện trở lại tính là thụ lý mới.',
  ),
  column(
    'A2d',
    'Đã kết thúc, được thi hành tiếp',
    'A2',
    null,
    'unknown',
    'Quy ước của hệ thống: quyết định đình chỉ hoặc thu hồi bị thu hồi, hủy; số trước đó đã trừ được tính lại ở đây.',
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
  column('E', 'Có điều kiện thi hành', 'D', 'F + G'),
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
  column('G', 'Đang thi hành (gồm hoãn do đương sự đồng ý)', 'E', 'E − F', 'secondary'),
  column('H', 'Chưa có điều kiện thi hành', 'D', null),
  column('K', 'Hoãn, tạm đình chỉ (ngoài hai nhóm có và chưa có điều kiện)', 'D', 'D − E − H', 'secondary'),
  column('L', 'Số chuyển kỳ sau', null, 'D − F'),
  column('L1', 'Trong đó có điều kiện', 'L', 'E − F'),
  column('R', 'Tỷ lệ thi hành xong trên có điều kiện (%)', null, '100 × F ÷ E, hai chữ số thập phân'),
]

/** Equations between columns that every form of these definitions keeps; one that breaks them is not issued. */
export const RELATIONS: readonly string[] = [
  'A = A1 + A2',
  'A2 = A2a + A2b + A2c + A2d',
  'D = A − B − B2 − C − C9',
  'D = E + H + K',
  'E = F + G',
  'F = F1 + F2 + F3',
  'L = D − F',
  'L1 = E − F',
]

/**
 * Columns that within one statistical year should not shrink from one cumulative period to the next. A termination or a
 * completion taken back lawfully makes F smaller, so this warns and does not block.
 */
export const GROWING_COLUMNS: readonly string[] = ['A2', 'B', 'C', 'F']
