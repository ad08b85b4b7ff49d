import type { ActKind } from '../case-file/index.ts'

/** What a route lets a person do. Every route names one of these (or `public`, `signed-in`). */
export const actionNames = {
  'case.list': 'Xem danh sách việc, màn hình Hôm nay, lịch thời hạn',
  'case.search': 'Tìm việc',
  'case.read': 'Mở hồ sơ',
  'case.record': 'Ghi nhận tác nghiệp (từng loại: các dòng dưới)',
  'case.assign': 'Phân công nhiều việc',
  'case.decide': 'Ra quyết định thi hành án',
  'attachment.change': 'Đính kèm, thôi đính kèm tệp',
  'view.keep': 'Lưu chế độ xem và cột của danh sách, chia sẻ trong phạm vi được xem',
  'view.manage': 'Sửa, bỏ chế độ xem mà người khác đã chia sẻ',
  'register.export': 'Xuất sổ và danh sách',
  'register.map': 'Lưu cách ghép cột khi xuất cho đơn vị',
  'judgment.read': 'Xem bản án đã nhận',
  'judgment.record': 'Vào sổ bản án',
  'request.read': 'Xem yêu cầu thi hành án',
  'request.record': 'Vào sổ, yêu cầu bổ sung, từ chối yêu cầu thi hành án',
  'statistics.read': 'Xem biểu thống kê',
  'statistics.open-cell': 'Mở các việc của một ô số liệu',
  'statistics.export': 'Xuất biểu thống kê',
  'import.read': 'Xem các lần nhập sổ và chứng thư',
  'import.run': 'Nhập sổ',
  'import.undo': 'Rút lại một lần nhập sổ',
  'unit.read': 'Xem cây đơn vị',
  'unit.manage': 'Lập, đổi tên, khép đơn vị',
  'officer.read': 'Xem danh sách Chấp hành viên',
  'officer.manage': 'Lập, sửa Chấp hành viên',
  'user.read': 'Xem người dùng và quyền',
  'user.manage': 'Lập, khóa người dùng, cấp và rút vai trò, đặt lại mật khẩu, gỡ mã xác thực, chấm dứt lần đăng nhập',
  'audit.read': 'Xem nhật ký thay đổi (không có nội dung)',
  'audit.verify': 'Kiểm tra chuỗi ghi nhận',
  'look.read': 'Xem ai đã xem hồ sơ nào',
  'rule-data.manage': 'Nạp lịch nghỉ, lãi suất hằng năm',
  'law.read': 'Xem quy tắc pháp luật, tính thời hạn',
  'system.read': 'Xem tình trạng hệ thống',
} as const satisfies Readonly<Record<string, string>>

export type RouteAction = keyof typeof actionNames

/** What everybody who signs in may know: the tree, the law, whether the system is well. */
export const commonActions: ReadonlySet<string> = new Set<RouteAction>(['unit.read', 'law.read', 'system.read'])

/** Recording one kind of act: `act.postponement`. */
export type ActAction = `act.${ActKind}`

export type Action = RouteAction | ActAction

export const routeActions = Object.keys(actionNames) as RouteAction[]

export function actAction(kind: ActKind): ActAction {
  return `act.${kind}`
}
