import { lastOfMonth, type PlainDate, parsePlainDate, statisticalPeriod } from '@minh-an/domain/calendar'
import { z } from 'zod'
import { problem } from '../../platform/index.ts'

const measureGroup = z.record(z.string(), z.unknown())

const publishedEntry = z.looseObject({
  id: z.string().min(1),
  unitVi: z.string().min(1),
  level: z.enum(['district', 'province', 'national']).catch('province'),
  period: z.looseObject({
    statYear: z.number().int().nullish(),
    months: z.number().int().nullish(),
    from: z.string().nullish(),
    to: z.string().nullish(),
  }),
  asOf: z.string().nullish(),
  measures: z.record(z.string(), measureGroup),
})

/** One report of a file of published results (shape of `published-results.json`). */
export type PublishedEntry = z.infer<typeof publishedEntry>

/** Finds the entry with this id in the text of a file of published results. */
export function readPublishedEntry(text: string, id: string): PublishedEntry {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw problem('demonstration/file-not-json', 400, 'Tệp không đọc được', 'Tệp số liệu công bố phải là JSON.')
  }
  const list = Array.isArray(parsed)
    ? parsed
    : ((parsed as { reports?: unknown } | null)?.reports ?? (isEntry(parsed) ? [parsed] : undefined))
  if (!Array.isArray(list)) {
    throw problem('demonstration/file-shape', 400, 'Tệp không đúng mẫu', 'Tệp phải có danh sách “reports” các báo cáo.')
  }
  const raw = list.find((one) => (one as { id?: unknown } | null)?.id === id)
  if (raw === undefined) {
    const ids = list.map((one) => String((one as { id?: unknown } | null)?.id)).slice(0, 40)
    throw problem(
      'demonstration/entry-not-found',
      404,
      'Không có báo cáo này',
      `Tệp không có báo cáo “${id}”. Chọn một trong: ${ids.join(', ')}.`,
    )
  }
  const entry = publishedEntry.safeParse(raw)
  if (!entry.success) {
    const issue = entry.error.issues[0]
    throw problem(
      'demonstration/entry-shape',
      400,
      'Báo cáo không đúng mẫu',
      `Báo cáo “${id}” sai ở ${issue?.path.join('.') ?? ''}: cần id, unitVi, period, measures.`,
    )
  }
  return entry.data
}

function isEntry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'measures' in value && 'id' in value
}

export interface EntryPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
  /** Statistical year and months, where the entry names whole months of one. */
  readonly year?: number
  readonly months?: number
  /** Vietnamese note where the entry leaves a day open and another one stands for it. */
  readonly note?: string
}

/** Days of the report: whole months of its statistical year, otherwise its dates (design §11). */
export function entryPeriod(entry: PublishedEntry): EntryPeriod {
  const { statYear, months } = entry.period
  if (statYear != null && months != null && months >= 1 && months <= 12) {
    const { from, until } = statisticalPeriod(statYear, months)
    return { from, to: until, year: statYear, months }
  }
  const asOf = day(entry.asOf)
  const from = day(entry.period.from) ?? (statYear == null ? undefined : statisticalPeriod(statYear, 12).from)
  const to = day(entry.period.to)
  if (from !== undefined && to !== undefined && from <= to) return { from, to }
  if (from !== undefined && asOf !== undefined && from <= asOf) {
    return { from, to: asOf, note: `Báo cáo không ghi ngày cuối kỳ; dùng ngày công bố ${asOf} làm ngày cuối kỳ.` }
  }
  if (months != null && (months < 1 || months > 12)) {
    throw problem(
      'demonstration/months',
      400,
      'Kỳ báo cáo không hợp lệ',
      `Báo cáo “${entry.id}” ghi ${months} tháng. Kỳ thống kê có từ 1 đến 12 tháng; sửa period.months.`,
    )
  }
  if (statYear != null) {
    const { until } = statisticalPeriod(statYear, 12)
    return { from: from ?? statisticalPeriod(statYear, 12).from, to: lastOfMonth(until), year: statYear, months: 12 }
  }
  throw problem(
    'demonstration/no-period',
    400,
    'Báo cáo không có kỳ',
    `Báo cáo “${entry.id}” không cho biết kỳ: cần statYear và months, hoặc from và to.`,
  )
}

function day(text: string | null | undefined): PlainDate | undefined {
  return text == null ? undefined : parsePlainDate(text)
}
