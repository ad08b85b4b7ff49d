import type { Catalogue } from './translate.ts'

/** What is said of days off and rates that an office lays over the shipped ones. */
export const ruleDataSentences: Catalogue = {
  'Nạp lịch nghỉ, lãi suất hằng năm': 'Load the yearly days off and rates',
  'Nội dung tệp gửi dạng base64.': 'The content of the file is sent as base64.',
  'Tệp quá lớn: tối đa 500 kB. Chỉ gửi các dòng của năm cần nạp.':
    'The file is too large: at most 500 kB. Send only the rows of the year to load.',
  Ngày: 'Day',
  'Loại ngày': 'Kind of day',
  'Tên ngày nghỉ': 'Name of the day',
  'Lý do nghỉ bù': 'Reason of the day off',
  'Độ tin cậy': 'Confidence',
  'Loại lãi suất': 'Kind of rate',
  'Đến ngày': 'Until',
  'Phần trăm một năm': 'Per cent a year',
  'Ngày lễ': 'Holiday',
  'Nghỉ bù, nghỉ hoán đổi': 'Day off in lieu or by a swap',
  'nghỉ bù': 'day off in lieu',
  'nghỉ hoán đổi': 'day off by a swap',
  'Làm bù': 'Make-up working day',
  'ngày thường': 'ordinary day',
  'Ngày thường (bỏ ngày nghỉ)': 'Ordinary day (no longer off)',
  'Trùng ngày nghỉ hằng tuần': 'Fell on the weekly rest',
  'Hoán đổi': 'Swapped',
  'Nguồn gián tiếp': 'Secondary source',
  'Chưa xác nhận': 'Not confirmed',
  'Thiếu “{1}”. Ghi vào ô ấy rồi nạp lại.': '“{1}” is missing. Fill the cell, then load again.',
  '“{1}” dài quá {2} ký tự. Rút ngắn lại.': '“{1}” has more than {2} characters. Shorten it.',
  '“{1}” không phải là ngày trong lịch. Nhập ngày dạng 31/12/2027.':
    '“{1}” is no day of the calendar. Write days as 31/12/2027.',
  '“{1}” không thuộc danh mục. Chọn một trong: {2}.': '“{1}” is not in the list. Choose one of: {2}.',
  '“{1}” không phải là lãi suất. Ghi phần trăm một năm từ 0 đến 100, ví dụ 8,25.':
    '“{1}” is no rate. Write per cent a year from 0 to 100, for example 8,25.',
  'Tệp không có dòng nào. Điền mẫu rồi nạp lại.': 'The file has no rows. Fill the template, then load again.',
  'Tệp có {1} dòng; mỗi lần tối đa {2} dòng.': 'The file has {1} rows; at most {2} at a time.',
  'Ngày {1} đã có ở dòng {2}. Giữ một dòng.': 'The day {1} stands in row {2} already. Keep one row.',
  'Ngày {1} đã qua: thời hạn đã tính theo lịch của ngày ấy. Bỏ dòng này.':
    'The day {1} is over: periods were counted by its calendar. Leave the row out.',
  '{1}, {2} là ngày làm việc, không làm bù được.': '{1}, {2} is a working day and cannot be worked in lieu.',
  '{1}, {2} đã là ngày nghỉ hằng tuần; bỏ dòng này.': '{1}, {2} is a day of weekly rest already; leave the row out.',
  'Năm {1} không có Tết Nguyên đán. Ghi đủ các ngày Tết, trong đó có “Tết Nguyên đán (mùng 1)”.':
    'The year {1} has no Tết Nguyên đán. Write all its days, among them “Tết Nguyên đán (mùng 1)”.',
  'Mùng 1 Tết năm {1} không thể là {2}: mùng 1 rơi vào từ 21/01 đến 20/02.':
    'The first day of Tết of {1} cannot be {2}: it falls between 21/01 and 20/02.',
  'Ngày cuối đứng trước ngày đầu. Sửa “Từ ngày” hoặc “Đến ngày”.':
    'The last day comes before the first. Mend “Từ ngày” or “Đến ngày”.',
  'Hai lãi suất cùng loại trùng ngày nhau: dòng {1} và dòng {2}. Sửa ngày.':
    'Two rates of one kind overlap: row {1} and row {2}. Mend the days.',
  'Lãi chậm thực hiện nghĩa vụ khi không thỏa thuận': 'Interest on late performance where none was agreed',
  'Trần lãi suất thỏa thuận': 'Highest rate that may be agreed',
  'Lãi suất cơ bản của Ngân hàng Nhà nước': 'Base rate of the State Bank',
  'Không đọc được tệp': 'The file cannot be read',
  'Không thấy dòng tiêu đề. Cần các cột: {1}. Lấy mẫu rồi điền lại.':
    'There is no row of headings. These columns are needed: {1}. Take the template and fill it in.',
  'Thiếu cột: {1}. Lấy mẫu rồi điền lại.': 'Columns are missing: {1}. Take the template and fill it in.',
  'Tệp không phải JSON hợp lệ. Kiểm tra dấu ngoặc, dấu phẩy và dấu nháy.':
    'The file is not JSON. Check brackets, commas and quotation marks.',
  'Tệp JSON phải là một danh sách các dòng [ … ]. Lấy mẫu rồi điền lại.':
    'A JSON file must be a list of rows [ … ]. Take the template and fill it in.',
  'Dữ liệu luật vừa được người khác nạp': 'Somebody else has just loaded rule data',
  'Xem lại thay đổi rồi ghi nhận lại; tệp và lý do được giữ.':
    'Look at the changes again, then record again; file and reason are kept.',
  'Tệp có chỗ chưa đúng': 'Something in the file is not right',
  'Dòng {1}: {2}': 'Row {1}: {2}',
  'Tệp không thay đổi gì': 'The file changes nothing',
  'Mọi dòng đã có trong dữ liệu đang dùng. Kiểm tra đã chọn đúng tệp.':
    'Every row stands in the data in use already. Check that it is the right file.',
  'Không được nạp lịch nghỉ, lãi suất': 'Days off and rates may not be loaded',
  'Lịch nghỉ và lãi suất dùng chung cho mọi đơn vị trên máy chủ này. Nhờ người quản trị của đơn vị cấp trên.':
    'Days off and rates hold for every unit on this server. Ask the administrator of the unit above.',
}
