import { defineWords } from '../i18n/index.ts'

export const words = defineWords('chart', {
  open: 'Mở',
  table: 'Bảng',
  drawing: 'Biểu đồ',
  'table.of': 'Bảng số liệu: {{title}}',
  save: 'Tải hình',
  'save.of': 'Tải hình SVG: {{title}}',
  keys: '←→↑↓ chuyển điểm · Enter mở',
  provisional: 'tạm tính',
  nothing: 'chưa có số',
  loading: 'Đang tính…',
})
