import { defineWords } from '../i18n/index.ts'

export const words = defineWords('audit', {
  title: 'Nhật ký',
  verify: 'Kiểm tra chuỗi ghi nhận',
  verifying: 'Đang kiểm tra…',
  sound: 'Chuỗi nguyên vẹn: {{entries}} bản ghi của {{agencies}} cơ quan, {{cases}} hồ sơ. ✓',
  broken:
    'Chuỗi không khớp sau khi đọc {{entries}} bản ghi của {{agencies}} cơ quan, {{cases}} hồ sơ. Báo ngay người quản trị máy chủ.',
  'tab.entries': 'Đã ghi nhận gì',
  'tab.looks': 'Ai đã xem gì',
  seq: 'Bản ghi',
  agency: 'Cơ quan',
  kind: 'Tác nghiệp',
  effectiveOn: 'Ngày văn bản',
  recordedAt: 'Lúc ghi nhận',
  who: 'Người',
  system: 'Hệ thống',
  at: 'Lúc',
  unit: 'Đơn vị',
  what: 'Đã xem',
  'empty.entries': 'Chưa có bản ghi nào trong phạm vi được xem.',
  'empty.looks': 'Chưa ai mở hồ sơ nào trong phạm vi được xem.',
})
