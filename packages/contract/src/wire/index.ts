import { isPlainDate, type PlainDate } from '@minh-an/domain/calendar'
import { z } from 'zod'

// A page under Trusted Types may not make code from text, and a mere try is reported as a breach; the server may.
if ('document' in globalThis) z.config({ jitless: true })

export { inputSentence } from './input-sentence.ts'

/** How values travel: days as ISO text, đồng as decimal text, ids as UUIDs. Shared by the contracts of all rooms. */

/** The sentence for a value of another kind; a member that is missing keeps the sentence for missing ones. */
function unlessMissing(sentence: string) {
  return (issue: { readonly input?: unknown }) => (issue.input === undefined ? undefined : sentence)
}

/** Marks members of answers whose words are ours, not the record's: an English reader gets them in English. */
export const spokenWords = z.registry<Record<never, never>>()
/** A sentence or a name that the program says; Vietnamese where it is made (see `contract/english`). */
export const spoken = z.string().register(spokenWords, {})

/** A day that exists, 1945–2100, as `2026-07-01`. */
export const day = z
  .string({ error: unlessMissing('Ngày gửi dạng chữ năm-tháng-ngày, ví dụ "2026-07-01".') })
  .refine(isPlainDate, { error: 'Ngày không có trong lịch. Nhập ngày từ 1945 đến 2100, dạng 2026-07-01.' })
  .meta({ format: 'date' }) as unknown as z.ZodType<PlainDate, string>

function dongProblem(text: string): string | undefined {
  if (/^-/.test(text)) return 'Số tiền không được âm. Nhập số nguyên đồng.'
  if (/^\d+[.,]\d+$/.test(text)) return 'Số tiền không có phần lẻ của đồng. Nhập số nguyên đồng.'
  if (!/^\d+$/.test(text)) return 'Số tiền là chữ số 0–9, không dấu ngăn, ví dụ 1052000000.'
  if (text.length > 1 && text.startsWith('0')) return 'Số tiền không bắt đầu bằng số 0.'
  return text.length > 18 ? 'Số tiền có quá 18 chữ số. Kiểm tra lại số tiền.' : undefined
}

/** Whole đồng, not negative, at most 18 digits, as decimal text: a JSON number loses đồng past 2^53. */
export const dongText = z
  .string({ error: unlessMissing('Số tiền gửi dạng chuỗi chữ số, ví dụ "1052000000".') })
  .superRefine((text, context) => {
    const message = dongProblem(text)
    if (message !== undefined) context.addIssue({ code: 'custom', message })
  })
  .meta({ pattern: '^(0|[1-9][0-9]{0,17})$' })

/** Đồng in answers; a difference may be negative. */
export const dongAnswer = z.string()

export const id = z.uuid({ error: 'Mã không đúng dạng.' })

/** `VN`, `2025:24`, `2025:24.03`, `pre2025:26.08`. */
export const unitCode = z
  .string({ error: unlessMissing('Mã đơn vị có dạng 2025:24.03.') })
  .regex(/^(?:VN|[a-z]*\d{4}:[0-9A-Za-z.-]{1,24})$/, { error: 'Mã đơn vị có dạng 2025:24.03.' })

/** What a person types on one line: trimmed, NFC, never empty. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, { error: 'Không được để trống.' })
    .max(max, { error: `Tối đa ${max} ký tự.` })

/** Longer words, several lines; may not be blank. */
export const paragraph = (max = 4000) => line(max)

/** Sent back as it came to read on. */
export const cursor = z.string().max(400)
export const pageSize = z.int().min(1).max(200)

/** Why something cannot be done now: sentence, articles, and the act that would help. */
export const refusalAnswer = z.object({
  code: z.string(),
  message: spoken,
  legalBasis: z.array(z.string()),
  supply: z.string().optional(),
  line: z.number().optional(),
  pointer: z.string().optional(),
})
export type RefusalAnswer = z.infer<typeof refusalAnswer>

/** Where a route lives and what travels on it. `path` is written as the server registers it (`:id`). */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly response?: z.ZodType
}
