import type { z } from 'zod'

const kinds: Readonly<Record<string, string>> = {
  string: 'Trường này nhận chữ. Gửi giá trị trong dấu ngoặc kép.',
  number: 'Trường này nhận số nguyên, ví dụ 12. Gửi số không có dấu ngoặc kép.',
  int: 'Trường này nhận số nguyên, ví dụ 12. Gửi số không có dấu ngoặc kép.',
  boolean: 'Trường này nhận true (có) hoặc false (không).',
  array: 'Trường này nhận một danh sách. Gửi các mục trong dấu ngoặc vuông.',
  object: 'Trường này nhận một nhóm trường. Gửi các trường trong dấu ngoặc nhọn.',
  record: 'Trường này nhận một nhóm trường. Gửi các trường trong dấu ngoặc nhọn.',
}

/** The sentence of a field that does not fit its schema, where the schema has none of its own: what to send instead. */
export const inputSentence: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Thiếu trường này. Nhập giá trị rồi gửi lại.'
      return kinds[issue.expected] ?? 'Giá trị không đúng kiểu. Kiểm tra lại giá trị đã gửi.'
    case 'unrecognized_keys':
      return `Không có trường ${quoted(issue.keys)}. Bỏ trường ấy rồi gửi lại.`
    case 'invalid_value':
      return issue.input === undefined
        ? 'Thiếu trường này. Nhập giá trị rồi gửi lại.'
        : `Chọn một trong: ${issue.values.slice(0, 30).map(String).join(', ')}.`
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'invalid_format':
      if (issue.format === 'uuid') return 'Mã không đúng dạng.'
      if (issue.format === 'datetime') return 'Thời điểm không đúng dạng. Nhập dạng 2026-11-01T00:00:00.000000Z.'
      return 'Giá trị không đúng dạng. Kiểm tra chữ và số đã nhập.'
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'Nội dung không thuộc dạng nào được nhận. Kiểm tra các trường bên trong.'
        : 'Chọn một giá trị được nhận cho trường này.'
    case 'invalid_key':
    case 'invalid_element':
      return 'Tên trường bên trong không được nhận. Kiểm tra lại tên.'
    default:
      return 'Giá trị không dùng được. Kiểm tra lại.'
  }
}

/** Names that were sent come back shortened: they are somebody's text. */
const quoted = (keys: readonly string[]) =>
  keys
    .slice(0, 5)
    .map((key) => `“${key.slice(0, 40)}”`)
    .join(', ')

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum === 1 ? 'Không được để trống.' : `Nhập ít nhất ${minimum} ký tự.`
  return origin === 'array' ? `Cần ít nhất ${minimum} mục.` : `Nhập số từ ${minimum} trở lên.`
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `Tối đa ${maximum} ký tự.`
  return origin === 'array' ? `Tối đa ${maximum} mục.` : `Nhập số không quá ${maximum}.`
}
