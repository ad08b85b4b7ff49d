import type { Command } from './command.ts'

type Entry = { name: string; summaryVi: string; load: () => Promise<{ command: Command }> }

/**
 * Every command with its line in the overview. A command's file is loaded only when it is called: most of them bring the
 * rooms of the server along.
 */
export const commands: readonly Entry[] = [
  { name: 'start', summaryVi: 'Chạy Minh Án và in địa chỉ trang', load: () => import('./commands/start.ts') },
  { name: 'db', summaryVi: 'Nâng cấp, sao lưu, khôi phục cơ sở dữ liệu', load: () => import('./commands/db.ts') },
  {
    name: 'service',
    summaryVi: 'Cài Minh Án thành dịch vụ chạy cùng máy',
    load: () => import('./commands/service.ts'),
  },
  { name: 'tls', summaryVi: 'Lập chứng thư của mạng cơ quan', load: () => import('./commands/tls.ts') },
  {
    name: 'user',
    summaryVi: 'Lập, liệt kê, khóa, điều động người dùng; cấp vai trò; đặt lại mật khẩu, gỡ mã xác thực',
    load: () => import('./commands/user.ts'),
  },
  {
    name: 'import',
    summaryVi: 'Nhập sổ thụ lý của đơn vị, lấy mẫu sổ, rút lại lần nhập',
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'law',
    summaryVi: 'Tính theo luật: thời hạn, việc được làm của hồ sơ',
    load: () => import('./commands/law.ts'),
  },
  { name: 'report', summaryVi: 'Tính biểu thống kê từ hồ sơ', load: () => import('./commands/report.ts') },
  {
    name: 'audit',
    summaryVi: 'Kiểm tra chuỗi ghi nhận, số liệu, sổ cái và tệp đính kèm so với tác nghiệp',
    load: () => import('./commands/audit.ts'),
  },
  {
    name: 'training',
    summaryVi: 'Mở bản tập huấn, đưa bản tập huấn về ban đầu',
    load: () => import('./commands/training.ts'),
  },
  { name: 'demo', summaryVi: 'Dựng hồ sơ minh họa từ số liệu đã công bố', load: () => import('./commands/demo.ts') },
]
