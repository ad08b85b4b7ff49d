import { type Refusal, refusal } from '../case-file/index.ts'

const because = (reason: string, message: string): Refusal => refusal({ code: `attachment/${reason}`, message })

/** Why a file is not taken, each with what to do instead. */
export const fileRefusals = {
  empty: () => because('empty', 'Tệp trống, không có nội dung. Quét hoặc chụp lại rồi đính kèm.'),
  notAllowed: () =>
    because(
      'not-allowed',
      'Chỉ nhận PDF, ảnh JPEG, PNG, TIFF, và tệp Word (.docx), Excel (.xlsx). Chuyển tệp sang một trong các loại ấy rồi đính kèm.',
    ),
  heic: () =>
    because(
      'heic',
      'Ảnh HEIC của điện thoại không xem được trên trang. Trong cài đặt máy ảnh chọn định dạng tương thích nhất (JPEG) rồi chụp lại, hoặc chuyển ảnh sang JPEG.',
    ),
  oldOffice: () =>
    because(
      'old-office',
      'Tệp Word, Excel kiểu cũ hoặc có mật khẩu không nhận được. Bỏ mật khẩu, lưu lại thành .docx, .xlsx hoặc PDF rồi đính kèm.',
    ),
  macros: () =>
    because('macros', 'Tệp Word, Excel có macro không nhận được. Lưu lại thành .docx, .xlsx không macro rồi đính kèm.'),
  locked: () =>
    because(
      'locked',
      'Tệp PDF bị khóa bằng mật khẩu hoặc hạn chế in, chép. Bỏ khóa, hoặc quét lại bản giấy, rồi đính kèm.',
    ),
  damaged: () => because('damaged', 'Tệp bị hỏng hoặc gửi chưa hết. Mở thử trên máy, lưu lại rồi đính kèm.'),
  twoKinds: () =>
    because(
      'two-kinds',
      'Tệp chứa hai loại nội dung chồng lên nhau nên không nhận được. Mở tệp, lưu lại thành PDF hoặc ảnh rồi đính kèm.',
    ),
  tooManyPixels: () =>
    because('too-many-pixels', 'Ảnh quá lớn để xem trên trang (trên 120 triệu điểm ảnh). Quét lại ở 300 dpi.'),
  unpacksTooLarge: () =>
    because('unpacks-too-large', 'Tệp Word, Excel mở ra quá lớn. Bớt nội dung, hoặc lưu thành PDF rồi đính kèm.'),
} as const satisfies Readonly<Record<string, () => Refusal>>

/** A scan of A3 at 600 dpi has 70 million; a browser needs four bytes for each. */
export const MOST_PIXELS = 120_000_000
