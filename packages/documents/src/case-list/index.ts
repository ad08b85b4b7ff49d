import type { Readable } from 'node:stream'
import type { LineStatus } from '@minh-an/domain/case-file'
import { lineStatusNames } from '@minh-an/domain/enforcement-case'
import { csvStream, type Sheet, type SheetColumn, xlsxStream } from '../spreadsheet/index.ts'

/** A case as an exported list shows it; days as ISO text, đồng as decimal text. */
export interface ListedCase {
  readonly number: string
  readonly decidedOn: string
  readonly basis: 'ex-officio' | 'on-request'
  readonly debtors: string
  readonly creditors: string
  readonly status: LineStatus
  readonly statusSince: string
  readonly due?: { readonly name: string; readonly on: string } | undefined
  readonly owed: string
  readonly collected: string
  readonly outstanding: string
  readonly held: string
  readonly ageDays: number
  readonly lastActOn: string
  readonly officer?: { readonly name: string } | undefined
  readonly unit: { readonly name: string }
}

export interface CaseListHead {
  readonly title: string
  /** Who exported, when, what was filtered: printed above the list. */
  readonly lines: readonly string[]
}

const columns: readonly SheetColumn<ListedCase>[] = [
  { heading: 'Số việc', kind: 'text', width: 18, value: (row) => row.number },
  { heading: 'Ngày quyết định', kind: 'day', value: (row) => row.decidedOn },
  {
    heading: 'Diện',
    kind: 'text',
    width: 12,
    value: (row) => (row.basis === 'ex-officio' ? 'Chủ động' : 'Theo yêu cầu'),
  },
  { heading: 'Người phải thi hành án', kind: 'text', width: 34, value: (row) => row.debtors },
  { heading: 'Người được thi hành án', kind: 'text', width: 34, value: (row) => row.creditors },
  { heading: 'Trạng thái', kind: 'text', width: 22, value: (row) => lineStatusNames[row.status] },
  { heading: 'Từ ngày', kind: 'day', value: (row) => row.statusSince },
  { heading: 'Hạn gần nhất', kind: 'day', value: (row) => row.due?.on },
  { heading: 'Việc phải làm', kind: 'text', width: 36, value: (row) => row.due?.name },
  { heading: 'Phải thu (đồng)', kind: 'dong', width: 20, value: (row) => row.owed },
  { heading: 'Đã thu (đồng)', kind: 'dong', width: 20, value: (row) => row.collected },
  { heading: 'Còn phải thu (đồng)', kind: 'dong', width: 20, value: (row) => row.outstanding },
  { heading: 'Đang giữ (đồng)', kind: 'dong', width: 20, value: (row) => row.held },
  { heading: 'Tuổi (ngày)', kind: 'count', width: 12, value: (row) => row.ageDays },
  { heading: 'Tác nghiệp gần nhất', kind: 'day', value: (row) => row.lastActOn },
  { heading: 'Chấp hành viên', kind: 'text', width: 26, value: (row) => row.officer?.name },
  { heading: 'Đơn vị', kind: 'text', width: 34, value: (row) => row.unit.name },
]

/** A list of cases as a file; rows are taken as they come, so that a long list needs no memory of its own. */
export function caseListFile(
  format: 'xlsx' | 'csv',
  head: CaseListHead,
  rows: Iterable<ListedCase> | AsyncIterable<ListedCase>,
): Readable {
  const sheet: Sheet<ListedCase> = { name: 'Danh sách việc', head: [head.title, ...head.lines], columns, rows }
  return format === 'xlsx' ? xlsxStream([sheet]) : csvStream(sheet)
}
