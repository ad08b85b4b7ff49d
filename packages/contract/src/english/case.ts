import type { Catalogue } from './translate.ts'

/** Why an act cannot be recorded, and what the server says of a case. */
export const caseSentences: Catalogue = {
  'Không được': 'Not allowed',
  'Chưa thể': 'Not yet possible',
  'Không được {1!}': 'Not allowed: {1}',
  'Chưa thể {1!}': 'Not yet possible: {1}',
  'Chưa thể {1} vì khoản {2} đang ở trạng thái “{3}”.': 'Not yet possible: {1}. Line {2} has the status “{3}”.',
  'Chưa thể {1} vì việc chưa phân công Chấp hành viên.': 'Not yet possible: {1}. No officer is assigned to the case.',
  'Ngày văn bản sớm hơn ngày quyết định thi hành án ({1}). Kiểm tra một trong hai ngày.':
    'The paper predates the enforcement decision ({1}). Check one of the dates.',
  'Ngày văn bản sau ngày hôm nay ({1}). Nhập ngày đã ghi trên văn bản.':
    'The date of the paper lies after today ({1}). Enter the date on the paper.',
  'Chọn ít nhất một khoản.': 'Choose at least one line.',
  'Việc không có khoản {1}. Chọn khoản trong hồ sơ.': 'The case has no line {1}. Choose a line of the file.',
  'Tác nghiệp ngày {1} không còn hợp lệ sau thay đổi này: {2}': 'The act of {1} would no longer be valid: {2}',
  'Việc này đã có quyết định thi hành án; không ra lần hai.':
    'This case has its enforcement decision; a second one is not issued.',
  'Trạng thái mở đầu chỉ ghi nhận khi nhập sổ.': 'An opening status is recorded only by importing a register.',
  'Không ghi nhận được vì việc đã kết thúc.': 'Cannot be recorded: the case has ended.',
  'Việc đang do Chấp hành viên {1} phụ trách. Chọn người khác.':
    'Officer {1} is already in charge. Choose somebody else.',
  'Không có tác nghiệp này trong hồ sơ, hoặc đã được đính chính. Chọn tác nghiệp đang có hiệu lực.':
    'The file has no such act, or it has been corrected. Choose an act in force.',
  'Không bỏ được quyết định thi hành án bằng đính chính. Dùng thu hồi quyết định.':
    'A correction cannot take out the enforcement decision. Use recall.',
  'Đính chính chưa ghi nội dung nào thay đổi. Nhập ngày hoặc nội dung đúng.':
    'The correction changes nothing yet. Enter the right date or content.',
  'Ghi lý do đính chính.': 'Give the reason for the correction.',
  'Nhập số tiền cho ít nhất một khoản.': 'Enter an amount for at least one line.',
  'Mỗi khoản chỉ ghi một số tiền. Gộp các dòng cùng khoản.': 'One amount for each line. Join the rows of one line.',
  'Số tiền của khoản {1} phải lớn hơn 0 đồng.': 'The amount of line {1} must be more than 0 đồng.',
  'Không thu được vì việc không còn khoản tiền nào phải thi hành.':
    'Nothing can be collected: no money is left to enforce in this case.',
  'Chưa thể thu vì việc đang ở sổ theo dõi riêng. Ra quyết định tiếp tục thi hành án trước.':
    'Cannot collect yet: the case stands in the separate ledger. Issue the decision to resume first.',
  'Khoản {1} còn phải thu {2} đồng. Nhập số tiền không quá số này; phần thừa trả lại người nộp.':
    'Line {1} has {2} đồng outstanding. Enter no more than that; the surplus goes back to the payer.',
  'Chưa thể chi trả vì cơ quan không giữ tiền của việc này. Ghi nhận thu tiền trước.':
    'Cannot pay out yet: the agency holds no money of this case. Record the collection first.',
  'Khoản {1} đang giữ {2} đồng. Nhập số tiền không quá số này.': 'Line {1} has {2} đồng held. Enter no more than that.',
  'Hoãn theo thỏa thuận phải ghi thời hạn hoãn. Nhập ngày hết hạn hoãn.':
    'A postponement by agreement must have an end. Enter its last day.',
  'Ngày hết hạn hoãn sớm hơn ngày quyết định. Kiểm tra một trong hai ngày.':
    'The postponement ends before the decision. Check one of the dates.',
  'Chưa thể ghi nhận thông báo vì chưa phân công Chấp hành viên. Phân công trước.':
    'Cannot record a notification yet: no officer is assigned. Assign one first.',
  'Không ghi nhận thông báo được vì việc đã kết thúc.': 'A notification cannot be recorded: the case has ended.',
  'Mọi quyết định trong hồ sơ đã ghi nhận gửi Viện kiểm sát; không còn quyết định nào phải gửi.':
    'Every decision of the file is recorded as sent to the procuracy; none is left to send.',
  'Không có quyết định này trong hồ sơ. Chọn một quyết định đã ghi nhận.':
    'The file has no such decision. Choose a recorded one.',
  'Quyết định này đã ghi nhận gửi Viện kiểm sát; không ghi lần hai.':
    'This decision is recorded as sent to the procuracy; not recorded twice.',
  'Chưa thể xác minh vì quyết định chưa được thông báo hợp lệ. Ghi nhận thông báo trước.':
    'Cannot verify yet: there is no valid notice of the decision. Record the notification first.',
  'Chưa thể xác minh vì thời hạn tự nguyện còn đến hết {1}. Ghi nhận xác minh từ ngày sau đó.':
    'Cannot verify yet: the voluntary period runs to the end of {1}. Record the verification from the next day on.',
  'Ghi kết quả xác minh: tài sản, thu nhập, nơi ở hoặc lý do không xác minh được.':
    'Enter the findings: assets, income, place of living, or why nothing could be verified.',
  'Chọn cơ quan nhận ủy thác, khác đơn vị đang thi hành.':
    'Choose the agency that receives the entrustment, other than the enforcing unit.',
  'Chưa thể ghi nhận thi hành xong vì khoản {1} còn phải thu {2} đồng. Ghi nhận thu tiền trước.':
    'Cannot record completion yet: line {1} has {2} đồng outstanding. Record the collection first.',
  'Chưa thể xác định chưa có điều kiện vì thiếu kết quả xác minh. Ghi nhận xác minh trước.':
    'Conditions cannot be found absent yet: findings of a verification are missing. Record the verification first.',
  'Chưa thể tiếp tục thi hành án vì chưa có xác minh mới cho thấy có điều kiện. Ghi nhận xác minh trước.':
    'Cannot resume yet: no new verification shows conditions. Record the verification first.',
  'Chưa đủ thời gian kể từ quyết định chưa có điều kiện; sớm nhất sau ngày {1}.':
    'Too early after the decision that conditions are absent; at the earliest after {1}.',
  'Chưa thể chuyển vì mới xác minh {1} lần; cần ít nhất 2 lần. Ghi nhận xác minh trước.':
    'Cannot move yet: verified {1} times; at least 2 are needed. Record the verification first.',
  'Việc theo yêu cầu không chuyển sổ theo dõi riêng; gửi lại yêu cầu cho người được thi hành án.':
    'A case on request does not go to the separate ledger; return the request to the judgment creditor.',
  'Việc chủ động không gửi lại yêu cầu; chuyển sổ theo dõi riêng.':
    'A case ex officio has no request to return; enter it in the separate ledger.',
  'Luật Thi hành án dân sự 2008 không có gửi lại yêu cầu; chuyển sổ theo dõi riêng.':
    'The Law of 2008 knows no return of the request; enter the case in the separate ledger.',
  'Pháp luật áp dụng vào ngày này không có căn cứ cho tác nghiệp này. Kiểm tra ngày văn bản.':
    'The law of that day has no ground for this act. Check the date of the paper.',
  'Chọn căn cứ theo luật áp dụng vào ngày văn bản: {1}.': 'Choose a ground of the law of that day: {1}.',
  'Không được {1}: {2}.': 'Not allowed: {1}; {2}.',
  'không vai trò nào ghi nhận trực tiếp': 'no role records it directly',
  'thuộc quyền của {1}': 'it belongs to {1}',
  'Việc do đơn vị khác thụ lý; chỉ người của đơn vị ấy được ghi nhận.':
    'The case belongs to another unit; only people of that unit may record.',
  'Việc do {1} phụ trách; chỉ người phụ trách được ghi nhận.': 'In charge: {1}; only the officer in charge may record.',
  'Người ký không đúng thẩm quyền để {1}. Chọn {2}.': 'The signer has no power for this: {1}. Choose {2}.',
  'Sai thẩm quyền ký': 'Signed without the power to sign',
  'Không đính chính được nội dung': 'The content cannot be corrected',
  'Nội dung của “{1}” không đính chính trực tiếp.': 'The content of “{1}” is not corrected directly.',
  'Chỉ đính chính được ngày.': 'Only the date can be corrected.',
  'Hồ sơ chưa có vào ngày này': 'The file did not exist on that day',
  'Chọn ngày từ ngày ra quyết định trở đi.': 'Choose a day from the decision on.',
  'Hồ sơ chưa có vào thời điểm này': 'The file did not exist at that point',
  'Chọn ngày từ ngày ra quyết định trở đi, hoặc bản ghi mới hơn.':
    'Choose a day from the decision on, or a newer record.',
  'Số việc không đọc được': 'The case number cannot be read',
  'Nhập số và năm, ví dụ 128/2026.': 'Enter number and year, e.g. 128/2026.',
  'Có nhiều việc mang số {1}': 'Several cases bear the number {1}',
  'Thêm --unit với một trong: {1}.': 'Add --unit with one of: {1}.',
  'Chưa phân công được': 'Not assigned',
  'Chưa phân công được Chấp hành viên': 'No officer could be assigned',
  'Chấp hành viên thuộc cơ quan khác với cơ quan thụ lý việc này.':
    'The officer belongs to another agency than the case.',
  'Không có số định danh': 'No identifier',
  'Hồ sơ chưa ghi số định danh của đương sự này.': 'The file holds no identifier of this party.',
  'Không tìm thấy hồ sơ': 'No such file',
  'Không tìm thấy hồ sơ, hoặc hồ sơ ngoài phạm vi được xem. Kiểm tra lại số quyết định.':
    'No such file, or outside what may be seen. Check the decision number.',
  'Không tìm thấy hồ sơ, hoặc hồ sơ ngoài phạm vi được xem.': 'No such file, or outside what may be seen.',
  'Không có Chấp hành viên này trong phạm vi được phân công. Chọn người khác.':
    'No such officer among those that may be assigned. Choose somebody else.',
  'Chấp hành viên {1} thuộc cơ quan khác. Chọn người của cơ quan.':
    'Officer {1} belongs to another agency. Choose somebody of this agency.',
  'Chấp hành viên {1} không giữ chức vụ vào ngày này. Chọn người khác.':
    'Officer {1} does not hold office on that day. Choose somebody else.',
  'Chấp hành viên {1} thuộc đơn vị khác. Chọn người của đơn vị, hoặc trình lãnh đạo tỉnh phân công.':
    'Officer {1} belongs to another unit. Choose somebody of this unit, or ask the provincial leader to assign.',
  'Hồ sơ vừa được cập nhật': 'The file has just been changed',
  'Hồ sơ đã thay đổi sau khi mở. Xem thay đổi rồi ghi nhận lại; nội dung đã nhập được giữ.':
    'The file changed after it was opened. See the changes, then record again; what was typed is kept.',
  'Không rút lại được lần nhập này': 'This import cannot be taken back',
  'Đã có tác nghiệp mới trên việc {1}. Sai ở việc nào thì đính chính trong hồ sơ việc ấy.':
    'There are new acts on case {1}. Correct a mistake in the file of its case.',
  'Đã có tác nghiệp mới trên việc {1}{2}. Sai ở việc nào thì đính chính trong hồ sơ việc ấy.':
    'There are new acts on case {1}{2}. Correct a mistake in the file of its case.',
  'Chưa có thời hạn': 'No deadline',
  'Chưa tác nghiệp 30 ngày': 'No act for 30 days',
  'Chờ người yêu cầu bổ sung': 'Waiting for the requester to complete it',
  'Chưa có quyết định': 'No decision yet',
  'Không có màn hình này': 'No such screen',
  'Chọn một vai trò đang giữ; màn hình Hôm nay theo vai trò.': 'Choose a role that is held; Today follows the role.',
}
