import type { Catalogue } from './translate.ts'

/** The second factor of sign-in, and where somebody is signed in. */
export const signInSentences: Catalogue = {
  'Nhập mã xác thực.': 'Enter the code.',
  'Mã xác thực gồm 6 chữ số; mã khôi phục gồm 10 ký tự.': 'A code has 6 digits; a recovery code has 10 characters.',
  'Mã không đúng hoặc đã dùng. Chờ mã kế tiếp trên điện thoại rồi nhập lại.':
    'The code is wrong or was used. Wait for the next one on the phone, then enter it.',
  '{1} Đồng hồ điện thoại phải đúng giờ.': '{1} The clock of the phone must be right.',
  'Máy chủ không kiểm tra được mã xác thực': 'The server cannot check the code',
  'Dùng mã khôi phục, hoặc nhờ người quản trị gỡ mã xác thực rồi bật lại.':
    'Use a recovery code, or ask an administrator to remove the second factor and set it up anew.',
  'Chưa xác nhận được chủ tài khoản': 'It is not proved that this is the owner of the account',
  'Nhập mã xác thực đang dùng, hoặc một mã khôi phục.': 'Enter the code of the phone in use, or a recovery code.',
  'Cần bật mã xác thực': 'A second factor is needed',
  'Vai trò đang giữ bắt buộc dùng mã xác thực. Bật ở trang Tài khoản của tôi, rồi làm tiếp.':
    'A role that is held asks for a second factor. Set it up on the page My account, then go on.',
  'Chưa thể gỡ mã xác thực': 'The second factor cannot be removed yet',
  'Vai trò đang giữ bắt buộc dùng mã xác thực. Đổi sang điện thoại khác thay vì gỡ.':
    'A role that is held asks for a second factor. Move it to another phone instead.',
  'Chưa bật được mã xác thực': 'The second factor was not set up',
  'Mã QR đã hết hạn hoặc đã dùng. Bắt đầu lại từ trang Tài khoản của tôi.':
    'The QR code is out of date or was used. Begin again on the page My account.',
  'Chưa bật mã xác thực': 'No second factor',
  'Bật ở trang Tài khoản của tôi.': 'Set it up on the page My account.',
  '{1} chưa bật mã xác thực.': '{1} has no second factor.',
  '{1} tại {2} đã bắt buộc dùng mã xác thực.': '{1} in {2} must use a second factor already.',
  'Đơn vị {1} không đặt bắt buộc cho {2}. Bỏ bắt buộc ở đơn vị đã đặt.':
    'Unit {1} has no such rule for {2}. Lift it in the unit that set it.',
  'Số ngày từ 0 đến 90.': 'A number of days from 0 to 90.',
}
