import type { RuleDataKind, TemplateFormat } from '@minh-an/contract/rule-data'
import { type BlankFormColumn, blankFormBytes, csvStream } from '@minh-an/documents/spreadsheet'
import { formatVi, type PlainDate, plainDate, yearOf } from '@minh-an/domain/calendar'
import {
  confidenceNames,
  dayKindNames,
  dayReasonNames,
  holidayFields,
  type RuleField,
  rateFields,
  ruleChoices,
} from '@minh-an/domain/rule-data'
import { calendarInForce } from '@minh-an/law/holiday'
import { RATE_KIND_VI, type RateInForce } from '@minh-an/law/rate'

const LISTS = 'Danh mục'
const preparedRows = 100

export interface Template {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

type Line = Readonly<Record<string, string>>

/**
 * The file to fill in. Days come with what is known of the year to come, so that only what the announcement says otherwise
 * is written; rates with those in force.
 */
export async function ruleDataTemplate(
  kind: RuleDataKind,
  format: TemplateFormat,
  today: PlainDate,
  rates: readonly RateInForce[],
): Promise<Template> {
  const year = yearOf(today) + 1
  const name = kind === 'holidays' ? `lich-nghi-${year}.${format}` : `lai-suat.${format}`
  const fields = kind === 'holidays' ? holidayFields : rateFields
  const lines = kind === 'holidays' ? holidayLines(year) : rateLines(rates)
  if (format === 'json') {
    return { name, type: 'application/json', bytes: Buffer.from(`${JSON.stringify(lines, null, 2)}\n`) }
  }
  if (format === 'csv') {
    const sheet = {
      name: 'Dữ liệu',
      columns: fields.map((field) => ({
        heading: field.heading,
        kind: 'text' as const,
        value: (line: Line) => line[field.name],
      })),
      rows: lines,
    }
    const parts: Buffer[] = []
    for await (const part of csvStream(sheet)) parts.push(Buffer.from(part as Buffer))
    return { name, type: 'text/csv; charset=utf-8', bytes: Buffer.concat(parts) }
  }
  return {
    name,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: Buffer.from(await workbook(kind, fields, lines)),
  }
}

function holidayLines(year: number): Line[] {
  return calendarInForce()
    .daysOf(year)
    .map((day) => ({
      date: formatVi(plainDate(day.date)),
      kind: dayKindNames[day.kind],
      nameVi: day.nameVi,
      reason: day.reason === null ? '' : dayReasonNames[day.reason],
      source: day.source,
      confidence: confidenceNames[day.confidence],
      note: day.note ?? '',
    }))
}

function rateLines(rates: readonly RateInForce[]): Line[] {
  return rates.map((rate) => ({
    kind: RATE_KIND_VI[rate.kind],
    from: formatVi(plainDate(rate.from)),
    until: rate.until === null ? '' : formatVi(plainDate(rate.until)),
    percentYear: rate.percentYear.replace('.', ','),
    source: rate.source,
    confidence: confidenceNames[rate.confidence],
    note: rate.note ?? '',
  }))
}

function workbook(kind: RuleDataKind, fields: readonly RuleField[], lines: readonly Line[]): Promise<Uint8Array> {
  const words =
    kind === 'holidays'
      ? {
          kind: ruleChoices.dayKinds.map((code) => dayKindNames[code]),
          reason: Object.values<string>(dayReasonNames),
          confidence: ruleChoices.confidences.map((code) => confidenceNames[code]),
        }
      : {
          kind: ruleChoices.rateKinds.map((code) => RATE_KIND_VI[code]),
          confidence: ruleChoices.confidences.map((code) => confidenceNames[code]),
        }
  const listed = Object.entries(words)
  const choicesOf = (name: string): Pick<BlankFormColumn, 'choices'> => {
    const at = listed.findIndex(([field]) => field === name)
    const list = listed[at]
    if (list === undefined) return {}
    const letter = String.fromCharCode(65 + at)
    const range = `'${LISTS}'!$${letter}$2:$${letter}$${list[1].length + 1}`
    return { choices: { range, refusal: `Chọn một mục trong trang “${LISTS}”.` } }
  }
  const longest = Math.max(...listed.map(([, list]) => list.length))
  return blankFormBytes([
    {
      name: kind === 'holidays' ? 'Ngày nghỉ' : 'Lãi suất',
      columns: fields.map((field) => ({
        heading: field.heading,
        width: field.name === 'source' || field.name === 'note' ? 48 : 24,
        required: field.required,
        ...choicesOf(field.name),
      })),
      rows: lines.map((line) => fields.map(({ name }) => line[name] ?? null)),
      preparedRows,
    },
    {
      name: LISTS,
      columns: listed.map(([field]) => ({
        heading: fields.find(({ name }) => name === field)?.heading ?? field,
        width: 40,
      })),
      rows: Array.from({ length: longest }, (_, at) => listed.map(([, list]) => list[at] ?? null)),
    },
  ])
}
