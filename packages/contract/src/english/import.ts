import type { Catalogue } from './translate.ts'

/** What an import says of a file, a row or a cell. */
export const importSentences: Catalogue = {
  'Tiền đã thu của việc có nhiều khoản được chia theo tỷ lệ số phải thi hành của từng khoản.':
    'Collected money of a case with several lines is split in proportion to what each line owes.',
  'Sổ không ghi ngày thu: tiền đã thu tính vào ngày trạng thái.':
    'The register has no day of collection: collected money counts on the day of the status.',
  'Sổ không ghi tiền đang giữ: tiền đã thu được hiểu là đã chi trả hết.':
    'The register has no money held: collected money is taken as paid out.',
  'Số của quyết định có trước khi lập cơ quan hiện nay thuộc dãy số riêng của đơn vị nhập sổ.':
    'Numbers of decisions older than the present agency form a series of the importing unit.',
  'Bỏ qua {1} dòng không phải việc (cộng, ký tên): dòng {2}.':
    'Left out {1} rows that are no cases (sums, signatures): row {2}.',
  'Thêm Chấp hành viên: {1}.': 'Officers added: {1}.',
  '{1}, dòng {2}': '{1}, row {2}',
  'Chưa ghép đủ cột': 'Columns are missing',
  'Chưa có cột cho {1}. Chọn cột trong tệp cho từng trường, hoặc thêm cột vào tệp.':
    'No column for {1}. Choose a column of the file for each field, or add one to the file.',
  'Chưa có cột cho “{1}”.': 'No column for “{1}”.',
  'Đang hiện {1} lỗi đầu.': 'The first {1} errors are shown.',
  ' Đang hiện {1} lỗi đầu.': ' The first {1} errors are shown.',
  'Tệp có dòng chưa đúng': 'Some rows of the file are not right',
  '{1} trên {2} dòng có lỗi ({3} lỗi). Chưa có gì được nhập. Sửa các ô được nêu rồi nhập lại, hoặc chọn chỉ nhập dòng đúng.{4}':
    '{1} of {2} rows have errors ({3} errors). Nothing was imported. Mend the cells named, then import again, or choose to import the good rows only.{4}',
  '“{1}”: {2!}': '“{1}”: {2}',
  'Tệp không có dòng nào để nhập': 'The file has no rows to import',
  'Điền mỗi việc một dòng dưới dòng tiêu đề, rồi nhập lại.':
    'Fill in one row for each case below the headings, then import again.',
  'Số quyết định đã có': 'The decision number exists already',
  'Số {1} đã thuộc một việc khác trong cơ quan. Chưa có gì được nhập. Sửa số, hoặc ghi cột “Cơ quan ra quyết định”.':
    'Number {1} belongs to another case of the agency. Nothing was imported. Mend the number, or fill in the column “Issuing agency”.',
  'Số {1}/{2}/{3} đã thuộc một việc khác trong cơ quan. Chưa có gì được nhập. Sửa số, hoặc ghi cột “Cơ quan ra quyết định”.':
    'Number {1}/{2}/{3} belongs to another case of the agency. Nothing was imported. Mend the number, or fill in the column “Issuing agency”.',
  'Không đưa được sổ vào': 'The register could not be brought in',
  'Không đọc được sổ': 'The register could not be read',
  'Hệ thống gặp lỗi ở tệp này. Chưa có việc nào được nhập; phần đã đưa vào được rút lại hết. Nhập lại; còn gặp thì báo quản trị.':
    'The system met a fault with this file. No case was imported; what came in is taken back. Import again; if it happens again, tell the administrator.',
  'Sổ không có việc mới': 'The register holds no new case',
  'Các việc của tệp đã có trong hệ thống với cùng nội dung. Không có gì thay đổi.':
    'The cases of the file are in the system with the same content. Nothing changes.',
  'Chưa làm được việc này': 'This cannot be done yet',
  'Tệp đang được đọc. Đợi đọc xong rồi làm tiếp.': 'The file is being read. Wait until it is read, then go on.',
  'Tệp đã đọc xong, chờ người nhập quyết định.': 'The file is read and waits for a decision.',
  'Sổ đang được đưa vào. Đợi xong; cần bỏ thì rút lại lần nhập sau đó.':
    'The register is coming in. Wait until it is done; to drop it, withdraw the import afterwards.',
  'Phần đã đưa vào đang được rút lại. Đợi xong rồi nhập lại.':
    'What came in is being taken back. Wait until it is done, then import again.',
  'Sổ đã đưa vào xong. Xem chứng thư; cần bỏ thì rút lại lần nhập.':
    'The register came in. See its certificate; to drop it, withdraw the import.',
  'Sổ không đưa vào được và đã rút lại hết. Chọn tệp rồi nhập lại.':
    'The register could not come in and was taken back. Choose the file and import again.',
  'Tệp không đọc được. Sửa tệp rồi nhập lại.': 'The file cannot be read. Mend it, then import again.',
  'Lần nhập này đã bỏ. Chọn tệp rồi nhập lại.': 'This import was dropped. Choose the file and import again.',
  'Không có cơ quan “{1}”. Ghi mã hoặc tên đầy đủ của cơ quan ra quyết định, hoặc để trống.':
    'There is no agency “{1}”. Write the code or full name of the issuing agency, or leave it empty.',
  'Đơn vị có {1} Chấp hành viên tên {2}. Phân biệt tên trong danh sách Chấp hành viên rồi nhập lại.':
    'The unit has {1} officers named {2}. Tell them apart in the list of officers, then import again.',
  'Chấp hành viên {1} thuộc {2}. Nhập dòng này vào đơn vị ấy, hoặc sửa tên Chấp hành viên.':
    'Officer {1} belongs to {2}. Import this row into that unit, or mend the name.',
  'căn cứ': 'basis',
  'loại việc': 'kind of case',
  'bản án': 'judgment',
  'ngày bản án': 'date of the judgment',
  'phải thi hành': 'owed',
  'đã thu': 'collected',
  'còn phải thu': 'outstanding',
  'đang giữ': 'held',
  'trạng thái': 'status',
  'ngày trạng thái': 'day of the status',
  '{1}, ngày {2}, {3}': '{1}, {2}, {3}',
  'Số {1}/{2}/{3} đã có trong hệ thống ({4}); dòng này khác ở: {5}. Bỏ dòng này, hoặc ghi nhận thay đổi trong hồ sơ ấy.':
    'Number {1}/{2}/{3} is in the system ({4}); this row differs in: {5}. Leave it out, or record the change in that file.',
  '{1} (tệp: {2}; hồ sơ: {3})': '{1} (file: {2}; case: {3})',
  'để trống': 'empty',
  'Không tìm thấy lần nhập sổ': 'No such import',
  'Lần nhập này không có, hoặc ngoài phạm vi được xem.': 'No such import, or outside what may be seen.',
  'Không có đơn vị mã “{1}”.': 'There is no unit “{1}”.',
  'Đơn vị này không thụ lý việc': 'This unit takes in no cases',
  'Chọn cơ quan tỉnh hoặc phòng khu vực, ví dụ 2025:24.03.':
    'Choose a provincial agency or a regional office, e.g. 2025:24.03.',
  'Đơn vị đã kết thúc hoạt động': 'The unit has ended',
  '{1} kết thúc ngày {2}. Nhập sổ vào đơn vị kế thừa{3}.': '{1} ended on {2}. Import into its successor{3}.',
  'Không nhận kiểu nội dung này': 'This kind of content is not taken',
  'Gửi tệp bằng biểu mẫu multipart/form-data, trường “file”.': 'Send the file as multipart/form-data, field “file”.',
  'Chưa chọn tệp': 'No file chosen',
  'Chọn tệp sổ .xlsx hoặc .csv rồi nhập lại.': 'Choose a register file, .xlsx or .csv, then import again.',
  'Thông tin nhập sổ chưa đúng': 'The details of the import are not right',
  'Kiểm tra các trường được nêu.': 'Check the fields named.',
  'Nội dung gửi lên bị hỏng': 'What was sent is broken',
  'Chọn lại tệp rồi gửi lại.': 'Choose the file again, then send it again.',
  'Cách ghép cột không đọc được': 'The choice of columns cannot be read',
  'Ghép lại các cột rồi nhập lại.': 'Choose the columns again, then import again.',
  // The file.
  'Không nhận ra bảng mã của tệp': 'The encoding of the file is not recognized',
  'Tệp không phải Unicode, cũng không đọc được theo TCVN3, VNI, VISCII hay Windows-1258. Trong Excel chọn Lưu thành “CSV UTF-8”, hoặc lưu thành .xlsx, rồi nhập lại.':
    'The file is neither Unicode nor readable as TCVN3, VNI, VISCII or Windows-1258. In Excel save as “CSV UTF-8” or .xlsx, then import again.',
  'Chưa rõ ô này viết theo bảng mã nào. Chọn bảng mã của cột ở phần Bảng mã, hoặc gõ lại ô này bằng Unicode.':
    'It is not clear in which encoding this cell is written. Choose the encoding of the column under Encoding, or type the cell again in Unicode.',
  'Tệp có quá {1} dòng.': 'The file has more than {1} rows.',
  'Tệp có quá {1} cột.': 'The file has more than {1} columns.',
  'Tệp có quá {1} ô.': 'The file has more than {1} cells.',
  'Có ô dài hơn {1} ký tự.': 'A cell is longer than {1} characters.',
  'Tệp CSV hỏng': 'The CSV file is broken',
  'Dòng {1}: dấu ngoặc kép không khép hoặc đặt sai chỗ. Sửa dòng này, hoặc lưu lại tệp thành .xlsx rồi nhập lại.':
    'Row {1}: a quotation mark is not closed or misplaced. Mend the row, or save the file as .xlsx, then import again.',
  'Đang có nhiều tệp được đọc': 'Many files are being read',
  'Đợi một phút rồi nhập lại.': 'Wait a minute, then import again.',
  'Tệp quá lớn': 'The file is too large',
  'Tệp sổ tối đa {1} MB. Bỏ hình ảnh và trang tính thừa, hoặc chia thành nhiều tệp rồi nhập lần lượt.':
    'A register file has at most {1} MB. Leave out pictures and spare sheets, or split it into several files.',
  'Đọc tệp quá lâu nên đã dừng': 'Reading took too long and was stopped',
  'Chưa có gì được nhập. Chia tệp thành nhiều tệp nhỏ rồi nhập lần lượt.':
    'Nothing was imported. Split the file into smaller ones and import them one by one.',
  'Tệp cần quá nhiều bộ nhớ': 'The file needs too much memory',
  'Tệp chứa {1} phần; tối đa {2}.': 'The file has {1} parts; at most {2}.',
  'Nội dung giải nén vượt {1} MB.': 'Unpacked, the file is larger than {1} MB.',
  'Tệp nén bất thường (tỷ lệ nén quá cao).': 'The file is packed unusually (ratio too high).',
  'Tệp có liên kết tới tệp khác': 'The file links to other files',
  'Trong Excel chọn Dữ liệu, Sửa liên kết, Ngắt liên kết; hoặc chép các ô sang tệp mới dưới dạng giá trị. Rồi nhập lại.':
    'In Excel choose Data, Edit Links, Break Link; or copy the cells as values into a new file. Then import again.',
  'Tệp có macro': 'The file has macros',
  'Lưu lại tệp thành .xlsx (không có macro) rồi nhập lại.': 'Save it as .xlsx (without macros), then import again.',
  'Tệp được đặt mật khẩu': 'The file has a password',
  'Bỏ mật khẩu của tệp, lưu lại thành .xlsx rồi nhập lại.': 'Take the password off, save as .xlsx, then import again.',
  'Tệp rỗng': 'The file is empty',
  'Chọn lại tệp sổ (.xlsx hoặc .csv).': 'Choose the register file again (.xlsx or .csv).',
  'Tệp Excel đời cũ (.xls)': 'An old Excel file (.xls)',
  'Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.': 'Open it in Excel, save as .xlsx, then import again.',
  'Không nhận loại tệp này': 'This kind of file is not taken',
  'Nhập tệp .xlsx hoặc .csv (Unicode).': 'Import a file .xlsx or .csv (Unicode).',
  'Tệp không có dòng nào': 'The file has no rows',
  'Chọn lại tệp sổ có dữ liệu.': 'Choose a register file with data.',
  'Không nhận ra tiêu đề cột': 'The column headings were not recognised',
  'Tệp cần một dòng tiêu đề như “Số quyết định”, “Ngày quyết định”, “Người phải thi hành án”. Dùng mẫu của Minh Án, hoặc thêm dòng tiêu đề.':
    'The file needs a row of headings like “Số quyết định”, “Ngày quyết định”, “Người phải thi hành án”. Use the template of Minh Án, or add headings.',
  'Số tiền trong tệp không tính bằng đồng': 'The amounts of the file are not in đồng',
  'Tệp ghi “{1}”. Đổi các cột tiền sang đồng (đủ các chữ số) và sửa dòng ghi đơn vị, rồi nhập lại.':
    'The file says “{1}”. Change the amounts to đồng (all digits) and mend the row with the unit, then import again.',
  'Tệp viết theo bảng mã {1}': 'The file is written in the encoding {1}',
  'Chuyển chữ trong tệp sang Unicode (bằng UniKey: công cụ chuyển mã), rồi nhập lại.':
    'Convert the text to Unicode (UniKey: conversion tool), then import again.',
  'Số quyết định này đã có ở dòng {1} của tệp. Xóa một dòng, hoặc sửa số.':
    'This decision number stands in row {1} of the file already. Delete one row, or mend the number.',
  'Tệp hỏng, không đọc được': 'The file is broken and cannot be read',
  'Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nhập lại.':
    'Open it in Excel or LibreOffice, save as .xlsx, then import again.',
  'Tệp vượt giới hạn': 'The file is beyond the limits',
  '{1} Chia tệp thành nhiều tệp nhỏ rồi nhập lần lượt.': '{1} Split it into smaller files and import them one by one.',
  'Tệp có {1} trang tính; tối đa {2}.': 'The file has {1} sheets; at most {2}.',
  'Không có trang tính này': 'No such sheet',
  'Tệp không có trang “{1}”. Chọn một trong: {2}.': 'The file has no sheet “{1}”. Choose one of: {2}.',
  'Tệp có quá nhiều ô.': 'The file has too many cells.',
  'Trang tính có quá {1} cột.': 'The sheet has more than {1} columns.',
  'Trang tính có quá {1} ô.': 'The sheet has more than {1} cells.',
  'Trang tính có quá {1} dòng.': 'The sheet has more than {1} rows.',
  'Lưu lại tệp thành .xlsx rồi nhập lại.': 'Save the file as .xlsx, then import again.',
  // Cells.
  'Tổng phải thi hành {1} đồng khác tổng các khoản {2} đồng. Sửa tổng hoặc các khoản.':
    'The total owed, {1} đồng, differs from the sum of the lines, {2} đồng. Mend the total or the lines.',
  'Đang giữ {1} đồng nhiều hơn đã thu {2} đồng. Sửa một trong hai ô.':
    'Held, {1} đồng, is more than collected, {2} đồng. Mend one of the cells.',
  'Thu trong năm {1} đồng nhiều hơn tổng đã thu {2} đồng. Sửa một trong hai ô.':
    'Collected this year, {1} đồng, is more than collected in all, {2} đồng. Mend one of the cells.',
  'Đã thu {1} đồng nhiều hơn phải thi hành {2} đồng. Sửa một trong hai ô.':
    'Collected, {1} đồng, is more than owed, {2} đồng. Mend one of the cells.',
  'Việc ghi thi hành xong nhưng còn {1} đồng chưa thu. Sửa trạng thái hoặc số đã thu.':
    'The case is said to be fully enforced, but {1} đồng are outstanding. Mend the status or the amount collected.',
  'Phải thi hành {1} = đã thu {2} + còn phải thu; còn phải thu phải là {3} đồng, ô đang ghi {4}. Sửa ô sai.':
    'Owed {1} = collected {2} + outstanding; outstanding must be {3} đồng, the cell says {4}. Mend the wrong cell.',
  'Ghi ngày thu gần nhất để biết số thu trong năm thuộc năm thống kê nào.':
    'Write the last day of collection, to know the statistical year of what was collected.',
  'Quyết định ra trong năm thống kê này nên toàn bộ tiền đã thu phải là thu trong năm. Sửa số thu trong năm.':
    'The decision is of this statistical year, so all money was collected this year. Mend the amount of this year.',
  'Ngày thu ở sau hôm nay. Kiểm tra lại ngày.': 'The day of collection lies after today. Check it.',
  'Ngày thu sớm hơn ngày quyết định. Kiểm tra một trong hai ngày.':
    'The collection predates the decision. Check one of the dates.',
  'Ngày thu ở sau ngày việc kết thúc. Kiểm tra một trong hai ngày.':
    'The collection lies after the end of the case. Check one of the dates.',
  'Có {1} {2} cho {3} người. Ghi theo đúng thứ tự tên, ngăn bằng dấu chấm phẩy (;).':
    'There are {1} {2} for {3} people. Write them in the order of the names, with semicolons (;).',
  'số định danh': 'identifiers',
  'địa chỉ': 'addresses',
  'Tên dài quá 300 ký tự. Ngăn các tên bằng dấu chấm phẩy (;).':
    'The name is longer than 300 characters. Part names by semicolons (;).',
  'Ghi số quyết định thi hành án, ví dụ 128/QĐ-THADS.':
    'Write the number of the enforcement decision, e.g. 128/QĐ-THADS.',
  'Ghi ngày quyết định thi hành án, dạng 22/10/2026.': 'Write the date of the enforcement decision, as 22/10/2026.',
  'Ghi Chủ động hoặc Theo yêu cầu.': 'Write Chủ động (ex officio) or Theo yêu cầu (on request).',
  'Ghi số bản án, quyết định của Tòa án.': 'Write the number of the judgment or decision of the court.',
  'Ghi tên người phải thi hành án.': 'Write the name of the judgment debtor.',
  'Ghi số tiền phải thi hành hoặc nghĩa vụ phải thi hành.': 'Write the amount or the duty to be enforced.',
  'Ghi tên người được thi hành án: có khoản tiền trả cho đương sự.':
    'Write the name of the judgment creditor: a sum goes to a party.',
  'Ghi loại việc: ký hiệu bản án không cho biết là dân sự, hình sự hay loại khác.':
    'Write the kind of case: the sign of the judgment does not tell civil, criminal or other.',
  '“{1}” không phải năm. Ghi bốn chữ số, ví dụ 2026.': '“{1}” is no year. Write four digits, e.g. 2026.',
  'Năm {1} của số quyết định không hợp với ngày quyết định. Kiểm tra một trong hai.':
    'The year {1} of the number does not fit the date of the decision. Check one of them.',
  'Ghi ngày của trạng thái: thống kê cần biết việc ở trạng thái này từ ngày nào.':
    'Write the day of the status: statistics need to know since when.',
  'Ngày ở sau hôm nay. Kiểm tra lại ngày.': 'The day lies after today. Check it.',
  'Ngày quyết định sớm hơn ngày bản án. Kiểm tra một trong hai ngày.':
    'The decision predates the judgment. Check one of the dates.',
  'Ngày quyết định sớm hơn ngày nhận bản án. Kiểm tra một trong hai ngày.':
    'The decision predates receipt of the judgment. Check one of the dates.',
  'Ngày nhận sớm hơn ngày bản án. Kiểm tra một trong hai ngày.':
    'The receipt predates the judgment. Check one of the dates.',
  'Ngày quyết định đầu tiên ở sau ngày quyết định này. Kiểm tra một trong hai ngày.':
    'The first decision lies after this decision. Check one of the dates.',
  'Ngày trạng thái sớm hơn ngày quyết định. Kiểm tra một trong hai ngày.':
    'The day of the status predates the decision. Check one of the dates.',
  'Ngày hết hoãn sớm hơn ngày bắt đầu. Kiểm tra một trong hai ngày.':
    'The postponement ends before it begins. Check one of the dates.',
  'Trạng thái này chỉ có từ 01/07/2026 ({1}). Sửa trạng thái hoặc ngày.':
    'This status exists only since 01/07/2026 ({1}). Mend the status or the day.',
  'Từ 01/07/2026 chỉ việc chủ động được chuyển sổ theo dõi riêng ({1}). Sửa trạng thái hoặc ngày.':
    'Since 01/07/2026 only cases ex officio go to the separate ledger ({1}). Mend the status or the day.',
  'Việc ghi đã phân công nhưng chưa có Chấp hành viên. Ghi tên Chấp hành viên.':
    'The case is said to be assigned but has no officer. Write the name of the officer.',
  'Ô viết theo bảng mã {1}, không phải Unicode. Chuyển tệp sang Unicode rồi nhập lại.':
    'The cell is written in the encoding {1}, not Unicode. Convert the file, then import again.',
  'Ô có ký tự điều khiển không dùng trong sổ. Gõ lại ô này.': 'The cell has control characters. Type it again.',
  'Ô dài {1} ký tự; tối đa {2}. Rút gọn ô này.': 'The cell has {1} characters; at most {2}. Shorten it.',
  'Ô chứa công thức. Chép rồi dán lại ô này dưới dạng giá trị.':
    'The cell holds a formula. Copy it and paste its value.',
  'Ô đang báo lỗi {1}. Sửa ô này trong tệp.': 'The cell shows the error {1}. Mend it in the file.',
  '“{1}” là số, không phải ngày. Định dạng ô này là ngày, hoặc nhập dạng 22/10/2026.':
    '“{1}” is a number, not a day. Format the cell as a date, or write 22/10/2026.',
  '“{1}” không có ngày này trong lịch. Nhập ngày/tháng/năm từ 1945 đến 2100, ví dụ 22/10/2026.':
    '“{1}”: the calendar has no such day. Write day/month/year from 1945 to 2100, e.g. 22/10/2026.',
  '“{1}” không phải ngày. Nhập ngày theo dạng ngày/tháng/năm, ví dụ 22/10/2026.':
    '“{1}” is no day. Write day/month/year, e.g. 22/10/2026.',
  'Ô này là ngày, không phải số tiền. Nhập số nguyên đồng.': 'The cell holds a day, not an amount. Write whole đồng.',
  '“{1}” có thể đọc hai cách. Ghi lại là {2} nếu là {3} đồng, hoặc ghi đủ số nguyên đồng.':
    '“{1}” can be read in two ways. Write {2} if {3} đồng is meant, or the whole number of đồng.',
  'Số tiền là số nguyên đồng, không âm, ví dụ 1.052.000.000.': 'Whole đồng, not negative, e.g. 1.052.000.000.',
  'Số tiền không được âm. Nhập số nguyên đồng, ví dụ 1.052.000.000.':
    'An amount may not be negative. Write whole đồng, e.g. 1.052.000.000.',
  'Số tiền lớn hơn mức mà ô dạng số giữ đúng đến từng đồng. Định dạng ô là chữ rồi nhập lại đủ các chữ số.':
    'The amount is larger than a number cell keeps to the đồng. Format the cell as text and write all digits again.',
  'Số tiền không có phần lẻ của đồng. Nhập số nguyên đồng, ví dụ 1.052.000.000.':
    'There are no fractions of a đồng. Write whole đồng, e.g. 1.052.000.000.',
  'Chưa nhập số tiền. Nhập số nguyên đồng, ví dụ 1.052.000.000.': 'No amount. Write whole đồng, e.g. 1.052.000.000.',
  '“{1}” là {2} đồng hay số lẻ? Chọn một cách đọc.': 'Is “{1}” {2} đồng or a fraction? Choose.',
  '“{1}” không phải số quyết định. Nhập dạng 128/QĐ-THADS hoặc 128.':
    '“{1}” is no decision number. Write 128/QĐ-THADS or 128.',
  '“{1}” không có ngày này trong lịch. Nhập dạng 22/10/2026.': '“{1}”: the calendar has no such day. Write 22/10/2026.',
  '“{1}” là nhiều trạng thái cùng lúc. Giữ lại trạng thái đang có hiệu lực.':
    '“{1}” names several statuses at once. Keep the one in force.',
  '“{1}” không phải trạng thái của việc. Chọn một trong: {2}.': '“{1}” is no status of a case. Write one of: {2=}.',
  '“{1}” không phải căn cứ thi hành. Nhập Chủ động hoặc Theo yêu cầu.':
    '“{1}” is no basis. Write Chủ động (ex officio) or Theo yêu cầu (on request).',
  '“{1}” không phải loại việc. Chọn một trong: {2}.': '“{1}” is no kind of case. Write one of: {2=}.',
  '“{1}” không phải nhóm việc. Chọn trong: {2}.': '“{1}” is no group of cases. Write some of: {2=}.',
  'Số định danh cá nhân có 12 chữ số (mã số thuế 10 hoặc 13); đang có {1}. Nếu mất số 0 ở đầu, định dạng ô là chữ rồi nhập lại.':
    'A personal ID has 12 digits (a tax code 10 or 13); this has {1}. If a leading 0 was lost, format the cell as text and write it again.',
  '“{1}” không phải số định danh cá nhân hoặc mã số thuế.': '“{1}” is neither a personal ID nor a tax code.',
}
