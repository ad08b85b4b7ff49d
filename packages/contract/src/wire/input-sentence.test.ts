import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { routes as access } from '../access/index.ts'
import { routes as agency } from '../agency/index.ts'
import { routes as audit } from '../audit/index.ts'
import { routes as deadline } from '../deadline/index.ts'
import { routes as enforcementCase } from '../enforcement-case/index.ts'
import { inEnglish } from '../english/index.ts'
import { routes as identity } from '../identity/index.ts'
import { routes as imports } from '../import/index.ts'
import { routes as judgment } from '../judgment/index.ts'
import { routes as personnel } from '../personnel/index.ts'
import { routes as request } from '../request/index.ts'
import { routes as search } from '../search/index.ts'
import { routes as statistics } from '../statistics/index.ts'
import { routes as today } from '../today/index.ts'
import { day, dongText, inputSentence } from './index.ts'

const rooms = {
  access,
  agency,
  audit,
  deadline,
  enforcementCase,
  identity,
  imports,
  judgment,
  personnel,
  request,
  search,
  statistics,
  today,
}

type Schema = z.core.$ZodType
type Sent = { readonly route: string; readonly schema: z.ZodType }

const sent: Sent[] = Object.entries(rooms).flatMap(([room, routes]) =>
  Object.entries(routes).flatMap(([name, route]) =>
    (['params', 'query', 'body', 'form'] as const).flatMap((part) => {
      const schema = (route as Readonly<Record<string, unknown>>)[part] as z.ZodType | undefined
      return schema === undefined ? [] : [{ route: `${room}.${name} ${part}`, schema }]
    }),
  ),
)

const wrong: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  9_007_199_254_740_992,
  Number.NaN,
  '',
  ' ',
  'x',
  '-5',
  '1,5',
  '2026-02-30',
  'a'.repeat(5_000),
  [],
  [null],
  {},
  { 'số tiền': 1 },
  new Date(0),
]

/** Values for a schema that are wrong at one place each, as deep as the schema goes. */
function wrongFor(schema: Schema, depth = 0): unknown[] {
  const { def } = schema._zod as unknown as { def: { type: string } & Record<string, unknown> }
  if (depth > 7) return []
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def['shape'] as Readonly<Record<string, Schema>>)
      const fixed = Object.fromEntries(
        shape.flatMap(([name, one]) => {
          const { def: inner } = one._zod as unknown as { def: { type: string; values?: unknown[] } }
          return inner.type === 'literal' ? [[name, inner.values?.[0]]] : []
        }),
      )
      const inside = shape.flatMap(([name, one]) =>
        wrongFor(one, depth + 1).map((value) => ({ ...fixed, [name]: value })),
      )
      return [...wrong, fixed, ...inside]
    }
    case 'array':
      return [
        ...wrong,
        ...wrongFor(def['element'] as Schema, depth + 1).map((value) => [value]),
        Array.from({ length: 3_000 }, () => null),
      ]
    case 'union':
      return [...wrong, ...(def['options'] as Schema[]).flatMap((one) => wrongFor(one, depth + 1))]
    case 'record':
      return [...wrong, { a: null }, { ['k'.repeat(300)]: 1 }]
    case 'optional':
    case 'nullable':
    case 'default':
      return wrongFor(def['innerType'] as Schema, depth)
    case 'pipe':
      return wrongFor(def['in'] as Schema, depth)
    default:
      return [...wrong]
  }
}

const library =
  /\b(string|number|int|integer|boolean|array|object|invalid|expected|received|input|undefined|null|nan|required|must|too|regex|pattern|uuid|format|mong đợi|nhận được số)\b/iu
const vietnamese = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/iu
/** Names and codes that are quoted back. */
const quoted = /“[^”]*”|"[^"]*"|Chọn một trong: .*$/gu

/** A sentence is looked at once: most wrong values meet the same few. */
const seen = new Set<string>()

function check({ route, schema }: Sent, value: unknown): void {
  const answer = schema.safeParse(value)
  for (const { message, path } of answer.error?.issues ?? []) {
    if (seen.has(message)) continue
    seen.add(message)
    const at = `${route} /${path.join('/')}: ${message}`
    expect(message, at).toMatch(/^\p{Lu}/u)
    expect(message, at).toMatch(/\.$/)
    expect(message, at).toMatch(vietnamese)
    expect(message.replaceAll(quoted, ''), at).not.toMatch(library)
    expect(message, at).toBe(message.normalize('NFC'))
    expect(inEnglish(message), at).not.toBe(message)
  }
}

describe('input-sentence', () => {
  const before = z.config()
  beforeAll(() => void z.config({ customError: inputSentence }))
  afterAll(() => void z.config({ ...before, customError: undefined }))

  it('knows the routes', () => {
    expect(sent.length).toBeGreaterThan(50)
  })

  it.each(sent)('$route: whatever is wrong is said in a sentence, in both languages', (one) => {
    for (const value of wrongFor(one.schema)) check(one, value)
  })

  it('says the same of anything at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sent), fc.anything(), (one, value) => check(one, value)),
      { numRuns: 2_000, seed: 20_261_124 },
    )
  })

  it.each([
    ['an amount as a number', dongText, 9_007_199_254_740_992, 'Số tiền gửi dạng chuỗi chữ số, ví dụ "1052000000".'],
    ['an amount with a separator', dongText, '1.052.000', 'Số tiền là chữ số 0–9, không dấu ngăn, ví dụ 1052000000.'],
    ['no amount', dongText, undefined, 'Thiếu trường này. Nhập giá trị rồi gửi lại.'],
    ['a day as a number', day, 20_260_701, 'Ngày gửi dạng chữ năm-tháng-ngày, ví dụ "2026-07-01".'],
    ['a member nobody knows', z.strictObject({}), { salary: 1 }, 'Không có trường “salary”. Bỏ trường ấy rồi gửi lại.'],
    ['a choice', z.enum(['vi', 'en']), 'fr', 'Chọn một trong: vi, en.'],
    ['a whole number', z.int(), 1.5, 'Trường này nhận số nguyên, ví dụ 12. Gửi số không có dấu ngoặc kép.'],
  ])('%s', (_what, schema, value, sentence) => {
    expect((schema as z.ZodType).safeParse(value).error?.issues[0]?.message).toBe(sentence)
  })
})
