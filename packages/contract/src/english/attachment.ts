import type { Catalogue } from './translate.ts'

/** What is said of files kept with a case. */
export const attachmentSentences: Catalogue = {
  'Ảnh JPEG': 'JPEG image',
  'Ảnh PNG': 'PNG image',
  'Ảnh TIFF': 'TIFF image',
  'Đính kèm, thôi đính kèm tệp': 'Attach files, take files off',
  'Tệp trống, không có nội dung. Quét hoặc chụp lại rồi đính kèm.':
    'The file is empty. Scan or photograph it again, then attach it.',
  'Chỉ nhận PDF, ảnh JPEG, PNG, TIFF, và tệp Word (.docx), Excel (.xlsx). Chuyển tệp sang một trong các loại ấy rồi đính kèm.':
    'Only PDF, JPEG, PNG and TIFF images, and Word (.docx) or Excel (.xlsx) files are taken. Convert the file to one of them, then attach it.',
  'Ảnh HEIC của điện thoại không xem được trên trang. Trong cài đặt máy ảnh chọn định dạng tương thích nhất (JPEG) rồi chụp lại, hoặc chuyển ảnh sang JPEG.':
    'HEIC photos of phones cannot be seen in the page. Choose the most compatible format (JPEG) in the settings of the camera and take the photo again, or convert it to JPEG.',
  'Tệp Word, Excel kiểu cũ hoặc có mật khẩu không nhận được. Bỏ mật khẩu, lưu lại thành .docx, .xlsx hoặc PDF rồi đính kèm.':
    'Old or password-protected Word and Excel files are not taken. Remove the password, save as .docx, .xlsx or PDF, then attach it.',
  'Tệp Word, Excel có macro không nhận được. Lưu lại thành .docx, .xlsx không macro rồi đính kèm.':
    'Word and Excel files with macros are not taken. Save as .docx or .xlsx without macros, then attach it.',
  'Tệp PDF bị khóa bằng mật khẩu hoặc hạn chế in, chép. Bỏ khóa, hoặc quét lại bản giấy, rồi đính kèm.':
    'The PDF is locked by a password, or printing and copying are restricted. Unlock it, or scan the paper again, then attach it.',
  'Tệp bị hỏng hoặc gửi chưa hết. Mở thử trên máy, lưu lại rồi đính kèm.':
    'The file is damaged or came only in part. Try to open it, save it again, then attach it.',
  'Tệp chứa hai loại nội dung chồng lên nhau nên không nhận được. Mở tệp, lưu lại thành PDF hoặc ảnh rồi đính kèm.':
    'The file holds two kinds of content in one and is not taken. Open it, save it as PDF or as an image, then attach it.',
  'Ảnh quá lớn để xem trên trang (trên 120 triệu điểm ảnh). Quét lại ở 300 dpi.':
    'The image is too large to be seen in the page (over 120 million pixels). Scan it again at 300 dpi.',
  'Tệp Word, Excel mở ra quá lớn. Bớt nội dung, hoặc lưu thành PDF rồi đính kèm.':
    'The Word or Excel file unpacks to too much. Reduce it, or save it as PDF, then attach it.',
  'Vai trò đang giữ chỉ xem được tệp. Đính kèm thuộc quyền của {1}.':
    'The roles held may only look at files. Attaching belongs to: {1}.',
  'Chỉ người của đơn vị thụ lý và Chấp hành viên phụ trách việc được đính kèm tệp.':
    'Only people of the unit that has the case, and the officer in charge, may attach files.',
  'Không đính kèm được tệp này': 'This file cannot be attached',
  'Hồ sơ không có tác nghiệp này': 'The case has no such act',
  'Mở lại hồ sơ, chọn tác nghiệp trong Diễn biến rồi đính kèm.':
    'Open the case again, choose the act in its timeline, then attach.',
  'Không thuộc hồ sơ này.': 'Does not belong to this case.',
  'Tệp này đã đính kèm': 'This file is attached already',
  'Cùng nội dung với “{1}”. Không cần đính kèm lại.':
    'It has the same content as “{1=}”. There is no need to attach it again.',
  'Hồ sơ đã hết chỗ cho tệp đính kèm': 'The case has no room for more files',
  'Mỗi hồ sơ tối đa {1} MB tệp. Quét lại tệp nhỏ hơn, hoặc nhờ người quản trị nâng mức này.':
    'The files of a case may come to {1} MB. Scan to a smaller file, or ask the administrator to raise the limit.',
  'Tệp này đã thôi đính kèm': 'This file was taken off already',
  'Tải lại trang để xem ai đã thôi đính kèm và vì sao.': 'Reload the page to see who took it off and why.',
  'Không tìm thấy tệp đính kèm': 'No such attachment',
  'Không có tệp này, hoặc hồ sơ của tệp ngoài phạm vi được xem.':
    'There is no such file, or its case is outside what may be seen.',
  'Ổ đĩa giữ tệp đính kèm đã đầy': 'The disk that keeps attachments is full',
  'Chưa có tệp nào được lưu. Báo người quản trị giải phóng chỗ trống, rồi đính kèm lại.':
    'No file was kept. Ask the administrator to free space, then attach it again.',
  'Chưa ghi được vào thư mục tệp đính kèm': 'The folder of attachments cannot be written',
  'Chưa có tệp nào được lưu. Báo người quản trị kiểm tra thư mục tệp đính kèm, rồi đính kèm lại.':
    'No file was kept. Ask the administrator to check the folder of attachments, then attach it again.',
  'Mỗi tệp tối đa {1} MB. Quét lại ở 200–300 dpi, hoặc tách thành nhiều tệp.':
    'A file may have {1} MB. Scan it again at 200–300 dpi, or split it into several files.',
  'Chọn tệp hoặc chụp ảnh rồi đính kèm.': 'Choose a file or take a photo, then attach it.',
  'Không thấy tệp trong kho': 'The file is missing from the store',
  'Tệp trong kho đã bị thay đổi': 'The file in the store was changed',
  'Báo người quản trị: khôi phục tệp từ bản sao lưu, rồi chạy “minh-an audit verify”.':
    'Tell the administrator: restore the file from a backup, then run “minh-an audit verify”.',
  'Có bản ghi đính kèm tệp nhưng không có tệp ấy trong hồ sơ.':
    'The chain says a file was attached, but the case does not have it.',
  'Tệp đính kèm “{1}”: {2!}': 'Attachment “{1=}”: {2}',
  'Tệp đính kèm “{1}”: {2}': 'Attachment “{1=}”: {2}',
  'không có bản ghi đính kèm trong chuỗi.': 'the chain has no record of it.',
  '{1} khác bản ghi trong chuỗi.': '{1} differ from the record in the chain.',
  'Tệp đính kèm “{1}” {2}': 'Attachment “{1=}” {2}',
  'không có trong thư mục tệp đính kèm. Khôi phục từ bản sao lưu.':
    'is missing from the folder of attachments. Restore it from a backup.',
  'nội dung đã bị thay đổi sau khi đính kèm. Khôi phục từ bản sao lưu.':
    'was changed after it was attached. Restore it from a backup.',
  'tác nghiệp': 'act',
  'hồ sơ': 'case',
  'mã băm': 'hash',
  'cỡ tệp': 'size',
  'loại tệp': 'kind of file',
  'số trang': 'pages',
  'tên tệp': 'name',
  'người đính kèm': 'who attached it',
  'lúc đính kèm': 'when it was attached',
  'người thôi đính kèm': 'who took it off',
  'lúc thôi đính kèm': 'when it was taken off',
  'lý do thôi đính kèm': 'why it was taken off',
}
