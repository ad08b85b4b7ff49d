import type { LineStatus } from '../case-file/index.ts'

/** Names of statuses as chips and sentences show them (ux: status chips). */
export const lineStatusNames: Readonly<Record<LineStatus, string>> = {
  decided: 'Đã ra quyết định',
  assigned: 'Đã phân công',
  voluntary: 'Trong hạn tự nguyện',
  verifying: 'Đang xác minh',
  'conditions-present': 'Có điều kiện',
  'stayed-complaint': 'Tạm dừng do khiếu nại',
  suspended: 'Tạm đình chỉ',
  postponed: 'Hoãn',
  'conditions-absent': 'Chưa có điều kiện',
  'separate-ledger': 'Sổ theo dõi riêng',
  completed: 'Thi hành xong',
  terminated: 'Đình chỉ',
  entrusted: 'Đã ủy thác',
  'request-returned': 'Đã gửi lại yêu cầu',
  'ended-otherwise': 'Kết thúc khác',
  recalled: 'Đã thu hồi',
  cancelled: 'Đã hủy',
  'withdrawn-up': 'Cấp tỉnh đã lấy lên',
}
