/** A field the server did not accept: JSON pointer into the body that was sent, and a sentence for the reader. */
export interface FieldProblem {
  readonly pointer: string
  readonly detail: string
}

/** What every error looks like to a screen, whether the server said it (RFC 9457) or the line is down. */
export interface ProblemFacts {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly legalBasis: readonly string[]
  readonly errors: readonly FieldProblem[]
  /** “Mã tra cứu”, to be read out to the administrator. */
  readonly requestId: string | undefined
  /** Seconds to wait, from Retry-After. */
  readonly retryAfterSeconds: number | undefined
  /** Members the problem type adds: the current version, the differing fields, the missing fact. */
  readonly extra: Readonly<Record<string, unknown>>
}

export class ApiProblem extends Error {
  readonly facts: ProblemFacts

  constructor(facts: ProblemFacts) {
    super(`${facts.code}: ${facts.title}`)
    this.name = 'ApiProblem'
    this.facts = facts
  }

  /** 412: somebody changed the file meanwhile. */
  get isStale(): boolean {
    return this.facts.status === 412
  }

  /** No answer came, so nobody knows yet whether it was recorded: the same key may be sent again. */
  get isConnection(): boolean {
    return this.facts.status === 0
  }
}

export const connectionCode = 'connection/unreachable'
export const timeoutCode = 'connection/timeout'
export const answerCode = 'connection/unreadable'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** A citation travels as a printed sentence, or as an object that carries one. */
function citation(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'text' in value) return text(value.text)
  return text(value)
}

function fieldProblem(value: unknown): FieldProblem | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { pointer, detail } = value as Record<string, unknown>
  return typeof pointer === 'string' && typeof detail === 'string' ? { pointer, detail } : undefined
}

const list = <T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] =>
  Array.isArray(value) ? value.map(read).filter((item) => item !== undefined) : []

const known = new Set(['type', 'title', 'status', 'detail', 'instance', 'code', 'legalBasis', 'errors', 'requestId'])

/** Reads a problem+json body; a body that is not one still gives a sentence, never a bare code. */
export function readProblem(
  status: number,
  body: unknown,
  headers: Pick<Headers, 'get'>,
  fallback: { readonly title: string; readonly detail: string },
): ProblemFacts {
  const members: Record<string, unknown> =
    typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {}
  const wait = Number(headers.get('retry-after') ?? Number.NaN)
  return {
    status,
    code: text(members['code']) ?? answerCode,
    title: text(members['title']) ?? fallback.title,
    detail: text(members['detail']) ?? fallback.detail,
    legalBasis: list(members['legalBasis'], citation),
    errors: list(members['errors'], fieldProblem),
    requestId: text(members['requestId']) ?? text(members['instance']) ?? headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: Number.isInteger(wait) && wait >= 0 ? wait : undefined,
    extra: Object.fromEntries(Object.entries(members).filter(([key]) => !known.has(key))),
  }
}

/** What the page itself refuses before anything is sent, in the shape of an answer. */
export function refusedHere(code: string, title: string, detail: string): ApiProblem {
  return new ApiProblem({ ...readProblem(422, { code }, new Headers(), { title, detail }) })
}

/** `/lines/0/amount` → `lines.0.amount`, the path by which a form names the same field. */
export function fieldPath(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}
