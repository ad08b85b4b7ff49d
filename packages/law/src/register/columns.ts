export type RegisterColumnKind = 'text' | 'day' | 'dong' | 'count'

/** One column that can be taken out. The key is kept in mappings and never changes its meaning. */
export interface RegisterColumn {
  readonly key: string
  readonly headingVi: string
  readonly kind: RegisterColumnKind
  /** Not in the usual layout; chosen by hand. */
  readonly extra?: true
}

export const columnsOf = (
  rows: readonly (readonly [key: string, headingVi: string, kind: RegisterColumnKind, extra?: 'extra'])[],
): readonly RegisterColumn[] =>
  rows.map(([key, headingVi, kind, extra]) => ({
    key,
    headingVi,
    kind,
    ...(extra === undefined ? {} : { extra: true }),
  }))

export const assignmentColumns = columnsOf([
  ['no', 'Số thứ tự', 'count'],
  ['assignedOn', 'Ngày phân công', 'day'],
  ['officer', 'Chấp hành viên', 'text'],
  ['number', 'Số quyết định thi hành án', 'text'],
  ['decidedOn', 'Ngày quyết định', 'day'],
  ['creditor', 'Người được thi hành án', 'text'],
  ['debtor', 'Người phải thi hành án', 'text'],
  ['signer', 'Người ký', 'text'],
  ['recordedBy', 'Người ghi', 'text'],
  ['unit', 'Đơn vị', 'text'],
  ['unitCode', 'Mã đơn vị', 'text', 'extra'],
])

/** Money in and money out are kept alike; the words differ. */
export const receiptColumns = (number: string, on: string, who: string) =>
  columnsOf([
    ['no', 'Số thứ tự', 'count'],
    ['paperNumber', number, 'count'],
    ['paidOn', on, 'day'],
    ['number', 'Số quyết định thi hành án', 'text'],
    ['debtor', 'Người phải thi hành án', 'text'],
    ['who', who, 'text'],
    ['method', 'Hình thức', 'text'],
    ['amount', 'Số tiền (đồng)', 'dong'],
    ['note', 'Ghi chú', 'text'],
    ['officer', 'Chấp hành viên', 'text'],
    ['unit', 'Đơn vị', 'text'],
    ['unitCode', 'Mã đơn vị', 'text', 'extra'],
    ['year', 'Năm của số', 'count', 'extra'],
  ])
