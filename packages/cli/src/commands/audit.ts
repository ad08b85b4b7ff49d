import { resolveUnitCode } from '@minh-an/server/agency'
import { fileStore } from '@minh-an/server/attachment'
import { type VerifyReport, verifyChain } from '@minh-an/server/audit'
import { type Database, readOnly, readSettings } from '@minh-an/server/platform'
import { type Command, readOptions, WrongUse } from '../command.ts'
import { withDatabase } from '../with-database.ts'

export const command: Command = {
  name: 'audit',
  summaryVi: 'Kiểm tra chuỗi ghi nhận, số liệu, sổ cái và tệp đính kèm so với tác nghiệp',
  usageVi: [
    'minh-an audit verify [--agency MÃ] [--json] [--data THƯ_MỤC]',
    '',
    'Đọc lại từng bản ghi của chuỗi, tính lại mã băm, dựng lại từng hồ sơ từ tác nghiệp và so với danh sách việc, số liệu',
    'thống kê, sổ cái; đọc lại từng tệp đính kèm. Kết thúc bằng mã 1 khi có sai khác, nêu bản ghi sai đầu tiên.',
    'Ví dụ: minh-an audit verify --agency 2025:25',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, { agency: { type: 'string' } })
    if (positionals.length !== 1 || positionals[0] !== 'verify') throw new WrongUse('Chọn "verify".')
    return withDatabase(values.data, async (database) => {
      const agencyId = await agencyOf(database, values.agency)
      const { attachments } = readSettings(process.env, { dataDirectory: values.data })
      const report = await verifyChain(database, { agencyId, files: fileStore(attachments) })
      if (values.json) console.log(JSON.stringify(report))
      else describeReport(report)
      return report.sound ? 0 : 1
    })
  },
}

/** A regional office has no chain of its own: its province's is read. */
async function agencyOf(database: Database, code: string | undefined): Promise<string | undefined> {
  if (code === undefined) return undefined
  const unit = await readOnly(database, (tx) => resolveUnitCode(tx, code))
  return unit.agencyId ?? unit.code
}

function describeReport(report: VerifyReport): void {
  const { agencies, entries, cases, transfers, attachments, milliseconds } = report
  console.log(
    `Đã đọc ${entries.toLocaleString('vi-VN')} bản ghi của ${agencies} cơ quan, ${cases.toLocaleString('vi-VN')} hồ sơ, ` +
      `${transfers.toLocaleString('vi-VN')} bút toán, ${attachments.toLocaleString('vi-VN')} tệp đính kèm trong ${(milliseconds / 1000).toLocaleString('vi-VN')} giây.`,
  )
  if (report.sound) {
    console.log('Chuỗi ghi nhận nguyên vẹn; danh sách việc, số liệu, sổ cái và tệp đính kèm khớp tác nghiệp.')
    return
  }
  for (const fault of report.faults) {
    const where = [
      fault.agencyId,
      fault.seq === undefined ? undefined : `bản ghi ${fault.seq}`,
      fault.caseId,
      fault.hash,
    ]
    console.error(`! ${where.filter((part) => part !== undefined).join(', ')}: ${fault.messageVi}`)
  }
}
