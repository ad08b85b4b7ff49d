import { defineWords } from '../i18n/index.ts'

export const words = defineWords('api', {
  'connection.title': 'Chưa kết nối được với máy chủ',
  'connection.detail': 'Nội dung đã nhập được giữ. Kiểm tra mạng rồi bấm Thử lại.',
  'answer.title': 'Máy chủ trả lời không đúng dạng',
  'answer.detail': 'Nội dung đã nhập được giữ. Bấm Thử lại; còn gặp thì báo quản trị kèm mã tra cứu.',
  'slow.title': 'Máy chủ chưa trả lời kịp',
  'slow.detail': 'Nội dung đã nhập được giữ. Bấm Thử lại; thao tác không bị ghi hai lần.',
})
