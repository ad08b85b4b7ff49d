import type { Catalogue } from './translate.ts'

/** Signing in, rights, people and units. */
export const peopleSentences: Catalogue = {
  'Không đăng nhập được': 'Sign-in failed',
  'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps Lock rồi thử lại.':
    'The account name or the password is wrong. Check the keyboard layout and Caps Lock, then try again.',
  'Đăng nhập sai nhiều lần': 'Too many failed sign-ins',
  'Thử lại sau {1} giây. Quên mật khẩu thì nhờ người quản trị đặt lại.':
    'Try again in {1} seconds. For a forgotten password ask an administrator to reset it.',
  'Lần đăng nhập này đã chấm dứt.': 'This login has ended.',
  'Chưa đăng nhập': 'Not signed in',
  'Đăng nhập rồi thử lại.': 'Sign in, then try again.',
  'Đăng nhập rồi thử lại; nội dung đã nhập được giữ.': 'Sign in, then try again; what was typed is kept.',
  'Chưa đổi được mật khẩu': 'The password was not changed',
  'Mật khẩu đang dùng không đúng.': 'The current password is wrong.',
  'Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.':
    'The new password equals the current one. Choose another.',
  'Mật khẩu mới có {1} ký tự; cần ít nhất {2}. Có thể dùng một câu dài dễ nhớ.':
    'The new password has {1} characters; at least {2} are needed. A long sentence that is easy to remember will do.',
  'Mật khẩu mới tối đa {1} ký tự.': 'The new password has at most {1} characters.',
  'Mật khẩu mới là một dãy lặp hoặc dãy liền nhau. Chọn câu khó đoán hơn.':
    'The new password repeats itself or is a run of neighbours. Choose one that is harder to guess.',
  'Mật khẩu mới gần như chỉ gồm tên người, tên cơ quan hoặc từ ai cũng đoán được. Chọn câu khó đoán hơn.':
    'The new password is little more than a name, an agency or a common word. Choose one that is harder to guess.',
  'Đơn vị này ngoài phạm vi của các vai trò đang giữ.': 'This unit is outside the reach of the roles held.',
  'Thao tác này ngoài quyền của các vai trò đang giữ. Nhờ người quản trị nếu cần thêm quyền.':
    'This is outside the rights of the roles held. Ask an administrator if more rights are needed.',
  // People.
  'Chưa thể thay đổi người dùng': 'The user cannot be changed yet',
  'Tên đăng nhập gồm 3–40 chữ thường không dấu, số, dấu chấm.':
    'An account name is 3–40 small letters without marks, digits and dots.',
  'Tên đăng nhập {1} đã có người dùng. Chọn tên khác.': 'The account name {1} is taken. Choose another.',
  'Ngày bắt đầu làm Chấp hành viên chưa tới. Nhập ngày từ hôm nay trở về trước.':
    'The day from which the person is an officer has not come. Enter today or an earlier day.',
  'Không có Chấp hành viên này.': 'There is no such officer.',
  'Chấp hành viên này đã có tài khoản. Gỡ trước khi gắn lại.':
    'This officer has an account. Detach it before attaching another.',
  'Tài khoản này đã khóa.': 'This account is disabled.',
  'Tài khoản này đang hoạt động.': 'This account is active.',
  'Tài khoản này đã khóa. Mở khóa trước.': 'This account is disabled. Enable it first.',
  '{1} đã có vai trò {2} tại {3}.': '{1} has the role {2} in {3} already.',
  '{1} không có vai trò {2} tại đơn vị này.': '{1} does not have the role {2} in this unit.',
  'Không được tự thay đổi quyền của mình. Nhờ người quản trị khác.':
    'Nobody changes their own rights. Ask another administrator.',
  'Không có người dùng này, hoặc ngoài phạm vi được xem.': 'No such user, or outside what may be seen.',
  'Đơn vị {1} không có, hoặc đã khép. Chọn đơn vị đang hoạt động.':
    'There is no unit {1}, or it is closed. Choose an active unit.',
  'Đơn vị {1} ngoài phạm vi quản trị. Nhờ người quản trị của đơn vị ấy.':
    'Unit {1} is outside the reach of administration. Ask the administrator of that unit.',
  'Vai trò {1} tại đơn vị này rộng hơn phạm vi quản trị. Nhờ người quản trị cấp trên.':
    'The role {1} in this unit reaches further than the administration. Ask an administrator above.',
  'Đơn vị mới thuộc cơ quan khác; lập Chấp hành viên mới ở cơ quan ấy.':
    'The new unit belongs to another agency; set up a new officer there.',
  'Tài khoản này đang gắn với Chấp hành viên {1}. Gỡ trước khi gắn lại.':
    'This account belongs to officer {1}. Detach it before attaching it anew.',
  // Units.
  'Chưa thể thay đổi đơn vị': 'The unit cannot be changed yet',
  'Mã {1} đã dùng cho một đơn vị. Chọn mã khác.': 'The code {1} is taken by a unit. Choose another.',
  '{1} không hoạt động vào ngày {2}.': '{1} is not active on {2}.',
  '{1} đã đổi tên vào ngày muộn hơn. Chọn ngày sau lần đổi ấy.':
    '{1} changed its name later than that. Choose a day after that change.',
  '{1} đã khép ngày {2}.': '{1} was closed on {2}.',
  '{1} lập ngày {2}. Chọn ngày sau đó.': '{1} was set up on {2}. Choose a later day.',
  '{1} còn {2} đơn vị trực thuộc. Khép các đơn vị ấy trước.': '{1} has {2} units below it. Close them first.',
  'Mã của đơn vị thuộc {1} bắt đầu bằng {2}. rồi đến số; ví dụ {3}.11.':
    'The code of a unit of {1} begins with {2}. and then digits; e.g. {3}.11.',
  'Đơn vị đã mang tên {1}. Nhập tên mới.': 'The unit bears the name {1} already. Enter a new one.',
  'Đơn vị không kế thừa chính mình. Chọn đơn vị khác.': 'A unit does not succeed itself. Choose another.',
  '{1} không hoạt động vào ngày {2}. Chọn đơn vị khác kế thừa.': '{1} is not active on {2}. Choose another successor.',
  '{1} còn {2} Chấp hành viên và việc của họ. Chọn đơn vị kế thừa.':
    '{1} has {2} officers with their cases. Choose a successor.',
  '{1} còn {2} người dùng. Điều động họ sang đơn vị khác hoặc khóa tài khoản, rồi khép.':
    '{1} has {2} users. Move them to another unit or disable their accounts, then close the unit.',
  '{1} còn {2} việc chưa kết thúc. Lãnh đạo phân công lại cho Chấp hành viên của đơn vị kế thừa, việc chuyển theo; rồi khép.':
    '{1} has {2} open cases. A leader assigns them to officers of the successor, and they move along; then close the unit.',
  'Nhập họ tên mới hoặc chức danh mới.': 'Enter a new name or a new title.',
  'Họ tên và chức danh vẫn như cũ. Sửa một trong hai, hoặc quay lại.':
    'Name and title are as before. Change one of them, or go back.',
  '{1} đang ở đơn vị này. Chọn đơn vị khác.': '{1} is in this unit. Choose another.',
  'Ngày {1} chưa tới. Ghi việc điều động vào ngày ấy, vì quyền đổi ngay khi ghi.':
    '{1} has not come yet. Record the move on that day, because rights change at once.',
  '{1} về đơn vị hiện nay từ ngày {2}. Chọn ngày sau đó.':
    '{1} has been in the present unit since {2}. Choose a later day.',
  '{1} còn phụ trách {2} việc chưa kết thúc. Trưởng phòng hoặc lãnh đạo lọc danh sách việc theo Chấp hành viên này, phân công lại, rồi ghi việc điều động.':
    '{1} is in charge of {2} open cases. The unit head or a leader filters the case list by this officer, assigns them anew, and then the move is recorded.',
  'Tên này là của đơn vị mã {1}. Nhập tên khác.': 'This name belongs to unit {1}. Enter another.',
  'Không có đơn vị mã {1}.': 'There is no unit {1}.',
  'Mã đơn vị có nhiều cách đọc': 'The unit code can be read in several ways',
  'Mã “{1}” có thể là {2}. Ghi rõ thời kỳ, ví dụ {3}.': 'The code “{1}” may be {2}. Write the period, e.g. {3}.',
  'Không có đơn vị này': 'No such unit',
  'Chọn đơn vị trong cây đơn vị.': 'Choose a unit of the tree.',
  'Không có đơn vị mã “{1}”. Mã có dạng VN, 2025:24, 2025:24.03, pre2025:26 hoặc pre2025:26.08.':
    'There is no unit “{1}”. Codes look like VN, 2025:24, 2025:24.03, pre2025:26 or pre2025:26.08.',
  'Không tìm thấy cơ quan': 'No such agency',
  'Không có cơ quan này, hoặc ngoài phạm vi được xem. Chọn cơ quan của mình.':
    'No such agency, or outside what may be seen. Choose an agency within reach.',
  'Cục Quản lý Thi hành án dân sự': 'Department of Civil Judgment Enforcement Management',
  // What a role may do.
  'Xem danh sách việc, màn hình Hôm nay, lịch thời hạn': 'See the case list, Today and the calendar of deadlines',
  'Tìm việc': 'Search cases',
  'Mở hồ sơ': 'Open a file',
  'Ghi nhận tác nghiệp (từng loại: các dòng dưới)': 'Record acts (each kind: the rows below)',
  'Phân công nhiều việc': 'Assign many cases',
  'Xem bản án đã nhận': 'See received judgments',
  'Vào sổ bản án': 'Enter judgments',
  'Xem yêu cầu thi hành án': 'See requests',
  'Vào sổ, yêu cầu bổ sung, từ chối yêu cầu thi hành án': 'Enter requests, ask to complete, refuse',
  'Xem biểu thống kê': 'See statistical forms',
  'Mở các việc của một ô số liệu': 'Open the cases of a cell',
  'Xuất biểu thống kê': 'Export statistical forms',
  'Xem các lần nhập sổ và chứng thư': 'See imports and certificates',
  'Nhập sổ': 'Import registers',
  'Rút lại một lần nhập sổ': 'Take back an import',
  'Xem cây đơn vị': 'See the tree of units',
  'Lập, đổi tên, khép đơn vị': 'Set up, rename and close units',
  'Xem danh sách Chấp hành viên': 'See the list of officers',
  'Lập, sửa Chấp hành viên': 'Set up and change officers',
  'Xem người dùng và quyền': 'See users and rights',
  'Lập, khóa người dùng, cấp và rút vai trò, đặt lại mật khẩu, gỡ mã xác thực, chấm dứt lần đăng nhập':
    'Set up and disable users, grant and revoke roles, reset passwords, remove second factors, end logins',
  'Xem nhật ký thay đổi (không có nội dung)': 'See the log of changes (without content)',
  'Kiểm tra chuỗi ghi nhận': 'Verify the chain of records',
  'Xem ai đã xem hồ sơ nào': 'See who looked at which file',
  'Xem quy tắc pháp luật, tính thời hạn': 'See rules of law, compute deadlines',
  'Xem tình trạng hệ thống': 'See the state of the system',
}
