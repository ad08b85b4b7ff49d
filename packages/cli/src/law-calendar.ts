import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { RuleDataKind, RuleDataPreview, TemplateFormat } from '@minh-an/contract/rule-data'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { missingCalendarYear } from '@minh-an/domain/rule-data'
import { calendarInForce } from '@minh-an/law/holiday'
import { resolveUnitCode } from '@minh-an/server/agency'
import { inTransaction, readOnly, systemClock } from '@minh-an/server/platform'
import { layRuleData, newestRevision, previewFile, ratesNow, ruleDataTemplate } from '@minh-an/server/rule-data'
import { required, requiredWord, WrongUse } from './command.ts'
import { withDatabase } from './with-database.ts'

export interface CalendarCall {
  readonly words: readonly string[]
  readonly rates: boolean
  readonly out: string | undefined
  readonly reason: string | undefined
  readonly unit: string | undefined
  readonly data: string | undefined
  readonly json: boolean
}

const REFUSED = 1

/** `minh-an law calendar check|template|preview|apply`: the yearly days off and rates. */
export async function lawCalendar(call: CalendarCall): Promise<number> {
  const [action, ...rest] = call.words
  const kind: RuleDataKind = call.rates ? 'rates' : 'holidays'
  if (action === 'check' && rest.length === 0) return check(call)
  if (action === 'template' && rest.length === 0) return template(call, kind)
  if (action === 'preview' && rest.length <= 1) return preview(call, kind, requiredWord(rest[0], 'TỆP'))
  if (action === 'apply' && rest.length <= 1) return apply(call, kind, requiredWord(rest[0], 'TỆP'))
  throw new WrongUse('Chọn "check", "template", "preview" hoặc "apply".')
}

const today = () => systemClock.today() as PlainDate

/** Exit code 1 while a calendar is missing, so that a watch can call it. */
async function check({ data, json }: CalendarCall): Promise<number> {
  const missingYear = await withDatabase(data, async () => missingCalendarYear(calendarInForce(), today()))
  if (json) console.log(JSON.stringify({ missingYear: missingYear ?? null }))
  else if (missingYear === undefined) console.log('Lịch nghỉ đã đủ.')
  else {
    console.error(
      `Chưa có lịch nghỉ năm ${missingYear} do cơ quan có thẩm quyền công bố; thời hạn qua năm ấy có thể tính sai. Lấy mẫu: minh-an law calendar template --out lich-nghi-${missingYear}.xlsx.`,
    )
  }
  return missingYear === undefined ? 0 : REFUSED
}

async function template({ out, data, json }: CalendarCall, kind: RuleDataKind): Promise<number> {
  const file = required(out, 'out')
  const format = path.extname(file).slice(1).toLowerCase()
  if (!isFormat(format)) throw new WrongUse('Tên tệp mẫu kết thúc bằng .xlsx, .csv hoặc .json.')
  const { bytes } = await withDatabase(data, async (database) =>
    ruleDataTemplate(kind, format, today(), await readOnly(database, ratesNow)),
  )
  writeFileSync(file, bytes)
  console.log(json ? JSON.stringify({ file }) : `Đã ghi mẫu vào ${file}.`)
  return 0
}

function isFormat(text: string): text is TemplateFormat {
  return text === 'xlsx' || text === 'csv' || text === 'json'
}

const fileOf = (kind: RuleDataKind, name: string) => ({ kind, fileName: path.basename(name), bytes: readFile(name) })

function readFile(name: string): Buffer {
  try {
    return readFileSync(name)
  } catch {
    throw new WrongUse(`Không đọc được tệp ${name}.`)
  }
}

async function preview({ data, json }: CalendarCall, kind: RuleDataKind, name: string): Promise<number> {
  const file = fileOf(kind, name)
  const found = await withDatabase(data, (database) => inTransaction(database, (tx) => previewFile(tx, file, today())))
  console.log(json ? JSON.stringify(found) : sheetOf(found))
  return found.problems.length > 0 ? REFUSED : 0
}

async function apply(call: CalendarCall, kind: RuleDataKind, name: string): Promise<number> {
  const file = fileOf(kind, name)
  const reason = required(call.reason, 'reason')
  const unit = required(call.unit, 'unit')
  const laid = await withDatabase(call.data, (database) =>
    inTransaction(
      database,
      async (tx) =>
        layRuleData(tx, {
          ...file,
          reason,
          unitCode: (await resolveUnitCode(tx, unit)).code,
          revision: await newestRevision(tx),
          userId: undefined,
          today: today(),
        }),
      { retry: false },
    ),
  )
  console.log(
    call.json
      ? JSON.stringify(laid)
      : `Đã nạp lần ${laid.revision}: ${laid.rowsChanged} dòng thay đổi, ${laid.deadlinesMoved} thời hạn dời ngày.`,
  )
  return 0
}

function sheetOf({ days, rates, unchanged, problems, moved }: RuleDataPreview): string {
  return [
    ...problems.map(({ row, message }) => (row === 0 ? `Sai: ${message}` : `Sai, dòng ${row}: ${message}`)),
    `${days.length + rates.length} dòng thay đổi, ${unchanged} dòng giữ nguyên, ${moved.count} thời hạn dời ngày.`,
    ...days.map(
      ({ date, before, after }) =>
        `  ${formatVi(date)}  ${before === undefined ? 'ngày thường' : before.name} → ${after.name} (${after.source})`,
    ),
    ...rates.map(
      ({ before, after }) =>
        `  ${after.name} từ ${formatVi(after.from)}: ${before === undefined ? '' : `${before.percentYear} % → `}${after.percentYear} %`,
    ),
    ...moved.groups.map(
      ({ unit, name, from, to, count }) => `  ${unit}  ${name}: ${formatVi(from)} → ${formatVi(to)}, ${count} thời hạn`,
    ),
  ].join('\n')
}
