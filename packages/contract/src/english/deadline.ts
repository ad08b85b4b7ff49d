import type { Catalogue } from './translate.ts'

/** Names of deadlines, what starts them, and the steps of a proof sheet. */
export const deadlineSentences: Catalogue = {
  'Thời hiệu yêu cầu thi hành án': 'Limitation of the request for enforcement',
  'Thông báo sửa đổi, bổ sung yêu cầu thi hành án': 'Notice to correct or complete the request',
  'Thông báo từ chối yêu cầu thi hành án': 'Notice of refusal of the request',
  'Chủ động ra quyết định thi hành án': 'Enforcement decision ex officio',
  'Ra quyết định thi hành án đối với quyết định áp dụng biện pháp khẩn cấp tạm thời':
    'Enforcement decision for an interim measure',
  'Ra quyết định thi hành quyết định phá sản': 'Enforcement decision for a bankruptcy decision',
  'Lập hồ sơ thi hành án': 'Opening of the case file',
  'Thông báo quyết định, giấy tờ về thi hành án': 'Notification of decisions and papers',
  'Gửi quyết định về thi hành án cho Viện kiểm sát': 'Sending of the decision to the procuracy',
  'Chấp hành viên xử lý ngay quyết định áp dụng biện pháp khẩn cấp tạm thời':
    'Officer acts at once on an interim measure',
  'Thời hạn tự nguyện thi hành án': 'Voluntary period',
  'Bắt đầu xác minh điều kiện thi hành án': 'Start of the verification of conditions',
  'Xác minh ngay khi thi hành biện pháp khẩn cấp tạm thời': 'Verification at once for an interim measure',
  'Xác minh khi có thông tin mới về điều kiện thi hành án': 'Verification upon new information on conditions',
  'Ra quyết định về việc chưa có điều kiện thi hành án': 'Decision that conditions are absent',
  'Xác minh định kỳ việc chưa có điều kiện': 'Periodic verification, conditions absent',
  'Xác minh định kỳ: phạm nhân còn từ 02 năm tù trở lên hoặc không rõ địa chỉ, nơi cư trú mới':
    'Periodic verification: two or more years of prison left, or address unknown',
  'Điều kiện thời gian để chuyển sổ theo dõi riêng': 'Time before entry in the separate ledger',
  'Chuyển việc sang sổ theo dõi riêng': 'Entry in the separate ledger',
  'Ra quyết định chuyển giao quyền, nghĩa vụ thi hành án': 'Decision on transfer of rights and duties',
  'Ra quyết định hoãn thi hành án': 'Decision to postpone',
  'Thời điểm phải nhận yêu cầu hoãn của người có thẩm quyền kháng nghị':
    'Latest receipt of a postponement request of the protest authority',
  'Ra quyết định hoãn theo yêu cầu của người có thẩm quyền kháng nghị':
    'Decision to postpone at the request of the protest authority',
  'Thời hạn hoãn theo yêu cầu của người có thẩm quyền kháng nghị':
    'Length of a postponement at the request of the protest authority',
  'Ra quyết định tiếp tục thi hành án sau hoãn': 'Decision to resume after postponement',
  'Ra quyết định tạm đình chỉ thi hành án': 'Decision to suspend',
  'Thông báo về việc tạm đình chỉ thi hành án (kháng nghị giám đốc thẩm, tái thẩm)':
    'Notice of suspension (protest for cassation or reopening)',
  'Ra quyết định tiếp tục thi hành án sau tạm đình chỉ': 'Decision to resume after suspension',
  'Tiếp tục thi hành phán quyết trọng tài nước ngoài': 'Resumption of a foreign arbitral award',
  'Ra quyết định đình chỉ thi hành án': 'Decision to terminate',
  'Thu hồi quyết định đình chỉ thi hành án, tiếp tục thi hành khi đình chỉ thủ tục phá sản':
    'Recall of the termination, resumption when bankruptcy stops',
  'Ra quyết định ủy thác thi hành án': 'Decision to entrust',
  'Ủy thác thi hành biện pháp khẩn cấp tạm thời': 'Entrustment of an interim measure',
  'Cơ quan nhận ủy thác ra quyết định thi hành án': 'Enforcement decision of the entrusted agency',
  'Cơ quan nhận ủy thác ra quyết định thi hành biện pháp khẩn cấp tạm thời':
    'Decision of the entrusted agency on an interim measure',
  'Ra quyết định xử lý tài sản ủy thác': 'Decision on entrusted assets',
  'Thông báo trước khi kê biên bất động sản': 'Notice before the seizure of immovables',
  'Thanh toán tiền thi hành án': 'Payment to the creditor',
  'Cấp giấy xác nhận kết quả thi hành án': 'Confirmation of the result',
  'Gửi danh sách việc thi hành án kết thúc cho Viện kiểm sát': 'List of ended cases to the procuracy',
  'Thu hồi quyết định và chuyển hồ sơ cho cơ quan THADS':
    'Recall of the decision and handover of the file to the agency',
  'Cơ quan THADS ra quyết định thi hành án sau khi nhận hồ sơ từ văn phòng':
    'Enforcement decision after the file came from an office',
  'Giải quyết khiếu nại lần đầu: trước biện pháp': 'First resolution of a complaint: before measures',
  'Giải quyết khiếu nại về biện pháp bảo đảm': 'Resolution of a complaint on security measures',
  'Giải quyết khiếu nại lần đầu: cưỡng chế': 'First resolution of a complaint: coercion',
  'Giải quyết khiếu nại lần đầu: sau cưỡng chế': 'First resolution of a complaint: after coercion',
  'Kéo dài thời hạn giải quyết khiếu nại': 'Longer period for resolving a complaint',
  // What starts a period.
  'nhận được yêu cầu chưa chính xác hoặc chưa đầy đủ': 'receipt of an incorrect or incomplete request',
  'nhận được yêu cầu thi hành án': 'receipt of the request',
  'nhận được yêu cầu thi hành án và bản án, quyết định': 'receipt of the request and the judgment',
  'nhận được bản án, quyết định': 'receipt of the judgment or decision',
  'nhận được quyết định áp dụng biện pháp khẩn cấp tạm thời': 'receipt of the decision on an interim measure',
  'nhận được quyết định tuyên bố phá sản': 'receipt of the bankruptcy decision',
  'bản án, quyết định có hiệu lực pháp luật hoặc nghĩa vụ đến hạn':
    'legal effect of the judgment, or the duty falling due',
  'ra văn bản': 'issue of the paper',
  'ra quyết định': 'issue of the decision',
  'Chấp hành viên nhận được quyết định thi hành án': 'the officer receives the enforcement decision',
  'người phải thi hành án được thông báo hợp lệ quyết định thi hành án':
    'valid notice of the enforcement decision to the judgment debtor',
  'hết thời hạn tự nguyện': 'end of the voluntary period',
  'có quyết định thi hành án về biện pháp khẩn cấp tạm thời': 'enforcement decision on an interim measure',
  'nhận được văn bản cung cấp thông tin mới': 'receipt of new information in writing',
  'có căn cứ chưa có điều kiện thi hành': 'grounds that conditions are absent',
  'lần xác minh gần nhất': 'last verification',
  'đủ điều kiện chuyển sổ theo dõi riêng': 'conditions for the separate ledger are met',
  'nhận được văn bản, thỏa thuận hoặc xác định được người nhận chuyển giao':
    'receipt of the paper or agreement, or the transferee being known',
  'có căn cứ hoãn': 'ground for postponement',
  'nhận được yêu cầu hoãn đúng thời hạn': 'receipt in time of the request to postpone',
  'ra văn bản yêu cầu hoãn': 'issue of the request to postpone',
  'thời điểm cưỡng chế đã ấn định': 'time fixed for coercion',
  'căn cứ hoãn không còn, hết thời hạn hoãn hoặc nhận được trả lời':
    'the ground for postponement has gone, its period has ended, or an answer came',
  'nhận được thông báo hoặc yêu cầu của Tòa án': 'receipt of a notice or request of the court',
  'nhận được quyết định tạm đình chỉ của người có thẩm quyền': 'receipt of the competent person’s suspension',
  'nhận được văn bản chấm dứt việc tạm đình chỉ': 'receipt of the paper that ends the suspension',
  'nhận được văn bản của Tòa án chấm dứt việc tạm đình chỉ': 'receipt of the court paper that ends the suspension',
  'có căn cứ đình chỉ': 'ground for termination',
  'nhận được quyết định của Tòa án': 'receipt of the court decision',
  'xác định có căn cứ ủy thác': 'ground for entrustment established',
  'có căn cứ ủy thác': 'ground for entrustment',
  'nhận được quyết định ủy thác và hồ sơ kèm theo': 'receipt of the entrustment and its file',
  'nhận được quyết định ủy thác': 'receipt of the entrustment',
  'nhận được quyết định ủy thác xử lý tài sản': 'receipt of the entrustment of assets',
  'thu được tiền thi hành án': 'collection of the money',
  'nhận được yêu cầu xác nhận': 'receipt of the request to confirm',
  'danh sách kỳ trước': 'list of the period before',
  'thanh lý hợp đồng dịch vụ': 'end of the service contract',
  'nhận đủ hồ sơ từ văn phòng': 'receipt of the whole file from the office',
  'thụ lý khiếu nại': 'complaint taken in',
  'hết thời hạn giải quyết thông thường': 'end of the ordinary period',
  'ngày kê biên bất động sản': 'day of the seizure of immovables',
  // Notes on a rule.
  'Chưa tìm thấy quy định của Luật 2025; đang dùng quy định của Luật 2008.':
    'No rule of the Law of 2025 was found; the rule of the Law of 2008 is used.',
  'Chỉ vào sổ khi nội dung và tài liệu kèm theo đã chính xác, đầy đủ; luôn cấp phiếu nhận yêu cầu.':
    'Entered in the book only once content and papers are correct and complete; a receipt slip is always given.',
  'Năm căn cứ; căn cứ đ mới: nội dung yêu cầu đã có quyết định thi hành án.':
    'Five grounds; ground đ is new: the content has its enforcement decision.',
  'Ngày yêu cầu: gửi trên môi trường số là ngày gửi thành công; gửi bưu điện là ngày trên dấu bưu điện.':
    'Day of the request: sent digitally, the day of successful sending; by post, the postmark.',
  'Áp dụng với các điểm a, b, c, d, đ và h khoản 2 Điều 33.': 'For points a, b, c, d, đ and h of art. 33(2).',
  'Trừ trường hợp cần ngăn chặn tẩu tán tài sản hoặc thi hành biện pháp khẩn cấp tạm thời. Kênh mặc định: VNeID.':
    'Except to prevent assets being moved away, or for interim measures. Default channel: VNeID.',
  'Không áp dụng với biện pháp khẩn cấp tạm thời. Không thu phí của người phải thi hành án đối với phần thi hành trong thời hạn này.':
    'Not for interim measures. No fee of the judgment debtor on what is enforced within this period.',
  'Bản luật đọc được ghi 09 ngày; cần đối chiếu với bản ký trước khi dùng làm căn cứ.':
    'The text that was read says 09 days; compare with the signed text before relying on it.',
  'Tám căn cứ từ a đến h.': 'Eight grounds, a to h.',
  'Ba căn cứ.': 'Three grounds.',
  'Áp dụng với các điểm a, b, c, d.': 'For points a, b, c, d.',
  'Thời gian hoãn, tạm đình chỉ không tính vào thời hiệu, trừ hoãn do người được thi hành án đồng ý (Điều 30.2); trở ngại khách quan, bất khả kháng có chứng minh cũng không tính (Điều 30.3).':
    'Postponement and suspension are not counted, except a postponement the creditor agreed to (art. 30.2); nor are proven objective obstacles and force majeure (art. 30.3).',
  'Tình trạng khẩn cấp, trở ngại khách quan, bất khả kháng có chứng minh không tính vào thời hiệu. Yêu cầu lại sau khi cơ quan trả yêu cầu theo Điều 38.4 không bị tính thời hiệu.':
    'A proven emergency, objective obstacle or force majeure is not counted. A new request after the agency sent it back under art. 38.4 has no limitation.',
  'Mỗi quyết định thi hành án, mỗi quyết định xử lý tài sản ủy thác có một hồ sơ.':
    'One file for each enforcement decision and for each decision on handling entrusted assets.',
  'Trừ trường hợp báo trước sẽ tạo điều kiện tẩu tán tài sản.':
    'Not where notice beforehand would let assets be dissipated.',
  'Trong 24 giờ, Chấp hành viên áp dụng biện pháp bảo đảm, biện pháp cưỡng chế.':
    'Within 24 hours the officer applies the securing or coercive measures.',
  'Trong 24 giờ, Chấp hành viên thông báo cho đương sự và cơ quan liên quan; quyết định cưỡng chế ra ngay sau đó (Điều 62.2).':
    'Within 24 hours the officer notifies the parties and bodies concerned; coercion decisions follow at once (art. 62.2).',
  'Ba căn cứ của Điều 44a.1 và căn cứ của Điều 9.3 Nghị định 62/2015.':
    'The three grounds of art. 44a.1 and those of Decree 62/2015 art. 9.3.',
  'Đồng thời đã xác minh định kỳ ít nhất 02 lần và không có thông tin mới.':
    'Also at least two periodic verifications and no new information.',
  'Luật 2008: thu hồi quyết định thi hành án cũ và ra quyết định mới (Điều 15 Nghị định 62/2015); chưa tìm thấy thời hạn riêng.':
    'Law 2008: the old enforcement decision is recalled and a new one given (Decree 62/2015 art. 15); no period of its own was found.',
  'Các căn cứ từ a đến h của Điều 48.1.': 'Grounds a to h of art. 48.1.',
  'Các căn cứ từ a đến l.': 'Grounds a to l.',
  'Trước ít nhất 24 giờ: phải hoãn; dưới 24 giờ: Thủ trưởng xem xét.':
    'At least 24 hours before: postponement is due; less: the head decides.',
  'Trước ít nhất 24 giờ: phải hoãn ngay; dưới 24 giờ: Thủ trưởng xem xét.':
    'At least 24 hours before: postponement is due at once; less: the head decides.',
  'Điều luật không nêu số ngày; hiểu là ngay khi nhận được.':
    'The article gives no number of days; read as on receipt.',
  'Quyết định thi hành án của cơ quan ủy thác được thu hồi một phần hoặc toàn bộ.':
    'The enforcement decision of the entrusting agency is recalled in part or whole.',
  'Sau 30/06/2026 vẫn áp dụng với việc đã kết thúc trước 01/07/2026 (khoản 1 Điều 116 Luật 2025).':
    'After 30/06/2026 still for cases that ended before 01/07/2026 (Law 2025 art. 116.1).',
  'Quyết định giải quyết lần đầu có hiệu lực ngay (Điều 105.5).': 'The first decision has effect at once (art. 105.5).',
  'Vụ việc phức tạp; vùng sâu, vùng xa. Sau 30/06/2026 vẫn áp dụng với việc đã kết thúc trước 01/07/2026 (khoản 1 Điều 116 Luật 2025).':
    'Complex matters; remote areas. After 30/06/2026 still for cases that ended before 01/07/2026 (Law 2025 art. 116.1).',
  'Chỉ với việc chủ động; đã xác minh theo khoản 3 Điều 38 và không có thông tin mới.':
    'Only ex officio; verified under art. 38(3) and no new information.',
  'Chỉ với việc theo yêu cầu; thông báo bằng văn bản, gửi Viện kiểm sát; việc thi hành án kết thúc. Luật không nêu số ngày để gửi thông báo.':
    'Only on request; written notice, sent to the procuracy; the case ends. The law names no days for the notice.',
  'Chỉ được yêu cầu một lần; trong thời gian hoãn không tính lãi chậm thi hành án.':
    'Only once; no interest for late enforcement runs during the postponement.',
  'Là mốc của thời hạn kháng nghị 01 năm (khoản 2 Điều 112).': 'Starts the one-year period of protest (art. 112(2)).',
  'Gửi cả Viện kiểm sát và cơ quan quản lý đất đai.': 'Sent to the procuracy and the land authority.',
  'Đã đối chiếu văn bản': 'Compared with the text',
  'Nguồn gián tiếp, cần đối chiếu văn bản': 'Secondary source, to be compared with the text',
  'Chưa xác nhận: chưa đọc được văn bản hiện hành, đang dùng quy định cũ':
    'Unconfirmed: current text not read, old rule in use',
  'Chưa xác nhận: chưa đọc được văn bản hiện hành, đang dùng quy định cũ.':
    'Unconfirmed: current text not read, old rule in use.',
  'Quy định này lấy từ nguồn gián tiếp; cần đối chiếu văn bản.':
    'This rule comes from a secondary source; compare it with the text.',
  // Steps of the arithmetic.
  ngày: 'days',
  'ngày làm việc': 'working days',
  tuần: 'weeks',
  tháng: 'months',
  năm: 'years',
  giờ: 'hours',
  ngay: 'at once',
  '{1} ngày': '{1} days',
  '{1} ngày làm việc': '{1} working days',
  '{1} tuần': '{1} weeks',
  '{1} tháng': '{1} months',
  '{1} năm': '{1} years',
  '{1} giờ': '{1} hours',
  'Mốc tính{1}: {2}{3}.': 'Counted from{1}: {2}{3}.',
  'Phải thực hiện ngay, trong ngày {1}.': 'To be done at once, on {1}.',
  trước: 'before',
  sau: 'after',
  lùi: 'back',
  tính: 'on',
  '{1} giờ {2} mốc tính, {3} từng giờ, không làm tròn: {4}, cùng giờ với mốc tính (chưa ghi giờ).':
    '{1} hours {2} the event, counted {3} hour by hour, not rounded: {4}, at the hour of the event (hour not recorded).',
  '{1} giờ {2} mốc tính, không làm tròn thành ngày: {3}, {4}.':
    '{1} hours {2} the event, not rounded to days: {3}, {4}.',
  'Đếm ngược {1} từ mốc tính, không tính ngày của mốc: ngày hợp lệ muộn nhất là {2}.':
    'Counted back {1} from the event, its own day left out: the latest lawful day is {2}.',
  'Ngày xảy ra sự kiện không tính; tính từ ngày liền kề, {1}.':
    'The day of the event does not count; counting begins on the next day, {1}.',
  '{1}: ngày thứ {2} là {3}.': '{1}: day {2} is {3}.',
  '{1}: tháng cuối không có ngày tương ứng, lấy ngày cuối tháng {2}.':
    '{1}: the last month has no such day; its last day is taken, {2}.',
  '{1}: ngày tương ứng là {2}.': '{1}: the corresponding day is {2}.',
  'ngày thứ {1} là': 'day {1} is',
  'tháng cuối không có ngày tương ứng, lấy ngày cuối tháng': 'the last month has no such day; its last day is taken',
  'ngày tương ứng là': 'the corresponding day is',
  'hạn lùi {1} ngày, đến {2}': 'the end moves {1} days, to {2}',
  'Phải xong trước ngày đó; ngày cuối cùng là {1}.': 'To be done before that day; the last day is {1}.',
  'Ngày cuối {1} là ngày nghỉ ({2}); thời hạn kết thúc vào ngày làm việc tiếp theo, {3}.':
    'The last day, {1}, is a day off ({2}); the period ends on the next working day, {3}.',
  'không đếm các ngày này': 'these days are not counted',
  'Đếm {1}: ngày cuối là {2}.': 'Counted {1}: the last day is {2}.',
  'Không tính từ {1} đến {2} ({3} ngày): {4}; {5}.': 'Not counted from {1} to {2} ({3} days): {4}; {5}.',
  'Không đếm {1}: {2}.': 'Not counted, {1}: {2}.',
  'Không đếm {1} đến {2}: {3}.': 'Not counted, {1} to {2}: {3}.',
  'Ngày an toàn, sớm hơn một ngày làm việc: {1}, {2}.': 'Safe day, one working day earlier: {1}, {2}.',
  'Hết ngày {1}, {2}': 'End of {1}, {2}',
  'Nếu tính ngày thứ Bảy làm bù là ngày làm việc thì hạn là {1}.':
    'If a make-up Saturday counts as a working day, the end is {1}.',
  'Nếu không tính ngày thứ Bảy làm bù là ngày làm việc thì hạn là {1}.':
    'If a make-up Saturday does not count as a working day, the end is {1}.',
  'Thời hạn chạy qua 01/07/2026; luật chưa quy định áp dụng độ dài nào. Tính theo luật ngày bắt đầu; theo luật kia hạn là {1}.':
    'The period runs over 01/07/2026; the law does not say which length applies. Counted by the law of its first day; by the other law the end is {1}.',
  'Lịch nghỉ của năm liên quan chưa được công bố đầy đủ trong dữ liệu; kết quả có thể thay đổi.':
    'The holidays of that year are not yet whole in the data; the result may change.',
  'Chưa rõ ngày đầu của thời hiệu có được tính hay không (chênh một ngày); kết quả theo cách tính muộn hơn.':
    'It is open whether the first day of the limitation counts (one day’s difference); the later reading is used.',
  'Chưa ghi giờ bắt đầu; thời hạn tính bằng giờ kết thúc đúng giờ đó của ngày đến hạn.':
    'The hour of beginning is not recorded; a period in hours ends at that hour of its last day.',
  // Problems.
  'Không có thời hạn mã “{1}”. Xem danh sách mã bằng lệnh: minh-an law deadline --list.':
    'There is no deadline “{1}”. List the codes with: minh-an law deadline --list.',
  'từ {1}': 'from {1}',
  'từ {1} đến {2}': 'from {1} to {2}',
  'Thời hạn “{1}” ({2}) không có quy định có hiệu lực ngày {3}; có quy định {4}. Kiểm tra ngày, hoặc chọn ngày áp dụng luật khác.':
    'The deadline “{1}” ({2}) has no rule in force on {3}; there are rules {4}. Check the day, or choose another law.',
  'Độ dài thời hạn phải là số nguyên không âm': 'The length of a period must be a whole number, not negative',
  'Khoảng tạm dừng kết thúc trước khi bắt đầu': 'A pause ends before it begins',
  'Số ngày làm việc phải là số nguyên: {1}': 'Working days must be a whole number: {1}',
  'Khoảng ngày không hợp lệ': 'The range of days cannot be used',
  'Chọn từ ngày đến ngày, tối đa {1} ngày.': 'Choose from and to, at most {1} days.',
  'Trong vòng {1} ngày từ ngày đầu.': 'Within {1} days of the first day.',
  'Không tìm thấy thời hạn': 'No such deadline',
  'Không tìm thấy thời hạn này, hoặc hồ sơ ngoài phạm vi được xem. Mở lại hồ sơ.':
    'No such deadline, or the file is outside what may be seen. Open the file again.',
  // How a deadline stands.
  'Đương sự: {1}': 'Party: {1}',
  'Đúng hạn': 'On time',
  'Trễ hạn': 'Late',
  'Trễ {1} ngày LV': '{1} working days late',
  'Tạm dừng': 'Paused',
  'Quá hạn': 'Overdue',
  'Quá {1} ngày LV': '{1} working days overdue',
  'Hôm nay{1}': 'Today{1}',
  'Còn {1} ngày LV{2}': '{1} working days left{2}',
  // Who is responsible.
  'Cơ quan hành chính': 'Administrative body',
  'Người phải thi hành án hành chính': 'Debtor of an administrative judgment',
  'Thủ trưởng cơ quan thi hành án dân sự': 'Head of the enforcement agency',
  'Người đang giữ tài sản': 'Holder of the property',
  'Tổ chức hành nghề đấu giá tài sản': 'Auction organisation',
  'Người trúng đấu giá': 'Winner of the auction',
  'Thừa phát lại': 'Bailiff',
  'Ngân hàng, tổ chức tín dụng': 'Bank, credit institution',
  'Chủ sở hữu chung': 'Co-owner',
  'Ủy ban nhân dân cấp xã': 'Commune People’s Committee',
  'Người khiếu nại': 'Complainant',
  'Người giải quyết khiếu nại': 'Who resolves the complaint',
  'Tòa án': 'Court',
  'Cơ quan, tổ chức phải thi hành án': 'Body that must comply',
  'Người giải quyết tố cáo': 'Who resolves the denunciation',
  'Hội đồng tiêu hủy vật chứng, tài sản': 'Destruction council',
  'Cơ quan, tổ chức trả thu nhập': 'Payer of income',
  'Cơ quan thi hành án dân sự': 'Civil judgment enforcement agency',
  'Người giữ vật chứng': 'Keeper of evidence',
  'Cơ quan tài chính': 'Finance body',
  'Người thừa kế': 'Heir',
  'Cơ quan, tổ chức, cá nhân nắm giữ thông tin': 'Holder of information',
  'Cơ quan ra bản án, quyết định': 'Body that issued the judgment',
  'Cơ quan quản lý thi hành án dân sự': 'Management agency',
  'Bộ trưởng Bộ Tư pháp': 'Minister of Justice',
  'Các Bộ liên quan': 'Ministries concerned',
  'Trưởng văn phòng thi hành án dân sự': 'Head of an enforcement office',
  'Cơ quan phối hợp': 'Cooperating body',
  'Đương sự': 'Party',
  'Cơ quan Công an': 'Police',
  'Trại giam, trại tạm giam': 'Prison',
  'Viện kiểm sát nhân dân': 'People’s Procuracy',
  'Người có thẩm quyền kháng nghị': 'Protest authority',
  'Cơ quan thi hành án dân sự nhận ủy thác': 'Entrusted agency',
  'Cơ quan tiếp nhận': 'Receiving body',
  'Cơ quan đăng ký tài sản': 'Registry of property',
  'Cơ quan cấp trên': 'Superior body',
  'Người thứ ba': 'Third party',
  'Tổng công ty Lưu ký và Bù trừ chứng khoán Việt Nam': 'Vietnam Securities Depository and Clearing Corporation',
  // Holidays.
  'Tết Dương lịch': 'New Year’s Day',
  'Tết Nguyên đán ({1})': 'Lunar New Year ({1})',
  'Giỗ Tổ Hùng Vương (10/3 âm lịch)': 'Hùng Kings’ Day (10/3 lunar)',
  'Ngày Chiến thắng (30/4)': 'Victory Day (30/4)',
  'Ngày Quốc tế lao động (1/5)': 'Labour Day (1/5)',
  'Quốc khánh (2/9)': 'National Day (2/9)',
  'Ngày Văn hóa Việt Nam (24/11)': 'Việt Nam Culture Day (24/11)',
  'Nghỉ bù ngày {1}': 'Day off for {1}',
  'Nghỉ bù {1!}': 'Day off for {1}',
  'Tết Nguyên đán': 'Lunar New Year',
  'Quốc khánh': 'National Day',
  'Giỗ Tổ Hùng Vương': 'Hùng Kings’ Day',
  'Nghỉ liền kề Quốc khánh': 'Day next to National Day',
  'Nghỉ hoán đổi Tết Dương lịch {1}': 'Swapped day off, New Year {1}',
  'Nghỉ hoán đổi dịp Tết Dương lịch': 'Swapped day off, New Year',
  'Nghỉ hoán đổi dịp Quốc khánh': 'Swapped day off, National Day',
  'Nghỉ hoán đổi dịp {1}': 'Swapped day off, {1}',
  'Làm bù cho ngày {1}': 'Worked instead of {1}',
  'Lịch nghỉ của năm chưa có trong dữ liệu.': 'The holidays of the year are not in the data.',
}
