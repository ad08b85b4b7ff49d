import { HOLIDAY_KINDS, type LaidDay } from '@minh-an/law/holiday'
import { CONFIDENCES, type Confidence } from '@minh-an/law/instrument'
import { type BaseRate, RATE_KIND_VI, RATE_KINDS, type RateKind } from '@minh-an/law/rate'
import { type PlainDate, parsePlainDate } from '../calendar/index.ts'

/** A row of a file as text, by field; `row` is where a person finds it. */
export interface FileRow {
  readonly row: number
  readonly values: Readonly<Record<string, string>>
}

/** One thing wrong with a row, or with the file as a whole (`row` 0). */
export interface RowProblem {
  readonly row: number
  readonly code: string
  readonly message: string
}

export interface RuleField {
  readonly name: string
  /** Heading of the column in XLSX and CSV. */
  readonly heading: string
  readonly required: boolean
}

export const holidayFields: readonly RuleField[] = [
  { name: 'date', heading: 'Ngày', required: true },
  { name: 'kind', heading: 'Loại ngày', required: true },
  { name: 'nameVi', heading: 'Tên ngày nghỉ', required: true },
  { name: 'reason', heading: 'Lý do nghỉ bù', required: false },
  { name: 'source', heading: 'Nguồn', required: true },
  { name: 'confidence', heading: 'Độ tin cậy', required: true },
  { name: 'note', heading: 'Ghi chú', required: false },
]

export const rateFields: readonly RuleField[] = [
  { name: 'kind', heading: 'Loại lãi suất', required: true },
  { name: 'from', heading: 'Từ ngày', required: true },
  { name: 'until', heading: 'Đến ngày', required: false },
  { name: 'percentYear', heading: 'Phần trăm một năm', required: true },
  { name: 'source', heading: 'Nguồn', required: true },
  { name: 'confidence', heading: 'Độ tin cậy', required: true },
  { name: 'note', heading: 'Ghi chú', required: false },
]

export const dayKindNames: Readonly<Record<LaidDay['kind'], string>> = {
  holiday: 'Ngày lễ',
  'day-off': 'Nghỉ bù, nghỉ hoán đổi',
  'make-up-working-day': 'Làm bù',
  ordinary: 'Ngày thường (bỏ ngày nghỉ)',
}

export const confidenceNames: Readonly<Record<Confidence, string>> = {
  confirmed: 'Đã đối chiếu văn bản',
  secondary: 'Nguồn gián tiếp',
  unknown: 'Chưa xác nhận',
}

export const dayReasonNames = { weekend: 'Trùng ngày nghỉ hằng tuần', swap: 'Hoán đổi' } as const

/** Words that files of others use for the same kind. */
const otherKinds: Readonly<Record<string, LaidDay['kind']>> = {
  'compensatory-day-off': 'day-off',
  'swapped-day-off': 'day-off',
  'nghỉ bù': 'day-off',
  'nghỉ hoán đổi': 'day-off',
  'ngày thường': 'ordinary',
}
const otherRates: Readonly<Record<string, RateKind>> = { agreedCap: 'agreed-cap', stateBankBaseRate: 'state-bank-base' }

const longest = 500

/** Reads a code or the word for it, in any case. */
function oneOf<T extends string>(
  names: Readonly<Record<T, string>>,
  others: Readonly<Record<string, T>>,
  text: string,
) {
  const plain = text.toLowerCase()
  const codes = Object.keys(names) as T[]
  return codes.find((code) => code === plain || names[code].toLowerCase() === plain) ?? others[text] ?? others[plain]
}

class Reader {
  readonly problems: RowProblem[] = []
  private row: FileRow = { row: 0, values: {} }

  at(row: FileRow): void {
    this.row = row
  }

  say(code: string, message: string): undefined {
    this.problems.push({ row: this.row.row, code: `rule-data/${code}`, message })
  }

  text(field: string): string {
    return (this.row.values[field] ?? '').normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  }

  needed(field: RuleField | undefined): string | undefined {
    if (field === undefined) return undefined
    const text = this.text(field.name)
    if (text === '') return this.say('missing', `Thiếu “${field.heading}”. Ghi vào ô ấy rồi nạp lại.`)
    return this.within(text, field)
  }

  within(text: string, { heading }: RuleField): string | undefined {
    if (text.length <= longest) return text
    return this.say('too-long', `“${heading}” dài quá ${longest} ký tự. Rút ngắn lại.`)
  }

  day(field: RuleField | undefined): PlainDate | undefined {
    const text = this.needed(field)
    if (text === undefined) return undefined
    const day = parsePlainDate(text)
    return day ?? this.say('bad-date', `“${text}” không phải là ngày trong lịch. Nhập ngày dạng 31/12/2027.`)
  }

  choice<T extends string>(
    field: RuleField | undefined,
    names: Readonly<Record<T, string>>,
    others: Readonly<Record<string, T>> = {},
  ): T | undefined {
    const text = this.needed(field)
    if (text === undefined) return undefined
    const found = oneOf(names, others, text)
    const known = Object.values<string>(names).join('; ')
    return found ?? this.say('unknown-word', `“${text}” không thuộc danh mục. Chọn một trong: ${known}.`)
  }

  note(): string | null {
    const text = this.text('note')
    return text === '' ? null : text.slice(0, longest)
  }
}

export interface ReadRows<T> {
  readonly read: readonly (T & { readonly row: number })[]
  readonly problems: readonly RowProblem[]
}

const field = (fields: readonly RuleField[], name: string) => fields.find((one) => one.name === name)

export function readHolidayRows(rows: readonly FileRow[]): ReadRows<LaidDay> {
  const reader = new Reader()
  const read: (LaidDay & { row: number })[] = []
  const of = (name: string) => field(holidayFields, name)
  for (const row of rows) {
    reader.at(row)
    const date = reader.day(of('date'))
    const kind = reader.choice(of('kind'), dayKindNames, otherKinds)
    const nameVi = kind === 'ordinary' ? reader.text('nameVi') || dayKindNames.ordinary : reader.needed(of('nameVi'))
    const source = reader.needed(of('source'))
    const confidence = reader.choice(of('confidence'), confidenceNames)
    const said = reader.text('reason')
    const reason = said === '' ? null : (oneOf(dayReasonNames, {}, said) ?? null)
    if (date && kind && nameVi && source && confidence) {
      read.push({ row: row.row, date, kind, nameVi, reason, source, confidence, note: reader.note() })
    }
  }
  return { read, problems: reader.problems }
}

export function readRateRows(rows: readonly FileRow[]): ReadRows<BaseRate> {
  const reader = new Reader()
  const read: (BaseRate & { row: number })[] = []
  const of = (name: string) => field(rateFields, name)
  for (const row of rows) {
    reader.at(row)
    const kind = reader.choice(of('kind'), RATE_KIND_VI, otherRates)
    const from = reader.day(of('from'))
    const open = reader.text('until') === ''
    const until = open ? null : reader.day(of('until'))
    const percentYear = percentOf(reader, reader.needed(of('percentYear')))
    const source = reader.needed(of('source'))
    const confidence = reader.choice(of('confidence'), confidenceNames)
    if (kind && from && until !== undefined && percentYear && source && confidence) {
      read.push({ row: row.row, kind, from, until, percentYear, source, confidence, note: reader.note() })
    }
  }
  return { read, problems: reader.problems }
}

/** `8,25` and `8.25 %` are 8.25 per cent a year; at most 100, four decimals. */
function percentOf(reader: Reader, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const plain = text.replace(/\s*%$/, '').replace(',', '.')
  if (/^\d{1,3}(\.\d{1,4})?$/.test(plain) && Number(plain) <= 100) return plain
  return reader.say('bad-percent', `“${text}” không phải là lãi suất. Ghi phần trăm một năm từ 0 đến 100, ví dụ 8,25.`)
}

/** Codes in the order of the drop-down lists of the template. */
export const ruleChoices = {
  dayKinds: [...HOLIDAY_KINDS, 'ordinary'] as const,
  confidences: CONFIDENCES,
  rateKinds: RATE_KINDS,
}
