import type { Confidence } from '../instrument/index.ts'
import { caseColumns, decisionColumns } from './case-columns.ts'
import { assignmentColumns, type RegisterColumn, receiptColumns } from './columns.ts'
import { judgmentColumns, requestColumns } from './intake-columns.ts'

export type { RegisterColumn, RegisterColumnKind } from './columns.ts'

export const registerCodes = [
  'cases',
  'judgments',
  'requests',
  'decisions',
  'assignments',
  'receipts',
  'disbursements',
] as const
export type RegisterCode = (typeof registerCodes)[number]

/** A register of the law, or a working list, with the columns that can be taken out of it. */
export interface Register {
  readonly code: RegisterCode
  readonly nameVi: string
  /** Form and circular; null for a working list that no circular prescribes. */
  readonly formVi: string | null
  /** The day that places a row in a period, in words. */
  readonly dayVi: string
  readonly confidence: Confidence
  readonly columns: readonly RegisterColumn[]
}

/**
 * What an office can take out, in the columns the data carry. The forms of TT 04/2023 are an annex whose layout was not
 * read: columns are those the law asks the paper to state (`secondary`); signatures and notes by hand are not data.
 * @law NĐ 152/2026 art. 7.3–7.4, 9.2–9.4; TT 04/2023/TT-BTP art. 30
 */
export const REGISTERS: readonly Register[] = [
  {
    code: 'cases',
    nameVi: 'Danh sách việc thi hành án',
    formVi: null,
    dayVi: 'Ngày quyết định',
    confidence: 'confirmed',
    columns: caseColumns,
  },
  {
    code: 'judgments',
    nameVi: 'Sổ nhận bản án, quyết định',
    formVi: 'Mẫu 01, Phụ lục I Thông tư 04/2023/TT-BTP',
    dayVi: 'Ngày nhận',
    confidence: 'confirmed',
    columns: judgmentColumns,
  },
  {
    code: 'requests',
    nameVi: 'Sổ nhận yêu cầu thi hành án',
    formVi: 'Mẫu 02, Phụ lục I Thông tư 04/2023/TT-BTP',
    dayVi: 'Ngày yêu cầu',
    confidence: 'secondary',
    columns: requestColumns,
  },
  {
    code: 'decisions',
    nameVi: 'Sổ thụ lý thi hành án',
    formVi: 'Mẫu 03, Phụ lục I Thông tư 04/2023/TT-BTP',
    dayVi: 'Ngày quyết định',
    confidence: 'secondary',
    columns: decisionColumns,
  },
  {
    code: 'assignments',
    nameVi: 'Sổ phân công Chấp hành viên',
    formVi: null,
    dayVi: 'Ngày phân công',
    confidence: 'confirmed',
    columns: assignmentColumns,
  },
  {
    code: 'receipts',
    nameVi: 'Sổ thu tiền thi hành án',
    formVi: null,
    dayVi: 'Ngày thu',
    confidence: 'confirmed',
    columns: receiptColumns('Số biên lai', 'Ngày thu', 'Người nộp'),
  },
  {
    code: 'disbursements',
    nameVi: 'Sổ chi tiền thi hành án',
    formVi: null,
    dayVi: 'Ngày chi',
    confidence: 'confirmed',
    columns: receiptColumns('Số phiếu chi', 'Ngày chi', 'Người nhận'),
  },
]

const byCode = new Map(REGISTERS.map((one) => [one.code, one]))

export function registerOf(code: RegisterCode): Register {
  const found = byCode.get(code)
  if (found === undefined) throw new Error(`no register ${code}`)
  return found
}
