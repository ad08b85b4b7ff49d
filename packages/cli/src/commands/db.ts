import { migrate, migrationStatus } from '@minh-an/server/platform'
import { type Command, readOptions, WrongUse } from '../command.ts'
import { withDatabase } from '../with-database.ts'

export const command: Command = {
  name: 'db',
  summaryVi: 'Nâng cấp và xem trạng thái cơ sở dữ liệu',
  usageVi: [
    'minh-an db migrate [--data THƯ_MỤC] [--json]   chạy các bước nâng cấp còn thiếu',
    'minh-an db status  [--data THƯ_MỤC] [--json]   liệt kê các bước và thời điểm đã chạy',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, {})
    const [action, ...rest] = positionals
    if (rest.length > 0 || (action !== 'migrate' && action !== 'status')) {
      throw new WrongUse('Chọn "migrate" hoặc "status".')
    }
    await withDatabase(values.data, async (database) => {
      if (action === 'migrate') {
        const executed = await migrate(database)
        if (values.json) console.log(JSON.stringify({ executed }))
        else console.log(executed.length === 0 ? 'Cơ sở dữ liệu đã mới nhất.' : `Đã chạy: ${executed.join(', ')}`)
      } else {
        const migrations = await migrationStatus(database)
        if (values.json) console.log(JSON.stringify({ serverVersion: database.serverVersion, migrations }))
        else for (const { name, executedAt } of migrations) console.log(`${name}  ${executedAt ?? 'chưa chạy'}`)
      }
    })
    return 0
  },
}
