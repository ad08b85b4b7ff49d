import type { Catalogue } from './translate.ts'

/** What is said of the practice copy and its exercises. */
export const trainingSentences: Catalogue = {
  'Chưa mở được bản tập huấn': 'The practice copy could not be opened',
  '{1} Hồ sơ của cơ quan không bị ảnh hưởng.': '{1} The files of the office are not touched.',
  'Tiến trình tập huấn dừng khi đang mở.': 'The process of the practice copy ended while it opened.',
  'Không đọc được địa chỉ cơ sở dữ liệu': 'The address of the database cannot be read',
  'Ghi DATABASE_URL dạng postgresql://TÀI_KHOẢN:MẬT_KHẨU@MÁY:CỔNG/TÊN rồi chạy lại.':
    'Write DATABASE_URL as postgresql://ACCOUNT:PASSWORD@HOST:PORT/NAME, then run again.',
  'Cơ sở dữ liệu này không phải của bản tập huấn': 'This database is not one of a practice copy',
  '{1} đang giữ dữ liệu khác. Đổi tên cơ sở dữ liệu ấy rồi mở lại bản tập huấn.':
    '{1} holds other data. Rename that database, then open the practice copy again.',
  'Không làm được ở đây': 'This cannot be done here',
  'Mở bản tập huấn từ trang của cơ quan; bài tập và “Về ban đầu” chỉ có trong bản tập huấn.':
    'Open the practice copy from the page of the office; exercises and the way back to the start are in the practice copy only.',
  'Tài khoản PostgreSQL không được lập cơ sở dữ liệu': 'The PostgreSQL account may not make databases',
  'Nhờ người quản trị PostgreSQL chạy: create database {1} owner TÀI_KHOẢN; hoặc cấp quyền CREATEDB, rồi thử lại.':
    'Ask the administrator of PostgreSQL to run: create database {1} owner ACCOUNT; or to grant CREATEDB, then try again.',
  'BẢN TẬP HUẤN: không phải hồ sơ của cơ quan': 'PRACTICE COPY: not the files of the office',
  'Nhận bản án vào sổ': 'Take a judgment in',
  'Đăng nhập Văn thư, mở “Tiếp nhận”, chọn nhận bản án, điền đủ người và khoản rồi ghi nhận.':
    'Sign in as the clerk, open the intake, take a judgment in with its people and lines, then record.',
  'Ra quyết định thi hành án': 'Issue an enforcement decision',
  'Mở một bản án đang chờ trong “Tiếp nhận”, chọn ra quyết định, kiểm tra số và ngày.':
    'Open a judgment that waits in the intake, choose to decide, check number and day.',
  'Đăng nhập Trưởng phòng, đánh dấu việc chưa phân công trong danh sách việc, chọn phân công.':
    'Sign in as the unit head, mark cases without an officer in the list, choose to assign.',
  'Tìm và mở một hồ sơ': 'Find and open a file',
  'Bấm Ctrl+K, gõ số quyết định hoặc tên đương sự không dấu, mở hồ sơ tìm được.':
    'Press Ctrl+K, type the number of the decision or a name without marks, open the file found.',
  'Thông báo quyết định cho đương sự': 'Notify the parties of the decision',
  'Mở một việc vừa ra quyết định trong “Hôm nay”, ghi nhận thông báo.':
    'Open a case just decided from the first screen, record the notice.',
  'Xác minh điều kiện thi hành án': 'Verify conditions',
  'Mở một việc hết thời hạn tự nguyện, ghi nhận xác minh với kết quả.':
    'Open a case whose voluntary period is over, record the verification with its result.',
  'Ghi nhận chưa có điều kiện, hoãn hoặc tạm đình chỉ': 'Record absent conditions, a postponement or a suspension',
  'Mở một việc đã xác minh, chọn một trong các quyết định được làm; đọc lý do của việc chưa thể làm.':
    'Open a verified case, choose one of the decisions that can be made; read why others cannot.',
  'Ghi nhận thu tiền': 'Record money collected',
  'Đăng nhập Kế toán, mở một việc còn phải thu, ghi nhận thu tiền theo biên lai.':
    'Sign in as the accountant, open a case with money outstanding, record the receipt.',
  'Chi trả tiền đã thu': 'Pay out what was collected',
  'Mở “Hôm nay” của Kế toán, chọn một dòng chờ chi trả, ghi nhận chi trả.':
    "Open the accountant's first screen, choose a row that waits to be paid out, record the payment.",
  'Kết thúc một việc': 'End a case',
  'Mở một việc đã thu đủ và chi trả đủ, ghi nhận thi hành xong; hoặc đình chỉ, trả đơn khi luật cho phép.':
    'Open a case collected and paid out in full, record that it is fully enforced; or terminate or return it where the law lets you.',
}
