import path from 'node:path'
import { type PlainDate, plainDate } from '@minh-an/domain/calendar'
import {
  drillBackup,
  drillText,
  listBackups,
  openTarget,
  readArchiveState,
  readPassphrase,
  restoreBackup,
  takeBackup,
} from '@minh-an/server/backup'
import { readSettings, type Settings, systemClock, vietnamTime } from '@minh-an/server/platform'
import { required, WrongUse } from './command.ts'
import { withDatabase } from './with-database.ts'

/** Options of `db`, as they were typed. */
export type BackupValues = {
  readonly data?: string | undefined
  readonly json?: boolean | undefined
  readonly to?: string | undefined
  readonly from?: string | undefined
  readonly into?: string | undefined
  readonly until?: string | undefined
  readonly backup?: string | undefined
  readonly keep?: string | undefined
  readonly encrypt?: boolean | undefined
  readonly 'passphrase-file'?: string | undefined
  readonly 'work-in'?: string | undefined
}

const settingsOf = (values: BackupValues): Settings => readSettings(process.env, { dataDirectory: values.data })

const folderOf = (settings: Settings, given: string | undefined): string =>
  path.resolve(given ?? settings.backup.directory ?? path.join(settings.dataDirectory, 'backup'))

function passphraseOf(values: BackupValues, settings: Settings): string | undefined {
  return readPassphrase(values['passphrase-file'] ?? settings.backup.passphraseFile)
}

const megabytes = (bytes: number): string =>
  `${(bytes / 2 ** 20).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
const seconds = (milliseconds: number): string =>
  `${(milliseconds / 1_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`

export async function backUp(values: BackupValues): Promise<number> {
  const settings = settingsOf(values)
  const keep = values.keep === undefined ? settings.backup.keep : Number(values.keep)
  if (!Number.isInteger(keep) || keep < 1) throw new WrongUse('--keep là số bản giữ lại, từ 1 trở lên.')
  const passphrase = passphraseOf(values, settings)
  const encrypt = values.encrypt ?? settings.backup.passphraseFile !== undefined
  const directory = folderOf(settings, values.to)
  const report = await withDatabase(values.data, (database) =>
    takeBackup(database, { directory, encrypt, passphrase, files: settings.attachments.directory, keep }),
  )
  if (values.json) console.log(JSON.stringify(report))
  else {
    console.log(
      [
        `Đã lập bản sao lưu ${report.id} ở ${report.directory}${report.encrypted ? ' (mã hóa)' : ''}.`,
        `${report.files.toLocaleString('vi-VN')} tệp, ${megabytes(report.bytes)} nén còn ${megabytes(report.packedBytes)}, ${seconds(report.milliseconds)}.`,
        ...(report.caseFilesCopied === 0 ? [] : [`Tệp đính kèm chép thêm: ${report.caseFilesCopied}.`]),
        ...(report.caseFilesMissing.length === 0
          ? []
          : [
              `CHÚ Ý: ${report.caseFilesMissing.length} tệp đính kèm không còn trong thư mục tệp; chạy "audit verify".`,
            ]),
        ...(report.removedBackups.length === 0 ? [] : [`Đã bỏ bản cũ: ${report.removedBackups.join(', ')}.`]),
        `Khôi phục: npx minh-an db restore --from ${report.directory} --into THƯ_MỤC_MỚI`,
      ].join('\n'),
    )
  }
  return 0
}

export async function listAll(values: BackupValues): Promise<number> {
  const settings = settingsOf(values)
  const target = openTarget(folderOf(settings, values.from ?? values.to), passphraseOf(values, settings))
  const { manifests, broken } = listBackups(target)
  const archivedUntil = readArchiveState(target)?.completeUntil
  const backups = manifests.map(({ id, finishedAt, bytes, packedBytes, files, program }) => ({
    id,
    finishedAt,
    bytes,
    packedBytes,
    files: files.length,
    program,
  }))
  if (values.json) console.log(JSON.stringify({ directory: target.directory, archivedUntil, backups, broken }))
  else {
    for (const one of backups)
      console.log(`${one.id}  xong lúc ${vietnamTime(one.finishedAt)}  ${megabytes(one.packedBytes)}`)
    for (const id of broken) console.log(`${id}  HỎNG: không đọc được bản kê`)
    console.log(
      backups.length === 0
        ? 'Kho chưa có bản nào.'
        : `Khôi phục được đến bất kỳ thời điểm nào từ ${vietnamTime(backups[0]?.finishedAt ?? '')} đến ${vietnamTime(archivedUntil ?? backups.at(-1)?.finishedAt ?? '')} (giờ Việt Nam).`,
    )
  }
  return broken.length === 0 ? 0 : 1
}

const STEPS = { unpack: 'Đang giải nén…', replay: 'Đang phát lại nhật ký…', verify: 'Đang kiểm tra chuỗi ghi nhận…' }

export async function restore(values: BackupValues): Promise<number> {
  const settings = settingsOf(values)
  const report = await restoreBackup({
    from: required(values.from, 'from'),
    into: required(values.into, 'into'),
    until: values.until,
    id: values.backup,
    passphrase: passphraseOf(values, settings),
    onStep: (step) => {
      if (values.json !== true) console.error(STEPS[step])
    },
  })
  if (values.json) console.log(JSON.stringify(report))
  else {
    const { verification, milliseconds } = report
    console.log(
      [
        `Đã khôi phục bản ${report.id} vào ${report.into}${report.until === undefined ? '' : `, như lúc ${report.until}`}.`,
        `Bản ghi cuối: ${report.lastRecordedAt === undefined ? 'chưa có' : vietnamTime(report.lastRecordedAt)}. Chuỗi ghi nhận nguyên vẹn: ${verification.entries.toLocaleString('vi-VN')} bản ghi, ${verification.cases.toLocaleString('vi-VN')} việc; ${report.headsCompared} đầu chuỗi lúc sao lưu đều có mặt.`,
        `Giải nén ${seconds(milliseconds.unpack)}, phát lại ${seconds(milliseconds.replay)}, kiểm tra ${seconds(milliseconds.verify)}.`,
        ...(report.caseFilesRestored === 0 ? [] : [`Tệp đính kèm đã khôi phục: ${report.caseFilesRestored}.`]),
        ...(report.caseFilesMissing.length === 0
          ? []
          : [
              `CHÚ Ý: kho không có ${report.caseFilesMissing.length} tệp đính kèm; chạy "audit verify" để biết của hồ sơ nào.`,
            ]),
        'Tệp khóa second-factor.key, minh-an.json và chứng thư TLS không nằm trong kho: chép từ nơi cất riêng vào thư mục này.',
        `Chạy trên dữ liệu này: npx minh-an start --data ${report.into}`,
      ].join('\n'),
    )
  }
  return 0
}

export async function drill(values: BackupValues): Promise<number> {
  const settings = settingsOf(values)
  const passphrase = passphraseOf(values, settings)
  const report = await withDatabase(values.data, (database) =>
    drillBackup(database, {
      from: folderOf(settings, values.from),
      passphrase,
      workIn: path.resolve(values['work-in'] ?? settings.dataDirectory),
      today: plainDate(systemClock.today()) as PlainDate,
    }),
  )
  console.log(values.json ? JSON.stringify(report) : `${drillText(report)}\n\nĐã ghi vào ${report.kept}.`)
  return report.passed ? 0 : 1
}
