import { defineWords } from '../i18n/index.ts'

export const words = defineWords('training', {
  title: 'Tập huấn',
  'office.why':
    'Bản tập huấn có hồ sơ, tài khoản và địa chỉ riêng. Việc làm trong đó không vào sổ, chuỗi ghi nhận, số liệu hay tệp xuất của cơ quan.',
  'office.open': 'Mở bản tập huấn',
  'office.opening': 'Đang mở bản tập huấn…',
  'office.ready': 'Bản tập huấn đã mở ở địa chỉ:',
  'office.link': 'Vào bản tập huấn',
  exercises: 'Mười việc chính',
  'exercises.why': 'Bài tập tự đánh dấu “Đã làm” khi có người ghi nhận việc ấy trong bản tập huấn.',
  'exercises.sum': 'Đã làm {{done}} trên {{total}}.',
  exercise: 'Bài tập',
  how: 'Cách làm',
  role: 'Vai trò',
  state: 'Kết quả',
  done: 'Đã làm',
  open: 'Chưa làm',
  reset: 'Về ban đầu',
  'reset.title': 'Đưa bản tập huấn về ban đầu',
  'reset.why': 'Mọi việc đã làm trong bản tập huấn mất đi; hồ sơ của cơ quan không đổi. Sau đó đăng nhập lại.',
  'reset.do': 'Về ban đầu',
  'reset.waiting': 'Đang làm lại bản tập huấn; trang tự mở lại.',
  empty: 'Chưa có bài tập.',
})
