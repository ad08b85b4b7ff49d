import { columnsOf } from './columns.ts'

/** @law NĐ 152/2026 art. 7.4: what the register of judgments states. */
export const judgmentColumns = columnsOf([
  ['no', 'Số thứ tự', 'count'],
  ['receivedOn', 'Ngày, tháng, năm nhận', 'day'],
  ['channel', 'Hình thức nhận', 'text'],
  ['judgmentNumber', 'Số bản án, quyết định', 'text'],
  ['judgedOn', 'Ngày bản án, quyết định', 'day'],
  ['court', 'Cơ quan ra bản án, quyết định', 'text'],
  ['parties', 'Tên, địa chỉ của đương sự', 'text'],
  ['duties', 'Nghĩa vụ phải thi hành', 'text'],
  ['owed', 'Số tiền (đồng)', 'dong'],
  ['number', 'Quyết định thi hành án đã ra', 'text'],
  ['caseKind', 'Loại án', 'text', 'extra'],
  ['effectiveOn', 'Ngày có hiệu lực', 'day', 'extra'],
  ['unit', 'Đơn vị', 'text', 'extra'],
  ['unitCode', 'Mã đơn vị', 'text', 'extra'],
])

/** @law NĐ 152/2026 art. 9.2–9.4 */
export const requestColumns = columnsOf([
  ['no', 'Số thứ tự', 'count'],
  ['receivedOn', 'Ngày yêu cầu', 'day'],
  ['channel', 'Hình thức yêu cầu', 'text'],
  ['requester', 'Người yêu cầu', 'text'],
  ['judgmentNumber', 'Số bản án, quyết định', 'text'],
  ['judgedOn', 'Ngày bản án, quyết định', 'day'],
  ['court', 'Cơ quan ra bản án, quyết định', 'text'],
  ['creditors', 'Người được thi hành án (tên, địa chỉ)', 'text'],
  ['debtors', 'Người phải thi hành án (tên, địa chỉ)', 'text'],
  ['duties', 'Nội dung, khoản yêu cầu thi hành', 'text'],
  ['owed', 'Số tiền (đồng)', 'dong'],
  ['status', 'Kết quả xử lý', 'text'],
  ['statusOn', 'Ngày xử lý', 'day'],
  ['number', 'Quyết định thi hành án đã ra', 'text'],
  ['unit', 'Đơn vị', 'text', 'extra'],
  ['unitCode', 'Mã đơn vị', 'text', 'extra'],
])
