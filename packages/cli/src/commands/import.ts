import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type ImportCertificate,
  type ImportResult,
  type ImportSummary,
  LARGEST_REGISTER_BYTES,
} from '@minh-an/contract/import'
import { buildRegisterTemplate, REGISTER_TEMPLATE_NAME } from '@minh-an/documents/register-template'
import type { PlainDate } from '@minh-an/domain/calendar'
import { fieldNames, type SheetMapping } from '@minh-an/domain/import'
import { type Dong, formatDong } from '@minh-an/domain/money'
import { ensureAgencies } from '@minh-an/server/agency'
import { type ImportActor, importRegister, undoImport } from '@minh-an/server/import'
import { type Database, inTransaction, migrate, problem, systemClock } from '@minh-an/server/platform'
import { type Command, readOptions, required, requiredWord, WrongUse } from '../command.ts'
import { withDatabase } from '../with-database.ts'

const usageVi = [
  'minh-an import register TỆP --unit MÃ [--sheet TÊN] [--mapping TỆP] [--good-rows-only] [--dry-run] [--json]',
  '    nhập sổ thụ lý (.xlsx, .csv) vào một đơn vị; kết thúc bằng chứng thư trước = sau',
  'minh-an import template [--out TỆP]',
  '    lưu mẫu sổ để điền',
  'minh-an import undo MÃ_LẦN_NHẬP [--reason LÝ_DO] [--json]',
  '    rút lại một lần nhập khi chưa có tác nghiệp mới trên các việc của nó',
  '',
  '--mapping: tệp JSON {"headingFrom": 3, "headingUntil": 4, "columns": {"decisionNumber": "B", "decidedOn": "C"}}',
  `    các trường: ${fieldNames.join(', ')}`,
  '',
  'Ví dụ: minh-an import register so-2026.xlsx --unit 2025:24.03 --json',
].join('\n')

/** Brings case registers in and takes them back. */
export const command: Command = {
  name: 'import',
  summaryVi: 'Nhập sổ thụ lý của đơn vị, lấy mẫu sổ, rút lại lần nhập',
  usageVi,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      unit: { type: 'string' },
      sheet: { type: 'string' },
      mapping: { type: 'string' },
      out: { type: 'string' },
      reason: { type: 'string' },
      'good-rows-only': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    })
    const [action, target, ...rest] = positionals
    if (rest.length > 0) throw new WrongUse(`Thừa: ${rest.join(' ')}.`)
    const json = values.json === true
    switch (action) {
      case 'template':
        if (target !== undefined) throw new WrongUse('Dùng --out để chọn tên tệp.')
        return saveTemplate(values.out ?? REGISTER_TEMPLATE_NAME, json)
      case 'register': {
        const file = requiredWord(target, 'TỆP')
        const unitCode = required(values.unit, 'unit')
        const bytes = await readRegisterFile(file)
        const mapping = values.mapping === undefined ? undefined : await readMapping(values.mapping)
        const result = await withReadyDatabase(values.data, (db) =>
          importRegister(db, actor(), {
            bytes,
            fileName: path.basename(file).normalize('NFC'),
            unitCode,
            sheet: values.sheet,
            mapping,
            goodRowsOnly: values['good-rows-only'],
            dryRun: values['dry-run'],
          }),
        )
        console.log(json ? JSON.stringify(result) : inWords(result))
        return 0
      }
      case 'undo': {
        const id = requiredWord(target, 'MÃ_LẦN_NHẬP')
        if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
          throw problem(
            'import/not-an-id',
            422,
            'Mã lần nhập không đọc được',
            'Chép mã lần nhập ghi trong chứng thư, dạng 01a20ec2-ae9c-7243-bcad-40bec956ee71.',
          )
        const reason = values.reason ?? 'Rút lại lần nhập sổ'
        const summary = await withReadyDatabase(values.data, (db) =>
          undoImport(db, actor(), id.toLowerCase(), reason, null),
        )
        console.log(json ? JSON.stringify(summary) : undone(summary))
        return 0
      }
      default:
        throw new WrongUse('Chọn "register", "template" hoặc "undo".')
    }
  },
}

/** The command line acts for the machine's owner: no account, no narrower role. */
function actor(): ImportActor {
  return { userId: undefined, name: undefined, today: systemClock.today() as PlainDate, now: systemClock.now() }
}

async function withReadyDatabase<T>(data: string | undefined, fn: (db: Database) => Promise<T>): Promise<T> {
  return withDatabase(data, async (db) => {
    await migrate(db)
    await inTransaction(db, ensureAgencies)
    return fn(db)
  })
}

async function readRegisterFile(file: string): Promise<Buffer> {
  const size = await stat(file).then(
    (one) => (one.isFile() ? one.size : undefined),
    () => undefined,
  )
  if (size === undefined)
    throw problem('import/file-missing', 404, 'Không mở được tệp', `Kiểm tra đường dẫn “${file}”.`)
  if (size > LARGEST_REGISTER_BYTES) {
    throw problem(
      'import/file-too-large',
      413,
      'Tệp quá lớn',
      `Tệp sổ tối đa ${LARGEST_REGISTER_BYTES / 1024 / 1024} MB. Bỏ hình ảnh và trang tính thừa, hoặc chia thành nhiều tệp rồi nhập lần lượt.`,
    )
  }
  return readFile(file)
}

/** Columns by letter (`"B"`) or by number from 0. */
async function readMapping(file: string): Promise<SheetMapping> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw problem('import/mapping', 404, 'Không mở được tệp ghép cột', `Kiểm tra đường dẫn “${file}”.`)
  })
  let read: { headingFrom?: unknown; headingUntil?: unknown; columns?: unknown }
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw badMapping('Tệp không phải JSON.')
  }
  const { headingFrom = 1, headingUntil = headingFrom, columns } = read ?? {}
  if (!isRowNumber(headingFrom) || !isRowNumber(headingUntil) || headingUntil < headingFrom) {
    throw badMapping('headingFrom, headingUntil là số dòng của tiêu đề, ví dụ 1.')
  }
  if (typeof columns !== 'object' || columns === null) throw badMapping('Thiếu "columns".')
  const known = new Set<string>(fieldNames)
  const entries = Object.entries(columns).map(([field, column]) => {
    if (!known.has(field)) throw badMapping(`Không có trường “${field}”.`)
    return [field, columnNumber(field, column)]
  })
  return { headingFrom, headingUntil, columns: Object.fromEntries(entries) }
}

const isRowNumber = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 200

function columnNumber(field: string, column: unknown): number {
  if (typeof column === 'string' && /^[A-Z]{1,2}$/i.test(column)) {
    return [...column.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  }
  if (Number.isInteger(column) && (column as number) >= 0 && (column as number) < 256) return column as number
  throw badMapping(`Cột của “${field}” là chữ cái (B) hoặc số đếm từ 0.`)
}

const badMapping = (detail: string) => problem('import/mapping', 422, 'Cách ghép cột không đọc được', detail)

async function saveTemplate(file: string, json: boolean): Promise<number> {
  const bytes = await buildRegisterTemplate()
  await writeFile(file, bytes).catch((cause: unknown) => {
    throw problem('import/cannot-write', 409, 'Không ghi được tệp', `Kiểm tra thư mục của “${file}”.`, { cause })
  })
  console.log(json ? JSON.stringify({ file: path.resolve(file), bytes: bytes.length }) : `Đã lưu mẫu sổ: ${file}`)
  return 0
}

function inWords({ changes, alreadyImported, certificate }: ImportResult): string {
  if (alreadyImported !== null) {
    const at = `${alreadyImported.importedAt.slice(0, 16).replace('T', ' ')} UTC`
    return `Tệp này đã nhập lúc ${at} (${alreadyImported.cases} việc, mã ${alreadyImported.id}). Không có thay đổi nào.`
  }
  return [...heading(certificate, changes), ...balances(certificate), ...rejections(certificate)].join('\n')
}

/** Said a second time it is still true: with the moment, so that nobody thinks it happened only now. */
function undone({ fileName, rowsImported, undoneAt }: ImportSummary): string {
  const at = `${(undoneAt ?? '').slice(0, 16).replace('T', ' ')} UTC`
  return `Lần nhập ${fileName} đã rút lại lúc ${at}: ${rowsImported} việc không còn trong hồ sơ.`
}

function heading(one: ImportCertificate, changes: number): string[] {
  return [
    one.dryRun ? 'CHỨNG THƯ THỬ NHẬP SỔ (không lưu gì)' : 'CHỨNG THƯ NHẬP SỔ',
    `Đơn vị: ${one.unit.name} (${one.unit.code})`,
    `Tệp: ${one.fileName}${one.sheet === null ? '' : `, trang ${one.sheet}`} · SHA-256 ${one.fileHash}`,
    ...(one.importId === null ? [] : [`Mã lần nhập: ${one.importId}`]),
    `Dòng đọc được ${one.rowsRead} = nhập ${changes} + đã có sẵn ${one.rowsAlreadyThere} + loại ${one.rowsRejected}`,
  ]
}

const dong = (text: string) => formatDong(BigInt(text) as Dong)

function balances(one: ImportCertificate): string[] {
  const rows = [{ name: 'Tổng', ...one.total }, ...one.officers]
  return rows.map(
    ({ name, before, after, equal }) =>
      `${name}: ${before.cases} = ${after.cases} việc; phải thi hành ${dong(before.owed)} = ${dong(after.owed)}; đã thu ${dong(before.collected)} = ${dong(after.collected)}; còn phải thu ${dong(before.outstanding)} = ${dong(after.outstanding)} đồng ${equal ? '✓' : '✗'}`,
  )
}

function rejections(one: ImportCertificate): string[] {
  const rejected = one.rejected.flatMap(({ reasons }) =>
    reasons.map((reason) => `  ${reason.cell} “${reason.value}”: ${reason.message}`),
  )
  return [
    ...(rejected.length === 0 ? [] : ['Dòng bị loại:', ...rejected]),
    ...one.notes.map((note) => `Ghi chú: ${note}`),
  ]
}
