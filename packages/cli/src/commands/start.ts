import { type Application, startApplication } from '@minh-an/server/application'
import { readSettings } from '@minh-an/server/platform'
import { type Command, readOptions, WrongUse } from '../command.ts'

/** After this the process ends although a request is still running; the database rolls it back. */
const STOP_LIMIT_MS = 20_000

export const command: Command = {
  name: 'start',
  summaryVi: 'Chạy Minh Án và in địa chỉ trang',
  usageVi: [
    'minh-an start [--data THƯ_MỤC] [--empty]',
    '',
    '  --empty   không nạp tỉnh trình diễn (cũng: MINH_AN_EMPTY=1)',
    'Cài đặt: minh-an.json trong thư mục dữ liệu (lược đồ: docs/minh-an.schema.json); biến môi trường thắng tệp.',
    'Biến môi trường: PORT (8080), HOST (127.0.0.1), DATABASE_URL, MINH_AN_DATA (.data), MINH_AN_TRUSTED_PROXY',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, { empty: { type: 'boolean' } })
    if (positionals.length > 0) throw new WrongUse(`Không hiểu "${positionals[0]}".`)
    const stopAsked = signalled()
    const settings = readSettings(process.env, { dataDirectory: values.data, startEmpty: values.empty })
    const application = await startApplication(settings)
    const { url, accounts, filling } = application
    if (values.json) console.log(JSON.stringify({ url, accounts, filling }))
    else console.log(welcome(application))
    await stopAsked
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    await application.stop()
    return 0
  },
}

function welcome({ url, accounts, filling, withoutPeople }: Application): string {
  const width = Math.max(0, ...accounts.map(({ username }) => username.length))
  return [
    `Minh Án đang chạy tại ${url}`,
    ...(accounts.length === 0
      ? []
      : [
          '',
          'Tài khoản minh họa (mật khẩu chỉ hiện một lần):',
          ...accounts.map(
            ({ username, password, roleName, unit }) =>
              `  ${username.padEnd(width)}  ${password}  ${roleName}, ${unit}`,
          ),
          'Quên mật khẩu: npx minh-an user reset-password TÊN',
        ]),
    ...(withoutPeople
      ? [
          '',
          'Chưa có tài khoản nào. Lập tài khoản quản trị đầu tiên ở cửa sổ lệnh khác:',
          '  npx minh-an user create TÊN --name "HỌ TÊN" --unit 2025:25 --role administrator',
        ]
      : []),
    ...(filling ? ['', 'Dữ liệu minh họa đang được nạp phía sau; trang dùng được ngay.'] : []),
    'Dừng bằng Ctrl+C.',
  ].join('\n')
}

/** Resolves at the first request to stop; a second Ctrl+C ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    if (process.env['npm_lifecycle_event'] === 'start') whenParentEnds(resolve)
  })
}

/**
 * npm passes a stop on to its shell only, and the shell ends without telling us: the server would go on alone, holding
 * the port and the data folder.
 */
function whenParentEnds(done: () => void): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    done()
  }, 500)
  watch.unref()
}
