import type { Catalogue } from './translate.ts'

/** Judgments and requests that come in, and the decision that answers them. */
export const intakeSentences: Catalogue = {
  'Ngày nhận sau ngày hôm nay ({1}). Nhập ngày thực nhận.':
    'The day of receipt lies after today ({1}). Enter the day it came in.',
  'Ngày nhận yêu cầu sớm hơn ngày tuyên bản án ({1}). Kiểm tra một trong hai ngày.':
    'The request predates the judgment ({1}). Check one of the dates.',
  'Người yêu cầu phải là người được hoặc người phải thi hành án trong bản án. Chọn lại đương sự.':
    'The requester must be a judgment creditor or debtor. Choose the party again.',
  'Bản án không có khoản {1}. Chọn khoản trong bản án.': 'The judgment has no line {1}. Choose a line of the judgment.',
  'Khoản {1}: bản án tuyên {2} đồng; không yêu cầu nhiều hơn.':
    'Line {1}: the judgment gives {2} đồng; no more can be asked for.',
  'Bản án không có khoản nào thi hành theo yêu cầu.': 'The judgment has no line enforced on request.',
  'Luật áp dụng ngày {1} không có bước này. Kiểm tra ngày văn bản; hướng dẫn người yêu cầu bằng văn bản khác.':
    'The law of {1} has no such step. Check the date of the paper; guide the requester by another paper.',
  'Yêu cầu đã có quyết định thi hành án.': 'The request has its enforcement decision.',
  'Yêu cầu đã bị từ chối; người yêu cầu nộp yêu cầu mới.': 'The request was refused; the requester hands in a new one.',
  'Đã thông báo bổ sung, đang chờ người yêu cầu.': 'Notice to complete was given; the requester is awaited.',
  'Chưa thông báo bổ sung cho yêu cầu này.': 'No notice to complete was given for this request.',
  'Yêu cầu còn trong thời hiệu; không cần xem xét quá hạn.':
    'The request is within the limitation; no review is needed.',
  'Yêu cầu quá hạn đã được chấp nhận.': 'The late request was accepted.',
  'Chưa thể ra quyết định vì yêu cầu đang chờ bổ sung.': 'No decision yet: the request is waiting to be completed.',
  'Chưa thể ra quyết định vì thời hiệu yêu cầu đã hết ngày {1}. Thủ trưởng xem xét yêu cầu quá hạn, hoặc từ chối.':
    'No decision yet: the limitation ended on {1}. The head reviews the late request, or refuses it.',
  'Ngày văn bản sớm hơn bước trước ({1}). Kiểm tra một trong hai ngày.':
    'The paper predates the step before it ({1}). Check one of the dates.',
  'Chưa ghi lý do chậm yêu cầu. Mở xem xét và ghi lý do, chứng cứ trước.':
    'The reason for the delay is missing. Open the review and enter reason and proof first.',
  'Không được từ chối vì hết thời hiệu: yêu cầu còn trong thời hiệu. Chọn căn cứ khác.':
    'May not be refused for limitation: the request is within it. Choose another ground.',
  'Không được từ chối yêu cầu mà cơ quan thi hành án đã trả trước đây.':
    'A request that the agency itself sent back before may not be refused.',
  'Không được từ chối yêu cầu giao tài sản, giao người, thăm nom chưa được thực hiện trên thực tế.':
    'A request to hand over property or a person, or for visits, not yet carried out in fact may not be refused.',
  'Một quyết định cho các khoản chủ động': 'One decision for the lines ex officio',
  'Một quyết định cho yêu cầu này': 'One decision for this request',
  'Nghĩa vụ liên đới: một quyết định chung': 'Joint duty: one decision for all',
  'Mỗi người phải thi hành án một quyết định': 'One decision for each judgment debtor',
  'Bản án không còn khoản chủ động nào chưa có quyết định. Khoản theo yêu cầu chờ đơn.':
    'No line ex officio is left without a decision. Lines on request wait for a request.',
  'Không còn khoản theo yêu cầu nào chưa có quyết định.': 'No line on request is left without a decision.',
  'Ngày quyết định sau ngày hôm nay ({1}). Nhập ngày ký.':
    'The decision lies after today ({1}). Enter the day of signing.',
  'Ngày quyết định sớm hơn ngày tuyên bản án ({1}). Kiểm tra một trong hai ngày.':
    'The decision predates the judgment ({1}). Check one of the dates.',
  'Ngày quyết định sớm hơn ngày nhận ({1}). Kiểm tra một trong hai ngày.':
    'The decision predates the receipt ({1}). Check one of the dates.',
  'Khoản {1} đã có quyết định thi hành án {2}; không ra quyết định lần hai.':
    'Line {1} has the enforcement decision {2}; a second one is not issued.',
  'Khoản {1} ({2}) thi hành theo yêu cầu. Nhận yêu cầu trước.':
    'Line {1} ({2}) is enforced on request. Receive the request first.',
  'Khoản {1} ({2}) thuộc diện chủ động. Ra quyết định từ bản án, không cần yêu cầu.':
    'Line {1} ({2}) is enforced ex officio. Issue the decision from the judgment; no request is needed.',
  'Mỗi người phải thi hành án có một quyết định riêng; nghĩa vụ liên đới một quyết định chung. Chọn khoản của một người.':
    'Each judgment debtor has a decision of their own; a joint duty has one. Choose the lines of one debtor.',
  'Ngày nhận sớm hơn ngày tuyên ({1}). Kiểm tra một trong hai ngày.':
    'The receipt predates the judgment ({1}). Check one of the dates.',
  'Ngày có hiệu lực sớm hơn ngày tuyên ({1}). Kiểm tra một trong hai ngày.':
    'The legal effect predates the judgment ({1}). Check one of the dates.',
  'Chưa có người phải thi hành án. Thêm ít nhất một người.': 'There is no judgment debtor. Add at least one.',
  'Đương sự {1} và {2} cùng một số định danh. Kiểm tra số, hoặc bỏ một dòng.':
    'Parties {1} and {2} have the same identifier. Check it, or leave one out.',
  'Chưa có khoản phải thi hành. Thêm ít nhất một khoản.': 'There is no line to enforce. Add at least one.',
  'Không có loại nghĩa vụ “{1}”. Chọn trong danh mục.': 'There is no kind of obligation “{1}”. Choose from the list.',
  'Luật áp dụng ngày {1} không có loại nghĩa vụ “{2}”. Chọn loại khác trong danh mục.':
    'The law of {1} has no kind of obligation “{2}”. Choose another from the list.',
  'Khoản {1} ({2}) chưa có số tiền. Nhập số tiền bản án tuyên.':
    'Line {1} ({2}) has no amount. Enter the amount of the judgment.',
  'Khoản {1} ({2}) không phải khoản tiền; {3} đồng nhập thành khoản riêng.':
    'Line {1} ({2}) is not a sum of money; enter the {3} đồng as a line of its own.',
  'Khoản {1} nêu {2} số {3} không có trong danh sách đương sự.':
    'Line {1} names {2} no. {3}, who is not in the list of parties.',
  'người phải thi hành án': 'judgment debtor',
  'người được thi hành án': 'judgment creditor',
  'Khoản {1} trả cho người được thi hành án nhưng danh sách chưa có ai. Thêm người được thi hành án.':
    'Line {1} is paid to a judgment creditor, but the list has none. Add the judgment creditor.',
  'Chưa nhận được yêu cầu': 'The request was not received',
  'Chưa thể yêu cầu bổ sung': 'Notice to complete is not yet possible',
  'Chưa thể ghi nhận bổ sung': 'The completion cannot be recorded yet',
  'Chưa thể từ chối yêu cầu': 'The request cannot be refused yet',
  'Chưa thể xem xét yêu cầu quá hạn': 'The late request cannot be reviewed yet',
  'Chưa thể ra quyết định': 'No decision yet',
  'Không được thực hiện': 'Not allowed',
  'Yêu cầu do đơn vị khác nhận; chỉ người của đơn vị ấy được xử lý.':
    'Another unit received the request; only people of that unit may handle it.',
  'Bản án do cơ quan khác nhận': 'Another agency received the judgment',
  'Chọn đơn vị thuộc cơ quan đã nhận bản án.': 'Choose a unit of the agency that received the judgment.',
  'Khác cơ quan đã nhận bản án.': 'Not the agency that received the judgment.',
  'Chưa nhận được yêu cầu thi hành án': 'The request for enforcement was not received',
  'Chưa có việc nào đã gửi lại yêu cầu': 'No case has a returned request',
  'Chọn việc của bản án này có trạng thái “Đã gửi lại yêu cầu”, hoặc bỏ mục này.':
    'Choose a case of this judgment with the status “Request returned”, or leave this out.',
  'Không phải việc đã gửi lại yêu cầu của bản án này.': 'Not a case of this judgment with a returned request.',
  'Không tìm thấy yêu cầu thi hành án': 'No such request',
  'Không tìm thấy yêu cầu, hoặc yêu cầu ngoài phạm vi được xem. Kiểm tra lại đường dẫn.':
    'No such request, or outside what may be seen. Check the address.',
  'Không tìm thấy bản án': 'No such judgment',
  'Không tìm thấy bản án, hoặc bản án ngoài phạm vi được xem. Kiểm tra lại số bản án.':
    'No such judgment, or outside what may be seen. Check the judgment number.',
  'Chưa vào sổ được bản án': 'The judgment was not entered',
  'Bản án này đã vào sổ': 'This judgment is already in the book',
  'Bản án số {1} đã có trong sổ của cơ quan. Mở bản án đã có thay vì vào sổ lần hai.':
    'Judgment {1} is in the book of the agency. Open it instead of entering it twice.',
  'Cơ quan đã nhận bản án này ở đơn vị khác. Liên hệ văn thư cơ quan trước khi vào sổ.':
    'The agency received this judgment in another unit. Ask its clerk before entering it.',
  'Trùng số, ngày và Tòa án.': 'Same number, day and court.',
  'Chưa ra được quyết định thi hành án': 'The enforcement decision was not issued',
  'Không được ra quyết định cho đơn vị này': 'No decision may be issued for this unit',
  'Hồ sơ do đơn vị khác nhận; chỉ người của đơn vị ấy được ra quyết định.':
    'Another unit received the papers; only people of that unit may issue the decision.',
  'Khoản {1} không có trong yêu cầu. Chọn khoản đã được yêu cầu.':
    'Line {1} is not in the request. Choose a line that was asked for.',
  'ngày tuyên bản án': 'the date of the judgment',
  'ngày quyết định thi hành án đầu tiên': 'the date of the first enforcement decision',
  'ngày nhận ủy thác': 'the day the entrustment came in',
  'ngày quyết định': 'the date of the decision',
  'ngày hôm nay': 'today',
  '{1!} sau {2}. Kiểm tra một trong hai ngày.': '{1} lies after {2}. Check one of the dates.',
  'Không được vào sổ cho đơn vị này': 'Nothing may be entered for this unit',
  'Chọn đơn vị của mình, hoặc nhờ người của đơn vị ấy vào sổ.':
    'Choose a unit within reach, or ask somebody of that unit to enter it.',
  'Ngoài phạm vi được vào sổ.': 'Outside what may be entered.',
  'Đơn vị không còn hoạt động': 'The unit is no longer active',
  'Chọn đơn vị đang hoạt động.': 'Choose an active unit.',
  'Đơn vị không có, hoặc đã kết thúc.': 'There is no such unit, or it has ended.',
  'Không được làm việc này': 'This may not be done',
}
