import { migrate, migrationStatus } from '@minh-an/server/platform'
import { type Command, readOptions, WrongUse } from '../command.ts'
import { type BackupValues, backUp, drill, listAll, restore } from '../database-backup.ts'
import { withDatabase } from '../with-database.ts'

const ACTIONS = ['migrate', 'status', 'backup', 'backups', 'restore', 'drill'] as const

export const command: Command = {
  name: 'db',
  summaryVi: 'Nâng cấp, sao lưu, khôi phục cơ sở dữ liệu',
  usageVi: [
    'minh-an db migrate [--data THƯ_MỤC] [--json]   chạy các bước nâng cấp còn thiếu',
    'minh-an db status  [--data THƯ_MỤC] [--json]   liệt kê các bước và thời điểm đã chạy',
    'minh-an db backup  [--to THƯ_MỤC] [--encrypt] [--passphrase-file TỆP] [--keep SỐ]',
    '    lập một bản gốc và chép nhật ký ghi; chạy được khi Minh Án đang chạy',
    'minh-an db backups [--from THƯ_MỤC]            liệt kê các bản trong kho',
    'minh-an db restore --from THƯ_MỤC --into THƯ_MỤC_MỚI [--until THỜI_ĐIỂM] [--backup MÃ]',
    '    dựng lại thư mục dữ liệu như tại một thời điểm, kiểm tra xong mới coi là được',
    'minh-an db drill   [--from THƯ_MỤC] [--work-in THƯ_MỤC]',
    '    diễn tập: khôi phục bản mới nhất vào thư mục tạm, so với dữ liệu đang chạy, lập biên bản',
    '',
    'Kho mặc định: backup.directory trong minh-an.json, hoặc THƯ_MỤC_DỮ_LIỆU/backup.',
    'Cụm mật khẩu: --passphrase-file, backup.passphraseFile, hoặc biến MINH_AN_BACKUP_PASSPHRASE.',
    'Ví dụ: minh-an db restore --from /mnt/sao-luu --into /srv/minh-an-2 --until "2026-11-24T10:15:00+07:00"',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, {
      to: { type: 'string' },
      from: { type: 'string' },
      into: { type: 'string' },
      until: { type: 'string' },
      backup: { type: 'string' },
      keep: { type: 'string' },
      encrypt: { type: 'boolean' },
      'passphrase-file': { type: 'string' },
      'work-in': { type: 'string' },
    })
    const [action, ...rest] = positionals
    if (rest.length > 0 || !ACTIONS.includes(action as never)) {
      throw new WrongUse(`Chọn một trong: ${ACTIONS.join(', ')}.`)
    }
    switch (action as (typeof ACTIONS)[number]) {
      case 'migrate':
        return runMigrations(values)
      case 'status':
        return showStatus(values)
      case 'backup':
        return backUp(values)
      case 'backups':
        return listAll(values)
      case 'restore':
        return restore(values)
      case 'drill':
        return drill(values)
    }
  },
}

async function runMigrations(values: BackupValues): Promise<number> {
  const executed = await withDatabase(values.data, (database) => migrate(database))
  if (values.json) console.log(JSON.stringify({ executed }))
  else console.log(executed.length === 0 ? 'Cơ sở dữ liệu đã mới nhất.' : `Đã chạy: ${executed.join(', ')}`)
  return 0
}

async function showStatus(values: BackupValues): Promise<number> {
  return withDatabase(values.data, async (database) => {
    const migrations = await migrationStatus(database)
    if (values.json) console.log(JSON.stringify({ serverVersion: database.serverVersion, migrations }))
    else for (const { name, executedAt } of migrations) console.log(`${name}  ${executedAt ?? 'chưa chạy'}`)
    return 0
  })
}
