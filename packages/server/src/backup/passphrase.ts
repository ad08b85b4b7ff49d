import { readFileSync } from 'node:fs'
import { problem } from '../platform/index.ts'

/**
 * The passphrase of the backups: the first line of a file, or `MINH_AN_BACKUP_PASSPHRASE`. It is never an argument of a
 * command, which every user of the machine could read.
 */
export function readPassphrase(file: string | undefined): string | undefined {
  if (file === undefined) return process.env['MINH_AN_BACKUP_PASSPHRASE'] || undefined
  try {
    const line = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)[0]
    if (line !== undefined && line !== '') return line
  } catch (cause) {
    throw problem(
      'backup/passphrase-file',
      422,
      'Không đọc được tệp giữ cụm mật khẩu',
      `Kiểm tra ${file}: tệp phải có và tài khoản đang chạy được đọc.`,
      { cause },
    )
  }
  throw problem(
    'backup/passphrase-file',
    422,
    'Tệp giữ cụm mật khẩu trống',
    `Ghi cụm mật khẩu vào dòng đầu của ${file}.`,
  )
}
