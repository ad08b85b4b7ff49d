import type { Regime } from '../instrument/index.ts'

/** What starts the period, in Vietnamese, for the periods that screens and proof sheets show today. */
const TRIGGER_VI: Readonly<Record<string, string>> = {
  'request-incomplete-notice': 'nhận được yêu cầu chưa chính xác hoặc chưa đầy đủ',
  'request-refusal-notice': 'nhận được yêu cầu thi hành án',
  'enforcement-decision-on-request': 'nhận được yêu cầu thi hành án và bản án, quyết định',
  'enforcement-decision-ex-officio': 'nhận được bản án, quyết định',
  'enforcement-decision-interim-measure': 'nhận được quyết định áp dụng biện pháp khẩn cấp tạm thời',
  'enforcement-decision-bankruptcy': 'nhận được quyết định tuyên bố phá sản',
  'enforcement-request-limitation': 'bản án, quyết định có hiệu lực pháp luật hoặc nghĩa vụ đến hạn',
  'open-case-file': 'phân công Chấp hành viên',
  'notify-parties': 'ra văn bản',
  'send-decision-to-procuracy': 'ra quyết định',
  'interim-measure-officer-action': 'Chấp hành viên nhận được quyết định thi hành án',
  'voluntary-period': 'người phải thi hành án được thông báo hợp lệ quyết định thi hành án',
  'start-verification': 'hết thời hạn tự nguyện',
  'start-verification-interim-measure': 'có quyết định thi hành án về biện pháp khẩn cấp tạm thời',
  'new-information-verification': 'nhận được văn bản cung cấp thông tin mới',
  'no-condition-decision': 'có căn cứ chưa có điều kiện thi hành',
  'no-condition-reverification': 'lần xác minh gần nhất',
  'no-condition-reverification-prisoner': 'lần xác minh gần nhất',
  'separate-ledger-clock': 'ra quyết định về việc chưa có điều kiện thi hành án',
  'separate-ledger-move': 'đủ điều kiện chuyển sổ theo dõi riêng',
  'request-return-clock': 'ra quyết định về việc chưa có điều kiện thi hành án',
  'transfer-decision': 'nhận được văn bản, thỏa thuận hoặc xác định được người nhận chuyển giao',
  'deferral-decision': 'có căn cứ hoãn',
  'deferral-on-request-decision': 'nhận được yêu cầu hoãn đúng thời hạn',
  'deferral-on-request-max': 'ra văn bản yêu cầu hoãn',
  'deferral-request-cutoff': 'thời điểm cưỡng chế đã ấn định',
  'deferral-resume': 'căn cứ hoãn không còn, hết thời hạn hoãn hoặc nhận được trả lời',
  'suspension-decision': 'nhận được thông báo hoặc yêu cầu của Tòa án',
  'suspension-notice': 'nhận được quyết định tạm đình chỉ của người có thẩm quyền',
  'suspension-resume': 'nhận được văn bản chấm dứt việc tạm đình chỉ',
  'foreign-award-resume': 'nhận được văn bản của Tòa án chấm dứt việc tạm đình chỉ',
  'termination-decision': 'có căn cứ đình chỉ',
  'bankruptcy-stop-recall-termination': 'nhận được quyết định của Tòa án',
  'delegation-decision': 'xác định có căn cứ ủy thác',
  'delegation-decision-interim-measure': 'có căn cứ ủy thác',
  'delegation-receiving-decision': 'nhận được quyết định ủy thác và hồ sơ kèm theo',
  'delegation-receiving-decision-interim-measure': 'nhận được quyết định ủy thác',
  'asset-delegation-receiving-decision': 'nhận được quyết định ủy thác xử lý tài sản',
  'pay-out': 'thu được tiền thi hành án',
  'result-confirmation': 'nhận được yêu cầu xác nhận',
  'ended-list-to-procuracy': 'danh sách kỳ trước',
  'office-transfer-recall': 'thanh lý hợp đồng dịch vụ',
  'agency-decision-after-office-transfer': 'nhận đủ hồ sơ từ văn phòng',
  'complaint-resolve-before-measures-first': 'thụ lý khiếu nại',
  'complaint-resolve-security': 'thụ lý khiếu nại',
  'complaint-resolve-coercion-first': 'thụ lý khiếu nại',
  'complaint-resolve-after-coercion-first': 'thụ lý khiếu nại',
  'complaint-resolve-extension': 'hết thời hạn giải quyết thông thường',
  'immovable-seizure-notice': 'ngày kê biên bất động sản',
}

const FALLBACK = 'Chưa tìm thấy quy định của Luật 2025; đang dùng quy định của Luật 2008.'

const ENDED_BEFORE = 'Sau 30/06/2026 vẫn áp dụng với việc đã kết thúc trước 01/07/2026 (khoản 1 Điều 116 Luật 2025).'

/** The note of a version, in Vietnamese, for the same periods. */
const NOTE_VI: Readonly<Record<string, string>> = {
  '2008 request-refusal-notice': 'Ba căn cứ.',
  '2008 enforcement-decision-ex-officio': 'Áp dụng với các điểm a, b, c, d.',
  '2008 enforcement-request-limitation':
    'Thời gian hoãn, tạm đình chỉ không tính vào thời hiệu, trừ hoãn do người được thi hành án đồng ý (Điều 30.2); trở ngại khách quan, bất khả kháng có chứng minh cũng không tính (Điều 30.3).',
  '2025 enforcement-request-limitation':
    'Tình trạng khẩn cấp, trở ngại khách quan, bất khả kháng có chứng minh không tính vào thời hiệu. Yêu cầu lại sau khi cơ quan trả yêu cầu theo Điều 38.4 không bị tính thời hiệu.',
  '2025 open-case-file': 'Mỗi quyết định thi hành án, mỗi quyết định xử lý tài sản ủy thác có một hồ sơ.',
  '2008 notify-parties': 'Trừ trường hợp báo trước sẽ tạo điều kiện tẩu tán tài sản.',
  '2008 interim-measure-officer-action': 'Trong 24 giờ, Chấp hành viên áp dụng biện pháp bảo đảm, biện pháp cưỡng chế.',
  '2025 interim-measure-officer-action':
    'Trong 24 giờ, Chấp hành viên thông báo cho đương sự và cơ quan liên quan; quyết định cưỡng chế ra ngay sau đó (Điều 62.2).',
  '2008 no-condition-decision': 'Ba căn cứ của Điều 44a.1 và căn cứ của Điều 9.3 Nghị định 62/2015.',
  '2008 separate-ledger-clock': 'Đồng thời đã xác minh định kỳ ít nhất 02 lần và không có thông tin mới.',
  '2025 transfer-decision':
    'Luật 2008: thu hồi quyết định thi hành án cũ và ra quyết định mới (Điều 15 Nghị định 62/2015); chưa tìm thấy thời hạn riêng.',
  '2008 deferral-decision': 'Các căn cứ từ a đến h của Điều 48.1.',
  '2025 deferral-decision': 'Các căn cứ từ a đến l.',
  '2008 deferral-request-cutoff': 'Trước ít nhất 24 giờ: phải hoãn; dưới 24 giờ: Thủ trưởng xem xét.',
  '2025 deferral-request-cutoff': 'Trước ít nhất 24 giờ: phải hoãn ngay; dưới 24 giờ: Thủ trưởng xem xét.',
  '2008 suspension-notice': 'Điều luật không nêu số ngày; hiểu là ngay khi nhận được.',
  '2025 delegation-decision': 'Quyết định thi hành án của cơ quan ủy thác được thu hồi một phần hoặc toàn bộ.',
  '2008 complaint-resolve-before-measures-first': ENDED_BEFORE,
  '2008 complaint-resolve-security': ENDED_BEFORE,
  '2025 complaint-resolve-security': 'Quyết định giải quyết lần đầu có hiệu lực ngay (Điều 105.5).',
  '2008 complaint-resolve-coercion-first': ENDED_BEFORE,
  '2008 complaint-resolve-after-coercion-first': ENDED_BEFORE,
  '2008 complaint-resolve-extension':
    'Vụ việc phức tạp; vùng sâu, vùng xa. Sau 30/06/2026 vẫn áp dụng với việc đã kết thúc trước 01/07/2026 (khoản 1 Điều 116 Luật 2025).',
  '2025 request-incomplete-notice':
    'Chỉ vào sổ khi nội dung và tài liệu kèm theo đã chính xác, đầy đủ; luôn cấp phiếu nhận yêu cầu.',
  '2025 request-refusal-notice': 'Năm căn cứ; căn cứ đ mới: nội dung yêu cầu đã có quyết định thi hành án.',
  '2025 enforcement-decision-on-request':
    'Ngày yêu cầu: gửi trên môi trường số là ngày gửi thành công; gửi bưu điện là ngày trên dấu bưu điện.',
  '2025 enforcement-decision-ex-officio': 'Áp dụng với các điểm a, b, c, d, đ và h khoản 2 Điều 33.',
  '2025 notify-parties':
    'Trừ trường hợp cần ngăn chặn tẩu tán tài sản hoặc thi hành biện pháp khẩn cấp tạm thời. Kênh mặc định: VNeID.',
  '2025 voluntary-period':
    'Không áp dụng với biện pháp khẩn cấp tạm thời. Không thu phí của người phải thi hành án đối với phần thi hành trong thời hạn này.',
  '2025 start-verification': 'Bản luật đọc được ghi 09 ngày; cần đối chiếu với bản ký trước khi dùng làm căn cứ.',
  '2025 no-condition-decision': 'Tám căn cứ từ a đến h.',
  '2025 separate-ledger-clock': 'Chỉ với việc chủ động; đã xác minh theo khoản 3 Điều 38 và không có thông tin mới.',
  '2025 separate-ledger-move': FALLBACK,
  '2025 request-return-clock':
    'Chỉ với việc theo yêu cầu; thông báo bằng văn bản, gửi Viện kiểm sát; việc thi hành án kết thúc. Luật không nêu số ngày để gửi thông báo.',
  '2025 deferral-on-request-max': 'Chỉ được yêu cầu một lần; trong thời gian hoãn không tính lãi chậm thi hành án.',
  '2008 deferral-on-request-max': 'Chỉ được yêu cầu một lần; trong thời gian hoãn không tính lãi chậm thi hành án.',
  '2025 ended-list-to-procuracy': 'Là mốc của thời hạn kháng nghị 01 năm (khoản 2 Điều 112).',
  '2025 immovable-seizure-notice': 'Gửi cả Viện kiểm sát và cơ quan quản lý đất đai.',
}

export function triggerVi(code: string): string | null {
  return TRIGGER_VI[code] ?? null
}

export function noteVi(code: string, regime: Regime): string | null {
  return NOTE_VI[`${regime} ${code}`] ?? null
}
