import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FormRequest, FormResponse, RowsBy } from '@minh-an/contract/statistics'
import { type PlainDate, parsePlainDate } from '@minh-an/domain/calendar'
import { cellCodes } from '@minh-an/domain/statistics'
import { type Database, problem, readOnly, systemClock } from '@minh-an/server/platform'
import { computeForm, formSpreadsheet, type StatisticsCaller } from '@minh-an/server/statistics'
import { type Command, readOptions, required, WrongUse } from '../command.ts'
import { withDatabase } from '../with-database.ts'

const OPTIONS = {
  form: { type: 'string' },
  unit: { type: 'string' },
  year: { type: 'string' },
  months: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'legal-until': { type: 'string' },
  'recorded-until': { type: 'string' },
  rows: { type: 'string' },
  tree: { type: 'string' },
  xlsx: { type: 'string' },
} as const

type Options = Partial<Record<keyof typeof OPTIONS, string>>

export const command: Command = {
  name: 'report',
  summaryVi: 'Tính biểu thống kê từ hồ sơ',
  usageVi: [
    'minh-an report form --form 1|2 --unit MÃ (--year NĂM --months THÁNG | --from NGÀY --to NGÀY)',
    '                    [--legal-until NGÀY] [--recorded-until MÃ_CHỐT|THỜI_ĐIỂM] [--rows kind|unit|officer]',
    '                    [--tree NGÀY] [--xlsx TỆP] [--json]',
    '',
    'Ví dụ: minh-an report form --form 1 --unit pre2025:26 --year 2020 --months 12 --json',
    '       minh-an report form --form 2 --unit VN --year 2027 --months 1 --recorded-until 2026-11-01T00:00+07',
    '',
    '  --year, --months   năm thống kê (bắt đầu từ 01/10 năm trước) và số tháng lũy kế 1–12',
    '  --legal-until      chốt theo ngày văn bản; mặc định cuối kỳ, hoặc hôm nay nếu kỳ chưa hết',
    '  --recorded-until   chốt theo bản ghi; mặc định mới nhất. Mã chốt in trong biểu, cho lại đúng số đã lập',
    '  --tree             xếp theo cây đơn vị của một ngày khác',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = readOptions(args, OPTIONS)
    if (positionals.length !== 1 || positionals[0] !== 'form') throw new WrongUse('Chọn "form".')
    const request = readRequest(values)
    const today = systemClock.today() as PlainDate
    const answer = await withDatabase(values.data, (database) => report(database, request, today))
    if (values.xlsx !== undefined) await writeXlsx(values.xlsx, formSpreadsheet(answer))
    if (values.json) console.log(JSON.stringify(answer))
    else console.log(table(answer))
    return 0
  },
}

/** Whoever runs the command line on the machine of the data reads every unit. */
async function report(database: Database, request: FormRequest, today: PlainDate): Promise<FormResponse> {
  const caller: StatisticsCaller = { today, mayReadUnit: () => true }
  return readOnly(database, (tx) => computeForm(tx, request, caller))
}

/** A missing or surplus option is wrong use; a value that names nothing is refused with a sentence. */
function readRequest(values: Options): FormRequest {
  const form = required(values.form, 'form')
  if (form !== '1' && form !== '2') {
    throw problem(
      'statistics/form',
      422,
      'Không có biểu này',
      `Biểu “${form}” chưa có. Chọn biểu 1 (việc) hoặc 2 (tiền).`,
    )
  }
  return {
    form: form === '1' ? 1 : 2,
    unit: required(values.unit, 'unit'),
    period: readPeriod(values),
    legalUntil: optionalDay(values['legal-until'], 'legal-until'),
    recordedUntil: values['recorded-until'],
    rows: readRows(values.rows),
    tree: optionalDay(values.tree, 'tree'),
  }
}

function readPeriod(values: Options): FormRequest['period'] {
  const byYear = values.year !== undefined || values.months !== undefined
  const byDays = values.from !== undefined || values.to !== undefined
  if (byYear === byDays) throw new WrongUse('Nêu kỳ bằng --year và --months, hoặc bằng --from và --to.')
  if (byDays)
    return { from: readDay(required(values.from, 'from'), 'from'), to: readDay(required(values.to, 'to'), 'to') }
  return {
    year: wholeNumber(required(values.year, 'year'), 'year'),
    months: wholeNumber(required(values.months, 'months'), 'months'),
  }
}

function wholeNumber(text: string, option: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw problem(
    'statistics/number',
    422,
    'Kỳ báo cáo không hợp lệ',
    `--${option} là số nguyên, ví dụ --year 2026 --months 12.`,
  )
}

function optionalDay(text: string | undefined, option: string): PlainDate | undefined {
  return text === undefined ? undefined : readDay(text, option)
}

function readDay(text: string, option: string): PlainDate {
  const day = parsePlainDate(text)
  if (day !== undefined) return day
  throw problem(
    'statistics/day',
    422,
    'Ngày không hợp lệ',
    `--${option} “${text}” không phải một ngày. Viết 2026-09-30 hoặc 30/09/2026.`,
  )
}

function readRows(text: string | undefined): RowsBy | undefined {
  if (text === undefined || text === 'kind' || text === 'unit' || text === 'officer') return text
  throw problem(
    'statistics/rows',
    422,
    'Không có cách chia dòng này',
    `--rows “${text}”: chọn kind, unit hoặc officer.`,
  )
}

async function writeXlsx(file: string, content: Readable): Promise<void> {
  try {
    await pipeline(content, createWriteStream(file))
  } catch (cause) {
    throw problem(
      'statistics/file',
      422,
      'Không ghi được tệp',
      `Không ghi được “${file}”. Kiểm tra thư mục và quyền ghi.`,
      { cause },
    )
  }
}

/** The form for a terminal: a column a line, so that names stand beside figures. */
function table(answer: FormResponse): string {
  const { definition, unit, unitName, period, cutoffs } = answer
  const names = new Map(definition.columns.map((column) => [column.code, column]))
  const width = Math.max(...cellCodes.map((code) => shown(answer.cells[code]).length))
  const broken = answer.relations.filter((one) => !one.holds)
  return [
    `Biểu số ${answer.form}: ${definition.nameVi} (${definition.circularVi})`,
    `${unitName} (${unit}), từ ${period.from} đến ${period.to}; chốt pháp lý ${cutoffs.legalUntil}${cutoffs.provisional ? ' (tạm tính, kỳ chưa hết)' : ''}`,
    ...cellCodes.map(
      (code) => `  ${code.padEnd(4)}${shown(answer.cells[code]).padStart(width)}  ${names.get(code)?.nameVi ?? ''}`,
    ),
    ...answer.rows.map(
      (row) =>
        `  ${row.label}: A ${shown(row.cells.A)}, E ${shown(row.cells.E)}, F ${shown(row.cells.F)}, R ${shown(row.cells.R)}`,
    ),
    ...(broken.length === 0
      ? ['Mọi hệ thức giữa các cột đều đúng.']
      : broken.map((one) => `${one.severity === 'error' ? 'Sai hệ thức' : 'Lưu ý'} ${one.rule}. ${one.detail ?? ''}`)),
    `Chốt ghi nhận: ${cutoffs.recordedUntil}`,
    `Dấu vết (SHA-256): ${answer.fingerprint}`,
  ].join('\n')
}

function shown(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return '-'
  const text = String(value)
  return text.includes('.') ? text.replace('.', ',') : text.replace(/\B(?=(?:\d{3})+$)/g, '.')
}
