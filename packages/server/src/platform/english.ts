import { inEnglish } from '@minh-an/contract/english'
import { spokenWords } from '@minh-an/contract/wire'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Problem } from './problem.ts'

/** Whether the reader prefers English to Vietnamese (`Accept-Language`); who says nothing reads Vietnamese. */
export function wantsEnglish(acceptLanguage: string | undefined): boolean {
  const wish = (language: string) =>
    Math.max(
      0,
      ...(acceptLanguage ?? '').split(',').map((part) => {
        const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
        if (tag.split('-')[0] !== language) return 0
        const quality = parameters.map((one) => /^\s*q=([0-9.]+)$/.exec(one)?.[1]).find((one) => one !== undefined)
        return quality === undefined ? 1 : Number(quality)
      }),
    )
  return wish('en') > wish('vi')
}

/** The problem with its sentences in English; code, articles, pointers and values stay as they are. */
export function problemInEnglish(problem: Problem): Problem {
  const { title, detail, errors, extra } = problem
  return {
    ...problem,
    title: inEnglish(title),
    detail: inEnglish(detail),
    errors: errors?.map((part) => ({ ...part, detail: inEnglish(part.detail) })),
    ...(extra === undefined ? {} : { extra: messagesInEnglish(extra) as Readonly<Record<string, unknown>> }),
  }
}

/** Further members of a problem carry refusals and cell errors: a `message` beside a `code` is a sentence of ours. */
function messagesInEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(messagesInEnglish)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => [
    key,
    key === 'message' && 'code' in value && typeof member === 'string' ? inEnglish(member) : messagesInEnglish(member),
  ])
  return Object.fromEntries(members)
}

/** An answer on its way out: the members that its schema marks as spoken, in English where the reader wants it. */
export async function answerInEnglish(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (!wantsEnglish(request.headers['accept-language'])) return payload
  const responses = (request.routeOptions.schema as { response?: Record<string, z.core.$ZodType> } | undefined)
    ?.response
  const schema = responses?.[String(reply.statusCode)]
  if (schema === undefined || typeof payload !== 'object' || payload === null) return payload
  void reply.header('content-language', 'en')
  return spokenInEnglish(schema, payload)
}

type Definition = { readonly type: string } & Readonly<Record<string, unknown>>
const definitionOf = (schema: z.core.$ZodType) => (schema._zod as unknown as { def: Definition }).def

function spokenInEnglish(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === undefined || value === null) return value
  if (typeof value === 'string') return spokenWords.has(inmost(schema)) ? inEnglish(value) : value
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'object': {
      const shape = definition['shape'] as Readonly<Record<string, z.core.$ZodType>>
      const members = Object.entries(value).map(([name, member]) => {
        const inner = shape[name]
        return [name, inner === undefined ? member : spokenInEnglish(inner, member)]
      })
      return Object.fromEntries(members)
    }
    case 'array':
      return Array.isArray(value)
        ? value.map((member) => spokenInEnglish(definition['element'] as z.core.$ZodType, member))
        : value
    case 'tuple': {
      const items = definition['items'] as readonly z.core.$ZodType[]
      return Array.isArray(value)
        ? value.map((member, at) => (items[at] === undefined ? member : spokenInEnglish(items[at], member)))
        : value
    }
    case 'union': {
      const options = definition['options'] as readonly z.core.$ZodType[]
      const fitting = options.find((option) => fits(option, value, definition['discriminator'] as string | undefined))
      return fitting === undefined ? value : spokenInEnglish(fitting, value)
    }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return spokenInEnglish(definition['innerType'] as z.core.$ZodType, value)
    default:
      return value
  }
}

/** The schema under “may be absent” and “may be null”. */
function inmost(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = definitionOf(schema)['innerType'] as z.core.$ZodType | undefined
  return inner === undefined ? schema : inmost(inner)
}

function fits(option: z.core.$ZodType, value: unknown, discriminator: string | undefined): boolean {
  const shape = definitionOf(option)['shape'] as Readonly<Record<string, z.ZodType>> | undefined
  if (shape === undefined || typeof value !== 'object' || value === null) return false
  if (discriminator === undefined) return Object.keys(value).every((key) => key in shape)
  return shape[discriminator]?.safeParse((value as Record<string, unknown>)[discriminator]).success ?? false
}
