import type { Catalogue } from './translate.ts'

/** Names of the fields of a register and what to write in them. Examples of values stay as people write them. */
export const importFieldSentences: Catalogue = {
  'Số tiền phải thi hành của khoản “{1}”, tính bằng đồng.': 'Amount owed of the line “{1}”, in đồng.',
  'Số quyết định': 'Decision number',
  'Số của quyết định thi hành án, ví dụ 128/QĐ-THADS. Chỉ ghi 128 cũng được.':
    'Number of the enforcement decision, e.g. 128/QĐ-THADS. 128 alone will do.',
  'Năm của số quyết định': 'Year of the number',
  'Chỉ ghi khi năm của dãy số khác năm của ngày quyết định.':
    'Only where the year of the series differs from that of the decision.',
  'Cơ quan ra quyết định': 'Issuing agency',
  'Chỉ ghi khi quyết định do cơ quan trước khi sáp nhập ban hành: mã hoặc tên cơ quan.':
    'Only where an agency from before the mergers issued the decision: its code or name.',
  'Ngày quyết định': 'Date of the decision',
  'Ngày ghi trên quyết định thi hành án, dạng ngày/tháng/năm.': 'The date on the enforcement decision, day/month/year.',
  'Ngày quyết định đầu tiên': 'Date of the first decision',
  'Với việc nhận ủy thác hoặc ra quyết định lại: ngày của quyết định thi hành án đầu tiên. Tuổi của việc tính từ ngày này.':
    'For entrusted or re-issued cases: the date of the first enforcement decision. The age of the case counts from it.',
  'Ngày nhận': 'Day of receipt',
  'Ngày nhận bản án, quyết định hoặc yêu cầu thi hành án.': 'The day the judgment, decision or request came in.',
  'Căn cứ thi hành': 'Basis',
  'Chủ động hoặc Theo yêu cầu.': 'Chủ động (ex officio) or Theo yêu cầu (on request).',
  'Loại việc': 'Kind of case',
  'Dân sự, Hình sự, Hành chính, Hôn nhân và gia đình, Kinh doanh thương mại, Lao động, Phá sản, Trọng tài hoặc Loại khác. Để trống thì suy từ ký hiệu bản án (DS, HS, HNGĐ, KDTM …).':
    'Dân sự, Hình sự, Hành chính, Hôn nhân và gia đình, Kinh doanh thương mại, Lao động, Phá sản, Trọng tài or Loại khác. Left empty, it follows from the sign of the judgment (DS, HS, HNGĐ, KDTM …).',
  'Bản án số': 'Judgment number',
  'Số, ký hiệu bản án, quyết định của Tòa án.': 'Number and sign of the judgment or decision of the court.',
  'Ngày bản án': 'Date of the judgment',
  'Ngày tuyên bản án, ngày ra quyết định của Tòa án.': 'The day the judgment or decision was given.',
  'Tòa án hoặc cơ quan ra bản án, quyết định.': 'The court or body that gave it.',
  'Nhiều người thì ngăn bằng dấu chấm phẩy (;). Để trống khi người được thi hành án là Nhà nước.':
    'Several people with semicolons (;). Leave it empty where the creditor is the State.',
  'Địa chỉ người được thi hành án': 'Address of the judgment creditor',
  'Cùng thứ tự với tên, ngăn bằng dấu chấm phẩy.': 'In the order of the names, with semicolons.',
  'CCCD, MST người được thi hành án': 'ID or tax code of the judgment creditor',
  'Số định danh cá nhân 12 chữ số hoặc mã số thuế. Định dạng ô là chữ để không mất số 0 ở đầu.':
    'Personal ID of 12 digits or tax code. Format the cell as text, so that a leading 0 stays.',
  'Nhiều người thì ngăn bằng dấu chấm phẩy (;).': 'Several people with semicolons (;).',
  'Địa chỉ người phải thi hành án': 'Address of the judgment debtor',
  'CCCD, MST người phải thi hành án': 'ID or tax code of the judgment debtor',
  'Án phí, lệ phí': 'Court fees',
  'Tiền phạt': 'Fine',
  'Truy thu, tịch thu tiền': 'Recovery, confiscation of money',
  'Thu khác cho ngân sách': 'Other budget revenue',
  'Trả nợ': 'Debt',
  'Tiền lãi': 'Interest',
  'Bồi thường': 'Compensation',
  'Cấp dưỡng': 'Maintenance',
  'Khoản tiền khác': 'Other sum',
  'Nghĩa vụ không phải tiền': 'Duty other than money',
  'Giao nhà đất, trả giấy tờ, thực hiện công việc … Nhiều nghĩa vụ ngăn bằng dấu chấm phẩy.':
    'Handing over house or land, giving back papers, doing work … Several duties with semicolons.',
  'Tổng phải thi hành': 'Total owed',
  'Tổng số tiền phải thi hành; phải bằng tổng các khoản nếu có ghi từng khoản.':
    'The whole sum owed; it must equal the sum of the lines where lines are given.',
  'Đã thu': 'Collected',
  'Tổng số tiền đã thi hành được từ đầu đến nay.': 'All that was enforced from the beginning until now.',
  'Trong đó thu trong năm': 'Of this, collected this year',
  'Phần đã thu trong năm thống kê (01/10 đến 30/9) của ngày thu gần nhất. Để trống thì toàn bộ tính vào ngày thu gần nhất.':
    'What was collected in the statistical year (01/10 to 30/9) of the last collection. Left empty, all counts on that day.',
  'Ngày thu gần nhất': 'Last day of collection',
  'Ngày của lần thu tiền gần nhất. Để trống thì lấy ngày của trạng thái.':
    'The day money last came in. Left empty, the day of the status is taken.',
  'Còn phải thu': 'Outstanding',
  'Số tiền còn phải thi hành. Phải thi hành = đã thu + còn phải thu.':
    'The sum still to be enforced. Owed = collected + outstanding.',
  'Đang giữ, chưa chi': 'Held, not paid out',
  'Phần đã thu mà cơ quan còn giữ, chưa chi trả. Để trống là đã chi trả hết.':
    'What the agency collected and still holds. Left empty, all was paid out.',
  'Họ tên Chấp hành viên của đơn vị nhập sổ. Tên chưa có thì được thêm vào danh sách.':
    'Full name of the officer of the importing unit. A new name is added to the list.',
  'Trạng thái': 'Status',
  'Trạng thái của việc vào ngày trạng thái, chọn trong danh sách.':
    'Status of the case on the day of the status, from the list.',
  'Ngày trạng thái': 'Day of the status',
  'Ngày của quyết định, biên bản đưa việc vào trạng thái ấy. Để trống chỉ khi việc mới ra quyết định hoặc mới phân công.':
    'Date of the decision or minutes that gave the case this status. Empty only where it was just decided or assigned.',
  'Căn cứ của trạng thái': 'Ground of the status',
  'Điểm, khoản của luật hoặc lý do: ví dụ “điểm c” với hoãn do thỏa thuận.':
    'Point and clause of the law, or the reason: e.g. “điểm c” for a postponement by agreement.',
  'Hoãn đến ngày': 'Postponed until',
  'Ngày hết thời hạn hoãn, nếu có.': 'Last day of the postponement, if any.',
  'Nhóm việc': 'Groups',
  'Tín dụng ngân hàng; Tham nhũng, kinh tế; Ban Chỉ đạo theo dõi; Bảo hiểm xã hội; Tiền nhà nước; Dư luận quan tâm; Án trọng điểm. Ngăn bằng dấu chấm phẩy.':
    'Tín dụng ngân hàng; Tham nhũng, kinh tế; Ban Chỉ đạo theo dõi; Bảo hiểm xã hội; Tiền nhà nước; Dư luận quan tâm; Án trọng điểm. With semicolons.',
}
