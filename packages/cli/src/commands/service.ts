import { statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  installService,
  type ServicePlan,
  serviceFile,
  serviceStatus,
  uninstallService,
} from '@minh-an/server/installation'
import { readSettings, refuseOpenPlainHttp } from '@minh-an/server/platform'
import { type Command, readOptions, WrongUse } from '../command.ts'

const FIRST_FREE_PORT = 1_024

export const command: Command = {
  name: 'service',
  summaryVi: 'Cài Minh Án thành dịch vụ chạy cùng máy',
  usageVi: [
    'minh-an service install   [--data THƯ_MỤC] [--user TÀI_KHOẢN] [--print] [--json]',
    'minh-an service uninstall [--json]   dừng và gỡ dịch vụ; dữ liệu còn nguyên',
    'minh-an service status    [--json]',
    '',
    'Linux: dịch vụ systemd; chạy lệnh bằng root thì cài cho cả máy, bằng người dùng thường thì cài cho người ấy.',
    'Windows: tác vụ khởi động cùng máy của Task Scheduler; chạy lệnh trong cửa sổ quản trị.',
    '  --user TÀI_KHOẢN  tài khoản chạy dịch vụ của cả máy (mặc định: chủ thư mục dữ liệu)',
    '  --print           chỉ in nội dung sẽ cài',
    'Cài đặt của trang đọc từ minh-an.json trong thư mục dữ liệu; dịch vụ không thấy biến môi trường của cửa sổ này.',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, { user: { type: 'string' }, print: { type: 'boolean' } })
    const [action, ...rest] = positionals
    if (rest.length > 0) throw new WrongUse(`Không hiểu "${rest[0]}".`)
    const plan = planOf(values)
    const show = (answer: object, text: string) => console.log(values.json ? JSON.stringify(answer) : text)
    switch (action) {
      case 'install': {
        const file = serviceFile(plan)
        if (values.print) show(file, file.content)
        else {
          const installed = installService(plan)
          show(installed, `Đã cài và chạy dịch vụ (${installed.place}). Xem: minh-an service status`)
        }
        return 0
      }
      case 'uninstall': {
        const removed = uninstallService(plan)
        show(removed, `Đã dừng và gỡ dịch vụ (${removed.place}). Dữ liệu ở ${plan.dataDirectory} còn nguyên.`)
        return 0
      }
      case 'status': {
        const status = serviceStatus(plan)
        const word = !status.installed ? 'chưa cài' : status.running ? 'đang chạy' : 'đã cài, không chạy'
        show(status, `Dịch vụ ${word} (${status.place}).`)
        return status.running ? 0 : 1
      }
      default:
        throw new WrongUse('Chọn "install", "uninstall" hoặc "status".')
    }
  },
}

function planOf(values: { data?: string | undefined; user?: string | undefined }): ServicePlan {
  // Only what the file says: the environment of this window ends with it.
  const { MINH_AN_DATA } = process.env
  const settings = readSettings({ MINH_AN_DATA }, { dataDirectory: values.data })
  refuseOpenPlainHttp(settings)
  const program = path.resolve(import.meta.dirname, '../main.ts')
  return {
    node: process.execPath,
    program,
    workingDirectory: path.resolve(import.meta.dirname, '../../../..'),
    dataDirectory: settings.dataDirectory,
    account: process.getuid?.() === 0 ? (values.user ?? ownerOf(settings.dataDirectory)) : undefined,
    lowPort: [settings.port, settings.redirectFromPort ?? settings.port].some(
      (port) => port > 0 && port < FIRST_FREE_PORT,
    ),
  }
}

/** Who made the data folder goes on using it. */
function ownerOf(directory: string): string {
  const uid = statSync(directory, { throwIfNoEntry: false })?.uid
  return uid === undefined || uid === 0 ? os.userInfo().username : String(uid)
}
