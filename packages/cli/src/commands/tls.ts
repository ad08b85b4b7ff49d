import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCertificates } from '@minh-an/server/installation'
import { readSettings } from '@minh-an/server/platform'
import { type Command, readOptions, WrongUse } from '../command.ts'

export const command: Command = {
  name: 'tls',
  summaryVi: 'Lập chứng thư của mạng cơ quan',
  usageVi: [
    'minh-an tls create --host TÊN [--host TÊN…] [--use] [--out THƯ_MỤC] [--data THƯ_MỤC] [--json]',
    '',
    'Lần đầu lập chứng thư gốc của cơ quan (10 năm) rồi chứng thư của trang (397 ngày); lần sau chỉ gia hạn chứng thư của',
    'trang. Chứng thư gốc chỉ ký được cho các tên đã nêu.',
    '  --host  tên hoặc địa chỉ IP mà các máy trong cơ quan gõ; nêu nhiều lần nếu có nhiều',
    '  --use   ghi tls.cert và tls.key vào minh-an.json',
    'Ví dụ: minh-an tls create --host minh-an.phutho.local --host 10.1.2.3 --use',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, {
      host: { type: 'string', multiple: true },
      out: { type: 'string' },
      use: { type: 'boolean' },
    })
    if (positionals.length !== 1 || positionals[0] !== 'create') throw new WrongUse('Chọn "create".')
    if (values.host === undefined) throw new WrongUse('Thiếu --host.')
    const settings = readSettings(process.env, { dataDirectory: values.data })
    const made = await createCertificates(
      path.resolve(values.out ?? path.join(settings.dataDirectory, 'tls')),
      values.host,
      new Date(),
    )
    const settingsFile = path.join(settings.dataDirectory, 'minh-an.json')
    const tls = { cert: made.certificate, key: made.key }
    if (values.use) useCertificate(settingsFile, tls)
    if (values.json) console.log(JSON.stringify(made))
    else {
      console.log(
        [
          `${made.authorityKept ? 'Đã gia hạn' : 'Đã lập'} chứng thư của trang cho ${made.hosts.join(', ')}, dùng đến ${made.validUntil.slice(0, 10).split('-').reverse().join('/')}.`,
          `Cài ${made.authority} vào kho chứng thư gốc tin cậy của từng máy trong cơ quan (một lần).`,
          `Giữ ${path.join(path.dirname(made.authority), 'office-ca.key')} ở nơi khác máy chủ; chỉ cần đến khi gia hạn.`,
          values.use
            ? `Đã ghi vào ${settingsFile}.`
            : `Thêm vào ${settingsFile}: ${JSON.stringify({ tls })}, hoặc chạy lại với --use.`,
        ].join('\n'),
      )
    }
    return 0
  },
}

/** Leaves the other settings as they stand. */
function useCertificate(file: string, tls: { cert: string; key: string }): void {
  const settings = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as object) : {}
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${JSON.stringify({ ...settings, tls }, null, 2)}\n`, { mode: 0o600 })
}
