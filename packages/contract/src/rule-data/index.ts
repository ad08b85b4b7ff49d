import { z } from 'zod'
import { day, line, type Route, spoken, unitCode } from '../wire/index.ts'

export const ruleDataKind = z.enum(['holidays', 'rates'])
export type RuleDataKind = z.infer<typeof ruleDataKind>
export const templateFormat = z.enum(['xlsx', 'csv', 'json'])
export type TemplateFormat = z.infer<typeof templateFormat>

const confidence = z.enum(['confirmed', 'secondary', 'unknown'])
/** `shipped` with the product, or `laid` over it by the office. */
const origin = z.enum(['shipped', 'laid'])

export const calendarDay = z.object({
  date: day,
  kind: z.enum(['holiday', 'day-off', 'make-up-working-day', 'ordinary']),
  name: spoken,
  reason: z.enum(['weekend', 'swap']).optional(),
  source: z.string(),
  confidence,
  note: z.string().optional(),
  origin,
})
export type CalendarDayView = z.infer<typeof calendarDay>

export const rateView = z.object({
  kind: z.enum(['default', 'agreed-cap', 'state-bank-base']),
  name: spoken,
  from: day,
  until: day.optional(),
  /** Per cent a year, decimal text. */
  percentYear: z.string(),
  source: z.string(),
  confidence,
  note: z.string().optional(),
  origin,
})
export type RateView = z.infer<typeof rateView>

export const revisionView = z.object({
  no: z.number(),
  kind: ruleDataKind,
  recordedAt: z.string(),
  /** Absent: the command line. */
  by: z.string().optional(),
  reason: z.string(),
  fileName: z.string(),
  rowsChanged: z.number(),
  deadlinesMoved: z.number(),
})
export type RevisionView = z.infer<typeof revisionView>

export const ruleDataAnswer = z.object({
  year: z.number(),
  status: z.enum(['announced', 'expected', 'unknown']),
  /** The year whose calendar nobody has announced to the program, though periods run into it. */
  missingYear: z.number().optional(),
  /** Number of the newest revision, 0 before the first. */
  revision: z.number(),
  days: z.array(calendarDay),
  rates: z.array(rateView),
  revisions: z.array(revisionView),
  mayChange: z.boolean(),
})
export type RuleDataAnswer = z.infer<typeof ruleDataAnswer>

/** Days the office laid over the shipped ones, for the calendar of the page. */
export const laidDaysAnswer = z.object({
  revision: z.number(),
  missingYear: z.number().optional(),
  days: z.array(calendarDay),
})
export type LaidDaysAnswer = z.infer<typeof laidDaysAnswer>

/** A yearly file has some dozens of rows; base64 of half a megabyte. */
const mostContent = 700_000

export const ruleDataFile = z.strictObject({
  kind: ruleDataKind,
  fileName: line(200),
  /** The file, base64. */
  content: z
    .base64({ error: 'Nội dung tệp gửi dạng base64.' })
    .max(mostContent, { error: 'Tệp quá lớn: tối đa 500 kB. Chỉ gửi các dòng của năm cần nạp.' }),
})
export type RuleDataFile = z.infer<typeof ruleDataFile>

export const ruleDataPreview = z.object({
  kind: ruleDataKind,
  revision: z.number(),
  days: z.array(z.object({ date: day, before: calendarDay.optional(), after: calendarDay })),
  rates: z.array(z.object({ before: rateView.optional(), after: rateView })),
  unchanged: z.number(),
  /** `row` 0: the file as a whole. */
  problems: z.array(z.object({ row: z.number(), code: z.string(), message: spoken })),
  moved: z.object({
    /** Open periods whose last day moves. */
    count: z.number(),
    /** The same by unit, period and days; the first 300. */
    groups: z.array(
      z.object({
        unit: unitCode,
        unitName: z.string(),
        code: z.string(),
        name: spoken,
        from: day,
        to: day,
        count: z.number(),
      }),
    ),
  }),
})
export type RuleDataPreview = z.infer<typeof ruleDataPreview>

export const applyRuleData = ruleDataFile.extend({
  reason: line(1000),
  /** The revision that the preview was made on. */
  revision: z.int().min(0),
})
export type ApplyRuleData = z.infer<typeof applyRuleData>

export const ruleDataApplied = z.object({ revision: z.number(), rowsChanged: z.number(), deadlinesMoved: z.number() })
export type RuleDataApplied = z.infer<typeof ruleDataApplied>

const year = z.coerce.number().int().min(1945).max(2100)

export const routes = {
  ruleData: {
    method: 'GET',
    path: '/api/rule-data',
    query: z.strictObject({ year: year.optional() }),
    response: ruleDataAnswer,
  },
  laidDays: { method: 'GET', path: '/api/rule-data/days', response: laidDaysAnswer },
  ruleDataTemplate: {
    method: 'GET',
    path: '/api/rule-data/template/:kind/:format',
    params: z.strictObject({ kind: ruleDataKind, format: templateFormat }),
  },
  previewRuleData: { method: 'POST', path: '/api/rule-data/preview', body: ruleDataFile, response: ruleDataPreview },
  applyRuleData: { method: 'POST', path: '/api/rule-data', body: applyRuleData, response: ruleDataApplied },
} as const satisfies Record<string, Route>
