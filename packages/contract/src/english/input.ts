import type { Catalogue } from './translate.ts'

/** What the contract says of a field that was sent wrong (`wire/input-sentence.ts` and the schemas of the rooms). */
export const inputSentences: Catalogue = {
  'Thiếu trường này. Nhập giá trị rồi gửi lại.': 'This field is missing. Enter a value, then send again.',
  'Trường này nhận chữ. Gửi giá trị trong dấu ngoặc kép.': 'This field takes text. Send the value in quotation marks.',
  'Trường này nhận số nguyên, ví dụ 12. Gửi số không có dấu ngoặc kép.':
    'This field takes a whole number, e.g. 12. Send it without quotation marks.',
  'Trường này nhận true (có) hoặc false (không).': 'This field takes true or false.',
  'Trường này nhận một danh sách. Gửi các mục trong dấu ngoặc vuông.':
    'This field takes a list. Send the items in square brackets.',
  'Trường này nhận một nhóm trường. Gửi các trường trong dấu ngoặc nhọn.':
    'This field takes a group of fields. Send them in braces.',
  'Giá trị không đúng kiểu. Kiểm tra lại giá trị đã gửi.': 'The value is of the wrong kind. Check what was sent.',
  'Không có trường {1}. Bỏ trường ấy rồi gửi lại.': 'There is no field {1}. Leave it out, then send again.',
  'Chọn một trong: {1}.': 'Choose one of: {1}.',
  'Chọn một giá trị được nhận cho trường này.': 'Choose a value that this field takes.',
  'Nội dung không thuộc dạng nào được nhận. Kiểm tra các trường bên trong.':
    'The content has none of the accepted shapes. Check the fields inside.',
  'Không được để trống.': 'This may not be empty.',
  'Nhập ít nhất {1} ký tự.': 'Enter at least {1} characters.',
  'Nhập số từ {1} trở lên.': 'Enter a number of at least {1}.',
  'Nhập số không quá {1}.': 'Enter a number of at most {1}.',
  'Cần ít nhất {1} mục.': 'At least {1} items are needed.',
  'Tối đa {1} mục.': 'At most {1} items.',
  'Tối đa {1} ký tự.': 'At most {1} characters.',
  'Giá trị không đúng dạng. Kiểm tra chữ và số đã nhập.': 'The value has the wrong form. Check the letters and digits.',
  'Thời điểm không đúng dạng. Nhập dạng 2026-11-01T00:00:00.000000Z.':
    'The instant has the wrong form. Write it as 2026-11-01T00:00:00.000000Z.',
  'Tên trường bên trong không được nhận. Kiểm tra lại tên.': 'A field name inside is not accepted. Check the name.',
  'Giá trị không dùng được. Kiểm tra lại.': 'The value cannot be used. Check it.',
  'Số tiền gửi dạng chuỗi chữ số, ví dụ "1052000000".': 'Send an amount as text of digits, e.g. "1052000000".',
  'Ngày gửi dạng chữ năm-tháng-ngày, ví dụ "2026-07-01".': 'Send a day as text year-month-day, e.g. "2026-07-01".',
  'Ngày không có trong lịch. Nhập ngày từ 1945 đến 2100, dạng 2026-07-01.':
    'The calendar has no such day. Enter a day from 1945 to 2100, as 2026-07-01.',
  'Số tiền không được âm. Nhập số nguyên đồng.': 'An amount may not be negative. Enter whole đồng.',
  'Số tiền không có phần lẻ của đồng. Nhập số nguyên đồng.': 'There are no fractions of a đồng. Enter whole đồng.',
  'Số tiền là chữ số 0–9, không dấu ngăn, ví dụ 1052000000.':
    'An amount is digits 0–9 without separators, e.g. 1052000000.',
  'Số tiền không bắt đầu bằng số 0.': 'An amount does not begin with 0.',
  'Số tiền có quá 18 chữ số. Kiểm tra lại số tiền.': 'The amount has more than 18 digits. Check it.',
  'Mã không đúng dạng.': 'The identifier has the wrong form.',
  'Mã đơn vị có dạng 2025:24.03.': 'A unit code looks like 2025:24.03.',
  'Không có biểu này. Chọn biểu 1 (việc) hoặc 2 (tiền).': 'There is no such form. Choose form 1 (cases) or 2 (money).',
  'Nhập ít nhất 2 ký tự.': 'Enter at least 2 characters.',
  'Nhập tên đăng nhập.': 'Enter the account name.',
  'Nhập mật khẩu.': 'Enter the password.',
  'Mật khẩu tối đa 1024 ký tự.': 'A password has at most 1024 characters.',
  'Nhập mật khẩu đang dùng.': 'Enter the current password.',
  'Nhập mật khẩu mới.': 'Enter the new password.',
  'Số CCCD có 12 chữ số (CMND 9); mã số thuế có 10 chữ số, hoặc 10-3.':
    'A personal ID has 12 digits (the old one 9); a tax code has 10 digits, or 10-3.',
  'Tên đăng nhập gồm 3–40 chữ thường, số, dấu chấm, bắt đầu bằng chữ.':
    'An account name is 3–40 small letters, digits and dots, beginning with a letter.',
}
