import type { Catalogue } from './translate.ts'

/** Columns, conventions and problems of the statistical forms. */
export const statisticsSentences: Catalogue = {
  'Tổng số giải quyết (thụ lý)': 'Total handled (taken in)',
  'Năm trước chuyển sang (trừ số đã chuyển sổ theo dõi riêng)':
    'Brought forward from last year (without the separate ledger)',
  'Thụ lý mới': 'Newly taken in',
  'Từ sổ theo dõi riêng trở lại': 'Back from the separate ledger',
  'Quy ước của hệ thống: việc ở sổ theo dõi riêng có điều kiện trở lại tính là thụ lý mới.':
    'Convention of the system: a case of the separate ledger whose conditions return counts as newly taken in.',
  'Đã kết thúc, được thi hành tiếp': 'Ended, enforced again',
  'Quy ước của hệ thống: quyết định đình chỉ hoặc thu hồi bị thu hồi, hủy; số trước đó đã trừ được tính lại ở đây.':
    'Convention of the system: a termination or recall was itself recalled or annulled; what was deducted returns here.',
  'Ủy thác thi hành án': 'Entrusted out',
  'Cục rút lên thi hành': 'Taken up by the provincial department',
  'Số trừ riêng ở cấp Chi cục; không còn từ 01/07/2025.': 'Deducted at district level only; gone since 01/07/2025.',
  'Thu hồi, hủy quyết định thi hành án': 'Enforcement decision recalled or annulled',
  'Gửi lại yêu cầu thi hành án': 'Request returned',
  'Chưa rõ thuộc cột nào; để riêng và trừ khỏi số phải thi hành từ ngày gửi lại.':
    'Its column is not known; kept apart and deducted from the day of return.',
  'Tổng số phải thi hành': 'Total to be enforced',
  'Có điều kiện thi hành': 'Conditions present',
  'Thi hành xong (gồm đình chỉ)': 'Enforced (terminations included)',
  'Đình chỉ thi hành án': 'Termination of enforcement',
  'Kết thúc trường hợp khác': 'Ended in another case of the law',
  'Chỉ có từ 01/07/2026 (khoản 1 Điều 32 Nghị định số 152/2026/NĐ-CP); chưa rõ thuộc cột nào.':
    'Only since 01/07/2026 (art. 32(1) Decree 152/2026/NĐ-CP); its column is not known.',
  'Đang thi hành (gồm hoãn do đương sự đồng ý)': 'Being enforced (postponed by agreement included)',
  'Chưa có điều kiện thi hành': 'Conditions absent',
  'Hoãn, tạm đình chỉ (ngoài hai nhóm có và chưa có điều kiện)':
    'Postponed, suspended (outside conditions present and absent)',
  'Số chuyển kỳ sau': 'Carried forward',
  'Trong đó có điều kiện': 'Of these, conditions present',
  'Tỷ lệ thi hành xong trên có điều kiện (%)': 'Enforced of conditions present (%)',
  '100 × F ÷ E, hai chữ số thập phân': '100 × F ÷ E, two decimals',
  'Một quyết định thi hành án là một việc.': 'One enforcement decision is one case.',
  'Việc mới ra quyết định, đã phân công, trong thời hạn tự nguyện, đang xác minh hoặc tạm dừng do khiếu nại tính vào có điều kiện, đang thi hành, cho đến khi được phân loại khác.':
    'A case just decided, assigned, in its voluntary period, being verified or paused for a complaint counts with conditions present, being enforced, until it is classified otherwise.',
  'Việc hoãn do đương sự đồng ý tính vào số có điều kiện, cùng số đang thi hành.':
    'A case postponed by agreement counts with conditions present, among those being enforced.',
  'Việc tính theo trạng thái chung của việc; tiền tính theo từng khoản nghĩa vụ.':
    'Cases are counted by the status of the case; money by each line.',
  'Tiền đã thu của khoản sau đó được xác định chưa có điều kiện vẫn ở cột có điều kiện và thi hành xong; phần còn lại sang cột chưa có điều kiện.':
    'Money collected on a line whose conditions were later found absent stays in the columns conditions present and enforced; the rest moves to conditions absent.',
  'Tiền đình chỉ tính vào cột đình chỉ (F2).': 'Terminated money counts in the column termination (F2).',
  'Tiền có điều kiện là toàn bộ nghĩa vụ còn phải thi hành, không phải giá trị tài sản tìm được.':
    'Money with conditions present is the whole duty left, not the value of the assets found.',
  'Yêu cầu đã gửi lại (từ 01/07/2026) rời khỏi số phải thi hành từ ngày gửi lại, ghi ở cột riêng C9 trong khi chưa rõ cột chính thức.':
    'A returned request (since 01/07/2026) leaves the total to be enforced on the day of return and stands in column C9 while the official column is not known.',
  'Việc từ sổ theo dõi riêng có điều kiện trở lại tính là thụ lý mới, ghi ở A2c; việc đã kết thúc được thi hành tiếp ghi ở A2d.':
    'A case back from the separate ledger counts as newly taken in, in A2c; an ended case enforced again stands in A2d.',
  'Việc nhận ủy thác là việc mới ở nơi nhận; ở nơi ủy thác trừ khỏi số phải thi hành.':
    'An entrusted case is new where it is received; it is deducted where it came from.',
  'Việc hoãn, tạm đình chỉ tính vào số có điều kiện; không có nhóm thứ ba (D = E + H).':
    'Postponed and suspended cases count with conditions present; there is no third group (D = E + H).',
  'Việc hoãn (không do đương sự đồng ý) và tạm đình chỉ đứng ngoài số có điều kiện và chưa có điều kiện, ở cột K.':
    'Cases postponed (not by agreement) and suspended stand outside conditions present and absent, in column K.',
  'Cây cột dựng lại từ định nghĩa chỉ tiêu và báo cáo đã công bố; số cột chính thức của biểu mẫu chưa đối chiếu.':
    'The columns are rebuilt from definitions and published reports; the official column numbers were not compared.',
  'Quyết định số 02/2006/QĐ-BTP': 'Decision 02/2006/QĐ-BTP',
  'QĐ 02/2006': 'QĐ 02/2006',
  'Chưa có nội dung Quyết định số 02/2006/QĐ-BTP; tạm dùng cây cột của Thông tư số 01/2013/TT-BTP. Khi đó tỷ lệ công bố theo hai cách (kể cả và không kể việc thi hành một phần), nên không so được với các năm sau. {1}':
    'The text of Decision 02/2006/QĐ-BTP is missing; the columns of Circular 01/2013/TT-BTP are used. Rates were then published in two ways (with and without cases enforced in part), so they do not compare with later years. {1}',
  'Thông tư số 01/2013/TT-BTP (sửa đổi bởi Thông tư số 08/2015/TT-BTP)':
    'Circular 01/2013/TT-BTP (amended by Circular 08/2015/TT-BTP)',
  '{1} Biểu mẫu khi đó tách việc chủ động và theo yêu cầu; thu hồi, hủy chưa có quy định riêng.':
    '{1} The forms then kept cases ex officio and on request apart; recall and annulment had no rule of their own.',
  'Thông tư số 06/2019/TT-BTP': 'Circular 06/2019/TT-BTP',
  'Thông tư số 05/2024/TT-BTP': 'Circular 05/2024/TT-BTP',
  'Thông tư số 05/2026/TT-BTP': 'Circular 05/2026/TT-BTP',
  'Chưa có nội dung Thông tư số 05/2026/TT-BTP; tạm dùng cây cột của Thông tư số 05/2024/TT-BTP. {1}':
    'The text of Circular 05/2026/TT-BTP is missing; the columns of Circular 05/2024/TT-BTP are used. {1}',
  'Kết quả thi hành án dân sự tính bằng việc': 'Results of civil judgment enforcement in cases',
  'Kết quả thi hành án dân sự tính bằng tiền': 'Results of civil judgment enforcement in money',
  'Chưa có trong chế độ này: việc hoãn, tạm đình chỉ tính vào cột có điều kiện.':
    'Not in these rules: postponed and suspended cases count with conditions present.',
  'Chưa đối chiếu được tiền đình chỉ, miễn, giảm có tính vào số thi hành xong hay không.':
    'Whether terminated, exempted or reduced money counts as enforced could not be compared.',
  Tổng: 'Total',
  'Chưa quy đổi được': 'Cannot be placed on this tree',
  'Chưa phân công': 'Not assigned',
  '{1} (trực tiếp)': '{1} (itself)',
  // Problems and relations.
  'Kỳ này chưa có chế độ thống kê': 'There are no statistical rules for this period',
  'Định nghĩa biểu số {1} có từ {2}. Chọn kỳ kết thúc từ ngày ấy trở đi.':
    'Form {1} is defined since {2}. Choose a period that ends on that day or later.',
  'Kỳ kết thúc trước chế độ thống kê đầu tiên.': 'The period ends before the first statistical rules.',
  'Không xem được số liệu của đơn vị này': 'The figures of this unit may not be seen',
  'Đơn vị nằm ngoài phạm vi được giao. Chọn đơn vị của mình hoặc đơn vị trực thuộc.':
    'The unit is outside the assigned reach. Choose an own unit or one below it.',
  'Kỳ báo cáo không hợp lệ': 'The period of the report cannot be used',
  'Không đọc tiếp được danh sách': 'The list cannot be read on',
  'Mở lại danh sách từ đầu.': 'Open the list from the beginning.',
  'Con trỏ trang không hợp lệ.': 'The page marker cannot be used.',
  'Điểm chốt ghi nhận không đọc được': 'The record point cannot be read',
  'Dùng mã chốt in trên biểu đã lập, hoặc thời điểm kèm múi giờ, ví dụ 2026-11-01T00:00+07.':
    'Use the record point printed on a form, or an instant with its zone, e.g. 2026-11-01T00:00+07.',
  'Mã chốt ghi nhận không hợp lệ.': 'The record point cannot be used.',
  'Điểm chốt ghi nhận chưa tới': 'The record point lies ahead',
  'Mã chốt nêu bản ghi số {1} của {2}, nhưng cơ quan này mới có {3} bản ghi. Kiểm tra lại mã chốt.':
    'The record point names record {1} of {2}, but that agency has only {3}. Check the record point.',
  'Mã chốt vượt số bản ghi hiện có.': 'The record point lies beyond the records.',
  'Đơn vị không có trên cây đơn vị của ngày chốt': 'The unit is not on the tree of the cut-off day',
  'chỉ có từ {1}': 'exists only since {1}',
  'đã kết thúc ngày {1}': 'ended on {1}',
  '{1} ({2}) {3}. Chọn đơn vị kế thừa, hoặc chọn cây đơn vị của ngày mà đơn vị này tồn tại.':
    '{1} ({2}) {3}. Choose its successor, or the tree of a day on which this unit exists.',
  'Đơn vị không có trên cây đơn vị của ngày chốt.': 'The unit is not on the tree of the cut-off day.',
  'Kỳ thống kê có từ 1 đến 12 tháng, kể từ ngày 01/10. Nhập lại số tháng.':
    'A statistical period has 1 to 12 months from 01/10. Enter the months again.',
  'Kỳ thống kê có từ 1 đến 12 tháng: {1}': 'A statistical period has 1 to 12 months: {1}',
  'Năm thống kê phải từ 1946 đến 2100. Nhập lại năm.':
    'A statistical year lies between 1946 and 2100. Enter the year again.',
  'Ngày cuối kỳ trước ngày đầu kỳ. Nhập lại hai ngày.': 'The period ends before it begins. Enter both days again.',
  'Ngày chốt pháp lý phải nằm trong kỳ báo cáo. Chọn ngày trong kỳ.':
    'The legal cut-off must lie within the period. Choose a day of the period.',
  'Kỳ báo cáo chưa bắt đầu nên chưa có số liệu. Chọn kỳ đã bắt đầu.':
    'The period has not begun, so there are no figures. Choose one that has begun.',
  'Hệ thức không đọc được: “{1}”': 'The relation cannot be read: “{1}”',
  '{1}: {2} = {3}, vế phải = {4}': '{1}: {2} = {3}, right side = {4}',
  'Tổng các dòng = tổng của biểu': 'Sum of the rows = total of the form',
  'Cột {1}': 'Column {1}',
  'Mọi cột ≥ 0': 'Every column ≥ 0',
  'Lũy kế giảm từ {1} xuống {2} {3}: xem lại việc thu hồi đình chỉ, đính chính, chuyển đơn vị.':
    'The running total falls from {1} to {2} {3}: look at recalled terminations, corrections, transfers.',
}
