import { problem } from './problem.ts'

const DEPTH_LIMIT = 20
const LONE_SURROGATE = /\p{Surrogate}/u
/** Direction overrides and isolates: they make a name or an account number read differently than it is stored. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/

/**
 * Parses a request body. Beyond JSON.parse it refuses what would be read in two ways or could not be stored: a key given
 * twice, `__proto__`, nesting deeper than 20, bytes that are not UTF-8, NUL, lone surrogates, bidi controls.
 */
export function parseStrictJson(body: Buffer): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    throw malformed('Nội dung gửi lên không phải UTF-8.', cause)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw malformed('Nội dung gửi lên không phải JSON hợp lệ. Kiểm tra dấu ngoặc, dấu phẩy và dấu nháy.', cause)
  }
  refuseAmbiguousKeys(text)
  refuseUnstorableText(value, '')
  return value
}

/** Walks valid JSON text once and looks at the keys of each object; JSON.parse would silently keep the last one. */
function refuseAmbiguousKeys(text: string): void {
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined)
      if (open.length > DEPTH_LIMIT) {
        throw malformed(`Nội dung lồng nhau quá ${DEPTH_LIMIT} tầng.`)
      }
    } else if (character === '}' || character === ']') {
      open.pop()
    } else if (character === '"') {
      const end = endOfString(text, at)
      const keys = open.at(-1)
      if (keys && isKey(text, end)) {
        const key = JSON.parse(text.slice(at, end + 1)) as string
        if (keys.has(key)) throw malformed(`Trường "${key.slice(0, 80)}" được gửi hai lần.`)
        if (key === '__proto__') throw malformed('Trường "__proto__" không được nhận.')
        keys.add(key)
      }
      at = end
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function isKey(text: string, endOfString: number): boolean {
  let at = endOfString + 1
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  return text[at] === ':'
}

function refuseUnstorableText(value: unknown, pointer: string): void {
  if (typeof value === 'string') {
    const fault = value.includes('\u0000')
      ? 'có ký tự NUL'
      : LONE_SURROGATE.test(value)
        ? 'có nửa ký tự không hợp lệ'
        : BIDI_CONTROLS.test(value)
          ? 'có ký tự đảo chiều chữ'
          : undefined
    if (fault) {
      throw problem('request/unstorable-text', 422, 'Có ký tự không lưu được', 'Gõ lại các trường được nêu.', {
        errors: [{ pointer, detail: `Trường này ${fault}; gõ lại.` }],
      })
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      refuseUnstorableText(key, pointer)
      refuseUnstorableText(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    }
  }
}

function malformed(detail: string, cause?: unknown): Error {
  return problem('request/malformed', 400, 'Không đọc được nội dung gửi lên', detail, { cause })
}
