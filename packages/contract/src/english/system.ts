import type { Catalogue } from './translate.ts'

/** What the platform says: requests it cannot take, the database, versions, the check of the chain. */
export const systemSentences: Catalogue = {
  'Yêu cầu không đọc được': 'The request cannot be read',
  'Kiểm tra địa chỉ và nội dung gửi lên.': 'Check the address and what was sent.',
  'Không tìm thấy': 'Not found',
  'Địa chỉ này không có, hoặc người dùng không được xem.': 'There is no such address, or it may not be seen.',
  'Nội dung gửi lên quá lớn': 'Too much was sent',
  'Mỗi yêu cầu tối đa 1 MB; chia nhỏ rồi gửi lại.': 'A request has at most 1 MB; split it, then send again.',
  'Địa chỉ quá dài': 'The address is too long',
  'Bớt điều kiện lọc rồi thử lại.': 'Use fewer filters, then try again.',
  'Gửi JSON với Content-Type: application/json.': 'Send JSON with Content-Type: application/json.',
  'Quá nhiều yêu cầu': 'Too many requests',
  'Đợi một phút rồi thử lại.': 'Wait a minute, then try again.',
  'Phần đầu của yêu cầu quá lớn': 'The head of the request is too large',
  'Xóa cookie của trang này rồi thử lại.': 'Clear the cookies of this site, then try again.',
  'Chưa có gì được lưu; nội dung đã gõ vẫn còn trên màn hình.':
    'Nothing was saved; what was typed is still on the screen.',
  'Cơ sở dữ liệu tạm thời không trả lời': 'The database does not answer for the moment',
  '{1} Đợi ít giây rồi thử lại.': '{1} Wait a few seconds, then try again.',
  'Hồ sơ đang được thao tác ở nơi khác': 'The file is being worked on elsewhere',
  'Yêu cầu chạy quá lâu nên đã dừng': 'The request took too long and was stopped',
  'Chưa có gì được lưu. Thu hẹp phạm vi (đơn vị, thời gian) rồi thử lại.':
    'Nothing was saved. Narrow it (unit, time), then try again.',
  'Cơ sở dữ liệu đang chỉ cho đọc': 'The database is read-only',
  '{1} Báo người quản trị; việc xem vẫn dùng được.': '{1} Tell the administrator; reading still works.',
  'Ổ đĩa của máy chủ đã đầy': 'The disk of the server is full',
  '{1} Báo người quản trị giải phóng chỗ trống.': '{1} Ask the administrator to free space.',
  'Có giá trị ngoài phạm vi lưu được': 'A value is beyond what can be kept',
  'Kiểm tra lại số tiền, ngày và chữ đã nhập.': 'Check the amounts, days and words entered.',
  'Thao tác trái với dữ liệu đang có': 'This contradicts the data that is there',
  'Chưa có gì được lưu. Tải lại trang để xem dữ liệu mới nhất rồi thử lại.':
    'Nothing was saved. Load the page again to see the newest data, then try again.',
  'Máy chủ gặp lỗi': 'The server met a fault',
  'Thao tác chưa hoàn thành. Tải lại trang để xem trạng thái, và báo người quản trị kèm mã tra cứu {1}.':
    'It was not finished. Load the page again to see how things stand, and tell the administrator the reference {1}.',
  'Yêu cầu không được nhận': 'The request was not taken',
  'Giá trị không hợp lệ.': 'The value cannot be used.',
  'Có trường chưa hợp lệ': 'Some fields are not right',
  'Sửa các trường được nêu rồi gửi lại.': 'Mend the fields named, then send again.',
  'Địa chỉ này không nhận thao tác ấy': 'This address does not take that method',
  'Dùng {1}.': 'Use {1}.',
  'Chưa có giao diện': 'There is no web application yet',
  'Chạy "npm run build" rồi tải lại.': 'Run "npm run build", then load again.',
  'Không phục vụ tên máy chủ này': 'This host name is not served',
  'Mở bằng http://localhost với đúng số cổng.': 'Open http://localhost with the right port.',
  'Yêu cầu đến từ trang khác': 'The request came from another site',
  'Chưa có gì được lưu. Mở Minh Án ở thẻ mới rồi thao tác tại đó.':
    'Nothing was saved. Open Minh Án in a new tab and do it there.',
  'Nội dung gửi lên không phải UTF-8.': 'What was sent is not UTF-8.',
  'Nội dung gửi lên không phải JSON hợp lệ. Kiểm tra dấu ngoặc, dấu phẩy và dấu nháy.':
    'What was sent is not JSON. Check brackets, commas and quotation marks.',
  'Nội dung lồng nhau quá {1} tầng.': 'The content is nested more than {1} deep.',
  'Trường "{1}" được gửi hai lần.': 'The field "{1}" was sent twice.',
  'Trường "__proto__" không được nhận.': 'The field "__proto__" is not taken.',
  'có ký tự NUL': 'has a NUL character',
  'có nửa ký tự không hợp lệ': 'has half a character',
  'có ký tự đảo chiều chữ': 'has a mark that turns the direction of writing',
  'Có ký tự không lưu được': 'There are characters that cannot be kept',
  'Gõ lại các trường được nêu.': 'Type the fields named again.',
  'Trường này {1}; gõ lại.': 'This field {1}; type it again.',
  'Không đọc được nội dung gửi lên': 'What was sent cannot be read',
  'Máy chủ đang quá tải': 'The server is overloaded',
  'Chưa có gì được lưu. Đợi vài giây rồi thử lại.': 'Nothing was saved. Wait a few seconds, then try again.',
  'Không kết nối được cơ sở dữ liệu': 'The database cannot be reached',
  'Kiểm tra DATABASE_URL (máy chủ, cổng, tên, mật khẩu) và máy chủ PostgreSQL có đang chạy không.':
    'Check DATABASE_URL (host, port, name, password) and whether PostgreSQL is running.',
  'Phiên bản PostgreSQL không dùng được': 'This version of PostgreSQL cannot be used',
  'Máy chủ là PostgreSQL {1}; Minh Án cần phiên bản 15 đến 18.':
    'The server is PostgreSQL {1}; Minh Án needs 15 to 18.',
  'Máy chủ có thể làm mất dữ liệu đã xác nhận': 'The server may lose confirmed data',
  'Bật lại {1} trong cấu hình PostgreSQL rồi khởi động lại Minh Án.':
    'Switch {1} on again in PostgreSQL, then start Minh Án again.',
  // Commands.
  'Thiếu mã yêu cầu': 'The key of the request is missing',
  'Gửi kèm Idempotency-Key là một UUID, giữ nguyên khi gửi lại.':
    'Send Idempotency-Key, a UUID, and keep it when sending again.',
  'Thiếu phiên bản hồ sơ': 'The version of the file is missing',
  'Gửi kèm If-Match với phiên bản đã xem; mở lại hồ sơ để lấy.':
    'Send If-Match with the version that was seen; open the file again to get it.',
  'Phiên bản hồ sơ không đọc được': 'The version of the file cannot be read',
  'If-Match có dạng "7".': 'If-Match looks like "7".',
  '{1} vừa được cập nhật': '{1} has just been changed',
  'Xem thay đổi rồi ghi nhận lại; nội dung đã nhập được giữ.':
    'See the changes, then record again; what was typed is kept.',
  'Mở lại danh sách từ trang đầu.': 'Open the list from its first page.',
  'Mã yêu cầu đã dùng cho nội dung khác': 'The key of the request was used for other content',
  'Gửi lại với Idempotency-Key mới; nội dung đã nhập được giữ.':
    'Send again with a new Idempotency-Key; what was typed is kept.',
  'Số trong yêu cầu phải là số nguyên; số tiền gửi dạng chữ số.':
    'Numbers must be whole; amounts are sent as text of digits.',
  // Values that the domain itself refuses.
  'Số tiền đem chia không được âm': 'The amount to split may not be negative',
  'Tỷ lệ chia không được âm': 'A share may not be negative',
  'Tổng tỷ lệ chia phải lớn hơn 0': 'The shares must sum to more than 0',
  'Số tiền phải là số nguyên đồng: {1}': 'An amount must be whole đồng: {1}',
  'Ngày không hợp lệ: “{1}”. Ngày viết theo mẫu 2026-07-01.': 'No day: “{1}”. Days are written 2026-07-01.',
  'Ngày tính được nằm ngoài các năm {1}–{2}.': 'The day lies outside the years {1}–{2}.',
  'Số ngày phải là số nguyên: {1}': 'Days must be a whole number: {1}',
  // The check of the chain.
  'Có tác nghiệp nhưng không có hồ sơ trong danh sách việc.': 'There are acts but no case in the list.',
  'Việc đã rút lại: {1}': 'Case taken back: {1}',
  'Việc đã rút lại nhưng sổ cái còn ghi tiền đang giữ.': 'The case was taken back, but the ledger still holds money.',
  'Có số liệu thống kê của một việc không có tác nghiệp nào.': 'There are statistics of a case without acts.',
  'Hồ sơ không có tác nghiệp mở đầu trong chuỗi ghi nhận.': 'The file has no founding act in the chain.',
  'Việc {1}/{2}': 'Case {1}/{2}',
  '{1}: {2} khác tác nghiệp.': '{1}: {2} differs from the acts.',
  '{1}, đương sự: {2} khác tác nghiệp.': '{1}, parties: {2} differs from the acts.',
  '{1}, khoản phải thi hành: {2} khác tác nghiệp.': '{1}, lines: {2} differs from the acts.',
  'thiếu dòng {1}': 'row {1} is missing',
  'thừa {1} dòng': '{1} rows too many',
  'số liệu thống kê khác tác nghiệp (thiếu {1}, thừa {2} dòng).':
    'statistics differ from the acts ({1} rows missing, {2} too many).',
  '{1}: số liệu thống kê khác tác nghiệp (thiếu {2}, thừa {3} dòng).':
    '{1}: statistics differ from the acts ({2} rows missing, {3} too many).',
  'Thiếu bản ghi số {1}: sau số {2} là số {3}.': 'Record {1} is missing: after {2} comes {3}.',
  'Bản ghi số {1} có thời điểm ghi nhận sớm hơn bản ghi trước.': 'Record {1} is older than the record before it.',
  'Bản ghi số {1} không nối tiếp bản ghi trước.': 'Record {1} does not follow the record before it.',
  'Nội dung của bản ghi số {1} đã bị thay đổi sau khi ghi nhận.': 'The content of record {1} was changed afterwards.',
  'Cơ quan không có đầu chuỗi ghi nhận.': 'The agency has no head of its chain.',
  'Đầu chuỗi ghi số {1}, bản ghi cuối cùng đọc được là số {2}.':
    'The head of the chain says {1}, the last record read is {2}.',
  'Bút toán {1} số {2}/{3} không cân: các dòng cộng lại {4} đồng.':
    'Ledger entry {1} no. {2}/{3} does not balance: its rows sum to {4} đồng.',
  'Số {1} năm {2} không liên tục: đã cấp {3}, có {4} bút toán, số lớn nhất {5}.':
    'Numbers of {1} in {2} have gaps: {3} given out, {4} entries, highest {5}.',
  'Khoản {1}: hồ sơ ghi đang giữ {2} đồng, sổ cái ghi {3} đồng.':
    'Line {1}: the file holds {2} đồng, the ledger {3} đồng.',
  'Thu, chi ở bản ghi số {1} không có bút toán trong sổ cái.': 'The payment of record {1} has no ledger entry.',
  'Hệ thống đang chỉ đọc': 'Read-only now',
  'Xem, tìm và in vẫn dùng được. Chưa có gì được lưu; nội dung đã gõ vẫn còn trên màn hình. Lý do: {1}.':
    'Reading, search and print work. Nothing was saved; what was typed is still on the screen. Reason: {1}.',
  'ổ đĩa của máy chủ sắp đầy': 'the disk of the server is nearly full',
  'cơ sở dữ liệu tạm thời không trả lời': 'the database does not answer for the moment',
  'cơ sở dữ liệu đang chỉ cho đọc': 'the database is read-only',
  'biên lai': 'receipts',
  'phiếu chi': 'vouchers',
  'số dư đầu': 'opening balances',
  'bút toán đảo': 'reversals',
  'bút toán đính chính': 'corrections',
}
